#!/bin/bash
# What generated code weighs and takes to compile, for script/bench.
#
#   bench/compiled.sh BUILD ROUNDS   BUILD has errcat and the benchmark
set -euo pipefail
build=$1 rounds=$2
made=$build/bench/made

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# What gperf writes has warnings, which nobody wants to read.
compile() { g++ -std=c++17 -O2 -fPIC -I "$made/2500/cpp" -I runtime "$@" 2>"$work/said" || { cat "$work/said" >&2 && exit 1; }; }
sections() { size -A "$1" | awk -v wanted="$2" '$1 ~ wanted { sum += $2 } END { print sum + 0 }'; }

# The table object: what gperf's lookup adds is its rows, lengths, values and strings; what ours adds is the perfect hash,
# rows and strings of codes. The rest of our object is what the catalog tells.
compile -c "$made/2500/cpp/codes-2500.cpp" -o "$work/errcat.o"
compile -include cstring -x c++ -c "$made/gperf_2500.inc" -o "$work/gperf.o"
# Both are there twice: in the tables, and in the table of codes that `find_code` reads.
texts=$((2 * $("$build/bench/errcat_bench_inputs" sizes 2500)))
tables=$(awk '/^    \/\/ codes: |packed_codes = / { in_codes = 1; next } /^    \/\/ [a-z ]*: |^    },/ { in_codes = 0 }
  in_codes { sub(/\/\/.*/, ""); cells += gsub(/,/, "") } END { print cells * 2 }' \
  "$made/2500/cpp/errcat/codes-2500_tables.hpp" "$made/2500/cpp/codes-2500.cpp")
[ "$tables" -gt 10000 ] || { echo 'the tables are not where they are looked for' >&2 && exit 1; }
gperf=$(sections "$work/gperf.o" '^\.(rodata|data)')
printf '\nbytes at 2,500 codes\n'
printf '  lookup: errcat %s (tables %s, strings %s), gperf %s, ratio %s\n' $((tables + texts)) "$tables" "$texts" \
  "$gperf" "$(awk "BEGIN { printf \"%.3f\", ($tables + $texts) / $gperf }")"
printf '  relocations of data: errcat %s, gperf %s\n' \
  "$(readelf -rW "$work/errcat.o" | awk '/section .\.rela\.(data|rodata|init)/ { inside = 1; next } /^$/ { inside = 0 } inside && /R_/ { n++ } END { print n + 0 }')" \
  "$(readelf -rW "$work/gperf.o" | awk '/section .\.rela\.(data|rodata|init)/ { inside = 1; next } /^$/ { inside = 0 } inside && /R_/ { n++ } END { print n + 0 }')"
data=$(sections "$work/errcat.o" '^\.(rodata|data|bss)')
distinct=$(awk '/^    "/ { bytes += length($0) - 6 } END { print bytes }' "$made/2500/cpp/errcat/codes-2500_tables.hpp")
printf '  all data of the table object: %s, of which distinct text %s, so that an error takes %s more\n' "$data" "$distinct" \
  "$(awk "BEGIN { printf \"%.1f\", ($data - $distinct) / 2500 }")"

# What a further vendor of 100 errors costs a library of several, beside its data.
python3 bench/make_catalogs.py "$work/specs" 1 100
"$build/bin/errcat" generate "$work/specs" --out "$work/vendor" --target cpp >"$work/log"
vendor=$work/vendor/cpp/vendor0.cpp
cp "$vendor" "$work/whole.cpp" && cp "$vendor" "$work/shared.cpp"
{
  printf '#include <string_view>\n#include "errcat/detail/layout.hpp"\n'
  sed -n '/^ERRCAT_HIDDEN inline constexpr/,/^};/p' "$work"/vendor/cpp/errcat/vendor0_tables.hpp | sed '1s/.*/extern const/'
  sed -n '/^const errcat::detail::table_data.* = {/,/^};/p' "$vendor" | sed '1s/^/extern /'
} >"$work/data.cpp"
grep -q '^extern const errcat::detail::table_data.*packed_codes' "$work/data.cpp" && grep -q 'packed_tables = {' "$work/data.cpp" ||
  { echo 'the data is not where it is looked for' >&2 && exit 1; }
printf '#include <string_view>\n' >"$work/plain.cpp"
printf '#include <errcat/codes-2500.hpp>\n' >"$work/header.cpp"
cp "$made/2500/cpp/codes-2500.cpp" "$work/tables.cpp"
# Medians, taken in turn.
for round in $(seq "$rounds"); do
  for unit in plain header tables data shared whole; do
    also=(-I "$work/vendor/cpp")
    [ $unit != shared ] || also+=(-DERRCAT_COMPILED_RUNTIME)
    start=$(date +%s%N)
    compile "${also[@]}" -c "$work/$unit.cpp" -o "$work/$unit.o"
    echo "$unit $round $((($(date +%s%N) - start) / 1000))" >>"$work/times"
  done
done
median() { awk -v unit="$1" '$1 == unit { print $3 }' "$work/times" | sort -n | sed -n "$(((rounds + 1) / 2))p"; }
plain=$(median plain)
printf '\ncompile times (ms): <string_view> %s' $((plain / 1000))
for unit in header tables; do
  printf ', %s %s (%s times)' "$unit" $(($(median $unit) / 1000)) "$(awk "BEGIN { printf \"%.2f\", $(median $unit) / $plain }")"
done
printf '\nof a vendor of 100 errors: data %s, in a library of several %s, alone %s\n' $(($(median data) / 1000)) \
  $(($(median shared) / 1000)) $(($(median whole) / 1000))
