#!/bin/bash
# completion.sh ERRCAT FILE: what bash replies where a person presses the tabulator. FILE is errcat's completion.
set -euo pipefail
errcat=$1 completion=$2
failed=0

# replies LINE: the replies to the last word of LINE, which may be empty; a line each. bash takes `=` for a word.
replies() {
  bash --norc --noprofile -c '
    set -u
    source "$1"
    shift
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=("none of these")
    _errcat errcat "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
    printf "%s\n" "${COMPREPLY[@]}"' bash "$completion" "$@"
}
# expect REPLIES WORD...
expect() {
  local expected=$1 actual
  shift
  actual=$(replies "$@" | paste -s -d ' ')
  [ "$actual" = "$expected" ] || {
    printf 'after %s\nexpected: %s\nbut was:  %s\n' "${*@Q}" "$expected" "$actual"
    failed=1
  }
}

expect 'generate check diff explain schema lsp mcp new add rename retire init' errcat ''
expect 'generate' errcat g
expect '' errcat x
expect '-h --help --version' errcat -
expect '--help' errcat --h
options=$("$errcat" generate --help | sed -n -E 's/^  (-h,)?(--[a-z-]+).*/\2/p' | paste -s -d ' ')
[[ $options == '--help --kinds --out '* ]] || { echo "generate has the options $options" && failed=1; }
expect "-h $options" errcat generate -
expect "$options" errcat generate --
expect '--target --templates --timings' errcat generate a.yaml --t
expect '-h --help --kinds --format --warn --deny --fix --dry-run --timings' errcat check -
expect '--status --surface --sent-key --search --specs' errcat explain idenfy --s
targets=$("$errcat" generate --help | sed -n -E 's/.* T:\{([a-z,]+)\}.*/\1/p' | tr , ' ')
[[ $targets == 'cpp messages '* ]] || { echo "generate has the targets $targets" && failed=1; }
expect "$targets" errcat generate --target ''
expect 'messages markdown' errcat generate --out there --target m
expect "$targets" errcat generate --target =
expect 'json' errcat generate --target = j
expect '' errcat generate --target cobol
expect 'compile behavior text' errcat diff old --deny ''
expect '' errcat check --target ''
# Files and folders are bash's business.
expect '' errcat check ''
expect '' errcat generate --out ''
expect '' errcat explain ''

# bash itself, in a pseudo terminal, with errcat as a function that writes down its arguments.
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
cp -- "$completion" "$scratch/completion"
cd -- "$scratch"
mkdir -- 'out put' files
touch -- 'outline.txt' 'my spec.yaml' files/one.yaml
touch keys
typed() {
  printf '%b\n' "source ./completion; errcat() { printf '<%s>' \"\$@\"; echo; } >>got" "$1" 'exit' >keys
  rm -f got
  timeout 20 script --quiet --return --command 'bash --norc --noprofile -i' /dev/null <keys >screen 2>&1 || true
  cat got
}
see() {
  local actual
  actual=$(typed "$1") || actual="nothing; $(cat screen)"
  [ "$actual" = "$2" ] || {
    printf 'typed    %s\nexpected %s\nbut was  %s\n' "$1" "$2" "$actual"
    failed=1
  }
}
see 'errcat gen\t--targ\tmes\t--out ou\t' '<generate><--target><messages><--out><out put/>'
see 'errcat check my\tfil\to\t' '<check><my spec.yaml><files/one.yaml>'
see 'errcat generate --target=j\t' '<generate><--target=json>'
see 'errcat explain --made fil\t' '<explain><--made><fil>'
exit "$failed"
