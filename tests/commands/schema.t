The schema goes to standard output, and names its version:

  $ errcat schema > schema.json
  $ head -n 4 schema.json
  {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "errcat spec, version 1",
    "description": "The errors of a vendor's API, a part of such a spec, or the kinds of errors.",

It is about no spec in particular:

  $ errcat schema specs
  The following argument was not expected: specs
  Run with --help for more information.
  [2]

A disk that is full does not go unnoticed:

  $ errcat schema > /dev/full
  errcat: cannot write to standard output
  [2]
