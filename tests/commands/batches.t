Specs are read and rendered some at a time. That makes no difference to what comes out.

  $ mkdir specs
  $ for n in $(seq -w 1 150); do
  >   printf 'errcat: 1\nvendor: bank-%s\ntitle: Bank\nenvelope: {code: /code}\n' $n
  >   printf 'parts: [zp-%s.yaml]\nerrors:\n  gone: {number: 1, code: GONE, kind: lost, summary: It is gone.}\n' $n
  > done | awk '/^errcat/ { close(file); file = sprintf("specs/v%03d.yaml", ++n) } { print > file }'
  $ for n in $(seq -w 1 150); do
  >   printf 'errcat: 1\npart_of: bank-%s\nerrors:\n  late: {number: 2, code: LATE, kind: lost, summary: It is late.}\n' $n >specs/zp-$n.yaml
  > done

Nor does it if the kinds come last, and are written so that nothing tells them from a vendor at a glance.

  $ cat >specs/zz.yaml <<'EOF'
  > {errcat: 1, locales: [en], user_messages: {default: {en: "Try again.
  > vendor: none."}}, "\x6binds": {lost: {number: 7, summary: It is lost., user_message: default}}}
  > EOF
  $ errcat generate specs --out late | sed 's/ in [0-9.]* s$//' | tail -n 3
  150 vendors         0     300         0         0
  
  late: 1360 files written, 0 unchanged,
  $ errcat check specs
  150 vendors: no findings
  $ mv specs/zz.yaml kinds.yaml
  $ errcat generate specs --kinds kinds.yaml --out first >/dev/null
  $ diff -r late first
  $ errcat generate specs --kinds kinds.yaml --out first --check
  first is up to date
  $ errcat check specs --kinds kinds.yaml
  150 vendors: no findings

An error in the last of them, and nothing is written.

  $ sed -i 's/number: 2/number: 1/' specs/zp-150.yaml
  $ errcat generate specs --kinds kinds.yaml --out never
  specs/zp-150.yaml:4:18: error[number-taken]: the number 1 is taken by `gone`
      4 |   late: {number: 1, code: LATE, kind: lost, summary: It is late.}
        |                  ^
        = help: the next free number is 2
  specs/v150.yaml:7:18: note: taken here
      7 |   gone: {number: 1, code: GONE, kind: lost, summary: It is gone.}
        |                  ^
  
  1 error; errcat wrote nothing.
  [1]
  $ ls
  first
  kinds.yaml
  late
  specs
