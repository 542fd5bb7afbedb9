#!/bin/sh
# Builds two shared libraries that hide their symbols and a program that loads them, and runs it.
#   load_libraries.sh COMPILER DIALECT RUNTIME GENERATED
# Ends with 77 if there is no such compiler.
set -eu
compiler=$1 dialect=$2 runtime=$3 generated=$4
sources=$(dirname -- "$0")

command -v "$compiler" >/dev/null || {
  echo "skipped: there is no $compiler here"
  exit 77
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

compile() {
  "$compiler" -std="$dialect" -Werror -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wold-style-cast \
    -Woverloaded-virtual -Wnon-virtual-dtor -I "$generated" -I "$runtime" "$@" \
    "$generated/idenfy.cpp" "$generated/customer-verification.cpp"
}
hidden='-fPIC -shared -fvisibility=hidden -fvisibility-inlines-hidden'
# Some of a program's parts may do without run-time types, and some may be optimised.
# shellcheck disable=SC2086
compile $hidden -fno-rtti -o "$work/first.so" "$sources/library.cpp"
# shellcheck disable=SC2086
compile $hidden -O2 -o "$work/second.so" "$sources/library.cpp"
compile -o "$work/program" "$sources/loads_libraries.cpp" -ldl
"$work/program" "$work/first.so" "$work/second.so"
