#include "edit_spec/layout.hpp"

#include <fmt/format.h>

#include <algorithm>

// Edits that keep the layout of a file.
namespace generator::edit_spec {
namespace {

using offset = std::uint32_t;

/// A file as lines.
class lines_of {
 public:
  lines_of(file_id file, const source_set& sources) : file_(file), text_(sources.text(file)) {}

  /// Where the line of a position starts.
  offset start(offset at) const {
    const auto found = at == 0 ? std::string_view::npos : text_.rfind('\n', at - 1);
    return found == std::string_view::npos ? 0 : static_cast<offset>(found + 1);
  }
  /// Where the line after that of a position starts, or the end of the text.
  offset next(offset at) const {
    const auto found = text_.find('\n', at);
    return static_cast<offset>(found == std::string_view::npos ? text_.size() : found + 1);
  }
  std::size_t column(offset at) const { return at - start(at); }
  std::string_view between(offset begin, offset end) const { return text_.substr(begin, end - begin); }
  bool is_first_on_line(offset at) const {
    return between(start(at), at).find_first_not_of(' ') == std::string_view::npos;
  }

  /// Puts text in the place of a part. It can have further lines, which are not indented any further.
  edit replace(offset begin, offset end, const std::string& text) const {
    if (text.find('\n') == std::string::npos) return {{file_, begin, end}, text};
    return {{file_, start(begin), end}, with_breaks(std::string(between(start(begin), begin)) + text)};
  }
  edit insert(offset at, const std::string& text) const { return replace(at, at, text); }
  /// Puts whole lines, each with its line break, behind the line of a position.
  edit insert_lines(offset behind, const std::string& lines) const {
    const offset at = next(behind);
    if (at == 0 || text_[at - 1] == '\n') return {{file_, at, at}, with_breaks(lines)};
    return insert(at, '\n' + lines.substr(0, lines.size() - 1));
  }
  /// Where lines can be added at the end of the file: before a mark that ends the document, behind comments.
  offset end_of_document(offset last) const {
    const auto mark = text_.find("\n...", last);
    return static_cast<offset>(mark == text_.npos ? text_.size() : mark);
  }
  bool ends_with_empty_line() const { return text_.ends_with("\n\n") || text_.ends_with("\n\r\n"); }
  edit remove(offset begin, offset end) const { return {{file_, begin, end}, ""}; }

 private:
  /// The same with the line breaks of the file.
  std::string with_breaks(std::string text) const {
    const auto first = text_.find('\n');
    if (first == std::string_view::npos || first == 0 || text_[first - 1] != '\r') return text;
    for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2))
      text.insert(at, 1, '\r');
    return text;
  }

  file_id file_;
  std::string_view text_;
};

constexpr std::size_t longest_line = 120;

/// "id: {...}", or more lines with one key each.
std::string block_lines(std::string_view id, const std::vector<written_member>& members, std::size_t column,
                        std::size_t step, bool on_one_line) {
  const auto one_line = fmt::format("{:{}}{}: {}\n", "", column, id, flow_map(members));
  if (on_one_line && one_line.size() <= longest_line) return one_line;
  auto all = fmt::format("{:{}}{}:\n", "", column, id);
  for (const auto& one : members) all += fmt::format("{:{}}{}: {}\n", "", column + step, one.key, one.value);
  return all;
}

/// The parts of a collection: its items, or its members from key to value.
std::vector<span> parts_of(const yaml::node& collection) {
  std::vector<span> all;
  for (const auto& one : collection.items()) all.push_back(one.at);
  for (const auto& one : collection.members())
    all.push_back({one.key_at.file, one.key_at.begin, one.value.at.end});
  return all;
}

/// Adds a part behind another one between brackets. If that one has lines of its own, the new one gets one
/// too, and a comment stays where it is.
edit add_in_brackets(const yaml::node& collection, const span& behind, const std::string& text,
                     const lines_of& in) {
  const auto line_end = in.next(behind.end);
  auto rest = in.between(behind.end, line_end);
  rest.remove_suffix(rest.size() - (rest.find_last_not_of("\r\n") + 1));
  const bool comma = rest.starts_with(',');
  const auto after = rest.substr(std::min(rest.find_first_not_of(" ", comma ? 1 : 0), rest.size()));
  if (!in.is_first_on_line(behind.begin) || line_end >= collection.at.end ||
      !(after.empty() || after[0] == '#'))
    return in.insert(behind.end, ", " + text);
  const auto line = fmt::format("{:{}}{}{}\n", "", in.column(behind.begin), text, comma ? "," : "");
  if (comma) return in.insert_lines(behind.end, line);
  return in.replace(behind.end, line_end, fmt::format(",{}\n{}", rest, line));
}

/// The same at the end of a collection, which can be empty.
edit add_last_in_brackets(const yaml::node& collection, const std::string& text, const lines_of& in) {
  const auto parts = parts_of(collection);
  return parts.empty() ? in.insert(collection.at.begin + 1, text)
                       : add_in_brackets(collection, parts.back(), text, in);
}

edit remove_in_brackets(const yaml::node& collection, const span& one, const lines_of& in) {
  const auto parts = parts_of(collection);
  const auto at = static_cast<std::size_t>(std::ranges::find(parts, one) - parts.begin());
  if (at + 1 < parts.size()) return in.remove(one.begin, parts[at + 1].begin);
  // A comma before the bracket does no harm, and a comment behind that comma is about another part.
  const auto line_end = in.next(one.end);
  if (in.is_first_on_line(one.begin) && line_end < collection.at.end)
    return in.remove(in.start(one.begin), line_end);
  return in.remove(at == 0 ? one.begin : parts[at - 1].end, one.end);
}

