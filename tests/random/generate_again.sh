#!/bin/sh
# Generates from a random spec in another folder, as it was and with another layout, which means the same, and
# compares every byte with what was generated before.
#   generate_again.sh ERRCAT WRITE_SPEC SEED RENDERED
set -eu
errcat=$1 write_spec=$2 seed=$3 rendered=$4
test -s "$rendered/cpp/acme-chance.cpp"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

for layout in "$seed" 4711; do
  "$write_spec" "$seed" "$layout" "$folder/$layout"
  "$errcat" generate "$folder/$layout/spec.yaml" --kinds "$folder/$layout/kinds.yaml" --out "$folder/$layout/rendered"
  diff -r "$rendered" "$folder/$layout/rendered"
done
