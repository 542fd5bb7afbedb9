#!/bin/bash
# bad_case.sh ERRCAT CASE: what `errcat check` prints on tests/bad/CASE.yaml (or on the folder CASE) is the text of
# tests/bad/CASE.txt, whose last line is the exit code; and `errcat generate` leaves an earlier run's files alone.
#
# With ERRCAT_UPDATE=1 the text is written instead of compared: read the difference before you commit it.
set -euo pipefail
errcat=$(realpath -- "$1")
case=$2
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../bad"
spec=$case.yaml
[ ! -d "$case" ] || spec=$case
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT

# run ARGUMENT...: the whole output of errcat, then its exit code.
run() {
  local code=0
  "$errcat" "$@" 2>&1 </dev/null || code=$?
  printf '[%d]\n' "$code"
}
# Every file with its time, size and bytes.
snapshot() { (cd -- "$scratch/out" && find . -printf '%p %T@ %s %i\n' | LC_ALL=C sort && find . -type f -exec sha256sum {} + | LC_ALL=C sort); }

run check "$spec" >"$scratch/checked"
if [ -n "${ERRCAT_UPDATE:-}" ]; then cp -- "$scratch/checked" "$case.txt"; fi
diff --text --unified "$case.txt" "$scratch/checked"

# Warnings let a spec through.
if [ "$(tail -n 1 "$case.txt")" = '[0]' ]; then exit 0; fi

"$errcat" generate ../commands/good.yaml --out "$scratch/out" >/dev/null
before=$(snapshot)
# The tally is the last line but one; here it says what became of the outputs.
sed '$!{N;s/\.\n\(\[[12]\]\)$/; errcat wrote nothing.\n\1/;P;D}' "$case.txt" >"$scratch/expected"
run generate "$spec" --out "$scratch/out" >"$scratch/generated"
diff --text --unified "$scratch/expected" "$scratch/generated"
diff --unified <(printf '%s\n' "$before") <(snapshot)

run generate "$spec" --out "$scratch/none" >/dev/null
if [ -e "$scratch/none" ]; then echo 'a folder was made although errcat wrote nothing' && exit 1; fi
