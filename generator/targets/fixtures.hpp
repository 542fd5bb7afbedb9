#pragma once
#include "catalog/catalog.hpp"
#include "view/view.hpp"

namespace generator::targets {

/// The example responses of everything that is matched on the wire, each with what it has to be classified
/// as. Symptoms are left out, for no response is classified as one.
value fixtures(const catalog::catalog& from);

}  // namespace generator::targets
