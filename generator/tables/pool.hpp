#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "tables/tables.hpp"

namespace generator::tables {

/// Texts in rows of equal length. No text crosses the end of a row.
struct pool_layout {
  std::vector<std::vector<std::string_view>> rows;  ///< views of the texts
  std::size_t stride = 1;      ///< with the zero at the end of each row
  std::vector<word> index_of;  ///< the index in `starts`, for each text
  std::vector<word>
      starts;  ///< each text's start, then the end of the last one; the rest of a row is an unused text
};

/// The longest row that every compiler accepts as one string literal, with its final zero.
inline constexpr std::size_t longest_row = 65'535;

/// Uses as few rows as `longest` allows, and makes them as short as the texts permit. A single longer text
/// makes the rows longer.
/// @param spare bytes of each row that stay free after its texts
pool_layout lay_out(const std::vector<std::string_view>& texts, std::size_t longest = longest_row,
                    std::size_t spare = 0);

/// The rows in memory. The rest of each is zero.
std::string bytes_of(const pool_layout& from);

}  // namespace generator::tables
