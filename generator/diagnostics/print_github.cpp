#include <fmt/format.h>

#include "diagnostics/print.hpp"
#include "diagnostics/printable.hpp"

// Prints findings as workflow commands: `::error file=a.yaml,line=4,col=9::text`, where `%`, line breaks and,
// in properties, `:` and `,` are written as in URLs.
// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
namespace generator {
namespace {

std::string escaped(std::string_view text, std::string_view special) {
  std::string out;
  for (const char c : text) {
    if (special.find(c) == std::string_view::npos)
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

std::string property(std::string_view text) {
  return escaped(text, "%\r\n:,");
}

std::string place(const span& at, const source_set& sources) {
  std::string out = "file=" + property(sources.path(at.file));
  if (at.begin == span::whole) return out;
  const position start = sources.start_of(at);
  const position end = sources.end_of(at);
  out += fmt::format(",line={},endLine={}", start.line, end.line);
  // Columns mean something within one line only.
  if (start.line == end.line) out += fmt::format(",col={},endColumn={}", start.column, end.column);
  return out;
}

/// A text that is printed in one line, with the lines that follow it.
std::string message(const finding& one, const source_set& sources) {
  std::string out = printable(one.text);
  if (!one.help.empty()) out += "\nhelp: " + printable(one.help);
  for (const remark& note : one.remarks) {
    out += fmt::format("\nnote: {}", printable(note.text));
    if (note.at.begin != span::whole)
      out += fmt::format(" ({}:{})", printable(sources.path(note.at.file)), sources.start_of(note.at).line);
  }
  return escaped(out, "%\r\n");
}

}  // namespace

std::string to_github(const findings& all, const source_set& sources) {
  std::string out;
  for (const finding& one : all.sorted())
    out += fmt::format("::{} {},title={}::{}\n", one.level == severity::error ? "error" : "warning",
                       place(one.at, sources), property(code_of(one.id)), message(one, sources));
  return out;
}

}  // namespace generator
