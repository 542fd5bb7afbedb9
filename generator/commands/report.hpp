#pragma once
#include "commands/commands.hpp"
#include "diagnostics/findings.hpp"

namespace generator::commands {

/// Prints all findings and their number.
/// @param consequence what the errors prevented: "errcat wrote nothing".
void report(const findings& all, const source_set& sources, std::string_view consequence, const streams& to);

/// `failed` if errcat could not read or write a file. Otherwise `found_something` if there is an error.
int exit_code_of(const findings& all);

}  // namespace generator::commands
