#pragma once
#include <nlohmann/json.hpp>
#include <vector>

#include "catalog/build.hpp"
#include "catalog/catalog.hpp"

/// The catalog as JSON: what templates print and what other programs read. Its form is documented in
/// docs/view.md.
namespace generator::view {

using json = nlohmann::ordered_json;

/// Grows when a name goes or changes its meaning; new names do not count.
inline constexpr int version = 1;

/// One vendor.
json of_vendor(const catalog::catalog& from);

/// What is common to all vendors of a run: their names and counts, and the kinds.
json of_all(const std::vector<catalog::catalog>& vendors, const catalog::kind_set& kinds);

}  // namespace generator::view
