#!/bin/bash
# What the header of a vendor costs whoever includes it: no header of the standard library but <string_view> (and
# <cstdint>), and of the runtime those with types, not those that compute.
#   light_header.sh COMPILER RENDERED VENDOR RUNTIME
set -euo pipefail
compiler=$1 rendered=$2 vendor=$3 runtime=$4

included() { printf "$1" | "$compiler" -std=c++17 -x c++ -I "$rendered/cpp" -I "$runtime" -H -fsyntax-only - 2>&1 | sed -n 's/^\.\.* //p'; }
standard() { grep -v -e "^$rendered/" -e "^$runtime/" | sort -u; }

all=$(included "#include <errcat/$vendor.hpp>\n")
diff <(included '#include <cstdint>\n#include <string_view>\n' | standard) <(standard <<<"$all")
diff - <(grep -e "^$rendered/" -e "^$runtime/" <<<"$all" | sed "s,^$rendered/cpp/,,; s,^$runtime/,," | sort -u) <<END
errcat/budget.hpp
errcat/detail/attributes.hpp
errcat/detail/inherited.hpp
errcat/detail/layout.hpp
errcat/detail/perfect_hash.hpp
errcat/detail/read_tables.hpp
errcat/detail/static_view.hpp
errcat/detail/views.hpp
errcat/entry.hpp
errcat/entry_parts.hpp
errcat/entry_texts.hpp
errcat/$vendor.hpp
errcat/kind.hpp
errcat/match.hpp
errcat/response.hpp
errcat/types.hpp
END
