`errcat add` appends an error with the next number, in the way the last one is written, and edits those lines alone:

  $ cat > acme.yaml <<'SPEC'
  > # Our spec.
  > errcat: 1
  > vendor: acme
  > title: Acme
  > envelope: {code: /code, message: /message}
  > outcome_defaults: {code_at: /result}
  > 
  > errors:
  >   # Keys
  >   key_expired:
  >     number:   7   # the first
  >     code:     KEY_EXPIRED
  >     status:   401
  >     summary:  The key is past its date.
  > 
  > # Results
  > outcomes:
  >   forged: {number: 12, code: FORGED, summary: The document is forged., retry: never}  # for ever
  > reserved: [13]
  > SPEC
  $ errcat add acme key_unknown --code KEY_UNKNOWN --status 401 --specs acme.yaml --dry-run
  --- acme.yaml
  +++ acme.yaml
  @@ -12,6 +12,11 @@
       code:     KEY_EXPIRED
       status:   401
       summary:  The key is past its date.
  +  key_unknown:
  +    number: 14
  +    code: KEY_UNKNOWN
  +    status: 401
  +    summary: The vendor reports key unknown.
   
   # Results
   outcomes:
  $ cp acme.yaml before
  $ errcat add acme key_unknown --code KEY_UNKNOWN --status 401 --specs acme.yaml
  acme.yaml: added `key_unknown` with number 14
  Next: say in its `summary` what it means.
  $ errcat add acme too_old --outcome --code 'OLDER_THAN_{days}' --summary 'The document is too old.' --fix 'Ask for a new one.' --specs acme.yaml
  acme.yaml: added `too_old` with number 15
  $ diff before acme.yaml | sed 's/^>/+/'
  14a15,19
  +   key_unknown:
  +     number: 14
  +     code: KEY_UNKNOWN
  +     status: 401
  +     summary: The vendor reports key unknown.
  18a24
  +   too_old: {number: 15, code: "OLDER_THAN_{days}", summary: The document is too old., fixes: Ask for a new one.}
  $ errcat check acme.yaml
  1 vendor: no findings

What does not fit on a line gets several:

  $ errcat add acme far_too_old --outcome --code FAR_TOO_OLD --summary 'The document is far too old for this check.' --fix 'Ask for a new one.' --specs acme.yaml --dry-run
  --- acme.yaml
  +++ acme.yaml
  @@ -22,4 +22,9 @@
   outcomes:
     forged: {number: 12, code: FORGED, summary: The document is forged., retry: never}  # for ever
     too_old: {number: 15, code: "OLDER_THAN_{days}", summary: The document is too old., fixes: Ask for a new one.}
  +  far_too_old:
  +    number: 16
  +    code: FAR_TOO_OLD
  +    summary: The document is far too old for this check.
  +    fixes: Ask for a new one.
   reserved: [13]

A change that would add a finding is refused with that finding, and nothing is written:

  $ cp acme.yaml before
  $ errcat add acme key_unknown --code OTHER --status 401 --specs acme.yaml
  acme.yaml:20:3: error[duplicate-key]: the key `key_unknown` appears twice
     20 |   key_unknown:
        |   ^~~~~~~~~~~
        = help: Remove or rename one of the two.
  acme.yaml:15:3: note: the first one is here
     15 |   key_unknown:
        |   ^~~~~~~~~~~
  
  The change would add this finding; errcat wrote nothing.
  [1]
  $ errcat add acme other --code KEY_EXPIRED --status 401 --specs acme.yaml
  acme.yaml:22:11: error[ambiguous-errors]: nothing tells `key_expired` and `other` apart
     22 |     code: KEY_EXPIRED
        |           ^~~~~~~~~~~
        = help: Add a matcher that differs between the two, or merge them.
  acme.yaml:12:15: note: the other one
     12 |     code:     KEY_EXPIRED
        |               ^~~~~~~~~~~
  
  The change would add this finding; errcat wrote nothing.
  [1]
  $ errcat add acme other --code OTHER --status 4011x --kind permision --specs acme.yaml
  acme.yaml:23:13: error[invalid-value]: `4011x` is not a status such as `404`, `5xx`, `any` or `varies`
     23 |     status: 4011x
        |             ^~~~~
        = help: Write the value as shown in the format reference.
  
  acme.yaml:24:11: error[unknown-name]: no kind is called `permision`
     24 |     kind: permision
        |           ^~~~~~~~~
        = help: did you mean `permission`?
  
  The change would add these 2 findings; errcat wrote nothing.
  [1]
  $ cmp before acme.yaml

