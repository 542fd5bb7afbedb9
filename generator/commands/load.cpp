#include "commands/load.hpp"

#include <algorithm>

#include "check/check.hpp"
#include "commands/read_specs.hpp"
#include "targets/targets.hpp"

namespace generator::commands {
namespace {

namespace fs = std::filesystem;

void check_vendor_names(const std::vector<catalog::catalog>& sorted, findings& out) {
  for (std::size_t i = 1; i < sorted.size(); ++i)
    if (!sorted[i].vendor.empty() && sorted[i].name_space == sorted[i - 1].name_space)
      out.add(rule::name_taken, sorted[i].written.vendor.at,
              {{"name", sorted[i].vendor}, {"by", "another spec of this run has it"}})
          .remarks.push_back({sorted[i - 1].written.vendor.at, "the other spec"});
}

}  // namespace

loaded load(const std::vector<std::string>& paths, const std::string& kinds, source_set& sources,
            findings& out) {
  const auto specs = read_specs(paths, kinds, sources, out);
  loaded into;
  into.complete = specs.complete;
  if (!specs.kinds) return into;

  into.kinds = catalog::build_kinds(*specs.kinds, out);
  for (const auto& one : specs.vendors) {
    // Of a spec that lacks what the format requires, the rest cannot be judged.
    if (!one.vendor.given) continue;
    into.vendors.push_back(catalog::build(one, into.kinds, out));
    check::run(into.vendors.back(), out);
  }
  std::stable_sort(into.vendors.begin(), into.vendors.end(),
                   [](const auto& a, const auto& b) { return a.name_space < b.name_space; });
  check_vendor_names(into.vendors, out);
  return into;
}

render::template_set load_templates(const std::string& folder, source_set& sources, findings& out) {
  auto all = targets::built_in_templates(sources);
  if (folder.empty()) return all;
  std::error_code error;
  std::vector<std::string> paths;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    if (at->path().extension() == ".mustache") paths.push_back(at->path().string());
  std::sort(paths.begin(), paths.end());
  if (error || paths.empty())
    out.add(rule::cannot_read, span{sources.add(folder, {})},
            {{"why", error ? error.message() : "the folder holds no *.mustache"}},
            "templates stand in a folder for each target, such as `cpp/vendor.hpp.mustache`");
  for (const auto& path : paths)
    if (const auto file = read_file(path, sources, out))
      all.insert_or_assign(fs::path(path).lexically_relative(folder).generic_string(), *file);
  return all;
}

}  // namespace generator::commands
