#!/bin/bash
# reproducible.sh ERRCAT SPECS: the same specs give the same bytes, wherever, whenever and by whomever they are generated.
set -euo pipefail
errcat=$(realpath -- "$1") specs=$(realpath -- "$2")
scratch=$(mktemp -d "${TMPDIR:-/tmp}/errcat same ä.XXXXXX")
trap 'rm -rf -- "$scratch"' EXIT
cd -- "$scratch"
export XDG_CACHE_HOME=$scratch/cache

sums() { (cd "$1" && find . -type f ! -name last-run.json -exec sha256sum {} + | LC_ALL=C sort -k 2); }
tried=0
# same WHAT FOLDER COMMAND...: the command, run in FOLDER where `specs` is, makes the same `out`.
same() {
  local what=$1 folder=$2
  shift 2
  rm -rf -- "$folder/out"
  (cd -- "$folder" && "$@" >log 2>&1) || { echo "$what:" && cat -- "$folder/log" && exit 1; }
  sums "$folder/out" >actual
  [ -e expected ] || mv actual expected
  [ ! -e actual ] || diff expected actual || { echo "$what makes a difference" && exit 1; }
  tried=$((tried + 1))
}
generate() { "$errcat" generate --out out "$@"; }

mkdir -p plain "deep/er/ü folder" backwards
cp -r -- "$specs" plain/specs
cp -r -- "$specs" "deep/er/ü folder/specs"
# Folders list files in the order of their making, in some file systems.
mkdir backwards/specs
(cd -- "$specs" && find . -type f | LC_ALL=C sort -r) | while read -r file; do
  mkdir -p -- "$(dirname -- "backwards/specs/$file")" && cp -- "$specs/$file" "backwards/specs/$file"
done

same 'the first run' plain generate
[ "$(wc -l <expected)" -gt 50 ] || { echo 'there are too few outputs' && exit 1; }
for jobs in 1 2 7; do same "with $jobs jobs" plain generate --jobs "$jobs"; done
for zone in UTC Pacific/Kiritimati America/St_Johns; do TZ=$zone same "the zone $zone" plain generate; done
for day in 0 1 4102444800; do SOURCE_DATE_EPOCH=$day same "the day of $day" plain generate; done
same 'another folder' "deep/er/ü folder" generate
same 'files made in another order' backwards generate
same 'nothing in the environment' plain env -i "$errcat" generate --out out
same 'a narrow umask' plain bash -c 'umask 077 && "$0" generate --out out' "$errcat"

# In Turkish a small I has no dot; in Japanese a text is wider.
for locale in tr_TR ja_JP; do
  if localedef -i "$locale" -f UTF-8 "$scratch/$locale.UTF-8" >/dev/null 2>&1; then
    same "the locale $locale" plain env LOCPATH="$scratch" LC_ALL="$locale.UTF-8" "$errcat" generate --out out
  else
    echo "skipped: there is no source of the locale $locale here"
  fi
done
echo "$tried ways, $(wc -l <expected) files each, all the same"
