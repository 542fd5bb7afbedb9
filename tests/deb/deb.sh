#!/bin/bash
# deb.sh: makes the Debian package, has lintian judge it, and runs what is in it. Its install is a folder's.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
same() {
  [ "$2" = "$3" ] || { printf '%s: expected\n%s\nbut was\n%s\n' "$@" && exit 1; }
}

# Not even a strict umask gets into the package.
deb=$(umask 077 && script/package)
said=$(lintian --allow-root --no-cfg --fail-on error,warning "$deb" 2>&1) || { printf '%s\n' "$said" && exit 1; }

# Made again, elsewhere and by another umask, it is the same file.
cp -- "$deb" "$scratch/first.deb"
(umask 022 && TZ=Asia/Kathmandu LC_ALL=C.UTF-8 script/package >/dev/null)
cmp -- "$scratch/first.deb" "$deb"

# Every shared library that the program needs is some package's that it depends on, as is what body.hpp includes.
fields=$(dpkg-deb --show --showformat '${Package} ${Section} ${Recommends}\n${Depends}\n' "$deb")
depends=$(tail -n 1 <<<"$fields" | sed -E 's/ \([^)]*\)//g; s/,//g')
same 'name, section, recommendation' 'errcat devel ' "$(head -n 1 <<<"$fields")"
same 'dependencies' 'libc6 libfmt9 libgcc-s1 libmimalloc2.0 libpugixml1v5 libstdc++6 libyaml-0-2 libyaml-cpp0.7' "$depends"

dpkg-deb --extract "$deb" "$scratch/root"
usr=$scratch/root/usr
same 'modes of files and folders' $'-rw-r--r-- root/root\n-rwxr-xr-x root/root ./usr/bin/errcat\ndrwxr-xr-x root/root' \
  "$(dpkg-deb --contents "$deb" | awk '{ print $1, $2 ($1 ~ /^-..x/ ? " " $6 : "") }' | LC_ALL=C sort --unique)"
same 'whose notices' $'==== libcli11-dev\n==== libdtl-dev\n==== libxxhash-dev\n==== nlohmann-json3-dev' \
  "$(grep '^====' "$usr/share/doc/errcat/notices")"
# Its bill of materials names what is compiled in, and what it depends on.
bill=$usr/share/doc/errcat/sbom.cdx.json
tests/npm.sh npm tests/deb build/deb-npm >/dev/null
node build/deb-npm/sbom.mjs "$bill" >"$scratch/bill" || { cat "$scratch/bill" && exit 1; }
same 'what is compiled in, and linked' "$(grep '^====' "$usr/share/doc/errcat/notices" | cut -c 6- | paste -s -d ' ') $depends" \
  "$(sed -n -E 's/^      "name": "(.*)",/\1/p' "$bill" | tail -n +2 | paste -s -d ' ')"
program=$usr/bin/errcat
same 'its version' "errcat $(dpkg-deb --field "$deb" Version | sed 's/-.*//')" "$("$program" --version)"
same 'a run path' '' "$(readelf --dynamic "$program" | grep -E 'RPATH|RUNPATH' || true)"
# It finds the specs that come with it, wherever it is called.
same 'its specs' 'customer-verification.yaml idenfy.yaml ranex-compliance.yaml unico-idcloud.yaml' \
  "$(cd "$usr/share/errcat/specs" && LC_ALL=C printf '%s\n' * | paste -s -d ' ')"
(cd / && "$program" explain idenfy TOKEN_NOT_VALID) >"$scratch/explained"
grep -q 'token_not_valid' "$scratch/explained"
"$program" schema | cmp - "$usr/share/errcat/errcat-1.schema.json"
commands=$("$program" --help | sed -n -E '/^Subcommands:/,$ s/^  ([a-z]+) .*/errcat-\1.1.gz/p')
same 'its pages' "$(printf '%s\n' errcat.1.gz "$commands" | LC_ALL=C sort)" "$(cd "$usr/share/man/man1" && LC_ALL=C ls)"
man --local-file "$usr/share/man/man1/errcat-generate.1.gz" | grep -q -e '--out DIR'

# Its libraries and headers, found as pkg-config finds them.
printf '#include <errcat/idenfy.hpp>\nint main() { return errcat::idenfy::classify({429}) ? 0 : 1; }\n' >"$scratch/one.cpp"
pc=$(find "$usr/lib" -name errcat.pc)
read -r -a flags < <(PKG_CONFIG_PATH=${pc%/*} pkg-config --cflags --libs errcat-idenfy)
c++ -std=c++17 -o "$scratch/one" "$scratch/one.cpp" "${flags[@]}"
"$scratch/one"
printf '%s\n' "$deb"
