#pragma once
#include <optional>
#include <string>
#include <vector>

#include "catalog/catalog.hpp"
#include "errcat/detail/key_plan.hpp"

/// Packs a catalog into the tables that the runtime reads.
namespace generator::tables {

using table_cell = errcat::detail::cell;
using errcat::detail::word;

/// Cells that belong together, with what a reader wants to know of them.
struct row {
  std::string label;
  std::vector<table_cell> cells;
};

struct section {
  std::string name;
  std::string purpose;
  std::vector<row> rows;
};

struct packed {
  std::vector<section> sections;  ///< their cells in order are `cells`
  std::vector<table_cell> cells;

  /// The texts in the order of the pool, in rows that fit a string literal each: print `char
  /// pool[rows][stride]` with the texts of a row side by side, what is left of one is zero.
  std::vector<std::vector<std::string>> pool_rows;
  std::size_t stride =
      1;  ///< bytes of a row with its final zero; its texts have at most 65,534, unless one alone has more
  std::string pool;  ///< the rows as they lie in memory

  /// How `find_code` finds the codes in its caller, where the code alone decides and few of its bytes tell
  /// codes apart.
  std::optional<errcat::detail::key_plan> codes;
  /// Whether a text that it does not find can have a meaning all the same.
  bool has_other_codes = false;
};

/// The same catalog gives the same tables. All is bounded by 32 bits.
packed pack(const catalog::catalog& from);

/// The tables as the runtime sees them, valid as long as `from` is.
errcat::detail::tables view(const packed& from);

}  // namespace generator::tables
