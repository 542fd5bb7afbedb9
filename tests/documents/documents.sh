#!/bin/bash
# documents.sh ERRCAT_DOCUMENTS DOCS: the tables in DOCS are what the code says, and a broken page is an error.
set -euo pipefail
documents=$(realpath -- "$1")
cd -- "$2"
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
failed=0
complain() {
  printf '%s\n' "$@"
  failed=1
}

pages=$(grep -l '^<!-- rendered: ' -- *.md)
[ "$(paste -s -d , <<<"$pages")" = 'format.md,templates.md,view.md' ] ||
  complain 'Other pages than before have rendered tables. Add them here and to script/generate:' "$pages"
for page in $pages; do
  difference=$(diff --label "$page" --label 'the code' --unified -- "$page" <("$documents" "$page")) ||
    complain 'Run script/generate. It makes this change:' "$difference"

  # A table that somebody edits by hand does not stay that way.
  awk '/^<!-- end -->$/ { inside = 0 }
    !inside
    /^<!-- rendered: / { inside = 1; print "| `no_such_name` | Edited. |" }' "$page" >"$scratch/edited.md"
  "$documents" "$scratch/edited.md" | cmp --quiet - "$page" || complain "$page: an edited table stays"
done

# refuses TEXT MESSAGE: a page with the text is an error with the message.
refuses() {
  local said code=0
  printf '%b' "$1" >"$scratch/broken.md"
  said=$("$documents" "$scratch/broken.md" 2>&1) || code=$?
  [ "$code $said" = "2 errcat_documents: $2" ] || complain "It says of '$1', with exit code $code: $said"
}
refuses '<!-- rendered: colors -->\n<!-- end -->\n' 'no table is called `colors`'
refuses '<!-- rendered: filters -->\n' 'a rendered table has no end'
exit "$failed"
