What is wrong with a spec, for programs. Columns count characters, bytes count from 0:

  $ mkdir specs && cat >'specs/ac me.yaml' <<'END'
  > errcat: 1
  > vendor: acme
  > title: Acme
  > summary: The API of Acme.
  > errors:
  >   gone: {number: 1, code: 😀ü, kind: gnoe, summary: It is gone}
  >   lost: {number: 1, code: 200%, kind: gone, summary: "It is lost."}
  > END

  $ errcat check --format json
  {
    "errcat": "0.1.0",
    "errors": 4,
    "warnings": 0,
    "findings": [
      {
        "rule": "unplaced-matcher",
        "severity": "error",
        "at": {
          "file": "specs/ac me.yaml",
          "start": {
            "line": 6,
            "column": 27,
            "byte": 95
          },
          "end": {
            "line": 6,
            "column": 29,
            "byte": 101
          }
        },
        "message": "`gone` is identified by its code, but no envelope says where to find a code",
        "help": "Add the place to the envelope, or write `unspecified` there if the vendor does not say where it is.",
        "subject": "gone"
      },
      {
        "rule": "unknown-name",
        "severity": "error",
        "at": {
          "file": "specs/ac me.yaml",
          "start": {
            "line": 6,
            "column": 37,
            "byte": 109
          },
          "end": {
            "line": 6,
            "column": 41,
            "byte": 113
          }
        },
        "message": "no kind is called `gnoe`",
        "help": "did you mean `gone`?",
        "subject": "gnoe",
        "fixes": [
          {
            "at": {
              "file": "specs/ac me.yaml",
              "start": {
                "line": 6,
                "column": 37,
                "byte": 109
              },
              "end": {
                "line": 6,
                "column": 41,
                "byte": 113
              }
            },
            "with": "gone",
            "certain": true
          }
        ]
      },
      {
        "rule": "unfinished-sentence",
        "severity": "error",
        "at": {
          "file": "specs/ac me.yaml",
          "start": {
            "line": 6,
            "column": 52,
            "byte": 124
          },
          "end": {
            "line": 6,
            "column": 62,
            "byte": 134
          }
        },
        "message": "the text does not end like a sentence: `It is gone`",
        "help": "End the text with a period, and quote it if it contains a comma or a number sign."
      },
      {
        "rule": "number-taken",
        "severity": "error",
        "at": {
          "file": "specs/ac me.yaml",
          "start": {
            "line": 7,
            "column": 18,
            "byte": 153
          },
          "end": {
            "line": 7,
            "column": 19,
            "byte": 154
          }
        },
        "message": "the number 1 is taken by `gone`",
        "help": "the next free number is 2",
        "notes": [
          {
            "at": {
              "file": "specs/ac me.yaml",
              "start": {
                "line": 6,
                "column": 18,
                "byte": 86
              },
              "end": {
                "line": 6,
                "column": 19,
                "byte": 87
              }
            },
            "message": "taken here"
          }
        ]
      }
    ]
  }
  [1]

