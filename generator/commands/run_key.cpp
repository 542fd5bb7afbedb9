#include "commands/run_key.hpp"

#include <fmt/format.h>

#include <string_view>
#include <system_error>
#include <vector>

#include "commands/load.hpp"
#include "commands/read_specs.hpp"
#include "plan/manifest.hpp"

// Tells runs of `generate` apart.
namespace generator::commands {
namespace {

/// Adds texts in a way that no other texts can imitate.
void add(std::string& to, std::string_view name, const std::vector<std::string>& all) {
  to += fmt::format("{} {}\n", name, all.size());
  for (const auto& one : all) to += fmt::format("{} {}\n", one.size(), one);
}

}  // namespace

std::string run_key(const generate_options& options) {
  // Linux; elsewhere each run renders.
  const auto program = plan::hash_of_file("/proc/self/exe");
  if (!program) return {};
  std::string all;
  add(all, "program", {*program});
  add(all, "specs", options.specs);
  std::error_code ignored;  // a folder that cannot be read is a finding in the run itself
  for (const auto& one : with_default(options.specs)) add(all, "files", specs_in(one, ignored));
  add(all, "kinds", {options.kinds});
  add(all, "templates", {options.templates});
  if (!options.templates.empty()) add(all, "files", templates_in(options.templates, ignored));
  add(all, "targets", options.targets);
  add(all, "units", options.units);
  add(all, "locales", options.locales);
  add(all, "flags", {fmt::format("{} {}", options.complete, options.flat)});
  return plan::hash_of(all);
}

}  // namespace generator::commands
