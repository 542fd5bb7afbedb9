#pragma once
#include <optional>
#include <string>
#include <vector>

#include "commands/commands.hpp"
#include "pasted/pasted.hpp"

// What the command `explain` is given: words, options and a pasted text.
namespace generator::commands {

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

/// Reads the options and what was pasted. Empty after a message.
/// @param code a code, an id, a status, or `-` for the standard input
std::optional<evidence> read_input(const explain_options& options, const std::string& code,
                                   const streams& to);

/// The status that a word such as "429" can be. 0: none.
std::int32_t status_of_word(std::string_view word);

}  // namespace generator::commands
