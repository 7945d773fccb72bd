#!/bin/sh
# cli.sh - the program from the outside: what a shell, a pipe and an editor rely on.
# STEMMA is the program; SOURCE_ROOT (default: the folder above this file) has doc/.
# shellcheck disable=SC2016 # expansions are left to the inner shell
set -u
LC_ALL=C
export LC_ALL
: "${STEMMA:?set STEMMA to the program}"
case $STEMMA in /*) ;; *) STEMMA=$PWD/$STEMMA ;; esac
root=${SOURCE_ROOT:-$(dirname "$0")/..}
root=$(cd "$root" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
count=0 failed=0

# ok NAME COMMAND...: the command succeeds
ok()
{
	name=$1
	shift
	count=$((count + 1))
	if "$@"; then
		echo "ok $count - $name"
	else
		failed=$((failed + 1))
		echo "not ok $count - $name"
	fi
}

# ends STATUS COMMAND...: the command ends with it; what it says is in ./out and ./err
ends()
{
	expected=$1
	shift
	status=0
	"$@" >out 2>err </dev/null || status=$?
	[ "$status" -eq "$expected" ] || { echo "# ended $status: $*"; sed 's/^/# /' err; return 1; }
}

# says TEXT: standard error is one line that begins as promised and has the text
says()
{
	if [ "$(wc -l <err)" -ne 1 ] || ! grep -q '^stemma' err || ! grep -qF -e "$1" err; then
		sed 's/^/# /' err
		return 1
	fi
}

cat >source.txt <<'TEXT'
Harbour council delays vote on new ferry terminal

The harbour council of Port Halden delayed a vote on a new ferry terminal on Monday.

About 10,000 passengers use the old terminal every day, the council said.

Council leader Ada Venn denied that the money had run out.

Work could begin in May 2031 if the plan is approved.
TEXT
cat >rewrite.txt <<'TEXT'
Vote on ferry terminal in Port Halden delayed

The harbour council of Port Halden has delayed a vote on a new ferry terminal.

About 1,000 passengers use the old terminal every day, the council said.

Work could begin in May 2031 if the plan is approved.

Residents of the island hope for cheaper tickets.
TEXT

# --- help, versions, man pages ---

ok "--version names ICU and Unicode" ends 0 "$STEMMA" --version
ok "... in one line" grep -Eq '^stemma [0-9.]+.* \(ICU [0-9.]+, Unicode [0-9.]+\)$' out

commands='check batch regress extract segment languages'

# The options of a help text, one a line: "-o" and "--output" apart.
help_options() { grep '^  ' | grep -Eo '^ +(-[a-z], )?--[a-z-]+' | grep -Eo -e '--?[a-z][a-z-]*' | sort; }
page_options() { grep -E '^\.It Fl ' "$1" | grep -Eo 'Fl [a-z-]+' | sed 's/^Fl /-/' | sort; }

same_options()
{
	page=$root/doc/stemma-$1.1
	[ "$1" ] || page=$root/doc/stemma.1
	# shellcheck disable=SC2086
	"$STEMMA" $1 --help | help_options >from_help
	page_options "$page" >from_page
	[ -s from_help ] && diff from_help from_page | sed 's/^/# /'
	cmp -s from_help from_page
}

for command in $commands; do
	ok "$command --help ends well" ends 0 "$STEMMA" "$command" --help
	ok "$command -h is shorter" sh -c "[ \$(\"$STEMMA\" $command -h | wc -l) -lt \$(wc -l <out) ]"
	ok "$command: the man page has the options of --help" same_options "$command"
done
ok "the man page of the program has the options of --help" same_options ""
ok "the installed completion is the one that the program makes" \
	sh -c "\"$STEMMA\" --completion bash | cmp -s - \"$root/doc/stemma.bash\""
if command -v bash >/dev/null; then
	ok "bash accepts the completion" bash -n "$root/doc/stemma.bash"
	cat >complete.bash <<-'TEXT'
		. "$1"
		COMP_WORDS=(stemma check --format text,j) COMP_CWORD=3 && _stemma && [[ ${COMPREPLY[*]} == text,json ]] || exit 1
		COMP_WORDS=(stemma ch) COMP_CWORD=1 && _stemma && [[ ${COMPREPLY[*]} == check ]] || exit 1
		COMP_WORDS=(stemma batch --fail) COMP_CWORD=2 && _stemma && [[ ${COMPREPLY[*]} == --fail-on ]] || exit 1
	TEXT
	ok "bash completes commands, options and lists" bash complete.bash "$root/doc/stemma.bash"
fi

# --- wrong command lines ---

ok "no command is trouble" ends 2 "$STEMMA"
ok "an unknown command is trouble" ends 2 "$STEMMA" chekc
ok "... and the near one is named" says "did you mean check?"
ok "an unknown option is trouble" ends 2 "$STEMMA" check --formt json source.txt rewrite.txt
ok "... and the near one is named" says "did you mean --format?"
for option in --explain --baseline=x --write-baseline=x --report-lang=fa --save= --save=- --allow-fetch --format=tmx --format=tsv; do
	ok "check $option is not ignored" ends 2 "$STEMMA" check "$option" source.txt rewrite.txt
done
for option in --resume --pair-timeout=1 --index=x --format=junit --format=html; do
	ok "batch $option is not ignored" ends 2 "$STEMMA" batch "$option"
done
ok "trace is not there yet" ends 2 "$STEMMA" trace x
ok "an option of another command is refused" ends 2 "$STEMMA" segment --fail-on major source.txt
ok "a missing value is trouble" ends 2 "$STEMMA" check --format
ok "a value for a flag is trouble" ends 2 "$STEMMA" check --brief=yes source.txt rewrite.txt
ok "a wrong kind is trouble" ends 2 "$STEMMA" check --only numbr source.txt rewrite.txt
ok "... and the near one is named" says "did you mean number?"
ok "an empty list of kinds is trouble" ends 2 "$STEMMA" check --skip= source.txt rewrite.txt
ok "no jobs is trouble" ends 2 "$STEMMA" batch -j 0
ok "a huge number is trouble" ends 2 "$STEMMA" check --max-bytes 99999999999999999999 source.txt rewrite.txt
ok "an article that cites nothing is not enough" ends 2 "$STEMMA" check source.txt
ok "... and says so" says "cites no report by a link"
ok "no article is not enough" ends 2 "$STEMMA" check
ok "three are too many" ends 2 "$STEMMA" check source.txt rewrite.txt source.txt
ok "standard input is one article" ends 2 "$STEMMA" check - -
ok "several formats need a folder" ends 2 "$STEMMA" check --format text,json source.txt rewrite.txt
ok "control characters in a word do not reach the terminal" ends 2 "$STEMMA" check "$(printf -- '--\033[31m')"
ok "..." sh -c '! grep -q "$(printf "\033")" err'
ok "behind -- a word is a file" ends 2 "$STEMMA" check -- --help rewrite.txt
ok "... which is not there" says "--help"

# --- check ---

ok "a pair is checked" ends 0 "$STEMMA" check source.txt rewrite.txt
ok "... without escape sequences into a file" sh -c '! grep -q "$(printf "\033")" out'
ok "--color=always colours" ends 0 "$STEMMA" check --color=always source.txt rewrite.txt
ok "..." grep -q "$(printf '\033')" out
ok "options may stand behind the articles" ends 0 "$STEMMA" check source.txt rewrite.txt --brief
ok "--opt value and --opt=value are the same" sh -c \
	"\"$STEMMA\" check --format json source.txt rewrite.txt >one && \"$STEMMA\" check --format=json source.txt rewrite.txt | cmp -s - one"
ok "-oFILE and -o FILE are the same" sh -c \
	"\"$STEMMA\" check -oone source.txt rewrite.txt && \"$STEMMA\" check -o two source.txt rewrite.txt && cmp -s one two"
ok "standard input is an article" sh -c "\"$STEMMA\" check - rewrite.txt <source.txt >out && [ -s out ]"
ok "--fail-on is met by an altered number" ends 1 "$STEMMA" check --fail-on major source.txt rewrite.txt
ok "--fail-on minds --only" ends 0 "$STEMMA" check --only untranslated --fail-on minor source.txt rewrite.txt
ok "several formats go to a folder" ends 0 "$STEMMA" check --format text,json,html -o reports source.txt rewrite.txt
ok "..." test -s reports/report.txt -a -s reports/report.json -a -s reports/report.html
ok "a file that is not there is trouble" ends 2 "$STEMMA" check missing.txt rewrite.txt
ok "... in one line that names it" says "missing.txt"
: >empty.txt
ok "an empty article is trouble" ends 2 "$STEMMA" check empty.txt rewrite.txt
ok "... in one line that names it" says "empty.txt"
ok "--offline refuses a URL" ends 2 "$STEMMA" check --offline http://localhost:1/x rewrite.txt

# --- WARC files ---

# page URL TITLE TEXT: a response record
page()
{
	body="<html lang=en><title>$2</title><body><article><h1>$2</h1><p>$3</p></article></body></html>"
	head='HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n'
	block=$(printf "$head%s" "$body" | wc -c)
	printf 'WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nContent-Length: %s\r\n\r\n' "$1" "$block"
	printf "$head%s\\r\\n\\r\\n" "$body"
}
{
	page http://outlet.example/news/1 'Vote on ferry terminal delayed' \
		'The harbour council of Port Halden has delayed a vote on a new ferry terminal. About 1,000 passengers use the old terminal every day, according to <a href=http://gazette.example/2031/report>the Gazette</a>.'
	page http://gazette.example/2031/report 'Harbour council delays vote' \
		'The harbour council of Port Halden delayed a vote on a new ferry terminal on Monday. About 10,000 passengers use the old terminal every day, the council said.'
} >pair.warc
ok "pages in a WARC file are compared offline" ends 1 "$STEMMA" check --offline --fail-on major 'pair.warc#2' 'pair.warc#1'
mv out one
ok "a rewrite alone is compared with what it cites" ends 1 "$STEMMA" check --offline --fail-on major pair.warc
ok "... and says with what" says "the source is http://gazette.example/2031/report (the Gazette)"
ok "... which is the same report" sh -c 'grep "10,000" out >two && grep "10,000" one | cmp -s - two'
ok "a page is named by its address, too" sh -c \
	"\"$STEMMA\" extract 'pair.warc#http://gazette.example/2031/report' | grep -q '\"url\": \"http://gazette.example/2031/report\"'"
ok "a WARC file comes through a pipe" sh -c "\"$STEMMA\" extract - <pair.warc | grep -q '\"title\": \"Vote on ferry terminal delayed\"'"
ok "a page that is not in it is trouble" ends 2 "$STEMMA" extract 'pair.warc#3'
ok "a manifest may name one" sh -c \
	"echo '{\"source\": \"pair.warc#2\", \"rewrite\": \"pair.warc#1\"}' | \"$STEMMA\" batch | grep -q '\"report\"'"
ok "--save keeps a sound file when nothing is fetched" ends 0 "$STEMMA" check --save kept.warc source.txt rewrite.txt
ok "..." sh -c "head -n 1 kept.warc | grep -q '^WARC/1.1' && grep -q 'software: stemma/' kept.warc"
ok "--save to where nothing can be written is trouble" ends 2 "$STEMMA" extract --save missing/kept.warc source.txt
ok "a JSON report names the digest of each page" sh -c \
	"[ \$(\"$STEMMA\" check --format json source.txt rewrite.txt | grep -Eo '\"sha256\": \"[0-9a-f]{64}\"' | wc -l) -eq 2 ]"

# --- where results go ---

if [ -w /dev/full ]; then
	for command in "check source.txt rewrite.txt" "check --format json source.txt rewrite.txt" \
		"check --format html -o /dev/full source.txt rewrite.txt" "segment source.txt" "extract source.txt" \
		languages --version --help "batch pairs.jsonl"; do
		echo '{"source": "source.txt", "rewrite": "rewrite.txt"}' >pairs.jsonl
		ok "a full device: $command" sh -c "\"$STEMMA\" $command >/dev/full 2>err; [ \$? -eq 2 ]"
		ok "... is told" says "no space is left"
	done
fi
for command in "check source.txt rewrite.txt" "check --format json source.txt rewrite.txt" "segment source.txt" languages --help; do
	ok "a reader that leaves early ends quietly: $command" sh -c \
		"(\"$STEMMA\" $command; echo \$? >status) 2>err | true; [ ! -s err ]"
done
ok "a closed output is trouble" sh -c "\"$STEMMA\" segment source.txt >&- 2>err; [ \$? -eq 2 ]"
ok "a closed pipe ends quietly" sh -c "(\"$STEMMA\" check source.txt rewrite.txt; echo \$? >status) 2>err | true; [ ! -s err ]"
echo old >kept
ok "trouble leaves the old file alone" ends 2 "$STEMMA" check -o kept missing.txt rewrite.txt
ok "..." grep -qx old kept
mkdir full
ok "no temporary file stays behind" sh -c "\"$STEMMA\" segment -o full/one source.txt && [ \"\$(ls -A full)\" = one ]"
ln -s kept link
ok "a link is followed" ends 0 "$STEMMA" segment -o link source.txt
ok "..." test -h link -a ! -h kept -a "$(wc -l <kept)" -gt 1
ok "a folder is no file" ends 2 "$STEMMA" segment -o full source.txt

# --- strange articles, as a shell gives them ---

echo word >word.txt
ok "an article of one word is compared" ends 0 "$STEMMA" check source.txt word.txt
ok "an article beside itself differs in nothing" ends 0 "$STEMMA" check --fail-on minor source.txt source.txt
head -c 100000 /dev/urandom >garbage.bin
ok "bytes that are no text are trouble" ends 2 "$STEMMA" check garbage.bin rewrite.txt
ok "... in one line that names them" says "garbage.bin"
head -c 100000 /dev/zero >zeros.bin
ok "zeros are trouble" ends 2 "$STEMMA" check source.txt zeros.bin
ok "... in one line that names them" says "zeros.bin"
awk 'BEGIN { for (i = 0; i < 100000; i++) printf "<div>"; print "<p>Nine ships left the harbour on Monday, the council said.</p>" }' >deep.html
ok "a page nested 100,000 deep is compared" ends 0 timeout 60 "$STEMMA" check source.txt deep.html
awk 'BEGIN { for (i = 0; i < 1000000; i++) printf "Nine ships\n" }' >large.txt
ok "an article past the limit is trouble" ends 2 "$STEMMA" check --max-bytes 10000000 source.txt large.txt
ok "... in one line that names it" says "large.txt"
awk 'BEGIN { for (i = 0; i < 1000; i++) printf "Nine ships "; print "left." }' >sentence.txt
ok "a given sentence past the limit is trouble" ends 2 "$STEMMA" check --segmented source.txt sentence.txt
ok "... in one line that names it" says "sentence.txt: sentence 1"
ok "the same text is cut where stemma finds the sentences" ends 0 "$STEMMA" check source.txt sentence.txt
ok "a folder is no article" ends 2 "$STEMMA" check source.txt .
ok "... in one line" says "."

# --- batch ---

cat >pairs.jsonl <<'TEXT'
{"id": "a", "source": "source.txt", "rewrite": "rewrite.txt", "n": 1.50}

{"id": "b", "source_text": "Nine ships left. Two stayed.", "rewrite_text": "Nine ships left.", "rewrite_lang": "en"}
{"id": "c", "source_sentences": ["Nine ships left.", "Two stayed."], "rewrite_sentences": ["Nine ships left."]}
{"id": "d", "source": "http://localhost:1/", "rewrite": "rewrite.txt"}
{"id": "e", "source": "missing.txt", "rewrite": "rewrite.txt"}
{"id": "f", broken
{"id": "g", "source": "source.txt", "rewrite": "source.txt"}
TEXT
ok "records in trouble end in 2" ends 2 "$STEMMA" batch -j1 pairs.jsonl
mv out one
ok "every record has its line, in order" sh -c \
	'[ "$(grep -Eo "^.\"id\": (\"[a-z]\"|null)" one | tr -d "\n")" = "{\"id\": \"a\"{\"id\": \"b\"{\"id\": \"c\"{\"id\": \"d\"{\"id\": \"e\"{\"id\": null{\"id\": \"g\"" ]'
ok "unknown members come back untouched" grep -q '^{"id": "a", "n": 1.50, "report": {' one
ok "a URL is refused" grep -q '^{"id": "d", "error": {"code": "refused", .*--allow-fetch' one
ok "with --allow-fetch no private address is reached" sh -c \
	"\"$STEMMA\" batch --allow-fetch pairs.jsonl 2>err | grep -q '^{\"id\": \"d\", \"error\": {\"code\": \"refused\", .*not public'"
ok "--offline goes before --allow-fetch" sh -c \
	"\"$STEMMA\" batch --allow-fetch --offline pairs.jsonl 2>err | grep -q '^{\"id\": \"d\", .*offline'"
ok "a missing file is unreadable" grep -q '^{"id": "e", "error": {"code": "unreadable", ' one
ok "eight workers give the same bytes as one" sh -c "\"$STEMMA\" batch -j8 pairs.jsonl 2>err | cmp -s - one"
ok "standard input gives the same bytes" sh -c "\"$STEMMA\" batch <pairs.jsonl 2>err | cmp -s - one"
ok "-o gives the same bytes" sh -c "\"$STEMMA\" batch -o two pairs.jsonl 2>err; cmp -s one two"
mkdir elsewhere
ok "paths begin at the manifest's folder" sh -c \
	"cd elsewhere && \"$STEMMA\" batch ../pairs.jsonl 2>/dev/null | grep -q '\"id\": \"g\", \"report\"'"
ok "an empty manifest is done" ends 0 "$STEMMA" batch /dev/null
ok "a manifest that is not there is trouble" ends 2 "$STEMMA" batch missing.jsonl
head -n 1 pairs.jsonl >first.jsonl
ok "--fail-on is met in a batch" ends 1 "$STEMMA" batch --fail-on major first.jsonl
ok "the check of a pair and its batch agree" sh -c \
	"\"$STEMMA\" check --format json source.txt rewrite.txt | tr -d ' \n' >one
	 \"$STEMMA\" batch first.jsonl | sed 's/^.*\"report\": //; s/}\$//' | tr -d ' \n' | cmp -s - one"
yes '{"source": "source.txt", "rewrite": "rewrite.txt"}' | head -n 20000 >many.jsonl
# A shell without job control ignores SIGINT for what it starts in the background.
"$STEMMA" batch -j2 -o interrupted many.jsonl 2>err &
process=$!
sleep 0.4
kill -TERM "$process" 2>/dev/null
wait "$process"
ended=$?
ok "a signal ends a batch with whole lines" sh -c \
	"{ [ $ended -eq 143 ] || [ \$(wc -l <interrupted) -eq 20000 ]; } && [ -z \"\$(tail -c 1 interrupted | tr -d '\n')\" ]"

# --- the same bytes whatever the locale and the number of workers ---

for pair in "$root"/corpora/*/; do
	[ -f "$pair/gold.json" ] || continue
	printf '{"id": "%s", "source": "%ssource.html", "rewrite": "%srewrite.html"}\n' "$(basename "$pair")" "$pair" "$pair"
