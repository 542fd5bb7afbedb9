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
  std::string vendor;  ///< empty: not named
  std::string code;    ///< a code, an id or a status
  std::int32_t status = 0;
  pasted::response pasted;
  bool has_paste = false;
  std::string text;  ///< as pasted
  std::vector<pasted::header> headers;

  bool is_empty() const;
  const explain_options* options = nullptr;
};

/// Reads the options and what was pasted. Empty after a message.
std::optional<evidence> read_input(const explain_options& options, const streams& to);

/// The status that a word such as "429" can be. 0: none.
std::int32_t status_of_word(std::string_view word);

}  // namespace generator::commands
