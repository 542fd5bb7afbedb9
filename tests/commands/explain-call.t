What a response asks for, and what is known of the call, count for the advice.

  $ mkdir specs
  $ cat >specs/acme.yaml <<'END'
  > errcat: 1
  > vendor: acme
  > title: Acme
  > surfaces: {api: API, sdk: SDK}
  > operations: {create: {title: Create, call: POST /items, idempotent: false}, pay: {title: Pay, call: POST /payments, accepts_key: true}}
  > envelope: {message: {at: unspecified}, retry_after: {at: ["header:Retry-After", /wait_ms], unit: s}}
  > retry_policies:
  >   slow: {do: backoff, honor_retry_after: true, attempts: 3, delay: 1s, factor: 2}
  > statuses:
  >   - {status: 429, title: Slow down, retry: slow}
  >   - {status: 503, title: Away, retry: slow}
  >   - {status: 410, title: Gone from the API, surfaces: api}
  >   - {status: 410, title: Gone from the SDK, surfaces: sdk}
  > errors:
  >   stale: {number: 1, status: 401, message: Stale key, summary: The key is stale.}
  > END
  $ next() { errcat explain acme "$@" | grep '^  next'; }

  $ next --status 429
    next         retry after 1 s (the vendor's retry rule)
  $ next --status 429 --header 'retry-after: 17'
    next         retry after 17 s (the response says how long to wait)
  $ next --status 429 --header 'Retry-After: 120'
    next         retry after 2 min (the response says how long to wait)
  $ next --status 429 --header 'Retry-After: Thu, 01 Jan 1970 00:00:00 GMT'
    next         retry after 1 s (the vendor's retry rule)
  $ next --status 429 --header 'Retry-After: soon'
  errcat: cannot read how long the response asks to wait: `soon`
    next         retry after 1 s (the vendor's retry rule)
  $ next --status 429 --made 2
    next         retry after 2 s (the vendor's retry rule)
  $ next --status 429 --made 3
    next         give up (no attempts are left)
  $ next --status 503 --operation create
    next         check whether the call took effect; if not, retry after 1 s (it is not known whether the call took effect)
  $ next --status 503 --operation pay --method POST
    next         check whether the call took effect; if not, retry after 1 s (it is not known whether the call took effect)
  $ next --status 503 --operation pay --method POST --sent-key
    next         retry after 1 s (the vendor's retry rule)

The time that has passed counts, and whether new credentials were tried.

  $ mkdir spent
  $ cat >spent/late.yaml <<'END'
  > errcat: 1
  > vendor: late
  > title: Late
  > retry_policies:
  >   soon: {do: backoff, delay: 10s, within: 1min}
  > statuses:
  >   - {status: 503, title: Away, retry: soon}
  >   - {status: 401, title: Who are you, retry: refresh}
  > END
  $ next() { errcat explain late --specs spent "$@" | grep '^  next'; }
  $ next --status 503 --elapsed 50s
    next         check whether the call took effect; if not, retry after 10 s (it is not known whether the call took effect)
  $ next --status 503 --elapsed 50001ms
    next         give up (the next attempt would start too late)
  $ next --status 401
    next         renew the credentials, then retry (the vendor's retry rule)
  $ next --status 401 --made 2 --refreshed
    next         give up (new credentials did not help)
  $ errcat explain late --specs spent --status 503 --elapsed soon
  --elapsed: a time is written like 500ms, 90s, 5min or 2h, not 'soon'
  Run with --help for more information.
  [2]

Each place has its unit and its condition.

  $ mkdir limits
  $ cat >limits/host.yaml <<'END'
  > errcat: 1
  > vendor: host
  > title: Host
  > envelope:
  >   retry_after: [header:Retry-After, header:X-RateLimit-Reset, header:RateLimit]
  >   should_retry: header:X-Should-Retry
  > statuses:
  >   - {status: 429, title: Slow down, retry: backoff}
  >   - {status: 409, title: Busy, retry: never}
  > END
  $ next() { errcat explain host --specs limits --method GET "$@" | grep '^  next'; }
  $ next --status 429 --header 'Retry-After: 7' --header 'X-RateLimit-Reset: 4102444800'
    next         retry after 7 s (the response says how long to wait)
  $ next --status 429 --header 'X-RateLimit-Reset: 6m0s' --header 'X-RateLimit-Remaining: 0'
    next         retry after 6 min (the response says how long to wait)
  $ next --status 429 --header 'X-RateLimit-Reset: 6m0s' --header 'X-RateLimit-Remaining: 4999'
    next         retry after 1 s (the vendor's retry rule; the delay is errcat's default)
  $ next --status 429 --header 'RateLimit: "minute";r=3;t=20, "day";r=0;t=3600'
    next         retry after 1 h (the response says how long to wait)
  $ next --status 409 --header 'X-Should-Retry: true'
    next         retry after 1 s (the response says so; the delay is errcat's default)
  $ next --status 429 --header 'X-Should-Retry: false'
    next         give up (the response says so)

A surface, an operation or a message decide what is meant.

  $ errcat explain acme --status 410 --surface sdk | head -n 1
  Acme: status 410 (Gone from the SDK)
  $ errcat explain acme --status 401 --message 'Stale key' | head -n 1
  Acme: stale
  $ errcat explain acme --status 410 --surface skd
  errcat: no surface is called `skd`: did you mean `sdk`?
  [2]
  $ errcat explain acme --status 410 --operation creat
  errcat: no operation is called `creat`: did you mean `create`?
  [2]
