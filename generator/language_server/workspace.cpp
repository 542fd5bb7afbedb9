#include "language_server/workspace.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

// Decides what is loaded together, and loads it again when it changes.
namespace generator::language_server {
namespace {

/// Whether a text says that it is a spec. Editors open other YAML, too.
bool says_errcat(std::string_view text) {
  constexpr std::string_view key = "errcat:";
  for (auto at = text.find(key); at != text.npos; at = text.find(key, at + 1))
    if (at == 0 || text[at - 1] == '\n' || text.substr(0, at) == "\xEF\xBB\xBF") return true;
  return false;
}

bool has_entry_in(const catalog::catalog& of, file_id file) {
  return std::ranges::any_of(of.entries,
                             [&](const auto& one) { return one.at.file == file && !one.built_in; });
}

bool defines_in(const catalog::catalog& of, file_id file) {
  return std::ranges::any_of(of.names.defined, [&](const auto& one) {
    return one.at.begin != span::whole && one.at.file == file && one.in != spec::section::kinds;
  });
}

bool defines_kinds(const analysis& in, file_id file) {
  return !in.kinds.kinds.empty() && in.kinds.kinds.front().at.file == file;
}

}  // namespace

std::optional<file_id> analysis::file_of(std::string_view path) const {
  for (file_id i = 0; i < sources.size(); ++i)
    if (sources.path(i) == path) return i;
  return {};
}

const catalog::catalog* analysis::vendor_of(file_id file) const {
  for (const auto& one : vendors)
    if (one.written->vendor.at.file == file) return &one;
  for (const auto& one : vendors)
    if (has_entry_in(one, file) || defines_in(one, file)) return &one;
  return nullptr;
}

void workspace::open(document one) {
  auto uri = one.uri;
  open_.insert_or_assign(std::move(uri), std::move(one));
  files_changed();
}

document* workspace::find(std::string_view uri) {
  const auto found = open_.find(uri);
  return found == open_.end() ? nullptr : &found->second;
}

void workspace::close(std::string_view uri) {
  const auto found = open_.find(uri);
  if (found != open_.end()) open_.erase(found);
  files_changed();
}

void workspace::files_changed() {
  for (auto& one : groups_) one.now.reset();
  is_current_ = false;
}

bool workspace::is_stale(const group& one) const {
  if (!one.now) return true;
  return std::ranges::any_of(one.read, [&](const auto& read) {
    const auto found = open_.find(read.first);
    return found == open_.end() || found->second.version != read.second;
  });
}

void workspace::load(group& one) {
  auto now = std::make_shared<analysis>();
  const auto alone = open_.find(one.uri);
  if (alone != open_.end())
    load_.file(alone->second, open_, *now);
  else
    load_.project(folder_, open_, *now);
  one.read.clear();
  bool good = true;
  for (const auto& [uri, document] : open_) {
    const auto file = now->file_of(document.path);
    if (!file) continue;
    one.read.emplace(uri, document.version);
    good = good && (now->vendor_of(*file) || defines_kinds(*now, *file));
  }
  one.now = std::move(now);
  if (good || !one.last_good) one.last_good = one.now;
}

const workspace::group* workspace::group_of(const document& one) const {
  const auto found = std::ranges::find_if(
      groups_, [&](const group& each) { return each.now && each.read.contains(one.uri); });
  return found == groups_.end() ? nullptr : &*found;
}

void workspace::drop_needless() {
  for (auto one = groups_.begin(); one != groups_.end();) {
    const bool has_another = std::ranges::any_of(groups_, [&](const group& other) {
      return &other != &*one && other.now && other.read.contains(one->uri);
    });
    one = has_another ? groups_.erase(one) : std::next(one);
  }
}

void workspace::refresh() {
  if (is_current_) return;
  if (groups_.empty()) groups_.emplace_back();
  std::erase_if(groups_, [&](const group& one) { return !one.uri.empty() && !open_.contains(one.uri); });
  for (auto& one : groups_)
    if (is_stale(one)) load(one);
  for (const auto& [uri, document] : open_) {
    if (group_of(document) || !says_errcat(document.text)) continue;
    groups_.push_back({uri, {}, nullptr, nullptr});
    load(groups_.back());
  }
  drop_needless();
  is_current_ = true;
  has_news_ = true;
}

std::optional<located_document> workspace::locate(std::string_view uri) {
  const auto* text = find(uri);
  if (!text) return {};
  refresh();
  const auto* in = group_of(*text);
  if (!in) return {};
  return located_document{text, in->now, *in->now->file_of(text->path), in->last_good};
}

std::vector<std::shared_ptr<const analysis>> workspace::analyses() const {
  std::vector<std::shared_ptr<const analysis>> all;
  for (const auto& one : groups_)
    if (one.now) all.push_back(one.now);
  return all;
}

}  // namespace generator::language_server
