#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <ostream>
#include <utility>

#include "commands/commands.hpp"
#include "commands/load.hpp"
#include "commands/report.hpp"
#include "commands/run_key.hpp"
#include "commands/timings.hpp"
#include "plan/build_step.hpp"
#include "plan/check.hpp"
#include "plan/last_run.hpp"
#include "plan/write.hpp"
#include "targets/targets.hpp"

// The command `generate`.
namespace generator::commands {
namespace {

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
  return {std::string(vendor.vendor), count(errcat::entry_type::status), count(errcat::entry_type::error),
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
  fmt::print(to, "{}: {} written, {} unchanged", folder, counted(count, "file"), what.unchanged);
  if (!what.removed.empty()) fmt::print(to, ", {} removed", what.removed.size());
  fmt::print(to, ", in {:.2f} s\n", seconds);
  for (const auto& one : what.overwritten)
    fmt::print(to, "  {} was edited by hand; errcat overwrote the edits\n", one);
  for (const auto& one : what.released)
    fmt::print(to, "  {} is no longer an output, but was edited by hand: errcat kept it\n", one);
}

/// Compares the outputs with the files on disk.
int compare(const targets::request& wanted, const render::template_set& templates,
            const generate_options& options, source_set& sources, findings& found, const streams& to,
            progress& on) {
  on.enter(stage::render, "all outputs");
  const auto planned = targets::render(wanted, templates, sources, found);
  on.enter(stage::compare, options.out);
  std::optional<std::vector<plan::drift>> drift;
  if (!found.has_errors()) drift = plan::check(planned, options.out, sources, found);
  on.finish();
  report(found, sources, "errcat compared nothing", to);
  if (!drift) return exit_code_of(found);
  if (drift->empty()) {
    fmt::print(to.out, "{} is up to date\n", options.out);
    return exit_code::clean;
  }
  to.out << plan::to_text(*drift);
  fmt::print(to.error, "{} from the specs; run `errcat generate` to update {}\n",
             counted(drift->size(), "file") + (drift->size() == 1 ? " differs" : " differ"),
             drift->size() == 1 ? "it" : "them");
  return exit_code::found_something;
}

/// All files read so far that are not part of errcat, with their texts.
std::vector<file_id> files_read(const source_set& sources) {
  std::vector<file_id> all;
  for (file_id file = 0; file < sources.size(); ++file)
    if (!sources.path(file).starts_with("<built-in>")) all.push_back(file);
  return all;
}

/// The paths of files, and the folders they were found in.
std::vector<std::string> inputs_of(const generate_options& options, const std::vector<file_id>& files,
                                   const source_set& sources) {
  std::vector<std::string> all;
  for (const auto file : files) all.emplace_back(sources.path(file));
  // A file that is added to a folder counts as an input from then on.
  for (const auto& one : options.specs)
    if (std::filesystem::is_directory(one)) all.push_back(one);
  if (!options.templates.empty()) all.push_back(options.templates);
  return all;
}

/// Lets the next run see that there is nothing to do. A run for a build tool does not: that tool knows.
void record(const generate_options& options, const std::string& key, const std::vector<file_id>& files,
            const plan::manifest& manifests, std::size_t outputs, const source_set& sources) {
  if (key.empty()) return;
  plan::last_run run{key, {}, manifests, outputs};
  for (const auto file : files) run.inputs.emplace(sources.path(file), plan::hash_of(sources.text(file)));
  plan::record(options.out, run);
}

/// Whether the outputs are there from a run like this one. Prints what such a run would.
bool is_unchanged(const generate_options& options, const std::string& key, const streams& to, progress& on) {
  if (key.empty()) return false;
  on.enter(stage::compare, options.out);
  const auto outputs = plan::unchanged_outputs(options.out, key);
  if (!outputs) return false;
  on.finish();
  print_changes({*outputs}, options.out, on.total().count(), to.out);
  return true;
}

/// Tells the build tool what was read and that everything succeeded.
int complete_step(const generate_options& options, std::vector<std::string> inputs, const plan::plan& planned,
                  const streams& to) {
  if (options.depfile_lists_outputs)
    for (const auto& unit : planned.units)
      for (const auto& one : unit.outputs) inputs.push_back(options.out + '/' + one.path);
  const auto failed = plan::complete({options.stamp, options.depfile}, inputs);
  if (failed.empty()) return exit_code::clean;
  fmt::print(to.error, "cannot write {}\n", failed);
  return exit_code::failed;
}

/// Renders the outputs into a folder.
int write(const targets::request& wanted, const render::template_set& templates,
          const generate_options& options, const std::string& key, source_set& sources, findings& found,
          const streams& to, progress& on) {
  // Taken before manifests are read, because those are not inputs.
  const auto files = files_read(sources);
  plan::writing into(options.out, sources, found);
  on.enter(stage::render, "all outputs");
  targets::render(wanted, templates, sources, into, found);
  on.enter(stage::write, options.out);
  std::optional<plan::changes> changes;
  if (!found.has_errors()) changes = into.finish(targets::covers_all(wanted), targets::scope_of(wanted));
  on.finish();
  report(found, sources, "errcat wrote nothing", to);
  if (!changes) return exit_code_of(found);
  if (!options.stamp.empty())
    return complete_step(options, inputs_of(options, files, sources), into.planned(), to);
  if (found.empty()) record(options, key, files, into.manifests(), changes->outputs(), sources);
  print_vendors(wanted.vendors, to.out);
  to.out << '\n';
  print_changes(*changes, options.out, on.total().count(), to.out);
  return exit_code::clean;
}

int run(const generate_options& options, const streams& to, progress& on) {
  // Taken before anything is read: a spec that is added meanwhile counts as a change to the next run.
  const auto key = options.check || !options.stamp.empty() ? std::string() : run_key(options);
  if (is_unchanged(options, key, to, on)) return exit_code::clean;
  source_set sources;
  findings found;
  auto specs = load(options.specs, options.kinds, options.jobs, sources, found, on);
  const auto templates = load_templates(options.templates, sources, found, on);
  const targets::request wanted{std::move(specs.vendors),
                                std::move(specs.kinds),
                                options.targets,
                                specs.complete || options.complete,
                                options.flat,
                                options.locales,
                                options.units,
                                load_http(sources, found, on),
                                options.jobs};
  targets::check(wanted, sources, found);
  if (!found.has_errors())
    return options.check ? compare(wanted, templates, options, sources, found, to, on)
                         : write(wanted, templates, options, key, sources, found, to, on);
  on.finish();
  report(found, sources, options.check ? "errcat compared nothing" : "errcat wrote nothing", to);
  return exit_code_of(found);
}

}  // namespace

int generate(const generate_options& options, const streams& to) {
  progress on(to.error, to.columns);
  const int code = run(options, to, on);
  if (options.timings) print_timings(on, to.error);
  return code;
}

}  // namespace generator::commands
