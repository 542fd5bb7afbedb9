#pragma once
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

// Source texts, and positions in them.
namespace generator {

using file_id = std::uint32_t;

/// A range of bytes in one source file. Line and column are computed only when a finding is printed.
struct span {
  static constexpr std::uint32_t whole = 0xFFFFFFFF;

  file_id file = 0;
  std::uint32_t begin = whole;  ///< `whole` means the whole file, not a position in it
  std::uint32_t end = whole;

  friend bool operator==(const span&, const span&) = default;
};

/// The position of a byte for a reader. Lines and columns count from 1, and columns count code points.
struct position {
  std::size_t line = 1;
  std::size_t column = 1;

  friend bool operator==(const position&, const position&) = default;
};

/// What a column counts.
enum class column_unit { byte, utf16_unit, code_point };

/// The texts that spans refer to, each smaller than 4 GiB, and the texts that were read from them. Texts do
/// not move during the lifetime of the set. Several threads can keep texts at the same time if each keeps
/// those of other files.
class source_set {
 public:
  /// Takes over the text of a file, under the path that findings show.
  file_id add(std::string path, std::string text);

  /// Keeps a text that stands in no file.
  std::string_view keep(std::string text);
  /// Keeps the text of the scalar at a span, as a view of the source if it stands there as it is.
  std::string_view keep(const span& at, std::string_view scalar);

  std::size_t size() const { return sources_.size(); }
  std::string_view path(file_id file) const;
  std::string_view text(file_id file) const;
  /// The text of the span `at`. Empty for a whole file.
  std::string_view text(const span& at) const;
  /// The start of `at`. Line 1, column 1 for a whole file.
  position start_of(const span& at, column_unit unit = column_unit::code_point) const;
  /// The position behind the last character of `at`. Line 1, column 1 for a whole file.
  position end_of(const span& at, column_unit unit = column_unit::code_point) const;
  /// The line that contains `offset`, without its line break. An offset past the end of the text counts as
  /// its end.
  std::string_view line_at(file_id file, std::uint32_t offset) const;

 private:
  struct source {
    std::string path;
    std::string text;
    std::vector<std::uint32_t> line_starts;
    std::deque<std::string> kept{};
  };

  const source& of(file_id file) const { return sources_.at(file); }
  position position_of(file_id file, std::uint32_t offset, column_unit unit) const;
  std::deque<source> sources_;
  std::deque<std::string> kept_;
};

}  // namespace generator
