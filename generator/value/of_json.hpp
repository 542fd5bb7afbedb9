#pragma once
#include <nlohmann/json.hpp>

#include "value/value.hpp"

namespace generator {

/// JSON that a spec holds, such as an example's body. Its texts are looked at, so that it has to outlive the
/// value.
value of_json(const nlohmann::ordered_json& from);

}  // namespace generator
