Whatever is pasted: errcat first says what it read. The specs are those of the vendors that come with it.

  $ specs=$HERE/../../specs
  $ explain() { errcat explain --specs "$specs/idenfy.yaml" --specs "$specs/customer-verification.yaml" --specs "$specs/ranex-compliance.yaml" --specs "$specs/unico-idcloud.yaml" "$@"; }

Raw HTTP, as curl -i prints it, with the responses of a redirect before it:

  $ printf 'HTTP/1.1 302 Found\r\nLocation: /b\r\n\r\nHTTP/2 400 \r\ncontent-type: application/json\r\nx-request-id: r-1\r\nset-cookie: sid=abc\r\n\r\n{"message":"Token not valid for bob@example.com","identifier":"TOKEN_NOT_VALID"}\n' >raw.txt
  $ explain idenfy --body raw.txt
  Read from raw HTTP, the last of 2 responses:
    status       400
    code         TOKEN_NOT_VALID
    message      Token not valid for [an email address]
    request id   r-1 (header X-Request-Id): support will ask for it
    left out     the value of `set-cookie`, an email address: keep this out of tickets
  
  iDenfy: token_not_valid
    The identification token has expired, or it is invalid for another reason.
    Matched by its code.
  
  Causes
    - The token is not valid.
    - The token has expired.
  
    code         TOKEN_NOT_VALID
    number       7
    kind         authentication
    action       Generate a new identification token.
    retry rule   Renew the credentials, then retry once.
    next         renew the credentials, then retry (our conclusion)
    user message This verification is no longer available. Please start again.
    reference    idenfy.md#token_not_valid

A 429 whose body is the page of a proxy, so that the status and the wait are all there is:

  $ printf 'HTTP/1.1 429 Too Many Requests\r\nServer: nginx\r\nRetry-After: 17\r\nContent-Type: text/html\r\n\r\n<html>\r\n<head><title>429 Too Many Requests</title></head>\r\n</html>\r\n' | explain ranex-compliance | head -n 14
  Read from raw HTTP:
    status       429
    page         "429 Too Many Requests": a page, likely of a proxy; only the status counts
    header       Server: nginx
    header       Retry-After: 17
  
  Ranex Compliance API: too_many_requests (Too Many Requests)
    Your calls exceeded a rate limit that is counted per IP address.
    Matched by its status.
  
  Fixes
    - If this happens often, limit the rate of calls on your side.
  
  Limit: Calls of the auth endpoints: at most 20/min per IP address

The same through a pipe, and for no vendor in particular:

  $ explain <raw.txt | head -n 12
  Read from raw HTTP, the last of 2 responses:
    status       400
    code         TOKEN_NOT_VALID
    message      Token not valid for [an email address]
    request id   r-1 (header X-Request-Id): support will ask for it
    left out     the value of `set-cookie`, an email address: keep this out of tickets
  
  Only iDenfy knows this.
  
  iDenfy: token_not_valid
    The identification token has expired, or it is invalid for another reason.
    Matched by its code.

