#include "commands/load.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

#include "check/check.hpp"
#include "spec/read.hpp"
#include "targets/targets.hpp"
#include "yaml/parse.hpp"

namespace generator::commands {
namespace {

namespace fs = std::filesystem;

/// The file's text under its path, or nothing after a finding.
std::optional<file_id> read_file(const std::string& path, source_set& sources, findings& out) {
  const auto fail = [&](const std::string& why) {
    out.add(rule::cannot_read, span{sources.add(path, {})}, {{"why", why}});
    return std::nullopt;
  };
  std::error_code error;
  if (fs::is_directory(path, error)) return fail("it is a directory");
  std::ifstream in(path, std::ios::binary);
  if (!in) return fail(std::strerror(errno));
  std::ostringstream text;
  text << in.rdbuf();
  if (in.bad()) return fail("reading failed");
  return sources.add(path, std::move(text).str());
}

/// The specs of a folder, in the order of their names.
std::vector<std::string> specs_in(const fs::path& folder, source_set& sources, findings& out) {
  std::vector<std::string> all;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    if (const auto& path = at->path(); path.extension() == ".yaml" || path.extension() == ".yml")
      all.push_back(path.string());
  std::sort(all.begin(), all.end());
  if (error || all.empty())
    out.add(rule::cannot_read, span{sources.add(folder.string(), {})},
            {{"why", error ? error.message() : "the folder holds no *.yaml"}},
            "name the specs, or run where there is a folder `specs`");
  return all;
}

struct parsed {
  std::vector<spec::vendor_spec> vendors;
  std::optional<spec::kinds_spec> kinds;
};

void parse_into(parsed& into, file_id file, const source_set& sources, findings& out) {
  const auto root = yaml::parse(sources, file, out);
  if (!root) return;
  if (spec::type_of(*root) == spec::spec_type::vendor) {
    into.vendors.push_back(spec::read_vendor(*root, out));
    return;
  }
  auto kinds = spec::read_kinds(*root, out);
  if (into.kinds)
    out.add(rule::name_taken, root->at,
            {{"name", "kinds"}, {"by", "another file of this run describes the kinds"}})
        .remarks.push_back({into.kinds->at, "the other one"});
  else
    into.kinds = std::move(kinds);
}

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
  loaded into;
  parsed specs;
  std::vector<std::string> files;
  for (const auto& path : paths.empty() ? std::vector<std::string>{"specs"} : paths) {
    std::error_code error;
    if (!fs::is_directory(path, error) && !paths.empty()) {
      files.push_back(path);
      continue;
    }
    into.complete = true;
    for (auto& one : specs_in(path, sources, out)) files.push_back(std::move(one));
  }
  if (!kinds.empty()) files.insert(files.begin(), kinds);
  for (const auto& path : files)
    if (const auto file = read_file(path, sources, out)) parse_into(specs, *file, sources, out);
  if (!specs.kinds)
    parse_into(specs, sources.add("<built-in>/kinds.yaml", std::string(targets::built_in_kinds())), sources,
               out);
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
