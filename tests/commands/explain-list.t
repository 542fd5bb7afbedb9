  $ script --quiet --return --command true /dev/null </dev/null >/dev/null 2>&1 || exit 80
  $ mkdir specs && cp "$HERE/good.yaml" specs/good.yaml

The vendors, and the entries of one:

  $ errcat explain </dev/null
  Vendors:
    good                            Good Verify, from specs/good.yaml
  $ errcat explain good </dev/null
  Good Verify (`errcat explain good NAME` tells more)
  
  Statuses
    429                             Too many requests
    5xx                             Server error
  
  Errors
    TOKEN_EXPIRED                   The token is past its lifetime.
    BAD_VALUE                       A value is not valid.

Those that have all words in any of their texts, whatever their case, for one vendor or for all:

  $ errcat explain good --search 'PAST token'
  Good Verify (`errcat explain good NAME` tells more)
  
  Errors
    TOKEN_EXPIRED                   The token is past its lifetime.
  $ errcat explain --search 'calls often' --specs "$HERE/../../specs/idenfy.yaml" --specs specs
  iDenfy (`errcat explain idenfy NAME` tells more)
  
  Statuses
    429                             You send calls too fast.
  $ errcat explain --search 'no such words'
  errcat: no entry has all of these words: no such words
  [1]

For programs:

  $ errcat explain --json </dev/null
  {
    "format": 1,
    "vendors": [
      {
        "vendor": "good",
        "title": "Good Verify",
        "spec": "specs/good.yaml"
      }
    ]
  }
  $ errcat explain good --search 'PAST token' --json
  {
    "format": 1,
    "entries": [
      {
        "vendor": "good",
        "type": "error",
        "entry": "token_expired",
        "id": "token_expired",
        "number": 1,
        "code": "TOKEN_EXPIRED",
        "subcode": null,
        "statuses": [
          "401"
        ],
        "kind": "authentication",
        "heading": null,
        "summary": "The token is past its lifetime."
      }
    ],
    "more": 0
  }
  $ errcat explain --search 'no such words' --json
  {
    "format": 1,
    "entries": [],
    "more": 0
  }
  errcat: no entry has all of these words: no such words
  [1]

A word alone is a vendor, or else a code, an id or a status of any vendor:

  $ errcat explain TOKEN_EXPIRED | head -n 3
  Only Good Verify knows this.
  
  Good Verify: token_expired
  $ errcat explain bad_value | head -n 3
  Only Good Verify knows this.
  
  Good Verify: bad_value
  $ errcat explain 429
  Only the status tells what this is. Name the vendor that answered:
    good                            status 429, by its status
  $ errcat explain TOKEN_EXPIRD
  errcat: no vendor, code or id is called `TOKEN_EXPIRD`: did you mean `TOKEN_EXPIRED`?
  [2]
  $ errcat explain goood --status 400
  errcat: no vendor is called `goood`: did you mean `good`?
  [2]
  $ errcat explain good 429 | head -n 2
  Good Verify: status 429 (Too many requests)
    Matched by its status.
  $ errcat explain good 999
  errcat: Good Verify has no entry for this response
  [1]

Two vendors that cannot be told apart:

  $ sed 's/^vendor: good/vendor: other/; s/^title: .*/title: Other/' specs/good.yaml >specs/other.yaml
  $ errcat explain TOKEN_EXPIRED
  Several vendors can have sent this. Name the one that answered:
    good                            token_expired, by its code
    other                           token_expired, by its code
  $ echo '{"error": {"code": "NEW_CODE"}}' | errcat explain
  Read from JSON:
    code         NEW_CODE
  
  Several vendors can have sent this. Name the one that answered:
    good                            no entry, but bodies of this form
    other                           no entry, but bodies of this form
  $ rm specs/other.yaml

The specs that are installed with the program, wherever it is called and wherever it is installed:

  $ mkdir -p prefix/bin prefix/share/errcat/specs elsewhere
  $ cp "$(command -v errcat)" prefix/bin
  $ cp "$HERE"/../../specs/idenfy.yaml prefix/share/errcat/specs
  $ (cd elsewhere && ../prefix/bin/errcat explain idenfy TOKEN_NOT_VALID) | head -n 1
  iDenfy: token_not_valid
  $ (cd elsewhere && ../prefix/bin/errcat explain </dev/null) | sed "s|$PWD|.|"
  Vendors:
    idenfy                          iDenfy, from ./prefix/share/errcat/specs/idenfy.yaml
  $ prefix/bin/errcat explain </dev/null | sed "s|$PWD|.|"
  Vendors:
    good                            Good Verify, from specs/good.yaml
    idenfy                          iDenfy, from ./prefix/share/errcat/specs/idenfy.yaml

The folder specs comes first, and --specs alone counts:

  $ sed 's/^title: .*/title: My own/' "$HERE"/../../specs/idenfy.yaml >specs/idenfy.yaml
  $ prefix/bin/errcat explain idenfy TOKEN_NOT_VALID | head -n 1
  My own: token_not_valid
  $ prefix/bin/errcat explain idenfy TOKEN_NOT_VALID --specs specs/good.yaml
  errcat: no vendor is called `idenfy`
  [2]

A terminal gets lines of its width, and links where it tells that it opens them:

  $ on_terminal() { script --quiet --return --command "stty columns ${width:-80}; $*" /dev/null </dev/null | tr -d '\r' | cat -v; }
  $ width=50 TERM=xterm on_terminal errcat explain good --status 503
  Good Verify: status 5xx (Server error)
    Matched by the class of its status.
  
    kind         server
    retry rule   Retry with backoff.
    next         check whether the call took effect;
                 if not, retry after 1 s (it is not
                 known whether the call took effect;
                 the delay is errcat's default)
    user message The service is not available at the
                 moment. Please try again shortly.
    reference    good.md#statuses
  $ sed -i 's|code: BAD_VALUE,|code: BAD_VALUE, links: {Values: "https://docs.example/values"},|' specs/good.yaml
  $ TERM=xterm on_terminal errcat explain good BAD_VALUE | grep link
    link         Values: https://docs.example/values
  $ TERM=xterm VTE_VERSION=7200 on_terminal errcat explain good BAD_VALUE | grep link
    link         Values: ^[]8;;https://docs.example/values^[\https://docs.example/values^[]8;;^[\
  $ TERM=dumb VTE_VERSION=7200 on_terminal errcat explain good BAD_VALUE | grep link
    link         Values: https://docs.example/values
