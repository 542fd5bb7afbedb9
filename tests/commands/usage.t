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
    explain                     Tell what a response means and what to do about it
  

  $ errcat generate --help
  Render specs into a folder
  Usage: errcat generate [OPTIONS] [SPEC...]
  
  Positionals:
    SPEC TEXT ...               Spec files, or folders of them (default: the folder specs)
  
  Options:
    -h,--help                   Print this help message and exit
    --kinds TEXT                A spec of kinds in place of the built-in one
    --out DIR REQUIRED          The folder to write to
    --target T:{cpp,messages,markdown,json,runtime} ...
                                Render only this target; may be given several times:
                                cpp: C++17: enums, entries, lookups, classify, decide, user messages
                                messages: user messages as JSON, a file for each locale
                                markdown: an index and a reference page for each vendor
                                json: all that is known of a vendor, for other programs
                                runtime: what generated C++ includes, for projects that keep a copy; only if named
    --templates DIR             Templates that replace built-in ones of the same name
    --check                     Write nothing; list what is not fresh, and exit 1 if anything is
    --unit NAME ...             Render only this unit; may be given several times: a vendor's name, _kinds or _index
    --complete                  The specs are all that there are: render what goes across vendors
    --flat                      Leave out the folder of the target; takes one --target
    --locale TAG ...            Messages for this locale alone; may be given several times
    --stamp FILE                A file to touch when all is written; nothing is printed then
    --depfile FILE Needs: --stamp
                                Where to tell make or ninja what the stamp depends on
    --depfile-lists-outputs     For make: the stamp depends on the outputs too, so that one that is deleted comes back
  

  $ errcat check --help
  Report what is wrong with specs
  Usage: errcat check [OPTIONS] [SPEC...]
  
  Positionals:
    SPEC TEXT ...               Spec files, or folders of them (default: the folder specs)
  
  Options:
    -h,--help                   Print this help message and exit
    --kinds TEXT                A spec of kinds in place of the built-in one
  

  $ errcat explain --help
  Tell what a response means and what to do about it
  Usage: errcat explain [OPTIONS] VENDOR [CODE]
  
  Positionals:
    VENDOR TEXT REQUIRED        The vendor's name in its spec
    CODE TEXT                   A code of the vendor's, or an id of the catalog
  
  Options:
    -h,--help                   Print this help message and exit
    --status N                  The HTTP status of the response
    --body FILE                 A file with the body of the response; - reads the input
    --header 'Name: value' ...  A header of the response; may be given several times
    --message TEXT              The message of the response
    --surface ID                The surface that answered, by its id
    --operation ID              The operation that was called, by its id
    --method METHOD             The method of the call
    --sent-key                  The call carried an idempotency key, and each repeat will carry the same
    --made N:INT in [1 - 1000000]
                                How many calls were made so far (default: 1)
    --locale TAG                The locale of the user message
    --specs PATH ...            A spec file, or a folder of them (default: the folder specs)
    --kinds FILE                A spec of kinds in place of the built-in one
  

  $ errcat --version
  errcat 0.1.0

What is no command line ends with 2, and nothing is written:

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
  --header: a header is written as 'Name: value', not as 'no-colon'
  Run with --help for more information.
  [2]

$ errcat check "$HERE/good.yaml" > /dev/full
  $ errcat --help > /dev/full
  errcat: cannot write to the standard output: No space left on device
  [2]
  $ errcat explain good TOKEN_EXPIRED --specs "$HERE/good.yaml" > /dev/full
  errcat: cannot write to the standard output: No space left on device
  [2]
  $ errcat --version | true

  $ ls
