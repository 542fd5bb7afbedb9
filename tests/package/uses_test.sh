#!/bin/bash
# uses_test.sh CMAKE GENERATOR BUILD: libraries of each type, exported ones, and projects that commit what is generated.
set -euo pipefail
export LC_ALL=C.UTF-8
cmake=$1 generator=$2 build=$3
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=tests/clock.sh
. "$here/../clock.sh"
scratch=$(mktemp -d "${TMPDIR:-/tmp}/errcat uses ä.XXXXXX")
trap 'rm -rf -- "$scratch"' EXIT
cp -r -- "$here/uses/." "$scratch"
cd -- "$scratch"
main=$scratch/library/main.cpp

die() {
  printf '%s\n' "$*"
  exit 1
}
# quietly COMMAND...: its output only if it fails.
quietly() { "$@" >output 2>&1 || { cat output && die "failed: $*"; }; }
# says PROGRAM: it is built, and prints what the spec has.
says() { [ "$("$1")" = 'It is too late. late' ] || die "$1 says $("$1")"; }

quietly "$cmake" --install "$build" --prefix "$scratch/errcat"
[ -x errcat/bin/errcat ]

quietly "$cmake" -S library -B library/out -G "$generator" -DCMAKE_PREFIX_PATH="$scratch/errcat"
quietly "$cmake" --build library/out --target static_errors_generate
[ -e library/out/static_errors.errcat/include/acme.cpp ] || die 'the target for the generation alone made nothing'
[ -z "$(find library/out -name 'acme.cpp.o')" ] || die 'the target for the generation alone compiled something'
quietly "$cmake" --build library/out
for type in static object shared; do says library/out/with_$type; done

# Packages that go to the same place as errcat and each other, and leave each other's files alone.
files() { (cd "$1" && find . -type f -exec sha256sum {} + | sort); }
quietly "$cmake" -S bank -B bank/out -G "$generator" -DCMAKE_PREFIX_PATH="$scratch/errcat"
quietly "$cmake" --build bank/out
cp -r errcat installed
for package in bank library; do
  own=include/bank
  [ $package = bank ] || own=include/acme
  files installed >before
  quietly "$cmake" --install $package/out --prefix "$scratch/installed"
  files installed >after
  [ -z "$(comm -23 before after)" ] || { comm -23 before after && die "$package overwrites what was there"; }
  comm -13 before after | sed 's/^[^ ]* *//; /^\.\/lib\//d' >new
  [ -s new ] && ! grep -q -v "^\./$own/errcat/" new || { cat new && die "$package has headers outside of $own"; }
  mv $package/out $package/away # what was installed stands for itself
done
application() {
  "$cmake" -S application -B application/out -G "$generator" -DMAIN="$main" -DCMAKE_PREFIX_PATH="$scratch/installed"
}
quietly application
quietly "$cmake" --build application/out
for type in static shared; do says application/out/with_$type; done
[ "$(application/out/with_both)" = $'It is too late. broke\nacme' ] || die "with_both says $(application/out/with_both)"

# Of two indexes that one program sees, one would be lost without a word.
quietly "$cmake" -S bank -B bank/indexed -G "$generator" -DCMAKE_PREFIX_PATH="$scratch/errcat" -DINDEX=
quietly "$cmake" --build bank/indexed
quietly "$cmake" --install bank/indexed --prefix "$scratch/installed"
! application >output 2>&1 || die 'a program may see two indexes'
expected='CMake Error: The INTERFACE_ERRCAT_VENDORS_HPP_UNLESS_NO_INDEX property of "acme::static_errors" does not agree
with the value of ERRCAT_VENDORS_HPP_UNLESS_NO_INDEX already determined for "with_both".'
[ "$(sed -n '/^CMake Error/,/^$/p' output | tr -s ' \n' ' ')" = "$(tr '\n' ' ' <<<"$expected")" ] ||
  { cat output && die 'it does not tell which'; }

