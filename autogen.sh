#!/bin/sh
# autogen.sh - makes ./configure. Needed once, in a fresh clone.
set -eu
cd "$(dirname "$0")"
missing=
need()
{
	command -v "$1" >/dev/null || missing="$missing $2"
}
need autoreconf autoconf
need automake automake
need libtoolize libtool
need pkg-config pkg-config
if [ -n "$missing" ]; then
	echo "autogen.sh: tools are missing: apt-get install$missing" >&2
	exit 1
fi
mkdir -p build-aux
exec autoreconf --install --force "$@"
