#!/bin/bash
# first_spec_test.sh CMAKE SOURCE BUILD: the commands of docs/first-spec.md, as they stand there, print what stands there.
# shellcheck source=tests/examples/lib.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh" "$2/skeletons" "$1" "$3"
PATH=$prefix/bin:$PATH
export PATH CMAKE_PREFIX_PATH="$prefix" XDG_CACHE_HOME="$scratch/cache"
page=$2/docs/first-spec.md

# blocks LANGUAGE: all of the page's blocks in that language, one after the other.
blocks() { awk -v "start=\`\`\`$1" '$0 == "```" { inside = 0 } inside { print } $0 == start { inside = 1 }' "$page"; }

blocks sh >commands
blocks text >expected
[ "$(grep -c . commands)" -gt 20 ] || { echo 'the page was not read' && exit 1; }
bash -euo pipefail commands >printed 2>&1 || { cat printed && exit 1; }
diff --unified expected printed
