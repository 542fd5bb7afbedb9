`errcat retire` takes an entry out, and nothing gets its number and its ids again:

  $ cat > acme.yaml <<'SPEC'
  > errcat: 1
  > vendor: acme
  > title: Acme
  > envelope: {code: /code}
  > 
  > errors:
  >   # The first
  >   key_old: {number: 1, code: OLD, status: 401, summary: The key is old., replaced_by: key_gone}
  >   # The second
  >   key_gone:
  >     number: 2  # for ever
  >     code: GONE
  >     status: 401
  >     other_ids: [key_lost, key_missing]
  >     summary: The key is gone.
  >   key_bad: {number: 3, code: BAD, status: 401, summary: The key is bad.}
  > 
  > outcomes:
  >   forged: {number: 4, fields: {/result: FORGED}, summary: The document is forged., retry: never, user_message: refused}
  > quick_reference:
  >   - key_gone
  >   - forged
  > user_messages:
  >   refused: {en: No.}
  > # The end
  > SPEC
  $ errcat check acme.yaml
  1 vendor: no findings
  $ cp acme.yaml before
  $ errcat retire acme key_gone --specs acme.yaml
  acme.yaml:8:87: error[unknown-name]: no error, outcome or symptom is called `key_gone`
      8 |   key_old: {number: 1, code: OLD, status: 401, summary: The key is old., replaced_by: key_gone}
        |                                                                                       ^~~~~~~~
        = help: write `key_old`, `key_bad` or `forged`
  
  The change would add this finding; errcat wrote nothing.
  [1]
  $ errcat retire acme key_gone --replaced-by key_bad --specs acme.yaml --dry-run
  --- acme.yaml
  +++ acme.yaml
  @@ -5,21 +5,19 @@
   
   errors:
     # The first
  -  key_old: {number: 1, code: OLD, status: 401, summary: The key is old., replaced_by: key_gone}
  +  key_old: {number: 1, code: OLD, status: 401, summary: The key is old., replaced_by: key_bad}
     # The second
  -  key_gone:
  -    number: 2  # for ever
  -    code: GONE
  -    status: 401
  -    other_ids: [key_lost, key_missing]
  -    summary: The key is gone.
     key_bad: {number: 3, code: BAD, status: 401, summary: The key is bad.}
   
   outcomes:
     forged: {number: 4, fields: {/result: FORGED}, summary: The document is forged., retry: never, user_message: refused}
   quick_reference:
  -  - key_gone
     - forged
   user_messages:
     refused: {en: No.}
   # The end
  +
  +reserved:
  +  - {number: 2, id: key_gone, replaced_by: key_bad}
  +  - {number: 2, id: key_lost, replaced_by: key_bad}
  +  - {number: 2, id: key_missing, replaced_by: key_bad}
  $ errcat retire acme key_gone --replaced-by key_bad --specs acme.yaml
  acme.yaml: retired `key_gone`; its number stays reserved
  Next: take its name out of programs.
  $ errcat check acme.yaml
  1 vendor: no findings
  $ errcat add acme key_lost --code LOST --status 401 --specs acme.yaml
  acme.yaml:11:3: error[name-reserved]: the name `key_lost` is reserved
     11 |   key_lost: {number: 5, code: LOST, status: 401, summary: The vendor reports key lost.}
        |   ^~~~~~~~
        = help: Choose another name.
  acme.yaml:23:21: note: reserved here
     23 |   - {number: 2, id: key_lost, replaced_by: key_bad}
        |                     ^~~~~~~~
  
  The change would add this finding; errcat wrote nothing.
  [1]
  $ errcat add acme key_new --code NEW --status 401 --specs acme.yaml --summary 'The key is new.'
  acme.yaml: added `key_new` with number 5
  $ errcat retire acme key_new --specs acme.yaml
  acme.yaml: retired `key_new`; its number stays reserved
  Next: take its name out of programs.
  $ tail -8 acme.yaml
    refused: {en: No.}
  # The end
  
  reserved:
    - {number: 2, id: key_gone, replaced_by: key_bad}
    - {number: 2, id: key_lost, replaced_by: key_bad}
    - {number: 2, id: key_missing, replaced_by: key_bad}
    - {number: 5, id: key_new}

What only the entry used is for you to decide:

  $ errcat retire acme forged --specs acme.yaml
  acme.yaml:13:3: warning[unused-definition]: nothing uses the user message `refused`
     13 |   refused: {en: No.}
        |   ^~~~~~~
        = help: Use it, or remove it.
  
  The change would add this finding; errcat wrote nothing.
  [1]
  $ sed -i -e 's/, user_message: refused//' -e '/^user_messages:/,/refused/d' acme.yaml
  $ errcat retire acme forged --specs acme.yaml
  acme.yaml: retired `forged`; its number stays reserved
  Next: take its name out of programs.
  $ cat acme.yaml
  errcat: 1
  vendor: acme
  title: Acme
  envelope: {code: /code}
  
  errors:
    # The first
    key_old: {number: 1, code: OLD, status: 401, summary: The key is old., replaced_by: key_bad}
    # The second
    key_bad: {number: 3, code: BAD, status: 401, summary: The key is bad.}
  
  # The end
  
  reserved:
    - {number: 2, id: key_gone, replaced_by: key_bad}
    - {number: 2, id: key_lost, replaced_by: key_bad}
    - {number: 2, id: key_missing, replaced_by: key_bad}
    - {number: 5, id: key_new}
    - {number: 4, id: forged}

There must be such an entry:

  $ errcat retire acme key_bed --specs acme.yaml
  errcat: acme has no entry with the id `key_bed`: did you mean `key_bad`?
  [2]
  $ errcat retire acme key_bad --replaced-by key_olt --specs acme.yaml
  errcat: acme has no entry with the id `key_olt`: did you mean `key_old`?
  [2]

A file without a line break at its end:

  $ printf 'errcat: 1\nvendor: end\ntitle: End\nenvelope: {code: /code}\nerrors:\n  a: {number: 1, code: A, status: 401, summary: A.}\n  b: {number: 2, code: B, status: 401, summary: B.}' > end.yaml
  $ errcat retire end b --specs end.yaml
  errcat: the spec is written in a way that errcat does not edit; make the change by hand
  [1]
  $ errcat retire end a --specs end.yaml
  end.yaml: retired `a`; its number stays reserved
  Next: take its name out of programs.
  $ cat end.yaml
  errcat: 1
  vendor: end
  title: End
  envelope: {code: /code}
  errors:
    b: {number: 2, code: B, status: 401, summary: B.}
  
  reserved:
    - {number: 1, id: a} (no-eol)