/// Where the dash of an item stands in its line. Nothing if the item is not alone on its first line.
std::optional<std::size_t> dash_column(const yaml::node& item, const lines_of& in) {
  const auto before = in.between(in.start(item.at.begin), item.at.begin);
  const auto dash = before.find_first_not_of(' ');
  if (dash == before.npos || before[dash] != '-' || before.find_first_not_of(' ', dash + 1) != before.npos)
    return {};
  return dash;
}

/// Whether a value is a copy of what stands elsewhere, as an alias says.
bool is_alias(const yaml::member& one) {
  return one.value.at.begin < one.key_at.end;
}

}  // namespace

bool is_flow(const yaml::node& collection, const source_set& sources) {
  const auto text = sources.text(collection.at);
  return text.starts_with('{') || text.starts_with('[');
}

std::string flow_map(const std::vector<written_member>& members) {
  std::string all;
  for (const auto& one : members)
    all += fmt::format("{}{}: {}", all.empty() ? "{" : ", ", one.key, one.value);
  return all + '}';
}

std::optional<edit> add_map(const yaml::member& section, std::string_view id,
                            const std::vector<written_member>& members, const source_set& sources) {
  const yaml::node& map = section.value;
  const lines_of in(section.key_at.file, sources);
  if (is_alias(section)) return {};
  if (map.kind == yaml::node::type::absent && in.is_first_on_line(section.key_at.begin))
    return in.insert_lines(map.at.end,
                           block_lines(id, members, in.column(section.key_at.begin) + 2, 2, false));
  if (!map.is_map()) return {};
  if (is_flow(map, sources))
    return add_last_in_brackets(map, fmt::format("{}: {}", id, flow_map(members)), in);
  const yaml::member& last = map.members().back();
  if (!in.is_first_on_line(last.key_at.begin) || is_alias(last)) return {};
  const auto column = in.column(last.key_at.begin);
  const bool flow = is_flow(last.value, sources);
  const bool on_one_line = flow && in.start(last.value.at.begin) == in.start(last.key_at.begin);
  const auto inner = last.value.members();
  const auto step = flow || inner.empty() ? 2 : in.column(inner[0].key_at.begin) - column;
  return in.insert_lines(last.value.at.end, block_lines(id, members, column, step, on_one_line));
}

edit add_member(const yaml::member& behind, const yaml::node& map, const written_member& one,
                const source_set& sources) {
  const lines_of in(map.at.file, sources);
  const auto text = fmt::format("{}: {}", one.key, one.value);
  if (is_flow(map, sources))
    return add_in_brackets(map, {map.at.file, behind.key_at.begin, behind.value.at.end}, text, in);
  return in.insert_lines(behind.value.at.end,
                         fmt::format("{:{}}{}\n", "", in.column(behind.key_at.begin), text));
}

edit add_section(const yaml::node& root, std::string_view key, const std::string& lines,
                 const std::string& flow, const source_set& sources) {
  const lines_of in(root.at.file, sources);
  if (is_flow(root, sources)) return add_last_in_brackets(root, fmt::format("{}: {}", key, flow), in);
  return in.insert_lines(in.end_of_document(root.at.end),
                         fmt::format("{}{}:\n{}", in.ends_with_empty_line() ? "" : "\n", key, lines));
}

std::optional<edit> add_items(const yaml::member& list, const std::vector<std::string>& items,
                              const source_set& sources) {
  const yaml::node& now = list.value;
  const lines_of in(list.key_at.file, sources);
  if (is_alias(list) || now.kind == yaml::node::type::absent) return {};
  const auto between_commas = fmt::format("{}", fmt::join(items, ", "));
  if (now.is_sequence() && is_flow(now, sources)) return add_last_in_brackets(now, between_commas, in);
  if (now.is_sequence()) {
    const auto column = dash_column(now.items().back(), in);
    if (!column) return {};
    std::string lines;
    for (const auto& one : items) lines += fmt::format("{:{}}- {}\n", "", *column, one);
    return in.insert_lines(now.items().back().at.end, lines);
  }
  const auto text = sources.text(now.at);
  const bool fits_in_brackets =
      now.is_map() ? is_flow(now, sources) : now.written != yaml::node::style::block;
  if (!fits_in_brackets || text.find('\n') != text.npos) return {};
  return edit{now.at, fmt::format("[{}, {}]", text, between_commas)};
}

edit remove_member(const yaml::node& map, const yaml::member& one, const source_set& sources) {
  const lines_of in(map.at.file, sources);
  const span whole{map.at.file, one.key_at.begin, one.value.at.end};
  if (is_flow(map, sources)) return remove_in_brackets(map, whole, in);
  return in.remove(in.start(whole.begin), in.next(whole.end));
}

std::optional<edit> remove_item(const yaml::node& list, const yaml::node& one, const source_set& sources) {
  const lines_of in(list.at.file, sources);
  if (is_flow(list, sources)) return remove_in_brackets(list, one.at, in);
  if (!dash_column(one, in)) return {};
  return in.remove(in.start(one.at.begin), in.next(one.at.end));
}

}  // namespace generator::edit_spec
