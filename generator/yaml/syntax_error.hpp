#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "diagnostics/findings.hpp"

namespace generator::yaml {

/// Where yaml-cpp gave up, and what is known of the way there.
struct syntax_error {
  std::size_t at = 0;        ///< offset of the place that it names; behind the text counts as its end
  std::string_view message;  ///< its words, without the place
  std::size_t read_to = 0;   ///< the end of the last value that was read
  std::optional<std::size_t> open_bracket;  ///< of the innermost collection that is not closed
};

void add_syntax_error(const source_set& sources, file_id file, const syntax_error& error, findings& out);

/// Adds the finding for a quote at `at` that is not closed.
void add_open_quote(file_id file, std::size_t at, findings& out);

}  // namespace generator::yaml
