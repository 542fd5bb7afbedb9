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

# The literals of the pool: none twice.
literals=$(sed -n 's/^    \("..*"\)$/\1/p' "$rendered/cpp/errcat/${vendor}_tables.hpp")
[ "$(echo "$literals" | wc -l)" -gt 50 ] || { echo "where is the pool?"; exit 1; }
twice=$(echo "$literals" | sort | uniq -d)
[ -z "$twice" ] || { echo "texts that are stored twice: $twice"; exit 1; }
# Nor is the whole of it there twice: the functions read the tables that the header declares.
copies=$(readelf -sW "$work/tables.o" | awk '$4 == "OBJECT" && $8 ~ /13packed_tablesE$/' | wc -l)
[ "$copies" -eq 1 ] || { echo "$copies tables"; exit 1; }

# What a shared library of them shows, but for inline functions, which all may have: what has the mark of these tables in
# its name, and the mark of all versions. Nothing is unique, for then the library could not be unloaded.
"$compiler" -shared "$work/tables.o" -o "$work/tables.so"
shown=$(nm -D --defined-only -C "$work/tables.so" | cut -d' ' -f2- | grep -v '^[WV] ')
[ "$(echo "$shown" | wc -l)" -ge 10 ] || { echo "where are the functions?"; exit 1; }
others=$(echo "$shown" | grep -v -e '^[RT] .*::tables_[0-9a-f]\{16\}::' -e '^R .*::two_versions_of_this_catalog_in_one_program$') || true
[ -z "$others" ] || { echo "symbols that others could define as well: $others"; exit 1; }