done >corpora.jsonl
ok "the corpora are compared in a batch" ends 0 "$STEMMA" batch -j1 corpora.jsonl
mv out one
ok "... every pair" test "$(grep -c '"report": {' one)" -eq "$(wc -l <corpora.jsonl)" -a -s one
ok "... in the same bytes by eight workers" sh -c "\"$STEMMA\" batch -j8 corpora.jsonl | cmp -s - one"

# in_locale NAME COMMAND...: runs it in a locale of our own making
in_locale()
{
	locale=$1
	shift
	# the C library never frees what it reads of LOCPATH: not stemma's leak
	env -u LC_ALL -u LANGUAGE LOCPATH="$work/locales" LANG="$locale" LC_ALL="$locale" \
		ASAN_OPTIONS="detect_leaks=0${ASAN_OPTIONS:+:$ASAN_OPTIONS}" "$@"
}

same_in_locale()
{
	in_locale "$1" "$STEMMA" batch -j8 corpora.jsonl | cmp - one || return 1
	for command in "check source.txt rewrite.txt" "check --format html source.txt rewrite.txt" "segment --format json source.txt" \
		"extract source.txt" languages "regress $root/corpora"; do
		# shellcheck disable=SC2086
		"$STEMMA" $command >plain 2>&1
		# shellcheck disable=SC2086
		in_locale "$1" "$STEMMA" $command >translated 2>&1
		cmp plain translated || return 1
	done
}

