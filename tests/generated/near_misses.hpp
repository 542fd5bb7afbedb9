#pragma once
// Responses of which a catalog's spec says what they are, and such as miss that by little.
#include "expectation.hpp"
#include "rows.hpp"

namespace near_misses {

/// Rows {"case", title, status, code, message, surface, operation, transport, fields, key, rung,
/// surprises...}; the fields are a line of their own: "complete" or "open", then place, type and value of
/// each.
std::vector<rows::row> cases_of(const expectation::json& vendor);

}  // namespace near_misses
