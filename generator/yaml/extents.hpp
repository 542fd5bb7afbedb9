#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace generator::yaml {

/// Where the things that yaml-cpp reports the begin of end, found in the text. All functions take an offset
/// into `text` and return one that lies within it or at its end.

/// Behind blanks, line breaks and comments.
std::size_t skip_blanks(std::string_view text, std::size_t at);

/// Behind blanks, comments and the characters that part values: `-?:,[]{}`.
std::size_t skip_structure(std::string_view text, std::size_t at);

/// Behind the name of an anchor or alias; `at` is its `&` or `*`.
std::size_t end_of_name(std::string_view text, std::size_t at);

/// A scalar with the quotes or the `|` of its source.
enum class scalar_form { plain, single_quoted, double_quoted, block };

scalar_form form_at(std::string_view text, std::size_t at);

/// The end of the scalar that begins at `at`; nothing if its quote is not closed.
/// @param value what yaml-cpp decoded it to
std::optional<std::size_t> end_of_scalar(std::string_view text, std::size_t at, std::string_view value);

/// Behind the bracket that closes a flow collection, given the end of its last value.
std::size_t end_of_flow(std::string_view text, std::size_t at);

/// The anchor and tag in front of a value.
struct properties {
  struct range {
    std::size_t begin, end;
  };
  std::vector<range> tags;
  std::size_t end = 0;    ///< of the last property, or where they would stand
  std::size_t value = 0;  ///< where the value begins, if there is one
};

properties properties_at(std::string_view text, std::size_t at);

/// The length of the plain scalar `null`, in one of its spellings, that stands at `at`, or 0.
std::size_t null_word_at(std::string_view text, std::size_t at);

}  // namespace generator::yaml
