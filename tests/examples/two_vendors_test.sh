#!/bin/bash
# two_vendors_test.sh CMAKE GENERATOR SOURCE BUILD: the example for CMake, as a project of its own that finds nothing
# but what is installed.
# shellcheck source=tests/examples/lib.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh" "$3/examples/two-vendors" "$1" "$4"
build_project "$1" "$2"
prints project/output.txt "$(find out -name two_vendors -type f -perm -u+x)"
