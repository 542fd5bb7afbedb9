#!/bin/bash
# refusals_test.sh CMAKE BUILD: each mistake in a call is told once, and with what to write instead.
set -euo pipefail
export LC_ALL=C.UTF-8
cmake=$1 build=$2
scratch=$(mktemp -d "${TMPDIR:-/tmp}/errcat refusals ä.XXXXXX")
trap 'rm -rf -- "$scratch"' EXIT
cd -- "$scratch"
failed=0

"$cmake" --install "$build" --prefix "$scratch/errcat" >/dev/null
mkdir -p project/specs/other project/below tools
touch project/{acme,bank,kinds}.yaml project/specs/acme.yaml tools/errcat
echo 'errcat_generate(TARGET x SPECS ../acme.yaml)' >project/below/CMakeLists.txt

# configure LINE...: a project of these lines.
configure() {
  printf '%s\n' 'cmake_minimum_required(VERSION 3.20)' 'project(refused LANGUAGES NONE)' "$@" >project/CMakeLists.txt
  "$cmake" -S project -B out -G Ninja -DCMAKE_PREFIX_PATH="$scratch/errcat" >output 2>&1
}
# told: the messages of errors, each as one line, with paths from here.
told() {
  sed -n '/^CMake Error/,/^\(Call Stack\|-- \)/{s/^CMake Error.*/@/;/^\(Call Stack\|-- \)/d;p}' output | tr -s ' \n' ' ' |
    sed "s:$scratch/::g; s/^@ *//; s/ *$//"
}
# wrong MESSAGE LINE...: the project of these lines is refused with MESSAGE.
wrong() {
  local message=$1
  shift
  if configure "$@"; then
    printf 'not refused: %s\n' "$*"
    failed=1
  elif [ "$(told)" != "$message" ]; then
    printf 'of %s\nexpected %s\nbut was  %s\n' "$*" "$message" "$(told)"
    failed=1
  fi
}
found=('enable_language(CXX)' 'find_package(errcat CONFIG REQUIRED)')
# generate MESSAGE ARGUMENTS [LINE...]: errcat_generate(ARGUMENTS) after the LINEs is refused with MESSAGE.
generate() { wrong "errcat_generate: $1" "${found[@]}" "${@:3}" "errcat_generate($2)"; }
check() { wrong "errcat_check: $1" "${found[@]}" "${@:3}" "errcat_check($2)"; }

# What is right stays so: files that the build makes wherever that is, and a program found in PATH.
chmod +x tools/errcat
PATH=$scratch/tools:$PATH configure "${found[@]}" 'set(ERRCAT_EXECUTABLE errcat)' \
  'add_custom_command(OUTPUT ${CMAKE_SOURCE_DIR}/made.yaml COMMAND made)' \
  'errcat_generate(TARGET x SPECS acme.yaml made.yaml ${CMAKE_BINARY_DIR}/later.yaml)' || { cat output && exit 1; }
grep -q "COMMAND = .*$scratch/tools/errcat. generate" out/build.ninja || { echo 'not the program in PATH' && exit 1; }

arguments='there are TARGET, NAMESPACE, TYPE, KINDS, TEMPLATES, OUT_DIR, MESSAGES_DIR, DOCS_DIR, SPECS, LOCALES, DEPENDS, NO_INDEX'
generate "there is no argument SPEC; $arguments" 'TARGET x SPEC acme.yaml'
generate "there is no argument TYP; $arguments" 'TARGET x SPECS acme.yaml TYP SHARED'
generate "there is no argument DOC_DIR; $arguments" 'TARGET x SPECS acme.yaml MESSAGES_DIR m LOCALES en DOC_DIR d'
generate "there is no argument x; $arguments" 'x SPECS acme.yaml'
generate 'TYPE has no value; write one behind it, or leave TYPE out' 'TARGET x TYPE SPECS acme.yaml'
generate 'TARGET is missing; what it always takes is TARGET, SPECS' 'SPECS acme.yaml'
generate 'SPECS is missing; what it always takes is TARGET, SPECS' 'TARGET x'
generate 'TARGET is a name without ::, which are for the alias; for acme::errors write TARGET errors NAMESPACE acme' \
  'TARGET acme::errors SPECS acme.yaml'
generate 'NAMESPACE does not end in ::; write NAMESPACE acme' 'TARGET x NAMESPACE acme:: SPECS acme.yaml'
generate 'there is a target x already; write another name for TARGET' 'TARGET x SPECS acme.yaml' 'add_custom_target(x)'
generate 'TYPE is STATIC, OBJECT or SHARED, and not MODULE' 'TARGET x TYPE MODULE SPECS acme.yaml'

place='write a path that starts from project, or one below the build if the build makes it'
generate "project/none.yaml, one of SPECS, is not there; $place" 'TARGET x SPECS acme.yaml none.yaml'
generate "project/none.yaml, one of KINDS, is not there; $place" 'TARGET x SPECS acme.yaml KINDS none.yaml'
generate "project/none, one of TEMPLATES, is not there; $place" 'TARGET x SPECS acme.yaml TEMPLATES none'
generate 'project/specs is a folder; name the specs in it, for each is a step of its own' 'TARGET x SPECS specs'
generate 'project/acme.yaml and project/acme.yaml are both named like the vendor acme; name one spec for each vendor, once' \
  'TARGET x SPECS acme.yaml acme.yaml'
