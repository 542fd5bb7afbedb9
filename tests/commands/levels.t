Some rules only give advice. `--warn` turns them on, one by one or all:

  $ cat >acme.yaml <<'END'
  > errcat: 1
  > vendor: acme
  > title: Acme
  > summary: The API of Acme.
  > envelope: {code: /code}
  > errors:
  >   gone: {number: 1, code: GONE, status: 410, kind: gone, summary: It is gone.}
  >   lost: {number: 2, code: LOST, kind: gone, summary: It is lost., user_message: lost}
  > user_messages:
  >   lost: {en: The API lost it.}
  > END

  $ errcat check acme.yaml
  1 vendor: no findings

  $ errcat check --warn no-fix acme.yaml
  acme.yaml:7:3: warning[no-fix]: `gone` has no fix, no action and no retry rule
      7 |   gone: {number: 1, code: GONE, status: 410, kind: gone, summary: It is gone.}
        |   ^~~~
        = help: Add `fixes`, or a `fix` to a cause.
  
  acme.yaml:8:3: warning[no-fix]: `lost` has no fix, no action and no retry rule
      8 |   lost: {number: 2, code: LOST, kind: gone, summary: It is lost., user_message: lost}
        |   ^~~~
        = help: Add `fixes`, or a `fix` to a cause.
  
  2 warnings.

  $ errcat check --warn all acme.yaml 2>&1 | grep -o 'warning.*'
  warning[no-fix]: `gone` has no fix, no action and no retry rule
  warning[no-fix]: `lost` has no fix, no action and no retry rule
  warning[technical-message]: end users read `API` in the message `lost`
  warnings.

`--deny` makes errors of findings, so that a build fails:

  $ errcat check --warn no-fix --deny warnings acme.yaml 2>&1 | grep -o 'error.*'
  error[no-fix]: `gone` has no fix, no action and no retry rule
  error[no-fix]: `lost` has no fix, no action and no retry rule
  errors.

  $ errcat check --deny no-fix acme.yaml >/dev/null 2>&1
  [1]

An exception holds whatever the level is, and is not blamed while its rule is off:

  $ cat >>acme.yaml <<'END'
  > allow:
  >   - {finding: no-fix, why: Nobody can do anything about it.}
  > END
  $ errcat check --deny no-fix acme.yaml
  1 vendor: no findings
  $ errcat check acme.yaml
  1 vendor: no findings

Names of rules can be mistyped:

  $ errcat check --warn no-fx acme.yaml
  errcat: no rule is called `no-fx`: did you mean `no-fix`?
  [2]
  $ errcat check --deny warning acme.yaml
  errcat: no rule is called `warning`: did you mean `warnings`?
  [2]
