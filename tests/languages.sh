#!/bin/sh
# languages.sh - every language file is without mistakes, also those that this build left out.
# BUILD_ROOT has the language compiler, SOURCE_ROOT the files.
set -u
compiler=${BUILD_ROOT:-.}/generated/compile-languages
data=${SOURCE_ROOT:-$(dirname "$0")/..}/src/language/data
count=0 failed=0
for file in "$data"/*.txt; do
	tag=$(basename "$file" .txt)
	[ "$tag" != names ] || continue
	count=$((count + 1))
	if "$compiler" "$data" - "$tag" >languages.out 2>&1; then
		echo "ok $count - $tag: $(tail -n 1 languages.out)"
	else
		failed=$((failed + 1))
		sed 's/^/# /' languages.out
		echo "not ok $count - $tag has mistakes"
	fi
done
rm -f languages.out
echo "1..$count"
[ "$count" -gt 0 ] && [ "$failed" -eq 0 ]
