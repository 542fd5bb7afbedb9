  $ mkdir specs && cp "$HERE/good.yaml" specs/good.yaml && mkdir -p mine/markdown

A template of one's own, instead of the built-in one:

  $ printf '{{%%filter markdown_line}}\n# {{title}}\n' >mine/markdown/vendor.md.mustache
  $ errcat generate --out out --target markdown --templates mine
            statuses  errors  outcomes  symptoms
  good             2       2         0         0
  1 vendor         2       2         0         0
  
  out: 8 files written, 0 unchanged, in *.* s (glob)
  $ cat out/markdown/good.md
  # Good Verify

Broken ones are reported at their own position, and errcat writes nothing:

  $ printf '{{%%filter markdown_line}}\n# {{title}\n' >mine/markdown/vendor.md.mustache
  $ errcat generate --out out2 --templates mine
  mine/markdown/vendor.md.mustache:2:3: error[template-syntax]: the tag is not closed on its line
      2 | # {{title}
        |   ^~
        = help: Close the tag with `}}`.
  
  1 error; errcat wrote nothing.
  [1]
  $ printf '{{%%filter markdown_line}}\n# {{tilte}}\n' >mine/markdown/vendor.md.mustache
  $ errcat generate --out out2 --templates mine
  mine/markdown/vendor.md.mustache:2:5: error[template-unknown-name]: the view has no `tilte` here
      2 | # {{tilte}}
        |     ^~~~~
        = help: did you mean `title`?
  
  1 error; errcat wrote nothing.
  [1]
  $ printf '{{%%filter markdown_line}}\n# {{statuses}}\n' >mine/markdown/vendor.md.mustache
  $ errcat generate --out out2 --templates mine
  mine/markdown/vendor.md.mustache:2:5: error[template-wrong-type]: `statuses` is a list and cannot be printed
      2 | # {{statuses}}
        |     ^~~~~~~~
        = help: Use a tag that fits the value.
  
  1 error; errcat wrote nothing.
  [1]
  $ printf '{{%%filter cpp_name}}\n# {{title}}\n' >mine/markdown/vendor.md.mustache
  $ errcat generate --out out2 --templates mine
  mine/markdown/vendor.md.mustache:2:5: error[template-unprintable]: the filter `cpp_name` cannot print the value `Good Verify`
      2 | # {{title}}
        |     ^~~~~
        = help: Only names of ASCII letters, digits and `_`, joined by `::`, are allowed here.
  
  mine/markdown/vendor.md.mustache:2:5: error[template-unprintable]: the filter `cpp_name` cannot print the value `HTTP statuses`
      2 | # {{title}}
        |     ^~~~~
        = help: Only names of ASCII letters, digits and `_`, joined by `::`, are allowed here.
  
  2 errors; errcat wrote nothing.
  [1]
  $ ls
  mine
  out
  specs

One that would replace nothing, for its path is not that of a template:

  $ mkdir -p misspelt/markdown && printf 'x\n' >misspelt/markdown/vendors.md.mustache
  $ errcat generate --out out2 --templates misspelt
  misspelt/markdown/vendors.md.mustache: error[template-unused]: no target or template uses `markdown/vendors.md.mustache`
        = help: did you mean `markdown/vendor.md.mustache`?
  
  1 error; errcat wrote nothing.
  [1]

A folder without templates, and none:

  $ mkdir empty && errcat generate --out out2 --templates empty
  empty: error[cannot-read]: cannot read the file: the folder has no *.mustache files
        = help: put templates in one folder per target, such as `cpp/vendor.hpp.mustache`
  
  1 error; errcat wrote nothing.
  [2]
  $ errcat generate --out out2 --templates nope
  nope: error[cannot-read]: cannot read the file: No such file or directory
        = help: put templates in one folder per target, such as `cpp/vendor.hpp.mustache`
  
  1 error; errcat wrote nothing.
  [2]
