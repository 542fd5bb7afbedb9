#pragma once
// What the JSON export says about each entry, as rows that the tests compare with the generated C++.
#include "expectation.hpp"
#include "rows.hpp"

namespace facts {

/// Rows {"fact", key, property, values...} and {"message", key, locale, text}.
std::vector<rows::row> rows_of(const expectation::json& vendor);

}  // namespace facts
