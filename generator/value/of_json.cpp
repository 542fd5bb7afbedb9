#include "value/of_json.hpp"

#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>

#include "json/json.hpp"

// Turns JSON from a spec into a value.
namespace generator {
namespace {

value number_of(const nlohmann::ordered_json& from) {
  if (from.is_number_float()) return other_number{json_to_text(from)};
  const bool fits =
      !from.is_number_unsigned() || from.get<std::uint64_t>() <= std::numeric_limits<std::int64_t>::max();
  return fits ? value(from.get<std::int64_t>()) : value(other_number{json_to_text(from)});
}

}  // namespace

value of_json(const nlohmann::ordered_json& from) {
  if (from.is_string()) return from.get_ref<const std::string&>();
  if (from.is_boolean()) return from.get<bool>();
  if (from.is_number()) return number_of(from);
  if (from.is_null()) return nullptr;
  if (from.is_array()) {
    auto all = value::list();
    for (const auto& one : from) all.push_back(of_json(one));
    return all;
  }
  auto all = value::object();
  for (auto one = from.begin(); one != from.end(); ++one) all.add(one.key(), of_json(*one));
  return all;
}

}  // namespace generator
