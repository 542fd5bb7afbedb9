#include "json/json.hpp"

#include <nlohmann/json.hpp>

// Texts of JSON, and trees.
namespace generator {
namespace {

template <class Json>
std::string to_text(const Json& tree, int indent) {
  return tree.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::optional<nlohmann::json> read_json(std::string_view text, std::size_t* bad_byte) {
  try {
    return nlohmann::json::parse(text);
  } catch (const nlohmann::json::parse_error& error) {
    if (bad_byte != nullptr) *bad_byte = error.byte;
  } catch (const nlohmann::json::out_of_range&) {
    // A number such as 1e999.
    if (bad_byte != nullptr) *bad_byte = 1;
  }
  return {};
}

std::optional<nlohmann::ordered_json> read_ordered_json(std::string_view text) {
  auto tree = nlohmann::ordered_json::parse(text, nullptr, false);
  if (tree.is_discarded()) return {};
  return tree;
}

std::string json_to_text(const nlohmann::json& tree, int indent) {
  return to_text(tree, indent);
}
std::string json_to_text(const nlohmann::ordered_json& tree, int indent) {
  return to_text(tree, indent);
}

}  // namespace generator
