#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "spec/values.hpp"

/// Reads the forms of values that the format defines, such as `1.5h`, `10MB`, `5xx` and `source:L18`. A text
/// in another form is nothing.
namespace generator::spec {

/// A decimal number before `unit`, times `scale`, if the result is a whole number that fits.
std::optional<std::int64_t> parse_decimal(std::string_view written, std::int64_t scale,
                                          std::string_view unit = {});

/// A whole number as it is printed: without a plus sign and leading zeros.
std::optional<std::int64_t> parse_integer(std::string_view written);

std::optional<duration> parse_duration(std::string_view written);
std::optional<quantity> parse_quantity(std::string_view written);
std::optional<citation_ref> parse_citation(std::string_view written);
std::optional<status_pattern> parse_status(std::string_view written);

}  // namespace generator::spec