mkdir locales
for locale in de_DE fa_IR; do
	# localedef warns of much that is none of ours, and says so in its status
	if command -v localedef >/dev/null && localedef -f UTF-8 -i "$locale" "locales/$locale.UTF-8" >/dev/null 2>&1 ||
		[ -d "locales/$locale.UTF-8" ]; then
		ok "$locale.UTF-8 is a locale here" sh -c \
			"LOCPATH='$work/locales' LC_ALL=$locale.UTF-8 locale charmap 2>/dev/null | grep -qx UTF-8"
		ok "the same bytes in the locale $locale.UTF-8" same_in_locale "$locale.UTF-8"
	else
		echo "# no localedef, or no source of $locale: apt-get install locales"
	fi
done
ok "the same bytes in the locale C" same_in_locale C
ok "the same bytes in a locale that does not exist" same_in_locale xx_XX.UTF-8

# --- regress ---

mkdir -p corpus/pair
cp source.txt rewrite.txt corpus/pair
cat >corpus/pair/gold.json <<'TEXT'
{"origin": "invented sample",
 "beads": [{"source": ["About 10,000 passengers use the old terminal every day, the council said."],
            "rewrite": ["About 1,000 passengers use the old terminal every day, the council said."]}],
 "dropped": [], "added": [], "findings": [], "must_not_flag": []}
