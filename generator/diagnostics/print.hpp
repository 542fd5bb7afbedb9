#pragma once
#include <filesystem>
#include <string>
#include <string_view>

#include "diagnostics/findings.hpp"

// The forms in which findings are printed.
namespace generator {

struct print_options {
  bool colour = false;
};

/// `file:line:column: error[id]: text`, then the source line, a caret and the help, then the remarks in the
/// same form. Characters that a terminal would obey instead of show (control characters, bidirectional
/// overrides) are printed as U+FFFD.
std::string to_text(const finding& one, const source_set& sources, const print_options& options = {});
/// All findings in the order of `sorted`, separated by blank lines.
std::string to_text(const findings& all, const source_set& sources, const print_options& options = {});

/// One object with all findings, as docs/findings.md describes it.
/// @param version of errcat
std::string to_json(const findings& all, const source_set& sources, std::string_view version);

/// A log in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS), for services that collect
/// the results of checks. Columns count UTF-16 units.
/// @param version of errcat
/// @param folder of the run, absolute; paths below it are shown relative to it
std::string to_sarif(const findings& all, const source_set& sources, std::string_view version,
                     const std::filesystem::path& folder);

/// A workflow command of GitHub Actions for each finding, which shows it beside the line of a pull request.
std::string to_github(const findings& all, const source_set& sources);

}  // namespace generator
