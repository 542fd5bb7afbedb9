#include "edit_spec/yaml_text.hpp"

#include "render/escape.hpp"
#include "spec/text_forms.hpp"

// Writes values as YAML.
namespace generator::edit_spec {

std::string yaml_text(std::string_view text) {
  return spec::is_plain(text) ? std::string(text) : render::to_yaml_string(text, {})->text;
}

std::string yaml_texts(const std::vector<std::string>& texts) {
  if (texts.size() == 1) return yaml_text(texts[0]);
  std::string all;
  for (const auto& one : texts) all.append(all.empty() ? "[" : ", ").append(yaml_text(one));
  return all + ']';
}

}  // namespace generator::edit_spec
