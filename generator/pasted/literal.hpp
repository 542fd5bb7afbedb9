#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace generator::pasted {

/// A value as a program prints it, written as JSON.
struct literal {
  std::string json;       ///< empty: there is no such value
  std::size_t end = 0;    ///< where it ends in the text
  bool is_whole = false;  ///< whether it ends with its closing bracket; otherwise it is cut off
};

/// Reads the object or list that begins at `at` as Python, JavaScript or Ruby print it: names and texts in
/// single quotes or without quotes, `None`, `undefined`, `nil`, `=>`, tuples, commas too many.
literal read_literal(std::string_view text, std::size_t at);

}  // namespace generator::pasted
