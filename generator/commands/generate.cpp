#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <functional>
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
  to << fmt::format("{:<{}}  statuses  errors  outcomes  symptoms\n", "", width);
  for (const auto& one : rows)
    to << fmt::format("{:<{}}  {:>8}  {:>6}  {:>8}  {:>8}\n", one.name, width, one.statuses, one.errors,
                      one.outcomes, one.symptoms);
}

void print_changes(const plan::changes& what, const std::string& folder, double seconds, std::ostream& to) {
  const auto count = what.created.size() + what.replaced.size() + what.overwritten.size();
  to << fmt::format("{}: {} written, {} unchanged", folder, counted(count, "file"), what.unchanged);
  if (!what.removed.empty()) to << fmt::format(", {} removed", what.removed.size());
  to << fmt::format(", in {:.2f} s\n", seconds);
  for (const auto& one : what.overwritten)
    to << fmt::format("  {} was edited by hand; errcat overwrote the edits\n", one);
  for (const auto& one : what.released)
    to << fmt::format("  {} is no longer an output, but was edited by hand: errcat kept it\n", one);
}

/// Files that were read, by number: those from `begin` up to `end`.
struct file_range {
  file_id begin = 0;
  file_id end = 0;
};

/// All files read so far that are inputs: not part of errcat, and no manifests.
std::vector<file_id> inputs_read(const source_set& sources, const file_range& manifests) {
  std::vector<file_id> all;
  for (file_id file = 0; file < sources.size(); ++file)
    if (!sources.path(file).starts_with("<built-in>") && (file < manifests.begin || file >= manifests.end))
      all.push_back(file);
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
  to.error << fmt::format("cannot write {}\n", failed);
  return exit_code::failed;
}

/// What a run has in hand.
struct run_state {
  const generate_options& options;
  const streams& to;
  progress& on;
  source_set sources{};
  findings found{};
  targets::request wanted{};
};

/// Loads the specs and renders them, some vendors at a time. Renders no more once there is an error.
/// @param into makes the receiver when there is something to render
/// @return nothing if the specs have to be loaded as a whole
std::optional<loaded> load_and_render(run_state& run, bool whole,
                                      const std::function<plan::receiver&()>& into) {
  const auto& options = run.options;
  const auto templates = load_templates(options.templates, run.sources, run.found, run.on);
  std::optional<targets::rendering> rendering;
  const auto can_render = [&] {
    if (run.found.has_errors()) return false;
    if (!rendering) rendering.emplace(run.wanted, templates, run.sources, into());
    run.on.enter(stage::render, "all outputs");
    return true;
  };
  const vendor_user render = [&](const auto& some, const catalog::kind_set& kinds) {
    if (can_render()) rendering->add(some, kinds);
  };
  auto specs = whole ? load(options.specs, options.kinds, options.jobs, run.sources, run.found, run.on)
                     : load_in_batches(options.specs, options.kinds, options.jobs, run.sources, run.found,
                                       run.on, render);
  if (!specs) return {};
  run.wanted.complete = specs->complete || options.complete;
  const auto http = load_http(run.sources, run.found, run.on);
  targets::check(run.wanted, specs->vendors, run.sources, run.found);
  render(whole_ones(specs->vendors), specs->kinds);
  if (!can_render()) return specs;
  rendering->add_common(specs->vendors, specs->kinds, http);
  run.found.add_all(rendering->take_found());
  return specs;
}

/// Compares the outputs with the files on disk.
std::optional<int> compare(run_state& run, bool whole) {
  plan::collector outputs;
  const auto specs = load_and_render(run, whole, [&]() -> plan::receiver& { return outputs; });
  if (!specs) return {};
  const auto& options = run.options;
  std::optional<std::vector<plan::drift>> drift;
  if (!run.found.has_errors()) {
    run.on.enter(stage::compare, options.out);
    drift = plan::check(
        {std::move(outputs).take(), targets::covers_all(run.wanted), targets::scope_of(run.wanted)},
        options.out, run.sources, run.found);
  }
  run.on.finish();
  report(run.found, run.sources, "errcat compared nothing", run.to);
  if (!drift) return exit_code_of(run.found);
  if (drift->empty()) {
    run.to.out << fmt::format("{} is up to date\n", options.out);
    return exit_code::clean;
  }
  run.to.out << plan::to_text(*drift);
  run.to.error << fmt::format("{} from the specs; run `errcat generate` to update {}\n",
                              counted(drift->size(), "file") + (drift->size() == 1 ? " differs" : " differ"),
                              drift->size() == 1 ? "it" : "them");
  return exit_code::found_something;
}

/// Renders the outputs into a folder.
std::optional<int> write(run_state& run, bool whole, const std::string& key) {
  const auto& options = run.options;
  std::optional<plan::writing> into;
  file_range manifests;
  const auto specs = load_and_render(run, whole, [&]() -> plan::receiver& {
    manifests.begin = static_cast<file_id>(run.sources.size());
    into.emplace(options.out, run.sources, run.found);
    manifests.end = static_cast<file_id>(run.sources.size());
    return *into;
  });
  if (!specs) return {};
  const auto files = inputs_read(run.sources, manifests);
  std::optional<plan::changes> changes;
  if (!run.found.has_errors()) {
    run.on.enter(stage::write, options.out);
    changes = into->finish(targets::covers_all(run.wanted), targets::scope_of(run.wanted));
  }
  run.on.finish();
  report(run.found, run.sources, "errcat wrote nothing", run.to);
  if (!changes) return exit_code_of(run.found);
  if (!options.stamp.empty())
    return complete_step(options, inputs_of(options, files, run.sources), into->planned(), run.to);
  if (run.found.empty()) record(options, key, files, into->manifests(), changes->outputs(), run.sources);
  print_vendors(specs->vendors, run.to.out);
  run.to.out << '\n';
  print_changes(*changes, options.out, run.on.total().count(), run.to.out);
  return exit_code::clean;
}

int run(const generate_options& options, const streams& to, progress& on) {
  // Taken before anything is read: a spec that is added meanwhile counts as a change to the next run.
  const auto key = options.check || !options.stamp.empty() ? std::string() : run_key(options);
  if (is_unchanged(options, key, to, on)) return exit_code::clean;
  for (const bool whole : {false, true}) {
    run_state now{options, to, on};
    now.wanted = {options.targets, options.complete, options.flat,
                  options.locales, options.units,    options.jobs};
    if (const auto code = options.check ? compare(now, whole) : write(now, whole, key)) return *code;
  }
  return exit_code::failed;
}

}  // namespace

int generate(const generate_options& options, const streams& to) {
  progress on(to.error, to.columns);
  const int code = run(options, to, on);
  if (options.timings) print_timings(on, to.error);
  return code;
}

}  // namespace generator::commands
