#pragma once
#include <string_view>
#include <vector>

#include "diagnostics/findings.hpp"
#include "spec/model.hpp"

namespace generator::catalog {

/// What the entries of each category take over, then what those without one do.
/// Each entry gets its own copy, so few lines can stand for very much: lists that are too long for that are a
/// finding, and nobody takes them over.
/// @param key "error_defaults" or "outcome_defaults"
/// @param common those of all errors or of all outcomes
/// @param categories those of the errors or outcomes, as written, one for each
std::vector<spec::defaults> defaults_by_category(const spec::vendor_spec& from, std::string_view key,
                                                 const spec::defaults& common,
                                                 const std::vector<std::string_view>& categories,
                                                 findings& out);

}  // namespace generator::catalog
