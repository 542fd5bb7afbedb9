#pragma once
#include <string>
#include <vector>

#include "catalog/catalog.hpp"

// What the command `explain` lists.
namespace generator::commands {

/// A list of the vendors, each with the place of its spec.
/// @param places the path of each spec
std::string list_of_vendors(const std::vector<catalog::catalog>& vendors,
                            const std::vector<std::string>& places);

/// A list of a vendor's entries that have all these words in any of their texts, in any case. All entries if
/// there are no words. Empty if no entry has them.
std::string list_of_entries(const catalog::catalog& of, const std::vector<std::string>& words);

}  // namespace generator::commands
