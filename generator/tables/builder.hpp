#pragma once
#include <initializer_list>
#include <memory>
#include <memory_resource>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "tables/pool.hpp"
#include "tables/tables.hpp"

// Builds the tables from cells, lists and texts.
namespace generator::tables {

/// A value, or a reference to a text whose position is known only after all texts are collected.
struct cell {
  enum class meaning {
    number,
    half,  ///< half of a wide value, which always fits
    text,
    start_low,  // the halves of the start of a text
    start_high,
  };
  word value = 0;
  meaning of = meaning::number;

  cell() = default;
  explicit cell(std::size_t number) : value(static_cast<word>(number)) {}
  cell(std::size_t number, meaning what) : value(static_cast<word>(number)), of(what) {}
  friend auto operator<=>(const cell&, const cell&) = default;
};
using cells = std::vector<cell>;

/// A value in two cells, whatever its size.
cells wide(std::size_t value);

/// Rows of cells, one after the other in memory: a row costs no allocation of its own.
class row_list {
 public:
  /// Makes room for this many rows of an entry each, so that a large vendor's rows never move.
  void reserve_entries(std::size_t count);
  void add(label is, std::span<const cell> values);
  void add(label is, std::initializer_list<cell> values) { add(is, std::span(values.begin(), values.size())); }
  /// @param values as many as the row has
  void replace(std::size_t index, label is, std::span<const cell> values);
  /// Adds a cell to the last row.
  void extend(cell by);
  void remove_last();

  std::size_t size() const { return rows_.size(); }
  const row& operator[](std::size_t index) const { return rows_[index]; }
  std::span<const cell> cells_of(const row& one) const { return std::span(cells_).subspan(one.begin, one.size); }
  const cells& all_cells() const { return cells_; }
  /// The position of the next cell.
  word end() const { return static_cast<word>(cells_.size()); }

  std::vector<row> take_rows() && { return std::move(rows_); }

 private:
  std::vector<row> rows_;
  cells cells_;
};

/// Texts that stay where they are.
class text_store {
 public:
  std::string_view keep(std::string_view text);

 private:
  std::pmr::monotonic_buffer_resource bytes_;
};

/// Collects texts, lists and records, stores equal ones only once, and lays them out after the header.
class builder {
 public:
  /// @param entries how many there will be, as a hint
  explicit builder(std::size_t entries = 0);
  builder(const builder&) = delete;
  builder& operator=(const builder&) = delete;

  /// Starts a section. What is added from here on belongs to it.
  void begin(std::string name, std::string purpose);

  /// @param value is not copied: it must outlive the tables, as the texts of a catalog do
  cell text(std::string_view value);
  cell text(std::string&&) = delete;

  /// A copy of a text, for one that would not outlive the tables.
  std::string_view keep(std::string_view text) { return store_->keep(text); }

  /// The start of the text in the pool. Texts whose start is requested come first, in the order of the
  /// requests, so texts that are looked up together are close to each other.
  cells text_start(cell text);

  /// A list of rows of `width` values, or 0 if there are none. `is` says what the list belongs to.
  cell list(std::span<const cell> rows, std::size_t width, label is);

  /// Adds values that other cells refer to, unchanged.
  cell record(std::span<const cell> whole, label is);

  /// Adds a list that is not shared. Each row has its own label.
  cell table(const row_list& rows);

  /// The position of the next cell.
  word end() const { return all_.end(); }

  /// Adds rows without a count, because the rows themselves say how many there are.
  cell block(const row_list& rows);

  /// Adds the starts of things of different sizes, and the end of the last one.
  cell starts(const std::vector<word>& positions, const std::string& name);

  /// All tables after `header`, which has one row per value. Makes those values wide, and fills in `h_texts`
  /// and `h_large`.
  packed finish(const row_list& header) &&;

 private:
  struct same_cells {
    const row_list& in;
    std::size_t operator()(const row& one) const;
    bool operator()(const row& a, const row& b) const;
  };

  /// Where equal content is.
  struct content {
    explicit content(const row_list& all) : rows(0, same_cells{all}, same_cells{all}, &nodes) {}

    std::pmr::monotonic_buffer_resource nodes;
    std::pmr::unordered_map<std::string_view, word> texts{&nodes};
    std::pmr::unordered_set<row, same_cells, same_cells> rows;  ///< lists and records
  };

  struct pool_positions {
    pool_layout pool;
    std::vector<word> index_of;  ///< for each text, in the order in which the texts were added
  };

  /// Shares the row that was just added with an equal one.
  cell shared_last();
  /// The texts in the order of the pool.
  std::vector<word> text_order() const;
  pool_positions lay_out_texts() const;
  void end_section();

  std::shared_ptr<text_store> store_ = std::make_shared<text_store>();
  std::vector<std::string_view> texts_ = {""};
  std::vector<word> first_;
  row_list all_;
  std::optional<content> known_;  ///< nothing as soon as all content is there
  std::vector<section> sections_;
};

}  // namespace generator::tables
