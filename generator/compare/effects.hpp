#pragma once
#include <vector>

#include "compare/compare.hpp"
#include "compare/pairs.hpp"

namespace generator::compare {

/// Adds what applies to entries now and did not before, although nothing of their own has changed: a kind, a
/// retry rule or a message that they inherit from a status row, a category or the kinds.
void compare_inherited(const catalog::catalog& before, const catalog::catalog& after, const new_ids& ids,
                       std::vector<change>& to);

}  // namespace generator::compare
