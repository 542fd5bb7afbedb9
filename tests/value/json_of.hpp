#pragma once
#include <nlohmann/json.hpp>

#include "value/value.hpp"

/// A value as JSON that a test can compare.
inline nlohmann::ordered_json json_of(const generator::value& from) {
  return nlohmann::ordered_json::parse(json_text(from));
}
