#pragma once
#include <string>

#include "commands/commands.hpp"
#include "diagnostics/findings.hpp"

namespace generator::commands {

/// Prints all findings for people, and their number.
/// @param consequence what the errors prevented: "errcat wrote nothing".
void report(const findings& all, const source_set& sources, std::string_view consequence, const streams& to);

/// Prints all findings to the standard output in a form for programs, which is not `text`.
void report_as(report_format format, const findings& all, const source_set& sources, const streams& to);

/// A help as it follows a message: after a colon, or nothing if there is none.
std::string with_help(const std::string& help);

/// `failed` if errcat could not read or write a file. Otherwise `found_something` if there is an error.
int exit_code_of(const findings& all);

}  // namespace generator::commands
