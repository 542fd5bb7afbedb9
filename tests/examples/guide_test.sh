#!/bin/bash
# guide_test.sh CMAKE SOURCE BUILD: the commands and files of the guide, as they stand there, do what stands there.
# shellcheck source=tests/examples/lib.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/lib.sh" "$2/skeletons" "$1" "$3"
PATH=$prefix/bin:$PATH
export PATH CMAKE_PREFIX_PATH="$prefix" XDG_CACHE_HOME="$scratch/cache" LC_ALL=C.UTF-8
mkdir guide && cd guide
python3 "$2/tests/examples/guide.py" "$2/docs"
