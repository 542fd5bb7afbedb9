#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <chrono>
#include <ostream>

#include "commands/build_step.hpp"
#include "commands/commands.hpp"
#include "commands/load.hpp"
#include "commands/report.hpp"
#include "plan/check.hpp"
#include "plan/write.hpp"
#include "targets/targets.hpp"

namespace generator::commands {
namespace {

using clock = std::chrono::steady_clock;

double seconds_since(clock::time_point start) {
  return std::chrono::duration<double>(clock::now() - start).count();
}

std::string counted(std::size_t count, std::string_view thing) {
  return fmt::format("{} {}{}", count, thing, count == 1 ? "" : "s");
}

struct row {
  std::string name;
  std::size_t statuses = 0, errors = 0, outcomes = 0, symptoms = 0;

  void add(const row& other) {
    statuses += other.statuses;
    errors += other.errors;
    outcomes += other.outcomes;
    symptoms += other.symptoms;
  }
};

row row_of(const catalog::catalog& vendor) {
  const auto count = [&](errcat::entry_type type) { return entries_of(vendor, type).size(); };
  return {vendor.vendor, count(errcat::entry_type::status), count(errcat::entry_type::error),
          count(errcat::entry_type::outcome), count(errcat::entry_type::symptom)};
}

void print_vendors(const std::vector<catalog::catalog>& vendors, std::ostream& to) {
  std::vector<row> rows;
  row total;
  for (const auto& one : vendors) total.add(rows.emplace_back(row_of(one)));
  total.name = counted(vendors.size(), "vendor");
  rows.push_back(total);
  std::size_t width = 0;
  for (const auto& one : rows) width = std::max(width, one.name.size());
  fmt::print(to, "{:<{}}  statuses  errors  outcomes  symptoms\n", "", width);
  for (const auto& one : rows)
    fmt::print(to, "{:<{}}  {:>8}  {:>6}  {:>8}  {:>8}\n", one.name, width, one.statuses, one.errors,
               one.outcomes, one.symptoms);
}

void print_written(const plan::written& what, const std::string& folder, double seconds, std::ostream& to) {
  const auto changed = what.created.size() + what.replaced.size() + what.overwritten.size();
  fmt::print(to, "\n{}: {} written, {} unchanged", folder, counted(changed, "file"), what.unchanged);
  if (!what.removed.empty()) fmt::print(to, ", {} removed", what.removed.size());
  fmt::print(to, ", in {:.2f} s\n", seconds);
  for (const auto& one : what.overwritten)
    fmt::print(to, "  {} had been edited by hand; the edits are gone\n", one);
  for (const auto& one : what.released)
    fmt::print(to, "  {} is no output any more, but edited by hand: it was left alone\n", one);
}

/// Compares the outputs with the disk.
int compare(const plan::plan& planned, const generate_options& options, source_set& sources, findings& found,
            const streams& to) {
  const auto drift = plan::check(planned, options.out, sources, found);
  report(found, sources, "nothing was compared", to);
  if (!drift) return exit_code_of(found);
  if (drift->empty()) {
    fmt::print(to.out, "{} is up to date\n", options.out);
    return exit_code::clean;
  }
  to.out << plan::to_text(*drift);
  fmt::print(to.error, "{} not as the specs have {}; run `errcat generate` to renew {}\n",
             counted(drift->size(), "file") + (drift->size() == 1 ? " is" : " are"),
             drift->size() == 1 ? "it" : "them", drift->size() == 1 ? "it" : "them");
  return exit_code::found_something;
}

/// A unit that no spec makes would be a build step that makes nothing.
void check_units(const targets::request& wanted, source_set& sources, findings& out) {
  for (const auto& unit : wanted.units) {
    const bool known = unit == targets::kinds_unit || unit == targets::index_unit ||
                       unit == targets::runtime_unit ||
                       std::any_of(wanted.vendors.begin(), wanted.vendors.end(),
                                   [&](const auto& one) { return one.vendor == unit; });
    if (known || out.has_errors()) continue;
    const auto at =
        wanted.vendors.empty() ? span{sources.add("--unit", {})} : wanted.vendors.front().written.vendor.at;
    out.add(rule::unknown_name, at, {{"what", "vendor"}, {"name", unit}},
            "name the spec's file like its vendor, or the unit like the vendor");
  }
}

/// A build step names its outputs beforehand, so that each locale has to be there.
void check_locales(const targets::request& wanted, findings& out) {
  for (const auto& vendor : wanted.vendors)
    for (const auto& locale : wanted.locales)
      if (std::find(vendor.locales.begin(), vendor.locales.end(), locale) == vendor.locales.end())
        out.add(rule::unknown_name, vendor.written.vendor.at, {{"what", "locale"}, {"name", locale}},
                fmt::format("the spec has {}", fmt::join(vendor.locales, ", ")));
}

}  // namespace

int generate(const generate_options& options, const streams& to) {
  const auto start = clock::now();
  source_set sources;
  findings found;
  auto specs = load(options.specs, options.kinds, sources, found);
  const auto templates = load_templates(options.templates, sources, found);
  plan::plan planned;
  const targets::request wanted{std::move(specs.vendors),
                                std::move(specs.kinds),
                                options.targets,
                                specs.complete || options.complete,
                                options.flat,
                                options.locales,
                                options.units,
                                load_http(sources, found)};
  check_units(wanted, sources, found);
  check_locales(wanted, found);
  if (!found.has_errors()) planned = targets::render(wanted, templates, sources, found);
  if (found.has_errors()) {
    report(found, sources, options.check ? "nothing was compared" : "nothing was written", to);
    return exit_code_of(found);
  }
  if (options.check) return compare(planned, options, sources, found, to);
  // Taken before manifests are read, which are no inputs.
  const auto inputs = inputs_of(options, planned, sources);
  const auto written = plan::write(planned, options.out, sources, found);
  report(found, sources, "nothing was written", to);
  if (!written) return exit_code_of(found);
  if (!options.stamp.empty()) return tell_build(options, inputs, to) ? exit_code::clean : exit_code::failed;
  print_vendors(wanted.vendors, to.out);
  print_written(*written, options.out, seconds_since(start), to.out);
  return exit_code::clean;
}

}  // namespace generator::commands
