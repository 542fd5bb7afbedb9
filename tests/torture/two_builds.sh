#!/bin/bash
# two_builds.sh: the package is the same file when it is built from two clones, in folders with other names, and the second time
# with another umask, zone, language and number of jobs.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
git clone --quiet . "$scratch/first"
git clone --quiet "$scratch/first" "$scratch/second one"
# build FOLDER [NAME=VALUE...]: with these in the environment.
build() {
  local folder=$1
  shift
  (cd -- "$scratch/$folder" && env "$@" script/package >"$scratch/$folder.path" 2>"$scratch/log") || { cat -- "$scratch/log" && exit 1; }
}
build first
# In Turkish a small I has no dot.
localedef -i tr_TR -f UTF-8 "$scratch/tr_TR.UTF-8" >/dev/null 2>&1 || { echo 'there is no source of the locale tr_TR here' && exit 1; }
(umask 077 && build 'second one' TZ=Pacific/Kiritimati LOCPATH="$scratch" LC_ALL=tr_TR.UTF-8 CMAKE_BUILD_PARALLEL_LEVEL=1)
first=$(<"$scratch/first.path") second=$(<"$scratch/second one.path")
cmp -- "$first" "$second"
echo "$(wc -c <"$first") bytes, twice"
