#include <fmt/ostream.h>

#include <ostream>

#include "commands/commands.hpp"
#include "commands/fix.hpp"
#include "commands/load.hpp"
#include "commands/report.hpp"
#include "commands/rule_levels.hpp"
#include "commands/timings.hpp"
#include "diagnostics/printable.hpp"

// The command `check`.
namespace generator::commands {
namespace {

/// What a check of the specs found.
struct checked {
  source_set sources;
  findings found;
  std::size_t vendors = 0;
};

/// Checks the specs on the disk, or texts that stand for some of them.
checked check_specs(const check_options& options, const levels& of, const unsaved_texts& texts,
                    progress& on) {
  checked into{{}, findings(of)};
  into.vendors = load(options.specs, options.kinds, 0, into.sources, into.found, on, texts).vendors.size();
  on.finish();
  return into;
}

/// Makes certain changes until there are none left, because one can show the next.
/// @param last set to what is left
unsaved_texts fix_all(const check_options& options, const levels& of, checked& last, progress& on) {
  constexpr int most = 10;
  unsaved_texts texts;
  for (int pass = 0; pass < most; ++pass) {
    auto more = fixed_texts(last.found, last.sources);
    if (more.empty()) break;
    for (auto& [identity, one] : more) texts.insert_or_assign(identity, std::move(one));
    last = check_specs(options, of, texts, on);
  }
  return texts;
}

void finish(const check_options& options, const checked& of, const streams& to) {
  if (options.format != report_format::text) {
    report_as(options.format, of.found, of.sources, to);
  } else {
    report(of.found, of.sources, "", to);
    if (of.found.empty())
      fmt::print(to.out, "{} vendor{}: no findings\n", of.vendors, of.vendors == 1 ? "" : "s");
  }
}

}  // namespace

int check(const check_options& options, const streams& to) {
  const auto rule_levels = levels_of(options, to);
  if (!rule_levels) return exit_code::failed;
  progress on(to.error, to.columns);
  auto now = check_specs(options, *rule_levels, {}, on);
  if (options.fix) {
    auto fixed = check_specs(options, *rule_levels, {}, on);
    const auto texts = fix_all(options, *rule_levels, fixed, on);
    if (options.dry_run) {
      to.out << diff_of(texts, now.sources);
    } else if (const auto failed = write_fixed(texts, now.sources)) {
      fmt::print(to.error, "errcat: cannot write {}: {}\n", failed->file.string(), failed->why);
      return exit_code::failed;
    } else {
      for (const auto& [identity, one] : texts) fmt::print(to.error, "fixed {}\n", printable(one.path));
      now = std::move(fixed);
    }
  }
  finish(options, now, to);
  if (options.timings) print_timings(on, to.error);
  return exit_code_of(now.found);
}

}  // namespace generator::commands
