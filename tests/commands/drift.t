  $ mkdir specs && cp "$HERE/good.yaml" specs/good.yaml

Nothing was ever written:

  $ errcat generate --check --out out --target json
  missing: out/json/good.json
  1 file differs from the specs; run `errcat generate` to update it
  [1]
  $ ls
  specs

Fresh:

  $ errcat generate --out out --target json --target messages >/dev/null
  $ errcat generate --check --out out --target json --target messages
  out is up to date
  $ errcat generate --check --out out --target json
  out is up to date

The spec has changed:

  $ sed -i 's/Good Verify/Better Verify/' specs/good.yaml
  $ errcat generate --check --out out --target json
  stale: out/json/good.json
  --- out/json/good.json\ton disk (esc)
  +++ out/json/good.json\tplanned (esc)
  @@ -2,7 +2,7 @@
     "view": 1,
     "vendor": "good",
     "namespace": "good",
  -  "title": "Good Verify",
  +  "title": "Better Verify",
     "summary": "",
     "counts": {
       "statuses": 2,
  1 file differs from the specs; run `errcat generate` to update it
  [1]
  $ errcat generate --out out --target json --target messages >/dev/null

Somebody has edited a file, and removed another:

  $ sed -i 's/wrong/right/' out/messages/good/en.json && rm out/messages/good/es.json
  $ errcat generate --check --out out --target messages
  hand-edited: out/messages/good/en.json
  --- out/messages/good/en.json\ton disk (esc)
  +++ out/messages/good/en.json\tplanned (esc)
  @@ -1,5 +1,5 @@
   {
  -  "default": "Something went right. Please try again later.",
  -  "token_expired": "Something went right. Please try again later.",
  -  "bad_value": "Something went right. Please try again later."
  +  "default": "Something went wrong. Please try again later.",
  +  "token_expired": "Something went wrong. Please try again later.",
  +  "bad_value": "Something went wrong. Please try again later."
   }
  missing: out/messages/good/es.json
  2 files differ from the specs; run `errcat generate` to update them
  [1]
  $ errcat generate --out out --target messages
            statuses  errors  outcomes  symptoms
  good             2       2         0         0
  1 vendor         2       2         0         0
  
  out: 2 files written, 2 unchanged, in *.* s (glob)
    messages/good/en.json was edited by hand; errcat overwrote the edits

A vendor is gone:

  $ sed 's/vendor: good/vendor: other/' specs/good.yaml >specs/other.yaml
  $ errcat generate --out out --target json >/dev/null && rm specs/other.yaml
  $ errcat generate --check --out out --target json
  orphaned: out/json/other.json
  1 file differs from the specs; run `errcat generate` to update it
  [1]

Files alone say nothing of other vendors:

  $ errcat generate specs/good.yaml --check --out out --target json
  out is up to date

A check writes nothing:

  $ before=$(find out -printf '%p %T@ %i\n' | sort)
  $ errcat generate --check --out out >/dev/null 2>&1
  [1]
  $ test "$before" = "$(find out -printf '%p %T@ %i\n' | sort)"

Not even what a killed run has left, which the next run removes:

  $ errcat generate --out out >/dev/null
  $ touch out/json/.errcat-0123456789abcdef-0.tmp out/.errcat/.errcat-0123456789abcdef.tmp
  $ errcat generate --check --out out
  out is up to date
  $ find out -name '.errcat-*' | wc -l
  2
  $ errcat generate --out out >/dev/null
  $ find out -name '.errcat-*' | wc -l
  0

Specs with errors are not compared:

  $ errcat generate --check --out out "$HERE/../bad/empty-text.yaml" 2>&1 | tail -n 1
  1 error; errcat compared nothing.

A manifest that is damaged:

  $ echo '{' >out/.errcat/good.json
  $ errcat generate --check --out out --target json
  out/.errcat/good.json:1:2: error[invalid-manifest]: cannot read the manifest: it is not JSON
      1 | {
        |  ^
        = help: Restore the manifest from version control, or delete it and the outputs of its unit. Then generate again.
  
  1 error; errcat compared nothing.
  [1]
  $ errcat generate --out out --target json
  out/.errcat/good.json:1:2: error[invalid-manifest]: cannot read the manifest: it is not JSON
      1 | {
        |  ^
        = help: Restore the manifest from version control, or delete it and the outputs of its unit. Then generate again.
  
  1 error; errcat wrote nothing.
  [1]
