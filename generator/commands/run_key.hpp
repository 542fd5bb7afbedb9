#pragma once
#include <string>

#include "commands/commands.hpp"

namespace generator::commands {

/// A text that differs for runs of `generate` that could have different outputs from the same inputs: other
/// options, another program, a spec or a template more or less in a folder. Empty if the program does not
/// know its own file.
std::string run_key(const generate_options& options);

}  // namespace generator::commands
