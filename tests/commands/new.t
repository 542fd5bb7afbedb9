`errcat new` starts a spec that has no findings, with questions where nothing is known:

  $ errcat new acme-verify
  specs/acme-verify.yaml: written
  Next: answer the questions in its comments, or add an error:
    errcat add acme-verify key_expired --code KEY_EXPIRED --status 401
  $ cat specs/acme-verify.yaml
  # The comments are questions to the vendor's page: write down what it says, and remove the comment. What the page does not say, the
  # spec leaves out. `errcat check` says what is wrong, and docs/format.md of errcat what each key means.
  errcat: 1
  vendor: acme-verify
  title: "Acme Verify"
  
  # Which page says all this, and on which day did you read it? Then each fact can cite its line: `from: L12`.
  # sources:
  #   errors: {title: Errors, url: "https://docs.vendor.example/errors", retrieved: 2026-01-31}
  
  # Where in a response are the code and the message of an error? A place is a JSON pointer such as /error/code, or a header such as
  # "header:X-Error-Code". `unspecified`: the page does not say it.
  envelope:
    code: "unspecified"
    message: {at: "unspecified", audience: developer}  # shown to end users only if it is written for them: `end_user`
  # Does it also say how long to wait, which field is wrong, and which call it was?
  #   retry_after: "header:Retry-After"
  #   field: {at: /error/field, optional: true}
  #   request_id: {at: "header:X-Request-Id", optional: true}
  
  # Which statuses does the page explain, and what does it say to do? All others mean what HTTP says.
  # statuses:
  #   - {status: 429, title: Too many requests, retry: backoff}
  
  # Which calls are safe to send twice?
  # idempotency: {methods: {POST: false}, accepts_key: true, key_header: Idempotency-Key}
  
  # Which errors does it list? `errcat add acme-verify key_expired --code KEY_EXPIRED --status 401` adds one. Its number stays for ever.
  $ errcat check
  1 vendor: no findings
  $ errcat add acme-verify key_expired --code KEY_EXPIRED --status 401
  specs/acme-verify.yaml: added `key_expired` with number 1
  Next: say in its `summary` what it means.
  $ tail -8 specs/acme-verify.yaml
  # Which errors does it list? `errcat add acme-verify key_expired --code KEY_EXPIRED --status 401` adds one. Its number stays for ever.
  
  errors:
    key_expired:
      number: 1
      code: KEY_EXPIRED
      status: 401
      summary: The vendor reports key expired.
  $ errcat check
  1 vendor: no findings

It writes over nothing:

  $ errcat new acme-verify
  errcat: specs/acme-verify.yaml exists already; `errcat add acme-verify` adds errors to it
  [2]
  $ ln -s nowhere specs/bank.yaml
  $ errcat new bank
  errcat: specs/bank.yaml exists already; `errcat add bank` adds errors to it
  [2]
  $ rm specs/bank.yaml

With answers:

  $ errcat new bank --title 'Bank: "b"' --url https://bank.example/errors --code /errors/*/code --message header:X-Message --locale en --locale lt --to more
  more/bank.yaml: written
  Next: answer the questions in its comments, or add an error:
    errcat add bank key_expired --code KEY_EXPIRED --status 401 --specs more/bank.yaml
  $ grep -v '^ *#' more/bank.yaml
  errcat: 1
  vendor: bank
  title: "Bank: \"b\""
  
  locales:
    - "en"
    - "lt"
  
  sources:
    errors: {title: "Errors", url: "https://bank.example/errors"}
  
  envelope:
    code: "/errors/*/code"
    message: {at: "header:X-Message", audience: developer}  # shown to end users only if it is written for them: `end_user`
  
  
  
  $ errcat check more
  1 vendor: no findings
  $ errcat new third --to more --dry-run | head -8
  --- /dev/null
  +++ more/third.yaml
  @@ -0,0 +1,28 @@
  +# The comments are questions to the vendor's page: write down what it says, and remove the comment. What the page does not say, the
  +# spec leaves out. `errcat check` says what is wrong, and docs/format.md of errcat what each key means.
  +errcat: 1
  +vendor: third
  +title: "Third"
  $ ls more
  bank.yaml

