#include <fmt/format.h>

#include <algorithm>

#include "diagnostics/print.hpp"
#include "diagnostics/printable.hpp"

// Prints findings for a terminal.
namespace generator {
namespace {

constexpr std::size_t widest_line = 160;   ///< in columns; a longer line is cut to a window of this width
constexpr std::size_t window_before = 60;  ///< columns of the window before the span
constexpr std::string_view cut_mark = "...";

namespace ansi {
constexpr std::string_view bold = "\x1b[1m", red = "\x1b[1;31m", magenta = "\x1b[1;35m", cyan = "\x1b[1;36m",
                           green = "\x1b[1;32m";
}

std::string painted(std::string_view colour, std::string_view text, const print_options& options) {
  return options.colour ? fmt::format("{}{}\x1b[0m", colour, text) : std::string(text);
}

/// The visible part of a line.
struct excerpt {
  std::vector<glyph> glyphs;
  bool cut_before = false;
  bool cut_behind = false;
};

/// Limits the line in bytes first, because it can have megabytes. A column usually takes at most four bytes.
excerpt read_around(std::string_view line, std::size_t focus) {
  constexpr std::size_t reach = 4 * widest_line;
  const std::size_t begin = focus > reach ? focus - reach : 0;
  const std::size_t end = std::min(line.size(), focus + reach);
  excerpt out;
  out.cut_before = begin > 0;
  std::size_t at = begin;
  for (std::size_t size = 0; at < end; at += size) out.glyphs.push_back(glyph_at(line, at, size));
  out.cut_behind = at < line.size();
  return out;
}

excerpt excerpt_of(std::string_view line, std::size_t focus) {
  excerpt out = read_around(line, focus);
  std::size_t columns = 0;
  for (const glyph& one : out.glyphs) columns += one.columns;
  if (!out.cut_before && !out.cut_behind && columns <= widest_line) return out;

  const auto at_focus = std::find_if(out.glyphs.begin(), out.glyphs.end(),
                                     [focus](const glyph& one) { return one.offset >= focus; });
  auto first = at_focus;
  std::size_t taken = 0;
  while (first != out.glyphs.begin() && taken + std::prev(first)->columns <= window_before)
    taken += (--first)->columns;
  auto last = at_focus;
  while (last != out.glyphs.end() && taken + last->columns <= widest_line) taken += (last++)->columns;
  out.cut_before = out.cut_before || first != out.glyphs.begin();
  out.cut_behind = out.cut_behind || last != out.glyphs.end();
  out.glyphs = std::vector<glyph>(first, last);
  return out;
}

std::string text_line(const excerpt& shown) {
  std::string out(shown.cut_before ? cut_mark : std::string_view());
  for (const glyph& one : shown.glyphs) out += one.bytes;
  if (shown.cut_behind) out += cut_mark;
  return out;
}

struct caret_line {
  std::string indent;
  std::string mark;
};

/// Copies tabs, so that the mark is below its text whatever the width of a tab is.
caret_line caret_line_of(const excerpt& shown, std::size_t begin, std::size_t end) {
  caret_line out{std::string(shown.cut_before ? cut_mark.size() : 0, ' '), "^"};
  bool first = true;
  for (const glyph& one : shown.glyphs) {
    const bool tab = one.bytes == "\t";
    if (one.offset < begin) {
      out.indent += tab ? std::string(1, '\t') : std::string(one.columns, ' ');
    } else if (one.offset < end) {
      const std::size_t covered = first && one.columns > 0 ? 1 : 0;
      out.mark += tab ? std::string(first ? 0 : 1, '\t') : std::string(one.columns - covered, '~');
      first = first && one.columns == 0;
    }
  }
  while (out.mark.ends_with('\t')) out.mark.pop_back();
  return out;
}

std::string source_lines(const span& at, const source_set& sources, const print_options& options) {
  if (at.begin == span::whole) return {};
  const std::string_view line = sources.line_at(at.file, at.begin);
  const auto start = static_cast<std::size_t>(line.data() - sources.text(at.file).data());
  const std::size_t begin = std::min(at.begin > start ? at.begin - start : 0, line.size());
  const std::size_t end = std::clamp(at.end > start ? at.end - start : 0, begin, line.size());
  const excerpt shown = excerpt_of(line, begin);
  const caret_line caret = caret_line_of(shown, begin, end);
  const std::string text = text_line(shown);
  return fmt::format("{:>5} |{}{}\n      | {}{}\n", sources.start_of(at).line, text.empty() ? "" : " ", text,
                     caret.indent, painted(ansi::green, caret.mark, options));
}

std::string position_text(const span& at, const source_set& sources) {
  const std::string path = printable(sources.path(at.file));
  if (at.begin == span::whole) return path;
  const position start = sources.start_of(at);
  return fmt::format("{}:{}:{}", path, start.line, start.column);
}

}  // namespace

std::string to_text(const finding& one, const source_set& sources, const print_options& options) {
  const bool error = one.level == severity::error;
  const std::string label = fmt::format("{}[{}]:", error ? "error" : "warning", code_of(one.id));
  std::string out =
      fmt::format("{} {} {}\n", painted(ansi::bold, position_text(one.at, sources) + ":", options),
                  painted(error ? ansi::red : ansi::magenta, label, options),
                  painted(ansi::bold, printable(one.text), options));
  out += source_lines(one.at, sources, options);
  if (!one.help.empty()) {
    out += fmt::format("      = {} {}\n", painted(ansi::bold, "help:", options), printable(one.help));
  }
  for (const remark& note : one.remarks) {
    out += fmt::format("{} {} {}\n", painted(ansi::bold, position_text(note.at, sources) + ":", options),
                       painted(ansi::cyan, "note:", options), printable(note.text));
    out += source_lines(note.at, sources, options);
  }
  return out;
}

std::string to_text(const findings& all, const source_set& sources, const print_options& options) {
  std::string out;
  for (const finding& one : all.sorted()) {
    if (!out.empty()) out += '\n';
    out += to_text(one, sources, options);
  }
  return out;
}

}  // namespace generator
