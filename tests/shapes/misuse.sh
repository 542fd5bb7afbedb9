#!/bin/bash
# misuse.sh COMPILER RENDERED RUNTIME: what would go wrong silently does not compile, and the compiler says why.
set -euo pipefail
compiler=$1 rendered=$2 runtime=$3
command -v "$compiler" >/dev/null || exit 77
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
# The headers take longer to compile than what is tried, and so there are two files for all of it: what is accepted, and
# what is refused, a function on each line.
printf '%s\n' '#include <errcat/body.hpp>' '#include <errcat/vendor.hpp>' '#include <errcat/graph.hpp>' \
  '#include <errcat/payments.hpp>' 'namespace graph = errcat::graph;' 'namespace payments = errcat::payments;' >"$scratch/accepted.cpp"
cp -- "$scratch/accepted.cpp" "$scratch/refused.cpp"
code_of=()
words_of=()
# add FILE CODE: sets $line to the line of the function.
add() {
  line=$(($(wc -l <"$scratch/$1") + 1))
  printf '%s\n' "void use_$line() { $2 }" >>"$scratch/$1"
}
accepts() { add accepted.cpp "$1"; }
# refuses CODE WORDS...: the first error has all of these words.
refuses() {
  add refused.cpp "$1"
  code_of[line]=$1
  words_of[line]=$(printf '%s\n' "${@:2}")
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

# compiles FILE: the compiler's words stand in $scratch/said.
compiles() {
  local options=()
  [[ $compiler != clang* ]] || options=(-ferror-limit=0)
  LC_ALL=C "$compiler" -std=c++17 -Werror -Wunused-result "${options[@]}" -fsyntax-only -I "$rendered" -I "$runtime" \
    "$scratch/$1" >"$scratch/said" 2>&1
}
status=0
compiles accepted.cpp || { cat "$scratch/said" && status=1; }
! compiles refused.cpp || status=1
for line in "${!code_of[@]}"; do
  grep -m 1 -A 3 "refused\.cpp:$line:.*error: " "$scratch/said" >"$scratch/first" ||
    { printf 'accepted: %s\n' "${code_of[line]}" && status=1 && continue; }
  while read -r word; do
    grep -qF -- "$word" "$scratch/first" ||
      { printf 'no word of %s on: %s\n' "$word" "${code_of[line]}" && cat "$scratch/first" && status=1; }
  done <<<"${words_of[line]}"
done
exit "$status"
