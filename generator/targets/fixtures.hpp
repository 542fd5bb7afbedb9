#pragma once
#include "catalog/catalog.hpp"
#include "view/view.hpp"

namespace generator::targets {

/// The example responses of all entries that responses can match, each with its expected classification.
/// Symptoms are left out, because no response is classified as a symptom.
value fixtures(const catalog::catalog& from);

}  // namespace generator::targets
