#include <string>

#include "demand.hpp"
#include "loaded_spec.hpp"
#include "render/render.hpp"
#include "tables/tables.hpp"
#include "targets/cpp_view.hpp"
#include "targets/targets.hpp"
#include "vendor_files.hpp"
#include "view/view.hpp"

// Renders random templates with the view of a real vendor. After a null comes the text of the partial `part`.
namespace {

using namespace generator;

constexpr std::string_view name = "markdown/fuzzed.mustache";
constexpr std::size_t most_output = 1u << 20;

struct too_much {};

/// A vendor with all that any template can ask for.
struct vendor_view {
  loaded_spec spec;
  tables::packed packed;
  value is;

  vendor_view() {
    // The last is a vendor's, and among the small ones.
    load(specs_in().back(), {}, spec);
    demand(!spec.found.has_errors() && spec.vendors.size() == 1);
    packed = tables::pack(spec.vendors[0]);
    is = targets::for_cpp(view::of_vendor(spec.vendors[0]), spec.vendors[0], spec.kinds, packed);
  }
};

/// How many sections a text has that a section around it can repeat as a whole. Few of them take for ever.
std::size_t outward_sections(std::string_view text) {
  std::size_t count = 0;
  for (auto at = text.find("../"); at != text.npos; at = text.find("../", at + 3)) ++count;
  return count;
}

std::size_t partials(std::string_view text) {
  std::size_t count = 0;
  for (auto at = text.find("{{>"); at != text.npos; at = text.find("{{>", at + 3)) ++count;
  return count;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const vendor_view vendor;
  const auto input = text_of(data, size);
  // A template may ask for more than anybody has time for: nobody but its author has the damage.
  if (outward_sections(input) > 2 || partials(input) > 4) return -1;
  const auto parts = parts_of(input);
  source_set sources;
  auto templates = targets::built_in_templates(sources);
  templates.insert_or_assign(std::string(name), sources.add("fuzzed", std::string(parts[0])));
  if (parts.size() > 1)
    templates.insert_or_assign("markdown/part.mustache", sources.add("part", std::string(parts[1])));
  findings found;
  std::string text;
  const auto take = [&](std::string_view piece) {
    if (text.size() > most_output) throw too_much();
    text += piece;
  };
  try {
    demand(render::render(name, templates, sources, vendor.is, take, found) == found.empty());
    if (found.empty() && is_clean(input)) demand(is_clean(text));
  } catch (const too_much&) {
    return -1;
  }
  for (const auto& one : found.all())
    demand(one.at.begin == span::whole ||
           (one.at.begin <= one.at.end && one.at.end <= sources.text(one.at.file).size()));
  return 0;
}
