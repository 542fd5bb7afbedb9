`errcat diff` tells what has changed between two folders of specs, and whom it breaks:

  $ mkdir old specs
  $ cat > old/acme.yaml <<'SPEC'
  > errcat: 1
  > vendor: acme
  > title: Acme
  > envelope: {code: /code}
  > retry_policies:
  >   growing: {do: backoff, delay: 1s, attempts: 6}
  > statuses:
  >   - {status: 429, title: Too many requests, retry: {do: wait, delay: 1s}}
  >   - {status: 5xx, title: Server error, retry: growing}
  > errors:
  >   key_expired: {number: 1, code: EXPIRED, status: 401, summary: The key is old.}
  >   key_gone: {number: 2, code: GONE, status: 401, summary: The key is gone.}
  >   key_bad: {number: 3, code: BAD, status: 401, summary: The key is bad.}
  >   slow: {number: 4, code: SLOW, status: 503, summary: It is slow., causes: It rains.}
  >   lost: {number: 5, code: LOST, status: 404, summary: It is lost., notes: "A *long* <note> with `code`, longer than a line of the page."}
  > SPEC
  $ sed -e 's/key_expired: {/api_key_expired: {other_ids: key_expired, /' -e '/key_gone/d' -e 's/number: 3/number: 6/' \
  >   -e 's/attempts: 6/attempts: 4/' -e 's/It rains/It snows/' -e 's/It is lost\./Nobody has it./' -e 's/longer than/shorter than/' \
  >   old/acme.yaml > specs/acme.yaml
  $ cat >> specs/acme.yaml <<'SPEC'
  >   early: {number: 3, code: EARLY, status: 409, summary: It is too early.}
  > reserved: {number: 2, id: key_gone, replaced_by: key_bad}
  > SPEC
  $ errcat diff old
  # What has changed in the catalogs
  
  | catalog | programs do not compile | programs behave differently | texts |
  | --- | ---: | ---: | ---: |
  | [Acme](#acme) | 2 | 5 | 4 |
  
  <a id="acme"></a>
  
  ## Acme
  
  ### Programs that use these do not compile
  
  - `errors.api_key_expired`: was called `key_expired`, which links still find
  - `errors.key_gone`: retired; its number or its id is reserved; use `key_bad` instead
    - it was: `{number: 2, code: GONE, status: 401, summary: The key is gone.}`
  
  ### Programs behave differently
  
  - `errors.key_bad.number`: `3` \xe2\x86\x92 `6`; numbers that programs stored, logged or sent mean something else now (esc)
  - `errors.early`: added: `{number: 3, code: EARLY, status: 409, summary: It is too early.}`
  - number 3: meant `key_bad`, and means `early` now; stored numbers are read as the wrong entry
  - `retry_policies.growing.attempts`: `6` \xe2\x86\x92 `4` (esc)
  - `5xx`, `slow`: inherit another `retry`
    - before: `growing`: Retry with backoff, starting at 1 s. Make at most 6 attempts in total.
    - now: `growing`: Retry with backoff, starting at 1 s. Make at most 4 attempts in total.
  
  ### Texts
  
  - `errors.slow.causes.1`: removed: `It rains.`
  - `errors.slow.causes.1`: added: `It snows.`
  - `errors.lost.summary`: `It is lost.` \xe2\x86\x92 `Nobody has it.` (esc)
  - `errors.lost.notes.1`
    - before: A \*long\* &lt;note> with `code`, longer than a line of the page.
    - now: A \*long\* &lt;note> with `code`, shorter than a line of the page.
  $ errcat diff old specs --deny behavior --deny text > page
  [1]
  $ errcat diff old specs/acme.yaml --json | head -50
  {
    "format": 1,
    "impact": "compile",
    "any": true,
    "kinds": {
      "any": false,
      "counts": {
        "compile": 0,
        "behavior": 0,
        "text": 0
      },
      "groups": []
    },
    "vendors": [
      {
        "vendor": "acme",
        "title": "Acme",
        "state": "changed",
        "is_changed": true,
        "is_added": false,
        "is_removed": false,
        "counts": {
          "compile": 2,
          "behavior": 5,
          "text": 4
        },
        "groups": [
          {
            "impact": "compile",
            "breaks_compile": true,
            "breaks_behavior": false,
            "is_text": false,
            "changes": [
              {
                "what": "renamed",
                "impact": "compile",
                "where": "errors.api_key_expired",
                "before": "key_expired",
                "after": "api_key_expired",
                "entries": [],
                "kept": true,
                "as_code": true,
                "is_added": false,
                "is_removed": false,
                "is_retired": false,
                "is_renamed": true,
                "is_renumbered": false,
                "is_reused": false,
                "is_reordered": false,
                "is_changed": false,
  $ errcat diff old old
  # What has changed in the catalogs
  
  Nothing.
  $ errcat diff old old --json --deny compile --deny behavior --deny text
  {
    "format": 1,
    "impact": null,
    "any": false,
    "kinds": {
      "any": false,
      "counts": {
        "compile": 0,
        "behavior": 0,
        "text": 0
      },
      "groups": []
    },
    "vendors": []
  }

Vendors that come and go, and kinds:

  $ sed 's/vendor: acme/vendor: bank/' old/acme.yaml > specs/bank.yaml
  $ rm specs/acme.yaml
  $ cat > specs/kinds.yaml <<'SPEC'
  > errcat: 1
  > locales: en
  > kinds:
  >   server: {number: 1, status: [4xx, 5xx], summary: It broke.}
  > user_messages: {default: {en: Sorry.}}
  > SPEC
  $ errcat diff old | head -20
  # What has changed in the catalogs
  
  | catalog | programs do not compile | programs behave differently | texts |
  | --- | ---: | ---: | ---: |
  | [The kinds](#kinds) | 16 | 5 | 10 |
  | [Acme](#acme) | 1 | 0 | 0 |
  | [Acme](#bank) | 0 | 0 | 1 |
  
  <a id="kinds"></a>
  
  ## The kinds
  
  ### Programs that use these do not compile
  
  - `kinds.success`: removed: `{number: 1, status: 2xx, effect: done, summary: The call succeeded., user_message: done}`
  - `kinds.invalid_input`: removed: `{number: 2, status: [400, 413, 422, 4xx], effect: none, summary: The request has to change.}`
  - `kinds.authentication`: removed: `{number: 3, status: 401, effect: none, summary: "The caller is not authenticated, or is no longer authenticated."}`
  - `kinds.permission`: removed: `{number: 4, status: 403, effect: none, summary: The caller is authenticated but may not do this.}`
  - `kinds.not_found`: removed: `{number: 5, status: 404, effect: none, summary: The resource does not exist for this caller.}`
  - `kinds.unsupported`: removed: `{number: 6, status: [405, 406, 415, 501], effect: none, summary: The API does not offer this method or format.}`
  $ errcat diff old --kinds specs/kinds.yaml
  specs/kinds.yaml:1:1: error[name-taken]: the name `kinds` is taken: another file in this run defines the kinds
      1 | errcat: 1
        | ^~~~~~~~~
        = help: Rename one of the two.
  specs/kinds.yaml:1:1: note: the other one
      1 | errcat: 1
        | ^~~~~~~~~
  
  1 error; errcat compared nothing.
  [1]
  $ rm specs/kinds.yaml
  $ sed 's/number: 1/number: 2/' > kinds.yaml <<'SPEC'
  > errcat: 1
  > locales: en
  > kinds:
  >   server: {number: 1, status: [4xx, 5xx], summary: It broke.}
  > user_messages: {default: {en: Sorry.}}
  > SPEC
  $ sed 's/number: 2/number: 3/' kinds.yaml > old-kinds.yaml
  $ errcat diff specs --kinds kinds.yaml --old-kinds old-kinds.yaml
  # What has changed in the catalogs
  
  | catalog | programs do not compile | programs behave differently | texts |
  | --- | ---: | ---: | ---: |
  | [The kinds](#kinds) | 0 | 1 | 0 |
  
  <a id="kinds"></a>
  
  ## The kinds
  
  ### Programs behave differently
  
  - `kinds.server.number`: `3` \xe2\x86\x92 `2`; numbers that programs stored, logged or sent mean something else now (esc)

What is wrong with a spec comes first:

  $ sed -i 's/attempts: 6/attempts: six/' specs/bank.yaml
  $ errcat diff old
  specs/bank.yaml:6:47: error[invalid-value]: `six` is not a whole number
      6 |   growing: {do: backoff, delay: 1s, attempts: six}
        |                                               ^~~
        = help: Write the value as shown in the format reference.
  
  1 error; errcat compared nothing.
  [1]
  $ errcat diff nowhere old
  nowhere: error[cannot-read]: cannot read the file: No such file or directory
        = help: Check the path and its permissions.
  
  1 error; errcat compared nothing.
  [2]
  $ errcat diff
  OLD is required
  Run with --help for more information.
  [2]
  $ errcat diff old old --deny everything
  --deny: everything not in {compile,behavior,text}
  Run with --help for more information.
  [2]

A template of your own:

  $ mkdir -p mine/changes
  $ printf '{{%%filter plain_line}}\n{{#vendors}}{{title}}: {{state}}\n{{/vendors}}\n' > mine/changes/changes.md.mustache
  $ sed -i 's/attempts: six/attempts: 5/' specs/bank.yaml
  $ errcat diff old --templates mine
  Acme: removed
  Acme: added
