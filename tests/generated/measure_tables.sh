#!/bin/sh
# The tables of a vendor are data that a loader maps and never touches: no relocation, no initialiser, each text once.
#   measure_tables.sh COMPILER RENDERED VENDOR RUNTIME
set -eu
compiler=$1 rendered=$2 vendor=$3 runtime=$4
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$compiler" -std=c++17 -O2 -fPIC -I "$rendered/cpp" -I "$runtime" -c "$rendered/cpp/$vendor.cpp" -o "$work/tables.o"
sections=$(readelf -SW "$work/tables.o")
# What code refers to is found relative to itself; only data that holds addresses would need a loader.
case $sections in
  *.rela.data* | *.rela.rodata* | *.rela.init_array*) echo "data that has to be relocated:"; echo "$sections"; exit 1 ;;
esac
case $sections in
  *.init_array* | *.ctors*) echo "an initialiser:"; echo "$sections"; exit 1 ;;
esac
case $sections in
  *.rodata*) ;;
  *) echo "no read-only data at all?"; exit 1 ;;
esac

# The pool's literals: none twice.
literals=$(sed -n '/constexpr char pool/,/^};/{ s/^    \("..*"\)$/\1/p; }' "$rendered/cpp/errcat/${vendor}_tables.hpp")
[ "$(echo "$literals" | wc -l)" -gt 50 ] || { echo "where is the pool?"; exit 1; }
twice=$(echo "$literals" | sort | uniq -d)
[ -z "$twice" ] || { echo "texts that are stored twice: $twice"; exit 1; }
