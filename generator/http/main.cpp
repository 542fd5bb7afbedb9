#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>

#include "commands/load.hpp"
#include "diagnostics/print.hpp"
#include "render/render.hpp"
#include "tables/tables.hpp"
#include "targets/cpp_view.hpp"
#include "view/view.hpp"

namespace {

using namespace generator;

std::string text_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text((std::istreambuf_iterator<char>(in)), {});
  if (!in) throw std::runtime_error("cannot read " + path);
  return text;
}

std::string header_by(const std::string& template_path) {
  source_set sources;
  findings found;
  progress shown_to_nobody;
  const auto http = commands::load_http(sources, found, shown_to_nobody);
  const render::template_set templates{{"header", sources.add(template_path, text_of(template_path))}};
  const auto packed = tables::pack(http);
  const auto view = targets::with_tables(view::of_vendor(http), packed);
  const auto text =
      found.has_errors() ? std::nullopt : render::render("header", templates, sources, view, found);
  if (!found.empty()) std::cerr << to_text(found, sources, {}) << '\n';
  if (!text || found.has_errors()) throw std::runtime_error("nothing was rendered");
  return *text;
}

}  // namespace

/// errcat_http_tables TEMPLATE: prints errcat/detail/http_tables.hpp, rendered from the spec of HTTP that is
/// compiled into errcat.
int main(int argc, char* argv[]) try {
  if (argc != 2) {
    std::cerr << "usage: errcat_http_tables TEMPLATE\n";
    return 2;
  }
  std::cout << header_by(argv[1]) << std::flush;
  return std::cout ? 0 : 2;
} catch (const std::exception& error) {
  std::cerr << "errcat_http_tables: " << error.what() << '\n';
  return 2;
}
