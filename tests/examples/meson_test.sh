#!/bin/bash
# meson_test.sh CMAKE SOURCE BUILD: the example for Meson, with nothing but what is installed, and what each further build
# does. Ends with 77 if there is no Meson.
command -v meson >/dev/null || { echo 'skipped: no meson here' && exit 77; }
# shellcheck source=tests/examples/lib.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh" "$2/examples/meson" "$1" "$3"
cd -- project
# pkg-config writes a backslash before each blank and each byte of a letter beyond ASCII. Meson ends with an exception at
# the latter, and takes the former for part of a program's name.
plain=$(mktemp -d "${TMPDIR:-/tmp}/errcat-meson.XXXXXX")
trap 'rm -rf -- "$scratch" "$plain"' EXIT
ln -s -- "$prefix" "$plain/errcat"
pkgconfig=$(dirname -- "$(find "$plain/errcat/" -name errcat.pc)")
export CXXFLAGS='-O0 -Wall -Wextra -Wpedantic -Wconversion -Wshadow'
quietly meson setup build -Dwerror=true -Dpkg_config_path="$pkgconfig"

# runs WHAT STEP...: the next build takes these steps, in any order, and no others.
runs() {
  quietly meson compile -C build
  local steps
  steps=$(LC_ALL=C sed -n -E 's/^\[[^]]*\] Generating ([a-z/]+) with .*/generate \1/p; s/^\[[^]]*\] Compiling .*[./_]([a-z]+)\.cpp\.o$/compile \1/p
    s/^\[[^]]*\] Linking target (.*)/link \1/p; s/^ninja: (no work to do)\.$/\1/p' said)
  diff --unified <(printf '%s\n' "${@:2}") <(LC_ALL=C sort <<<"$steps") || { echo "$1" && cat said && return 1; }
}
# A clock may tick slower than builds follow each other.
changed() { sleep 1.1 && sed -i "$1" "$2"; }

errcat=('generate errcat/headers' 'generate source')
everything=('compile cardco' 'compile main' "${errcat[@]}" 'link means')
runs 'the first build makes everything' "${everything[@]}"
prints output.txt build/means 402 CARD_EXPIRED
runs 'a second build runs nothing' 'no work to do'

changed '' cardco.yaml
runs 'a spec that was touched compiles nothing' "${errcat[@]}"
runs 'nor does the build after that run anything' 'no work to do'
sleep 1.1 && touch -- "$prefix/bin/errcat"
runs 'another errcat' "${errcat[@]}"
changed 's/has expired/is too old/' cardco.yaml
runs 'a spec that was changed' 'compile cardco' "${errcat[@]}" 'link means'
grep -q 'Your card is too old' <(build/means 402 CARD_EXPIRED)

rm -- build/cardco.cpp
runs 'a source that was deleted comes back' 'compile cardco' 'generate source' 'link means'
rm -- build/errcat/kind.hpp
runs 'so does a header' 'compile cardco' 'compile main' "${errcat[@]}" 'link means'

changed 's/^title/parts: more.yaml\n&/' cardco.yaml
printf 'errcat: 1\npart_of: cardco\nnotes: More is said here.\n' >more.yaml
runs 'a part' "${errcat[@]}"
changed 's/More/Less/' more.yaml
runs 'a part that was changed' "${errcat[@]}"

changed 's/number: 2/numbr: 2/' cardco.yaml
! meson compile -C build >said 2>&1 || { echo 'a broken spec did not stop the build' && exit 1; }
[ "$(grep -c 'error\[unknown-key\]: an error has no key `numbr`' said)" = 1 ] || { cat said && exit 1; }
