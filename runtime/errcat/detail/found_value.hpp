#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "errcat/message.hpp"
#include "errcat/response.hpp"

/// What stands at a place of a response, and headers as different HTTP libraries have them.
namespace errcat {
inline namespace v1 {
namespace detail {

struct found_value {
  enum class type : std::uint8_t { absent, null, text, integer, boolean, real, other };
  type kind = type::absent;
  std::string text = {};        ///< of a text or a number
  field_value plain = nullptr;  ///< of an integer, a boolean or null
  double real = 0;
};

inline found_value text_value(std::string_view text) {
  return {found_value::type::text, std::string(text)};
}
inline found_value boolean_value(bool value) {
  return {found_value::type::boolean, {}, value};
}
template <class Integer>
found_value integer_value(Integer value) {
  return {found_value::type::integer, std::string(decimal(value).text()), value};
}

/// HTTP compares the names of headers so.
constexpr bool same_name(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (lower(a[i]) != lower(b[i])) return false;
  return true;
}

template <class Headers, class = void>
struct is_header_lookup : std::false_type {};
template <class Headers>
struct is_header_lookup<Headers, std::void_t<decltype(std::declval<const Headers&>()(std::string_view()))>>
    : std::true_type {};

template <class Header, class = void>
struct is_pair : std::false_type {};
template <class Header>
struct is_pair<Header, std::void_t<decltype(std::declval<const Header&>().first)>> : std::true_type {};

/// What a lookup answered: a text, of which an empty one is none, or something like a pointer to one.
template <class Answer>
found_value answered(const Answer& from) {
  if constexpr (std::is_convertible_v<const Answer&, const char*>) {
    const char* text = from;
    return text == nullptr ? found_value() : text_value(text);
  } else if constexpr (std::is_convertible_v<const Answer&, std::string_view>) {
    const std::string_view text = from;
    return text.empty() ? found_value() : text_value(text);
  } else {
    return from ? text_value(*from) : found_value();
  }
}

/// The first header with a name.
template <class Headers>
found_value find_header(const Headers& in, std::string_view name) {
  if constexpr (is_header_lookup<Headers>::value) {
    return answered(in(name));
  } else {
    for (const auto& one : in) {
      using element = std::remove_cv_t<std::remove_reference_t<decltype(one)>>;
      if constexpr (is_pair<element>::value) {
        if (same_name(one.first, name)) return text_value(one.second);
      } else {
        if (same_name(one.name, name)) return text_value(one.value);
      }
    }
    return {};
  }
}

}  // namespace detail
}  // namespace v1
}  // namespace errcat
