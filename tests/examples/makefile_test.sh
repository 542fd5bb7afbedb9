#!/bin/bash
# makefile_test.sh CMAKE SOURCE BUILD: the example for make, with nothing but what is installed, and what each further
# make does.
# shellcheck source=tests/examples/lib.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh" "$2/examples/makefile" "$1" "$3"
# shellcheck source=tests/clock.sh
. "$2/tests/clock.sh"
cd -- project
PKG_CONFIG_PATH=$(dirname -- "$(find "$prefix" -name errcat.pc)")
export PKG_CONFIG_PATH
# The run of the tests may itself be one of make's.
unset MAKEFLAGS MFLAGS MAKELEVEL
export CXXFLAGS='-O0 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror'

# runs WHAT STEP...: the next make takes these steps, in any order, and no others.
runs() {
  make >../said 2>&1 || { cat ../said && return 1; }
  local steps
  steps=$(LC_ALL=C sed -n -E 's/^.*\/errcat generate .*/generate/p; s/.* -o build\/([a-z.]+) .*/\1/p; s/^make: .* (is up to date)\.$/\1/p' ../said)
  diff --unified <(printf '%s\n' "${@:2}") <(LC_ALL=C sort <<<"$steps") || { echo "$1" && cat ../said && return 1; }
}

runs 'the first make makes everything' cardco.o generate main.o means
prints output.txt make run
runs 'a second make runs nothing' 'is up to date'

changed '' cardco.yaml
runs 'a spec that was touched compiles nothing' generate
runs 'nor does the make after that run anything' 'is up to date'

touched "$prefix/bin/errcat"
runs 'another errcat' generate

changed 's/has expired/is too old/' cardco.yaml
runs 'a spec that was changed' cardco.o generate means
grep -q 'Your card is too old' <(build/means 402 CARD_EXPIRED)

rm -- build/cardco.cpp
runs 'a file that was deleted comes back' cardco.o generate means

changed 's/^title/parts: more.yaml\n&/' cardco.yaml
printf 'errcat: 1\npart_of: cardco\nnotes: More is said here.\n' >more.yaml
runs 'a part' generate
changed 's/More/Less/' more.yaml
runs 'a part that was changed' generate
sed -i '/^parts/d' cardco.yaml
rm -- more.yaml
runs 'a part that is gone' generate
runs 'and then nothing' 'is up to date'
