#!/bin/bash
# client.sh NODE CLIENT ERRCAT: the protocol's own client (npm/client.mjs) in a folder with two specs.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
mkdir -- "$scratch/specs"
cp -- "$here/../commands/good.yaml" "$here/other.yaml" "$scratch/specs"
"$1" "$2" "$(realpath -- "$3")" "$scratch"
