#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "diagnostics/source.hpp"

// Positions as the Language Server Protocol counts them.
namespace generator::language_server {

/// A position between two characters. Both count from 0.
struct text_position {
  std::size_t line = 0;
  std::size_t column = 0;
};

struct text_range {
  text_position start;
  text_position end;
};

/// The lines of a text. They end with "\n", "\r\n" or "\r".
class text_positions {
 public:
  /// @param text must live as long
  text_positions(std::string_view text, column_unit unit);

  /// The offset of a position. A column past the end of its line means the end, a line past the last one the
  /// end of the text, and a column within a character its beginning.
  std::size_t offset_of(const text_position& at) const;
  text_position at(std::size_t offset) const;
  text_range range(std::size_t begin, std::size_t end) const { return {at(begin), at(end)}; }

  std::size_t lines() const { return starts_.size(); }
  /// A line without its end.
  std::string_view line(std::size_t number) const;
  std::size_t start_of(std::size_t line) const { return starts_[line]; }

 private:
  std::string_view text_;
  column_unit unit_;
  std::vector<std::uint32_t> starts_;
};

}  // namespace generator::language_server
