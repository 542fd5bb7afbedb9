`errcat explain` tells of a rule, by the code in brackets that a finding has. It needs no spec:

  $ errcat explain unknown-key
  errcat findings: unknown-key
    The format has no such key here.
  
  Causes
    - The key is mistyped.
    - The key belongs elsewhere, such as `delay`, which a retry policy has and an error has not.
    - A comma inside brackets cut a text short, and the rest of it looks like a key.
    - The spec was written for a newer errcat.
  
  Fixes
    - Remove the key, or look up its name in the format reference.
  
  errcat never passes over a key, because what it says would get lost. In this example the program would not learn that the call can be sent again, and would give up.
  
  Wrong:
  
      errors:
        busy: {number: 1, code: BUSY, status: 400, summary: Busy., retyr: backoff}
  
  Right:
  
      errors:
        busy: {number: 1, code: BUSY, status: 400, summary: Busy., retry: backoff}
  
    severity     error, which stops `errcat generate`
    message      {owner} has no key `{key}`
    number       21
    reference    diagnostics.md#unknown_key

The id of the rule does it too, as C++ and the reference page call it:

  $ errcat explain unknown-key >by-code
  $ errcat explain unknown_key | diff by-code -

A warning, which a spec can accept:

  $ errcat explain unused-definition | sed -n '/^  severity/,$p'
    severity     warning, which does not stop `errcat generate`
    exception    allow: [{finding: unused-definition, why: ...}]
    message      nothing uses the {what} `{name}`
    number       84
    reference    diagnostics.md#unused_definition
  $ errcat explain unused-allow | sed -n '/^  severity/,$p'
    severity     warning, which does not stop `errcat generate`
    message      there is no finding `{finding}` to allow here
    number       86
    reference    diagnostics.md#unused_allow

Code of several files:

  $ errcat explain wrong-part | sed -n '/^Wrong/,/^Right/p'
  Wrong:
  
      # acme.yaml
      vendor: acme
      parts: acme-errors.yaml
      # acme-errors.yaml
      part_of: acme-pay
      errors:
        late: {number: 1, code: LATE, status: 400, summary: It is too late.}
  
  Right:

One that is mistyped, and one that is like nothing:

  $ errcat explain unknwon-key
  errcat: no vendor or rule is called `unknwon-key`: did you mean `unknown-key`?
  [2]
  $ errcat explain Unknown_Key
  errcat: no vendor or rule is called `Unknown_Key`: did you mean `unknown-key`?
  [2]
  $ errcat explain zzz
  specs: error[cannot-read]: cannot read the file: No such file or directory
        = help: name the specs, or run errcat where there is a folder `specs`
  
  1 error; errcat looked up nothing.
  [2]

It is explained even if the specs are wrong, since that is when you ask:

  $ mkdir specs && cp "$HERE/good.yaml" specs/good.yaml
  $ echo 'sumary: Nothing.' >>specs/good.yaml
  $ errcat explain unknown-key | diff by-code -
  $ errcat explain goood
  specs/good.yaml:12:1: error[unknown-key]: a spec has no key `sumary`
     12 | sumary: Nothing.
        | ^~~~~~
        = help: did you mean `summary`?
  
  1 error; errcat looked up nothing.
  [1]
  $ errcat explain good TOKEN_EXPIRED
  specs/good.yaml:12:1: error[unknown-key]: a spec has no key `sumary`
     12 | sumary: Nothing.
        | ^~~~~~
        = help: did you mean `summary`?
  
  1 error; errcat looked up nothing.
  [1]

A vendor's name is not taken for a rule:

  $ sed 's/^vendor: good/vendor: empty-file/' "$HERE/good.yaml" >specs/good.yaml
  $ errcat explain empty-file </dev/null
  Good Verify (`errcat explain empty-file NAME` tells more)
  
  Statuses
    429                             Too many requests
    5xx                             Server error
  
  Errors
    TOKEN_EXPIRED                   The token is past its lifetime.
    BAD_VALUE                       A value is not valid.
  $ errcat explain empty-text | head -n 2
  errcat findings: empty-text
    A text is empty where the format requires one.

Nor is what a vendor has taken for a mistyped rule:

  $ sed -e 's/BAD_VALUE/INVALID_VALUE/' -e 's/bad_value/empty_texts/' "$HERE/good.yaml" >specs/good.yaml
  $ errcat explain INVALID_VALUE
  Only Good Verify knows this.
  
  Good Verify: empty_texts
    A value is not valid.
    Matched by its code.
  
    code         INVALID_VALUE
    number       2
    kind         invalid_input
    retry rule   Fix the problem before you retry.
    next         fix the request, then retry (the vendor's retry rule)
    user message Something went wrong. Please try again later.
    reference    good.md#empty_texts
  $ errcat explain empty_texts
  Only Good Verify knows this.
  
  Good Verify: empty_texts
    A value is not valid.
    Matched by its id.
  
    code         INVALID_VALUE
    number       2
    kind         invalid_input
    retry rule   Fix the problem before you retry.
    next         fix the request, then retry (the vendor's retry rule)
    user message Something went wrong. Please try again later.
    reference    good.md#empty_texts

A mistyped word is what is nearest, and of a rule and a code that are as near, the code:

  $ errcat explain INVALID_VALUES
  errcat: no vendor, code or id is called `INVALID_VALUES`: did you mean `INVALID_VALUE`?
  [2]
  $ errcat explain empty_textss
  errcat: no vendor, code or id is called `empty_textss`: did you mean `empty_texts`?
  [2]
  $ errcat explain invalid-valu
  errcat: no vendor, code or id is called `invalid-valu`: did you mean `INVALID_VALUE`?
  [2]
  $ errcat explain unknwon-key
  errcat: no vendor or rule is called `unknwon-key`: did you mean `unknown-key`?
  [2]

With more than one word, it is about a response:

  $ errcat explain unknown-key BAD_VALUE
  errcat: no vendor is called `unknown-key`
  [2]
  $ errcat explain unknown-key --status 404
  errcat: no vendor is called `unknown-key`
  [2]