Interactive:

  $ printf '%s\n' 'Third party' '' error/code /error/code /error/message pt_BR pt-BR KEY-EXPIRED 4o1 401 401001 4xx '' | errcat new third --interactive 2>&1
  What do people call it? (Enter: Third) The address of its page about errors (Enter: none): Where does an error response have the code, as in /error/code? (Enter: not known) `error/code` is no place in a response: write a JSON pointer such as /error/code, or header:NAME
  Where does an error response have the code, as in /error/code? (Enter: not known) Where does it have the message? (Enter: not known) A language that end users read, besides en (Enter: none): `pt_BR` is no language tag such as en or pt-BR
  A language that end users read, besides en (Enter: none): The code of an error, such as KEY_EXPIRED (Enter: none): The status that it comes with, such as 401: `4o1` is no status such as 401 or 4xx
  The status that it comes with, such as 401: The code of another one (Enter: no more): The status that it comes with, such as 401: The code of another one (Enter: no more): specs/third.yaml: written
  Next: answer the questions in its comments, or add an error:
    errcat add third key_expired --code KEY_EXPIRED --status 401
  $ grep -v '^ *#' specs/third.yaml
  errcat: 1
  vendor: third
  title: "Third party"
  
  locales:
    - "en"
    - "pt-BR"
  
  
  envelope:
    code: "/error/code"
    message: {at: "/error/message", audience: developer}  # shown to end users only if it is written for them: `end_user`
  
  
  
  errors:
    key_expired:
      number: 1
      code: "KEY-EXPIRED"
      status: [401]
      summary: "The vendor reports key expired."
    code_401001:
      number: 2
      code: "401001"
      status: [4xx]
      summary: "The vendor reports code 401001."
  $ errcat check specs/third.yaml
  1 vendor: no findings
  $ printf 'Fourth\n' | errcat new fourth --interactive
  What do people call it? (Enter: Fourth) The address of its page about errors (Enter: none): errcat: the answers ended, so errcat wrote nothing
  [2]
  $ ls specs
  acme-verify.yaml
  third.yaml

Wrong arguments:

  $ errcat new Acme
  errcat: `Acme` cannot name a vendor: it must start with a letter and contain only lower-case letters, digits and single hyphens
  [2]
  $ errcat new ../acme
  errcat: `../acme` cannot name a vendor: it must start with a letter and contain only lower-case letters, digits and single hyphens
  [2]
  $ errcat new errcat
  errcat: `errcat` cannot name a vendor: errcat's own code uses that name
  [2]
  $ errcat new fine --code code
  errcat: `code` is no place in a response: write a JSON pointer such as /error/code, or header:NAME
  [2]
  $ errcat new fine --locale en_US
  errcat: `en_US` is no language tag such as en or pt-BR
  [2]
  $ errcat new fine --title $'\xff'
  errcat: the arguments are not UTF-8
  [2]
  $ errcat new fine --title $'\x01'
  specs/fine.yaml:5:9: error[control-character]: a spec cannot contain the control character U+0001
      5 | title: "\x01"
        |         ^~~~
        = help: Remove the character.
  
  The change would add this finding; errcat wrote nothing.
  [1]
  $ errcat new fine --to /dev/null
  errcat: cannot write /dev/null/fine.yaml: Not a directory
  [2]

