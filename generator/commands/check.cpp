#include <fmt/format.h>

#include <optional>
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
  const vendor_user nobody = [](const auto&, const auto&) {};
  auto specs = load_in_batches(options.specs, options.kinds, 0, into.sources, into.found, on, nobody, texts);
  if (!specs) {
    into = {{}, findings(of)};
    specs = load(options.specs, options.kinds, 0, into.sources, into.found, on, texts);
  }
  into.vendors = specs->vendors.size();
  on.finish();
  return into;
}

/// What changes left to find.
struct fixed_specs {
  unsaved_texts texts;          ///< of the files that change
  std::optional<checked> left;  ///< nothing if there was nothing to change
};

/// Makes certain changes until there are none left, because one can show the next.
fixed_specs fix_all(const check_options& options, const levels& of, const checked& first, progress& on) {
  constexpr int most = 10;
  fixed_specs out;
  for (int pass = 0; pass < most; ++pass) {
    const auto& last = out.left ? *out.left : first;
    auto more = fixed_texts(last.found, last.sources);
    if (more.empty()) break;
    for (auto& [identity, one] : more) out.texts.insert_or_assign(identity, std::move(one));
    out.left = check_specs(options, of, out.texts, on);
  }
  return out;
}

void finish(const check_options& options, const checked& of, const streams& to) {
  if (options.format != report_format::text) {
    report_as(options.format, of.found, of.sources, to);
  } else {
    report(of.found, of.sources, "", to);
    if (of.found.empty())
      to.out << fmt::format("{} vendor{}: no findings\n", of.vendors, of.vendors == 1 ? "" : "s");
  }
}

}  // namespace

int check(const check_options& options, const streams& to) {
  const auto rule_levels = levels_of(options, to);
  if (!rule_levels) return exit_code::failed;
  progress on(to.error, to.columns);
  const auto first = check_specs(options, *rule_levels, {}, on);
  const auto fixed = options.fix ? fix_all(options, *rule_levels, first, on) : fixed_specs();
  if (options.dry_run) {
    to.out << diff_of(fixed.texts, first.sources);
  } else if (const auto failed = write_fixed(fixed.texts, first.sources)) {
    to.error << fmt::format("errcat: cannot write {}: {}\n", printable(failed->file.string()), failed->why);
    return exit_code::failed;
  } else {
    for (const auto& [identity, one] : fixed.texts)
      to.error << fmt::format("fixed {}\n", printable(one.path));
  }
  const auto& told = fixed.left && !options.dry_run ? *fixed.left : first;
  finish(options, told, to);
  if (options.timings) print_timings(on, to.error);
  return exit_code_of(told.found);
}

}  // namespace generator::commands
