#pragma once
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "tables/pool.hpp"
#include "tables/tables.hpp"

namespace generator::tables {

/// A value, or something of a text whose place is not known before all texts are.
struct cell {
  enum class meaning {
    number,
    half,  ///< of a wide value: no more than fits
    text,
    start_low,  ///< the halves of where a text starts
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

/// A value that takes two cells, whatever it is.
cells wide(std::size_t value);

struct labelled {
  std::string label;
  cells values;
};

/// Collects texts, lists and records, equal ones once, and lays them out behind the header.
class builder {
 public:
  /// What is added from here on belongs to this section.
  void begin(std::string name, std::string purpose);

  cell text(std::string_view value);

  /// Where that text starts in the pool: before all whose start nobody asks for, and behind those that were
  /// asked for before it, so that what is looked up together lies together.
  cells text_start(std::string_view value);

  /// From each start that was asked for on, the pool will have at least so many characters.
  void reach(std::size_t characters);

  /// A list of rows of `width` values; 0 if there is none. `label` says whose it is.
  cell list(const cells& rows, std::size_t width, const std::string& label);

  /// Values that others refer to, as they are.
  cell record(const cells& whole, const std::string& label);

  /// A list that is not shared, each row with its own label.
  cell table(const std::vector<labelled>& rows);

  /// Where the next cell will be.
  word end() const { return end_; }

  /// Rows that say themselves how many they are.
  cell block(const std::vector<labelled>& rows);

  /// Where things of different sizes begin, and where the last one ends.
  cell starts(const std::vector<word>& places, const std::string& label);

  /// Everything behind `header`, which has a row for each of its values, wide; those of `h_texts` and
  /// `h_large` are filled in here.
  packed finish(std::vector<labelled> header) const;

 private:
  struct part {
    std::string name;
    std::string purpose;
    std::vector<labelled> rows;
  };

  struct pool_places {
    pool_layout pool;
    std::vector<word> index_of;  ///< of each text in the order in which it came
  };

  void append(labelled added);
  /// The texts as the pool has them.
  std::vector<word> text_order() const;
  pool_places lay_out_texts() const;
  /// `all`: places and values.
  static part large_values(const std::vector<std::pair<std::size_t, word>>& all);

  std::unordered_map<std::string, word> text_index_ = {{"", 0}};
  std::vector<std::string> texts_ = {""};
  std::vector<word> first_;
  std::map<cells, word> known_;  ///< lists and records by their content
  std::vector<part> parts_;
  std::size_t reach_ = 0;
  word end_ = 2 * errcat::detail::header_size;
};

}  // namespace generator::tables
