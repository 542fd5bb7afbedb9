Everything, into a folder that is made for it:

  $ mkdir specs && cp "$HERE/good.yaml" specs/good.yaml
  $ errcat generate --out out
            statuses  errors  outcomes  symptoms
  good             2       2         0         0
  1 vendor         2       2         0         0
  
  out: 22 files written, 0 unchanged, in *.* s (glob)
  $ find out -type f | LC_ALL=C sort
  out/.errcat/_index.json
  out/.errcat/_kinds.json
  out/.errcat/good.json
  out/cpp/errcat/good.hpp
  out/cpp/errcat/good_error_code.hpp
  out/cpp/errcat/good_fixtures.hpp
  out/cpp/errcat/good_tables.hpp
  out/cpp/errcat/kind.hpp
  out/cpp/errcat/kind_error_code.hpp
  out/cpp/errcat/vendors.hpp
  out/cpp/good.cpp
  out/cpp/vendors.cpp
  out/json/good.json
  out/markdown/good.md
  out/markdown/good/llms.txt
  out/markdown/http.md
  out/markdown/index.md
  out/markdown/kinds.md
  out/markdown/llms.txt
  out/markdown/messages.md
  out/markdown/retries.md
  out/messages/good/en.json
  out/messages/good/es.json
  out/messages/good/lt.json
  out/messages/good/pt-BR.json

Again: nothing is touched, and nothing is rendered. A record in the user's cache tells what the last run had.

  $ ls "$XDG_CACHE_HOME/errcat" | wc -l
  1

  $ before=$(find out -printf '%p %T@ %i\n' | sort)
  $ errcat generate --out out
  out: 0 files written, 22 unchanged, in *.* s (glob)
  $ test "$before" = "$(find out -printf '%p %T@ %i\n' | sort)"

An edit, even one that keeps the time of a file, is noticed:

  $ touch -r out/json/good.json time && echo >>out/json/good.json && touch -r time out/json/good.json
  $ errcat generate --out out | tail -2
  out: 1 file written, 21 unchanged, in *.* s (glob)
    json/good.json was edited by hand; errcat overwrote the edits
  $ before=$(find out -printf '%p %T@ %i\n' | sort)

A run that fails leaves all as it was, whether the specs are at fault or one of several:

  $ errcat generate specs "$HERE/../bad/empty-text.yaml" --out out >/dev/null 2>&1
  [1]
  $ errcat generate specs nope.yaml --out out >/dev/null 2>&1
  [2]
  $ test "$before" = "$(find out -printf '%p %T@ %i\n' | sort)"

Warnings are shown and let it through:

  $ cp "$HERE/../bad/unused-definition.yaml" .
  $ errcat generate unused-definition.yaml --out warned
  unused-definition.yaml:5:14: warning[unused-definition]: nothing uses the category `access`
      5 | categories: {access: Access}
        |              ^~~~~~
        = help: Use it, or remove it.
  
  unused-definition.yaml:6:18: warning[unused-definition]: nothing uses the retry policy `slow`
      6 | retry_policies: {slow: {do: backoff}}
        |                  ^~~~
        = help: Use it, or remove it.
  
  unused-definition.yaml:7:17: warning[unused-definition]: nothing uses the user message `again`
      7 | user_messages: {again: {en: Try again.}}
        |                 ^~~~~
        = help: Use it, or remove it.
  
  3 warnings.
            statuses  errors  outcomes  symptoms
  acme             0       0         0         0
  1 vendor         0       0         0         0
  
  warned: 11 files written, 0 unchanged, in *.* s (glob)

Only some targets:

  $ errcat generate --out some --target json --target messages
            statuses  errors  outcomes  symptoms
  good             2       2         0         0
  1 vendor         2       2         0         0
  
  some: 5 files written, 0 unchanged, in *.* s (glob)
  $ find some -type f | LC_ALL=C sort
  some/.errcat/good.json
  some/json/good.json
  some/messages/good/en.json
  some/messages/good/es.json
  some/messages/good/lt.json
  some/messages/good/pt-BR.json

Files alone leave the pages across vendors alone:

  $ errcat generate specs/good.yaml --out alone --target markdown
            statuses  errors  outcomes  symptoms
  good             2       2         0         0
  1 vendor         2       2         0         0
  
  alone: 2 files written, 0 unchanged, in *.* s (glob)
  $ find alone -type f | LC_ALL=C sort
  alone/.errcat/good.json
  alone/markdown/good.md
  alone/markdown/good/llms.txt

A second vendor, and then none again:

  $ sed 's/vendor: good/vendor: other/' specs/good.yaml >specs/other.yaml
  $ errcat generate --out out
             statuses  errors  outcomes  symptoms
  good              2       2         0         0
  other             2       2         0         0
  2 vendors         4       4         0         0
  
  out: 19 files written, 15 unchanged, in *.* s (glob)
  $ rm specs/other.yaml
  $ errcat generate --out out
            statuses  errors  outcomes  symptoms
  good             2       2         0         0
  1 vendor         2       2         0         0
  
  out: 7 files written, 15 unchanged, 12 removed, in *.* s (glob)
  $ find out -name '*other*'

What somebody has edited is said:

  $ echo '{}' >out/json/good.json
  $ errcat generate --out out
            statuses  errors  outcomes  symptoms
  good             2       2         0         0
  1 vendor         2       2         0         0
  
  out: 1 file written, 21 unchanged, in *.* s (glob)
    json/good.json was edited by hand; errcat overwrote the edits

Where no folder can be:

  $ touch file
  $ errcat generate --out file
  file/.errcat: error[cannot-write]: cannot write `.errcat`: the output directory is not a directory
        = help: Check the directory, its permissions and the free space.
  
  1 error; errcat wrote nothing.
  [2]
  $ errcat generate --out file/below
  file/below/.errcat: error[cannot-write]: cannot write `.errcat`: Not a directory
        = help: Check the directory, its permissions and the free space.
  
  1 error; errcat wrote nothing.
  [2]

What the time was spent on, for a run that writes and for one that finds something:

  $ without_times() { sed -E 's/ +[0-9]+\.[0-9]+ +[0-9]+%$/  N/'; }
  $ errcat generate specs --out timed --target cpp --timings 2>&1 >/dev/null | without_times
           seconds  share
  read  N
  parse  N
  decode  N
  resolve  N
  check  N
  render  N
  compare  N
  write  N
  total  N
  $ errcat generate specs --out timed --target json --timings --check 2>&1 >/dev/null | without_times
  1 file differs from the specs; run `errcat generate` to update it
           seconds  share
  read  N
  parse  N
  decode  N
  resolve  N
  check  N
  render  N
  compare  N
  total  N
  $ errcat generate "$HERE/../bad/empty-text.yaml" --out timed --timings 2>&1 | tail -n 9 | without_times
  1 error; errcat wrote nothing.
           seconds  share
  read  N
  parse  N
  decode  N
  resolve  N
  check  N
  compare  N
  total  N
