#!/bin/bash
# transcript.sh CRAM ERRCAT NAME: runs the commands of NAME.t as a person would type them, and compares what they print
# with what stands below them.
#
# With ERRCAT_UPDATE=1 the transcript is written anew: read the difference before you commit it.
set -euo pipefail
cram=$1
PATH=$(dirname -- "$(realpath -- "$2")"):$PATH
HERE=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
export PATH HERE
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
export XDG_CACHE_HOME=$scratch/cache

# cram leaves a file beside a transcript that fails.
cp -- "$HERE/$3.t" "$scratch"
if [ -z "${ERRCAT_UPDATE:-}" ]; then
  said=$("$cram" --shell=/bin/bash "$scratch/$3.t") || { printf '%s\n' "$said"; exit 1; }
  printf '%s\n' "$said"
  # A transcript that ends itself with 80 lacks something here, such as a pseudo terminal.
  [[ $said != *', 1 skipped'* ]] || exit 77
else
  # What cram leaves beside a transcript that fails is the transcript as it would be right.
  "$cram" --shell=/bin/bash "$scratch/$3.t" || true
  [ ! -e "$scratch/$3.t.err" ] || sed -E 's/in [0-9]+\.[0-9]+ s$/in *.* s (glob)/' "$scratch/$3.t.err" >"$HERE/$3.t"
fi
