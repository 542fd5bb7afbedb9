#pragma once
// Writes literal text as Markdown that displays it.
#include <string>
#include <string_view>

#include "render/text_blocks.hpp"

namespace generator::render {

struct text_options {
  bool at_block_start =
      false;               ///< the text starts a line, so its first characters could make a list or a heading
  bool is_cell = false;    ///< in a table, where `|` and a final `\` have an effect
  bool links_urls = true;  ///< URLs become links; otherwise, they are kept from becoming links
};

/// A paragraph of the project's text, with its line breaks.
std::string escape_paragraph(std::string_view paragraph, const text_options& options);

/// Whether `text` starts with an entity such as `&lt;`.
bool begins_entity(std::string_view text);

/// The address of a link, between its parentheses.
std::string url_of_link(std::string_view url);

/// Code within a line: a code span, or `<code>` where builders would act on what is in the span.
/// @param content text without line breaks
std::string code_span_of(std::string_view content, bool is_cell);

}  // namespace generator::render
