#!/bin/bash
# several_test.sh CMAKE SOURCE BUILD: projects of which several parts bring errcat, as sources, fetched or installed. The
# first is taken, and of another version it is told where both are.
set -euo pipefail
export LC_ALL=C.UTF-8
cmake=$1 source=$2 build=$3
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
scratch=$(mktemp -d "${TMPDIR:-/tmp}/errcat several ä.XXXXXX")
trap 'rm -rf -- "$scratch"' EXIT
cd -- "$scratch"
failed=0

version=$("$build/bin/errcat" --version)
version=${version#errcat }
"$cmake" --install "$build" --prefix "$scratch/installed" >/dev/null
package=$(dirname -- "$(find installed -name errcatConfig.cmake)")
# What a build takes of the sources if there is a program to generate with.
mkdir sources
cp -r -- "$source"/{CMakeLists.txt,cmake,runtime,generated} sources
cp -r sources copy
cp -r sources newer
sed -i "s/^set(errcat_version .*/set(errcat_version 99.1.0)/" newer/CMakeLists.txt
cp -r installed installed-newer
newer_package=${package/installed/installed-newer}
sed -i "s/${version//./\\.}/99.1.0/g" "$newer_package"/errcatConfig{,Version}.cmake

# A part of the project below, and the whole, each with catalogs of its own.
mkdir -p project/part
cp -- "$here"/subproject/{acme.yaml,main.cpp} project
sed 's/^vendor: acme/vendor: bank/' project/acme.yaml >project/part/bank.yaml
use=('errcat_generate(TARGET acme_errors SPECS acme.yaml)' 'add_executable(program main.cpp)'
  'target_link_libraries(program PRIVATE errcat::idenfy acme_errors)')

# configure LINE...: a project of these lines. A line `part: LINE` is one of the part's.
configure() {
  local line
  printf '%s\n' 'cmake_minimum_required(VERSION 3.20)' 'project(several LANGUAGES CXX)' 'include(FetchContent)' \
    >project/CMakeLists.txt
  : >project/part/CMakeLists.txt
  for line in "$@"; do
    case $line in
      'part: '*) printf '%s\n' "${line#part: }" >>project/part/CMakeLists.txt ;;
      *) printf '%s\n' "$line" >>project/CMakeLists.txt ;;
    esac
  done
  rm -rf out
  "$cmake" -S project -B out -G Ninja -DERRCAT_EXECUTABLE="$build/bin/errcat" -DCMAKE_PREFIX_PATH="$scratch/installed" \
    >output 2>&1
}
# told: what errcat says of itself in passing, with paths from here.
told() { sed -n "s:$scratch/::g; s/^-- errcat: //p" output; }
# refusal: the message of the error, as one line, with paths from here.
refusal() {
  sed -n '/^CMake Error/,/^\(Call Stack\|-- \)/{s/^CMake Error.*/@/;/^\(Call Stack\|-- \)/d;p}' output | tr -s ' \n' ' ' |
    sed "s:$scratch/::g; s/^@ *//; s/ *$//"
}
wrong() {
  printf '%s\nexpected %s\nbut was  %s\n' "$1" "$2" "$3"
  cat output
  failed=1
}
# taken WHAT TOLD LINE...: the project of these lines is configured, and errcat says TOLD of itself and no more.
taken() {
  configure "${@:3}" || { wrong "$1" "$2" 'an error' && return; }
  [ "$(told)" = "$2" ] || wrong "$1" "$2" "$(told)"
}
# refused WHAT MESSAGE LINE...: the project of these lines is refused with MESSAGE.
refused() {
  if configure "${@:3}"; then
    wrong "$1" "$2" 'no error'
  else
    [ "$(refusal)" = "$2" ] || wrong "$1" "$2" "$(refusal)"
  fi
}
# built WHAT: what was configured last is built, and its program runs.
built() {
  "$cmake" --build out >output 2>&1 || { wrong "$1" 'a build' 'an error' && return; }
  local says
  says=$(out/program)
  [ "$says" = $'It is too late. token_not_valid\nacme' ] || wrong "$1" 'what the specs have' "$says"
}
# left_out PLACE FIRST, and another PLACE FIRST VERSION-OF-FIRST VERSION: what is said of the errcat in PLACE.
left_out() { echo "$1 is left out, as the same version came first from $2"; }
another() { echo "this build has version $3 from $2 already, and so cannot have version $4 from $1; have all parts of the build use the same"; }
# sources NAME, fetched NAME: the line that brings errcat from that folder.
fetched() { printf 'FetchContent_Declare(%s SOURCE_DIR "%s")\nFetchContent_MakeAvailable(%s)\n' "$1" "$scratch/$1" "$1"; }
sources() { printf 'add_subdirectory("%s" brought-%s)\n' "$scratch/$1" "$1"; }
find='find_package(errcat CONFIG REQUIRED COMPONENTS runtime idenfy)'

