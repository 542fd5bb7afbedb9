#pragma once
#include <fmt/format.h>

#include <string_view>
#include <type_traits>

#include "errcat/log.hpp"

/// Formatters for the fmt library. Matches and decisions print as in `to_line`. Vendors' errors and kinds
/// print their ids, such as "token_not_valid"; values that the catalog does not have print as "idenfy:99" and
/// "kind:99". The runtime's other values print as in `to_string`. All accept the options of a text: `{:>20}`.
/// `surprises` print as "unknown_code, ambiguous".
template <class Value>
struct fmt::formatter<Value, char, std::enable_if_t<errcat::detail::is_formatted<Value>>>
    : fmt::formatter<std::string_view> {
  template <class Context>
  auto format(const Value& value, Context& to) const {
    const errcat::log_line line = errcat::detail::formatted(value);
    return fmt::formatter<std::string_view>::format(std::string_view(line), to);
  }
};
