#pragma once
#include <string>
#include <vector>

#include "commands/commands.hpp"
#include "plan/plan.hpp"

/// What a build tool wants to know beside the outputs.
namespace generator::commands {

/// All files that were read so far, and folders whose files were, as absolute paths; on request the outputs
/// too, for a build tool that does not know them as such.
std::vector<std::string> inputs_of(const generate_options& options, const plan::plan& planned,
                                   const source_set& sources);

/// Writes the depfile, then the stamp, which says that all is well.
/// @return whether both could be written; what could not is printed.
bool tell_build(const generate_options& options, const std::vector<std::string>& inputs, const streams& to);

}  // namespace generator::commands
