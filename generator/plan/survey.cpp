#include "plan/survey.hpp"

#include <algorithm>
#include <map>

#include "plan/disk.hpp"
#include "plan/manifest.hpp"

// Compares the plan, the manifests and the disk.
namespace generator::plan {
namespace fs = std::filesystem;
namespace {

class surveyor {
 public:
  surveyor(const plan& planned, const fs::path& directory, source_set& sources, findings& out)
      : plan_(planned), directory_(directory), sources_(sources), out_(out) {}

  std::optional<survey> run() {
    const std::size_t before = out_.all().size();
    if (!validate(plan_, sources_, out_)) return std::nullopt;
    read_manifests();
    if (out_.all().size() != before) return std::nullopt;
    for (const unit& one : plan_.units)
      for (const output& file : one.outputs) survey_output(one, file);
    survey_manifests();
    survey_orphans();
    if (out_.all().size() != before) return std::nullopt;
    std::ranges::sort(result_.files, {}, &surveyed_file::path);
    return std::move(result_);
  }

 private:
  struct record {
    std::string text;
    manifest owned;
  };

  void refuse(std::string_view path, std::string_view why) {
    out_.add(rule::cannot_write, span{sources_.add(shown(directory_, path), "")},
             {{"path", path}, {"why", why}});
  }

  void read_manifests() {
    // Any name works here: this only checks that the folder of the manifests is usable.
    const fs::path folder = locate(directory_, manifest_path("any")).parent_path();
    const std::string shown_folder = folder.filename().string();
    if (const occupant there = look_at(directory_, manifest_path("any")); !there.obstacle.empty())
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
  }

  void read_manifest(const std::string& name) {
    const std::string path = manifest_path(name);
    occupant there = look_at(directory_, path);
    if (!there.obstacle.empty()) return refuse(path, there.obstacle);
    if (!there.text) return;
    const file_id file = sources_.add(shown(directory_, path), *there.text);
    std::optional<manifest> owned = parse_manifest(sources_, file, out_);
    if (!owned) return;
    for (const auto& [line, hash] : *owned) written_.emplace(line, hash);
    records_.emplace(name, record{std::move(*there.text), std::move(*owned)});
  }

  bool is_as_written(const std::string& path, std::string_view text) const {
    const auto [first, last] = written_.equal_range(path);
    return std::any_of(first, last, [hash = hash_of(text)](const auto& line) { return line.second == hash; });
  }

  void survey_output(const unit& one, const output& file) {
    next_[one.name][file.path] = hash_of(file.text);
    planned_.emplace(case_blind(file.path), file.path);
    occupant there = look_at(directory_, file.path);
    if (!there.obstacle.empty()) return refuse(file.path, there.obstacle);
    surveyed_file found{file.path, one.name, state::current, written_.contains(file.path), file.text, {}};
    if (!there.text) {
      found.found = state::missing;
    } else if (*there.text != file.text) {
      found.found = is_as_written(file.path, *there.text) ? state::stale : state::hand_edited;
      found.on_disk = std::move(*there.text);
    }
    result_.files.push_back(std::move(found));
  }

  bool is_planned(const std::string& path) const {
    const auto same = planned_.find(case_blind(path));
    return same != planned_.end() && same->second == path;
  }

  /// Fills `next_` with the lines from earlier runs that this run does not cover, and `dropped_` with the
  /// others.
  void carry_over(const std::string& name, const record& old) {
    const bool considered =
        plan_.complete || std::ranges::find(plan_.units, name, &unit::name) != plan_.units.end();
    for (const auto& [path, hash] : old.owned) {
      if (!considered || (!plan_.in_scope(path) && !is_planned(path)))
        next_[name].emplace(path, hash);
      else
        dropped_.emplace(path, name);
    }
  }

  void survey_manifests() {
    for (const auto& [name, old] : records_) carry_over(name, old);
    for (const unit& one : plan_.units) next_[one.name];
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

  bool is_listed(const std::string& path) const {
    return std::ranges::any_of(next_, [&path](const auto& one) { return one.second.contains(path); });
  }

  /// On a case-insensitive file system, a path whose case changed still leads to the planned file.
  bool is_planned_file(const std::string& path) const {
    const auto same = planned_.find(case_blind(path));
    std::error_code error;
    return same != planned_.end() &&
           fs::equivalent(locate(directory_, path), locate(directory_, same->second), error);
  }

  void survey_orphans() {
    for (const auto& [path, name] : dropped_) {
      if (is_listed(path) || is_planned_file(path)) continue;
      const occupant there = look_at(directory_, path);
      if (!there.text && there.obstacle.empty()) continue;
      const bool untouched = there.text && is_as_written(path, *there.text);
      result_.files.push_back({path, name, untouched ? state::orphaned : state::released, true, {}, {}});
    }
  }

  const plan& plan_;
  const fs::path& directory_;
  source_set& sources_;
  findings& out_;
  std::map<std::string, record> records_;            // by unit
  std::multimap<std::string, std::string> written_;  // path to hash, for all manifests
  std::map<std::string, std::string> planned_;       // case-blind path to path
  std::map<std::string, manifest> next_;             // by unit: the new contents of the manifests
  std::map<std::string, std::string> dropped_;       // path to unit
  survey result_;
};

}  // namespace

std::optional<survey> compare(const plan& planned, const fs::path& directory, source_set& sources,
                              findings& out) {
  return surveyor(planned, directory, sources, out).run();
}

}  // namespace generator::plan
