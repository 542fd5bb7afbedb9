#include "language_server/outline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "language_server/meaning.hpp"
#include "view/phrases.hpp"
#include "yaml/parse.hpp"

// Lists symbols and lenses.
namespace generator::language_server {
namespace {

using nlohmann::json;

/// The kinds of symbols, by which editors choose a sign.
enum symbol_kind { module_symbol = 2, property_symbol = 7, entry_symbol = 22 };

class outliner {
 public:
  outliner(const source_set& sources, const text_positions& lines) : sources_(sources), lines_(lines) {}

  json symbols(const yaml::node& root) const {
    json all = json::array();
    for (const auto& section : root.members()) {
      auto one = symbol(section, module_symbol);
      auto children = children_of(section.value);
      if (!children.empty()) one["children"] = std::move(children);
      all.push_back(std::move(one));
    }
    return all;
  }

 private:
  json symbol(const yaml::member& from, symbol_kind kind) const {
    return symbol(std::string(from.key), from.key_at, from.key_at.begin, from.value.at.end, kind,
                  summary_of(from.value));
  }

  json symbol(std::string name, const span& name_at, std::size_t begin, std::size_t end, symbol_kind kind,
              std::string_view detail) const {
    // Editors refuse a symbol without a name.
    if (name.find_first_not_of(" \t\r\n") == std::string::npos) name = "(empty)";
    json one{{"name", std::move(name)},
             {"kind", static_cast<int>(kind)},
             {"range", to_json(lines_.range(begin, std::max<std::size_t>(end, name_at.end)))},
             {"selectionRange", to_json(lines_.range(name_at.begin, name_at.end))}};
    if (!detail.empty()) one["detail"] = detail;
    return one;
  }

  json children_of(const yaml::node& section) const {
    json all = json::array();
    for (const auto& one : section.members())
      all.push_back(symbol(one, one.value.find("number") ? entry_symbol : property_symbol));
    for (const auto& one : section.items())
      if (const auto* name = name_of(one))
        all.push_back(symbol(std::string(sources_.text(name->at)), name->at, one.at.begin, one.at.end,
                             entry_symbol, summary_of(one)));
    return all;
  }

  /// What an item of a list is called by: the id or the statuses of a row.
  static const yaml::node* name_of(const yaml::node& item) {
    for (const auto* key : {"id", "status"})
      if (const auto* found = item.find(key); found && found->value.kind != yaml::node::type::absent)
        return &found->value;
    return nullptr;
  }

  static std::string_view summary_of(const yaml::node& value) {
    const auto* found = value.find("summary");
    const auto text = found ? found->value.text() : value.text();
    return text.substr(0, text.find('\n'));
  }

  const source_set& sources_;
  const text_positions& lines_;
};

}  // namespace

json symbols_of(const editor_view& view, file_id file) {
  // A load keeps no trees, as they are larger than what they say.
  source_set sources;
  findings dropped;
  sources.add({}, std::string(view.load().sources.text(file)));
  const auto tree = yaml::parse(sources, 0, dropped);
  return tree ? outliner(sources, view.positions(file)).symbols(tree->root()) : json::array();
}

json lenses_of(const editor_view& view, file_id file) {
  json all = json::array();
  for (const auto& of : view.load().vendors)
    for (const auto& one : of.entries) {
      if (one.built_in || one.at.file != file || one.at.begin == span::whole) continue;
      const auto words = retry_words(one, of);
      if (words.empty()) continue;
      const auto on = view::statuses_text(one.status_written);
      const auto title = on.empty() ? words : fmt::format("on {}: {}", on, words);
      all.push_back({{"range", view.range(one.at)}, {"command", {{"title", title}, {"command", ""}}}});
    }
  return all;
}

}  // namespace generator::language_server
