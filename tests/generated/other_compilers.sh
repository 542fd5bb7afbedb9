#!/bin/bash
# What can be said without Visual C++ about what it would take: no attribute or extension of GCC outside of a macro, and
# string literals within its limits.
#   other_compilers.sh RENDERED RUNTIME
set -euo pipefail
rendered=$1 runtime=$2

headers=$(find "$runtime/errcat" "$rendered/cpp" -name '*.[ch]pp' ! -name attributes.hpp | sort)
[ "$(wc -l <<<"$headers")" -gt 60 ]
found=$(xargs grep -nE '\[\[(gnu|clang|msvc)::|__attribute__|__declspec' <<<"$headers") && echo "$found" && exit 1
# 128 bits and builtins only where the compiler is known to have them.
while read -r file; do
  grep -q -e '^#if defined(__SIZEOF_INT128__)' -e '^#define ERRCAT_LOADS_WORDS' "$file" || { echo "$file: an extension" && exit 1; }
done < <(xargs grep -lE '__int128|__builtin_|__extension__' <<<"$headers")

# "string too big, trailing characters truncated" (C2026) beyond 16,380 bytes of a piece, and 65,535 of all adjacent ones.
python3 - $headers <<'END'
import re, sys
longest = total = 0
for path in sys.argv[1:]:
    text = open(path, "rb").read()
    for literal in re.finditer(rb'(?:"(?:[^"\\\n]|\\.)*"\s*)+', text):
        pieces = re.findall(rb'"((?:[^"\\\n]|\\.)*)"', literal[0])
        longest = max(longest, max(map(len, pieces)))
        total = max(total, sum(len(re.sub(rb"\\(?:[0-7]{3}|.)", b"x", piece)) for piece in pieces))
print(f"longest piece {longest}, longest literal {total}")
sys.exit(longest > 16380 or total > 65535 or longest < 1000)
END
