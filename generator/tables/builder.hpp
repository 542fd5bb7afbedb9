#pragma once
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tables/tables.hpp"

namespace generator::tables {

/// A word, or something of a text whose place is not known before all texts are.
struct cell {
  enum class meaning { number, text, text_start };
  word value = 0;
  meaning of = meaning::number;

  cell() = default;
  explicit cell(std::size_t number) : value(static_cast<word>(number)) {}
  static cell text(word index) {
    cell made(index);
    made.of = meaning::text;
    return made;
  }
  friend auto operator<=>(const cell&, const cell&) = default;
};
using cells = std::vector<cell>;

struct labelled {
  std::string label;
  cells words;
};

/// Collects texts, lists and records, equal ones once, and lays them out behind the header.
class builder {
 public:
  /// What is added from here on belongs to this section.
  void begin(std::string name, std::string purpose);

  cell text(std::string_view value);

  /// Where that text starts in the pool: before all whose start nobody asks for, and behind those that were
  /// asked for before it, so that what is looked up together lies together.
  cell text_start(std::string_view value);

  /// A list of rows of `width` words; 0 if there is none. `label` says whose it is.
  cell list(const cells& rows, std::size_t width, const std::string& label);

  /// Words that others refer to, as they are.
  cell record(const cells& whole, const std::string& label);

  /// A list that is not shared, each row with its own label.
  cell table(const std::vector<labelled>& rows);

  /// Where the next word will be.
  word end() const { return end_; }

  /// Rows that say themselves how many they are.
  cell block(const std::vector<labelled>& rows);

  /// Everything behind `header`, which has a row for each of its words; that of `h_texts` is filled in here.
  packed finish(std::vector<labelled> header) const;

 private:
  struct part {
    std::string name;
    std::string purpose;
    std::vector<labelled> rows;
  };

  void append(labelled added);
  /// The texts as the pool has them.
  std::vector<word> text_order() const;

  std::unordered_map<std::string, word> text_index_ = {{"", 0}};
  std::vector<std::string> texts_ = {""};
  std::vector<word> first_;
  std::map<cells, word> known_;
  std::vector<part> parts_;
  word end_ = errcat::detail::header_size;
};

}  // namespace generator::tables
