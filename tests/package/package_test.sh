#!/bin/bash
# package_test.sh CMAKE GENERATOR WAY SOURCE BUILD: a project that generates its own catalogs, built as its users would,
# with every command that a build runs counted. WAY is how errcat gets there: installed, subdirectory or fetched.
set -euo pipefail
cmake=$1 generator=$2 way=$3 source=$4 build=$5
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=tests/clock.sh
. "$here/../clock.sh"
# Blanks and letters of other alphabets stand in every path.
scratch=$(mktemp -d "${TMPDIR:-/tmp}/errcat build ä.XXXXXX")
trap 'rm -rf -- "$scratch"' EXIT
cp -r -- "$here/consumer" "$scratch/project"
cd -- "$scratch"

case $way in
  installed)
    "$cmake" --install "$build" --prefix "$scratch/in stalled" >/dev/null
    options=("-DCMAKE_PREFIX_PATH=$scratch/in stalled") ;;
  subdirectory) options=("-DERRCAT_SOURCE=$source") ;;
  fetched) options=("-DERRCAT_FETCHED=$source") ;;
esac
# Within the project errcat would be built anew, which is another test's business.
[ "$way" = installed ] || options+=("-DERRCAT_EXECUTABLE=$build/bin/errcat")
"$cmake" -S project -B out -G "$generator" "${options[@]}" >configured 2>&1 || { cat configured; exit 1; }

# build: runs a build of what the project itself makes, and tells which commands ran, in the order of their names.
build() {
  local all=(--config Debug --target one --target two)
  "$cmake" --build out "${all[@]}" >built 2>&1 || { cat built; return 1; }
  sed -n -E 's/^(\[[^]]*\] *)?(errcat: .*)$/\2/p; s/.*Building CXX object .*\/([a-z]+\.cpp)\.o$/compile \1/p' built | LC_ALL=C sort
}
# expect WHAT LINE...: the next build runs these commands and no others.
expect() {
  local what=$1
  shift
  local expected actual
  expected=$(printf '%s\n' "$@" | LC_ALL=C sort)
  actual=$(build) || { printf '%s\n' "$actual"; exit 1; }
  [ "$actual" = "$expected" ] || {
    printf '%s, %s: %s\n' "$generator" "$way" "$what"
    diff --unified <(printf '%s\n' "$expected") <(printf '%s\n' "$actual")
    exit 1
  }
}

acme=('errcat: cpp of acme' 'errcat: markdown of acme' 'errcat: messages of acme')
bank=('errcat: cpp of bank' 'errcat: markdown of bank' 'errcat: messages of bank')
across=('errcat: cpp of across' 'errcat: markdown of across')
everything=("${acme[@]}" "${bank[@]}" "${across[@]}" 'compile acme.cpp' 'compile bank.cpp' 'compile vendors.cpp'
  'compile one.cpp' 'compile two.cpp' 'compile runtime.cpp')
if [ "$way" = installed ]; then
  expect 'the first build makes everything' "${everything[@]}"
else
  build >/dev/null
fi
program=$(find out -name one -type f -perm -u+x)
[ "$("$program")" = $'It is too late.\ntoken_not_valid' ] || { echo "$program says something else" && exit 1; }
expect 'a second build runs nothing' ''

specs=project/errors
touched "$specs/acme.yaml"
expect 'a spec that was touched recompiles nothing' "${acme[@]}" "${across[@]}"
expect 'nor does the build after that run anything' ''

changed 's/too late/far too late/' "$specs/acme-errors.yaml"
expect 'a change of a part regenerates its vendor and what goes across, and recompiles that vendor alone' \
  "${acme[@]}" "${across[@]}" 'compile acme.cpp' 'compile one.cpp' 'compile vendors.cpp'
expect 'and then nothing' ''

