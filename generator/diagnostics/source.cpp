#include "diagnostics/source.hpp"

#include <algorithm>
#include <utility>

#include "diagnostics/unicode.hpp"

// Stores the texts and finds their lines.
namespace generator {
namespace {

std::size_t count_units(std::string_view text, column_unit of) {
  switch (of) {
    case column_unit::byte:
      return text.size();
    case column_unit::utf16_unit:
      return count_utf16_units(text);
    case column_unit::code_point:
      break;
  }
  return count_code_points(text);
}

/// The line that contains `offset`, counted from 0.
std::size_t line_of(const std::vector<std::uint32_t>& starts, std::uint32_t offset) {
  return static_cast<std::size_t>(std::upper_bound(starts.begin(), starts.end(), offset) - starts.begin()) -
         1;
}

}  // namespace

file_id source_set::add(std::string path, std::string text) {
  // Editors do not show the mark or count it as a column, so the first line starts after it.
  std::vector<std::uint32_t> starts{text.starts_with(byte_order_mark) ? 3u : 0u};
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) {
    starts.push_back(static_cast<std::uint32_t>(at + 1));
  }
  sources_.push_back({std::move(path), std::move(text), std::move(starts)});
  return static_cast<file_id>(sources_.size() - 1);
}

std::string_view source_set::keep(std::string text) {
  return kept_.emplace_back(std::move(text));
}

std::string_view source_set::keep(const span& at, std::string_view scalar) {
  std::string_view there = text(at);
  if (there.size() == scalar.size() + 2) there = there.substr(1, scalar.size());  // without its quotes
  return there == scalar ? there : std::string_view(sources_[at.file].kept.emplace_back(scalar));
}

std::string_view source_set::path(file_id file) const {
  return of(file).path;
}

std::string_view source_set::text(file_id file) const {
  return of(file).text;
}

std::string_view source_set::text(const span& at) const {
  const std::string_view all = text(at.file);
  if (at.begin == span::whole || at.begin > all.size() || at.end < at.begin) return {};
  return all.substr(at.begin, at.end - at.begin);
}

position source_set::start_of(const span& at, column_unit unit) const {
  return at.begin == span::whole ? position{} : position_of(at.file, at.begin, unit);
}

position source_set::end_of(const span& at, column_unit unit) const {
  return at.begin == span::whole ? position{} : position_of(at.file, std::max(at.begin, at.end), unit);
}

position source_set::position_of(file_id id, std::uint32_t at, column_unit unit) const {
  const source& file = of(id);
  const std::size_t offset = std::clamp<std::size_t>(at, file.line_starts[0], file.text.size());
  const std::size_t line = line_of(file.line_starts, static_cast<std::uint32_t>(offset));
  const std::size_t start = file.line_starts[line];
  const std::string_view before = text(id).substr(start, offset - start);
  return {line + 1, count_units(before, unit) + 1};
}

std::string_view source_set::line_at(file_id id, std::uint32_t offset) const {
  const source& file = of(id);
  const std::size_t line = line_of(file.line_starts, std::max(offset, file.line_starts[0]));
  const std::size_t start = file.line_starts[line];
  const bool last = line + 1 == file.line_starts.size();
  std::size_t end = last ? file.text.size() : file.line_starts[line + 1] - 1;
  if (!last && end > start && file.text[end - 1] == '\r') --end;
  return text(id).substr(start, end - start);
}

}  // namespace generator
