  $ script --quiet --return --command true /dev/null </dev/null >/dev/null 2>&1 || exit 80
  $ cp "$HERE/../bad/number-taken.yaml" .
  $ on_terminal() { script --quiet --return --command "$*" /dev/null </dev/null | tr -d '\r' | cat -v; }

No colour where nobody looks:

  $ errcat check number-taken.yaml 2>&1 | grep -c "$(printf '\033')"
  0
  [1]

Colour on a terminal:

  $ TERM=xterm on_terminal errcat check number-taken.yaml
  ^[[1mnumber-taken.yaml:6:18:^[[0m ^[[1;31merror[number-taken]:^[[0m ^[[1mthe number 1 is taken by `gone`^[[0m
      6 |   lost: {number: 1, code: LOST, kind: gone, summary: It is lost.}
        |                  ^[[1;32m^^[[0m
        = ^[[1mhelp:^[[0m the next free number is 2
  ^[[1mnumber-taken.yaml:5:18:^[[0m ^[[1;36mnote:^[[0m taken here
      5 |   gone: {number: 1, code: GONE, kind: gone, summary: It is gone.}
        |                  ^[[1;32m^^[[0m
  
  1 error.

None there if somebody asked for none, or the terminal has none:

  $ TERM=xterm NO_COLOR=1 on_terminal errcat check number-taken.yaml
  number-taken.yaml:6:18: error[number-taken]: the number 1 is taken by `gone`
      6 |   lost: {number: 1, code: LOST, kind: gone, summary: It is lost.}
        |                  ^
        = help: the next free number is 2
  number-taken.yaml:5:18: note: taken here
      5 |   gone: {number: 1, code: GONE, kind: gone, summary: It is gone.}
        |                  ^
  
  1 error.
  $ TERM=dumb on_terminal errcat check number-taken.yaml | head -n 1
  number-taken.yaml:6:18: error[number-taken]: the number 1 is taken by `gone`
  $ TERM=xterm NO_COLOR= on_terminal errcat check number-taken.yaml | head -n 1
  ^[[1mnumber-taken.yaml:6:18:^[[0m ^[[1;31merror[number-taken]:^[[0m ^[[1mthe number 1 is taken by `gone`^[[0m
