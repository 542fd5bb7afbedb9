#!/bin/bash
# hostile.sh ERRCAT [PART]: specs that are large, repetitive or deep are answered within a limit that only a quadratic or
# endless step would miss, by an exit code of ours and never by a signal; and nothing appears outside the output folder. With a PART, such as 4, what is many is a fourth of it,
# and the limit a fourth.
set -euo pipefail
shopt -s lastpipe # what `expect` finds behind a pipe counts here
errcat=$(realpath -- "$1") part=${2:-1}
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
cd -- "$scratch"
mkdir outside && cd outside

head='errcat: 1
vendor: acme
title: Acme'
count=$((20000 / part)) some=$((5000 / part)) limit=$((60 / part))
# Prints a block with N for the number of each.
repeat() { awk -v count="$2" -v line="$1" 'BEGIN { for (i = 1; i <= count; ++i) { one = line; gsub(/N/, i, one); print one } }'; }
long() { awk -v count="$2" -v word="$1" 'BEGIN { for (i = 1; i <= count; ++i) printf "%s", word }'; }
errors() { printf '%s\nenvelope: {code: /code, message: /message}\nerrors:\n' "$head" && repeat "  e_N: {number: N, kind: gone, summary: It is gone., $1}" "$2"; }

# expect CODE NAME [RULE]: a spec from the input is checked, and generated where it is right. Where it is not, by RULE alone.
status=0
expect() {
  local wanted=$1 name=$2 code=0
  cat >"../$name.yaml"
  timeout "$limit" "$errcat" check "../$name.yaml" >"../$name.txt" 2>&1 || code=$?
  if [ "$code" -ne "$wanted" ]; then
    printf '%s: exit code %d instead of %d, saying:\n' "$name" "$code" "$wanted"
    head -c 1000 "../$name.txt"
    status=1
  elif [ "$code" -ne 0 ] && [ "$(grep -a -o 'error\[[a-z0-9-]*\]' "../$name.txt" | sort -u)" != "error[${3:-}]" ]; then
    printf '%s: not the finding %s, but\n' "$name" "${3:-}"
    head -c 1000 "../$name.txt"
    status=1
  elif [ "$code" -eq 0 ]; then
    code=0
    timeout "$limit" "$errcat" generate "../$name.yaml" --out "../out/$name" >"../$name.txt" 2>&1 || code=$?
    [ "$code" -eq 0 ] || { printf '%s: generate ends with %d\n' "$name" "$code" && head -c 1000 "../$name.txt" && status=1; }
  fi
}

