#include "commands/read_specs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <deque>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <utility>
#include <variant>

#include "parallel/run_all.hpp"
#include "spec/merge.hpp"
#include "spec/read.hpp"
#include "targets/targets.hpp"
#include "yaml/parse.hpp"

// Reads spec files and merges the parts that they list.
namespace generator::commands {
namespace {

namespace fs = std::filesystem;

bool is_spec(const fs::path& file) {
  return file.extension() == ".yaml" || file.extension() == ".yml";
}

/// The specs in a folder, with those that are in an editor alone. There must be one.
std::vector<std::string> some_specs_in(const fs::path& folder, const unsaved_texts& unsaved,
                                       source_set& sources, findings& out) {
  std::error_code error;
  auto all = specs_in(folder, error);
  std::set<std::string> known;
  for (const auto& one : all) known.insert(identity_of(one));
  for (const auto& [identity, one] : unsaved)
    if (is_spec(identity) && fs::path(identity).parent_path() == identity_of(folder) &&
        !known.contains(identity))
      all.push_back(one.path);
  if (error || all.empty())
    out.add(rule::cannot_read, span{sources.add(folder.string(), {})},
            {{"why", error ? error.message() : "the folder has no *.yaml files"}},
            "name the specs, or run errcat where there is a folder `specs`");
  return all;
}

/// A file on its way from text to what it says.
struct reading {
  std::string path;
  file_id file = 0;
  bool is_listed = false;  ///< by a vendor, as a part
  bool is_taken = false;   ///< parsed, or about to be
  std::optional<yaml::tree> tree{};
  std::variant<std::monostate, spec::vendor_spec, spec::spec_part, spec::kinds_spec> says{};
  findings found{};
};

void parse(reading& one, source_set& sources) {
  one.tree = yaml::parse(sources, one.file, one.found);
}

void decode(reading& one) {
  if (!one.tree) return;
  const auto& root = one.tree->root();
  switch (one.is_listed ? spec::spec_type::part : spec::type_of(root)) {
    case spec::spec_type::vendor:
      one.says = spec::read_vendor(root, one.found);
      break;
    case spec::spec_type::part:
      one.says = spec::read_part(root, one.found);
      break;
    case spec::spec_type::kinds:
      one.says = spec::read_kinds(root, one.found);
      break;
  }
  one.tree.reset();
}

/// Whether the file of a vendor, as nearly all are written. Others come first, because one can be that of the
/// kinds.
bool is_vendor_at_a_glance(std::string_view text) {
  constexpr std::string_view line = "\nvendor:";
  return text.starts_with(line.substr(1)) || text.find(line) != text.npos;
}

class spec_reader {
 public:
  spec_reader(unsigned jobs, const unsaved_texts& unsaved, source_set& sources, findings& out, progress& on)
      : jobs_(jobs), unsaved_(unsaved), sources_(sources), out_(out), on_(on) {}

  void read(const std::vector<std::string>& paths, const spec_taker& hand_over) {
    for (const auto& path : paths)
      if (const auto file = open(path)) files_.push_back({path, *file});
    take(next([this](const reading& one) { return !is_vendor_at_a_glance(sources_.text(one.file)); }));
    do {
      if (vendors_.empty()) take(next([](const reading&) { return true; }));
      for (const auto& one : list_parts()) add_part(vendors_[one.vendor], *one.at, one.identity);
      folders_.clear();
      if (!vendors_.empty()) hand_over(std::exchange(vendors_, {}), kinds_so_far());
    } while (std::ranges::any_of(files_, [](const reading& one) { return !one.is_taken; }));
  }

  spec_files finish(bool complete) {
    for (const auto& [path, one] : parts_)
      if (!one.listed)
        out_.add(rule::unlisted_part, one.part.part_of.at, {{"vendor", one.part.part_of.value}});
    return {kinds_so_far(), kinds_ && built_in_, complete};
  }

