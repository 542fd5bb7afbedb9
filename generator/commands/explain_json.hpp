#pragma once
#include <string>
#include <vector>

#include "commands/explain_answer.hpp"
#include "commands/explain_list.hpp"
#include "commands/explain_read.hpp"
#include "commands/explain_text.hpp"

namespace generator::commands {

/// What the command found, as JSON. docs/explain.md describes it.
/// @param read null if nothing was pasted
/// @param said null if no vendor's answer is explained
std::string json_of(const read_report* read, const std::vector<const answer*>& vendors, const answer* by,
                    const explanation* said, const catalog::catalog* speaking);

/// The lists of the command, in the same form.
/// @param places the path of each spec
std::string json_of_vendors(const std::vector<catalog::catalog>& vendors,
                            const std::vector<std::string>& places);
std::string json_of_entries(const found_entries& from);

}  // namespace generator::commands
