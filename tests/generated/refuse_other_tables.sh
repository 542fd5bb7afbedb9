#!/bin/sh
# Two catalogs of one vendor must not mix: a header links with the tables of its own run only, and the units of two
# runs, each with its own header, do not link with each other.
#   refuse_other_tables.sh COMPILER ERRCAT RENDERED SPEC RUNTIME
set -eu
compiler=$1 errcat=$2 rendered=$3 spec=$4 runtime=$5
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

sed 's/title: Bad request/title: Another request/' "$spec" >"$work/idenfy.yaml"
"$errcat" generate "$work/idenfy.yaml" --out "$work" --target cpp >"$work/log"
printf '#include <errcat/idenfy.hpp>\nint main() { return errcat::idenfy::classify({400}) ? 0 : 1; }\n' >"$work/main.cpp"

link() { "$compiler" -std=c++17 -I "$rendered/cpp" -I "$runtime" -o "$work/program" "$work/main.cpp" "$1" 2>"$work/errors"; }
link "$rendered/cpp/idenfy.cpp" && "$work/program"

"$compiler" -std=c++17 -c -I "$work/cpp" -I "$runtime" -o "$work/idenfy.o" "$work/cpp/idenfy.cpp"
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
