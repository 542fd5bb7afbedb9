#!/bin/bash
# npm.sh NPM SOURCE FOLDER: puts the programs in SOURCE, and the packages that they need, into FOLDER. Packages come from
# npm's registry, once for each state of the lock file.
set -euo pipefail
npm=$1 source=$2 folder=$3
mkdir -p -- "$folder"
cp -- "$source"/*.mjs "$source"/*.json "$folder"
cd -- "$folder"
cmp --quiet -- package-lock.json installed && exit
"$npm" ci --ignore-scripts --no-audit --no-fund --prefer-offline
cp -- package-lock.json installed
