#pragma once
// The markup in the project's texts: code spans, fenced code, and blank lines between paragraphs. Everything
// else is literal.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace generator::render {

/// A paragraph, or the contents of a fence.
struct text_block {
  bool is_code = false;
  std::string info;                ///< the language of a fence, or empty
  std::vector<std::string> lines;  ///< those of a paragraph have no blanks at either end
};

/// @param text whose only line break is `\n`
std::vector<text_block> blocks_of(std::string_view text);

struct fence_mark {
  std::size_t length = 0;  ///< number of backticks
  std::size_t indent = 0;
  std::string_view info;
};

/// The fence that `line` opens, if it opens one.
std::optional<fence_mark> opening_fence(std::string_view line);
bool closes_fence(std::string_view line, const fence_mark& opened);

/// A part of a paragraph: literal text, or a code span with its backticks.
struct stretch {
  bool is_code = false;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t ticks = 0;  ///< number of backticks at either end of a code span
};

std::vector<stretch> stretches_of(std::string_view paragraph);

/// The text that a code span shows. Line breaks become blanks, and a blank that only separates a backtick is
/// removed.
std::string content_of(std::string_view paragraph, const stretch& code_span);

/// The most backticks in a row.
std::size_t longest_ticks(std::string_view text);

}  // namespace generator::render
