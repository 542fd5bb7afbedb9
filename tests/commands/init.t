`errcat init` writes what makes errcat part of a project:

  $ errcat init cmake
  specs: error[cannot-read]: cannot read the file: No such file or directory
        = help: name the specs, or run errcat where there is a folder `specs`
  
  1 error.
  errcat: there is no spec to generate from; `errcat new VENDOR` starts one
  [2]
  $ errcat new acme > out && errcat new bank > out
  $ errcat init cmake pre-commit github gitlab
  errcat.cmake: written
    Next: write include(errcat.cmake) in CMakeLists.txt, and link your program with vendors::vendor_errors.
  .pre-commit-config.yaml: written
    Next: run `pre-commit install`.
  .github/workflows/errcat.yml: written
    Next: set the repository's variable ERRCAT_DEB to the address of errcat's Debian package.
  .gitlab-ci.yml: written
    Next: set the CI/CD variable ERRCAT_DEB to the address of errcat's Debian package.
  $ find . -type f | sort
  ./.github/workflows/errcat.yml
  ./.gitlab-ci.yml
  ./.pre-commit-config.yaml
  ./errcat.cmake
  ./out
  ./specs/acme.yaml
  ./specs/bank.yaml
  $ cat errcat.cmake
  # The errors of your vendors as a library: errcat generates it from the specs as part of the build. In CMakeLists.txt:
  #   include(errcat.cmake)
  #   target_link_libraries(YOUR_PROGRAM PRIVATE vendors::vendor_errors)
  find_package(errcat CONFIG REQUIRED)
  errcat_generate(TARGET vendor_errors NAMESPACE vendors SPECS
    "specs/acme.yaml"
    "specs/bank.yaml")

It writes over nothing, and shows what would be written:

  $ errcat init github
  errcat: cannot write .github/workflows/errcat.yml: it exists already
  [2]
  $ rm -r .github
  $ errcat init github gitlab
  errcat: cannot write .gitlab-ci.yml: it exists already
  [2]
  $ ls -d .github
  ls: cannot access '.github': No such file or directory
  [2]
  $ errcat init gitlab --dry-run
  --- /dev/null
  +++ .gitlab-ci.yml
  @@ -0,0 +1,16 @@
  +# Checks the specs, and that what is generated from them is up to date.
  +# Set the CI/CD variable ERRCAT_DEB to the address of errcat's package for Debian 12.
  +errcat:
  +  image: debian:12
  +  before_script:
  +    - |
  +      if ! command -v errcat; then
  +        apt-get update
  +        apt-get install --yes ca-certificates curl
  +        curl --fail --silent --show-error --location --output /tmp/errcat.deb "$ERRCAT_DEB"
  +        apt-get install --yes /tmp/errcat.deb
  +      fi
  +  script:
  +    - errcat check
  +    # With the same --target as your build, if it names any.
  +    - if [ -d generated ]; then errcat generate --out generated --check; fi
  $ errcat init
  PART is required
  Run with --help for more information.
  [2]
  $ errcat init make
  PART: make not in {cmake,pre-commit,github,gitlab}
  Run with --help for more information.
  [2]
  $ mkdir 'a$b' && cp specs/acme.yaml 'a$b'
  $ errcat init cmake --specs 'a$b'
  errcat: CMake would not take the path `a$b/acme.yaml` as it is; use letters and digits
  [2]
