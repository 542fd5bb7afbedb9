#pragma once
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "diagnostics/findings.hpp"
#include "progress/progress.hpp"
#include "spec/model.hpp"

/// From files to complete specs, with their parts merged in.
namespace generator::commands {

/// A text that stands for that of a file, because an editor or a change has it and did not save it yet.
struct unsaved_text {
  std::string path;  ///< as findings show it
  std::string text;
};
/// By `identity_of` of the file. The file need not exist.
using unsaved_texts = std::map<std::string, unsaved_text>;

struct spec_files {
  spec::kinds_spec kinds;
  bool kinds_came_late = false;  ///< vendors had been handed over with the built-in kinds by then
  bool complete = false;         ///< whether a folder was read, not only single files
};

/// Gets vendors with their parts, and the kinds as far as they were read.
using spec_taker = std::function<void(std::vector<spec::vendor_spec>, const spec::kinds_spec&)>;

/// Reads specs and the parts that they list. If no file describes the kinds, uses the built-in ones.
/// @param paths files, or folders whose `*.yaml` files are all read. The folder `specs` if empty.
/// @param kinds a spec of kinds that replaces the built-in one. Empty for none.
/// @param jobs files read at the same time; 0 for one for each processor
/// @param take gets some vendors at a time
spec_files read_specs(const std::vector<std::string>& paths, const std::string& kinds, unsigned jobs,
                      source_set& sources, findings& out, progress& on, const unsaved_texts& unsaved,
                      const spec_taker& take);

/// The paths to read if a user has named these: the folder `specs` if there are none.
std::vector<std::string> with_default(const std::vector<std::string>& paths);

/// The same name for a file, whatever path leads to it.
std::string identity_of(const std::filesystem::path& file);

/// The specs in a folder, sorted by name.
std::vector<std::string> specs_in(const std::filesystem::path& folder, std::error_code& error);

/// Adds the file's text under its path. Empty after a finding.
std::optional<file_id> read_file(const std::string& path, source_set& sources, findings& out);

}  // namespace generator::commands
