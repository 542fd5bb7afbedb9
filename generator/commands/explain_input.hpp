#pragma once
#include <optional>
#include <string>
#include <vector>

#include "commands/commands.hpp"
#include "pasted/pasted.hpp"

// What the command `explain` is given: words, options and a pasted text.
namespace generator::commands {

/// What the user should know of the input, such as that a part of it cannot be read; a sentence each.
using remarks = std::vector<std::string>;

/// What is known of a response before a catalog reads it.
struct evidence {
  std::string code;  ///< a code, an id or a status
  std::int32_t status = 0;
  pasted::response pasted;
  bool has_paste = false;
  bool has_source = false;  ///< whether the options name a file or the standard input
  std::string text;         ///< as pasted
  std::vector<pasted::header> headers;

  bool is_empty() const;
  const explain_options* options = nullptr;
};

/// Whether the options have nothing but the first word, which can then be a vendor, a code, an id or a
/// status.
bool is_word_alone(const explain_options& options);

/// Reads the options and what was pasted. Empty after a remark.
/// @param code a code, an id, a status, or `-` for the standard input
/// @param has_input whether the standard input is read if nothing says what to explain
std::optional<evidence> read_input(const explain_options& options, const std::string& code, bool has_input,
                                   remarks& on);

/// Whether a line has the form "Name: value".
bool is_header(std::string_view line);

/// The status that a word such as "429" can be. 0: none.
std::int32_t status_of_word(std::string_view word);

}  // namespace generator::commands
