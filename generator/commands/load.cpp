#include "commands/load.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <iterator>
#include <set>

#include "catalog/shed.hpp"
#include "check/check.hpp"
#include "parallel/run_all.hpp"
#include "spec/read.hpp"
#include "targets/targets.hpp"
#include "yaml/parse.hpp"

// Loads specs and templates.
namespace generator::commands {
namespace {

namespace fs = std::filesystem;

void check_vendor_names(const std::vector<catalog::catalog>& sorted, findings& out) {
  for (std::size_t i = 1; i < sorted.size(); ++i)
    if (!sorted[i].vendor.empty() && sorted[i].name_space == sorted[i - 1].name_space)
      out.add(rule::name_taken, sorted[i].written->vendor.at,
              {{"name", sorted[i].vendor}, {"by", "another spec in this run has it"}})
          .remarks.push_back({sorted[i - 1].written->vendor.at, "the other spec"});
}

/// The day of the run, or that of SOURCE_DATE_EPOCH, for runs that have to give the same result later.
/// https://reproducible-builds.org/docs/source-date-epoch/
std::chrono::sys_days today() {
  const char* given = std::getenv("SOURCE_DATE_EPOCH");
  std::int64_t seconds = 0;
  if (given && std::from_chars(given, given + std::strlen(given), seconds).ec == std::errc())
    return std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
  return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

/// Resolves and checks specs, several at a time.
std::vector<catalog::catalog> catalogs_of(std::vector<spec::vendor_spec> specs,
                                          const catalog::kind_set& kinds, unsigned jobs, findings& out,
                                          progress& on) {
  // A spec without the name of its vendor cannot be judged any further.
  std::erase_if(specs, [](const auto& one) { return !one.vendor.given; });
  if (specs.empty()) return {};
  const auto names = fmt::format("{}{}", specs[0].vendor.value, specs.size() == 1 ? "" : " and more");
  std::vector<catalog::catalog> all(specs.size());
  // What was found in a file decides what else is worth a finding there, so threads have findings of their
  // own only while there are none.
  const bool apart = out.added() == 0;
  std::vector<findings> found(apart ? specs.size() : 0, findings(out.rule_levels()));
  const auto on_each = [&](stage what, const std::function<void(std::size_t, findings&)>& work) {
    on.enter(what, names);
    std::vector<std::function<void()>> tasks;
    for (std::size_t i = 0; i < specs.size(); ++i)
      tasks.emplace_back([&, i] { work(i, apart ? found[i] : out); });
    run_all(tasks, apart ? jobs : 1);
  };
  on_each(stage::resolve,
          [&](std::size_t i, findings& to) { all[i] = catalog::build(std::move(specs[i]), kinds, to); });
  const auto day = today();
  on_each(stage::check, [&](std::size_t i, findings& to) { check::run(all[i], to, day); });
  for (auto& one : found) out.add_all(std::move(one));
  return all;
}

catalog::kind_set kinds_of(const spec::kinds_spec& from, findings& out, progress& on) {
  on.enter(stage::resolve, "kinds");
  return catalog::build_kinds(from, out);
}

void sort(loaded& into, findings& out) {
  std::stable_sort(into.vendors.begin(), into.vendors.end(),
                   [](const auto& a, const auto& b) { return a.name_space < b.name_space; });
  check_vendor_names(into.vendors, out);
}

}  // namespace

loaded load(const std::vector<std::string>& paths, const std::string& kinds, unsigned jobs,
            source_set& sources, findings& out, progress& on, const unsaved_texts& unsaved) {
  std::vector<spec::vendor_spec> specs;
  const auto files = read_specs(paths, kinds, jobs, sources, out, on, unsaved,
                                [&](std::vector<spec::vendor_spec> some, const spec::kinds_spec&) {
                                  std::ranges::move(some, std::back_inserter(specs));
                                });
  loaded into;
  into.complete = files.complete;
  into.kinds = kinds_of(files.kinds, out, on);
  into.vendors = catalogs_of(std::move(specs), into.kinds, jobs, out, on);
  sort(into, out);
  return into;
}

std::optional<loaded> load_in_batches(const std::vector<std::string>& paths, const std::string& kinds,
                                      unsigned jobs, source_set& sources, findings& out, progress& on,
                                      const vendor_user& use, const unsaved_texts& unsaved) {
  loaded into;
  std::optional<catalog::kind_set> known;
  const auto take = [&](std::vector<spec::vendor_spec> specs, const spec::kinds_spec& kinds_so_far) {
    if (known)
      use(whole_ones(into.vendors), *known);
    else
      known = kinds_of(kinds_so_far, out, on);
    std::ranges::for_each(into.vendors, catalog::shed);
    std::ranges::move(catalogs_of(std::move(specs), *known, jobs, out, on), std::back_inserter(into.vendors));
  };
  const auto files = read_specs(paths, kinds, jobs, sources, out, on, unsaved, take);
  if (files.kinds_came_late) return {};
  into.complete = files.complete;
  into.kinds = known ? std::move(*known) : kinds_of(files.kinds, out, on);
  sort(into, out);
  return into;
}

std::vector<const catalog::catalog*> whole_ones(const std::vector<catalog::catalog>& among) {
  std::vector<const catalog::catalog*> all;
  for (const auto& one : among)
    if (!one.is_shed) all.push_back(&one);
  return all;
}

catalog::catalog load_http(source_set& sources, findings& out, progress& on) {
  constexpr std::string_view what = "HTTP";
  const auto kinds = sources.add("<built-in>/kinds.yaml", std::string(targets::built_in_kinds()));
  const auto statuses = sources.add("<built-in>/http.yaml", std::string(targets::built_in_http()));
  on.enter(stage::parse, what);
  const auto kinds_root = yaml::parse(sources, kinds, out);
  const auto root = yaml::parse(sources, statuses, out);
  if (!kinds_root || !root) return {};
  on.enter(stage::decode, what);
  auto spec = spec::read_vendor(root->root(), out);
  const auto kinds_spec = spec::read_kinds(kinds_root->root(), out);
  on.enter(stage::resolve, what);
  auto made = catalog::build_own(std::move(spec), catalog::build_kinds(kinds_spec, out), out);
  on.enter(stage::check, what);
  check::run(made, out);
  return made;
}

namespace {

/// Collects the file names in the partial tags of a template.
void add_included(std::string_view text, std::set<std::string>& names) {
  for (auto at = text.find("{{>"); at != text.npos; at = text.find("{{>", at + 1)) {
    const auto tag = text.substr(at + 3, text.find("}}", at) - at - 3);
    const auto first = tag.find_first_not_of(' ');
    if (first == tag.npos) continue;
    names.insert(fs::path(tag.substr(first, tag.find_last_not_of(' ') - first + 1)).stem().string());
  }
}

/// Reports templates that nothing uses, because their path is probably mistyped.
void check_used(const render::template_set& built_in, const render::template_set& all,
                const source_set& sources, findings& out) {
  std::set<std::string> included;
  for (const auto& [path, file] : all) add_included(sources.text(file), included);
  std::vector<std::string_view> known;
  for (const auto& [path, file] : built_in) known.push_back(path);
  for (const auto& [path, file] : all)
    if (!built_in.contains(path) && !included.contains(fs::path(path).stem().string()))
      out.add(rule::template_unused, span{file}, {{"path", path}}, did_you_mean(path, known));
}

}  // namespace

std::vector<std::string> templates_in(const fs::path& folder, std::error_code& error) {
  std::vector<std::string> paths;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    if (at->path().extension() == ".mustache") paths.push_back(at->path().string());
  std::sort(paths.begin(), paths.end());
  return paths;
}

render::template_set load_templates(const std::string& folder, source_set& sources, findings& out,
                                    progress& on) {
  on.enter(stage::read, "templates");
  const auto built_in = targets::built_in_templates(sources);
  auto all = built_in;
  if (folder.empty()) return all;
  std::error_code error;
  const auto paths = templates_in(folder, error);
  if (error || paths.empty())
    out.add(rule::cannot_read, span{sources.add(folder, {})},
            {{"why", error ? error.message() : "the folder has no *.mustache files"}},
            "put templates in one folder per target, such as `cpp/vendor.hpp.mustache`");
  for (const auto& path : paths)
    if (const auto file = read_file(path, sources, out))
      all.insert_or_assign(fs::path(path).lexically_relative(folder).generic_string(), *file);
  check_used(built_in, all, sources, out);
  return all;
}

}  // namespace generator::commands
