#pragma once
#include "diagnostics/findings.hpp"
#include "spec/model.hpp"

namespace generator::spec {

/// Adds the contents of a part after the contents of the spec. A part can add locales to a user message of
/// the spec. Anything else with a name can be defined only once, and the finding says where the other one is.
void add_part(vendor_spec& into, spec_part part, findings& out);

}  // namespace generator::spec
