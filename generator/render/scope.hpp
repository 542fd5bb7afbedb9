#pragma once
#include <cstddef>
#include <string>

#include "render/template.hpp"
#include "value/value.hpp"

namespace generator::render {

/// Where names are looked up: a value of the view, within the scopes around it.
struct scope {
  const value* is = nullptr;
  const scope* outer = nullptr;
  /// Of an item of a list; the count is 0 elsewhere.
  std::size_t index = 0;
  std::size_t count = 0;
};

/// Looks a name up, in the scope that it asks for and in no other.
/// @param fact holds the value of `@first`, `@last`, `@index` and `@number`, which the view does not have
/// @return null if there is no such name
const value* look_up(const name_path& name, const scope& from, value& fact);

/// Helps with a name that was not found: a similar one, or the scope that has it. Empty if nothing is near.
std::string hint_for(const name_path& name, const scope& from);

}  // namespace generator::render