 private:
  struct part_file {
    spec::spec_part part;
    bool listed = false;
  };
  /// A line in a vendor's list of parts.
  struct listed_part {
    std::size_t vendor;  ///< index
    const spec::part_path* at;
    std::string identity;
  };

  std::optional<file_id> open(const std::string& path) {
    on_.enter(stage::read, path);
    const auto unsaved = unsaved_.empty() ? unsaved_.end() : unsaved_.find(identity_of(path));
    if (unsaved != unsaved_.end()) return sources_.add(unsaved->second.path, unsaved->second.text);
    return read_file(path, sources_, out_);
  }

  /// Some files that were not taken. Not all, because trees take more memory than what they say.
  std::vector<reading*> next(const std::function<bool(const reading&)>& wanted) {
    constexpr std::size_t most = 64;
    std::vector<reading*> some;
    for (auto& one : files_) {
      if (some.size() == most) break;
      if (!one.is_taken && wanted(one)) some.push_back(&one);
    }
    return some;
  }

  /// Parses and decodes files, several at a time, and takes over what they say in their order.
  void take(const std::vector<reading*>& some) {
    if (some.empty()) return;
    on_each(stage::parse, some, [this](reading& one) { parse(one, sources_); });
    on_each(stage::decode, some, decode);
    for (auto* one : some) {
      one->is_taken = true;
      out_.add_all(std::move(one->found));
      add(*one);
    }
  }

  void on_each(stage what, const std::vector<reading*>& all, const std::function<void(reading&)>& work) {
    on_.enter(what, all.size() == 1 ? all[0]->path : fmt::format("{} and more", all[0]->path));
    std::vector<std::function<void()>> tasks;
    for (auto* one : all) tasks.emplace_back([&work, one] { work(*one); });
    run_all(tasks, jobs_);
  }

