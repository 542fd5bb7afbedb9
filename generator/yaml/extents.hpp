#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace generator::yaml {

/// yaml-cpp reports where values start. These functions find in the text where they end. All of them take an
/// offset into `text` and return an offset inside it or at its end.

/// The offset after blanks, line breaks and comments.
std::size_t skip_blanks(std::string_view text, std::size_t at);

/// The offset after blanks, comments and the characters that separate values: `-?:,[]{}`.
std::size_t skip_structure(std::string_view text, std::size_t at);

/// The offset after the name of an anchor or alias. `at` is the `&` or `*`.
std::size_t end_of_name(std::string_view text, std::size_t at);

/// How a scalar is written in the source.
enum class scalar_form { plain, single_quoted, double_quoted, block };

scalar_form form_at(std::string_view text, std::size_t at);

/// The end of the scalar that starts at `at`. Empty if its quote is not closed.
/// @param value the value that yaml-cpp decoded
std::optional<std::size_t> end_of_scalar(std::string_view text, std::size_t at, std::string_view value);

/// The offset after the bracket that closes a flow collection, given the end of its last value.
std::size_t end_of_flow(std::string_view text, std::size_t at);

/// The anchor and the tags before a value.
struct properties {
  struct range {
    std::size_t begin, end;
  };
  std::vector<range> tags;
  std::size_t end = 0;    ///< the end of the last property, or where properties would stand
  std::size_t value = 0;  ///< where the value starts, if there is one
};

properties properties_at(std::string_view text, std::size_t at);

/// The length of the plain scalar `null` at `at`, in any of its spellings. 0 if there is none.
std::size_t null_word_at(std::string_view text, std::size_t at);

}  // namespace generator::yaml
