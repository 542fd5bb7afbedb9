#include "language_server/hover.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "language_server/cursor_context.hpp"
#include "language_server/format_tree.hpp"
#include "language_server/meaning.hpp"
#include "language_server/name_search.hpp"
#include "language_server/root_map.hpp"

// Explains what the mouse points at.
namespace generator::language_server {
namespace {

using nlohmann::json;

json shown(std::string text, json range) {
  return {{"contents", {{"kind", "markdown"}, {"value", std::move(text)}}}, {"range", std::move(range)}};
}

/// The entry without an id whose statuses stand at an offset.
std::pair<const catalog::entry*, const catalog::catalog*> row_at(const analysis& in, file_id file,
                                                                 std::size_t offset) {
  for (const auto& of : in.vendors)
    for (const auto& one : of.entries)
      if (!one.built_in && one.at.file == file && one.at.begin <= offset && offset <= one.at.end)
        return {&one, &of};
  return {};
}

/// The end of the word around an offset.
std::size_t end_of_word(std::string_view text, std::size_t offset) {
  return std::min(text.find_first_of(" \t\r\n:,[]{}\"'", offset), text.size());
}

json key_at(const editor_view& view, file_id file, std::size_t offset) {
  const auto text = view.load().sources.text(file);
  const auto& lines = view.positions(file);
  const auto end = end_of_word(text, offset);
  if (text.substr(end, 1) != ":") return nullptr;
  const auto where = context_at(lines, text, end);
  if (!where.known || where.follows_key) return nullptr;
  const auto at = expected_at(root_map_of(lines), where.path);
  if (!at.map) return nullptr;
  const auto key = std::ranges::find(at.map->keys, where.word, &spec::listed_key::name);
  if (key == at.map->keys.end()) return nullptr;
  const auto note = fmt::format("`{}` of {}: {}{}\n\n{}", key->name, at.map->name, label_of(*key->type),
                                key->required ? ", required" : "", key->meaning);
  return shown(note, to_json(lines.range(where.word_begin, end)));
}

}  // namespace

json hover_at(const editor_view& view, file_id file, std::size_t offset) {
  const auto name = name_at(view.load(), file, offset);
  // The kinds have no catalog of their own.
  const auto* of = name && name->of ? name->of : nullptr;
  if (of) {
    const auto title = fmt::format("**{}** ({})", markdown(name->name->name), spec::one_of(name->name->in));
    const auto meaning = meaning_of(*name->name, *of);
    return shown(meaning.empty() ? title : title + "\n\n" + meaning, view.range(name->at));
  }
  if (const auto [row, in] = row_at(view.load(), file, offset); row)
    return shown(fmt::format("**{}**\n\n{}", markdown(catalog::name_of(*row)), meaning_of(*row, *in)),
                 view.range(row->at));
  return key_at(view, file, offset);
}

}  // namespace generator::language_server
