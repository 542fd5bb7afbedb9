#!/bin/bash
# two_vendors_test.sh CMAKE GENERATOR SOURCE BUILD: the example for CMake, as a project of its own that finds nothing
# but what is installed.
# shellcheck source=tests/examples/lib.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh" "$3/examples/two-vendors" "$1" "$4"
cmake=$1 generator=$2

quietly "$cmake" -S project -B out -G "$generator" -DCMAKE_BUILD_TYPE=Debug "-DCMAKE_PREFIX_PATH=$prefix" \
  "-DCMAKE_CXX_FLAGS=-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror"
quietly "$cmake" --build out
prints project/output.txt "$(find out -name two_vendors -type f -perm -u+x)"
