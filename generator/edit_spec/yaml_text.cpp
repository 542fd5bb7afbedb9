#include "edit_spec/yaml_text.hpp"

#include <algorithm>

#include "render/characters.hpp"
#include "render/escape.hpp"
#include "spec/text_forms.hpp"

// Writes values as YAML.
namespace generator::edit_spec {
namespace {

/// Whether this can stand without quotes, even between brackets. Leaves out more than it has to.
bool is_plain(std::string_view text) {
  if (text.empty() || !render::is_alnum(text[0]) || text.back() == ' ') return false;
  const auto is_harmless = [](char c) {
    return render::is_alnum(c) || std::string_view(" _.-/()+!'").find(c) != std::string_view::npos;
  };
  return std::all_of(text.begin(), text.end(), is_harmless) && !spec::readers_differ(text);
}

}  // namespace

std::string yaml_text(std::string_view text) {
  return is_plain(text) ? std::string(text) : render::to_yaml_string(text, {})->text;
}

std::string yaml_texts(const std::vector<std::string>& texts) {
  if (texts.size() == 1) return yaml_text(texts[0]);
  std::string all;
  for (const auto& one : texts) all.append(all.empty() ? "[" : ", ").append(yaml_text(one));
  return all + ']';
}

}  // namespace generator::edit_spec
