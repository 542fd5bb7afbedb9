#include "plan/survey.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "plan/disk.hpp"
#include "plan/manifest.hpp"
#include "plan/temporaries.hpp"

// Compares the plan, the manifests and the disk.
namespace generator::plan {
namespace fs = std::filesystem;

surveyor::surveyor(const fs::path& directory, source_set& sources, findings& out)
    : directory_(directory), sources_(sources), out_(out), before_(out.added()) {}

bool surveyor::begin() {
  read_manifests();
  return out_.added() == before_;
}

bool surveyor::owns(const std::string& path) const {
  return recorded_.contains(path);
}

bool surveyor::is_as_recorded(const std::string& path, const std::string& hash) const {
  const auto lists = [&](const auto& lines) {
    const auto [first, last] = lines.equal_range(path);
    return std::any_of(first, last, [&](const auto& line) { return line.second == hash; });
  };
  return lists(recorded_) || lists(unfinished_);
}

void surveyor::add(const std::string& unit, const std::string& path, std::string hash, state found) {
  next_[unit][path] = std::move(hash);
  planned_.emplace(case_blind(path), path);
  result_.files.push_back({path, unit, found, owns(path)});
}

void surveyor::refuse(std::string_view path, std::string_view why) {
  out_.add(rule::cannot_write, span{sources_.add(shown({directory_, std::string(path)}), "")},
           {{"path", path}, {"why", why}});
}

std::optional<survey> surveyor::finish(const plan& planned) {
  survey_manifests(planned);
  survey_orphans();
  if (out_.added() != before_) return std::nullopt;
  std::ranges::sort(result_.files, {}, &surveyed_file::path);
  for (const auto& [name, old] : records_)
    for (const auto& [path, hash] : old.owned) add_folder(path);
  for (const auto& [path, hash] : unfinished_) add_folder(path);
  for (const surveyed_file& file : result_.files) add_folder(file.path);
  return std::move(result_);
}

void surveyor::add_folder(std::string_view path) {
  result_.folders.emplace(path.substr(0, path.rfind('/') + 1));
}

void surveyor::read_manifests() {
  // Any name works here: this only checks that the folder of the manifests is usable.
  const fs::path folder = place{directory_, std::string(manifest_folder)}.whole();
  const std::string shown_folder(manifest_folder);
  if (const occupant there = look_at({directory_, manifest_path("any")}); !there.obstacle.empty())
    return refuse(shown_folder, there.obstacle);
  std::error_code error;
  std::vector<std::string> units;
  for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    const std::u8string name = entry->path().stem().u8string();
    if (entry->path().extension() == ".json") units.emplace_back(name.begin(), name.end());
  }
  if (error && error != std::errc::no_such_file_or_directory) return refuse(shown_folder, error.message());
  std::ranges::sort(units);
  for (const std::string& name : units) read_manifest(name);
  for (const std::string& path : temporaries_in(directory_, fmt::format("{}/", manifest_folder)))
    read_unfinished(path);
}

/// Reads the manifest of a run that was killed before it named it. Some of its files may have their names
/// already. Their bytes are errcat's, but a file with other bytes is not.
void surveyor::read_unfinished(const std::string& path) {
  source_set sources;
  findings ignored;  // what was never complete was never needed
  const file_id file = sources.add(path, look_at({directory_, path}).text.value_or(""));
  if (const std::optional<manifest> owned = parse_manifest(sources, file, ignored))
    for (const auto& [line, hash] : *owned) unfinished_.emplace(line, hash);
}

void surveyor::read_manifest(const std::string& name) {
  const std::string path = manifest_path(name);
  occupant there = look_at({directory_, path});
  if (!there.obstacle.empty()) return refuse(path, there.obstacle);
  if (!there.text) return;
  const file_id file = sources_.add(shown({directory_, path}), *there.text);
  std::optional<manifest> owned = parse_manifest(sources_, file, out_);
  if (!owned) return;
  for (const auto& [line, hash] : *owned) recorded_.emplace(line, hash);
  records_.emplace(name, record{std::move(*there.text), std::move(*owned)});
}

bool surveyor::is_planned(const std::string& path) const {
  const auto same = planned_.find(case_blind(path));
  return same != planned_.end() && same->second == path;
}

/// Fills `next_` with the lines from earlier runs that this run does not cover, and `dropped_` with the
/// others.
void surveyor::carry_over(const std::string& name, const record& old, const plan& planned) {
  const bool considered =
      planned.complete || std::ranges::find(planned.units, name, &unit::name) != planned.units.end();
  for (const auto& [path, hash] : old.owned) {
    if (!considered || (!planned.in_scope(path) && !is_planned(path)))
      next_[name].emplace(path, hash);
    else
      dropped_.emplace(path, name);
  }
}

void surveyor::survey_manifests(const plan& planned) {
  for (const auto& [name, old] : records_) carry_over(name, old, planned);
  for (const auto& [name, old] : records_) next_[name];
  for (const auto& [name, owned] : next_) {
    const auto old = records_.find(name);
    if (owned.empty()) {
      if (old != records_.end()) result_.manifests.push_back({name, state::orphaned, {}});
      continue;
    }
    std::string text = to_json(owned);
    const bool current = old != records_.end() && old->second.text == text;
    const state found = current ? state::current : old == records_.end() ? state::missing : state::stale;
    result_.manifests.push_back({name, found, std::move(text)});
  }
}

bool surveyor::is_listed(const std::string& path) const {
  return std::ranges::any_of(next_, [&path](const auto& one) { return one.second.contains(path); });
}

/// On a case-insensitive file system, a path whose case changed still leads to the planned file.
bool surveyor::is_planned_file(const std::string& path) const {
  const auto same = planned_.find(case_blind(path));
  std::error_code error;
  return same != planned_.end() &&
         fs::equivalent(place{directory_, path}.whole(), place{directory_, same->second}.whole(), error);
}

void surveyor::survey_orphans() {
  for (const auto& [path, name] : dropped_) {
    if (is_listed(path) || is_planned_file(path)) continue;
    const occupant there = look_at({directory_, path});
    if (!there.text && there.obstacle.empty()) continue;
    // What cannot be read now may be errcat's own all the same.
    if (!there.text && probe({directory_, path}).obstacle.empty()) {
      refuse(path, fmt::format("errcat cannot read it: {}", there.obstacle));
      continue;
    }
    const bool untouched = there.text && is_as_recorded(path, hash_of(*there.text));
    result_.files.push_back({path, name, untouched ? state::orphaned : state::released, true});
  }
}

}  // namespace generator::plan
