#pragma once
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "errcat/types.hpp"

/// What a caller knows about a response: the input of `classify`.
namespace errcat {
inline namespace layout_11 {

/// A part of one vendor's API. Generated code names the values of each vendor. 0: not given.
enum class surface : std::uint32_t {};

/// A call of one vendor's API. Generated code names the values of each vendor. 0: not given.
enum class operation : std::uint32_t {};

namespace detail {

/// An integer as canonical decimal text.
class decimal {
 public:
  constexpr decimal() = default;
  template <class Integer>
  constexpr explicit decimal(Integer value) {
    const bool negative = value < Integer{};
    std::uint64_t rest = static_cast<std::uint64_t>(value);
    if (negative) rest = 0 - rest;
    std::size_t count = negative ? 2 : 1;
    for (std::uint64_t more = rest; more >= 10; more /= 10) ++count;
    size_ = static_cast<std::uint8_t>(count);
    if (negative) digits_[0] = '-';
    do {
      digits_[--count] = static_cast<char>('0' + static_cast<int>(rest % 10));
      rest /= 10;
    } while (rest != 0);
  }
  constexpr std::string_view text() const { return {digits_, size_}; }

 private:
  char digits_[20] = {};
  std::uint8_t size_ = 0;
};

}  // namespace detail

/// The code of a response: a text or an integer. The characters of a text must outlive this value. An empty
/// text means "no code".
class wire_code {
 public:
  constexpr wire_code() = default;
  constexpr wire_code(std::string_view text) : text_(text) {}
  constexpr wire_code(const char* text)
      : text_(text == nullptr ? std::string_view() : std::string_view(text)) {}
  /// Any other text type, such as `std::string`.
  template <class Text, std::enable_if_t<std::is_convertible_v<const Text&, std::string_view> &&
                                             !std::is_convertible_v<const Text&, const char*>,
                                         int> = 0>
  constexpr wire_code(const Text& text) : text_(static_cast<std::string_view>(text)) {}
  /// A bare 0 could be a null pointer or a code. Use `integer` instead.
  template <class Number, std::enable_if_t<std::is_arithmetic_v<Number>, int> = 0>
  wire_code(Number) = delete;
  wire_code(std::nullptr_t) = delete;

  /// A code that came as a number. It is looked up by its canonical decimal text.
  static constexpr wire_code integer(std::int64_t value) {
    wire_code made;
    made.number_ = detail::decimal(value);
    return made;
  }

  /// Empty: no code. The text of an integer lives as long as this value.
  constexpr std::string_view text() const { return number_.text().empty() ? text_ : number_.text(); }
  constexpr explicit operator bool() const { return !text().empty(); }

 private:
  std::string_view text_;
  detail::decimal number_;
};

/// A value of a response with its JSON type: `true`, `"true"` and `1` differ.
class field_value {
 public:
  enum class type : std::uint8_t { text, integer, boolean, null };

  constexpr field_value(std::string_view text) : text_(text) {}
  constexpr field_value(const char* text)
      : text_(text == nullptr ? std::string_view() : std::string_view(text)) {
    if (text == nullptr) kind_ = type::null;
  }
  constexpr field_value(std::nullptr_t) : text_("null"), kind_(type::null) {}
  /// Any text, `bool` or integer. Other numbers cannot be field values.
  template <class Value, std::enable_if_t<std::is_integral_v<Value> ||
                                              (std::is_convertible_v<const Value&, std::string_view> &&
                                               !std::is_convertible_v<const Value&, const char*>),
                                          int> = 0>
  constexpr field_value(const Value& value) {
    if constexpr (std::is_same_v<Value, bool>) {
      text_ = value ? "true" : "false";
      kind_ = type::boolean;
    } else if constexpr (std::is_integral_v<Value>) {
      number_ = detail::decimal(value);
      kind_ = type::integer;
    } else {
      text_ = static_cast<std::string_view>(value);
    }
  }

  /// An integer of any size, by its canonical digits. They must outlive this value.
  static constexpr field_value digits(std::string_view canonical) {
    field_value made = canonical;
    made.kind_ = type::integer;
    return made;
  }

  constexpr type kind() const { return kind_; }
  /// As JSON writes it, but a text has no quotes.
  constexpr std::string_view text() const { return number_.text().empty() ? text_ : number_.text(); }

 private:
  std::string_view text_;
  detail::decimal number_;
  type kind_ = type::text;
};

/// A value that the caller knows, and its place as written: "/error/kind", "header:X-Error".
struct wire_field {
  std::string_view place;
  field_value value;
};

/// A header of a response.
struct http_header {
  std::string_view name;
  std::string_view value;
};

/// What came back. At least one of status, code, message and transport is required.
struct response {
  /// The HTTP status. 0: not known. It may be negative for vendors that use other numbers.
  std::int32_t status = 0;
  wire_code code = {};
  /// Empty: not known.
  std::string_view message = {};
  errcat::surface surface = {};
  errcat::operation operation = {};
  /// Set if no response came.
  transport_failure transport = transport_failure::none;
  /// Other fields that tell errors apart: the first of `field_count`.
  const wire_field* fields = nullptr;
  std::size_t field_count = 0;
  /// Whether the whole response was read, so that a field that is not in `fields` is absent.
  bool fields_complete = false;
  /// The second-level code, such as the decline code of a declined card.
  wire_code subcode = {};
};

}  // namespace layout_11
}  // namespace errcat
