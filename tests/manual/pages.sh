#!/bin/bash
# pages.sh ERRCAT FOLDER: the pages of the manual are good roff, and their options are what `--help` says, all of it.
set -euo pipefail
errcat=$1 folder=$2
export LC_ALL=C.UTF-8 MANWIDTH=1000
failed=0
complain() {
  printf '%s\n' "$@"
  failed=1
}

# What --help tells of arguments and options, as a page words it, a line each.
options_of() {
  "$errcat" "$@" --help | awk '
    /^Subcommands:/ { exit }
    /^  [^ ]/ { if (entry) print entry; entry = $0 }
    /^   / { entry = entry "  " $0 }
    END { if (entry) print entry }' | sed -E '
    s/^ +//; s/ {2,}/\t/; s/ +/ /g
    s/^-h,/-h, /; s/^SPEC TEXT \.\.\./SPEC.../; s/^([A-Z]+) TEXT/\1/; s/^([^\t]*) \.\.\.\t/\1\t/
    s/^([A-Z]+):\{([^}]*)\} \.\.\. REQUIRED\t(.*)/\1...\t\3 \1 is one of \2. Required./
    s/^([^\t]*) ([A-Z]+):\{([^}]*)\}\t(.*)/\1 \2\t\4 \2 is one of \3./
    :set; s/( is one of .*[a-z]),([a-z])/\1, \2/; t set
    s/^([^\t]*) ([A-Z]+):(INT in [^\t]*)\t(.*)/\1 \2\t\4 \2 must be \3./
    s/^([^\t]*) REQUIRED\t(.*)/\1\t\2 Required./
    s/^([^\t]*) Needs: ([^\t]*)\t(.*)/\1\t\3 Needs \2./
    s/^([^\t]*) Excludes: ([^\t]*)\t(.*)/\1\t\3 Excludes \2./
    s/\t/ /'
}
# section_in FILE TITLE: its entries, a line each.
section_in() {
  man --no-hyphenation --no-justification --local-file "$1" | col -b |
    awk -v title="$2" '/^[A-Z]/ { inside = $0 == title; next } inside' |
    awk 'NF == 0 { if (entry) print entry; entry = "" } NF > 0 { $1 = $1; entry = entry (entry ? " " : "") $0 }
      END { if (entry) print entry }'
}

help_of_commands=$("$errcat" --help | sed -n -E '/^Subcommands:/,$ s/^  ([a-z]+) +(.*)/errcat-\1(1) \2./p')
[ "$help_of_commands" = "$(section_in "$folder/errcat.1" COMMANDS)" ] ||
  complain 'errcat.1 tells other commands than these:' "$help_of_commands"
for command in '' $(sed -E 's/errcat-([a-z]+).*/\1/' <<<"$help_of_commands"); do
  page=errcat${command:+-$command}
  file=$folder/$page.1
  said=$(mandoc -T lint "$file" 2>&1) || true
  [ -z "$said" ] || complain "mandoc says of $page:" "$said"
  said=$(man --warnings --local-file "$file" 2>&1 >/dev/null) || true
  [ -z "$said" ] || complain "groff says of $page:" "$said"

  headings=$(sed -n -E 's/^\.SH "?([A-Z ]+[A-Z])"?$/\1/p' "$file" | grep -v -x COMMANDS | paste -s -d ,)
  [ "$headings" = 'NAME,SYNOPSIS,DESCRIPTION,OPTIONS,EXIT STATUS,FILES,EXAMPLES,SEE ALSO' ] ||
    complain "$page has the sections $headings"

  options=$(options_of ${command:+"$command"})
  [[ $options == *'-h, --help Print this help message and exit'* ]] || complain "$page: what does --help say? $options"
  difference=$(diff --label help --label "$page" --unified <(printf '%s\n' "$options") <(section_in "$file" OPTIONS)) ||
    complain "$difference"
done
exit "$failed"
