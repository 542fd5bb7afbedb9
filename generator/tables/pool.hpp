#pragma once
#include <string>
#include <vector>

#include "tables/tables.hpp"

namespace generator::tables {

/// Texts laid out in rows of one length, none across two of them.
struct pool_layout {
  std::vector<std::vector<std::string>> rows;
  std::size_t stride = 1;      ///< with the zero that ends each row
  std::vector<word> index_of;  ///< of each text: its index among `starts`
  std::vector<word>
      starts;  ///< and one more, the end of the last; what is left of a row is a text nobody uses
};

/// The longest row that every compiler takes as one string literal, its final zero included.
inline constexpr std::size_t longest_row = 65'535;

/// As few rows as `longest` allows, and those of equal length as far as texts let them. A text that is longer
/// alone makes the rows longer. `spare`: bytes of each row that stay free behind its texts.
pool_layout lay_out(const std::vector<std::string>& texts, std::size_t longest = longest_row,
                    std::size_t spare = 0);

}  // namespace generator::tables
