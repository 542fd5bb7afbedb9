#include "commands/edit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ostream>
#include <tuple>

#include "commands/explain_vendors.hpp"
#include "commands/report.hpp"
#include "diagnostics/print.hpp"
#include "diagnostics/printable.hpp"
#include "plan/replace_files.hpp"
#include "plan/unified_diff.hpp"
#include "spec/text_forms.hpp"
#include "yaml/parse.hpp"

// Reads specs to edit them, and writes them only if they are right afterwards.
namespace generator::commands {
namespace {

/// The files that belong to a vendor, its spec first. They were read without a finding that stops reading.
edit_spec::files files_of(const catalog::catalog& vendor, source_set& sources) {
  edit_spec::files all;
  const auto spec = vendor.written->vendor.at.file;
  const auto add = [&](file_id file) {
    findings known;
    auto read = yaml::parse(sources, file, known);
    if (!read) return;
    const auto* of = read->root().find(file == spec ? "vendor" : "part_of");
    if (of && of->value.text() == vendor.vendor) all.push_back(std::move(*read));
  };
  add(spec);
  if (vendor.written->parts.empty()) return all;
  for (file_id file = 0; file < sources.size(); ++file)
    if (file != spec) add(file);
  return all;
}

/// What a finding says, wherever it stands.
using saying = std::tuple<rule, std::string>;

std::map<saying, std::size_t> sayings_of(const findings& all) {
  std::map<saying, std::size_t> counts;
  for (const auto& one : all.sorted()) ++counts[{one.id, one.text}];
  return counts;
}

/// The texts of files after edits, by file.
std::map<file_id, std::string> edited_files(const std::vector<edit>& edits, const source_set& sources) {
  std::map<file_id, std::vector<edit>> by_file;
  for (const auto& one : edits) by_file[one.at.file].push_back(one);
  std::map<file_id, std::string> texts;
  for (const auto& [file, all] : by_file) texts.emplace(file, edited(file, all, sources));
  return texts;
}

void print_differences(const std::vector<file_change>& all, std::ostream& to) {
  for (const auto& one : all)
    to << plan::unified_diff(one.before.value_or(""), one.after, one.before ? one.path : "/dev/null",
                             one.path);
}

}  // namespace

std::optional<int> open(const edit_options& options, spec_to_edit& into, const streams& to) {
  into.paths = options.specs;
  into.kinds = options.kinds;
  progress on(to.error, to.columns);
  into.specs = load(into.paths, into.kinds, 0, into.sources, into.found, on);
  on.finish();
  if (exit_code_of(into.found) == exit_code::failed) {
    report(into.found, into.sources, "errcat wrote nothing", to);
    return exit_code::failed;
  }
  into.vendor = find_vendor(into.specs.vendors, options.vendor);
  if (into.vendor) into.files = files_of(*into.vendor, into.sources);
  if (!into.files.empty()) return {};
  // A spec that cannot be read has no name.
  report(into.found, into.sources, "errcat wrote nothing", to);
  to.error << fmt::format("errcat: no vendor is called `{}`{}\n", printable(options.vendor),
                          with_help(suggest_vendor(into.specs.vendors, options.vendor)));
  return exit_code::failed;
}

bool has_entry(const spec_to_edit& of, std::string_view id, const streams& to) {
  if (edit_spec::find_entry(of.files, id)) return true;
  to.error << fmt::format("errcat: {} has no entry with the id `{}`{}\n", of.vendor->vendor, id,
                          with_help(did_you_mean(id, edit_spec::ids_of(of.files)).text));
  return false;
}

std::string why_no_id(std::string_view text) {
  if (spec::is_id(text)) return {};
  const auto like = spec::id_like(text);
  return fmt::format("`{}` is no id: an id has small letters, digits and `_`{}", text,
                     like.empty() ? "" : fmt::format(", such as `{}`", like));
}

bool refuse_new_findings(const findings& before, const findings& after, const source_set& sources,
                         const streams& to) {
  auto known = sayings_of(before);
  std::size_t count = 0;
  for (const auto& one : after.sorted()) {
    auto& left = known[{one.id, one.text}];
    if (left > 0) {
      --left;
      continue;
    }
    ++count;
    to.error << to_text(one, sources, {.colour = to.colour}) << '\n';
  }
  if (count > 0)
    to.error << fmt::format("The change would add {}; errcat wrote nothing.\n",
                            count == 1 ? "this finding" : fmt::format("these {} findings", count));
  return count > 0;
}

int write_files(const std::vector<file_change>& all, const edit_result& how, const streams& to) {
  if (how.dry_run) {
    print_differences(all, to.out);
    return exit_code::clean;
  }
  std::vector<plan::new_text> texts;
  for (const auto& one : all) texts.push_back({one.path, one.before, one.after});
  if (const auto failed = plan::replace_files(texts)) {
    to.error << fmt::format("errcat: cannot write {}: {}\n", printable(failed->file.string()), failed->why);
    return exit_code::failed;
  }
  to.out << how.done;
  if (!how.next.empty()) to.out << how.next;
  return exit_code::clean;
}

int finish(const spec_to_edit& of, const edit_spec::change& what, const edit_result& how, const streams& to) {
  if (!what.refused.empty()) {
    to.error << fmt::format("errcat: {}\n", what.refused);
    return exit_code::found_something;
  }
  std::vector<file_change> changes;
  unsaved_texts unsaved;
  for (auto& [file, text] : edited_files(what.edits, of.sources)) {
    const std::string path(of.sources.path(file));
    changes.push_back({path, std::string(of.sources.text(file)), text});
    unsaved.emplace(identity_of(path), unsaved_text{path, text});
  }
  source_set sources;
  findings after;
  progress on(to.error, to.columns);
  load(of.paths, of.kinds, 0, sources, after, on, unsaved);
  on.finish();
  if (refuse_new_findings(of.found, after, sources, to)) return exit_code::found_something;
  return write_files(changes, how, to);
}

}  // namespace generator::commands
