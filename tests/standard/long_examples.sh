#!/bin/bash
# long_examples.sh ERRCAT SPEC COMPILER RUNTIME: the texts of a spec's examples may be longer than a compiler counts in a
# constant expression. SPEC has an example with a header and a message of its own.
set -euo pipefail
errcat=$1 spec=$2 compiler=$3 runtime=$4
command -v "$compiler" >/dev/null || { echo "skipped: no $compiler here" && exit 77; }
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT

long=$(printf '%0300000d' 0)
text=$(<"$spec")
text=${text//'X-Request-Id: r-1'/X-Request-Id: "'$long'"}
printf '%s\n' "${text//'message: Expired.'/message: "'$long'"}" >"$scratch/acme.yaml"
"$errcat" generate "$scratch/acme.yaml" --out "$scratch/out" --target cpp >/dev/null
cat >"$scratch/program.cpp" <<'END'
#include <errcat/acme_fixtures.hpp>
constexpr const errcat::fixture& first = errcat::acme::fixtures[0];
static_assert(first.headers.begin()->value.size() == 300'000);
static_assert(first.body.size() > 300'000);
END
"$compiler" -std=c++17 -fsyntax-only -Werror -Wall -Wextra -I"$scratch/out/cpp" -I"$runtime" "$scratch/program.cpp"