  void add(reading& one) {
    if (auto* vendor = std::get_if<spec::vendor_spec>(&one.says)) {
      vendors_.push_back(std::move(*vendor));
      folders_.push_back(fs::path(one.path).parent_path());
    } else if (auto* part = std::get_if<spec::spec_part>(&one.says)) {
      parts_.insert_or_assign(identity_of(one.path), part_file{std::move(*part)});
    } else if (auto* kinds = std::get_if<spec::kinds_spec>(&one.says)) {
      add_kinds(std::move(*kinds));
    }
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

  const spec::kinds_spec& kinds_so_far() {
    if (kinds_) return *kinds_;
    if (!built_in_) {
      const auto file = sources_.add("<built-in>/kinds.yaml", std::string(targets::built_in_kinds()));
      reading one{std::string(sources_.path(file)), file};
      on_each(stage::parse, {&one}, [this](reading& it) { parse(it, sources_); });
      decode(one);
      out_.add_all(std::move(one.found));
      built_in_ = std::get<spec::kinds_spec>(std::move(one.says));
    }
    return *built_in_;
  }

  /// What vendors list. Reads the parts that were not read before.
  std::vector<listed_part> list_parts() {
    std::vector<listed_part> all;
    std::vector<reading*> unread;
    for (std::size_t i = 0; i < vendors_.size(); ++i) {
      std::set<std::string> seen;
      for (const auto& listed : vendors_[i].parts) {
        if (!listed.given) continue;
        const auto path = folders_[i] / fs::path(listed.value);
        auto identity = identity_of(path);
        if (!seen.insert(identity).second) {
          out_.add(rule::name_taken, listed.at,
                   {{"name", listed.value}, {"by", "the list already has this file"}});
          continue;
        }
        if (opened_.insert(identity).second && !parts_.contains(identity)) {
          if (auto* const file = part_file_of(path, identity)) {
            unread.push_back(file);
          } else {
            out_.last().remarks.push_back({listed.at, "listed here"});
            continue;
          }
        }
        all.push_back({i, &listed, std::move(identity)});
      }
    }
    take(unread);
    return all;
  }

  /// The file of a part that was not taken, which is one of the run's or is opened now. Null after a finding.
  reading* part_file_of(const fs::path& path, const std::string& identity) {
    // Asking the disk who each file is takes long, so it is asked once, and only if a vendor has parts.
    if (!named_)
      for (named_.emplace(); auto& one : files_) named_->emplace(identity_of(one.path), &one);
    if (const auto named = named_->find(identity); named != named_->end() && !named->second->is_taken) {
      named->second->is_listed = true;
      return named->second;
    }
    const auto file = open(path.string());
    return file ? &files_.emplace_back(reading{path.string(), *file, true}) : nullptr;
  }

  void add_part(spec::vendor_spec& into, const spec::part_path& listed, const std::string& identity) {
    const auto found = parts_.find(identity);
    if (found == parts_.end()) return;  // there is a finding
    auto& [part, is_listed] = found->second;
    is_listed = true;
    if (const auto& of = part.part_of; of.given && of.value != into.vendor.value)
      out_.add(rule::wrong_part, of.at, {{"actual", of.value}, {"vendor", into.vendor.value}})
          .remarks.push_back({listed.at, "listed here"});
    else
      spec::add_part(into, part, out_);
  }

  unsigned jobs_;
  const unsaved_texts& unsaved_;
  source_set& sources_;
  findings& out_;
  progress& on_;
  std::deque<reading> files_;               ///< all, in their order; where one stands does not change
  std::vector<spec::vendor_spec> vendors_;  ///< those of this batch
  std::vector<fs::path> folders_;           ///< those of `vendors_`, in the same order
  std::map<std::string, part_file> parts_;
  std::optional<std::map<std::string, reading*>> named_;  ///< the files of the run, by identity
  std::set<std::string> opened_;              ///< identities of parts that vendors list
  std::optional<spec::kinds_spec> kinds_;     ///< those of a file
  std::optional<spec::kinds_spec> built_in_;  ///< read only if no file had any by then
};

}  // namespace

std::vector<std::string> with_default(const std::vector<std::string>& paths) {
  return paths.empty() ? std::vector<std::string>{"specs"} : paths;
}

std::string identity_of(const fs::path& file) {
  std::error_code error;
  const auto path = fs::weakly_canonical(fs::absolute(file, error), error);
  return error ? file.string() : path.string();
}

std::vector<std::string> specs_in(const fs::path& folder, std::error_code& error) {
  std::vector<std::string> all;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    if (is_spec(at->path())) all.push_back(at->path().string());
  std::sort(all.begin(), all.end());
  return all;
}

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
  std::string text;
  // One byte more shows the end.
  std::size_t more = (error ? 0 : static_cast<std::size_t>(size)) + 1;
  while (in) {
    const auto filled = text.size();
    text.resize(filled + more);
    in.read(text.data() + filled, static_cast<std::streamsize>(more));
    text.resize(filled + static_cast<std::size_t>(in.gcount()));
    more = std::max<std::size_t>(text.size(), 4096);
  }
  if (in.bad()) return fail("reading failed");
  return sources.add(path, std::move(text));
}

spec_files read_specs(const std::vector<std::string>& paths, const std::string& kinds, unsigned jobs,
                      source_set& sources, findings& out, progress& on, const unsaved_texts& unsaved,
                      const spec_taker& take) {
  bool complete = false;
  std::vector<std::string> files;
  for (const auto& path : with_default(paths)) {
    std::error_code error;
    if (!fs::is_directory(path, error) && !paths.empty()) {
      files.push_back(path);
      continue;
    }
    complete = true;
    for (auto& one : some_specs_in(path, unsaved, sources, out)) files.push_back(std::move(one));
  }
  if (!kinds.empty()) files.insert(files.begin(), kinds);
  spec_reader reader(jobs, unsaved, sources, out, on);
  reader.read(files, take);
  return reader.finish(complete);
}

}  // namespace generator::commands
