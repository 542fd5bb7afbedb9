#pragma once
#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>

#include "render/template.hpp"

namespace generator::render {

using json = nlohmann::ordered_json;

/// Where names are looked up: a value of the view, within the scopes around it.
struct scope {
  const json* value = nullptr;
  const scope* outer = nullptr;
  /// Of an item of a list; the count is 0 elsewhere.
  std::size_t index = 0;
  std::size_t count = 0;
};

/// Looks a name up, in the scope that it asks for and in no other.
/// @param fact holds the value of `@first`, `@last`, `@index` and `@number`, which the view does not have
/// @return null if there is no such name
const json* look_up(const name_path& name, const scope& from, json& fact);

/// Helps with a name that was not found: a similar one, or the scope that has it. Empty if nothing is near.
std::string hint_for(const name_path& name, const scope& from);

}  // namespace generator::render
