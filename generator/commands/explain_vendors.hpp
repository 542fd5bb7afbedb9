#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "commands/load.hpp"

// The vendors that the command `explain` knows.
namespace generator::commands {

/// The folder with the specs that are installed with the program. Empty: there is none.
std::string installed_specs();

/// Loads the vendors of these specs, or if there are none, those of the folder `specs` and then the installed
/// ones that it does not have.
/// @param wanted a vendor's name: if the folder `specs` has it, the installed ones are not read. Empty for
/// all.
std::vector<catalog::catalog> load_vendors(const std::vector<std::string>& paths, const std::string& kinds,
                                           const std::string& wanted, source_set& sources, findings& found,
                                           progress& on);

/// The vendor with this name. Null: there is none.
const catalog::catalog* find_vendor(const std::vector<catalog::catalog>& vendors, std::string_view name);

/// What a word can mean that stands alone: the names of vendors, and then their codes and ids.
std::vector<std::string_view> meanings(const std::vector<catalog::catalog>& vendors);

/// "did you mean `idenfy`?", or empty.
std::string suggest_vendor(const std::vector<catalog::catalog>& vendors, std::string_view name);
/// The same for the codes and ids of these vendors.
std::string suggest_code(const std::vector<catalog::catalog>& vendors, std::string_view word);

}  // namespace generator::commands
