#!/bin/bash
# Every rule of specs/diagnostics.yaml is met by a case of tests/bad, or by the test that is named here because no
# small spec can break the rule.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."

declare -A elsewhere=(
  [too-large]=tests/yaml/hostile_test.cpp
  [template-syntax]=tests/render/finding_test.cpp
  [template-unknown-name]=tests/render/finding_test.cpp
  [template-wrong-type]=tests/render/finding_test.cpp
  [template-unprintable]=tests/render/finding_test.cpp
  [path-taken]=tests/plan/plan_test.cpp
  [template-unused]=tests/commands/templates.t
  [cannot-write]=tests/plan/failure_test.cpp
  [invalid-manifest]=tests/plan/manifest_test.cpp
  [too-much-output]=tests/targets/size_test.cpp
)

status=0
complain() { printf '%s\n' "$*" && status=1; }
rules=$(sed -n 's/^    code: \([a-z0-9-]*\)$/\1/p' specs/diagnostics.yaml)
[ "$(wc -l <<<"$rules")" -gt 40 ] || complain 'specs/diagnostics.yaml is not written as this test reads it'
for rule in $rules; do
  if [ -n "${elsewhere[$rule]:-}" ]; then
    grep -q -e "$rule" -e "${rule//-/_}" "${elsewhere[$rule]}" || complain "${elsewhere[$rule]} does not mention $rule"
  else
    grep -q --text "\[$rule\]: " tests/bad/"$rule"*.txt 2>/dev/null || complain "no case tests/bad/$rule*.yaml is found to break $rule"
  fi
done

# A case without its text would not be run, and a text without its case would be of no use.
for case in tests/bad/*.yaml tests/bad/*/; do
  name=$(basename "${case%/}" .yaml)
  [ -e "tests/bad/$name.txt" ] || complain "$case has no tests/bad/$name.txt"
done
exit "$status"
