#pragma once
#include <fmt/format.h>

#include <string_view>
#include <type_traits>
#include <utility>

#include "errcat/match.hpp"
#include "errcat/to_string.hpp"

/// Formatters for the fmt library, for those who include this header: vendors' errors and kinds by their ids,
/// "token_not_valid", and values that the catalog does not have as "idenfy:99" and "kind:99"; the runtime's
/// other values by `to_string`; `surprises` as "unknown_code, ambiguous". All take the options of a text:
/// `{:>20}`.
namespace errcat {
inline namespace v1 {
namespace detail {

/// Whether `Value` is a vendor's enum or `kind`, whose catalog `catalog_of` names.
template <class Value, class = void>
inline constexpr bool is_catalogued = false;
template <class Value>
inline constexpr bool
    is_catalogued<Value, std::void_t<decltype(std::string_view(catalog_of(std::declval<Value>())))>> =
        std::is_enum_v<Value>;

template <class Value, class... Words>
inline constexpr bool is_one_of = (std::is_same_v<Value, Words> || ...);

template <class Value>
inline constexpr bool is_word =
    is_one_of<Value, entry_type, severity, audience, emission, known, retry_verb, repeats, jitter,
              transport_failure, rung, surprise, action, reason, origin>;

}  // namespace detail
}  // namespace v1
}  // namespace errcat

template <class Value>
struct fmt::formatter<Value, char, std::enable_if_t<errcat::detail::is_catalogued<Value>>>
    : fmt::formatter<std::string_view> {
  template <class Context>
  auto format(Value value, Context& to) const {
    const std::string_view id = to_string(value);
    if (!id.empty()) return fmt::formatter<std::string_view>::format(id, to);
    return fmt::formatter<std::string_view>::format(
        fmt::format("{}:{}", std::string_view(catalog_of(value)), static_cast<std::int32_t>(value)), to);
  }
};

template <class Value>
struct fmt::formatter<Value, char, std::enable_if_t<errcat::detail::is_word<Value>>>
    : fmt::formatter<std::string_view> {
  template <class Context>
  auto format(Value value, Context& to) const {
    return fmt::formatter<std::string_view>::format(errcat::to_string(value), to);
  }
};

template <>
struct fmt::formatter<errcat::surprises> : fmt::formatter<std::string_view> {
  template <class Context>
  auto format(const errcat::surprises& value, Context& to) const {
    fmt::memory_buffer all;
    for (const errcat::surprise one : errcat::every_surprise)
      if (value.has(one))
        fmt::format_to(fmt::appender(all), "{}{}", all.size() == 0 ? "" : ", ", errcat::to_string(one));
    return fmt::formatter<std::string_view>::format(std::string_view(all.data(), all.size()), to);
  }
};
