#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compare/compare.hpp"
#include "spec/written.hpp"

/// Entries that stay the same thing under another id or number.
namespace generator::compare {

/// By the id before, the id afterward. Only of entries that have another one.
using new_ids = std::map<std::string, std::string, std::less<>>;

/// Compares the entries of these sections, whose ids and numbers nothing gets twice, and takes them out of
/// both trees, together with reservations that only say that an entry is retired.
new_ids compare_entries(spec::written& before, spec::written& after,
                        const std::vector<std::string_view>& sections, std::vector<change>& to);

}  // namespace generator::compare
