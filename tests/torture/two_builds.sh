#!/bin/bash
# two_builds.sh: the package is the same file when it is built from two clones, in folders with other names.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
git clone --quiet . "$scratch/first"
git clone --quiet "$scratch/first" "$scratch/second one"
for folder in first 'second one'; do
  (cd -- "$scratch/$folder" && script/package >"$scratch/$folder.path" 2>"$scratch/log") || { cat -- "$scratch/log" && exit 1; }
done
first=$(<"$scratch/first.path") second=$(<"$scratch/second one.path")
cmp -- "$first" "$second"
echo "$(wc -c <"$first") bytes, twice"
