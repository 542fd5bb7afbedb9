#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "edit_spec/find.hpp"
#include "edit_spec/layout.hpp"
#include "spec/model.hpp"

// Changes of entries, as edits of the files of a spec. Nothing here knows whether the result is right:
// whoever makes the edits checks it.
namespace generator::edit_spec {

/// The edits that make a change, or why there are none.
struct change {
  std::vector<edit> edits;  ///< in the order of their files and places
  std::string refused;      ///< empty if the change can be made
};

/// Adds an error or an outcome behind the last one.
/// @param section `errors` or `outcomes`
/// @param members the keys of the entry with their values
change add_entry(const files& in, std::string_view section, std::string_view id,
                 const std::vector<written_member>& members, const source_set& sources);

/// Gives an entry another id, also where other parts of the spec name it. An error or an outcome keeps the
/// old id in `other_ids`; what else has an id cannot.
change rename_entry(const files& in, const spec::vendor_spec& written, std::string_view id,
                    std::string_view new_id, const source_set& sources);

/// Takes an entry out, and reserves its number with its ids. Where other parts of the spec name it as a
/// replacement, they name `replaced_by` from now on, unless that is empty.
change retire_entry(const files& in, const spec::vendor_spec& written, std::string_view id,
                    std::string_view replaced_by, const source_set& sources);

}  // namespace generator::edit_spec
