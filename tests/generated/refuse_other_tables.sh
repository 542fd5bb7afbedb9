#!/bin/sh
# Two catalogs of one vendor must not mix: a header links only with tables that agree with it in what it relies on, and
# the units of two runs, each with its own tables, do not link with each other.
#   refuse_other_tables.sh COMPILER ERRCAT RENDERED SPEC RUNTIME
set -eu
compiler=$1 errcat=$2 rendered=$3 spec=$4 runtime=$5
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

printf '#include <errcat/idenfy.hpp>
#include <cstdio>
int main() {
  const auto found = errcat::idenfy::classify({400});
  std::printf("%%s\\n", found.what.title().data());
  return errcat::idenfy::to_string(errcat::idenfy::find_code("BAD_VALUE")) == "bad_value" && found ? 0 : 1;
}\n' >"$work/main.cpp"

link() { "$compiler" -std=c++17 -I "$rendered/cpp" -I "$runtime" -o "$work/program" "$work/main.cpp" "$1" 2>"$work/errors"; }
# changed FROM TO: the tables of a spec that differs, compiled with their own header.
changed() {
  sed "s/$1/$2/" "$spec" >"$work/idenfy.yaml"
  ! cmp -s "$spec" "$work/idenfy.yaml"
  "$errcat" generate "$work/idenfy.yaml" --out "$work" --target cpp >"$work/log"
  "$compiler" -std=c++17 -c -I "$work/cpp" -I "$runtime" -o "$work/idenfy.o" "$work/cpp/idenfy.cpp"
}
link "$rendered/cpp/idenfy.cpp"
"$work/program" | grep -q '^Bad request'

# Another text: nothing that the program was compiled with knows it, and it is there.
changed 'title: Bad request' 'title: Another and much longer request'
cmp "$rendered/cpp/errcat/idenfy.hpp" "$work/cpp/errcat/idenfy.hpp"
link "$work/idenfy.o"
"$work/program" | grep -q '^Another and much longer request'

# The same for a shared library that was replaced, although a program that is no PIC copies its table of codes.
share() { "$compiler" -std=c++17 -fPIC -shared -I "$1" -I "$runtime" -o "$work/libidenfy.so" "$1/idenfy.cpp"; }
share "$rendered/cpp"
"$compiler" -std=c++17 -no-pie -fno-pic -I "$rendered/cpp" -I "$runtime" -o "$work/program" "$work/main.cpp" -L "$work" -lidenfy \
  -Wl,-rpath,"$work"
"$work/program" | grep -q '^Bad request'
share "$work/cpp"
"$work/program" >"$work/said" 2>&1
grep -q '^Another and much longer request' "$work/said"
! grep -q 'different size' "$work/said"

# Another number.
changed 'number: 3' 'number: 300'
! link "$work/idenfy.o"
grep -q 'undefined reference to .*errcat::idenfy::tables_' "$work/errors"

# Two libraries, each of which has all that it needs.
printf '#include <errcat/idenfy.hpp>\nint other() { return errcat::idenfy::classify({400}) ? 0 : 1; }\n' >"$work/other.cpp"
"$compiler" -std=c++17 -c -I "$work/cpp" -I "$runtime" -o "$work/other.o" "$work/other.cpp"
"$compiler" -std=c++17 -c -I "$rendered/cpp" -I "$runtime" -o "$work/first.o" "$rendered/cpp/idenfy.cpp"
ar rc "$work/libfirst.a" "$work/first.o"
ar rc "$work/libother.a" "$work/other.o" "$work/idenfy.o"
printf 'int other();\n#include <errcat/idenfy.hpp>\nint main() { return errcat::idenfy::classify({400}) ? other() : 1; }\n' >"$work/main.cpp"
! "$compiler" -std=c++17 -I "$rendered/cpp" -I "$runtime" -o "$work/program" "$work/main.cpp" -L "$work" -lother -lfirst 2>"$work/errors"
grep -q 'multiple definition of .errcat::idenfy::two_versions_of_this_catalog_in_one_program' "$work/errors"

# Catalogs that count kinds differently would agree on a number and not on what it means.
kinds=$(dirname "$spec")/kinds.yaml
sed 's/number: 17\b/number: 18/' "$kinds" >"$work/kinds.yaml"
! cmp -s "$kinds" "$work/kinds.yaml"
"$errcat" generate "$spec" --kinds "$work/kinds.yaml" --unit _kinds --complete --flat --target cpp --out "$work/kinds" >"$work/log"
! "$compiler" -std=c++17 -fsyntax-only -I "$work/kinds" -I "$rendered/cpp" -I "$runtime" "$work/main.cpp" 2>"$work/errors"
grep -q 'errcat/kind.hpp was generated from a different set of kinds' "$work/errors"
