#pragma once
#include <string>
#include <vector>

#include "commands/commands.hpp"
#include "plan/plan.hpp"

/// What a build tool needs to know in addition to the outputs.
namespace generator::commands {

/// All files read so far, and the folders they were found in, as absolute paths. On request, also the
/// outputs, for a build tool that does not know them.
std::vector<std::string> inputs_of(const generate_options& options, const plan::plan& planned,
                                   const source_set& sources);

/// Writes the depfile. Then writes the stamp, which says that everything succeeded.
/// @return whether both could be written. Prints a message for a file that could not.
bool tell_build(const generate_options& options, const std::vector<std::string>& inputs, const streams& to);

}  // namespace generator::commands
