#pragma once
// Responses whose meaning the spec defines, and responses that differ from them slightly.
#include "expectation.hpp"
#include "rows.hpp"

namespace near_misses {

/// Rows {"case", title, status, code, message, surface, operation, transport, fields, key, rung,
/// surprises...}. The fields are a separate line: "complete" or "open", then the place, type and value of
/// each field.
std::vector<rows::row> cases_of(const expectation::json& vendor);

}  // namespace near_misses