From real responses, errcat takes where code and message are, and an error for each code. Of the values, only these two get
into the spec, without secrets and addresses:

  $ mkdir saved && cd saved
  $ cat > 401-expired.json <<'BODY'
  > {"error": {"code": "KeyExpired", "message": "The key of jane@acme.example has expired", "param": null}, "user": "jane", "request_id": "r-1"}
  > BODY
  $ printf 'HTTP/1.1 301 Moved\r\nLocation: /x\r\n\r\nHTTP/2 429\r\nRetry-After: 3\r\n\r\n{"error": {"code": "too{fast}", "message": "Too fast: wait a bit", "param": "x"}}' > fast.txt
  $ echo '{"error": {"code": "KeyExpired", "message": "Gone"}, "status": 403}' > other.json
  $ echo '{"error": {"code": "Lost", "message": "Gone away"}}' > lost.json
  $ echo '{"fault": true}' > fault.json
  $ echo 'plain' > plain.txt
  $ cd ..
  $ errcat new real --from saved/*.json saved/fast.txt
  errcat: saved/401-expired.json: its example leaves out an email address; check that nothing else in it is private
  errcat: saved/fault.json: no code found, so the spec has no error from it
  errcat: saved/lost.json: its status is not known, so the spec has no error for `Lost`: save the response with `curl -i`, or begin the name of the file with the status, as in 401-lost.json
  specs/real.yaml: written
  Next: answer the questions in its comments, or add an error:
    errcat add real key_expired --code KEY_EXPIRED --status 401
  $ grep -v '^ *#' specs/real.yaml
  errcat: 1
  vendor: real
  title: "Real"
  
  
  envelope:
    code: "/error/code"
    message: {at: "/error/message", audience: developer}  # shown to end users only if it is written for them: `end_user`
    field: {at: "/error/param", optional: true}
    request_id: {at: "/request_id", optional: true}
  
  
  
  errors:
    key_expired:
      number: 1
      code: "KeyExpired"
      status: [401, 403]
      summary: "The vendor reports key expired."
      examples: {body: {"error":{"code":"KeyExpired","message":"The key of [an email address] has expired"}}}
    too_fast:
      number: 2
      code: "too{{fast}}"
      status: [429]
      summary: "The vendor reports too fast."
      examples: {body: {"error":{"code":"too{fast}","message":"Too fast: wait a bit"}}}
  $ errcat check specs/real.yaml
  1 vendor: no findings
  $ errcat explain real KeyExpired --status 401 | head -1
  Real: key_expired
  $ cat > saved/verbose.txt <<'LOG'
  > > GET /v1/items HTTP/1.1
  > > Authorization: Bearer abcdefgh12345678
  > >
  > < HTTP/1.1 403 Forbidden
  > < Set-Cookie: id=1
  > <
  > {"error": {"code": "NO_SCOPE", "message": "No scope for sk_live_1234567890abcdef of a@b.example"}, "jo@b.example": {"code": "X"}}
  > LOG
  $ echo '2026-01-02 upstream answered status=409 body={"error": {"code": "BUSY", "message": "Try later"}}' > saved/app.log
  $ echo '{"error": {"code": "4111111111111111", "message": "Card not known"}}' > saved/402-card.json
  $ errcat new forms --dry-run --from saved/verbose.txt saved/app.log saved/402-card.json | grep '^+ '
  errcat: saved/verbose.txt: its example leaves out the value of `Authorization`, the value of `Set-Cookie`, an API key, 2 email addresses; check that nothing else in it is private
  errcat: saved/402-card.json: no code found, so the spec has no error from it
  +  code: "/error/code"
  +  message: {at: "/error/message", audience: developer}  # shown to end users only if it is written for them: `end_user`
  +  no_scope:
  +    number: 1
  +    code: "NO_SCOPE"
  +    status: [403]
  +    summary: "The vendor reports no scope."
  +    examples: {body: {"error":{"code":"NO_SCOPE","message":"No scope for [an API key] of [an email address]"}}}
  +  busy:
  +    number: 2
  +    code: "BUSY"
  +    status: [409]
  +    summary: "The vendor reports busy."
  +    examples: {body: {"error":{"code":"BUSY","message":"Try later"}}}
  $ errcat new plain --from saved/plain.txt
  errcat: saved/plain.txt: its body is no JSON
  [2]
  $ errcat new none --from saved/none.txt
  saved/none.txt: error[cannot-read]: cannot read the file: No such file or directory
        = help: Check the path and its permissions.
  
  1 error; errcat wrote nothing.
  [2]

Responses of other shapes:

  $ learned() { printf '%s' "$1" > 404-shape.json; errcat new shape --from 404-shape.json --dry-run | grep -E '^\+ +(code|message|field|request_id|[a-z_]+:$)' ; }
  $ learned '{"errors": [{"code": "A/B", "detail": "Not here or there", "source": {"parameter": "id"}}]}'
  +  code: "/errors/*/code"
  +  message: {at: "/errors/*/detail", audience: developer}  # shown to end users only if it is written for them: `end_user`
  +  field: {at: "/errors/*/source/parameter", optional: true}
  +  b:
  +    code: "A/B"
  $ learned '{"error": "not_found", "error_description": "It is not here", "traceId": "1"}'
  +  code: "/error"
  +  message: {at: "/error_description", audience: developer}  # shown to end users only if it is written for them: `end_user`
  +  request_id: {at: "/traceId", optional: true}
  +  not_found:
  +    code: "not_found"
  $ learned '{"type": "https://acme.example/problems/out-of-credit", "title": "Out of credit", "status": 404}'
  +  code: "/type"
  +  message: {at: "/title", audience: developer}  # shown to end users only if it is written for them: `end_user`
  +  out_of_credit:
  +    code: "https://acme.example/problems/out-of-credit"
  $ learned '{"error": {"code": 404, "message": "It is not here", "status": "NOT_FOUND"}}'
  +  code: "/error/status"
  +  message: {at: "/error/message", audience: developer}  # shown to end users only if it is written for them: `end_user`
  +  not_found:
  +    code: "NOT_FOUND"
  $ learned '{"code": 20404, "message": "It is not here", "status": 404}'
  +  code: "/code"
  +  message: {at: "/message", audience: developer}  # shown to end users only if it is written for them: `end_user`
  +  code_20404:
  +    code: "20404"
  $ learned '[[{"code": "x"}]]'
  errcat: 404-shape.json: no code found, so the spec has no error from it
  +  code: "unspecified"
  +  message: {at: "unspecified", audience: developer}  # shown to end users only if it is written for them: `end_user`
  $ learned '{"code": "\u202e\"#:{x}"}'
  +  code: "/code"
  +  message: {at: "unspecified", audience: developer}  # shown to end users only if it is written for them: `end_user`
  +  x:
  +    code: "\u202E\"#:{{x}}"
