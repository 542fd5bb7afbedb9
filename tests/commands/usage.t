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
    diff                        Print what has changed in the catalogs, and whom it breaks
    explain                     Explain what a response means and what to do about it
    schema                      Print the JSON Schema of specs, for editors
    lsp                         Serve an editor that speaks the Language Server Protocol
    mcp                         Serve coding agents and chat tools over the Model Context Protocol
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
                                markdown: an index and the reference pages of each vendor
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
    --format F:{text,json,sarif,github}
                                How to print the findings (default: text):
                                text: for people, to standard error
                                json: for programs, to standard output
                                sarif: a SARIF 2.1.0 log for services that collect results, to standard output
                                github: beside the lines of a pull request on GitHub, to standard output
    --warn RULE ...             Report what this rule advises; can be repeated; all: of every rule
    --deny RULE ...             Report findings of this rule as errors; can be repeated; warnings: of every rule
    --fix                       Change the specs where only one thing can have been meant
    --dry-run Needs: --fix      With --fix: print the changes instead, and write nothing
    --timings                   Print to standard error how many seconds each stage of the run took
  

  $ errcat explain --help
  Explain what a response means and what to do about it
  Usage: errcat explain [OPTIONS] [VENDOR] [CODE]
  
  Positionals:
    VENDOR TEXT                 The vendor's name in its spec (default: errcat asks all vendors), or the rule of a finding alone, such as unknown-key
    CODE TEXT                   A code or a status from the vendor, or an id from the catalog; - reads a response from standard input
  
  Options:
    -h,--help                   Print this help message and exit
    --status N                  The HTTP status of the response
    --body FILE                 A file with the response as you have it: body, raw HTTP, curl -v, HAR or a log line; - reads standard input
    --header 'Name: value' ...  A header of the response; can be repeated
    --message TEXT              The message of the response
    --surface ID                The id of the surface that answered
    --operation ID              The id of the operation that was called
    --method METHOD             The HTTP method of the call
    --sent-key                  The call carried an idempotency key, and each retry carries the same one
    --made N:INT in [1 - 1000000]
                                How many calls were made so far (default: 1)
    --elapsed TIME              The time since the start of the first call, such as 90s or 5min
    --refreshed                 The credentials were renewed since the first call
    --locale TAG                The locale of the user message
    --search WORDS              List the entries that have all these words in any of their texts
    --ticket Excludes: --json   Print a text for the vendor's support, without secrets
    --json Excludes: --ticket   Print JSON for programs
    --specs PATH ...            A spec file or a folder of spec files (default: the folder specs, then the specs installed with errcat)
    --kinds FILE                A spec of kinds to use instead of the built-in one
  

  $ errcat schema --help
  Print the JSON Schema of specs, for editors
  Usage: errcat schema [OPTIONS]
  
  Options:
    -h,--help                   Print this help message and exit
  
  $ errcat lsp --help
  Serve an editor that speaks the Language Server Protocol
  Usage: errcat lsp [OPTIONS] [SPEC...]
  
  Positionals:
    SPEC TEXT ...               Spec files or folders of spec files (default: the folder specs)
  
  Options:
    -h,--help                   Print this help message and exit
    --kinds TEXT                A spec of kinds to use instead of the built-in one
  

  $ errcat new --help
  Start the spec of a vendor
  Usage: errcat new [OPTIONS] VENDOR
  
  Positionals:
    VENDOR TEXT REQUIRED        A name in small letters, with hyphens, such as acme-verify
  
  Options:
    -h,--help                   Print this help message and exit
    --title TITLE               What people call the vendor
    --url URL                   The vendor's page about errors
    --code PLACE                Where a response has the code of an error, such as /error/code
    --message PLACE             Where it has the message
    --locale TAG ...            A language that end users read, such as en; can be repeated
    --from FILE ...             Files with error responses of the vendor, as explain --body takes them, with bodies in JSON: errcat finds code, message and first errors in them, and leaves out secrets
    --interactive               Ask for all that no option says
    --to DIR                    The folder to write to (default: the folder specs)
    --dry-run                   Write nothing; print what the command would write
    --kinds FILE                A spec of kinds to use instead of the built-in one
  
  $ errcat add --help
  Add an error to a spec, with the next number
  Usage: errcat add [OPTIONS] VENDOR ERROR
  
  Positionals:
    VENDOR TEXT REQUIRED        The vendor's name in its spec
    ERROR TEXT REQUIRED         The id of the new error, such as key_expired
  
  Options:
    -h,--help                   Print this help message and exit
    --code CODE                 The vendor's code
    --subcode CODE              The vendor's second-level code
    --status STATUS ...         A status that the error comes with: 401, 5xx or varies; can be repeated
    --message MESSAGE           The vendor's message, with {name} where it varies
    --category ID               The category that it belongs to
    --kind ID                   The kind, if the status does not say it
    --retry ID                  The retry rule, if it is not that of the status
    --summary SENTENCE          What it means, in a sentence
    --fix SENTENCE              How to remove the cause, in a sentence
    --outcome                   Add an outcome, a negative result in a successful response
    --dry-run                   Write nothing; print the difference that the command would make
    --specs PATH ...            A spec file or a folder of spec files (default: the folder specs)
    --kinds FILE                A spec of kinds to use instead of the built-in one
  
  $ errcat rename --help
  Give an entry of a spec another id
  Usage: errcat rename [OPTIONS] VENDOR OLD NEW
  
  Positionals:
    VENDOR TEXT REQUIRED        The vendor's name in its spec
    OLD TEXT REQUIRED           The id that it has
    NEW TEXT REQUIRED           The id that it gets
  
  Options:
    -h,--help                   Print this help message and exit
    --dry-run                   Write nothing; print the difference that the command would make
    --specs PATH ...            A spec file or a folder of spec files (default: the folder specs)
    --kinds FILE                A spec of kinds to use instead of the built-in one
  
  $ errcat retire --help
  Take an entry out of a spec, and reserve its number and id
  Usage: errcat retire [OPTIONS] VENDOR ERROR
  
  Positionals:
    VENDOR TEXT REQUIRED        The vendor's name in its spec
    ERROR TEXT REQUIRED         The id of the entry
  
  Options:
    -h,--help                   Print this help message and exit
    --replaced-by ID            The id of the entry that takes its place
    --dry-run                   Write nothing; print the difference that the command would make
    --specs PATH ...            A spec file or a folder of spec files (default: the folder specs)
    --kinds FILE                A spec of kinds to use instead of the built-in one
  
  $ errcat init --help
  Write the files that make errcat part of a project
  Usage: errcat init [OPTIONS] PART...
  
  Positionals:
    PART TEXT:{cmake,pre-commit,github,gitlab} ... REQUIRED
                                What to write:
                                cmake: generates the C++ as part of a build with CMake
                                pre-commit: checks the specs before each commit
                                github: checks the specs on GitHub
                                gitlab: checks the specs on GitLab
  
  Options:
    -h,--help                   Print this help message and exit
    --specs PATH ...            A spec file or a folder of spec files (default: the folder specs)
    --dry-run                   Write nothing; print what the command would write
  
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

  $ errcat generate --out ''
  --out: the name of the folder is empty
  Run with --help for more information.
  [2]

  $ errcat generate --out out --target cobol
  --target: cobol not in {cpp,messages,markdown,json,runtime}
  Run with --help for more information.
  [2]

  $ errcat explain idenfy --ticket --json
  --ticket excludes --json
  Run with --help for more information.
  [2]
  $ errcat explain </dev/null
  specs: error[cannot-read]: cannot read the file: No such file or directory
        = help: name the specs, or run errcat where there is a folder `specs`
  
  1 error; errcat looked up nothing.
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
