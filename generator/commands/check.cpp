#include <fmt/ostream.h>

#include <ostream>

#include "commands/commands.hpp"
#include "commands/load.hpp"
#include "commands/report.hpp"
#include "commands/timings.hpp"

// The command `check`.
namespace generator::commands {

int check(const check_options& options, const streams& to) {
  source_set sources;
  findings found;
  progress on(to.error, to.columns);
  const auto specs = load(options.specs, options.kinds, 0, sources, found, on);
  on.finish();
  report(found, sources, {}, to);
  if (found.empty())
    fmt::print(to.out, "{} vendor{}: no findings\n", specs.vendors.size(),
               specs.vendors.size() == 1 ? "" : "s");
  if (options.timings) print_timings(on, to.error);
  return exit_code_of(found);
}

}  // namespace generator::commands