Services that collect the results of checks read SARIF, which counts columns in UTF-16:

  $ errcat check --format sarif
  {
    "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
    "version": "2.1.0",
    "runs": [
      {
        "tool": {
          "driver": {
            "name": "errcat",
            "version": "0.1.0",
            "rules": [
              {
                "id": "unknown-name",
                "shortDescription": {
                  "text": "A name refers to something that the spec does not define."
                },
                "help": {
                  "text": "Define the name, or use one that is defined."
                },
                "defaultConfiguration": {
                  "level": "error"
                }
              },
              {
                "id": "number-taken",
                "shortDescription": {
                  "text": "Two errors have the same number, so their enumerators would have the same value."
                },
                "help": {
                  "text": "Give the newer one the next free number."
                },
                "defaultConfiguration": {
                  "level": "error"
                }
              },
              {
                "id": "unplaced-matcher",
                "shortDescription": {
                  "text": "A part of the response identifies the errors, but nothing says where that part is. No response can match them."
                },
                "help": {
                  "text": "Add the place to the envelope, or write `unspecified` there if the vendor does not say where it is."
                },
                "defaultConfiguration": {
                  "level": "error"
                }
              },
              {
                "id": "unfinished-sentence",
                "shortDescription": {
                  "text": "A text without a final period may have been cut off by a comma inside brackets or by a number sign after a space."
                },
                "help": {
                  "text": "End the text with a period, and quote it if it contains a comma or a number sign."
                },
                "defaultConfiguration": {
                  "level": "error"
                }
              }
            ]
          }
        },
        "columnKind": "utf16CodeUnits",
        "results": [
          {
            "ruleId": "unplaced-matcher",
            "ruleIndex": 2,
            "level": "error",
            "message": {
              "text": "`gone` is identified by its code, but no envelope says where to find a code\nAdd the place to the envelope, or write `unspecified` there if the vendor does not say where it is."
            },
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "specs/ac%20me.yaml"
                  },
                  "region": {
                    "startLine": 6,
                    "startColumn": 27,
                    "endLine": 6,
                    "endColumn": 30
                  }
                }
              }
            ]
          },
          {
            "ruleId": "unknown-name",
            "ruleIndex": 0,
            "level": "error",
            "message": {
              "text": "no kind is called `gnoe`\ndid you mean `gone`?"
            },
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "specs/ac%20me.yaml"
                  },
                  "region": {
                    "startLine": 6,
                    "startColumn": 38,
                    "endLine": 6,
                    "endColumn": 42
                  }
                }
              }
            ],
            "fixes": [
              {
                "artifactChanges": [
                  {
                    "artifactLocation": {
                      "uri": "specs/ac%20me.yaml"
                    },
                    "replacements": [
                      {
                        "deletedRegion": {
                          "startLine": 6,
                          "startColumn": 38,
                          "endLine": 6,
                          "endColumn": 42
                        },
                        "insertedContent": {
                          "text": "gone"
                        }
                      }
                    ]
                  }
                ]
              }
            ]
          },
          {
            "ruleId": "unfinished-sentence",
            "ruleIndex": 3,
            "level": "error",
            "message": {
              "text": "the text does not end like a sentence: `It is gone`\nEnd the text with a period, and quote it if it contains a comma or a number sign."
            },
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "specs/ac%20me.yaml"
                  },
                  "region": {
                    "startLine": 6,
                    "startColumn": 53,
                    "endLine": 6,
                    "endColumn": 63
                  }
                }
              }
            ]
          },
          {
            "ruleId": "number-taken",
            "ruleIndex": 1,
            "level": "error",
            "message": {
              "text": "the number 1 is taken by `gone`\nthe next free number is 2"
            },
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "specs/ac%20me.yaml"
                  },
                  "region": {
                    "startLine": 7,
                    "startColumn": 18,
                    "endLine": 7,
                    "endColumn": 19
                  }
                }
              }
            ],
            "relatedLocations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "specs/ac%20me.yaml"
                  },
                  "region": {
                    "startLine": 6,
                    "startColumn": 18,
                    "endLine": 6,
                    "endColumn": 19
                  }
                },
                "id": 0,
                "message": {
                  "text": "taken here"
                }
              }
            ]
          }
        ]
      }
    ]
  }
  [1]

GitHub shows these beside the lines of a pull request:

  $ errcat check --format github
  ::error file=specs/ac me.yaml,line=6,endLine=6,col=27,endColumn=29,title=unplaced-matcher::`gone` is identified by its code, but no envelope says where to find a code%0Ahelp: Add the place to the envelope, or write `unspecified` there if the vendor does not say where it is.
  ::error file=specs/ac me.yaml,line=6,endLine=6,col=37,endColumn=41,title=unknown-name::no kind is called `gnoe`%0Ahelp: did you mean `gone`?
  ::error file=specs/ac me.yaml,line=6,endLine=6,col=52,endColumn=62,title=unfinished-sentence::the text does not end like a sentence: `It is gone`%0Ahelp: End the text with a period, and quote it if it contains a comma or a number sign.
  ::error file=specs/ac me.yaml,line=7,endLine=7,col=18,endColumn=19,title=number-taken::the number 1 is taken by `gone`%0Ahelp: the next free number is 2%0Anote: taken here (specs/ac me.yaml:6)
  [1]

A spec without findings:

  $ errcat check --format json "$HERE/good.yaml"
  {
    "errcat": "0.1.0",
    "errors": 0,
    "warnings": 0,
    "findings": []
  }
  $ errcat check --format github "$HERE/good.yaml"

A file that cannot be read has no lines:

  $ errcat check --format json nope.yaml
  {
    "errcat": "0.1.0",
    "errors": 1,
    "warnings": 0,
    "findings": [
      {
        "rule": "cannot-read",
        "severity": "error",
        "at": {
          "file": "nope.yaml"
        },
        "message": "cannot read the file: No such file or directory",
        "help": "Check the path and its permissions."
      }
    ]
  }
  [2]
  $ errcat check --format github nope.yaml
  ::error file=nope.yaml,title=cannot-read::cannot read the file: No such file or directory%0Ahelp: Check the path and its permissions.
  [2]

  $ errcat check --format html
  --format: html not in {text,json,sarif,github}
  Run with --help for more information.
  [2]
