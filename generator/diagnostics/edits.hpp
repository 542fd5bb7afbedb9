#pragma once
#include <string>
#include <vector>

#include "diagnostics/findings.hpp"

// Changes to sources.
namespace generator {

/// The text that replaces what stands at the place of an edit, with the indentation of that place.
std::string inserted_text(const edit& one, const source_set& sources);

/// The certain fixes of the findings about a file, in the order of their places, without those that overlap
/// an earlier one.
std::vector<edit> certain_edits(const findings& of, file_id file);

/// The text of a file after edits, which are in the order of their places and do not overlap.
std::string edited(file_id file, const std::vector<edit>& edits, const source_set& sources);

}  // namespace generator
