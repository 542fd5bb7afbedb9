  $ script --quiet --return --command true /dev/null </dev/null >/dev/null 2>&1 || exit 80
  $ mkfifo slow.yaml
  $ slowly() { { sleep 1.5 && cat "$HERE/good.yaml"; } >slow.yaml & "$@" && wait; }

A terminal shows what a run does when it takes longer than a second. The line is gone at the end:

  $ on_terminal() { script --quiet --return --command "$*" /dev/null </dev/null | tr '\r' '\n' | cat -v | sed -E 's/, [0-9]+ s/, N s/' | uniq; }
  $ export TERM=xterm
  $ slowly on_terminal errcat check slow.yaml | grep -v -E 'parsing|decoding|resolving|checking' | grep .
  ^[[Kerrcat, N s: reading slow.yaml
  ^[[K1 vendor: no findings

A run that is quicker shows nothing, nor does one whose terminal cannot write over a line, or that has none:

  $ on_terminal errcat check "$HERE/good.yaml"
  1 vendor: no findings
  
  $ TERM=dumb slowly on_terminal errcat check slow.yaml
  1 vendor: no findings
  
  $ slowly errcat check slow.yaml
  1 vendor: no findings
