#!/bin/bash
# pages.sh RENDERED: the pages of the shapes are as they stand beside this script in pages/; RENEW=1 writes them.
set -euo pipefail
rendered=$1
expected=$(dirname -- "$0")/pages
[ -z "${RENEW-}" ] || { mkdir -p "$expected" && cp "$rendered"/{batch,cloud,code-host,graph,oauth,payments,problem,rpc,windows}.md "$expected"; }
status=0
for page in "$expected"/*.md; do
  diff -u "$page" "$rendered/$(basename -- "$page")" || status=1
done
exit "$status"
