# shellcheck shell=bash
# lib.sh EXAMPLE CMAKE BUILD: what the tests of examples begin with. Sourced; goes to a scratch folder that holds the
# example as `project` and errcat as it is installed, in $prefix. Blanks stand in both paths.
set -euo pipefail
scratch=$(mktemp -d "${TMPDIR:-/tmp}/errcat example ä.XXXXXX")
trap 'rm -rf -- "$scratch"' EXIT
prefix="$scratch/in stalled"
"$2" --install "$3" --prefix "$prefix" >/dev/null
cp -r -- "$1" "$scratch/project"
cd -- "$scratch"

# quietly COMMAND...: shows what the command says only if it fails.
quietly() {
  "$@" >said 2>&1 || { cat said && return 1; }
}
# prints FILE COMMAND...: the command prints what the file holds, no more and no less.
prints() {
  "${@:2}" >printed
  diff --unified "$1" printed
}
# build_project CMAKE GENERATOR: builds the example into `out`. No warning is let pass.
build_project() {
  quietly "$1" -S project -B out -G "$2" -DCMAKE_BUILD_TYPE=Debug "-DCMAKE_PREFIX_PATH=$prefix" \
    "-DCMAKE_CXX_FLAGS=-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror"
  quietly "$1" --build out
}
