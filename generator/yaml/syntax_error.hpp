#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "diagnostics/findings.hpp"

namespace generator::yaml {

/// Where yaml-cpp stopped with an error, and what had been read up to then.
struct syntax_error {
  std::size_t at = 0;        ///< the offset that yaml-cpp names; an offset past the text means its end
  std::string_view message;  ///< yaml-cpp's message without the position
  std::size_t read_to = 0;   ///< the end of the last value that was read
  std::optional<std::size_t> open_bracket;  ///< of the innermost collection that is still open
};

void add_syntax_error(const source_set& sources, file_id file, const syntax_error& error, findings& out);

/// Adds the finding for an unclosed quote at `at`.
void add_open_quote(file_id file, std::size_t at, findings& out);

}  // namespace generator::yaml
