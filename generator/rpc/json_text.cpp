#include "rpc/json_text.hpp"

#include <nlohmann/json.hpp>

#include "json/json.hpp"
#include "rpc/dispatcher.hpp"

// Parses and looks into JSON without trust.
namespace generator::rpc {
namespace {

/// Counts before parsing: the library counts only with a callback, for which it looks through a list again
/// after each of its objects.
bool is_too_deep(std::string_view text) {
  std::size_t depth = 0;
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (quoted) {
      if (c == '\\') ++at;
      quoted = c != '"';
    } else if (c == '"') {
      quoted = true;
    } else if (c == '[' || c == '{') {
      if (++depth > deepest_json) return true;
    } else if ((c == ']' || c == '}') && depth > 0) {
      --depth;
    }
  }
  return false;
}

const nlohmann::json& member_of(const nlohmann::json& object, const char* name, std::string_view type,
                                bool (*is_right)(const nlohmann::json&)) {
  const auto found = object.is_object() ? object.find(name) : object.end();
  if (!object.is_object() || found == object.end() || !is_right(*found))
    throw error{error_code::invalid_params, std::string("`").append(name).append("` must be ").append(type)};
  return *found;
}

}  // namespace

std::optional<nlohmann::json> parse_json(std::string_view text) {
  if (is_too_deep(text)) return {};
  return read_json(text);
}

std::string to_text(const nlohmann::json& value) {
  return json_to_text(value);
}

const std::string& text_in(const nlohmann::json& object, const char* name) {
  return member_of(object, name, "a text", [](const auto& one) { return one.is_string(); })
      .get_ref<const std::string&>();
}

std::size_t count_in(const nlohmann::json& object, const char* name) {
  constexpr std::uint64_t largest = 2'147'483'647;
  return member_of(object, name, "a number from 0 to 2147483647",
                   [](const auto& one) {
                     return one.is_number_unsigned() && one.template get<std::uint64_t>() <= largest;
                   })
      .get<std::size_t>();
}

const nlohmann::json& object_in(const nlohmann::json& object, const char* name) {
  return member_of(object, name, "an object", [](const auto& one) { return one.is_object(); });
}

const nlohmann::json& list_in(const nlohmann::json& object, const char* name) {
  return member_of(object, name, "a list", [](const auto& one) { return one.is_array(); });
}

}  // namespace generator::rpc
