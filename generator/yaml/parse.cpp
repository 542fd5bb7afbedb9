#include "yaml/parse.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "yaml/characters.hpp"
#include "yaml/read_any.hpp"
#include "yaml/read_plain.hpp"

// Reads a file within the limits, with the quick reader if that one can.
namespace generator::yaml {
namespace {

/// Whether the file contains both sides of a merge conflict. Adds a finding at the first marker if so.
bool is_unmerged(std::string_view text, file_id file, findings& out) {
  const auto line_with = [&](std::string_view marker, std::size_t from) {
    if (text.substr(from, marker.size()) == marker && (from == 0 || text[from - 1] == '\n')) return from;
    const auto at = text.find('\n' + std::string(marker), from);
    return at == std::string_view::npos ? at : at + 1;
  };
  constexpr std::string_view ours = "<<<<<<< ";
  const auto begin = line_with(ours, 0);
  if (begin == std::string_view::npos || line_with(">>>>>>> ", begin) == std::string_view::npos) return false;
  const auto at = static_cast<std::uint32_t>(begin);
  out.add(rule::unfinished_merge, {file, at, at + 7}, {{"marker", ours.substr(0, 7)}});
  return true;
}

}  // namespace

std::optional<tree> parse(source_set& sources, file_id file, findings& out, const limits& bounds) {
  const std::string_view text = sources.text(file);
  // Spans use 32-bit offsets.
  const std::size_t most_bytes = std::min<std::size_t>(bounds.bytes, span::whole - 1);
  if (text.size() > most_bytes) {
    out.add(rule::too_large, {file},
            {{"what", "the file"},
             {"size", std::to_string(text.size()) + " bytes"},
             {"limit", std::to_string(most_bytes)}});
    return std::nullopt;
  }
  if (!check_characters(sources, file, out) || is_unmerged(text, file, out)) return std::nullopt;

  if (auto quick = read_plain(sources, file, bounds)) return quick;
  auto read = read_any(sources, file, out, bounds);
  if (!read.complete) return std::nullopt;
  if (read.value && read.value->root().kind != node::type::absent) return std::move(read.value);
  out.add(rule::empty_file, {file});
  return std::nullopt;
}

}  // namespace generator::yaml
