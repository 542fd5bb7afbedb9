#pragma once
#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

// Texts of JSON, and trees. Only this stage compiles the library's reader and writer, which takes seconds.
namespace generator {

/// The tree of a JSON text. Nothing if the text is malformed: `bad_byte` then gets the number of the byte,
/// from 1.
std::optional<nlohmann::json> read_json(std::string_view text, std::size_t* bad_byte = nullptr);
/// The same, with members in the order of the text.
std::optional<nlohmann::ordered_json> read_ordered_json(std::string_view text);

/// A tree as text. Bytes that are not UTF-8 become U+FFFD.
/// @param indent blanks a level; negative: everything on one line
std::string json_to_text(const nlohmann::json& tree, int indent = -1);
std::string json_to_text(const nlohmann::ordered_json& tree, int indent = -1);

}  // namespace generator
