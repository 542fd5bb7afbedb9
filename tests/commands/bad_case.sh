#!/bin/bash
# bad_case.sh ERRCAT CASE: what `errcat check` prints on tests/bad/CASE.yaml (or on the folder CASE) is the text of
# tests/bad/CASE.txt, whose last line is the exit code; and `errcat generate` leaves an earlier run's files alone.
#
# With ERRCAT_UPDATE=1 the text is written instead of compared: read the difference before you commit it.
#
# There are hundreds of cases, and starting programs is most of what one takes: what bash can do is left to bash.
set -euo pipefail
[[ $1 == /* ]] && errcat=$1 || errcat=$PWD/$1
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
# Every file with its number, its size and its times, of which the second tells of any change.
snapshot() { find "$scratch/out" -printf '%p %i %s %T@ %C@\n'; }

# A first line such as `# errcat check --warn no-fix` says how the case has to be run.
options=()
if [ -f "$spec" ]; then
  IFS= read -r first <"$spec" || true
  [[ $first != '# errcat check '* ]] || read -ra options <<<"${first#'# errcat check '}"
fi
# The day of the run, for rules that count days.
export SOURCE_DATE_EPOCH=1795824000

run check "${options[@]}" "$spec" >"$scratch/checked"
if [ -n "${ERRCAT_UPDATE:-}" ]; then cp -- "$scratch/checked" "$case.txt"; fi
diff --text --unified "$case.txt" "$scratch/checked"

# Warnings let a spec through.
mapfile -t lines <"$case.txt"
if [ "${lines[-1]}" = '[0]' ]; then exit 0; fi

"$errcat" generate ../commands/good.yaml --out "$scratch/out" >/dev/null
before=$(snapshot)
# The tally is the last line but one; here it says what became of the outputs.
[[ ${lines[-2]} != *. ]] || lines[-2]="${lines[-2]%.}; errcat wrote nothing."
printf '%s\n' "${lines[@]}" >"$scratch/expected"
run generate "$spec" --out "$scratch/out" >"$scratch/generated"
diff --text --unified "$scratch/expected" "$scratch/generated"
after=$(snapshot)
[ "$before" = "$after" ] || diff --unified <(printf '%s\n' "$before") <(printf '%s\n' "$after")

run generate "$spec" --out "$scratch/none" >/dev/null
if [ -e "$scratch/none" ]; then echo 'a folder was made although errcat wrote nothing' && exit 1; fi
