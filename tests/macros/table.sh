#!/bin/bash
# The table of `errcat check` has the macros of the list that an enumerator collides with, and no other.
#   table.sh LIST TABLE
set -euo pipefail
diff <(awk '$2 == "object" && $1 ~ /^[a-z]/ && $3 !~ /^gnu/ {printf "    {\"%s\", \"%s\"},\n", $1, $3}' "$1" | LC_ALL=C sort) \
     <(grep '^    {"' "$2")
