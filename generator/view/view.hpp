#pragma once
#include <vector>

#include "catalog/build.hpp"
#include "catalog/catalog.hpp"
#include "value/value.hpp"

/// The catalog as values, which templates print and other programs read as JSON. docs/view.md documents their
/// form. Values refer to the texts of the catalog, which must outlive them.
namespace generator::view {

/// Increases when a name is removed or changes its meaning, but not for new names.
inline constexpr int version = 1;

/// The view of one vendor.
value of_vendor(const catalog::catalog& from);

/// The view of each page that holds a part of a vendor's errors. None if all are on the vendor's page.
value pages_of(const catalog::catalog& from);

/// What all vendors of a run share: their names and counts, and the kinds.
value of_all(const std::vector<catalog::catalog>& vendors, const catalog::kind_set& kinds);

}  // namespace generator::view
