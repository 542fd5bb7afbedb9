#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "diagnostics/source.hpp"
#include "yaml/node.hpp"

// Finds the entries of a vendor in the files of its spec.
namespace generator::edit_spec {

/// The files of a spec, the one with `vendor` first.
using files = std::vector<yaml::tree>;

/// Where an entry stands.
struct entry_place {
  const yaml::node* root = nullptr;       ///< the file
  const yaml::member* section = nullptr;  ///< `errors`, `outcomes`, `statuses` or `symptoms`
  const yaml::member* member = nullptr;   ///< the entry with its id as the key; null for a row of `statuses`
  const yaml::node* value = nullptr;      ///< what is written of it

  explicit operator bool() const { return value != nullptr; }
};

/// The entry with an id. Nothing if there is none.
entry_place find_entry(const files& in, std::string_view id);

/// Whether this is an error or an outcome, which alone can have `other_ids`.
bool keeps_former_ids(const entry_place& of);

/// The ids of all entries, in the order of the files.
std::vector<std::string_view> ids_of(const files& in);

/// A section of the first file that has it, or null.
const yaml::member* find_section(const files& in, std::string_view name);

}  // namespace generator::edit_spec
