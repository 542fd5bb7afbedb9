#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tables/builder.hpp"

/// The tables in which the runtime looks up texts, by a perfect hash.
namespace generator::tables {

/// A text to look up.
struct lookup_text {
  std::string_view text;  ///< outlives the tables
  word number = 0;        ///< `errcat::detail::l_number`; at most `largest_number`
  cell candidates;        ///< the list of candidates, if there is no number
};
/// A larger number is not stored beside its text.
inline constexpr word largest_number = errcat::detail::large - 1;

struct lookup_tables {
  cell position;  ///< 0 if there is no text
  std::optional<code_table>
      alone;                 ///< the same lookup on its own, if `errcat::detail::find_number` can use it
  bool all_decided = false;  ///< whether each text has a number
};

/// Adds the rows and the perfect hash for distinct texts to `into`, as a section with this name and purpose.
lookup_tables add_lookup(const std::vector<lookup_text>& texts, const std::string& name,
                         const std::string& purpose, builder& into);

}  // namespace generator::tables
