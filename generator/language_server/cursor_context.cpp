#include "language_server/cursor_context.hpp"

#include <algorithm>

#include "language_server/yaml_line.hpp"

// Climbs from the cursor to the root of the file.
namespace generator::language_server {
namespace {

/// How far up a collection in brackets can begin. Longer ones are written as blocks.
constexpr std::size_t most_lines_in_brackets = 60;

/// The keys on the way from a column of a line to the root, innermost last.
class climber {
 public:
  explicit climber(const text_positions& lines) : lines_(lines) {}

  /// Adds what contains the node at `column`.
  /// @param before what stands before it on its own line
  void climb(const std::vector<opener>& before, std::size_t line, std::size_t column, bool is_dash) {
    column_ = column;
    is_dash_ = is_dash;
    pass(before);
    while (line-- > 0 && !(column_ == 0 && !is_dash_)) pass(openers_of(lines_.line(line)));
  }

  /// The keys in the order from the root.
  std::vector<std::string_view> path() const { return {keys_.rbegin(), keys_.rend()}; }
  bool in_block_scalar() const { return in_block_scalar_; }

 private:
  void pass(const std::vector<opener>& line) {
    for (auto one = line.rbegin(); one != line.rend(); ++one) {
      // A list can stand in the column of its key.
      const bool contains = one->column < column_ || (one->column == column_ && is_dash_ && !one->is_dash);
      if (!contains) continue;
      if (!one->is_dash && keys_.empty())
        in_block_scalar_ = one->value.starts_with('|') || one->value.starts_with('>');
      if (!one->is_dash) keys_.push_back(one->key);
      column_ = one->column;
      is_dash_ = one->is_dash;
    }
  }

  const text_positions& lines_;
  std::vector<std::string_view> keys_;
  std::size_t column_ = 0;
  bool is_dash_ = false;
  bool in_block_scalar_ = false;
};

/// Adds the keys of the map whose keys stand at a column, on one line.
/// @return false after the first or last line of the map
bool add_siblings(const std::vector<opener>& line, std::size_t column, bool upwards,
                  std::set<std::string_view>& into) {
  if (line.empty()) return true;
  const bool begins_item =
      std::ranges::any_of(line, [&](const opener& one) { return one.is_dash && one.column < column; });
  if (line.front().column < column && !(begins_item && upwards)) return false;
  for (const opener& one : line)
    if (!one.is_dash && one.column == column) into.insert(one.key);
  return line.front().column >= column;
}

std::set<std::string_view> siblings_at(const text_positions& lines, const std::vector<opener>& before,
                                       std::size_t line, std::size_t column) {
  std::set<std::string_view> all;
  if (before.empty())
    for (std::size_t i = line; i-- > 0;)
      if (!add_siblings(openers_of(lines.line(i)), column, true, all)) break;
  for (std::size_t i = line + 1; i < lines.lines(); ++i)
    if (!add_siblings(openers_of(lines.line(i)), column, false, all)) break;
  return all;
}

/// The node at the cursor if it stands in brackets that are still open there.
bool find_in_brackets(const text_positions& lines, std::size_t line, std::size_t offset,
                      std::string_view text, cursor_context& out) {
  for (std::size_t up = 0; up <= std::min(line, most_lines_in_brackets); ++up) {
    const std::size_t at = line - up;
    const auto begin = lines.start_of(at);
    const auto openers = openers_of(lines.line(at));
    const auto from = openers.empty() ? begin + indent_of(lines.line(at)) : begin + openers.back().end;
    if (from > offset) continue;
    const auto open = brackets_in(text.substr(from, offset - from));
    if (!open.inside) continue;
    climber up_from(lines);
    const auto column = openers.empty() ? indent_of(lines.line(at)) : openers.back().column + 1;
    up_from.climb(openers, at, column, false);
    out.known = true;
    out.path = up_from.path();
    out.path.insert(out.path.end(), open.keys.begin(), open.keys.end());
    out.word = open.word;
    out.word_begin = offset - open.word.size();
    out.follows_key = open.follows_key;
    out.siblings.insert(open.siblings.begin(), open.siblings.end());
    return true;
  }
  return false;
}

}  // namespace

cursor_context context_at(const text_positions& lines, std::string_view text, std::size_t offset) {
  cursor_context out;
  const auto line = lines.at(offset).line;
  const auto begin = lines.start_of(line);
  const auto before = text.substr(begin, offset - begin);
  if (has_comment(before) || find_in_brackets(lines, line, offset, text, out)) return out;
  const auto openers = openers_of(before);
  const auto end = openers.empty() ? indent_of(before) : openers.back().end;
  out.follows_key = !openers.empty() && !openers.back().is_dash;
  const auto word_at = std::min(std::max(end, before.find_first_not_of(' ', end)), before.size());
  out.word = before.substr(word_at);
  out.word_begin = begin + word_at;
  climber up_from(lines);
  const auto column = out.follows_key ? openers.back().column + 1 : word_at;
  up_from.climb(openers, line, column, false);
  out.path = up_from.path();
  out.known = !up_from.in_block_scalar() || out.follows_key;
  if (!out.follows_key) out.siblings = siblings_at(lines, openers, line, column);
  return out;
}

}  // namespace generator::language_server
