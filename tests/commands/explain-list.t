  $ script --quiet --return --command true /dev/null </dev/null >/dev/null 2>&1 || exit 80
  $ mkdir specs && cp "$HERE/good.yaml" specs/good.yaml

The vendors, and the entries of one:

  $ errcat explain </dev/null
  $ errcat explain good </dev/null

Those that have all words in any of their texts, whatever their case, for one vendor or for all:

  $ errcat explain good --search 'PAST token'
  $ errcat explain --search 'calls often' --specs "$HERE/../../specs/idenfy.yaml" --specs specs
  $ errcat explain --search 'no such words'

A word alone is a vendor, or else a code, an id or a status of any vendor:

  $ errcat explain TOKEN_EXPIRED | head -n 3
  $ errcat explain bad_value | head -n 3
  $ errcat explain 429
  $ errcat explain TOKEN_EXPIRD
  $ errcat explain goood --status 400
  $ errcat explain good 429 | head -n 2
  $ errcat explain good 999

Two vendors that cannot be told apart:

  $ sed 's/^vendor: good/vendor: other/; s/^title: .*/title: Other/' specs/good.yaml >specs/other.yaml
  $ errcat explain TOKEN_EXPIRED
  $ echo '{"error": {"code": "NEW_CODE"}}' | errcat explain
  $ rm specs/other.yaml

The specs that are installed with the program, wherever it is called and wherever it is installed:

  $ mkdir -p prefix/bin prefix/share/errcat/specs elsewhere
  $ cp "$(command -v errcat)" prefix/bin
  $ cp "$HERE"/../../specs/idenfy.yaml prefix/share/errcat/specs
  $ (cd elsewhere && ../prefix/bin/errcat explain idenfy TOKEN_NOT_VALID) | head -n 1
  $ (cd elsewhere && ../prefix/bin/errcat explain </dev/null) | sed "s|$PWD|.|"
  $ prefix/bin/errcat explain </dev/null | sed "s|$PWD|.|"

The folder specs comes first, and --specs alone counts:

  $ sed 's/^title: .*/title: My own/' "$HERE"/../../specs/idenfy.yaml >specs/idenfy.yaml
  $ prefix/bin/errcat explain idenfy TOKEN_NOT_VALID | head -n 1
  $ prefix/bin/errcat explain idenfy TOKEN_NOT_VALID --specs specs/good.yaml

A terminal gets lines of its width, and links where it tells that it opens them:

  $ on_terminal() { script --quiet --return --command "stty columns ${width:-80}; $*" /dev/null </dev/null | tr -d '\r' | cat -v; }
  $ width=50 TERM=xterm on_terminal errcat explain good --status 503
  $ sed -i 's|code: BAD_VALUE,|code: BAD_VALUE, links: {Values: "https://docs.example/values"},|' specs/good.yaml
  $ TERM=xterm on_terminal errcat explain good BAD_VALUE | grep link
  $ TERM=xterm VTE_VERSION=7200 on_terminal errcat explain good BAD_VALUE | grep link
  $ TERM=dumb VTE_VERSION=7200 on_terminal errcat explain good BAD_VALUE | grep link
