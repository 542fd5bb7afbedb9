#pragma once
#include <string>
#include <vector>

#include "compare/compare.hpp"
#include "spec/description.hpp"
#include "spec/written.hpp"

/// Two trees of a spec, key by key.
namespace generator::compare {

/// The worst that the parts of a value do if the value comes or goes.
spec::impact impact_of(const spec::written& whole, const spec::key_info* key, change::type what);

/// Adds all differences of two values of a key.
/// @param key the key whose values they are, or whose map or list they are in; null for a whole spec
void walk(const spec::written& before, const spec::written& after, const spec::key_info* key,
          const std::string& where, std::vector<change>& to);

/// Adds a change if things that are still there have changed places.
/// @param positions where each of `names` is afterward
void add_order(const std::vector<std::string>& names, const std::vector<std::size_t>& positions,
               const std::string& where, spec::impact how, std::vector<change>& to);

/// "errors.key_expired", or just the second if the first is empty.
std::string below(const std::string& where, std::string_view name);

}  // namespace generator::compare
