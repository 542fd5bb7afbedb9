A spec may be spread over files. The spec lists them, and each says whose it is:

  $ mkdir -p split/messages whole
  $ head='errcat: 1
  > vendor: acme
  > title: Acme
  > locales: [en, lt]
  > envelope: {code: /code}
  > retry_policies:
  >   slow: {do: wait, delay: 30s}'
  $ errors='errors:
  >   late: {number: 1, code: LATE, status: 400, summary: It is too late., retry: slow, user_message: late}'
  $ english='user_messages:
  >   late:
  >     en: You are too late.'
  $ printf '%s\n' "$head" 'parts: [acme-errors.yaml, messages/acme-lt.yaml]' "$english" >split/acme.yaml
  $ printf '%s\n' 'errcat: 1' 'part_of: acme' "$errors" >split/acme-errors.yaml
  $ printf '%s\n' 'errcat: 1' 'part_of: acme' 'user_messages: {late: {lt: Per vėlu.}}' >split/messages/acme-lt.yaml
  $ printf '%s\n' "$head" "$errors" "$english" '    lt: Per vėlu.' >whole/acme.yaml

It gives the same bytes as one file would:

  $ errcat generate whole --out of-whole >/dev/null
  $ errcat generate split --out of-split >/dev/null
  $ diff -r of-whole of-split
  $ cat of-split/messages/acme/lt.json | grep vėlu
    "late": "Per v\xc4\x97lu." (esc)

The spec alone brings its parts, and a part that is named beside its spec is not read twice:

  $ errcat check split/acme.yaml
  1 vendor: no findings
  $ errcat check split/acme-errors.yaml split/acme.yaml
  1 vendor: no findings

A part alone is not a spec:

  $ errcat check split/acme-errors.yaml
  split/acme-errors.yaml:2:10: error[unlisted-part]: no spec in this run lists this part of `acme`
      2 | part_of: acme
        |          ^~~~
        = help: List the file under `parts` in the spec, and pass the spec to errcat.
  
  1 error.
  [1]
