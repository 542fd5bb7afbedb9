#pragma once
#include <vector>

#include "spec/model.hpp"

namespace generator::catalog {

/// What the entries of each category take over, then what those without one do.
/// @param common those of all errors or of all outcomes
std::vector<spec::defaults> defaults_by_category(const spec::vendor_spec& from, const spec::defaults& common);

}  // namespace generator::catalog
