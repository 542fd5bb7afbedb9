#include "plan/check.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "plan/disk.hpp"
#include "plan/manifest.hpp"
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

/// Tells the surveyor how an output compares with the disk.
/// @return the difference if both exist
std::string compare(const unit& of, const output& file, const std::filesystem::path& directory,
                    surveyor& on) {
  const occupant there = look_at({directory, file.path});
  if (!there.obstacle.empty()) {
    on.refuse(file.path, there.obstacle);
    return {};
  }
  const bool equal = there.text == file.text;
  const state found = !there.text                                          ? state::missing
                      : equal                                              ? state::current
                      : on.is_as_recorded(file.path, hash_of(*there.text)) ? state::stale
                                                                           : state::hand_edited;
  on.add(of.name, file.path, hash_of(file.text), found);
  if (!there.text || equal) return {};
  const std::string path = shown({directory, file.path});
  return unified_diff(*there.text, file.text, path + "\ton disk", path + "\tplanned");
}

}  // namespace

std::optional<std::vector<drift>> check(const plan& planned, const std::filesystem::path& directory,
                                        source_set& sources, findings& out) {
  surveyor on(directory, sources, out);
  if (!validate(planned, sources, out) || !on.begin()) return std::nullopt;
  std::map<std::string, std::string> diffs;  // by path
  for (const unit& one : planned.units)
    for (const output& file : one.outputs) diffs[file.path] = compare(one, file, directory, on);
  const std::optional<survey> found = on.finish(planned);
  if (!found) return std::nullopt;
  std::vector<drift> result;
  std::set<std::string_view> drifted_units;
  for (const surveyed_file& file : found->files) {
    if (file.found == state::current) continue;
    drifted_units.insert(file.unit);
    result.push_back({file.found, shown({directory, file.path}), std::move(diffs[file.path])});
  }
  for (const surveyed_manifest& file : found->manifests)
    if (file.found != state::current && !drifted_units.contains(file.unit))
      result.push_back({file.found, shown({directory, manifest_path(file.unit)})});
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
