#include "plan/check.hpp"

#include <algorithm>
#include <set>

#include "plan/disk.hpp"
#include "plan/unified_diff.hpp"

// Reports the differences between the plan and the files on disk.
namespace generator::plan {
namespace {

std::string_view word(state found) {
  switch (found) {
    case state::current:
      return "current";
    case state::missing:
      return "missing";
    case state::stale:
      return "stale";
    case state::hand_edited:
      return "hand-edited";
    case state::orphaned:
    case state::released:
      return "orphaned";
  }
  return {};
}

}  // namespace

std::optional<std::vector<drift>> check(const plan& planned, const std::filesystem::path& directory,
                                        source_set& sources, findings& out) {
  const std::optional<survey> found = compare(planned, directory, sources, out);
  if (!found) return std::nullopt;
  std::vector<drift> result;
  std::set<std::string_view> drifted_units;
  for (const surveyed_file& file : found->files) {
    if (file.found == state::current) continue;
    drifted_units.insert(file.unit);
    drift& one = result.emplace_back(drift{file.found, shown(directory, file.path)});
    if (file.found == state::stale || file.found == state::hand_edited)
      one.diff = unified_diff(file.on_disk, file.planned, one.path + "\ton disk", one.path + "\tplanned");
  }
  for (const surveyed_manifest& file : found->manifests)
    if (file.found != state::current && !drifted_units.contains(file.unit))
      result.push_back({file.found, shown(directory, manifest_path(file.unit))});
  std::ranges::sort(result, {}, &drift::path);
  return result;
}

std::string to_text(const std::vector<drift>& all) {
  std::string text;
  for (const drift& one : all) {
    text.append(word(one.found)).append(": ").append(one.path);
    if (one.found == state::released) text += " (edited by hand; errcat will not touch it)";
    text.append("\n").append(one.diff);
  }
  return text;
}

}  // namespace generator::plan
