#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/build.hpp"
#include "plan/plan.hpp"
#include "render/render.hpp"

/// What can be generated: the one list that generating, checking and help go by.
namespace generator::targets {

/// What a file is rendered once for.
enum class each {
  vendor,
  locale,  ///< of each vendor
  kinds,   ///< once, from the kinds alone
  run,     ///< once, from all vendors together
  http,    ///< once, from the spec of HTTP
};

struct file {
  each once_for = each::vendor;
  std::string_view path;           ///< below the target's folder; `{vendor}` and `{locale}` are filled in
  std::string_view template_name;  ///< below the target's folder; empty: the view itself as JSON
};

struct target {
  std::string_view name;  ///< also its folder, in templates and outputs
  std::string_view purpose;
  std::span<const file> files;
  bool on_request = false;  ///< not rendered unless it is named
};

std::span<const target> all();

/// What a run renders.
struct request {
  std::vector<catalog::catalog> vendors;
  catalog::kind_set kinds;
  std::vector<std::string> targets;  ///< empty: all that are not `on_request`
  bool complete = true;  ///< whether these are all vendors, so that pages across vendors can be made
  bool flat = false;     ///< without the target's folder in the paths; for one target
  std::vector<std::string> locales{};  ///< of files that there are for each locale; empty: all
  std::vector<std::string> units{};    ///< vendors and the three below; empty: all
  catalog::catalog http{};             ///< what HTTP itself says; without a name: nothing is made of it
};

/// The units of the kinds, of what goes across vendors, and of the runtime. No vendor can have these names.
inline constexpr std::string_view kinds_unit = "_kinds";
inline constexpr std::string_view index_unit = "_index";
inline constexpr std::string_view runtime_unit = "_runtime";

/// Renders everything into memory. What goes wrong in a template is a finding, and the outputs are then of no
/// use.
plan::plan render(const request& what, const render::template_set& templates, const source_set& sources,
                  findings& out);

/// The templates that are compiled into the program, registered in `sources` as `<built-in>/cpp/...`.
render::template_set built_in_templates(source_set& sources);

/// The specs that are compiled into the program: of kinds, and of HTTP.
std::string_view built_in_kinds();
std::string_view built_in_http();

}  // namespace generator::targets
