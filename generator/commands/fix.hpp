#pragma once
#include <string>

#include "commands/commands.hpp"
#include "diagnostics/findings.hpp"

// What `check --fix` does.
namespace generator::commands {

/// How many files were changed, or could not be.
struct fixed_files {
  std::size_t changed = 0;
  std::size_t failed = 0;
};

/// Makes the certain changes that findings ask for, in all files, and says so on `to.error`.
fixed_files fix_files(const findings& found, const source_set& sources, const streams& to);

/// The same changes as a diff for `patch`, without making them.
std::string diff_of_fixes(const findings& found, const source_set& sources);

}  // namespace generator::commands
