#pragma once
#include <cstddef>
#include <string>

#include "render/template.hpp"
#include "value/value.hpp"

namespace generator::render {

/// Where names are looked up: a value of the view, inside the scopes around it.
struct scope {
  const value* is = nullptr;
  const scope* outer = nullptr;
  /// The index in a list, and its size, if this is an item of one. Otherwise, the count is 0.
  std::size_t index = 0;
  std::size_t count = 0;
};

/// Looks up a name, only in the scope that it asks for.
/// @param fact holds the value of `@first`, `@last`, `@index` and `@number`, which the view does not have
/// @return null if there is no such name
const value* look_up(const name_path& name, const scope& from, value& fact);

/// Help for a name that was not found: a similar name, or the scope that has it. Empty if nothing is close.
std::string hint_for(const name_path& name, const scope& from);

}  // namespace generator::render
