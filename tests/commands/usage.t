Help and version:

  $ errcat --help
  Generates C++, messages and reference pages from one spec per vendor API.
  Usage: errcat [OPTIONS] SUBCOMMAND
  
  Options:
    -h,--help                   Print this help message and exit
    --version                   Display program version information and exit
  
  Subcommands:
    generate                    Render specs into a folder
    check                       Report what is wrong with specs
    explain                     Explain what a response means and what to do about it
    new                         Start the spec of a vendor
    add                         Add an error to a spec, with the next number
    rename                      Give an entry of a spec another id
    retire                      Take an entry out of a spec, and reserve its number and id
    init                        Write the files that make errcat part of a project
  

  $ errcat generate --help
  Render specs into a folder
  Usage: errcat generate [OPTIONS] [SPEC...]
  
  Positionals:
    SPEC TEXT ...               Spec files or folders of spec files (default: the folder specs)
  
  Options:
    -h,--help                   Print this help message and exit
    --kinds TEXT                A spec of kinds to use instead of the built-in one
    --out DIR REQUIRED          The folder to write to
    --target T:{cpp,messages,markdown,json,runtime} ...
                                Render only this target; can be repeated:
                                cpp: C++17: enums, entries, lookups, classify, decide, user messages
                                messages: user messages as JSON, one file per locale
                                markdown: an index and one reference page per vendor
                                json: everything known about a vendor, for other programs
                                runtime: the headers that generated C++ includes, for projects that keep a copy; only if named
    --templates DIR             A folder of templates that replace built-in ones of the same name
    --check                     Write nothing; list files that are not up to date, and exit with 1 if there are any
    --jobs N:INT in [0 - 1024]  Read and render at most this many files at the same time; 0, the default: one for each processor
    --timings                   Print to standard error how many seconds each stage of the run took
    --unit NAME ...             Render only this unit: a vendor's name, _kinds or _index; can be repeated
    --complete                  Treat the specs as complete, and render the files that cover all vendors
    --flat                      Omit the target's folder from paths; takes one --target
    --locale TAG ...            Render messages only for this locale; can be repeated
    --stamp FILE                A file to touch when all outputs are complete; errcat then prints nothing
    --depfile FILE Needs: --stamp
                                A file for make or ninja that lists what the stamp depends on
    --depfile-lists-outputs     For make: the stamp also depends on the outputs, so make restores a deleted output
  

  $ errcat check --help
  Report what is wrong with specs
  Usage: errcat check [OPTIONS] [SPEC...]
  
  Positionals:
    SPEC TEXT ...               Spec files or folders of spec files (default: the folder specs)
  
  Options:
    -h,--help                   Print this help message and exit
    --kinds TEXT                A spec of kinds to use instead of the built-in one
    --timings                   Print to standard error how many seconds each stage of the run took
  

  $ errcat explain --help
  Explain what a response means and what to do about it
  Usage: errcat explain [OPTIONS] VENDOR [CODE]
  
  Positionals:
    VENDOR TEXT REQUIRED        The vendor's name in its spec
    CODE TEXT                   A code from the vendor, or an id from the catalog
  
  Options:
    -h,--help                   Print this help message and exit
    --status N                  The HTTP status of the response
    --body FILE                 A file with the response body; - reads standard input
    --header 'Name: value' ...  A header of the response; can be repeated
    --message TEXT              The message of the response
    --surface ID                The id of the surface that answered
    --operation ID              The id of the operation that was called
    --method METHOD             The HTTP method of the call
    --sent-key                  The call carried an idempotency key, and each retry carries the same one
    --made N:INT in [1 - 1000000]
                                How many calls were made so far (default: 1)
    --locale TAG                The locale of the user message
    --specs PATH ...            A spec file or a folder of spec files (default: the folder specs)
    --kinds FILE                A spec of kinds to use instead of the built-in one
  

  $ errcat --version
  errcat 0.1.0

What is no command line ends with 2, and errcat writes nothing:

  $ errcat
  A subcommand is required
  Run with --help for more information.
  [2]

  $ errcat chekc
  errcat has no command `chekc`: did you mean `check`?
  Run with --help for more information.
  [2]

  $ errcat check --fast
  The following argument was not expected: --fast
  Run with --help for more information.
  [2]

  $ errcat generate
  --out is required
  Run with --help for more information.
  [2]

  $ errcat generate --out out --target cobol
  --target: cobol not in {cpp,messages,markdown,json,runtime}
  Run with --help for more information.
  [2]

  $ errcat explain
  VENDOR is required
  Run with --help for more information.
  [2]

  $ errcat explain good --status four
  Could not convert: --status = four
  Run with --help for more information.
  [2]

  $ errcat explain good --header no-colon --status 400
  --header: a header has the form 'Name: value', not 'no-colon'
  Run with --help for more information.
  [2]

$ errcat check "$HERE/good.yaml" > /dev/full
  $ errcat --help > /dev/full
  errcat: cannot write to standard output: No space left on device
  [2]
  $ errcat explain good TOKEN_EXPIRED --specs "$HERE/good.yaml" > /dev/full
  errcat: cannot write to standard output: No space left on device
  [2]
  $ errcat --version | true

  $ ls
