#!/bin/bash
# vendor_names.sh COMPILER VENDOR_NAMES RUNTIME GENERATED: see vendor_names.cpp.
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
"$2" "$3"/errcat/*.hpp "$3"/errcat/detail/*.hpp "$4"/errcat/kind*.hpp "$4"/errcat/vendors.hpp >"$scratch/names.cpp"
"$1" -std=c++17 -fsyntax-only -I "$3" -I "$4" "$scratch/names.cpp"
