#include <algorithm>
#include <utility>

#include "diagnostics/address.hpp"
#include "render/characters.hpp"
#include "render/escape.hpp"
#include "render/markdown_text.hpp"
#include "render/text_blocks.hpp"

// The filters for Markdown.
namespace generator::render {
namespace {

/// The quotes and list items around a line of the output.
struct container {
  std::string continuation;  ///< starts each further line: quote marks as they are, list markers as blanks
  bool is_at_start = true;   ///< whether the line so far has only the nesting
};

std::size_t list_marker_length(std::string_view text) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::string_view mark = text.substr(digits);
  const bool is_marker = mark.size() > 1 && is_blank(mark[1]) &&
                         (digits == 0 ? std::string_view("-*+").find(mark[0]) != std::string_view::npos
                                      : digits <= 9 && (mark[0] == '.' || mark[0] == ')'));
  return is_marker ? digits + 1 : 0;
}

container container_of(std::string_view line) {
  container nesting;
  while (!line.empty()) {
    const std::size_t marker = list_marker_length(line);
    if (is_blank(line.front()) || line.front() == '>') {
      nesting.continuation += line.front();
      line.remove_prefix(1);
    } else if (marker > 0) {
      // Python-Markdown wants four blanks, and others take them: a marker, its blank and up to three more.
      constexpr std::size_t step = 4;
      const std::size_t width = (marker + step) / step * step;
      nesting.continuation.append(width, ' ');
      line.remove_prefix(marker + 1);
    } else {
      nesting.is_at_start = false;
      break;
    }
  }
  return nesting;
}

std::string joined(const std::vector<std::string>& lines, std::string_view between) {
  std::string all;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) all += between;
    all += lines[i];
  }
  return all;
}

void append_indented(std::string& out, std::string_view text, const container& nesting) {
  while (true) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out += text.substr(0, end);
    if (end == text.size()) return;
    text.remove_prefix(end + 1);
    const bool is_blank_line = text.empty() || text.front() == '\n';
    out += '\n';
    out += is_blank_line ? trim_right(nesting.continuation) : nesting.continuation;
  }
}

std::string fence_of(std::string_view code, std::string_view info) {
  const std::string ticks(std::max<std::size_t>(longest_ticks(code) + 1, 3), '`');
  std::string out = ticks;
  out += info;
  out += '\n';
  if (!code.empty()) {
    out += code;
    out += '\n';
  }
  return out + ticks;
}

/// A fence must start and end on its own line, whatever is around the tag. Python-Markdown sees none behind
/// the marker of a list item, so something invisible comes first there.
printed block_printed(std::string text, bool starts_with_fence, bool ends_with_fence, std::string_view line,
                      const container& nesting) {
  const bool is_in_item = !trim(line).empty() && line.find('>') == std::string_view::npos;
  if (starts_with_fence && !nesting.is_at_start) text.insert(0, "\n\n");
  if (starts_with_fence && nesting.is_at_start && is_in_item) text.insert(0, "&#8203;\n\n");
  printed result;
  append_indented(result.text, text, nesting);
  if (ends_with_fence) result.before_more = '\n' + nesting.continuation;
  return result;
}

std::string safe_info(std::string_view info) {
  std::string out;
  std::copy_if(info.begin(), info.end(), std::back_inserter(out), [](char c) {
    return is_alnum(c) || std::string_view("_+#.-").find(c) != std::string_view::npos;
  });
  return out;
}

/// The whole text on one line.
std::string one_line(std::string_view text, std::string_view between_blocks, text_options options) {
  std::string out;
  for (const text_block& block : blocks_of(with_plain_breaks(text))) {
    const std::string words = joined(block.lines, " ");
    if (block.is_code && trim(words).empty()) continue;
    if (!out.empty()) out += between_blocks;
    out += block.is_code ? code_span_of(trim(words), options.is_cell) : escape_paragraph(words, options);
    options.at_block_start = false;
  }
  return out;
}

/// The text of a heading that Docusaurus takes as it is: it reads `{#id}` as an anchor, however it is
/// escaped, and puts the title of a page into a program, where a backslash must not mean anything.
std::string inert_heading(std::string_view text, bool is_title) {
  constexpr std::string_view no_width = "\u200B";
  std::string out;
  for (const char c : text) {
    if (c == '#' && out.ends_with('{')) out += no_width;
    out += c;
    if (is_title && c == '\\') out += no_width;
  }
  return out;
}

/// Markdown drops `#` characters at the end of a heading.
void escape_closing_hashes(std::string& line) {
  const std::size_t last = line.find_last_not_of('#');
  const std::size_t first_hash = last == std::string::npos ? 0 : last + 1;
  if (first_hash < line.size() && (first_hash == 0 || is_blank(line[first_hash - 1])))
    line.insert(first_hash, 1, '\\');
}

std::string without_breaks(std::string_view text) {
  std::string line = with_plain_breaks(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

}  // namespace

std::optional<printed> to_markdown(std::string_view text, const setting& where) {
  const container nesting = container_of(where.line);
  const std::vector<text_block> blocks = blocks_of(with_plain_breaks(text));
  if (blocks.empty()) return printed{.text = {}};
  std::string out;
  text_options options{.at_block_start = nesting.is_at_start};
  for (const text_block& block : blocks) {
    if (!out.empty()) out += "\n\n";
    const std::string lines = joined(block.lines, "\n");
    out += block.is_code ? fence_of(lines, safe_info(block.info)) : escape_paragraph(lines, options);
    options.at_block_start = true;
  }
  auto result =
      block_printed(std::move(out), blocks.front().is_code, blocks.back().is_code, where.line, nesting);
  // After several paragraphs, Python-Markdown sees the next item of a list only behind a blank line.
  const auto& around = nesting.continuation;
  result.ends_paragraph = blocks.size() > 1 && !around.empty() && around.find('>') == std::string::npos;
  return result;
}

std::optional<printed> to_markdown_line(std::string_view text, const setting& where) {
  const bool is_at_start = container_of(where.line).is_at_start;
  const std::string words =
      where.line.starts_with('#') ? inert_heading(text, where.line.starts_with("# ")) : std::string(text);
  std::string line =
      one_line(words, " ", {.at_block_start = is_at_start, .is_cell = true, .links_urls = false});
  escape_closing_hashes(line);
  return printed{line};
}

std::optional<printed> to_table_cell(std::string_view text, const setting&) {
  return printed{one_line(text, "<br/>", {.is_cell = true})};
}

std::optional<printed> to_code_span(std::string_view text, const setting&) {
  return printed{code_span_of(without_breaks(text), false)};
}

std::optional<printed> to_code_cell(std::string_view text, const setting&) {
  return printed{code_span_of(without_breaks(text), true)};
}

std::optional<printed> to_fence(std::string_view text, const setting& where) {
  std::string code = with_plain_breaks(text);
  if (code.ends_with('\n')) code.pop_back();
  return block_printed(fence_of(code, where.argument), true, true, where.line, container_of(where.line));
}

std::optional<printed> to_url(std::string_view text, const setting&) {
  if (runs_as_code(text)) return std::nullopt;
  return printed{url_of_link(text)};
}

std::optional<printed> to_anchor(std::string_view text, const setting&) {
  const bool is_anchor = !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return is_lower(c) || is_digit(c) || c == '_' || c == '-' || static_cast<unsigned char>(c) >= 0x80;
  });
  return is_anchor ? std::optional(printed{std::string(text)}) : std::nullopt;
}

}  // namespace generator::render
