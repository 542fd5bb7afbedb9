# shellcheck shell=bash
# What the scripts of this folder have in common: sourced, never run.
set -euo pipefail

root=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
cd -- "$root"
log_dir=build/log

# Progress goes to stderr, so that stdout is left to what was asked for.
say() { printf '%s\n' "$*" >&2; }
fail() {
  say "$(basename -- "$0"): $*"
  exit 1
}

# step TITLE COMMAND...: one line on the way, the command's output only if it fails.
step() {
  local title=$1 start=$SECONDS log status=0
  shift
  mkdir -p -- "$log_dir"
  log=$log_dir/$(tr -cs 'a-z0-9\n' - <<<"${title,,}" | cut -c -30).log
  printf '%s ... ' "$title" >&2
  "$@" >"$log" 2>&1 </dev/null || status=$?
  if [ "$status" -ne 0 ]; then
    say 'failed, saying:'
    cat -- "$log" >&2
    exit "$status"
  fi
  say "$((SECONDS - start)) s"
}

# set_up GROUP: script/setup, except that lacking the right to install stops nobody here. The libraries
# may stand elsewhere, and CMake is the one that knows.
set_up() {
  local status=0
  script/setup "$1" || status=$?
  [ "$status" -eq 0 ] || [ "$status" -eq 3 ] || exit "$status"
}

# For builds with flags that all of a program has to have. Tests that run errcat under strace:
# shellcheck disable=SC2034 # for those who source this
traced_tests='^mcp: only reads|^torture: (commands that only read|failures and kills)'
# Tests that compile what they run with flags of their own, and that may link it with what the build has compiled:
# shellcheck disable=SC2034
compiling_tests='^(package|pkg-config|examples|macros):|: (g|clang)\+\+ | by (g|clang)\+\+ as '
# Tests with limits of time for a program that neither counts nor checks what it does:
# shellcheck disable=SC2034
timed_tests='^commands: hostile specs$'
