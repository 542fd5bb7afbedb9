#!/bin/bash
# reproducible_test.sh CMAKE BUILD: the same project, generated and compiled in two folders, gives the same trees, and a
# compiler cache has all of the second one's code already. Ends with 77 if there is no ccache.
set -euo pipefail
cmake=$1 build=$2
command -v ccache >/dev/null || { echo 'skipped: no ccache here' && exit 77; }
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
scratch=$(mktemp -d "${TMPDIR:-/tmp}/errcat same.XXXXXX")
trap 'rm -rf -- "$scratch"' EXIT
cd -- "$scratch"
export CCACHE_DIR=$scratch/cache CCACHE_NOHASHDIR=1 CCACHE_CONFIGPATH=$scratch/none
unset CCACHE_BASEDIR CCACHE_DISABLE CCACHE_READONLY

# build PLACE JOBS: the libraries of the project below PLACE, installed errcat included.
build() {
  mkdir -p "$1" && cp -r -- "$here/uses/library" "$1/project"
  "$cmake" --install "$build" --prefix "$PWD/$1/errcat" >/dev/null
  export CCACHE_BASEDIR=$PWD/$1
  "$cmake" -S "$1/project" -B "$1/out" -G Ninja -DCMAKE_PREFIX_PATH="$PWD/$1/errcat" -DCMAKE_BUILD_TYPE=Debug \
    -DCMAKE_CXX_COMPILER_LAUNCHER=ccache >log 2>&1 || { cat log; return 1; }
  ccache --zero-stats >/dev/null
  "$cmake" --build "$1/out" -j "$2" --target static_errors --target object_errors >log 2>&1 || { cat log; return 1; }
}
stat() { ccache --print-stats | sed -n "s/^$1\t//p"; }
# sums PLACE: what errcat wrote for the library, and nothing that names a place.
sums() { (cd "$1/out" && find . -path '*_errors.errcat/*' -type f ! -name '*.d' -exec sha256sum {} + | LC_ALL=C sort); }

build one 1
compiled=$(stat cache_miss)
[ "$compiled" -gt 0 ] || { echo 'nothing was compiled, so that nothing can be said' && exit 1; }
TZ=Asia/Kolkata build 'deeper/and other' 2
[ "$(stat cache_miss)" = 0 ] || { ccache --show-stats && echo 'the cache lacks something' && exit 1; }
[ "$(stat direct_cache_hit)" -gt 0 ]
[ "$(sums one)" = "$(sums 'deeper/and other')" ] || { diff <(sums one) <(sums 'deeper/and other'); exit 1; }
[ "$(sums one | wc -l)" -ge 16 ]
! grep -rl --include='*.?pp' -F "$scratch" one/out/*_errors.errcat || { echo 'a path of this machine is in what was generated' && exit 1; }
