#pragma once
// A template as a flat list of texts and tags.
#include <string_view>
#include <vector>

#include "render/template.hpp"

namespace generator::render {

struct token {
  enum class sort { text, value, section, inverse, close, partial, comment, pragma };

  sort what = sort::text;
  std::string_view
      text{};  ///< a text of at most one line, or the contents of the tag after its first character
  std::string_view indent{};  ///< for a partial that stands alone on its line: the blanks before it
};

/// Cuts up a template. If a line has only tags that print nothing, or only one partial, its blanks and its
/// line break are removed. Every other line that is not blank starts with `indent`.
std::vector<token> tokens_of(std::string_view text, file_id file, std::string_view indent, reporter& out);

}  // namespace generator::render
