#!/bin/bash
# uses_test.sh CMAKE GENERATOR BUILD: libraries of each type, exported ones, and projects that commit what is generated.
set -euo pipefail
cmake=$1 generator=$2 build=$3
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
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

quietly "$cmake" --install library/out --prefix "$scratch/installed"
quietly "$cmake" -S application -B application/out -G "$generator" -DMAIN="$main" \
  "-DCMAKE_PREFIX_PATH=$scratch/errcat;$scratch/installed"
quietly "$cmake" --build application/out
mv library/out library/away # what was installed stands for itself
for type in static shared; do says application/out/with_$type; done

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
grep -q -F 'name an errcat of this one' output || { cat output && die 'it does not say what to do'; }
cp errcat/bin/errcat 'here errcat'
printf '#!/bin/sh\necho "the program of another machine ran" >&2\nexit 1\n' >errcat/bin/errcat
quietly "$cmake" -S library -B crossed -G "$generator" "${cross[@]}" "-DERRCAT_EXECUTABLE=$scratch/here errcat"
quietly "$cmake" --build crossed
says crossed/with_static
