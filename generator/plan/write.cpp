#include "plan/write.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <utility>

#include "plan/temporaries.hpp"

// Writes the outputs of a run to disk.
namespace generator::plan {
namespace fs = std::filesystem;
namespace {

changes summary_of(const survey& found) {
  changes result;
  for (const surveyed_file& file : found.files) {
    switch (file.found) {
      case state::current:
        ++result.unchanged;
        break;
      case state::missing:
        result.created.push_back(file.path);
        break;
      case state::stale:
        result.replaced.push_back(file.path);
        break;
      case state::hand_edited:
        result.overwritten.push_back(file.path);
        break;
      case state::orphaned:
        result.removed.push_back(file.path);
        break;
      case state::released:
        result.released.push_back(file.path);
        break;
    }
  }
  return result;
}

/// Opens the file at the location of an output. Sets the obstacle if there is one that cannot be read.
input open_old(const place& file, location& there) {
  if (!there.exists || !there.obstacle.empty()) return {nullptr, std::fclose};
  auto opened = open_to_read(file);
  if (!opened && errno == ENOENT) there.exists = false;  // another run has removed it since
  if (!opened && there.exists) there.obstacle = last_error().message();
  return opened;
}

}  // namespace

/// Compares and stores one output. Only what concerns the whole run needs the lock.
class writing::sink : public output_sink {
 public:
  /// @param text null if the output was refused already
  sink(writing& owner, std::size_t unit, std::string path, std::unique_ptr<draft> text)
      : owner_(owner), unit_(unit), path_(std::move(path)), text_(std::move(text)) {}

  void add(std::string_view piece) override {
    if (text_) keep(text_->add(piece));
  }
  void finish() override {
    if (text_) keep(text_->finish());
    if (text_) owner_.add(unit_, path_, *text_);
  }

 private:
  void keep(const std::error_code& error) {
    if (!error) return;
    text_.reset();
    const std::lock_guard lock(owner_.guard_);
    // One failure of the disk is enough, because others follow from it.
    if (!std::exchange(owner_.stopped_, true)) owner_.refusals_.emplace_back(path_, error.message());
  }

