#!/bin/sh
# library.sh - what a packager and a user of libstemma rely on: the exported names, the public
# header on its own, and a list of sources that has every file of the tree.
# BUILD_ROOT and SOURCE_ROOT are the two trees, CC and NM the tools.
set -u
LC_ALL=C
export LC_ALL
build=$(cd "${BUILD_ROOT:-.}" && pwd)
root=$(cd "${SOURCE_ROOT:-$(dirname "$0")/..}" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
count=0 failed=0

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

# The functions that the header declares.
grep -v '^ \*' "$root/include/stemma.h" | grep -o '\<stemma_[a-z_]*(' | tr -d '(' | sort -u >"$work/declared"

library=$build/.libs/libstemma.so
if [ -e "$library" ]; then
	${NM:-nm} -D --defined-only "$library" | awk '{ print $3 }' | sed 's/@.*//' |
		grep -Ev '^(_init|_fini|_edata|_end|__bss_start|__(asan|ubsan|sanitizer|odr_asan|gcov|llvm|start|stop)_.*)$' |
		sort -u >"$work/exported"
	diff "$work/declared" "$work/exported" | sed 's/^/# /'
	ok "the library exports what the header declares, and nothing else" cmp -s "$work/declared" "$work/exported"
fi

echo '#include "stemma.h"
int main(void) { return stemma_version() == 0; }' >"$work/alone.c"
ok "the header stands on its own" sh -c \
	"${CC:-cc} -std=c11 -Wall -Wextra -Wpedantic -Werror -I'$root/include' -fsyntax-only '$work/alone.c'"
ok "the program needs no libtool" sh -c "! head -c 2 '$build/stemma' | grep -q '#!'"

# Every source stands in Makefile.am, and nothing that is not there.
(cd "$root" && find src tests include -name '*.[ch]' -o -path 'tests/*.sh' | sort) >"$work/tree"
if [ -f "$root/Makefile.am" ]; then
	grep -Eo '(src|tests|include)/[A-Za-z0-9_/.-]+' "$root/Makefile.am" | sort -u >"$work/listed"
	while read -r file; do
		grep -qx -e "$file" -e "${file%.c}" "$work/listed" || echo "# Makefile.am does not list $file"
	done <"$work/tree" >"$work/unlisted"
	cat "$work/unlisted"
	ok "Makefile.am lists every file" test ! -s "$work/unlisted"
fi

echo "1..$count"
[ "$failed" -eq 0 ]
