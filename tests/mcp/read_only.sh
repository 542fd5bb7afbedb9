#!/bin/bash
# read_only.sh ERRCAT REPLAY: a session of `errcat mcp` under strace: it opens nothing for writing, opens no socket and
# starts no program. Ends with 77 if strace may not trace here.
set -euo pipefail
strace -o /dev/null true 2>/dev/null || { echo 'skipped: strace may not trace here' && exit 77; }
errcat=$(realpath -- "$1") replay=$(realpath -- "$2")
here=$(dirname -- "$replay")
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
printf '#!/bin/sh\nexec strace -f -qq -e trace=file,desc,network,process -o %s %s "$@"\n' "$scratch/trace" "$errcat" >"$scratch/errcat"
chmod +x "$scratch/errcat"
python3 "$replay" "$scratch/errcat" "$here/sessions/tools.session"

# Files are opened to be read, and what is written goes to the standard output and errors.
calls=$(grep -c -E ' (open|openat)\(.*good\.yaml.*O_RDONLY' "$scratch/trace")
[ "$calls" -gt 10 ] || { echo "strace saw errcat read a spec $calls times"; exit 1; }
harmless='O_RDONLY|CLONE_THREAD|resumed|\+\+\+ exited| write\([12],'
harmless+='| (read|pread64|close|lseek|fstat|newfstatat|stat|lstat|statx|access|readlink|readlinkat|getdents64|mmap|poll|fcntl|ioctl|getcwd|execve|exit|exit_group)\('
! grep -n -E 'O_(WRONLY|RDWR|CREAT|TRUNC)' "$scratch/trace" || exit 1
! others=$(grep -v -E "$harmless" "$scratch/trace") || { printf 'errcat did more than read:\n%s\n' "${others:0:2000}"; exit 1; }
[ "$(grep -c 'execve(' "$scratch/trace")" = 1 ] || { echo 'errcat started a program'; exit 1; }
echo "$(wc -l <"$scratch/trace") calls of the system, of which $calls open a spec"
