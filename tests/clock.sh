# shellcheck shell=bash
# Changes of files that the next build has to notice. Sourced by tests that build a project again and again.

# Waits until a file that is written from now on is newer than all files so far: the clock of a file system can tick
# slower than builds follow each other.
tick() {
  local before after
  before=$(mktemp) after=$(mktemp)
  until [ "$after" -nt "$before" ]; do sleep 0.01 && touch -- "$after"; done
  rm -- "$before" "$after"
}
touched() { tick && touch -- "$@"; }
# changed SCRIPT FILE: edits the file with sed.
changed() { tick && sed -i "$1" "$2"; }
