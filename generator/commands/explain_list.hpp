#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "catalog/catalog.hpp"

// What the command `explain` lists.
namespace generator::commands {

/// A list of the vendors, each with the place of its spec.
/// @param places the path of each spec
std::string list_of_vendors(const std::vector<catalog::catalog>& vendors,
                            const std::vector<std::string>& places);

/// Entries of one vendor, those of a type together.
struct vendor_entries {
  const catalog::catalog* of;
  std::vector<const catalog::entry*> entries;
};
struct found_entries {
  std::vector<vendor_entries> lists;  ///< of the vendors that have any
  std::size_t more = 0;               ///< how many are not listed
};

/// The entries that have all these words in any of their texts, in any case. All entries if there are no
/// words.
found_entries find_entries(const std::vector<const catalog::catalog*>& vendors,
                           const std::vector<std::string>& words, std::size_t most);

/// The lists for people. Empty if there are none.
std::string to_text(const found_entries& from);

}  // namespace generator::commands
