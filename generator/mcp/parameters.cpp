#include "mcp/parameters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

// Describes and checks the arguments of tools.
namespace generator::mcp {
namespace {

using nlohmann::json;

json text_schema(const parameter& one) {
  return {{"type", "string"}, {"minLength", 1}, {"maxLength", one.most}};
}

json type_schema(const parameter& one) {
  switch (one.type) {
    case parameter_type::text:
      return text_schema(one);
    case parameter_type::texts:
      return {{"type", "array"}, {"items", text_schema(one)}, {"maxItems", most_texts}};
    case parameter_type::integer:
      return {{"type", "integer"}, {"minimum", one.least}, {"maximum", one.most}};
    case parameter_type::flag:
      return {{"type", "boolean"}};
  }
  return {};
}

/// A schema counts characters, errcat counts bytes: whoever keeps to the schema with ASCII keeps to both.
bool is_text(const json& value, const parameter& one) {
  if (!value.is_string()) return false;
  const auto size = value.get_ref<const std::string&>().size();
  return size > 0 && size <= static_cast<std::size_t>(one.most);
}

bool is_integer(const json& value, const parameter& one) {
  // What is larger than any signed number compares wrongly.
  if (value.is_number_unsigned() && value.get<std::uint64_t>() > static_cast<std::uint64_t>(one.most))
    return false;
  return value.is_number_integer() && value.get<std::int64_t>() >= one.least &&
         value.get<std::int64_t>() <= one.most;
}

/// Why the value of an argument is wrong. Empty if it is not.
std::string why_wrong(const json& value, const parameter& one) {
  switch (one.type) {
    case parameter_type::text:
      return is_text(value, one) ? "" : fmt::format("must be a text of 1 to {} bytes", one.most);
    case parameter_type::texts: {
      const auto fits = [&](const json& each) { return is_text(each, one); };
      const bool is_right =
          value.is_array() && value.size() <= most_texts && std::all_of(value.begin(), value.end(), fits);
      return is_right
                 ? ""
                 : fmt::format("must be a list of at most {} texts of 1 to {} bytes", most_texts, one.most);
    }
    case parameter_type::integer:
      return is_integer(value, one)
                 ? ""
                 : fmt::format("must be a whole number from {} to {}", one.least, one.most);
    case parameter_type::flag:
      return value.is_boolean() ? "" : "must be true or false";
  }
  return {};
}

std::string names_of(const std::vector<parameter>& parameters) {
  std::string all;
  for (const auto& one : parameters) all += fmt::format("{}`{}`", all.empty() ? "" : ", ", one.name);
  return all;
}

/// The argument of this name. Null if it is missing.
const json* argument(const json& arguments, const char* name) {
  const auto found = arguments.find(name);
  return found == arguments.end() || found->is_null() ? nullptr : &*found;
}

}  // namespace

json schema_of(const std::vector<parameter>& parameters) {
  json properties = json::object();
  json required = json::array();
  for (const auto& one : parameters) {
    auto& schema = properties[std::string(one.name)] = type_schema(one);
    schema["description"] = one.purpose;
    if (one.is_required) required.push_back(one.name);
  }
  json all{{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
  if (!required.empty()) all["required"] = std::move(required);
  return all;
}

std::string mistake_in(const json& arguments, const std::vector<parameter>& parameters) {
  for (const auto& [name, value] : arguments.items())
    if (std::ranges::find(parameters, name, &parameter::name) == parameters.end())
      return parameters.empty()
                 ? "the tool takes no arguments"
                 : fmt::format("the tool takes only these arguments: {}", names_of(parameters));
  for (const auto& one : parameters) {
    const auto* value = argument(arguments, std::string(one.name).c_str());
    if (value == nullptr && one.is_required) return fmt::format("the argument `{}` is missing", one.name);
    if (value == nullptr) continue;
    if (auto why = why_wrong(*value, one); !why.empty()) return fmt::format("`{}` {}", one.name, why);
  }
  return {};
}

std::string text_or_empty(const json& arguments, const char* name) {
  const auto* found = argument(arguments, name);
  return found == nullptr ? std::string() : found->get<std::string>();
}

std::vector<std::string> texts_or_none(const json& arguments, const char* name) {
  const auto* found = argument(arguments, name);
  return found == nullptr ? std::vector<std::string>() : found->get<std::vector<std::string>>();
}

std::int64_t integer_or(const json& arguments, const char* name, std::int64_t otherwise) {
  const auto* found = argument(arguments, name);
  return found == nullptr ? otherwise : found->get<std::int64_t>();
}

bool flag_or_false(const json& arguments, const char* name) {
  const auto* found = argument(arguments, name);
  return found != nullptr && found->get<bool>();
}

}  // namespace generator::mcp
