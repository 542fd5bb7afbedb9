#!/bin/bash
# subproject_test.sh CMAKE SOURCE BUILD: what errcat's sources within another project bring into it, and what they do not.
set -euo pipefail
export LC_ALL=C.UTF-8
cmake=$1 source=$2 build=$3
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
scratch=$(mktemp -d "${TMPDIR:-/tmp}/errcat sub ä.XXXXXX")
trap 'rm -rf -- "$scratch"' EXIT
cp -r -- "$here/subproject" "$scratch/project"
cd -- "$scratch"

quietly() { "$@" >output 2>&1 || { cat output && echo "failed: $*" && exit 1; }; }
# same WHAT ACTUAL EXPECTED
same() {
  [ "$2" = "$3" ] || { printf '%s\n' "$1" && diff --unified <(printf '%s\n' "$3") <(printf '%s\n' "$2"); exit 1; }
}
configure() { quietly "$cmake" -S project -B "$1" -G Ninja -DERRCAT_SOURCE="$source" "${@:2}"; }
# entries BUILD: the options and results in the cache that are errcat's doing, but for GNUInstallDirs'.
entries() {
  sed -n -E 's/^([^#/:=][^:=]*):(BOOL|STRING|PATH|FILEPATH)=.*/\1/p' "$1/CMakeCache.txt" | grep -v '^CMAKE_' | sort
}
files() { (cd "$1" && find . -type f | sort); }
# An errcat that is there already, with nothing of what building one takes.
program=(-DERRCAT_EXECUTABLE="$build/bin/errcat")
for package in yaml-cpp nlohmann_json CLI11 fmt; do program+=("-DCMAKE_DISABLE_FIND_PACKAGE_$package=ON"); done

configure whole
same 'the cache of a project that builds errcat' "$(entries whole)" 'CLI11_DIR
ERRCAT_DTL_INCLUDE_DIR
ERRCAT_INSTALL
ERRCAT_LIBYAML_INCLUDE_DIR
ERRCAT_LIBYAML_LIBRARY
ERRCAT_MIMALLOC
ERRCAT_UNITY
ERRCAT_XXHASH_INCLUDE_DIR
fmt_DIR
mimalloc_DIR
nlohmann_json_DIR
pugixml_DIR
yaml-cpp_DIR'
same 'targets with names that a project may want' \
  "$(grep -o '^build [^:/]*: phony' whole/build.ninja | sed 's/^build //; s/: phony$//' |
     grep -v -E '^(lib)?errcat|^cmake_object_order_|^(lib)?acme_errors|^(program|all|clean|help|codegen|edit_cache|rebuild_cache|list_install_components|install|test)$')" ''

configure out "${program[@]}"
same 'the cache of a project that has an errcat' "$(entries out | grep -v '^ERRCAT_EXECUTABLE$')" 'ERRCAT_INSTALL'
quietly "$cmake" --build out
same 'the program' "$(out/program)" $'It is too late. token_not_valid\nacme'
same 'what of errcat is built' "$(cd out && find . -name '*.a' | sort)" $'./errcat/generated/liberrcat_idenfy.a\n./libacme_errors.a'
quietly "$cmake" --install out --prefix "$scratch/alone"
same 'what is installed' "$(files alone)" ./bin/program

# A project that exports its catalogs, and therefore errcat's runtime.
configure exported "${program[@]}" -DEXPORTED=ON -DERRCAT_INSTALL=ON
quietly "$cmake" --build exported
quietly "$cmake" --install exported --prefix "$scratch/installed"
[ ! -e installed/bin/errcat ] || { echo 'there is a program that nobody built' && exit 1; }
same 'the variable of pkg-config' "$(PKG_CONFIG_PATH=$(dirname -- "$(find "$scratch/installed" -name errcat.pc)") pkg-config --variable=errcat errcat)" ''
mkdir user && cp project/main.cpp user
cat >user/CMakeLists.txt <<'EOF'
cmake_minimum_required(VERSION 3.20)
project(user LANGUAGES CXX)
find_package(errcat CONFIG REQUIRED)
find_package(acme CONFIG REQUIRED)
add_executable(program main.cpp)
target_link_libraries(program PRIVATE errcat::idenfy acme::acme_errors)
EOF
quietly "$cmake" -S user -B user/out -G Ninja -DCMAKE_PREFIX_PATH="$scratch/installed"
quietly "$cmake" --build user/out
same 'the program of a user' "$(user/out/program)" $'It is too late. token_not_valid\nacme'
