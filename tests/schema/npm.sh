#!/bin/bash
# npm.sh NPM FOLDER: puts the programs of this folder, and the packages that they need, into FOLDER. Packages come from
# npm's registry, once for each state of the lock file.
set -euo pipefail
npm=$1 folder=$2
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"
mkdir -p -- "$folder"
cp -- ./*.mjs verdicts.json package.json package-lock.json "$folder"
cd -- "$folder"
cmp --quiet -- package-lock.json installed && exit
"$npm" ci --ignore-scripts --no-audit --no-fund --prefer-offline
cp -- package-lock.json installed
