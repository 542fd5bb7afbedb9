`--fix` changes a spec where only one thing can have been meant. Comments and layout stay:

  $ cat >acme.yaml <<'END'
  > errcat: 1
  > vendor: acme
  > title: Acme
  > sumary: The API of Acme.   # mistyped
  > envelope:
  >   code: {at: /error/code, optional: yes}
  > errors:
  >   # Two without a number.
  >   gone:
  >     code: GONE
  >     kind: gone
  >     status: 4XX
  >     summary: It is gone.
  >     causes:
  >       - Two: three.
  >   lost: {code: NO, kind: gone, summary: It is lost.}   # é
  >   seven: {number: 7, code: SEVEN, kind: going, summary: It is seven.}
  > END

Without `--fix`, the findings say what to write, and nothing is changed:

  $ cp acme.yaml before.yaml
  $ errcat check acme.yaml
  acme.yaml:4:1: error[unknown-key]: a spec has no key `sumary`
      4 | sumary: The API of Acme.   # mistyped
        | ^~~~~~
        = help: did you mean `summary`?
  
  acme.yaml:6:37: error[invalid-value]: `yes` is not `true`, `false` or `unspecified`
      6 |   code: {at: /error/code, optional: yes}
        |                                     ^~~
        = help: write `true`
  
  acme.yaml:10:5: error[missing-key]: an error needs a key `number`
     10 |     code: GONE
        |     ^~~~~~~~~~
        = help: add `number: 8`, which is free in this file
  
  acme.yaml:12:13: error[invalid-value]: `4XX` is not a status such as `404`, `5xx`, `any` or `varies`
     12 |     status: 4XX
        |             ^~~
        = help: write `4xx`
  
  acme.yaml:15:9: error[unknown-key]: an item has no key `Two`
     15 |       - Two: three.
        |         ^~~
        = help: quote a text that contains a colon: `"Two: three."`
  
  acme.yaml:16:9: error[missing-key]: an error needs a key `number`
     16 |   lost: {code: NO, kind: gone, summary: It is lost.}   # \xc3\xa9 (esc)
        |         ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        = help: add `number: 9`, which is free in this file
  
  acme.yaml:16:16: warning[ambiguous-scalar]: YAML parsers disagree on the plain scalar `NO`
     16 |   lost: {code: NO, kind: gone, summary: It is lost.}   # \xc3\xa9 (esc)
        |                ^~
        = help: write `"NO"`
  
  acme.yaml:17:41: error[unknown-name]: no kind is called `going`
     17 |   seven: {number: 7, code: SEVEN, kind: going, summary: It is seven.}
        |                                         ^~~~~
        = help: write `gone`, `conflict`, `server`, `success`, `not_found`, `timeout`, `network`, `delivery`, `rejected`, `permission`, `cancelled`, `unsupported` or one of 5 others
  
  7 errors, 1 warning.
  [1]

  $ cmp acme.yaml before.yaml

With `--dry-run`, errcat also prints the changes, in a form that `patch` accepts:

  $ errcat check --fix --dry-run acme.yaml 2>/dev/null
  --- acme.yaml
  +++ acme.yaml\tfixed (esc)
  @@ -1,17 +1,18 @@
   errcat: 1
   vendor: acme
   title: Acme
  -sumary: The API of Acme.   # mistyped
  +summary: The API of Acme.   # mistyped
   envelope:
  -  code: {at: /error/code, optional: yes}
  +  code: {at: /error/code, optional: true}
   errors:
     # Two without a number.
     gone:
  +    number: 8
       code: GONE
       kind: gone
  -    status: 4XX
  +    status: 4xx
       summary: It is gone.
       causes:
  -      - Two: three.
  -  lost: {code: NO, kind: gone, summary: It is lost.}   # \xc3\xa9 (esc)
  +      - "Two: three."
  +  lost: {number: 9, code: "NO", kind: gone, summary: It is lost.}   # \xc3\xa9 (esc)
     seven: {number: 7, code: SEVEN, kind: going, summary: It is seven.}
  [1]

  $ cmp acme.yaml before.yaml
  $ errcat check --fix --dry-run acme.yaml 2>/dev/null | patch --silent --output=patched.yaml acme.yaml

`--fix` makes them, and tells what is left. A kind that is two letters away may be another one:

  $ chmod 640 acme.yaml
  $ errcat check --fix acme.yaml
  fixed acme.yaml
  acme.yaml:18:41: error[unknown-name]: no kind is called `going`
     18 |   seven: {number: 7, code: SEVEN, kind: going, summary: It is seven.}
        |                                         ^~~~~
        = help: write `gone`, `conflict`, `server`, `success`, `not_found`, `timeout`, `network`, `delivery`, `rejected`, `permission`, `cancelled`, `unsupported` or one of 5 others
  
  1 error.
  [1]

  $ cmp acme.yaml patched.yaml
  $ stat --format=%A acme.yaml
  -rw-r-----
  $ ls
  acme.yaml
  before.yaml
  patched.yaml

A second time there is nothing left to change:

  $ errcat check --fix acme.yaml 2>&1 | head -1
  acme.yaml:18:41: error[unknown-name]: no kind is called `going`

  $ sed -i 's/going/gone/' acme.yaml
  $ errcat check --fix acme.yaml
  1 vendor: no findings

A link stays a link, and the file behind it changes:

  $ mkdir real && sed 's/title/titel/' acme.yaml >real/acme.yaml && ln -s real/acme.yaml link.yaml
  $ errcat check --fix link.yaml
  fixed link.yaml
  1 vendor: no findings
  $ readlink link.yaml && grep '^tit' real/acme.yaml
  real/acme.yaml
  title: Acme

What a vendor sends is a fact. Where two places of a spec differ on it, nobody knows which is right:

  $ cat >facts.yaml <<'END'
  > errcat: 1
  > vendor: facts
  > title: Facts
  > envelope: {code: /error/code}
  > errors:
  >   gone:
  >     number: 1
  >     code: "GONE_{order_id}"
  >     placeholders: {order_ib: integer}
  >     status: 404
  >     kind: gone
  >     summary: It is gone.
  >     examples: [{body: {error: {cod: GONE_1}}}]
  > END
  $ errcat check facts.yaml >found 2>&1
  [1]
  $ grep 'did you mean' found
        = help: did you mean `/error/cod`?
        = help: did you mean `order_id`?
  $ errcat check --fix --dry-run facts.yaml 2>/dev/null
  [1]

The diff takes all of the standard output:

  $ errcat check --fix --dry-run --format json acme.yaml
  --dry-run prints a diff to standard output, where --format has no room left
  Run with --help for more information.
  [2]
  $ errcat check --dry-run acme.yaml
  --dry-run requires --fix
  Run with --help for more information.
  [2]
