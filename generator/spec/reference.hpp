#pragma once
#include <vector>

#include "spec/description.hpp"

namespace generator::spec {

/// All maps of the format as a list, for its reference page: the spec of a vendor, what its keys hold in
/// their order, then a part of one and the spec of kinds.
std::vector<listed_shape> reference();

}  // namespace generator::spec