  writing& owner_;
  std::size_t unit_;
  std::string path_;
  std::unique_ptr<draft> text_;
};

writing::writing(fs::path directory, source_set& sources, findings& found, const disk& target)
    : directory_(std::move(directory)),
      sources_(sources),
      out_(found),
      disk_(target),
      surveyor_(directory_, sources, found),
      stopped_(!surveyor_.begin()),
      files_(std::in_place, target) {}

writing::~writing() {
  files_.reset();
  mark_.reset();
  for (const auto& folder : touched_) remove_empty_folders({directory_, folder});
  std::error_code not_empty;
  if (makes_directory_) fs::remove(directory_, not_empty);
}

void writing::begin(std::string_view unit, std::optional<span> at) {
  plan_.units.push_back({std::string(unit), {}, at});
}

std::unique_ptr<output_sink> writing::open(std::size_t unit, std::string path) {
  {
    const std::lock_guard lock(guard_);
    plan_.units[unit].outputs.push_back({path, {}});
    // `finish` reports a path that cannot be one.
    if (stopped_ || !objection_to(path).empty())
      return std::make_unique<sink>(*this, unit, std::move(path), nullptr);
  }
  location there = probe({directory_, path});
  auto old = open_old({directory_, path}, there);
  std::unique_ptr<draft> text;
  if (!there.obstacle.empty()) {
    const std::lock_guard lock(guard_);
    refusals_.emplace_back(path, std::move(there.obstacle));
  } else {
    const bool may_write = !there.exists || surveyor_.owns(path);
    text = std::make_unique<draft>(std::move(old), may_write, disk_,
                                   [this, path](place& name) { return new_temporary(path, name); });
  }
  return std::make_unique<sink>(*this, unit, std::move(path), std::move(text));
}

std::error_code writing::new_temporary(const std::string& path, place& name) {
  const std::lock_guard lock(guard_);
  const place file{directory_, path};
  std::error_code error;
  if (!mark_) {
    makes_directory_ = !fs::exists(directory_, error);
    error = mark_.emplace(directory_).set();
    if (error) mark_.reset();
  }
  if (error) return error;
  if (touched_.emplace(path.substr(0, path.rfind('/') + 1)).second) error = make_folders(file);
  name = mark_->temporary_beside(file);
  return error;
}

void writing::add(std::size_t unit, const std::string& path, draft& text) {
  state found = state::current;
  if (text.differs()) {
    // A file that came meanwhile is another run's, which knows what it does.
    const auto there = text.had_old() ? hash_of_file(place{directory_, path}.whole()) : std::nullopt;
    found = !there                                   ? state::missing
            : surveyor_.is_as_recorded(path, *there) ? state::stale
                                                     : state::hand_edited;
  }
  const std::lock_guard lock(guard_);
  surveyor_.add(plan_.units[unit].name, path, text.hash(), found);
  if (auto temporary = text.take_temporary()) files_->add({directory_, path}, *std::move(temporary));
}

bool writing::refuse(std::string_view path, std::string_view why, std::string help) {
  out_.add(rule::cannot_write, span{sources_.add(shown({directory_, std::string(path)}), "")},
           {{"path", path}, {"why", why}}, std::move(help));
  return false;
}

bool writing::nothing_foreign(const survey& found) {
  bool fine = true;
  for (const surveyed_file& file : found.files)
    if (file.found == state::hand_edited && !file.owned)
      fine = refuse(file.path, "no manifest lists it, so it is not errcat's file",
                    "Move the file away, or delete it.");
  return fine;
}

bool writing::stage_manifests(const survey& found, staging& to) {
  for (const surveyed_manifest& file : found.manifests) {
    if (file.found != state::missing && file.found != state::stale) continue;
    const std::string path = manifest_path(file.unit);
    draft text({nullptr, std::fclose}, true, disk_, [&](place& name) { return new_temporary(path, name); });
    std::error_code error = text.add(file.planned);
    if (!error) error = text.finish();
    if (error) return refuse(path, error.message());
    to.add({directory_, path}, *text.take_temporary());
  }
  return true;
}

bool writing::commit(staging& files) {
  std::string failed;
  const std::error_code error = files.commit(failed);
  return !error || refuse(failed, error.message());
}

bool writing::remove(const std::string& path) {
  if (const std::error_code error = disk_.remove({directory_, path}))
    return refuse(path, "errcat cannot remove it: " + error.message());
  remove_empty_folders({directory_, path});
  return true;
}

bool writing::remove_orphans(const survey& found) {
  for (const surveyed_file& file : found.files)
    if (file.found == state::orphaned && !remove(file.path)) return false;
  return true;
}

bool writing::remove_manifests(const survey& found) {
  for (const surveyed_manifest& file : found.manifests)
    if (file.found == state::orphaned && !remove(manifest_path(file.unit))) return false;
  return true;
}

std::optional<changes> writing::finish(bool complete, std::vector<std::string> scope) {
  plan_.complete = complete;
  plan_.scope = std::move(scope);
  for (const auto& [path, why] : refusals_) refuse(path, why);
  if (stopped_ || !refusals_.empty() || !validate(plan_, sources_, out_)) return std::nullopt;
  const std::optional<survey> found = surveyor_.finish(plan_);
  if (!found) return std::nullopt;
  remove_leftovers(directory_, found->folders, disk_);
  staging manifests(disk_);
  if (!nothing_foreign(*found) || !stage_manifests(*found, manifests) || !commit(*files_) ||
      !remove_orphans(*found) || !commit(manifests) || !remove_manifests(*found))
    return std::nullopt;
  for (const surveyed_manifest& one : found->manifests)
    if (one.found != state::orphaned) manifests_.emplace(manifest_path(one.unit), hash_of(one.planned));
  // Until the new manifests have their names, those that a killed run left say what it wrote.
  remove_leftovers(directory_, {fmt::format("{}/", manifest_folder)}, disk_);
  return summary_of(*found);
}

}  // namespace generator::plan
