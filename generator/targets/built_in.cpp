#include "targets/embedded.hpp"
#include "targets/targets.hpp"

namespace generator::targets {

render::template_set built_in_templates(source_set& sources) {
  constexpr std::string_view folder = "templates/";
  render::template_set all;
  for (const auto& one : embedded_files()) {
    if (!one.path.starts_with(folder)) continue;
    const auto name = one.path.substr(folder.size());
    all.emplace(name, sources.add("<built-in>/" + std::string(name), std::string(one.text)));
  }
  return all;
}

std::string_view built_in_kinds() {
  for (const auto& one : embedded_files())
    if (one.path == "specs/kinds.yaml") return one.text;
  return {};
}

}  // namespace generator::targets
