`errcat rename` gives an entry another id wherever the spec and its parts name it. The number stays, and the old id is kept:

  $ mkdir specs
  $ cat > specs/acme.yaml <<'SPEC'
  > errcat: 1
  > vendor: acme
  > title: Acme
  > parts: acme-results.yaml
  > envelope: {code: /code}
  > errors:
  >   key_old: {number: 1, code: OLD, status: 401, summary: The key is old., replaced_by: "key_gone"}
  >   # What most people see.
  >   key_gone:
  >     number: 2  # for ever
  >     code: key_gone
  >     status: 401
  >     summary: The key is gone; see `key_gone`.
  > statuses:
  >   - {status: 429, title: Too many requests, id: too_fast, number: 4}
  > quick_reference: [key_old, 'key_gone']
  > contradictions:
  >   - {concerns: key_gone, in_effect: It is 401., overruled: It is 403., why: We saw it.}
  > reserved: {number: 9, id: key_none, replaced_by: key_gone}
  > SPEC
  $ cat > specs/acme-results.yaml <<'SPEC'
  > errcat: 1
  > part_of: acme
  > outcomes:
  >   result_bad: {number: 3, fields: {/result: BAD}, summary: The result is bad., retry: never, replaced_by: key_gone, other_ids: [bad]}
  > SPEC
  $ errcat check
  1 vendor: no findings
  $ errcat rename acme key_gone key_deleted --dry-run
  --- specs/acme-results.yaml
  +++ specs/acme-results.yaml
  @@ -1,4 +1,4 @@
   errcat: 1
   part_of: acme
   outcomes:
  -  result_bad: {number: 3, fields: {/result: BAD}, summary: The result is bad., retry: never, replaced_by: key_gone, other_ids: [bad]}
  +  result_bad: {number: 3, fields: {/result: BAD}, summary: The result is bad., retry: never, replaced_by: key_deleted, other_ids: [bad]}
  --- specs/acme.yaml
  +++ specs/acme.yaml
  @@ -4,16 +4,17 @@
   parts: acme-results.yaml
   envelope: {code: /code}
   errors:
  -  key_old: {number: 1, code: OLD, status: 401, summary: The key is old., replaced_by: "key_gone"}
  +  key_old: {number: 1, code: OLD, status: 401, summary: The key is old., replaced_by: key_deleted}
     # What most people see.
  -  key_gone:
  +  key_deleted:
       number: 2  # for ever
  +    other_ids: key_gone
       code: key_gone
       status: 401
       summary: The key is gone; see `key_gone`.
   statuses:
     - {status: 429, title: Too many requests, id: too_fast, number: 4}
  -quick_reference: [key_old, 'key_gone']
  +quick_reference: [key_old, key_deleted]
   contradictions:
  -  - {concerns: key_gone, in_effect: It is 401., overruled: It is 403., why: We saw it.}
  -reserved: {number: 9, id: key_none, replaced_by: key_gone}
  +  - {concerns: key_deleted, in_effect: It is 401., overruled: It is 403., why: We saw it.}
  +reserved: {number: 9, id: key_none, replaced_by: key_deleted}
  $ errcat rename acme key_gone key_deleted
  specs/acme.yaml: renamed `key_gone` to `key_deleted`
  Its number and links to `key_gone` stay. Next: use the new name in programs.
  $ errcat check
  1 vendor: no findings
  $ errcat explain acme key_deleted | head -1
  Acme: key_deleted

Back again, the former id takes the place of the id:

  $ errcat rename acme key_deleted key_gone
  specs/acme.yaml: renamed `key_deleted` to `key_gone`
  Its number and links to `key_deleted` stay. Next: use the new name in programs.
  $ grep -A2 key_gone: specs/acme.yaml
    key_gone:
      number: 2  # for ever
      other_ids: key_deleted
  $ errcat rename acme result_bad outcome_bad
  specs/acme-results.yaml: renamed `result_bad` to `outcome_bad`
  Its number and links to `result_bad` stay. Next: use the new name in programs.
  $ tail -1 specs/acme-results.yaml
    outcome_bad: {number: 3, fields: {/result: BAD}, summary: The result is bad., retry: never, replaced_by: key_gone, other_ids: [bad, result_bad]}

