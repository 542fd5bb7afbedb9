#pragma once
#include <nlohmann/json_fwd.hpp>

#include "value/value.hpp"

namespace generator {

/// The value of JSON in a spec, such as the body of an example. The value refers to the texts of `from`,
/// which must outlive it.
value of_json(const nlohmann::ordered_json& from);

}  // namespace generator
