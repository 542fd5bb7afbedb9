Responses of other shapes than ours, each by a small spec of its own.

  $ explain() { errcat explain "$1" --specs "$HERE/../shapes" "${@:2}"; }

Payments, with a second-level code that the catalog knows, and with one that it does not:

  $ explain payments --status 402 --body - <<< '{"error": {"code": "card_declined", "decline_code": "lost_card"}}'
  Payments: lost_card
    The card was reported lost.
    Recognised by its code.
  
    code         card_declined / lost_card
    number       3
    kind         rejected
    retry rule   Do not repeat the call. (from 402)
    next         give up (the vendor's rule)
    user message We could not complete this check.
    reference    payments.md#lost_card-card_declined--lost_card
  $ explain payments --status 402 --body - <<< '{"error": {"code": "card_declined", "decline_code": "new_one"}}'
  Payments: card_declined
    The bank of the card says no.
    Recognised by its code.
    Surprising: `/error/decline_code` holds `new_one`, which the catalog does not have with this code.
  
    code         card_declined
    number       1
    kind         rejected
    retry rule   Do not repeat the call. (from 402)
    next         give up (the vendor's rule)
    user message We could not complete this check.
    reference    payments.md#card_declined

A code host, with the code in a text or in an object, and with a status that a header tells apart:

  $ explain code-host --status 401 --body - <<< '{"error": "EXPIRED"}' | head -3
  Code host: expired
    The token is past its lifetime.
    Recognised by its code.
  $ explain code-host --status 401 --body - <<< '{"error": {"code": "EXPIRED"}}' | head -3
  Code host: expired
    The token is past its lifetime.
    Recognised by its code.
  $ explain code-host --status 403 --header 'X-RateLimit-Remaining: 0' | head -2
  Code host: rate_limit_spent (Rate limit spent)
    Recognised by its status.
  $ explain code-host --status 403 --header 'X-RateLimit-Remaining: 12' | head -2
  Code host: status 403 (Not allowed)
    Recognised by its status.
  $ explain code-host --status 403 --body - --header 'X-RateLimit-Remaining: 12' <<< '{"documentation": "abuse"}' | head -3
  Code host: abuse
    Calls come in bursts.
    Recognised by the fields of its body.

GraphQL, with errors on 200, all of which are listed:

  $ explain graph --status 200 --body - <<'BODY'
  > {"errors": [{"message": "New", "extensions": {"code": "BRAND_NEW"}},
  >             {"message": "Bad", "path": ["age"], "extensions": {"code": "BAD_USER_INPUT"}}], "data": null}
  > BODY
  Graph: bad_input
    An argument is not valid.
    Recognised by its code.
  
  The response holds 2 errors:
    - BRAND_NEW: unlisted_code
    * BAD_USER_INPUT: bad_input, field age
  
    code         BAD_USER_INPUT
    number       2
    kind         invalid_input
    retry rule   Correct what is wrong before you call again.
    next         change the request, then send it (the vendor's rule)
    user message Something went wrong. Please try again later.
    reference    graph.md#bad_input

An RPC API, whose 200 says nothing:

  $ explain rpc --status 200 --body - <<< '{"errcode": 0}' | head -2
  RPC: status 200 (Answered)
    Recognised by its status.
  $ explain rpc --status 200 --body - <<< '{"errcode": 40001}' | head -3
  RPC: bad_token
    The access token is not valid.
    Recognised by its code.
  $ explain rpc --status 200 --body - <<< '{"errcode": 99999}'
  RPC: Unlisted code
    The vendor sends a code that this catalog does not have.
    Recognised by a code that is in no entry.
    Surprising: The code of the response is not in the catalog.
  
    kind         server
    retry rule   none stated
    next         decide for yourself (nothing is known about repeats)
    user message The service is not available at the moment. Please try again shortly.
    reference    rpc.md#statuses

Problems of RFC 9457, with a relative type:

  $ explain problem --status 403 --header 'Content-Type: application/problem+json' --body - <<< '{"type": "out-of-credit"}' | head -3
  Problems: out_of_credit
    The account has too little credit.
    Recognised by its code.
  $ explain problem --status 403 --header 'Content-Type: application/problem+json' --body - <<< '{"type": "about:blank"}' | head -2
  Problems: status 403 (Forbidden)
    Recognised by its status.

Several errors in one body, cut off by a log:

  $ explain batch --status 422 --body - <<< '{"errors": [{"code": "new"}, {"code": "taken", "source": {"pointer": "/email"}}, {"co' | head -9
  errcat: the body is cut off; what came before the cut is read
  Batch: taken
    A value is in use by another account.
    Recognised by its code.
  
  The response holds 2 errors:
    - new: 422
    * taken: taken, field /email
  
    code         taken
