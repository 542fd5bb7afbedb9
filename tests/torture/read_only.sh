#!/bin/bash
# read_only.sh ERRCAT SPECS GENERATED: commands that only read change nothing on the disk, and no command opens a socket or
# starts a program.
# Ends with 77 if there is no strace that may trace.
set -euo pipefail
errcat=$(realpath -- "$1") specs=$(realpath -- "$2") generated=$(realpath -- "$3")
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
strace -o /dev/null true 2>/dev/null || { echo 'skipped: no strace may trace here' && exit 77; }
cd -- "$scratch"
export XDG_CACHE_HOME=$scratch/cache
cp -r -- "$specs" specs
cp -r -- "$generated" generated

# Everything that changes files, reaches the network or starts a program.
calls='?creat,?mkdir,?mkdirat,?rename,?renameat,?renameat2,?unlink,?unlinkat,?rmdir,?link,?linkat,?symlink,?symlinkat'
calls+=',?truncate,?ftruncate,?chmod,?fchmod,?fchmodat,?chown,?fchown,?fchownat,?utimensat,?setxattr,?mknod,?mknodat'
calls+=',?socket,?connect,?bind,?execve,?execveat,?fork,?vfork,?open,?openat'
tried=0
# reads CODE ARGUMENT...: errcat with these arguments and `input` only reads, and ends with CODE.
reads() {
  local wanted=$1 code=0
  shift
  strace -f -qq -e "trace=$calls" -o trace "$errcat" "$@" <input >output 2>errors || code=$?
  [ "$code" = "$wanted" ] || { echo "errcat $*: exit code $code, not $wanted" && cat errors && exit 1; }
  ! grep -v -E 'open(at)?\(.*O_RDONLY|execve\(|resumed>' trace | grep -E '^[0-9]+ +[a-z]' || { echo "errcat $* does that" && exit 1; }
  ! grep -E 'O_(WRONLY|RDWR|CREAT|TRUNC)' trace || { echo "errcat $* opens a file for writing" && exit 1; }
  [ "$(grep -c 'execve(' trace)" = 1 ] || { echo "errcat $* starts a program" && exit 1; }
  grep -q 'O_RDONLY' trace || { echo "strace saw nothing of errcat $*" && exit 1; }
  tried=$((tried + 1))
}
message() { printf 'Content-Length: %d\r\n\r\n%s' "${#1}" "$1"; }

before=$(find specs generated -printf '%p %i %s %T@ %C@\n' | LC_ALL=C sort)
: >input
reads 0 check --warn all
reads 0 check --format sarif
reads 0 check --fix --dry-run
reads 0 generate --out generated --check
reads 0 diff specs specs
reads 0 schema
reads 0 explain unknown-key
printf 'HTTP/1.1 429 Too Many Requests\r\nRetry-After: 30\r\n\r\n{}' >input
reads 0 explain idenfy
{
  message '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"rootUri":"file://'"$scratch"'","capabilities":{}}}'
  message '{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file://'"$scratch"'/specs/idenfy.yaml","languageId":"yaml","version":1,"text":"errcat: 1\nvendor: idenfy\n"}}}'
  message '{"jsonrpc":"2.0","id":2,"method":"shutdown"}'
  message '{"jsonrpc":"2.0","method":"exit"}'
} >input
reads 0 lsp
[ "$before" = "$(find specs generated -printf '%p %i %s %T@ %C@\n' | LC_ALL=C sort)" ] || { echo 'something changed' && exit 1; }

strace -f -qq -e 'trace=?socket,?connect,?execve,?execveat,?fork,?vfork' -o trace "$errcat" generate --out out >output
[ "$(grep -c 'execve(' trace)" = 1 ] && ! grep -E '(socket|connect|fork|execveat)\(' trace ||
  { echo 'errcat generate starts a program or opens a socket' && exit 1; }
[ -e out/cpp/idenfy.cpp ] || { echo 'errcat generate wrote nothing' && exit 1; }
echo "$tried commands only read"
