#include "plan/last_run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <span>
#include <system_error>
#include <utility>
#include <vector>

#include "json/json.hpp"
#include "plan/disk.hpp"
#include "plan/plan.hpp"
#include "plan/temporaries.hpp"

// Records what a run had and left, and compares that with the disk.
namespace generator::plan {
namespace fs = std::filesystem;
namespace {

constexpr int record_version = 1;

constexpr std::size_t most_records = 200;

/// The user's cache of errcat, as freedesktop.org's base directories have it. Empty if there is none.
fs::path cache() {
  const auto from = [](const char* variable) {
    const char* value = std::getenv(variable);
    const fs::path path = value == nullptr ? "" : value;
    return path.is_absolute() ? path : fs::path();
  };
  if (const auto caches = from("XDG_CACHE_HOME"); !caches.empty()) return caches / "errcat";
  if (const auto home = from("HOME"); !home.empty()) return home / ".cache" / "errcat";
  return {};
}

/// Where the record of an output directory is. Not within it, so that equal runs have equal trees there.
fs::path record_of(const fs::path& directory) {
  std::error_code error;
  const auto whole = fs::weakly_canonical(directory, error);
  const auto folder = cache();
  return error || folder.empty() ? fs::path() : folder / (hash_of(whole.string()) + ".json");
}

/// Removes the oldest records, because nobody says when an output directory is gone for good.
void remove_oldest(const fs::path& folder) {
  std::vector<std::pair<fs::file_time_type, fs::path>> all;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    all.emplace_back(at->last_write_time(error), at->path());
  if (all.size() <= most_records) return;
  std::ranges::sort(all, std::greater());
  for (const auto& one : std::span(all).subspan(most_records)) fs::remove(one.second, error);
}

/// The manifests in a directory, each with the hash of its bytes. Nothing if one cannot be read.
std::optional<manifest> manifests_in(const fs::path& directory) {
  manifest all;
  std::error_code error;
  for (fs::directory_iterator at(place{directory, std::string(manifest_folder)}.whole(), error), end;
       !error && at != end; at.increment(error)) {
    if (at->path().extension() != ".json") continue;
    const auto hash = hash_of_file(at->path());
    if (!hash) return {};
    all.emplace(manifest_path(at->path().stem().string()), *hash);
  }
  return error ? std::nullopt : std::optional(all);
}

/// Whether regular files have these bytes.
bool are_there(const fs::path& directory, const manifest& files) {
  return std::ranges::all_of(files, [&](const auto& one) {
    const auto file = directory / fs::path(one.first);
    std::error_code error;
    return fs::is_regular_file(file, error) && hash_of_file(file) == one.second;
  });
}

/// The files that a manifest lists, as the next run would read it.
std::optional<manifest> listed_by(const fs::path& directory, const std::string& path) {
  source_set sources;
  findings found;
  const auto there = look_at({directory, path});
  if (!there.text) return {};
  return parse_manifest(sources, sources.add(path, *there.text), found);
}

/// Whether an output is as a run wrote it.
bool is_current(const fs::path& directory, const std::string& path, const std::string& hash) {
  const auto there = probe({directory, path});
  return there.exists && there.obstacle.empty() && hash_of_file(place{directory, path}.whole()) == hash;
}

std::optional<nlohmann::json> read_record(const fs::path& directory) {
  const auto file = record_of(directory);
  if (file.empty()) return {};
  const auto there = look_at(place_of(file));
  if (!there.text) return {};
  auto read = read_json(*there.text);
  if (!read || !read->is_object() || read->value("last_run", nlohmann::json()) != record_version) return {};
  return read;
}

}  // namespace

void record(const fs::path& directory, const last_run& run) {
  const auto file = record_of(directory);
  if (run.manifests.empty() || file.empty()) return;
  const nlohmann::json text = {{"last_run", record_version},
                               {"key", run.key},
                               {"inputs", run.inputs},
                               {"outputs", run.outputs},
                               {"manifests", run.manifests}};
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  const auto temporary = fs::path(file).concat(fmt::format(".{:x}", std::random_device()()));
  // A path that is not UTF-8 becomes one that does not exist.
  std::ofstream out(temporary, std::ios::binary);
  out << json_to_text(text, 1) << '\n';
  out.close();
  if (out) fs::rename(temporary, file, error);
  if (!out || error) fs::remove(temporary, error);
  remove_oldest(file.parent_path());
}

std::optional<std::size_t> unchanged_outputs(const fs::path& directory, std::string_view key) {
  const auto recorded = read_record(directory);
  if (!recorded) return {};
  last_run run;
  try {
    if (recorded->at("key") != key) return {};
    run.inputs = recorded->at("inputs").get<manifest>();
    run.outputs = recorded->at("outputs").get<std::size_t>();
    run.manifests = recorded->at("manifests").get<manifest>();
  } catch (const nlohmann::json::exception&) {
    return {};
  }
  if (manifests_in(directory) != run.manifests || !are_there({}, run.inputs)) return {};
  std::set<std::string> folders = {std::string(manifest_folder) + '/'};
  for (const auto& one : run.manifests) {
    const auto outputs = listed_by(directory, one.first);
    if (!outputs) return {};
    for (const auto& [path, hash] : *outputs) {
      if (!is_current(directory, path, hash)) return {};
      folders.insert(path.substr(0, path.rfind('/') + 1));
    }
  }
  const bool is_clean = std::ranges::all_of(
      folders, [&](const std::string& folder) { return temporaries_in(directory, folder).empty(); });
  return is_clean ? std::optional(run.outputs) : std::nullopt;
}

}  // namespace generator::plan
