#pragma once
#include <vector>

#include "catalog/build.hpp"
#include "catalog/catalog.hpp"
#include "value/value.hpp"

/// The catalog as values: what templates print and what other programs read as JSON. Its form is documented
/// in docs/view.md. Values look at the texts of the catalog, which has to outlive them.
namespace generator::view {

/// Grows when a name goes or changes its meaning; new names do not count.
inline constexpr int version = 1;

/// One vendor.
value of_vendor(const catalog::catalog& from);

/// What is common to all vendors of a run: their names and counts, and the kinds.
value of_all(const std::vector<catalog::catalog>& vendors, const catalog::kind_set& kinds);

}  // namespace generator::view
