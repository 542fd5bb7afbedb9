#pragma once
#include <optional>
#include <string>

#include "commands/read_specs.hpp"
#include "diagnostics/findings.hpp"
#include "plan/replace_files.hpp"

// What `check --fix` does.
namespace generator::commands {

/// The texts of the files in which findings ask for certain changes, with these changes made.
unsaved_texts fixed_texts(const findings& found, const source_set& sources);

/// The changes from the texts of `before` to `after`, as a diff for `patch`.
std::string diff_of(const unsaved_texts& after, const source_set& before);

/// Writes texts to their files, all or none.
/// @return why not
std::optional<plan::refusal> write_fixed(const unsaved_texts& after, const source_set& before);

}  // namespace generator::commands
