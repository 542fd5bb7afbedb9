#include <fmt/ostream.h>

#include <optional>
#include <ostream>

#include "commands/commands.hpp"
#include "commands/fix.hpp"
#include "commands/load.hpp"
#include "commands/report.hpp"
#include "commands/rule_levels.hpp"
#include "commands/timings.hpp"

// The command `check`.
namespace generator::commands {
namespace {

/// What a check of the specs on the disk found.
struct checked {
  explicit checked(const levels& of) : found(of) {}

  source_set sources;
  findings found;
  std::size_t vendors = 0;
};

void read_and_check(const check_options& options, checked& into, progress& on) {
  into.vendors = load(options.specs, options.kinds, 0, into.sources, into.found, on).vendors.size();
  on.finish();
}

int finish(const check_options& options, const checked& of, const streams& to) {
  if (options.format != report_format::text) {
    report_as(options.format, of.found, of.sources, to);
  } else {
    report(of.found, of.sources, "", to);
    if (of.found.empty())
      fmt::print(to.out, "{} vendor{}: no findings\n", of.vendors, of.vendors == 1 ? "" : "s");
  }
  return exit_code_of(of.found);
}

}  // namespace

int check(const check_options& options, const streams& to) {
  const auto rule_levels = levels_of(options, to);
  if (!rule_levels) return exit_code::failed;
  progress on(to.error, to.columns);
  checked first(*rule_levels);
  read_and_check(options, first, on);
  fixed_files fixed;
  if (options.dry_run)
    to.out << diff_of_fixes(first.found, first.sources);
  else if (options.fix)
    fixed = fix_files(first.found, first.sources, to);
  // What is left after the changes is what has to be told.
  std::optional<checked> second;
  if (fixed.changed > 0) read_and_check(options, second.emplace(*rule_levels), on);
  const int result = finish(options, second ? *second : first, to);
  if (options.timings) print_timings(on, to.error);
  return fixed.failed > 0 ? exit_code::failed : result;
}

}  // namespace generator::commands