taken 'sources twice' "$(left_out copy sources)" "$(sources sources)" "$(sources copy)" "${use[@]}"
grep -q -x -F "errcat_SOURCE_DIR:STATIC=$scratch/sources" out/CMakeCache.txt || wrong 'sources twice' sources "$(grep errcat_SOURCE out/CMakeCache.txt)"
built 'sources twice'
taken 'the same sources twice' "$(left_out sources sources)" "$(sources sources)" \
  "add_subdirectory(\"$scratch/sources\" again)"
taken 'sources, and fetched' "$(left_out copy sources)" "$(sources sources)" "$(fetched copy)"
taken 'fetched, and sources' "$(left_out copy sources)" "$(fetched sources)" "$(sources copy)"
taken 'sources in two parts' "$(left_out sources copy)" 'add_subdirectory(part)' "$(sources sources)" "${use[@]}" \
  "part: $(sources copy)" 'part: errcat_generate(TARGET bank_errors SPECS bank.yaml NO_INDEX)'
built 'sources in two parts'

taken 'sources, then installed' "$(left_out "$package" sources)" "$(sources sources)" "$find" "${use[@]}"
built 'sources, then installed'
taken 'sources, then installed, quietly' '' "$(sources sources)" "${find/REQUIRED/QUIET}" \
  'if(NOT errcat_FOUND OR NOT errcat_idenfy_FOUND)' 'message(FATAL_ERROR wrong)' 'endif()'
taken 'fetched, then installed' "$(left_out "$package" sources)" "$(fetched sources)" "$find"
taken 'installed, then sources' "$(left_out sources "$package")" "$find" "$(sources sources)" "${use[@]}"
built 'installed, then sources'
taken 'installed, then fetched' "$(left_out sources "$package")" "$find" "$(fetched sources)"
taken 'installed twice' '' "$find" "$find"
taken 'fetched, and found by that name' '' \
  "FetchContent_Declare(errcat SOURCE_DIR \"$scratch/sources\" OVERRIDE_FIND_PACKAGE)" 'find_package(errcat REQUIRED)' "${use[@]}"

# Targets of find_package() are seen in its folder alone, and so both are there, and do not clash.
taken 'installed for a part, then sources' '' 'add_subdirectory(part)' "$(sources sources)" "$find" "${use[@]}" \
  'target_link_libraries(program PRIVATE bank_errors)' \
  "part: $find" 'part: errcat_generate(TARGET bank_errors SPECS bank.yaml NO_INDEX)'
built 'installed for a part, then sources'
taken 'sources, then installed for a part' "$(left_out "$package" sources)" "$(sources sources)" 'add_subdirectory(part)' \
  "part: $find"

refused 'sources of two versions' "errcat: $(another newer sources "$version" 99.1.0)" "$(sources sources)" "$(sources newer)"
refused 'sources that are older' "errcat: $(another sources newer 99.1.0 "$version")" "$(sources newer)" "$(sources sources)"
refused 'fetched in two versions' "errcat: $(another newer sources "$version" 99.1.0)" "$(fetched sources)" "$(fetched newer)"
refused 'installed, then newer sources' "errcat: $(another newer "$package" "$version" 99.1.0)" "$find" "$(sources newer)"
refused 'installed for a part, then newer sources' "errcat: $(another newer "$package" "$version" 99.1.0)" \
  'add_subdirectory(part)' "$(sources newer)" "part: $find"
found="Found package configuration file: $package/errcatConfig.cmake but it set errcat_FOUND to FALSE so package \"errcat\" is considered to be NOT FOUND. Reason given by package:"
refused 'newer sources, then installed' "$found $(another "$package" newer 99.1.0 "$version")" "$(sources newer)" "$find"
refused 'fetched, then installed and newer' \
  "${found/$package/$newer_package} $(another "$newer_package" sources "$version" 99.1.0)" \
  "$(fetched sources)" "set(CMAKE_PREFIX_PATH \"$scratch/installed-newer\")" "$find"
taken 'newer sources, and whatever is installed' '' "$(sources newer)" 'find_package(errcat CONFIG QUIET)' \
  'if(errcat_FOUND)' 'message(FATAL_ERROR wrong)' 'endif()'
exit $failed
