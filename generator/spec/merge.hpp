#pragma once
#include "diagnostics/findings.hpp"
#include "spec/model.hpp"

namespace generator::spec {

/// Adds what a part holds behind what the spec holds already. Of a user message that both have, the part may
/// add locales; anything else with a name may be defined once, and the finding says where.
void add_part(vendor_spec& into, spec_part part, findings& out);

}  // namespace generator::spec
