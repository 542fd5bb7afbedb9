#include <algorithm>
#include <ostream>
#include <string>

#include "commands/commands.hpp"
#include "commands/load.hpp"
#include "commands/report.hpp"
#include "compare/compare.hpp"

// The command `diff`.
namespace generator::commands {
namespace {

/// The catalogs of one side. Its findings are for `errcat check`: they have no place among the changes,
/// unless there can be no comparison.
compare::catalogs read_catalogs(const std::string& from, const std::string& kinds, source_set& sources,
                                findings& found, progress& on) {
  const auto paths = from.empty() ? std::vector<std::string>() : std::vector<std::string>{from};
  auto specs = load(paths, kinds, 0, sources, found, on);
  return {std::move(specs.vendors), std::move(specs.kinds)};
}

}  // namespace

int diff(const diff_options& options, const streams& to) {
  progress on(to.error, to.columns);
  source_set sources;
  findings found;
  findings found_after;
  const auto& kinds_before = options.old_kinds.empty() ? options.kinds : options.old_kinds;
  const auto before = read_catalogs(options.before, kinds_before, sources, found, on);
  const auto after = read_catalogs(options.after, options.kinds, sources, found_after, on);
  found.add_all(std::move(found_after));
  const auto templates = load_templates(options.templates, sources, found, on);
  const auto refuse = [&] {
    on.finish();
    report(found, sources, "errcat compared nothing", to);
    return exit_code_of(found);
  };
  if (found.has_errors()) return refuse();

  on.enter(stage::compare, "catalogs");
  const auto all = compare::compare(before, after);
  const auto view = compare::view_of(all);
  const auto text = options.json
                        ? json_text(view, 2) + '\n'
                        : render::render("changes/changes.md.mustache", templates, sources, view, found);
  if (!text) return refuse();
  on.finish();
  to.out << *text;
  const auto impacts = compare::impacts_of(all);
  const auto is_denied = [&](spec::impact one) {
    return std::ranges::find(options.deny, compare::name_of(one)) != options.deny.end();
  };
  return std::ranges::any_of(impacts, is_denied) ? found_something : clean;
}

}  // namespace generator::commands
