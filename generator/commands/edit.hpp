#pragma once
#include <map>
#include <optional>
#include <string>

#include "commands/commands.hpp"
#include "commands/load.hpp"
#include "edit_spec/edit_spec.hpp"

// What the commands that edit specs have in common.
namespace generator::commands {

/// A vendor's spec that a command is going to edit.
struct spec_to_edit {
  std::vector<std::string> paths;  ///< of all specs of the run
  std::string kinds;
  source_set sources;
  findings found;
  loaded specs;
  const catalog::catalog* vendor = nullptr;
  edit_spec::files files;

  const spec::vendor_spec& written() const { return *vendor->written; }
};

/// Reads the specs. The spec of the vendor can have findings, but not such that it cannot be read.
/// @return an exit code after a message if there is nothing to edit
std::optional<int> open(const edit_options& options, spec_to_edit& into, const streams& to);

/// Whether an entry has this id. Prints a message if none has.
bool has_entry(const spec_to_edit& of, std::string_view id, const streams& to);

/// Why a text is no id. Empty if it is one.
std::string why_no_id(std::string_view text);

/// What an edit does with files.
struct edit_result {
  bool dry_run = false;
  std::string done;  ///< what was done, for the user
  std::string next;  ///< what to do next, or empty
};

/// Checks the spec as the edits make it, and writes it if they add no finding.
int finish(const spec_to_edit& of, const edit_spec::change& what, const edit_result& how, const streams& to);

/// Files as they were, or nothing for those that are new, and as they become.
struct file_change {
  std::string path;
  std::optional<std::string> before;
  std::string after;
};

/// Writes files, or prints how they differ. Prints what was done.
int write_files(const std::vector<file_change>& all, const edit_result& how, const streams& to);

/// Prints the findings that a change would add. Returns whether there are any.
bool refuse_new_findings(const findings& before, const findings& after, const source_set& sources,
                         const streams& to);

}  // namespace generator::commands
