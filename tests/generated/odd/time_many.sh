#!/bin/bash
# Generates a large catalog once more, alone, which must give the same bytes, compiles its tables and prints how long
# each takes.
#   time_many.sh COMPILER ERRCAT SPEC RENDERED RUNTIME
set -euo pipefail
compiler=$1 errcat=$2 spec=$3 rendered=$4 runtime=$5
vendor=$(basename -- "$spec" .yaml)

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
TIMEFORMAT='%R s, %U s of CPU time'
echo "errcat generate, all targets:"
time "$errcat" generate "$spec" --out "$folder" >/dev/null
for file in "cpp/$vendor.cpp" "cpp/errcat/$vendor.hpp" "json/$vendor.json" "messages/$vendor"; do
  diff -r "$folder/$file" "$rendered/$file"
done

compile() { "$compiler" -std=c++17 -O2 -I "$folder/cpp" -I "$runtime" -c "$1" -o "$folder/made.o"; }
echo "$compiler, the tables:"
time compile "$folder/cpp/$vendor.cpp"
echo "#include <errcat/$vendor.hpp>" >"$folder/use.cpp"
echo "$compiler, a file that includes the header:"
time compile "$folder/use.cpp"
