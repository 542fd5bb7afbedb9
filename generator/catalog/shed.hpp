#pragma once
#include "catalog/catalog.hpp"

namespace generator::catalog {

/// Drops what only the vendor's own outputs show: the spec as it was written, and what its entries say
/// besides their names and titles. The pages across vendors need no more, so that a run can have more vendors
/// than memory.
void shed(catalog& whole);

}  // namespace generator::catalog