errors 'code: CODE_N' "$count" | expect 0 many-errors
errors 'code: CODE' "$some" | expect 1 one-code ambiguous-errors
errors 'code: CODE, status: N' "$some" | expect 0 one-code-but-statuses
errors 'code: CODE, fields: {/r: R_N}' "$count" | expect 0 one-code-but-fields
errors 'code: CODE, message: The {thing} is N' "$some" | expect 1 flow-map-in-message yaml-syntax
errors 'code: CODE, message: "The {thing} is N."' "$some" | expect 0 one-code-but-messages
errors 'message: "The {thing} is N."' "$some" | expect 0 messages
errors 'message: "{thing} N {thing}."' $((2000 / part)) | expect 1 messages-that-meet ambiguous-errors
errors "message: \"$(long x 9000){thing}\"" 200 | expect 1 long-messages ambiguous-errors
errors "message: \"$(long '{a}b' 3000)N\"" 50 | expect 0 many-placeholders
errors 'code: C_N, replaced_by: f_N, category: c_N' $((2000 / part)) | expect 1 unknown-names unknown-name
sed 's/number: [0-9]*/number: 7/' <(errors 'code: C_N' "$some") | expect 1 one-number number-taken
{ printf '%s\nstatuses:\n' "$head" && repeat '  - {status: N, kind: gone}' "$some"; } | expect 0 many-statuses
{ printf '%s\nstatuses:\n' "$head" && repeat '  - {status: 404, fields: {/r: R_N}, title: Row N}' "$some"; } | expect 0 one-status-but-fields
{ printf '%s\nstatuses:\n' "$head" && repeat '  - {status: 404, title: Row N}' "$some"; } | expect 1 one-status ambiguous-statuses
{ printf '%s\noutcomes:\n' "$head" && repeat '  o_N: {number: N, fields: {/r: R_N}, summary: It is no.}' "$count"; } | expect 0 many-outcomes
{ printf '%s\noutcomes:\n' "$head" && repeat '  o_N: {number: N, fields: {/r: R}, summary: It is no.}' "$some"; } | expect 1 one-outcome ambiguous-outcomes
{ printf '%s\n' "$head" && repeat 'key_N: 1' "$count"; } | expect 1 unknown-keys unknown-key
{ printf '%s\n' "$head" && repeat 'title: Acme' "$count"; } | expect 1 repeated-keys duplicate-key
{ errors 'code: C_N' "$some" && printf 'error_defaults:\n  fields:\n' && seq -f '    /f%.0f: 1' "$some"; } | expect 1 many-defaults too-large
{ printf '%s\nreserved:\n' "$head" && repeat '  - {number: N, id: r_N}' "$count"; } | expect 0 many-reserved
{ printf '%s\nlocales: [' "$head" && long 'en, ' "$some" && echo 'en]'; } | expect 1 repeated-locales name-taken
{ printf '%s\nsummary: ' "$head" && long 'It is `gone` * and _more_ {x} <b> ' 300 && echo 'now.'; } | expect 0 long-text
{ printf '%s\nsummary: ' "$head" && long 'x' 1100000 && echo '.'; } | expect 1 huge-scalar too-large
{ printf '%s\nenvelope: {code: /code}\nerrors:\n  ' "$head" && long 'x' 1000 && echo ': {number: 1, code: C, kind: gone, summary: It is gone.}'; } | expect 0 long-id
{ printf '%s\nenvelope: {code: /' "$head" && long x 700000 && printf ', example: {? ' && long y 700000 && echo ' : 1}}'; } | expect 0 long-places
{ printf '%s\nenvelope:\n  code: /code\n  example:\n    code: C\n' "$head" && seq -f '    k_%.0f: 1' $((40 * count)); } | expect 0 wide-example
{ printf '%s\nenvelope: {code: /code}\nerrors:\n' "$head" && for one in 1 2; do
  printf '  e_%s:\n    number: %s\n    code: C\n    kind: gone\n    summary: It is gone.\n    fields:\n      /a:\n' $one $one
  seq -f "        - F_${one}_%.0f" $((10 * count))
done; } | expect 0 many-values
{ printf '%s\nenvelope: {code: /code}\nerrors:\n' "$head" && for one in 1 2; do
  printf '  e_%s:\n    number: %s\n    code: C\n    kind: gone\n    summary: It is gone.\n    fields:\n' $one $one
  seq -f '      /f_%.0f: F' $((10 * count))
done; } | expect 1 many-fields ambiguous-errors
{ printf '%s\nnotes: ' "$head" && long '[' 100000; } | expect 1 deep-lists too-deep
{ printf '%s\nnotes: ' "$head" && long '{a: ' 100000; } | expect 1 deep-maps too-deep
{ printf '%s\nenvelope: {example: ' "$head" && long '[' 60 && long ']' 60 && echo '}'; } | expect 0 deep-example
# Its first byte says what is found first.
{ printf '\377' && head -c 300000 /dev/urandom; } | expect 1 noise invalid-utf8
head -c 300000 /dev/zero | expect 1 zeros control-character

# Beside the specs, the reports and the output folder there is nothing new, and nothing half written.
if [ -n "$(ls -A .)" ] || [ -n "$(find ../out -name '*.tmp*')" ]; then echo 'files were left behind' && ls -A . && status=1; fi
[ "$status" -ne 0 ] || echo "$(find .. -maxdepth 1 -name '*.yaml' | wc -l) specs"
exit "$status"