# What the build makes is made before it is read, and read again when it is made anew.
mkdir from
cp library/errors/*.yaml "$here/../../specs/kinds.yaml" from
cp -r "$here/consumer/errors/templates" from
quietly "$cmake" -S made -B made/out -G "$generator" -DCMAKE_PREFIX_PATH="$scratch/errcat" -DMAIN="$main" -DFROM="$scratch/from"
quietly "$cmake" --build made/out
says made/out/program
tick
sed -i 's/is too late/is far too late/' from/acme-errors.yaml
sed -i 's/Too many calls/Far too many calls/' from/kinds.yaml
sed -i 's/otherwise/other/' from/templates/messages/messages.json.mustache
quietly "$cmake" --build made/out
[ "$(made/out/program)" = 'It is far too late. late' ] || die 'a part that was made anew is not read'
grep -q 'Far too many calls' made/out/acme_errors.errcat/include/errcat/kind.hpp || die 'kinds that were made anew are not read'
grep -q '"other":' made/out/messages/acme/en.json || die 'a template that was made anew is not read'

# Nobody has generated yet, so the one who maintains the spec does; then those who only build need nothing else.
cp library/errors/*.yaml committed
quietly errcat/bin/errcat generate committed/acme.yaml --complete --out committed/generated --target cpp --target runtime
quietly "$cmake" -S committed -B plain -G "$generator" -DMAIN="$main" \
  -DCMAKE_DISABLE_FIND_PACKAGE_errcat=ON
quietly "$cmake" --build plain
says plain/program

quietly "$cmake" -S committed -B checked -G "$generator" -DMAIN="$main" -DCMAKE_PREFIX_PATH="$scratch/errcat"
quietly "$cmake" --build checked
check() { (cd checked && ctest -R errors --output-on-failure >../output 2>&1); }
check || { cat output && die 'what was just generated is not fresh'; }
before=$(cksum committed/generated/cpp/acme.cpp)
sed -i 's/is too late/is far too late/' committed/acme-errors.yaml
! check || die 'a stale file passes'
grep -q -F -- '-  /// It is too late.' output && grep -q -F -- '+  /// It is far too late.' output || { cat output && die 'no difference'; }
[ "$before" = "$(cksum committed/generated/cpp/acme.cpp)" ] || die 'a check wrote something'
quietly "$cmake" --build checked --target errors_renew
check || { cat output && die 'still stale after renewing'; }

# A cross build never runs the program of the machine that it builds for.
cross=(-DCMAKE_SYSTEM_NAME=Linux -DCMAKE_SYSTEM_PROCESSOR=other -DCMAKE_PREFIX_PATH="$scratch/errcat")
! "$cmake" -S library -B crossed -G "$generator" "${cross[@]}" >output 2>&1 || die 'a cross build without a program of this machine'
grep -q -F -e '-DERRCAT_EXECUTABLE' output || { cat output && die 'it does not say what to do'; }
cp errcat/bin/errcat 'here errcat'
printf '#!/bin/sh\necho "the program of another machine ran" >&2\nexit 1\n' >errcat/bin/errcat
quietly "$cmake" -S library -B crossed -G "$generator" "${cross[@]}" "-DERRCAT_EXECUTABLE=$scratch/here errcat"
quietly "$cmake" --build crossed
says crossed/with_static
# Unless something here can run it.
printf '#!/bin/sh\n[ "$1" = "%s" ] && shift && exec "%s" "$@"\n' "$scratch/errcat/bin/errcat" "$scratch/here errcat" >'emu lator'
chmod +x 'emu lator'
quietly "$cmake" -S library -B emulated -G "$generator" "${cross[@]}" "-DCMAKE_CROSSCOMPILING_EMULATOR=$scratch/emu lator"
quietly "$cmake" --build emulated
says emulated/with_static
# A project that commits what is generated needs no program to be built, and so lacks the test alone.
quietly "$cmake" -S committed -B unchecked -G "$generator" -DMAIN="$main" "${cross[@]}"
grep -q -x -F -e '-- errcat_check: no test errors, as this build has no errcat that runs on this machine; name one in ERRCAT_EXECUTABLE to have it' \
  output || { cat output && die 'nothing is said of a test that is left out'; }
quietly "$cmake" --build unchecked
