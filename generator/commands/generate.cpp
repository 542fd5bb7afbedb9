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

// The command `generate`.
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

void print_changes(const plan::changes& what, const std::string& folder, double seconds, std::ostream& to) {
  const auto count = what.created.size() + what.replaced.size() + what.overwritten.size();
  fmt::print(to, "\n{}: {} written, {} unchanged", folder, counted(count, "file"), what.unchanged);
  if (!what.removed.empty()) fmt::print(to, ", {} removed", what.removed.size());
  fmt::print(to, ", in {:.2f} s\n", seconds);
  for (const auto& one : what.overwritten)
    fmt::print(to, "  {} was edited by hand; errcat overwrote the edits\n", one);
  for (const auto& one : what.released)
    fmt::print(to, "  {} is no longer an output, but was edited by hand: errcat kept it\n", one);
}

/// Compares the outputs with the files on disk.
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
  fmt::print(to.error, "{} not match the specs; run `errcat generate` to update {}\n",
             counted(drift->size(), "file") + (drift->size() == 1 ? " does" : " do"),
             drift->size() == 1 ? "it" : "them");
  return exit_code::found_something;
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
  targets::check(wanted, sources, found);
  if (!found.has_errors()) planned = targets::render(wanted, templates, sources, found);
  if (found.has_errors()) {
    report(found, sources, options.check ? "nothing was compared" : "nothing was written", to);
    return exit_code_of(found);
  }
  if (options.check) return compare(planned, options, sources, found, to);
  // Taken before manifests are read, because those are not inputs.
  const auto inputs = inputs_of(options, planned, sources);
  const auto changes = plan::write(planned, options.out, sources, found);
  report(found, sources, "nothing was written", to);
  if (!changes) return exit_code_of(found);
  if (!options.stamp.empty()) return tell_build(options, inputs, to) ? exit_code::clean : exit_code::failed;
  print_vendors(wanted.vendors, to.out);
  print_changes(*changes, options.out, seconds_since(start), to.out);
  return exit_code::clean;
}

}  // namespace generator::commands