# Each output comes back that is deleted. A round deletes one output of each step, which so has no other to come back for.
code=out/errors/code
declare -A tried=()
rounds=()
while read -r file; do
  case $file in *acme*) unit=acme ;; *bank*) unit=bank ;; *) unit=across ;; esac
  IFS=/ read -r _ _ folder _ <<<"$file"
  round=${tried[$folder of $unit]:-0}
  rounds[round]+=$file$'\n'
  tried[$folder of $unit]=$((round + 1))
done < <(find "$code" out/errors/docs out/errors/messages -type f ! -path '*/.errcat/*' | LC_ALL=C sort)
deleted=0
for round in "${rounds[@]}"; do
  mapfile -t files <<<"${round%$'\n'}"
  rm -- "${files[@]}"
  build >/dev/null
  for file in "${files[@]}"; do
    [ -e "$file" ] || { echo "$generator, $way: $file was deleted and did not come back"; exit 1; }
    deleted=$((deleted + 1))
  done
done
[ "$deleted" = 28 ] && [ "${#rounds[@]}" = 6 ] || { echo "$deleted outputs in ${#rounds[@]} rounds were tried" && exit 1; }
edges=("${acme[@]}" "${bank[@]}" "${across[@]}")
expect 'what came back leaves nothing to do' ''
grep -q '"otherwise": "Something went' out/errors/messages/bank/en.json
changed 's/otherwise/other/' "$specs/templates/messages/messages.json.mustache"
expect 'a template that changed is noticed, and recompiles nothing' "${edges[@]}"
grep -q '"other": "Something went' out/errors/messages/bank/en.json
if [ "$way" = installed ]; then
  touched 'in stalled/bin/errcat'
  expect 'another program is noticed, and recompiles nothing' "${edges[@]}"
fi
changed 's/lt: Per vėlu./lt: Per vėlu deja./' "$specs/acme.yaml"
expect 'a text of one locale regenerates its vendor' \
  "${acme[@]}" "${across[@]}" 'compile acme.cpp'
changed 's/LOCALES en lt/LOCALES lt/' "$specs/CMakeLists.txt"
build >/dev/null
expect 'a locale less regenerates messages, and then there is nothing to do' ''
[ ! -e out/errors/messages/acme/en.json ] || { echo 'messages in a locale that nobody wants any more' && exit 1; }

# Nothing includes what nothing makes any more; and what has to be made again, if it is to, is.
made() { (cd out/errors && find code docs messages -name 'bank*' -o -name vendors.hpp) | LC_ALL=C sort; }
before=$(made)
[ "$(wc -l <<<"$before")" = 12 ] || { echo "of bank and the index there are $before" && exit 1; }
cp "$specs/CMakeLists.txt" kept
changed 's/SPECS acme.yaml bank.yaml/NO_INDEX SPECS acme.yaml/' "$specs/CMakeLists.txt"
"$cmake" out >configured 2>&1 || { cat configured; exit 1; }
[ -z "$(find out/errors/code out/errors/docs out/errors/messages -name 'bank*.*' -o -name vendors.hpp)" ] ||
  { echo "of a spec that is gone there is $(made)" && exit 1; }
[ -e "$code/errcat/acme.hpp" ] && [ -e out/errors/docs/index.md ] || { echo 'what is still wanted is gone too' && exit 1; }
tick && cp kept "$specs/CMakeLists.txt"
build >/dev/null
[ "$(made)" = "$before" ] || { echo "of the spec that came back there is $(made)" && exit 1; }
expect 'nothing to do after that' ''

before=$(cat "$code/acme.cpp" | cksum)
changed 's/status: 400/status: 40/; s/number: 1/number: one/' "$specs/acme-errors.yaml"
# All steps of it are due, and some at the same time.
if "$cmake" --build out --config Debug --parallel 4 >built 2>&1; then echo 'a broken spec did not stop the build' && exit 1; fi
[ "$(grep -c -E 'acme-errors\.yaml:4:18: error\[invalid-value\]: `one` is not a whole number' built)" = 1 ] ||
  { echo 'not told once' && cat built && exit 1; }
[ "$(cat "$code/acme.cpp" | cksum)" = "$before" ]
