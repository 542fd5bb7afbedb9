A build step makes one unit, says when all is well, and tells what that depends on:

  $ mkdir specs && cp "$HERE/good.yaml" specs/good.yaml && sed 's/vendor: good/vendor: other/' specs/good.yaml >specs/other.yaml
  $ errcat generate specs/good.yaml --out code --flat --target cpp --unit good --stamp good.stamp --depfile good.d
  $ find code -type f | LC_ALL=C sort
  code/.errcat/good.json
  code/errcat/good.hpp
  code/errcat/good_error_code.hpp
  code/errcat/good_fixtures.hpp
  code/errcat/good_tables.hpp
  code/good.cpp
  $ sed "s#$PWD#.#" good.d
  good.stamp: \
    ./specs/good.yaml
  
  ./specs/good.yaml:

What goes across vendors is a step of its own, from all specs:

  $ errcat generate specs/good.yaml specs/other.yaml --out docs --flat --target markdown --complete --unit _index --stamp across.stamp --depfile across.d
  $ find docs -type f | LC_ALL=C sort
  docs/.errcat/_index.json
  docs/http.md
  docs/index.md
  docs/kinds.md
  docs/llms.txt
  docs/messages.md
  docs/retries.md
  $ sed "s#$PWD#.#" across.d
  across.stamp: \
    ./specs/good.yaml \
    ./specs/other.yaml
  
  ./specs/good.yaml:
  
  ./specs/other.yaml:

For make the outputs are named too, and so is a folder of templates, to which one may be added:

  $ mkdir -p mine/messages && printf '{{default|json_string}}\n' >mine/messages/messages.json.mustache
  $ errcat generate specs/good.yaml --out texts --flat --target messages --unit good --locale en --templates mine --stamp texts.stamp --depfile texts.d --depfile-lists-outputs
  $ find texts -type f | LC_ALL=C sort
  texts/.errcat/good.json
  texts/good/en.json
  $ sed "s#$PWD#.#" texts.d
  texts.stamp: \
    ./mine \
    ./mine/messages/messages.json.mustache \
    ./specs/good.yaml \
    ./texts/good/en.json
  
  ./mine:
  
  ./mine/messages/messages.json.mustache:
  
  ./specs/good.yaml:
  
  ./texts/good/en.json:

No stamp says that all is well where it is not:

  $ errcat generate specs/good.yaml --out none --unit goods --stamp none.stamp
  specs/good.yaml:2:9: error[unknown-name]: no vendor is called `goods`
      2 | vendor: good
        |         ^~~~
        = help: name the spec's file or the unit after the vendor
  
  1 error; errcat wrote nothing.
  [1]
  $ errcat generate specs/good.yaml --out none --locale xx --stamp none.stamp
  specs/good.yaml:2:9: error[unknown-name]: no locale is called `xx`
      2 | vendor: good
        |         ^~~~
        = help: the spec has the locales en, es, pt-BR, lt
  
  1 error; errcat wrote nothing.
  [1]
  $ errcat generate specs/good.yaml --out none --flat --stamp none.stamp
  --flat takes exactly one --target
  Run with --help for more information.
  [2]
  $ errcat generate specs/good.yaml --out none --depfile none.d
  --depfile requires --stamp
  Run with --help for more information.
  [2]
  $ ls none*
  ls: cannot access 'none*': No such file or directory
  [2]
