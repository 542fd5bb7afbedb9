#pragma once
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

// JSON that somebody else wrote.
namespace generator::rpc {

/// Deeper values are refused, because what copies or prints a value calls itself for each level.
inline constexpr std::size_t deepest_json = 128;

/// The value of a JSON text. Nothing if it is malformed or too deep.
std::optional<nlohmann::json> parse_json(std::string_view text);

/// A value as JSON text. Bytes that are not UTF-8 become U+FFFD.
std::string to_text(const nlohmann::json& value);

/// A member that is a text, an integer from 0 to 2^31-1, or an object. Throws an `error` of invalid
/// parameters if it is anything else or missing.
const std::string& text_in(const nlohmann::json& object, const char* name);
std::size_t count_in(const nlohmann::json& object, const char* name);
const nlohmann::json& object_in(const nlohmann::json& object, const char* name);
/// The same for a list.
const nlohmann::json& list_in(const nlohmann::json& object, const char* name);

}  // namespace generator::rpc
