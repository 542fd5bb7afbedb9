#include "targets/embedded.hpp"
#include "targets/targets.hpp"

// Finds the templates and specs that are compiled into the program.
namespace generator::targets {
namespace {

std::string_view embedded_text(std::string_view path) {
  for (const auto& one : embedded_files())
    if (one.path == path) return one.text;
  return {};
}

render::template_set embedded_templates(std::string_view folder, source_set& sources) {
  render::template_set all;
  for (const auto& one : embedded_files()) {
    if (!one.path.starts_with(folder)) continue;
    const auto name = one.path.substr(folder.size());
    all.emplace(name, sources.add("<built-in>/" + std::string(name), std::string(one.text)));
  }
  return all;
}

}  // namespace

render::template_set built_in_templates(source_set& sources) {
  return embedded_templates("templates/", sources);
}

render::template_set built_in_skeletons(source_set& sources) {
  return embedded_templates("skeletons/", sources);
}

std::string_view built_in_kinds() {
  return embedded_text("specs/kinds.yaml");
}

std::string_view built_in_http() {
  return embedded_text("generator/http/http.yaml");
}

}  // namespace generator::targets
