#pragma once
// Literal text as Markdown that shows it.
#include <string>
#include <string_view>

#include "render/text_blocks.hpp"

namespace generator::render {

struct text_options {
  bool at_block_start =
      false;  ///< the text begins a line, so that its first characters could make a list or a heading
  bool is_cell = false;    ///< in a table, where `|` and a last `\` would act
  bool links_urls = true;  ///< URLs become `<...>`; otherwise they are kept from becoming links
};

/// A paragraph of the project's text, its line breaks kept.
std::string escape_paragraph(std::string_view paragraph, const text_options& options);

/// Whether an entity such as `&lt;` stands at the beginning of `text`.
bool begins_entity(std::string_view text);

/// @param content without line breaks
std::string code_span_of(std::string_view content, bool is_cell);

}  // namespace generator::render
