#pragma once
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.hpp"
#include "errcat/detail/perfect_hash.hpp"

/// Packs a catalog into the tables that the runtime reads.
namespace generator::tables {

using table_cell = errcat::detail::cell;
using errcat::detail::word;

/// What a row is for, in words for readers: "causes of card_declined".
struct label {
  std::string_view what;
  std::string_view of{};  ///< may be empty

  std::string text() const;
};

/// Cells that belong together. They follow those of the row before.
struct row {
  label is;
  word begin = 0;  ///< the position of its first cell
  word size = 0;
};

/// Rows that belong together. They follow those of the section before.
struct section {
  std::string name;
  std::string purpose;
  std::size_t begin = 0;  ///< the index of its first row
  std::size_t size = 0;
};

/// A lookup of codes on its own, as `errcat::detail::find_number` reads it: a row for each slot, then the
/// pilots. It depends on nothing but the codes and their numbers.
struct code_table {
  errcat::detail::perfect_hash by;  ///< with positions in `cells`
  std::vector<row> rows;
  std::vector<table_cell> cells;
  std::vector<std::vector<std::string_view>> pool_rows;  ///< see `packed::pool_rows`
  std::size_t stride = 1;
  std::string pool;  ///< the rows in memory, with as many bytes after each start as the longest code has
};

class text_store;

struct packed {
  std::vector<section> sections;
  std::vector<row> rows;
  std::vector<table_cell> cells;

  /// The texts in the order of the pool. Each row fits into a string literal: print `char pool[rows][stride]`
  /// with the texts of a row next to each other. The rest of a row is zero.
  std::vector<std::vector<std::string_view>> pool_rows;
  std::size_t stride =
      1;  ///< bytes of a row with its final zero; its texts take at most 65,534, unless one alone is longer
  std::string pool;                         ///< the rows in memory
  std::shared_ptr<const text_store> texts;  ///< keeps those that are not the catalog's

  /// What `find_code` reads in its caller. Set if the code alone decides and a few of its bytes tell codes
  /// apart.
  std::optional<code_table> codes;
  /// Whether a text that `codes` does not find can still have a meaning.
  bool has_other_codes = false;

  std::span<const row> rows_of(const section& one) const { return {rows.data() + one.begin, one.size}; }
  std::span<const table_cell> cells_of(const row& one) const { return {cells.data() + one.begin, one.size}; }
};

/// Packs a catalog. The same catalog gives the same tables. All sizes are limited to 32 bits. `pool_rows` and
/// labels are valid as long as the catalog is.
packed pack(const catalog::catalog& from);

/// The tables as the runtime sees them. Valid as long as `from` is.
errcat::detail::tables view(const packed& from);

}  // namespace generator::tables
