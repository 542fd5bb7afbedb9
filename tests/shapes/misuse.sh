#!/bin/bash
# misuse.sh COMPILER RENDERED RUNTIME: what would go wrong silently does not compile, and the compiler says why.
set -euo pipefail
compiler=$1 rendered=$2 runtime=$3
command -v "$compiler" >/dev/null || exit 77
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
status=0

# try CODE: compiles a function with it; the compiler's words stand in $scratch/said.
try() {
  printf '%s\n' '#include <errcat/body.hpp>' '#include <errcat/vendor.hpp>' '#include <errcat/graph.hpp>' \
    '#include <errcat/payments.hpp>' 'namespace graph = errcat::graph; namespace payments = errcat::payments;' \
    "void use() { $1 }" >"$scratch/use.cpp"
  LC_ALL=C "$compiler" -std=c++17 -Werror -Wunused-result -fsyntax-only -I "$rendered" -I "$runtime" \
    "$scratch/use.cpp" >"$scratch/said" 2>&1
}
accepts() { try "$1" || { printf 'refused: %s\n' "$1" && cat "$scratch/said" && status=1; }; }
# refuses CODE WORDS...: the first error has all of these words.
refuses() {
  local code=$1 word
  shift
  if try "$code"; then printf 'accepted: %s\n' "$code" && status=1 && return; fi
  grep -m 1 -A 3 'error: ' "$scratch/said" >"$scratch/first"
  for word; do
    grep -qF -- "$word" "$scratch/first" || { printf 'no word of %s on: %s\n' "$word" "$code" && cat "$scratch/first" && status=1; }
  done
}

accepts 'static_cast<void>(payments::decide(payments::classify({429})));'
accepts 'static_cast<void>(errcat::decide(payments::tables(), payments::classify({429})));'
accepts 'const errcat::any_match any = graph::classify({429}); static_cast<void>(errcat::decide(graph::tables(), any));'
accepts 'const auto seen = errcat::read(graph::tables(), {200}, "{}"); static_cast<void>(graph::classify(seen.response()));'

# One vendor's match is not another's: both are named.
case $compiler in
  clang*) another=('no viable conversion' 'graph::error' 'payments::error') ;;
  *) another=('invalid initialization of reference' 'payments' 'graph') ;;
esac
refuses 'static_cast<void>(payments::decide(graph::classify({429})));' "${another[@]}"
refuses 'static_cast<void>(payments::user_message(graph::classify({429})));' 'payments' 'graph'
refuses 'payments::match mine = graph::classify({429}); static_cast<void>(mine);' 'payments' 'graph'
refuses 'const errcat::any_match any; static_cast<void>(payments::decide(any));' 'any_match'
# What would be gone at the end of the line.
refuses 'const auto& from = errcat::read(graph::tables(), {200}, "{}").response(); static_cast<void>(from);' 'deleted' 'response'
refuses 'const auto& all = errcat::read(graph::tables(), {200}, "{}").errors(); static_cast<void>(all);' 'deleted' 'errors'
# What must not be ignored.
for call in 'payments::classify({429})' 'payments::decide({})' 'payments::user_message({})' \
  'errcat::read(graph::tables(), {200}, "")' 'payments::find_code("x")' 'payments::find_id("x")' \
  'errcat::classify(errcat::vendor(), {429})' 'payments::describe({})'; do
  refuses "$call;" 'nodiscard'
done
exit "$status"
