#pragma once
#include <optional>
#include <vector>

#include "catalog/catalog.hpp"
#include "commands/commands.hpp"

// errcat's own rules in the command `explain`.
namespace generator::commands {

/// Explains one of errcat's own rules, if the arguments are its code or id and nothing else. If the word is
/// none, but nearer to a rule than to a vendor, asks whether that was meant. Needs no specs.
/// @param vendors those at hand. A vendor's name is not taken for a rule, and the code or id of an entry not
/// for a mistyped one.
/// @return the exit code. Nothing, and nothing is printed, if something else is asked.
std::optional<int> explain_rule(const explain_options& options, const std::vector<catalog::catalog>& vendors,
                                const streams& to);

}  // namespace generator::commands
