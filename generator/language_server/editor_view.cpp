#include "language_server/editor_view.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "language_server/uri.hpp"

namespace generator::language_server {

using nlohmann::json;

json to_json(const text_range& range) {
  const auto position = [](const text_position& at) {
    return json{{"line", at.line}, {"character", at.column}};
  };
  return {{"start", position(range.start)}, {"end", position(range.end)}};
}

const text_positions& editor_view::positions(file_id file) const {
  const auto known = positions_.find(file);
  if (known != positions_.end()) return known->second;
  return positions_.emplace(file, text_positions(in_.sources.text(file), unit_)).first->second;
}

json editor_view::range(const span& at) const {
  if (at.begin == span::whole) return to_json({});
  return to_json(positions(at.file).range(at.begin, at.end));
}

std::string editor_view::uri(file_id file) const {
  const auto path = in_.sources.path(file);
  const auto known = std::ranges::find_if(open_, [&](const auto& one) { return one.second.path == path; });
  if (known != open_.end()) return known->first;
  return path.starts_with('/') ? uri_of(path) : std::string();
}

json editor_view::location(const span& at) const {
  auto where = uri(at.file);
  if (at.begin == span::whole || where.empty()) return nullptr;
  return {{"uri", std::move(where)}, {"range", range(at)}};
}

}  // namespace generator::language_server
