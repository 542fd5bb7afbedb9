Without a spec errcat reads the folder `specs`:

  $ errcat check
  specs: error[cannot-read]: cannot read the file: No such file or directory
        = help: name the specs, or run errcat where there is a folder `specs`
  
  1 error.
  [2]

  $ mkdir specs

  $ errcat check
  specs: error[cannot-read]: cannot read the file: the folder has no *.yaml files
        = help: name the specs, or run errcat where there is a folder `specs`
  
  1 error.
  [2]

  $ cp "$HERE/good.yaml" specs/b.yaml

  $ errcat check
  1 vendor: no findings

Files and folders may be mixed, and a folder is read without what lies below it:

  $ sed 's/vendor: good/vendor: other/' specs/b.yaml >other.yaml
  $ mkdir specs/below && cp "$HERE/../bad/several.yaml" specs/below && echo text >specs/notes.txt
  $ errcat check specs other.yaml
  2 vendors: no findings

What is not there does not hide what is wrong elsewhere:

  $ errcat check nope.yaml "$HERE/../bad/empty-text.yaml" 2>&1 | sed "s,$HERE,HERE,"
  nope.yaml: error[cannot-read]: cannot read the file: No such file or directory
        = help: Check the path and its permissions.
  
  HERE/../bad/empty-text.yaml:4:10: error[empty-text]: `summary` is empty
      4 | summary: ""
        |          ^~
        = help: Write the text, or remove the key.
  
  2 errors.

  $ errcat check nope.yaml >/dev/null 2>&1
  [2]

The same spec twice:

  $ errcat check specs specs/b.yaml
  specs/b.yaml:2:9: error[name-taken]: the name `good` is taken: another spec in this run has it
      2 | vendor: good
        |         ^~~~
        = help: Rename one of the two.
  specs/b.yaml:2:9: note: the other spec
      2 | vendor: good
        |         ^~~~
  
  1 error.
  [1]

Paths stand in findings as they were given:

  $ cp "$HERE/../bad/number-taken.yaml" a.yaml
  $ errcat check ./a.yaml
  ./a.yaml:6:18: error[number-taken]: the number 1 is taken by `gone`
      6 |   lost: {number: 1, code: LOST, kind: gone, summary: It is lost.}
        |                  ^
        = help: the next free number is 2
  ./a.yaml:5:18: note: taken here
      5 |   gone: {number: 1, code: GONE, kind: gone, summary: It is gone.}
        |                  ^
  
  1 error.
  [1]

  $ cd specs; errcat check ../a.yaml 2>&1 | head -n 1; cd ..
  ../a.yaml:6:18: error[number-taken]: the number 1 is taken by `gone`
  $ errcat check "$PWD/a.yaml" 2>&1 | head -n 1 | sed "s,$PWD,PWD,"
  PWD/a.yaml:6:18: error[number-taken]: the number 1 is taken by `gone`

Findings go to the error stream, the rest does not:

  $ errcat check a.yaml 2>/dev/null
  [1]

  $ errcat check other.yaml 2>/dev/null
  1 vendor: no findings

A spec of kinds to use instead of the built-in one:

  $ cat >kinds.yaml <<'END'
  > errcat: 1
  > locales: [en]
  > kinds:
  >   broken: {number: 1, status: [4xx, 5xx], summary: It is broken.}
  > user_messages: {default: {en: It failed.}}
  > END
  $ sed -i '/^locales/d' other.yaml
  $ errcat check other.yaml --kinds kinds.yaml
  1 vendor: no findings

  $ errcat check other.yaml kinds.yaml
  1 vendor: no findings

  $ errcat check other.yaml kinds.yaml --kinds kinds.yaml
  kinds.yaml:1:1: error[name-taken]: the name `kinds` is taken: another file in this run defines the kinds
      1 | errcat: 1
        | ^~~~~~~~~
        = help: Rename one of the two.
  kinds.yaml:1:1: note: the other one
      1 | errcat: 1
        | ^~~~~~~~~
  
  1 error.
  [1]

  $ errcat check other.yaml --kinds nope.yaml
  nope.yaml: error[cannot-read]: cannot read the file: No such file or directory
        = help: Check the path and its permissions.
  
  1 error.
  [2]

  $ sed -i 's/number: 1/number: 0/' kinds.yaml
  $ errcat check other.yaml --kinds kinds.yaml
  kinds.yaml:4:20: error[out-of-range]: 0 is out of range: number must be from 1 to 65535
      4 |   broken: {number: 0, status: [4xx, 5xx], summary: It is broken.}
        |                    ^
        = help: Write a number within the range.
  
  1 error.
  [1]

A hundred findings of a rule in a file are shown, and the others are counted:

  $ { cat "$HERE/good.yaml" && for i in $(seq 1101); do echo "key_$i: 1"; done; } >many.yaml
  $ errcat check many.yaml 2>&1 | grep -c 'error.unknown-key'
  100
  $ errcat check many.yaml a.yaml 2>&1 | sed -n '/key_100`/,$p'
  many.yaml:111:1: error[unknown-key]: a spec has no key `key_100`
    111 | key_100: 1
        | ^~~~~~~
        = help: the keys here are `errcat`, `vendor`, `title`, `summary`, `parts`, `scope`, `locales`, `idempotency`, `transport`, `http_statuses`, `unlisted_code`, `error_defaults`, `outcome_defaults`, `logging`, `support`, `sources`, `links`, `notes`, `surfaces`, `environments`, `categories`, `envelope`, `operations`, `retry_policies`, `statuses`, `errors`, `outcomes`, `symptoms`, `user_messages`, `quick_reference`, `samples`, `contradictions`, `reserved`, `allow`, `from` or `basis`
  many.yaml: note: and 1,001 more of this rule in this file
  
  a.yaml:6:18: error[number-taken]: the number 1 is taken by `gone`
      6 |   lost: {number: 1, code: LOST, kind: gone, summary: It is lost.}
        |                  ^
        = help: the next free number is 2
  a.yaml:5:18: note: taken here
      5 |   gone: {number: 1, code: GONE, kind: gone, summary: It is gone.}
        |                  ^
  
  1,102 errors.
  $ errcat check many.yaml >/dev/null 2>&1
  [1]

What the time was spent on:

  $ errcat check "$HERE/good.yaml" --timings 2>&1 >/dev/null | sed -E 's/ +[0-9]+\.[0-9]+ +[0-9]+%$/  N/'
           seconds  share
  read  N
  parse  N
  decode  N
  resolve  N
  check  N
  total  N