TEXT
ok "a corpus without thresholds is done" ends 0 "$STEMMA" regress corpus
ok "..." grep -q 'beads F1 .* of 1)' out
echo '{"beads_f1": 1.1}' >corpus/thresholds.json
ok "below a threshold it ends with 1" ends 1 "$STEMMA" regress corpus
ok "... and says which" grep -q '^below the threshold: beads_f1' out
echo '{"bead_f1": 0}' >corpus/thresholds.json
ok "a threshold of no figure is trouble" ends 2 "$STEMMA" regress corpus
ok "a folder without pairs is trouble" ends 2 "$STEMMA" regress elsewhere

# --- segment, extract, languages ---

ok "segment prints a sentence a line" ends 0 "$STEMMA" segment source.txt
ok "..." test "$(wc -l <out)" -eq 5
ok "segment prints JSON" ends 0 "$STEMMA" segment --format json source.txt
ok "..." grep -q '^{"language": ' out
ok "extract goes on after a page in trouble" ends 2 "$STEMMA" extract missing.txt source.txt
ok "..." test "$(wc -l <out)" -eq 2
ok "languages --kinds lists the kinds" ends 0 "$STEMMA" languages --kinds
ok "..." grep -q '^untranslated ' out
ok "languages lists English" sh -c "\"$STEMMA\" languages | grep -q '^en '"

echo "1..$count"
[ "$failed" -eq 0 ] || { echo "# $failed failed"; exit 1; }
