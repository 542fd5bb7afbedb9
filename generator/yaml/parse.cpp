#include "yaml/parse.hpp"

#include <fmt/format.h>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <utility>

#include "yaml/characters.hpp"
#include "yaml/syntax_error.hpp"
#include "yaml/text_buffer.hpp"
#include "yaml/tree_builder.hpp"

// Runs yaml-cpp on a file, within the limits, and turns its exceptions into findings.
namespace generator::yaml {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

void add_too_large(findings& out, const span& at, std::string_view what, std::string_view size,
                   std::size_t limit, std::string help = {}) {
  out.add(rule::too_large, at, {{"what", what}, {"size", size}, {"limit", std::to_string(limit)}},
          std::move(help));
}

/// @return whether the file was read to the end
bool read_documents(YAML::Parser& parser, tree_builder& builder, const source_set& sources, file_id file,
                    std::size_t start, findings& out, const limits& bounds) {
  const std::size_t size = sources.text(file).size();
  const auto place = [&](std::size_t at) {
    const auto offset = static_cast<std::uint32_t>(std::min(at, size));
    return span{file, offset, offset};
  };
  try {
    while (parser.HandleNextDocument(builder)) {
    }
    builder.check_end();
    return true;
  } catch (const stop_reading&) {
  } catch (const read_too_far& error) {
    add_too_large(out, place(builder.read_to()), "the value or comment here",
                  fmt::format("at least {}", error.bytes), bounds.ahead,
                  "Write large maps and lists without brackets, one entry per line.");
  } catch (const YAML::DeepRecursion& error) {
    out.add(rule::too_deep, place(builder.read_to()), {{"limit", std::to_string(error.depth())}});
  } catch (const YAML::ParserException& error) {
    const std::size_t at = error.mark.is_null() ? size : start + static_cast<std::size_t>(error.mark.pos);
    add_syntax_error(sources, file, {at, error.msg, builder.read_to(), builder.open_bracket()}, out);
  }
  return false;
}

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

std::optional<node> parse(const source_set& sources, file_id file, findings& out, const limits& bounds) {
  const std::string_view text = sources.text(file);
  // Spans use 32-bit offsets.
  const std::size_t most_bytes = std::min<std::size_t>(bounds.bytes, span::whole - 1);
  if (text.size() > most_bytes) {
    add_too_large(out, {file}, "the file", std::to_string(text.size()), most_bytes);
    return std::nullopt;
  }
  if (!check_characters(sources, file, out) || is_unmerged(text, file, out)) return std::nullopt;

  const std::size_t start = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  text_buffer buffer(text.substr(start), bounds.ahead);
  std::istream stream(&buffer);
  YAML::Parser parser(stream);
  tree_builder builder(sources, file, start, buffer, out, bounds);
  if (!read_documents(parser, builder, sources, file, start, out, bounds)) return std::nullopt;

  std::optional<node> root = builder.take_root();
  if (root && root->kind != node::type::absent) return root;
  out.add(rule::empty_file, {file});
  return std::nullopt;
}

}  // namespace generator::yaml