curl -v, which shows the request too:

  $ cat >verbose.txt <<'END'
  > * Connected to api.example.com (192.0.2.1) port 443
  > > POST /api/v1/customers?trial=1 HTTP/2
  > > Host: api.example.com
  > > Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl
  > > 
  > } [58 bytes data]
  > < HTTP/2 429 
  > < content-type: application/json
  > < date: Sat, 28 Nov 2026 20:00:00 GMT
  > < retry-after: 60
  > < x-ratelimit-remaining: 0
  > < x-request-id: req_abc123xyz
  > < 
  > { [160 bytes data]
  > {
  >   "error": {
  >     "code": "RATE_LIMIT_EXCEEDED",
  >     "message": "Too many requests",
  >     "retryAfter": 60,
  >     "trace": {"span": "a1", "password": "hunter2"}
  >   }
  > }* Connection #0 to host api.example.com left intact
  > END
  $ explain customer-verification --body verbose.txt
  Read from the output of curl -v:
    request      POST /api/v1/customers
    status       429
    code         RATE_LIMIT_EXCEEDED
    message      Too many requests
    request id   req_abc123xyz: support will ask for it
    header       retry-after: 60
    header       x-ratelimit-remaining: 0
    not known    /error/trace/span is `a1`
    not known    /error/trace/password is `[a secret]`
    left out     the value of `Authorization`, the value of `password`: keep this out of tickets
  
  Customer Verification API: rate_limit_exceeded
    You send requests too fast.
    Matched by its code.
  
  Fixes
    - When you retry, use exponential backoff.
    - Watch the rate limit headers.
    - Replace polling with webhooks.
    - If the limits are too low for you, ask your account manager for higher ones.
  
    code         RATE_LIMIT_EXCEEDED
    number       10
    kind         rate_limited
    action       Slow down, and retry with backoff.
    retry rule   Wait as long as the response says, then retry. If it does not say, retry with backoff, starting at 1 min. Use no jitter.
    next         retry after 1 min (the response says how long to wait)
    user message We are receiving too many requests right now. Please wait a little and try again.
    link         Rate limiting: ../authentication.md#rate-limiting
    reference    customer-verification.md#rate_limit_exceeded

A text for the vendor's support, as the spec wants it:

  $ explain customer-verification --body verbose.txt --ticket
  Subject: HTTP 429 RATE_LIMIT_EXCEEDED
  
  Request: POST /api/v1/customers
  Time: Sat, 28 Nov 2026 20:00:00 GMT
  Status: 429
  Code: RATE_LIMIT_EXCEEDED
  Message: Too many requests
  Request ID: req_abc123xyz
  
  [Add what Customer Verification API wants to know:]
  - The details of the error.
  
  [Never send:]
  - the value of `Authorization`, which errcat left out
  - the value of `password`, which errcat left out
  
  [When and where to write:]
  - Contact support if you want help with any error.
  - Contact support if a 500 persists after retries.
  - Contact support if the verification of a customer keeps failing.
  $ explain ranex-compliance --status 500 --ticket
  Subject: HTTP 500
  
  Status: 500
  
  [Add what Ranex Compliance API wants to know:]
  - The method and the URL path of the request, without query strings that hold personal information.
  - The exact time of the request, in UTC.
  - The `externalUserId` of the applicant, if it matters.
  - What you expected and what you got, in one or two sentences.
  
  [Never send:]
  - API keys.
  - PII of the applicant.
  
  [When and where to write:]
  - Open a ticket if a status is truly unexpected, such as a 500 on a call that worked the day before.
  - Contact support if a 500 persists.

An HTTP archive of a browser:

  $ cat >visit.har <<'END'
  > {"log": {"version": "1.2", "entries": [
  >   {"request": {"method": "GET", "url": "https://api.example.com/ok"}, "response": {"status": 200, "headers": [], "content": {"text": "{}"}}},
  >   {"request": {"method": "POST", "url": "https://api.example.com/api/v2/token?a=b", "headers": [{"name": "Authorization", "value": "Basic c2VjcmV0OnNlY3JldA=="}]},
  >    "response": {"status": 400, "headers": [{"name": "CF-Ray", "value": "8f00-VNO"}], "content": {"mimeType": "application/json", "text": "{\"identifier\": \"ID_NOT_DETERMINED\", \"message\": \"x\"}"}}}]}}
  > END
  $ explain idenfy --body visit.har | head -n 10
  Read from an HTTP archive, the last that failed of 2 responses:
    request      POST /api/v2/token
    status       400
    code         ID_NOT_DETERMINED
    message      x
    request id   8f00-VNO (header CF-Ray): support will ask for it
  
  iDenfy: status 400 (Bad request)
    The request does not have the form or the content that the call needs.
    Matched by its status.

Log lines with anything around the JSON, which is escaped, quoted twice, or as Python, Node.js or Ruby print it:

  $ explain idenfy - <<< '2026-11-28T10:00:00Z ERROR [http] POST /api/v2/token {"clientId": "7"} -> status=400 {"message":"x","identifier":"TOKEN_NOT_VALID"} took 12 ms' | head -n 7
  Read from JSON in other text:
    status       400
    code         TOKEN_NOT_VALID
    message      x
  
  iDenfy: token_not_valid
    The identification token has expired, or it is invalid for another reason.
  $ explain idenfy - <<< 'level=error status=400 body="{\"message\":\"x\",\"identifier\":\"TOKEN_NOT_VALID\"}" took=12ms' | head -n 6
  Read from JSON in other text:
    status       400
    code         TOKEN_NOT_VALID
    message      x
  
  iDenfy: token_not_valid
  $ explain idenfy - <<< '{"level":"error","status":400,"response":"{\"message\":\"x\",\"identifier\":\"TOKEN_NOT_VALID\"}"}' | head -n 6
  Read from JSON:
    status       400
    code         TOKEN_NOT_VALID
    message      x
  
  iDenfy: token_not_valid
  $ explain idenfy - <<< '"\"{\\\"identifier\\\":\\\"TOKEN_NOT_VALID\\\"}\""' | head -n 4
  Read from JSON:
    code         TOKEN_NOT_VALID
  
  iDenfy: token_not_valid
  $ explain customer-verification - <<< "ERROR:app:call failed with HTTP 422: {'error': {'code': 'INVALID_FIELD_FORMAT', 'message': \"it's bad\", 'field': 'dateOfBirth', 'details': None}}" | head -n 8
  Read from JSON in other text:
    status       422
    code         INVALID_FIELD_FORMAT
    message      it's bad
    field        dateOfBirth
  
  Customer Verification API: invalid_field_format
    The value of a field does not have the format that the API expects.
  $ explain customer-verification - <<< "AxiosError { response: { status: 403, data: { error: { code: 'INSUFFICIENT_PERMISSIONS', message: 'no', at: [Object] } } } }" | head -n 6
  Read from JSON in other text:
    status       403
    code         INSUFFICIENT_PERMISSIONS
    message      no
    not known    /error/at is `null`
  
  $ explain customer-verification - <<< '{"error"=>{"code"=>"INVALID_FIELD_FORMAT", "field"=>nil}}' | head -n 4
  Read from JSON in other text:
    code         INVALID_FIELD_FORMAT
  
  Customer Verification API: invalid_field_format

Cut off in the middle:

  $ explain idenfy - <<< 'body: {"identifier":"TOKEN_NOT_VALID","message":"The tok... (128 more bytes)' | head -n 6
  errcat: the body is cut off; errcat reads the part before the cut
  Read from JSON in other text:
    code         TOKEN_NOT_VALID
  
  iDenfy: token_not_valid
    The identification token has expired, or it is invalid for another reason.
    Matched by its code.

XML, and nothing but the page of a proxy:

  $ errcat explain cloud --specs "$HERE/../shapes" - <<< 'failed: <Error><Code>SlowDown</Code><Message>Reduce your rate</Message></Error>' | head -n 4
  Read from text:
    code         SlowDown
    message      Reduce your rate
  
  $ explain unico-idcloud - <<< '<html><head><title>502 Bad Gateway</title></head></html>' | head -n 8
  Read from XML or HTML:
    status       502
    page         "502 Bad Gateway": a page, likely of a proxy; only the status counts
  
  unico IDCloud: platform_error (Platform error)
    The fault is on the platform's side.
    Matched by the class of its status.
  

What no catalog knows is shown as what it is, and never as a terminal would obey it:

  $ printf 'HTTP/1.1 500 Oops\n\n{"error":{"code":"\\u001b[31mNEW","message":"a\\u202eb"},"card":"4242 4242 4242 4242","iban":"X1"}' | explain customer-verification | head -n 14
  Read from raw HTTP:
    status       500
    code         \xef\xbf\xbd[31mNEW (esc)
    message      a\xef\xbf\xbdb (esc)
    not known    /card is `[a card number]`
    not known    /iban is `[a secret]`
    left out     a card number, the value of `iban`: keep this out of tickets
  
  Customer Verification API: status 500 (Internal Server Error)
    The fault is on the server's side.
    Matched by its status.
    Unexpected: The code of the response is not in the catalog.
  
    kind         server
  $ printf '\xff\xfe\x00{\x00' | explain idenfy
  errcat: the body cannot be read and is ignored
  errcat: iDenfy has no entry for this response
  [1]
  $ explain idenfy --body - </dev/null
  errcat: the body cannot be read and is ignored
  errcat: iDenfy has no entry for this response
  [1]
  $ explain idenfy - </dev/null
  errcat: the body cannot be read and is ignored
  errcat: iDenfy has no entry for this response
  [1]

For programs:

  $ explain --json --body raw.txt
  {
    "format": 1,
    "read": {
      "form": "raw HTTP, the last of 2 responses",
      "method": null,
      "path": null,
      "status": 400,
      "code": "TOKEN_NOT_VALID",
      "message": "Token not valid for [an email address]",
      "details": null,
      "field": null,
      "request_id": "r-1",
      "headers": [],
      "unknown": [],
      "left_out": [
        {
          "what": "a secret",
          "name": "set-cookie",
          "count": 1
        },
        {
          "what": "an email address",
          "name": null,
          "count": 1
        }
      ]
    },
    "vendors": [
      {
        "vendor": "idenfy",
        "title": "iDenfy",
        "entry": "token_not_valid",
        "matched": "code",
        "known": true
      }
    ],
    "answer": {
      "vendor": "idenfy",
      "title": "iDenfy",
      "entry": "token_not_valid",
      "id": "token_not_valid",
      "number": 7,
      "code": "TOKEN_NOT_VALID",
      "matched": "code",
      "surprises": [],
      "kind": "authentication",
      "heading": null,
      "summary": "The identification token has expired, or it is invalid for another reason.",
      "action": "Generate a new identification token.",
      "causes": [
        "The token is not valid.",
        "The token has expired."
      ],
      "fixes": [],
      "notes": [],
      "retry_rule": "Renew the credentials, then retry once.",
      "next": {
        "action": "refresh",
        "reason": "rule",
        "wait_ms": 0,
        "text": "renew the credentials, then retry",
        "because": "our conclusion"
      },
      "user_message": "This verification is no longer available. Please start again.",
      "links": [],
      "since": null,
      "deprecated": null,
      "runbook": null,
      "owner": null
    }
  }

A user message can quote the response. What it quotes may be secret; the vendor's own address is not:

  $ mkdir quoting && cat >quoting/acme.yaml <<'EOF'
  > errcat: 1
  > vendor: acme
  > title: Acme
  > locales: [en]
  > envelope: {code: /code, message: /message}
  > user_messages:
  >   owner:
  >     en: "{name} cannot sign in. Write to help@acme.test."
  > errors:
  >   locked:
  >     number: 1
  >     code: LOCKED
  >     message: "Locked: {name}"
  >     kind: permission
  >     summary: The account is locked.
  >     user_message: owner
  > EOF
  $ for name in Ann ann@mail.test; do
  >   echo "{\"code\": \"LOCKED\", \"message\": \"Locked: $name\"}" | errcat explain --specs quoting acme --status 403 --body - | grep 'user message'
  > done
    user message Ann cannot sign in. Write to help@acme.test.
    user message [an email address] cannot sign in. Write to help@acme.test.
