#!/bin/bash
# disks.sh ERRCAT [STEP]: a run whose disk is full, read-only or has a folder in the way; runs of one unit at the same time; and a clock
# that was set back. Each output has its old text or its new one, a run that succeeds has brought all of them, one that fails says
# why, and the next run brings them and leaves no temporary file. Disks are of each size in STEPs of 4 KiB.
set -euo pipefail
if [ -z "${ERRCAT_OWN_MOUNTS:-}" ]; then
  unshare --mount true 2>/dev/null || { echo 'skipped: no right to mount a disk' && exit 77; }
  ERRCAT_OWN_MOUNTS=1 exec unshare --mount "$0" "$@"
fi
errcat=$(realpath -- "$1") step=${2:-1}
scratch=$(mktemp -d)
trap 'cd / && wait && { umount "$scratch/disk" 2>/dev/null || true; } && rm -rf -- "$scratch"' EXIT
cd -- "$scratch"
export XDG_CACHE_HOME=$scratch/cache

# spec EDITION
spec() {
  printf 'errcat: 1\nvendor: acme\ntitle: The %s edition\nenvelope: {code: /code}\nerrors:\n' "$1"
  for n in $(seq 40); do printf '  e_%d: {number: %d, code: C_%d, kind: gone, summary: It is gone in the %s edition.}\n' "$n" "$n" "$n" "$1"; done
}
for edition in old new; do
  mkdir "specs-$edition"
  spec $edition >specs-$edition/acme.yaml
  "$errcat" generate specs-$edition --out $edition >/dev/null
done

tried=0 succeeded=0
die() { printf '%s\n' "$*" && exit 1; }
# whole FOLDER: each output is one of the two editions'.
whole() {
  local file
  (cd "$1" && find . -type f ! -path './.errcat/*' ! -name '.errcat-*' ! -name mine) | while IFS= read -r file; do
    cmp --quiet "$1/$file" "old/$file" || cmp --quiet "$1/$file" "new/$file" || die "$file has neither text"
  done
}
# run NAME FOLDER: a run of the new edition, which can fail.
run() {
  local code=0
  "$errcat" generate specs-new --out "$2" >said 2>&1 || code=$?
  tried=$((tried + 1))
  whole "$2"
  case $code in
    0) succeeded=$((succeeded + 1)) && diff -r new "$2" || die "$1: succeeded, and not all is there" ;;
    1 | 2) grep -q 'error\[cannot-write\]\|error\[cannot-read\]\|error\[path-taken\]' said || die "$1: ends with $code, saying $(<said)" ;;
    *) die "$1: ends with $code, saying $(<said)" ;;
  esac
}
# repaired NAME FOLDER: the next run brings everything.
repaired() {
  "$errcat" generate specs-new --out "$2" >said 2>&1 || die "$1: the next run fails, saying $(<said)"
  diff -r new "$2" || die "$1: the next run does not bring everything"
}

mkdir disk
size=$(du --summarize --block-size=4096 old | cut -f 1)
for ((blocks = size + 2; blocks < 2 * size + 24; blocks += step)); do
  mount -t tmpfs -o size=$((blocks * 4))k none disk
  cp -a old disk/out
  run "a disk of $blocks blocks" disk/out
  mount -o remount,size=64m disk
  repaired "a disk of $blocks blocks" disk/out
  umount disk
done
[ "$succeeded" -gt 0 ] && [ "$succeeded" -lt "$tried" ] || die "$succeeded of $tried disks were large enough, so this test tests nothing"

mount -t tmpfs none disk
cp -a old disk/out
mount -o remount,ro disk
run 'a disk that is read-only' disk/out
mount -o remount,rw disk
repaired 'a disk that is read-only' disk/out
umount disk

# A folder where each of the files should be.
for file in $(cd old && find . -type f ! -path './.errcat/*'); do
  rm -rf out && cp -a old out && rm "out/$file" && mkdir "out/$file" && touch "out/$file/mine"
  run "a folder in the place of $file" out
  [ -e "out/$file/mine" ] || die "what was in $file is gone"
  rm -r "out/$file"
  repaired "a folder in the place of $file" out
done

# Several runs of one unit, which all remove another vendor's files: whichever is last, everything is whole.
mkdir specs-more
cp specs-old/acme.yaml specs-more
spec old | sed 's/^vendor: acme/vendor: bank/' >specs-more/bank.yaml
"$errcat" generate specs-more --out more >/dev/null
for _ in $(seq 12); do
  rm -rf out && cp -a more out
  codes=
  for edition in new old new old; do
    "$errcat" generate specs-$edition --out out >/dev/null 2>"said-$edition" & codes+=" $!"
  done
  for one in $codes; do wait "$one" || die "a run beside others fails, saying $(cat said-*)"; done
  tried=$((tried + 1))
  whole out
  repaired 'runs of one unit' out
done

# Everything is from the future, or from long ago.
for moment in '2040-01-01' '1985-01-01'; do
  rm -rf out cache && cp -a old out
  "$errcat" generate specs-old --out out >/dev/null
  find out cache specs-old -exec touch --no-dereference --date "$moment" {} +
  run "files of $moment" out
  find out cache specs-new -exec touch --no-dereference --date "$moment" {} +
  sed -i 's/It is gone in the new edition/It is lost/' specs-new/acme.yaml
  touch --date "$moment" specs-new/acme.yaml
  "$errcat" generate specs-new --out out >/dev/null
  grep -q --recursive 'It is lost' out/cpp || die "files of $moment: a change is not seen"
  spec new >specs-new/acme.yaml
  repaired "files of $moment" out
done
echo "$tried runs on odd disks: $succeeded brought everything, 0 lost anything"
