#!/bin/sh
# replay.sh - every fuzz target survives its seeds and what once crashed it.
# BUILD_ROOT has the targets, SOURCE_ROOT the seeds. A crash found by fuzzing goes, cut down,
# into seeds/TARGET. To fuzz: configure with CC=clang --enable-fuzzers, make check, then
# tests/fuzz/TARGET NEW-FOLDER tests/fuzz/seeds/TARGET.
set -u
root=${SOURCE_ROOT:-$(dirname "$0")/../..}
targets=${BUILD_ROOT:-.}/tests/fuzz
count=0 failed=0
for folder in "$root"/tests/fuzz/seeds/*/; do
	target=$(basename "$folder")
	for seed in "$folder"*; do
		count=$((count + 1))
		if said=$(timeout 60 "$targets/$target" "$seed" 2>&1); then
			echo "ok $count - $target reads $(basename "$seed")"
		else
			failed=$((failed + 1))
			echo "$said" | sed 's/^/# /'
			echo "not ok $count - $target reads $(basename "$seed")"
		fi
	done
done
echo "1..$count"
[ "$count" -gt 0 ] && [ "$failed" -eq 0 ]
