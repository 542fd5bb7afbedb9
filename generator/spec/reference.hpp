#pragma once
#include <vector>

#include "spec/description.hpp"

namespace generator::spec {

/// All maps of the format, for its reference page. The spec of a vendor comes first, followed by the maps in
/// it, in the order of the keys. Then come a part of a spec and the spec of kinds.
std::vector<listed_shape> reference();

}  // namespace generator::spec
