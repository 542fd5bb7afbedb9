#!/bin/sh
# Compiles generated C++ and its tests as a consumer may, with nothing but a compiler, and runs them.
#   compile_and_run.sh COMPILER DIALECT RENDERED CASES RUNTIME
# Ends with 77 if there is no such compiler.
set -eu
compiler=$1 dialect=$2 rendered=$3 cases=$4 runtime=$5
sources=$(dirname -- "$0")

command -v "$compiler" >/dev/null || {
  echo "skipped: there is no $compiler here"
  exit 77
}
program=$(mktemp "$cases/generated_test.XXXXXX")
trap 'rm -f "$program" "$program.cpp"' EXIT

# What has no names in common compiles together: most of what a file takes to compile is what it includes.
for part in main checker words vendors entry_facts row_check case_check lookup_check sequences idenfy_locales; do
  printf '#include "%s.cpp"\n' "$part"
done >"$program.cpp"
"$compiler" -std="$dialect" -Werror -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast \
  -fno-rtti -I "$rendered/cpp" -I "$runtime" -I "$cases" -iquote "$sources" -o "$program" "$program.cpp" \
  "$sources"/idenfy_sequences.cpp "$sources"/customer_verification_sequences.cpp "$sources"/ranex_compliance_sequences.cpp \
  "$sources"/unico_idcloud_sequences.cpp "$sources"/second_unit.cpp "$rendered"/cpp/*.cpp
"$program" "$cases"
