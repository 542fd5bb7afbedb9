#!/bin/bash
# other_programs.sh ERRCAT: errcat as other compilers make it, in other ways and for other machines, renders the same bytes: by Clang,
# without optimization, for 32 bits (i386), and for a big-endian machine (s390x), which run under qemu. Their libraries are Debian's
# packages, unpacked below build/same. Needs what `script/setup torture` installs, and that apt knows both architectures: have an
# administrator run `dpkg --add-architecture i386`, the same with s390x, and `apt-get update`.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."
errcat=$(realpath -- "$1")
here=$PWD same=$PWD/build/same
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
mkdir -p -- "$same"

for one in i386 s390x; do
  dpkg --print-foreign-architectures | grep -q -x "$one" || { echo "skipped: apt does not know the architecture $one" && exit 77; }
done

# build NAME OPTION...: the program as these options of CMake make it.
build() {
  local name=$1
  shift
  cmake -S . -B "$same/$name" -G Ninja -DBUILD_TESTING=OFF -DERRCAT_UNITY=ON -DERRCAT_INSTALL=OFF "$@" >"$scratch/log" 2>&1 &&
    cmake --build "$same/$name" --target errcat >"$scratch/log" 2>&1 || { cat -- "$scratch/log" && exit 1; }
}

# libraries ARCHITECTURE: a folder with the libraries of that machine, and the headers that are the same for all.
libraries() {
  local root=$same/root-$1
  [ ! -e "$root/complete" ] || return 0
  rm -rf -- "$root" && mkdir -p -- "$root/debs" "$root/usr/include" "$root/usr/share/cmake"
  (cd -- "$root/debs" && for package in libyaml-cpp-dev libyaml-cpp0.7 libyaml-dev libyaml-0-2 libfmt-dev libfmt9 libpugixml-dev libpugixml1v5; do
    apt-get --quiet --quiet download "$package:$1"
  done)
  for deb in "$root"/debs/*.deb; do dpkg-deb --extract "$deb" "$root"; done
  cp -r /usr/include/{nlohmann,CLI,dtl,xxhash.h} "$root/usr/include"
  cp -r /usr/share/cmake/nlohmann_json "$root/usr/share/cmake"
  cp -r /usr/share/cmake/CLI11 "$root/usr/share/cmake"
  touch "$root/complete"
}

# cross NAME ARCHITECTURE TRIPLE PROCESSOR OPTION...
cross() {
  local name=$1 architecture=$2 triple=$3 processor=$4 root=$same/root-$2
  shift 4
  libraries "$architecture"
  build "$name" -DCMAKE_SYSTEM_NAME=Linux -DCMAKE_SYSTEM_PROCESSOR="$processor" -DCMAKE_CXX_COMPILER="$triple-g++" \
    -DCMAKE_FIND_ROOT_PATH="$root" -DCMAKE_FIND_ROOT_PATH_MODE_PACKAGE=ONLY -DCMAKE_FIND_ROOT_PATH_MODE_LIBRARY=ONLY \
    -DCMAKE_FIND_ROOT_PATH_MODE_INCLUDE=ONLY -DCMAKE_FIND_ROOT_PATH_MODE_PROGRAM=NEVER \
    -DCMAKE_LIBRARY_ARCHITECTURE="$(basename -- "$root"/usr/lib/*-linux-gnu)" -DERRCAT_MIMALLOC=OFF \
    -DCMAKE_EXE_LINKER_FLAGS="-Wl,-rpath-link,$(echo "$root"/usr/lib/*-linux-gnu)" "$@"
  printf '#!/bin/bash\nexec qemu-%s-static -L /usr/%s -E LD_LIBRARY_PATH=%q "%s" "$@"\n' "$processor" "$triple" \
    "$(echo "$root"/usr/lib/*-linux-gnu):/usr/$triple/lib" "$same/$name/bin/errcat" >"$same/$name/run"
  chmod +x "$same/$name/run"
}

# renders NAME PROGRAM: everything that the project has specs for.
cp -r "$here/specs" "$scratch/specs"
cp "$here"/tests/shapes/*.yaml "$here/tests/golden/acme.yaml" "$scratch/specs"
python3 "$here/bench/make_catalogs.py" "$scratch/many" 2 300
renders() {
  mkdir "$scratch/$1"
  (cd -- "$scratch" && "$2" generate specs --out "$1/specs" && "$2" generate many --out "$1/many") >"$scratch/log" 2>&1 ||
    { cat -- "$scratch/log" && exit 1; }
}
renders own "$errcat"
compared=
compare() {
  renders "$1" "$2"
  diff -r "$scratch/own" "$scratch/$1" >"$scratch/difference" || { head -n 20 "$scratch/difference" && exit 1; }
  compared+="${compared:+, }$1"
}

build clang -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER=clang++
compare clang "$same/clang/bin/errcat"
cross i386-debug i386 i686-linux-gnu i386 -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-O0
compare i386-debug "$same/i386-debug/run"
cross s390x s390x s390x-linux-gnu s390x -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_FLAGS_RELEASE="-O1 -DNDEBUG"
compare s390x "$same/s390x/run"
echo "$(find "$scratch/own" -type f | wc -l) files, the same by $compared"
