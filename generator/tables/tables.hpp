#pragma once
#include <string>
#include <vector>

#include "catalog/catalog.hpp"
#include "errcat/detail/layout.hpp"

/// Packs a catalog into the tables that the runtime reads.
namespace generator::tables {

using errcat::detail::word;

/// Words that belong together, with what a reader wants to know of them.
struct row {
  std::string label;
  std::vector<word> words;
};

struct section {
  std::string name;
  std::string purpose;
  std::vector<row> rows;
};

struct packed {
  std::vector<section> sections;  ///< their words in order are `words`
  std::vector<word> words;

  /// The texts in the order of the pool, in rows that fit a string literal each: print `char
  /// pool[rows][stride]` with the texts of a row side by side, the rest of a row is zero.
  std::vector<std::vector<std::string>> pool_rows;
  std::size_t stride =
      1;             ///< bytes of a row with its final zero; at most 65,535 unless one text alone is longer
  std::string pool;  ///< the rows as they lie in memory
};

/// The same catalog gives the same tables. At most 65,534 kinds; all else is bounded by 32 bits.
packed pack(const catalog::catalog& from);

/// The tables as the runtime sees them, valid as long as `from` is.
errcat::detail::tables view(const packed& from);

}  // namespace generator::tables
