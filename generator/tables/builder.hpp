#pragma once
#include <memory>
#include <memory_resource>
#include <string>
#include <string_view>
#include <unordered_map>
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

struct hash_of_cells {
  std::size_t operator()(const cells& all) const;
};

/// A value in two cells, whatever its size.
cells wide(std::size_t value);

struct labelled {
  std::string label;
  cells values;
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
  /// Starts a section. What is added from here on belongs to it.
  void begin(std::string name, std::string purpose);

  cell text(std::string_view value);

  /// The start of the text in the pool. Texts whose start is requested come first, in the order of the
  /// requests, so texts that are looked up together are close to each other.
  cells text_start(std::string_view value);

  /// Makes sure that the pool has at least this many characters from each requested start on.
  void reach(std::size_t characters);

  /// A list of rows of `width` values, or 0 if there are none. `label` says what the list belongs to.
  cell list(const cells& rows, std::size_t width, std::string label);

  /// Adds values that other cells refer to, unchanged.
  cell record(cells whole, std::string label);

  /// Adds a list that is not shared. Each row has its own label.
  cell table(const std::vector<labelled>& rows);

  /// The position of the next cell.
  word end() const { return end_; }

  /// Adds rows without a count, because the rows themselves say how many there are.
  cell block(const std::vector<labelled>& rows);

  /// Adds the starts of things of different sizes, and the end of the last one.
  cell starts(const std::vector<word>& positions, const std::string& label);

  /// All tables after `header`, which has one row per value. Makes those values wide, and fills in `h_texts`
  /// and `h_large`.
  packed finish(std::vector<labelled> header) &&;

 private:
  struct part {
    std::string name;
    std::string purpose;
    std::vector<labelled> rows;
  };

  struct pool_positions {
    pool_layout pool;
    std::vector<word> index_of;  ///< for each text, in the order in which the texts were added
  };

  void append(labelled added);
  /// The texts in the order of the pool.
  std::vector<word> text_order() const;
  pool_positions lay_out_texts() const;
  /// @param all positions and values
  static part large_values(const std::vector<std::pair<std::size_t, word>>& all);

  std::shared_ptr<text_store> store_ = std::make_shared<text_store>();
  std::unordered_map<std::string_view, word> text_index_ = {{"", 0}};
  std::vector<std::string_view> texts_ = {""};
  std::vector<word> first_;
  std::unordered_map<cells, word, hash_of_cells> known_;  ///< lists and records by their content
  std::vector<part> parts_;
  std::size_t reach_ = 0;
  word end_ = 2 * errcat::detail::header_size;
};

}  // namespace generator::tables