generate 'project/acme.yaml and project/specs/acme.yaml are both named like the vendor acme; name one spec for each vendor, once' \
  'TARGET x SPECS acme.yaml specs/acme.yaml'
generate 'LOCALES are those of the messages; write MESSAGES_DIR and a folder for them, or leave LOCALES out: the C++ has all that the specs have' \
  'TARGET x SPECS acme.yaml LOCALES en'
generate 'MESSAGES_DIR takes LOCALES, which tell what files there will be' 'TARGET x SPECS acme.yaml MESSAGES_DIR m'
generate 'the names of what is generated have to be known beforehand, so that only KINDS, TEMPLATES and DEPENDS take generator expressions' \
  'TARGET x SPECS $<1:acme.yaml>'

own='name another folder, for each call and each argument has one of its own'
generate "OUT_DIR of y is OUT_DIR of x as well: out/code; $own" 'TARGET y SPECS bank.yaml OUT_DIR below/../code' \
  'errcat_generate(TARGET x SPECS acme.yaml OUT_DIR code)'
generate "DOCS_DIR of y is DOCS_DIR of x as well: out/docs; $own" 'TARGET y SPECS bank.yaml DOCS_DIR docs' \
  'errcat_generate(TARGET x SPECS acme.yaml DOCS_DIR docs)'
generate "MESSAGES_DIR of y is OUT_DIR of x as well: out/code; $own" \
  'TARGET y SPECS bank.yaml LOCALES en MESSAGES_DIR code' 'errcat_generate(TARGET x SPECS acme.yaml OUT_DIR code)'
generate "DOCS_DIR of x is OUT_DIR of x as well: out/code; $own" 'TARGET x SPECS bank.yaml OUT_DIR code DOCS_DIR code'

check 'there is no argument OUTDIR; there are NAME, OUT_DIR, KINDS, TEMPLATES, SPECS, TARGETS' \
  'NAME x SPECS acme.yaml OUTDIR generated'
check 'SPECS has no value; write one behind it, or leave SPECS out' 'NAME x SPECS OUT_DIR generated'
check 'OUT_DIR is missing; what it always takes is NAME, SPECS, OUT_DIR' 'NAME x SPECS acme.yaml'
check "project/none.yaml, one of SPECS, is not there; $place" 'NAME x SPECS none.yaml OUT_DIR generated'

program='and no such program is there; write an absolute path, or a name that is found in PATH'
for name in tools/errcat no-such-errcat "$scratch/tools" "$scratch/tools/none"; do
  wrong "errcat: ERRCAT_EXECUTABLE is ${name#"$scratch/"}, $program" "${found[@]}" "set(ERRCAT_EXECUTABLE \"$name\")" \
    'errcat_generate(TARGET x SPECS acme.yaml)'
done
wrong "errcat_generate: errcat's targets are not seen in project/below; call find_package(errcat CONFIG REQUIRED) there, or in a folder above it" \
  'enable_language(CXX)' \
  'file(WRITE ${CMAKE_BINARY_DIR}/look/CMakeLists.txt "find_package(errcat CONFIG REQUIRED)")' \
  'add_subdirectory(${CMAKE_BINARY_DIR}/look ${CMAKE_BINARY_DIR}/look/out)' 'add_subdirectory(below)'

# What find_package() is asked for.
wrong 'Found package configuration file: errcat/lib/cmake/errcat/errcatConfig.cmake but it set errcat_FOUND to FALSE so package "errcat" is considered to be NOT FOUND. Reason given by package: there is no component idenfi; there are runtime, customer-verification, idenfy, ranex-compliance, unico-idcloud' \
  'find_package(errcat CONFIG REQUIRED COMPONENTS runtime idenfi)'
configure 'find_package(errcat CONFIG REQUIRED COMPONENTS runtime idenfy OPTIONAL_COMPONENTS idenfi)' \
  'if(NOT errcat_runtime_FOUND OR NOT errcat_idenfy_FOUND OR errcat_idenfi_FOUND)' 'message(FATAL_ERROR wrong)' 'endif()' ||
  { cat output && exit 1; }
version=$("$build/bin/errcat" --version)
version=${version#errcat }
IFS=. read -r major minor _ <<<"$version"
this=$major.$minor next=$major.$((minor + 1)) far=$((major + 1))
for asked in "" "$this" "$version" "$version EXACT" "$this...$next" "$this...<$next" "$this...$far" "0.0...$version" "0.0...<$next"; do
  configure "find_package(errcat $asked CONFIG REQUIRED)" || { echo "errcat $asked is refused" && failed=1; }
done
for asked in "$next" "$far" "$next EXACT" "$next...$far" "0.0...<$this" "0.0...<$version"; do
  ! configure "find_package(errcat $asked CONFIG REQUIRED)" || { echo "errcat $asked is found" && failed=1; }
done
rm -r out
wrong 'errcat_generate: C++ is not enabled; write project(... LANGUAGES CXX), or enable_language(CXX) before this call' \
  'find_package(errcat CONFIG REQUIRED)' 'errcat_generate(TARGET x SPECS acme.yaml)'
exit $failed
