#pragma once
#include <fmt/format.h>

#include <string_view>
#include <type_traits>

#include "errcat/log.hpp"

/// Formatters for the fmt library, for those who include this header: matches and decisions as `to_line` has
/// them; vendors' errors and kinds by their ids, "token_not_valid", and values that the catalog does not have
/// as "idenfy:99" and "kind:99"; the runtime's other values by `to_string`; `surprises` as
/// "unknown_code, ambiguous". All take the options of a text: `{:>20}`.
template <class Value>
struct fmt::formatter<Value, char, std::enable_if_t<errcat::detail::is_formatted<Value>>>
    : fmt::formatter<std::string_view> {
  template <class Context>
  auto format(const Value& value, Context& to) const {
    const errcat::log_line line = errcat::detail::formatted(value);
    return fmt::formatter<std::string_view>::format(std::string_view(line), to);
  }
};
