#pragma once
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace generator {

using file_id = std::uint32_t;

/// A range of bytes of one source file. Line and column are computed only when a finding is printed.
struct span {
  static constexpr std::uint32_t whole = 0xFFFFFFFF;

  file_id file = 0;
  std::uint32_t begin = whole;  ///< `whole`: the file as such, no place inside it
  std::uint32_t end = whole;

  friend bool operator==(const span&, const span&) = default;
};

/// Where a byte stands for a reader: both count from 1; columns count code points.
struct position {
  std::size_t line = 1;
  std::size_t column = 1;
};

/// The texts that spans point into, each of less than 4 GiB. Texts stay where they are for the lifetime of
/// the set.
class source_set {
 public:
  /// Takes over a file's text under the path that findings are to show.
  file_id add(std::string path, std::string text);

  std::size_t size() const { return sources_.size(); }
  std::string_view path(file_id file) const;
  std::string_view text(file_id file) const;
  /// The text under `at`; empty for a whole file.
  std::string_view text(const span& at) const;
  /// Where `at` begins; line 1, column 1 for a whole file.
  position start_of(const span& at) const;
  /// The line that holds `offset`, without its line break. An offset behind the text counts as its end.
  std::string_view line_at(file_id file, std::uint32_t offset) const;

 private:
  struct source {
    std::string path;
    std::string text;
    std::vector<std::uint32_t> line_starts;
  };

  const source& of(file_id file) const { return sources_.at(file); }
  std::deque<source> sources_;
};

}  // namespace generator
