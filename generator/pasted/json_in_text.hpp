#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace generator::pasted {

/// Whether a text is JSON, if only up to where it is cut off.
bool is_json(std::string_view text);

/// Adds the JSON in a text, the last first: as it is, with its quotes escaped as often as they are, as
/// programs print their values, cut off or with something else in the middle. After each, adds what it holds
/// itself.
void add_json_in(std::string_view text, std::vector<std::string>& bodies);

/// Adds the objects in JSON, and the JSON in its texts: a record of a log can hold the body there. `json`
/// itself is not added.
void add_json_within(std::string_view json, std::vector<std::string>& bodies);

}  // namespace generator::pasted