A row of statuses has no former ids:

  $ errcat rename acme too_fast too_many
  specs/acme.yaml: renamed `too_fast` to `too_many`
  It cannot keep `too_fast` as a former id. Next: use the new name in programs and links.
  $ grep too_ specs/acme.yaml
    - {status: 429, title: Too many requests, id: too_many, number: 4}

What would be wrong is refused:

  $ cp -r specs before
  $ errcat rename acme key_gone key_old
  specs/acme.yaml:7:87: error[invalid-value]: `key_old` is not a valid successor: it leads back to this entry
      7 |   key_old: {number: 1, code: OLD, status: 401, summary: The key is old., replaced_by: key_old}
        |                                                                                       ^~~~~~~
        = help: Name the entry to use today.
  
  specs/acme.yaml:9:3: error[duplicate-key]: the key `key_old` appears twice
      9 |   key_old:
        |   ^~~~~~~
        = help: Remove or rename one of the two.
  specs/acme.yaml:7:3: note: the first one is here
      7 |   key_old: {number: 1, code: OLD, status: 401, summary: The key is old., replaced_by: key_old}
        |   ^~~~~~~
  
  The change would add these 2 findings; errcat wrote nothing.
  [1]
  $ errcat rename acme key_gone key_none
  specs/acme.yaml:9:3: error[name-reserved]: the name `key_none` is reserved
      9 |   key_none:
        |   ^~~~~~~~
        = help: Choose another name.
  specs/acme.yaml:20:27: note: reserved here
     20 | reserved: {number: 9, id: key_none, replaced_by: key_none}
        |                           ^~~~~~~~
  
  The change would add this finding; errcat wrote nothing.
  [1]
  $ errcat rename acme key_gone bad
  specs/acme-results.yaml:4:125: error[name-taken]: the name `bad` is taken: another entry has it
      4 |   outcome_bad: {number: 3, fields: {/result: BAD}, summary: The result is bad., retry: never, replaced_by: bad, other_ids: [bad, result_bad]}
        |                                                                                                                             ^~~
        = help: Rename one of the two.
  specs/acme.yaml:9:3: note: the other entry
      9 |   bad:
        |   ^~~
  
  The change would add this finding; errcat wrote nothing.
  [1]
  $ errcat rename acme key_gone Key-Gone
  errcat: `Key-Gone` is no id: an id has small letters, digits and `_`, such as `key_gone`
  [2]
  $ errcat rename acme key_gone key_gone
  errcat: `key_gone` is the id already
  [2]
  $ errcat rename acme key_gon key_going
  errcat: acme has no entry with the id `key_gon`: did you mean `key_gone`?
  [2]
  $ errcat rename acm key_gone key_going
  errcat: no vendor is called `acm`: did you mean `acme`?
  [2]
  $ diff -r before specs

An exception is renamed with what it is about:

  $ cat > rejected.yaml <<'SPEC'
  > errcat: 1
  > vendor: bank
  > title: Bank
  > envelope: {code: /code}
  > statuses: [{status: 422, retry: backoff}]
  > errors:
  >   declined: {number: 1, code: DECLINED, status: 422, kind: rejected, summary: The card is declined.}
  > allow:
  >   - {finding: retry-of-rejected, concerns: declined, why: The vendor asks for it.}
  > SPEC
  $ errcat check rejected.yaml
  1 vendor: no findings
  $ errcat rename bank declined card_declined --specs rejected.yaml
  rejected.yaml: renamed `declined` to `card_declined`
  Its number and links to `declined` stay. Next: use the new name in programs.
  $ tail -1 rejected.yaml
    - {finding: retry-of-rejected, concerns: card_declined, why: The vendor asks for it.}
