#pragma once
#include <string_view>
#include <vector>

#include "diagnostics/edits.hpp"
#include "edit_spec/edit_spec.hpp"

namespace generator::edit_spec {

/// Where a spec names an entry as the replacement of another one.
std::vector<span> replacements_naming(const spec::vendor_spec& written, std::string_view id);

/// The same, and where it names the entry in `quick_reference`, in a contradiction or in an exception.
std::vector<span> references_to(const spec::vendor_spec& written, std::string_view id);

/// Sorts edits and drops repeated ones, as aliases give. Refuses those that get into each other's way.
change in_order(std::vector<edit> edits);

}  // namespace generator::edit_spec
