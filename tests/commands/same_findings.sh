#!/bin/bash
# Findings do not depend on the number of threads: all rejected samples, some at a time.
#   same_findings.sh ERRCAT SAMPLES
set -euo pipefail
errcat=$(realpath "$1")
cd "$2"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

found() { "$errcat" generate --out "$work/out" "$@" 2>&1 || [ $? -eq 1 ]; }

samples=(*.yaml)
[ ${#samples[@]} -gt 100 ]
for ((i = 0; i < ${#samples[@]}; i += 8)); do
  found "${samples[@]:i:8}" --jobs 1 >"$work/one"
  found "${samples[@]:i:8}" --jobs 4 >"$work/four"
  [ -s "$work/one" ]
  diff "$work/one" "$work/four"
done
# Specs of which only some have findings, all found after reading.
for one in unused-allow.*.yaml missing-locale*.yaml unused-definition*.yaml; do
  found ../commands/good.yaml "$one" --jobs 4 >"$work/beside"
  found "$one" >"$work/alone"
  grep "^$one" "$work/alone" >"$work/expected"
  diff "$work/expected" <(grep "^$one" "$work/beside")
done
