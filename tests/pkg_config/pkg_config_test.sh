#!/bin/bash
# pkg_config_test.sh CMAKE BUILD CXX: projects without CMake find what is installed, wherever it was moved to.
set -euo pipefail
cmake=$1 build=$2 compiler=$3
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
cd -- "$scratch"

same() {
  [ "$2" = "$3" ] || { printf '%s: expected %s, but was %s\n' "$@" && exit 1; }
}
vendors=(customer-verification idenfy ranex-compliance unico-idcloud)

"$cmake" --install "$build" --prefix "$scratch/first" >/dev/null
mkdir moved
mv first moved/tree
pc=$(find moved -name errcat.pc)
export PKG_CONFIG_PATH=$scratch/${pc%/*}
pkg-config --validate errcat "${vendors[@]/#/errcat-}"
same 'the files' "$(cd "${pc%/*}" && echo *)" "$(printf 'errcat-%s.pc ' "${vendors[@]}")errcat.pc"
version=$("$build/bin/errcat" --version)
same 'the version' "${version#errcat }" "$(pkg-config --modversion errcat)"
same 'the program of that tree' "$version" "$("$(pkg-config --variable=errcat errcat)" --version)"
same 'what errcat links' '' "$(pkg-config --libs errcat)"

# A project with a makefile, which generates a catalog of its own and links a ready-made one.
cp -r -- "$here" project
make --directory project CXX="$compiler" program >made 2>&1 || { cat made && exit 1; }
expected=$'It is too late.\ntoken_not_valid'
same 'the project' "$expected" "$(project/program)"
make --directory project CXX="$compiler" program >made 2>&1
grep -q "'program' is up to date" made || { cat made && exit 1; }

# Each vendor is found with its headers and its library, also where a path has blanks.
mv moved 'mov ed'
export PKG_CONFIG_PATH="$scratch/mov ed/${PKG_CONFIG_PATH#*/moved/}"
for vendor in "${vendors[@]}"; do
  namespace=${vendor//-/_}
  printf '#include <errcat/%s.hpp>\nint main() { return errcat::%s::classify({429}) ? 0 : 1; }\n' \
    "$vendor" "$namespace" >vendor.cpp
  eval "flags=($(pkg-config --cflags --libs "errcat-$vendor"))"
  "$compiler" -std=c++17 -o vendor vendor.cpp "${flags[@]}"
  ./vendor || { echo "$vendor knows no status 429" && exit 1; }
done
