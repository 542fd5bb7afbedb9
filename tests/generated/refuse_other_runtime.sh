#!/bin/sh
# The runtime's inline namespace has the number of the tables' layout, and what was compiled for another layout does not
# link.
#   refuse_other_runtime.sh COMPILER RENDERED RUNTIME
set -eu
compiler=$1 rendered=$2 runtime=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

number=$(sed -n 's/.*constexpr word layout_version = \([0-9]*\);.*/\1/p' "$runtime/errcat/detail/layout.hpp")
[ -n "$number" ]
others=$(grep -rhoE '^inline namespace [a-z0-9_]+' "$runtime" | sort -u)
[ "$others" = "inline namespace layout_$number" ] || { echo "the layout is $number, but there is: $others" && exit 1; }

# A program as an older errcat would have compiled it.
cp -r "$runtime" "$work/runtime" && cp -r "$rendered/cpp" "$work/cpp"
grep -rl "layout_$number" "$work/runtime" "$work/cpp" | xargs sed -i "s/layout_$number/layout_$((number - 1))/g"
printf '#include <errcat/idenfy.hpp>\nint main() { return errcat::idenfy::classify({400}) ? 0 : 1; }\n' >"$work/main.cpp"
"$compiler" -std=c++17 -c -I "$rendered/cpp" -I "$runtime" -o "$work/tables.o" "$rendered/cpp/idenfy.cpp"
"$compiler" -std=c++17 -c -I "$rendered/cpp" -I "$runtime" -o "$work/main.o" "$work/main.cpp"
"$compiler" -o "$work/program" "$work/main.o" "$work/tables.o" && "$work/program"
"$compiler" -std=c++17 -c -I "$work/cpp" -I "$work/runtime" -o "$work/older.o" "$work/main.cpp"
! "$compiler" -o "$work/program" "$work/older.o" "$work/tables.o" 2>"$work/errors"
grep -q "undefined reference to .*layout_$((number - 1))" "$work/errors"