Findings that are there already are no reason to refuse:

  $ sed -i 's/^title: Acme/&\ncolour: red/' acme.yaml
  $ errcat add acme other --code OTHER --status 401 --summary 'Another one.' --specs acme.yaml
  acme.yaml: added `other` with number 16

Wrong arguments:

  $ errcat add acme Key-Unknown --specs acme.yaml
  errcat: `Key-Unknown` is no id: an id has small letters, digits and `_`, such as `key_unknown`
  [2]
  $ errcat add acmee other --specs acme.yaml
  acme.yaml:5:1: error[unknown-key]: a spec has no key `colour`
      5 | colour: red
        | ^~~~~~
        = help: the keys here are `errcat`, `vendor`, `title`, `summary`, `parts`, `scope`, `locales`, `idempotency`, `transport`, `http_statuses`, `unlisted_code`, `error_defaults`, `outcome_defaults`, `logging`, `support`, `sources`, `links`, `notes`, `surfaces`, `environments`, `categories`, `envelope`, `operations`, `retry_policies`, `statuses`, `errors`, `outcomes`, `symptoms`, `user_messages`, `quick_reference`, `samples`, `contradictions`, `reserved`, `allow`, `from` or `basis`
  
  1 error; errcat wrote nothing.
  errcat: no vendor is called `acmee`: did you mean `acme`?
  [2]
  $ errcat add acme other --code $'\xff' --specs acme.yaml
  errcat: the arguments are not UTF-8
  [2]
  $ errcat add acme other
  specs: error[cannot-read]: cannot read the file: No such file or directory
        = help: name the specs, or run errcat where there is a folder `specs`
  
  1 error; errcat wrote nothing.
  [2]
  $ printf 'errcat: [' > broken.yaml
  $ errcat add acme other --specs broken.yaml
  broken.yaml:1:10: error[yaml-syntax]: invalid YAML: the `]` or `,` of this list is missing
      1 | errcat: [
        |          ^
        = help: Look for a missing quote, bracket or indent at or before this point.
  broken.yaml:1:9: note: the bracket opens here
      1 | errcat: [
        |         ^
  
  1 error; errcat wrote nothing.
  errcat: no vendor is called `acme`
  [2]

A text cannot break out of its quotes:

  $ errcat add acme quoted --code $'a", b: {c}\n#\\' --status 400 --summary 'It is: {quoted}, #1.' --specs acme.yaml
  acme.yaml:30:14: warning[stray-placeholder]: `{quoted}` has no meaning in `summary`
     30 |     summary: "It is: {quoted}, #1."
        |              ^~~~~~~~~~~~~~~~~~~~~~
        = help: Describe in words what varies, or write it as code.
  
  The change would add this finding; errcat wrote nothing.
  [1]
  $ errcat add acme quoted --code $'a", b: [c]\n# \\' --status 400 --summary 'It is: quoted, #1.' --specs acme.yaml
  acme.yaml: added `quoted` with number 17
  $ grep -A3 quoted: acme.yaml
    quoted:
      number: 17
      code: "a\", b: [c]\n# \\"
      status: 400

The first error of a spec, with and without a line break at the end of the file, and between braces:

  $ printf 'errcat: 1\r\nvendor: crlf\r\ntitle: Windows\r\nenvelope: {code: /code}\r\n# end' > crlf.yaml
  $ errcat add crlf first --code C --status 400 --specs crlf.yaml
  crlf.yaml: added `first` with number 1
  Next: say in its `summary` what it means.
  $ cat -A crlf.yaml
  errcat: 1^M$
  vendor: crlf^M$
  title: Windows^M$
  envelope: {code: /code}^M$
  # end^M$
  ^M$
  errors:^M$
    first:^M$
      number: 1^M$
      code: C^M$
      status: 400^M$
      summary: The vendor reports first. (no-eol)
  $ errcat check crlf.yaml
  1 vendor: no findings
  $ cat > flow.yaml <<'SPEC'
  > {errcat: 1, vendor: flow, title: Flow, envelope: {code: /code}, errors: {
  >   a: {number: 1, code: A, status: 401, summary: A.}, # about a
  >   b: {number: 2, code: B, status: 401, summary: B.}  # about b
  > }}
  > SPEC
  $ errcat add flow c --code C --status 401 --summary C. --specs flow.yaml
  flow.yaml: added `c` with number 3
  $ cat flow.yaml
  {errcat: 1, vendor: flow, title: Flow, envelope: {code: /code}, errors: {
    a: {number: 1, code: A, status: 401, summary: A.}, # about a
    b: {number: 2, code: B, status: 401, summary: B.},  # about b
    c: {number: 3, code: C, status: 401, summary: C.}
  }}
  $ echo '{errcat: 1, vendor: one-line, title: T, envelope: {code: /code}}' > one-line.yaml
  $ errcat add one-line a --code A --status 401 --summary A. --specs one-line.yaml
  one-line.yaml: added `a` with number 1
  $ errcat add one-line b --code B --status 401 --summary B. --specs one-line.yaml
  one-line.yaml: added `b` with number 2
  $ cat one-line.yaml
  {errcat: 1, vendor: one-line, title: T, envelope: {code: /code}, errors: {a: {number: 1, code: A, status: 401, summary: A.}, b: {number: 2, code: B, status: 401, summary: B.}}}

An alias is no place to add to:

  $ cat > alias.yaml <<'SPEC'
  > errcat: 1
  > vendor: alias
  > title: Alias
  > envelope: {code: /code}
  > errors: &all
  >   a: {number: 1, code: A, status: 401, summary: A.}
  > outcomes: *all
  > SPEC
  $ errcat add alias b --outcome --code B --specs alias.yaml
  errcat: `outcomes` is written in a way that errcat does not add to; add the entry by hand
  [1]

New errors go where the last ones are, even in a part, and permissions stay:

  $ mkdir specs
  $ cat > specs/split.yaml <<'SPEC'
  > errcat: 1
  > vendor: split
  > title: Split
  > parts: split-errors.yaml
  > envelope: {code: /code}
  > SPEC
  $ cat > specs/split-errors.yaml <<'SPEC'
  > errcat: 1
  > part_of: split
  > errors:
  >     a:
  >         number: 1
  >         code: A
  >         status: 401
  >         summary: |
  >             A.
  > 
  > SPEC
  $ chmod 640 specs/split-errors.yaml
  $ errcat add split b --code B --status 401
  specs/split-errors.yaml: added `b` with number 2
  Next: say in its `summary` what it means.
  $ cat specs/split-errors.yaml
  errcat: 1
  part_of: split
  errors:
      a:
          number: 1
          code: A
          status: 401
          summary: |
              A.
      b:
          number: 2
          code: B
          status: 401
          summary: The vendor reports b.
  
  $ stat -c %a specs/split-errors.yaml
  640
  $ ls -A specs
  split-errors.yaml
  split.yaml

A file that is read-only, or that errcat cannot read, is left alone:

  $ rm -r specs
  $ errcat add acme a
  specs: error[cannot-read]: cannot read the file: No such file or directory
        = help: name the specs, or run errcat where there is a folder `specs`
  
  1 error; errcat wrote nothing.
  [2]
