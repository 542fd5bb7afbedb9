#include "commands/read_specs.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "spec/merge.hpp"
#include "spec/read.hpp"
#include "targets/targets.hpp"
#include "yaml/parse.hpp"

// Reads spec files and merges the parts that they list.
namespace generator::commands {
namespace {

namespace fs = std::filesystem;

/// The specs in a folder, sorted by name.
std::vector<std::string> specs_in(const fs::path& folder, source_set& sources, findings& out) {
  std::vector<std::string> all;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    if (const auto& path = at->path(); path.extension() == ".yaml" || path.extension() == ".yml")
      all.push_back(path.string());
  std::sort(all.begin(), all.end());
  if (error || all.empty())
    out.add(rule::cannot_read, span{sources.add(folder.string(), {})},
            {{"why", error ? error.message() : "the folder has no *.yaml files"}},
            "name the specs, or run errcat where there is a folder `specs`");
  return all;
}

/// The same name for a file, whatever path leads to it.
std::string identity_of(const fs::path& file) {
  std::error_code error;
  const auto path = fs::weakly_canonical(file, error);
  return error ? file.string() : path.string();
}

class spec_reader {
 public:
  spec_reader(source_set& sources, findings& out, progress& on) : sources_(sources), out_(out), on_(on) {}

  void read(const std::string& path) {
    const auto file = open(path);
    if (!file) return;
    const auto tree = parse(*file);
    if (!tree) return;
    const auto& root = tree->root();
    switch (spec::type_of(root)) {
      case spec::spec_type::vendor:
        vendors_.push_back(spec::read_vendor(root, out_));
        folders_.push_back(fs::path(path).parent_path());
        return;
      case spec::spec_type::part:
        parts_.insert_or_assign(identity_of(path), part_file{spec::read_part(root, out_), false});
        return;
      case spec::spec_type::kinds:
        return add_kinds(spec::read_kinds(root, out_));
    }
  }

  void read_built_in_kinds() {
    const auto file = sources_.add("<built-in>/kinds.yaml", std::string(targets::built_in_kinds()));
    if (const auto tree = parse(file)) kinds_ = spec::read_kinds(tree->root(), out_);
  }
  bool has_kinds() const { return kinds_.has_value(); }

  spec_files finish(bool complete) {
    for (std::size_t i = 0; i < vendors_.size(); ++i) add_parts(vendors_[i], folders_[i]);
    for (const auto& [path, one] : parts_)
      if (!one.listed)
        out_.add(rule::unlisted_part, one.part.part_of.at, {{"vendor", one.part.part_of.value}});
    return {std::move(vendors_), std::move(kinds_), complete};
  }

 private:
  struct part_file {
    spec::spec_part part;
    bool listed = false;
  };

  std::optional<file_id> open(const std::string& path) {
    on_.enter(stage::read, path);
    return read_file(path, sources_, out_);
  }

  /// What comes next is to decode the tree.
  std::optional<yaml::tree> parse(file_id file) {
    on_.enter(stage::parse, sources_.path(file));
    auto tree = yaml::parse(sources_, file, out_);
    on_.enter(stage::decode, sources_.path(file));
    return tree;
  }

  void add_kinds(spec::kinds_spec kinds) {
    if (!kinds_) {
      kinds_ = std::move(kinds);
      return;
    }
    out_.add(rule::name_taken, kinds.at,
             {{"name", "kinds"}, {"by", "another file in this run defines the kinds"}})
        .remarks.push_back({kinds_->at, "the other one"});
  }

  void add_parts(spec::vendor_spec& into, const fs::path& folder) {
    std::set<std::string> seen;
    for (const auto& listed : into.parts) {
      if (!listed.given) continue;
      const auto path = folder / fs::path(listed.value);
      if (!seen.insert(identity_of(path)).second) {
        out_.add(rule::name_taken, listed.at,
                 {{"name", listed.value}, {"by", "the list already has this file"}});
        continue;
      }
      auto* found = find_part(path, listed);
      if (!found) continue;
      found->listed = true;
      if (const auto& of = found->part.part_of; of.given && of.value != into.vendor.value)
        out_.add(rule::wrong_part, of.at, {{"actual", of.value}, {"vendor", into.vendor.value}})
            .remarks.push_back({listed.at, "listed here"});
      else
        spec::add_part(into, found->part, out_);
    }
  }

  /// The part at a path in `parts`. Reads it if that has not happened yet. Null after a finding.
  part_file* find_part(const fs::path& path, const spec::part_path& listed) {
    const auto identity = identity_of(path);
    if (const auto known = parts_.find(identity); known != parts_.end()) return &known->second;
    const auto file = open(path.string());
    if (!file) {
      out_.last().remarks.push_back({listed.at, "listed here"});
      return nullptr;
    }
    const auto tree = parse(*file);
    if (!tree) return nullptr;
    return &parts_.emplace(identity, part_file{spec::read_part(tree->root(), out_), false}).first->second;
  }

  source_set& sources_;
  findings& out_;
  progress& on_;
  std::vector<spec::vendor_spec> vendors_;
  std::vector<fs::path> folders_;  ///< those of `vendors_`, in the same order
  std::map<std::string, part_file> parts_;
  std::optional<spec::kinds_spec> kinds_;
};

}  // namespace

std::optional<file_id> read_file(const std::string& path, source_set& sources, findings& out) {
  const auto fail = [&](const std::string& why) {
    out.add(rule::cannot_read, span{sources.add(path, {})}, {{"why", why}});
    return std::nullopt;
  };
  std::error_code error;
  if (fs::is_directory(path, error)) return fail("it is a directory");
  std::ifstream in(path, std::ios::binary);
  if (!in) return fail(std::strerror(errno));
  // The size is only a hint: it is 0 for a pipe, and a file can grow.
  const auto size = fs::file_size(path, error);
  std::string text(error ? 0 : static_cast<std::size_t>(size), '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  if (in) text.append(std::istreambuf_iterator<char>(in), {});
  if (in.bad()) return fail("reading failed");
  return sources.add(path, std::move(text));
}

spec_files read_specs(const std::vector<std::string>& paths, const std::string& kinds, source_set& sources,
                      findings& out, progress& on) {
  bool complete = false;
  std::vector<std::string> files;
  for (const auto& path : paths.empty() ? std::vector<std::string>{"specs"} : paths) {
    std::error_code error;
    if (!fs::is_directory(path, error) && !paths.empty()) {
      files.push_back(path);
      continue;
    }
    complete = true;
    for (auto& one : specs_in(path, sources, out)) files.push_back(std::move(one));
  }
  if (!kinds.empty()) files.insert(files.begin(), kinds);
  spec_reader reader(sources, out, on);
  for (const auto& path : files) reader.read(path);
  if (!reader.has_kinds()) reader.read_built_in_kinds();
  return reader.finish(complete);
}

}  // namespace generator::commands
