#include <nlohmann/json.hpp>

#include "catalog/steps.hpp"
#include "json/json.hpp"

// The values that fields of a response are compared with.
namespace generator::catalog {
namespace {

/// Headers and parameters contain only text.
field_value field_value_of(const nlohmann::ordered_json& from, bool in_body) {
  if (!in_body && !from.is_string()) return {field_value::type::text, json_to_text(from)};
  if (from.is_string()) return {field_value::type::text, from.get<std::string>()};
  if (from.is_boolean()) return {field_value::type::boolean, json_to_text(from)};
  if (from.is_null()) return {field_value::type::null, json_to_text(from)};
  return {field_value::type::integer, json_to_text(from)};
}

}  // namespace

std::vector<field_matcher> matchers_of(const spec::named_list<spec::field_matcher>& from) {
  std::vector<field_matcher> all;
  for (const auto& one : from) {
    field_matcher made{std::string(one.name.value), {}};
    for (const auto& value : one.value.values)
      made.values.push_back(field_value_of(*value.value, made.place.starts_with('/')));
    all.push_back(std::move(made));
  }
  return all;
}

std::vector<field_matcher> conditions_of(const spec::named_list<spec::field_matcher>& from) {
  auto all = matchers_of(from);
  for (index i = 0; i < all.size(); ++i)
    for (index v = 0; v < all[i].values.size(); ++v)
      if (from[i].value.values[v].value->is_null()) all[i].values[v].kind = field_value::type::null;
  return all;
}

}  // namespace generator::catalog
