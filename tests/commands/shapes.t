Responses of other shapes than ours, each by a small spec of its own.

  $ explain() { errcat explain "$1" --specs "$HERE/../shapes" "${@:2}" | sed '/^Read from /,/^$/d'; return "${PIPESTATUS[0]}"; }

Payments, with a second-level code that the catalog knows, and with one that it does not:

  $ explain payments --status 402 --body - <<< '{"error": {"code": "card_declined", "decline_code": "lost_card"}}'
  Payments: lost_card
    The card was reported lost.
    Matched by its code.
  
    code         card_declined / lost_card
    number       3
    kind         rejected
    retry rule   Do not retry. (from 402)
    next         give up (the vendor's retry rule)
    user message This check was not successful. Please contact us to find out what you can do.
    reference    payments.md#lost_card-card_declined--lost_card
  $ explain payments --status 402 --body - <<< '{"error": {"code": "card_declined", "decline_code": "new_one"}}'
  Payments: card_declined
    The bank of the card says no.
    Matched by its code.
    Unexpected: `/error/decline_code` is `new_one`, which the catalog does not list for this code.
  
    code         card_declined
    number       1
    kind         rejected
    retry rule   Do not retry. (from 402)
    next         give up (the vendor's retry rule)
    user message This check was not successful. Please contact us to find out what you can do.
    reference    payments.md#card_declined

A code host, with the code in a text or in an object, and with a status that a header tells apart:

  $ explain code-host --status 401 --body - <<< '{"error": "EXPIRED"}' | head -3
  Code host: expired
    The token is past its lifetime.
    Matched by its code.
  $ explain code-host --status 401 --body - <<< '{"error": {"code": "EXPIRED"}}' | head -3
  Code host: expired
    The token is past its lifetime.
    Matched by its code.
  $ explain code-host --status 403 --header 'X-RateLimit-Remaining: 0' | head -2
  Code host: rate_limit_spent (Rate limit spent)
    Matched by its status.
  $ explain code-host --status 403 --header 'X-RateLimit-Remaining: 12' | head -2
  Code host: status 403 (Not allowed)
    Matched by its status.
  $ explain code-host --status 403 --body - --header 'X-RateLimit-Remaining: 12' <<< '{"documentation": "abuse"}' | head -3
  Code host: abuse
    Calls come in bursts.
    Matched by the fields of its body.

GraphQL, with errors on 200, all of which are listed:

  $ explain graph --status 200 --body - <<'BODY'
  > {"errors": [{"message": "New", "extensions": {"code": "BRAND_NEW"}},
  >             {"message": "Bad", "path": ["age"], "extensions": {"code": "BAD_USER_INPUT"}}], "data": null}
  > BODY
  Graph: bad_input
    An argument is not valid.
    Matched by its code.
  
  The response holds 2 errors:
    - BRAND_NEW: unlisted_code
    * BAD_USER_INPUT: bad_input, field age
  
    code         BAD_USER_INPUT
    number       2
    kind         invalid_input
    retry rule   Fix the problem before you retry.
    next         fix the request, then retry (the vendor's retry rule)
    user message Something went wrong. Please try again later.
    reference    graph.md#bad_input

An RPC API, whose 200 says nothing:

  $ explain rpc --status 200 --body - <<< '{"errcode": 0}' | head -2
  RPC: status 200 (Answered)
    Matched by its status.
  $ explain rpc --status 200 --body - <<< '{"errcode": 40001}' | head -3
  RPC: bad_token
    The access token is not valid.
    Matched by its code.
  $ explain rpc --status 200 --body - <<< '{"errcode": 99999}'
  RPC: Unlisted code
    The vendor sends a code that this catalog does not have.
    Matched by its code, which no entry has.
    Unexpected: The code of the response is not in the catalog.
  
    kind         server
    retry rule   none stated
    next         decide for yourself (no retry rule is known)
    user message The service is not available at the moment. Please try again shortly.
    reference    rpc.md#statuses

Problems of RFC 9457, with a relative type:

  $ explain problem --status 403 --header 'Content-Type: application/problem+json' --body - <<< '{"type": "out-of-credit"}' | head -3
  Problems: out_of_credit
    The account has too little credit.
    Matched by its code.
  $ explain problem --status 403 --header 'Content-Type: application/problem+json' --body - <<< '{"type": "about:blank"}' | head -2
  Problems: status 403 (Forbidden)
    Matched by its status.

Several errors in one body, cut off by a log:

  $ explain batch --status 422 --body - <<< '{"errors": [{"code": "new"}, {"code": "taken", "source": {"pointer": "/email"}}, {"co' | head -9
  errcat: the body is cut off; errcat reads the part before the cut
  Batch: taken
    A value is in use by another account.
    Matched by its code.
  
  The response holds 2 errors:
    - new: 422
    * taken: taken, field /email
  
    code         taken

A cloud, with a namespace and a suffix around the code, in XML, and with a status that it does not document:

  $ explain cloud --status 400 --body - <<< '{"__type": "com.cloud.db#ThrottlingException:http://cloud.example/"}'
  Cloud: throttled
    The calls come too fast.
    Matched by its code.
  
    code         ThrottlingException
    number       1
    kind         rate_limited
    effect       The call changed nothing.
    retry rule   Retry with backoff, starting at 2 s. Make at most 3 attempts in total.
    next         retry after 2 s (the vendor's retry rule)
    user message The service is not available at the moment. Please try again shortly.
    reference    cloud.md#throttled
  $ explain cloud --status 503 --body - <<< '<Error><Code>SlowDown</Code><Message>Reduce your rate</Message></Error>' | head -4
  Cloud: throttled
    The calls come too fast.
    Matched by an alias of its code.
    Unexpected: The message, fields, surface or operation of the response differ from this entry.
  $ explain cloud --status 530 --method POST
  Cloud: status 530 (Origin Error)
    Private to Cloudflare. The page carries its own error, such as 1016, which says more.
    Matched by HTTP's meaning of its status.
    The catalog does not describe this status.
  
    kind         unavailable
    retry rule   Retry with backoff.
    next         check whether the call took effect; if not, retry after 1 s (it is not known whether the call took effect; the delay is errcat's default)
    user message The service is not available at the moment. Please try again shortly.
  $ explain cloud TooFastException --status 418 --message 'Something else'
  Cloud: status 4xx (Client error)
    The server considers the request faulty.
    Matched by HTTP's meaning of the class of its status.
    The catalog does not describe this status.
    Unexpected: The code of the response is not in the catalog.
  
    kind         invalid_input
    retry rule   Fix the problem before you retry.
    next         fix the request, then retry (our conclusion)
    user message Something went wrong. Please try again later.

A token that has expired, as a challenge says, and a form:

  $ explain oauth --status 401 --header 'WWW-Authenticate: Basic realm="error", Bearer error="invalid_token"' | head -3
  OAuth: token_expired
    The token is not valid any more.
    Matched by its code.
  $ explain oauth --status 401 --header 'WWW-Authenticate: Bearer realm="x"' | head -3
  OAuth: status 401 (Sign in)
    Matched by its status.
  
  $ explain oauth --status 400 --body - <<< 'error=invalid_grant&error_description=The+code+is+old' | head -3
  OAuth: grant_used
    The grant was used or has expired.
    Matched by its code.

A number for a code that is documented in hexadecimal; and what the end user reads, filled:

  $ explain windows --status 400 --body - --locale es <<< '{"hr": -2147024525, "message": "File a.png is too large"}'
  Windows: too_large
    A file is too large.
    Matched by an alias of its code.
  
    code         0x80070173
    number       1
    kind         invalid_input
    retry rule   none stated
    next         decide for yourself (no retry rule is known)
    user message a.png es demasiado grande.
    reference    windows.md#too_large
  $ explain windows --status 400 --body - <<< '{"hr": 2147942770, "message": "The server is busy"}' | tail -1
    reference    windows.md#busy
