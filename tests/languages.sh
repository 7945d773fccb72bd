#!/bin/sh
# languages.sh - every language file is without mistakes, also those that this build left out.
# BUILD_ROOT has the language compiler, SOURCE_ROOT the files.
set -u
compiler=${BUILD_ROOT:-.}/generated/compile-languages
data=${SOURCE_ROOT:-$(dirname "$0")/..}/src/language/data
count=0 failed=0
for file in "$data"/??.txt "$data"/???.txt "$data"/??-*.txt; do
	[ -f "$file" ] || continue
	tag=$(basename "$file" .txt)
	count=$((count + 1))
	if said=$("$compiler" "$data" - "$tag" 2>&1); then
		echo "ok $count - $(echo "$said" | tail -n 1)"
	else
		failed=$((failed + 1))
		echo "$said" | sed 's/^/# /'
		echo "not ok $count - $tag has mistakes"
	fi
done
echo "1..$count"
[ "$count" -gt 0 ] && [ "$failed" -eq 0 ]
