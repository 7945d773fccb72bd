# corpora.sh - on the gold pairs of corpora/ stemma reaches the figures that thresholds.json asks for.
set -u
stemma=${STEMMA:-./stemma}
corpora=${SOURCE_ROOT:-$(dirname "$0")/..}/corpora
echo 1..1
if said=$("$stemma" regress "$corpora" 2>&1); then
	echo "ok 1 - the gold pairs reach their thresholds: $(echo "$said" | tail -n 1 | sed 's/^ *//')"
else
	echo "$said" | sed 's/^/# /'
	echo "not ok 1 - the gold pairs are below their thresholds"
	exit 1
fi
