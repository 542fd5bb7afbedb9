#pragma once
// The markup of the project's texts: code spans, fenced code, blank lines between paragraphs; all else is
// literal.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace generator::render {

/// A paragraph, or the inside of a fence.
struct text_block {
  bool is_code = false;
  std::string info;                ///< of a fence: the word that names its language, or empty
  std::vector<std::string> lines;  ///< of a paragraph: without blanks at either end
};

/// @param text with `\n` as its only line break
std::vector<text_block> blocks_of(std::string_view text);

struct fence_mark {
  std::size_t length = 0;  ///< backticks
  std::size_t indent = 0;
  std::string_view info;
};

/// What `line` opens, if it opens a fence.
std::optional<fence_mark> opening_fence(std::string_view line);
bool closes_fence(std::string_view line, const fence_mark& opened);

/// A stretch of a paragraph: literal text, or a code span with its backticks.
struct stretch {
  bool is_code = false;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t ticks = 0;  ///< of a code span: backticks at either end
};

std::vector<stretch> stretches_of(std::string_view paragraph);

/// What a code span shows: line breaks are blanks, and a blank that only keeps a backtick off goes.
std::string content_of(std::string_view paragraph, const stretch& code_span);

/// The length of the longest run of backticks.
std::size_t longest_ticks(std::string_view text);

}  // namespace generator::render
