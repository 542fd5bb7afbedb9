#pragma once
#include <string>
#include <string_view>
#include <vector>

// Writes values as YAML.
namespace generator::edit_spec {

/// A scalar on one line that every YAML reader takes for this text, anywhere in a spec. Quoted only if it has
/// to be.
/// @pre the text is valid UTF-8
std::string yaml_text(std::string_view text);

/// The only text, or else a list: `[a, b]`.
std::string yaml_texts(const std::vector<std::string>& texts);

}  // namespace generator::edit_spec
