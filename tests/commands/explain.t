  $ mkdir specs && cp "$HERE/good.yaml" specs/good.yaml

By the vendor's code, by our id, by the status:

  $ errcat explain good TOKEN_EXPIRED
  Good Verify: token_expired
    The token is past its lifetime.
    Matched by its code.
  
    code         TOKEN_EXPIRED
    number       1
    kind         authentication
    retry rule   Renew the credentials, then retry once.
    next         renew the credentials, then retry (the vendor's retry rule)
    user message Something went wrong. Please try again later.
    reference    good.md#token_expired
  $ errcat explain good bad_value
  Good Verify: bad_value
    A value is not valid.
    Matched by its id.
  
    code         BAD_VALUE
    number       2
    kind         invalid_input
    retry rule   Fix the problem before you retry.
    next         fix the request, then retry (the vendor's retry rule)
    user message Something went wrong. Please try again later.
    reference    good.md#bad_value
  $ errcat explain good --status 429
  Good Verify: status 429 (Too many requests)
    Matched by its status.
  
    kind         rate_limited
    retry rule   Retry with backoff.
    next         retry after 1 s (the vendor's retry rule; the delay is errcat's default)
    user message The service is not available at the moment. Please try again shortly.
    reference    good.md#statuses

Texts that you add for your own use are shown as well:

  $ mkdir own
  $ sed 's/code: BAD_VALUE,/code: BAD_VALUE, runbook: Page 7 of the manual, owner: Team onboarding,/' "$HERE/good.yaml" > own/good.yaml
  $ errcat explain good BAD_VALUE --specs own | grep -E 'runbook|owner'
    runbook      Page 7 of the manual
    owner        Team onboarding

By the body, from a file or from the input:

  $ echo '{"error": {"code": "BAD_VALUE", "message": "The value is bad."}}' >body.json
  $ errcat explain good --status 400 --body body.json >by-file
  $ errcat explain good --status 400 --body - <body.json >by-input
  $ cmp by-file by-input && head -n 3 by-file
  Read from JSON:
    status       400
    code         BAD_VALUE

What the catalog does not expect is told:

  $ errcat explain good BAD_VALUE --status 500 | head -n 4
  Good Verify: bad_value
    A value is not valid.
    Matched by its code.
    Unexpected: The catalog does not list this status for this entry.
  $ errcat explain good NEW_CODE --status 503 | head -n 4
  Good Verify: status 5xx (Server error)
    Matched by the class of its status.
    Unexpected: The code of the response is not in the catalog.
  

In another language, and in one that there is not:

  $ errcat explain good --status 503 --locale pt_BR | grep -c 'Tente novamente'
  1
  $ errcat explain good --status 503 --locale tlh | grep 'user message'
    user message The service is not available at the moment. Please try again shortly.

Headers:

  $ cat >specs/headed.yaml <<'END'
  > errcat: 1
  > vendor: headed
  > title: Headed
  > envelope: {code: "header:X-Error"}
  > errors:
  >   bad: {number: 1, code: BAD, status: 400, summary: It is bad.}
  > END
  $ errcat explain headed --header 'x-error:BAD' --status 400 | head -n 3
  Headed: bad
    It is bad.
    Matched by its code.

What is not known, or not there:

  $ errcat explain goood TOKEN_EXPIRED
  errcat: no vendor is called `goood`: did you mean `good`?
  [2]
  $ errcat explain good TOKEN_EXPIRD
  errcat: Good Verify has no entry for this response: did you mean `TOKEN_EXPIRED`?
  [1]
  $ errcat explain good --status 418
  Good Verify: status 4xx (Client error)
    The server considers the request faulty.
    Matched by HTTP's meaning of the class of its status.
    The catalog does not describe this status.
  
    kind         invalid_input
    retry rule   Fix the problem before you retry.
    next         fix the request, then retry (our conclusion)
    user message Something went wrong. Please try again later.
  $ errcat explain good --body nope.json
  errcat: cannot read `nope.json`
  [2]
  $ echo '{"error":' | errcat explain good --body -
  errcat: the body is cut off; errcat reads the part before the cut
  errcat: Good Verify has no entry for this response
  [1]
  $ echo '{"error": {"code": "BAD_VALUE"}, "error": {}}' | errcat explain good --body -
  errcat: the body has a name twice and is ignored
  errcat: Good Verify has no entry for this response
  [1]
  $ errcat explain good TOKEN_EXPIRED --specs "$HERE/../bad/empty-text.yaml" 2>&1 | tail -n 1
  1 error; errcat looked up nothing.
