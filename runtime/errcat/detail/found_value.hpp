#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "errcat/detail/layout.hpp"
#include "errcat/message.hpp"
#include "errcat/response.hpp"

/// A value at a place of a response.
namespace errcat {
inline namespace layout_11 {
namespace detail {

struct found_value {
  enum class type : std::uint8_t { absent, null, text, integer, boolean, real, other };
  type kind = type::absent;
  std::string text = {};        ///< for a text or a number
  field_value plain = nullptr;  ///< for an integer of 64 bits, a boolean or null
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

/// A JSON number in decimal digits, without an exponent or redundant zeros: "4.040e2" becomes "404". It stays
/// as it is if that would take thousands of digits.
inline std::string plain_decimal(std::string_view literal) {
  const bool negative = literal.substr(0, 1) == "-";
  std::string digits;
  std::size_t exponent_at = literal.find_first_of("eE");
  const std::string_view mantissa = literal.substr(0, exponent_at).substr(negative ? 1 : 0);
  for (const char c : mantissa)
    if (c != '.') digits += c;
  const std::size_t point = mantissa.find('.');
  long long whole = static_cast<long long>(point == std::string_view::npos ? mantissa.size() : point);
  if (exponent_at != std::string_view::npos) {
    constexpr int far_away = 1'000;
    const bool down = literal[++exponent_at] == '-';
    int exponent = 0;
    for (const char c : literal.substr(exponent_at))
      if (c >= '0' && c <= '9' && exponent < far_away) exponent = exponent * 10 + (c - '0');
    if (exponent >= far_away) return std::string(literal);
    whole += down ? -exponent : exponent;
  }
  if (whole < 0) digits.insert(0, static_cast<std::size_t>(-whole), '0');
  const std::size_t split = whole < 0 ? 0 : static_cast<std::size_t>(whole);
  if (digits.size() < split) digits.append(split - digits.size(), '0');
  std::string out = digits.substr(0, split);
  const std::size_t first = out.find_first_not_of('0');
  out.erase(0, first == std::string::npos ? out.size() : first);
  if (out.empty()) out = "0";
  std::string fraction = digits.substr(split);
  fraction.erase(fraction.find_last_not_of('0') + 1);
  if (!fraction.empty()) out += '.' + fraction;
  return negative && out != "0" ? '-' + out : out;
}

/// The digits of an integer of more than 64 bits. A number that is not an integer stays as it is.
inline found_value whole_number(std::string_view digits, std::string_view literal) {
  constexpr std::size_t most_digits = 100;  // "1e300" is not an identifier
  const std::size_t first = digits.substr(0, 1) == "-" ? 1 : 0;
  const bool is_whole = digits.find_first_not_of("0123456789", first) == std::string_view::npos;
  if (!is_whole || digits.size() > most_digits) return {found_value::type::real, std::string(literal)};
  return {found_value::type::integer, std::string(digits)};
}

/// A number as JSON writes it. Whole numbers are integers, in whatever form.
inline found_value number_value(std::string_view literal) {
  std::string text = plain_decimal(literal);
  std::uint64_t value = 0;
  const bool negative = text[0] == '-';
  for (const char c : std::string_view(text).substr(negative ? 1 : 0)) {
    const auto digit = static_cast<std::uint64_t>(c - '0');
    if (c < '0' || c > '9') return {found_value::type::real, std::string(literal)};
    // Beyond 64 bits, the digits are the value.
    if (value > (UINT64_MAX - digit) / 10) return whole_number(text, literal);
    value = value * 10 + digit;
  }
  constexpr std::uint64_t least = std::uint64_t{1} << 63;
  if (!negative) return integer_value(value);
  if (value > least) return whole_number(text, literal);
  return integer_value(static_cast<std::int64_t>(0 - value));
}

/// The values at the places of a catalog.
class found_values {
 public:
  /// For a place without `*`, instead of the index of an element.
  static constexpr word every_element = 0xFFFFFFFF;
  /// Instead of a place: the body itself, as plain text.
  static constexpr word whole_body = 0xFFFFFFFF;
  /// Instead of a place: the header Retry-After, if no place says where a response asks to wait.
  static constexpr word retry_after = 0xFFFFFFFE;
  /// The most elements of a list that are read.
  static constexpr word most_elements = 100;

  /// Reserves room for the values at all places, so that they need not move.
  explicit found_values(std::size_t places) { all_.reserve(places + 2); }

  void add(word place, word element, found_value value) {
    if (element != every_element && element >= elements_) elements_ = element + 1;
    all_.push_back({place, element, std::move(value)});
  }
  void clear() {
    all_.clear();
    elements_ = 1;
    has_more_ = false;
  }
  /// Records that there are elements that are not read.
  void note_more() { has_more_ = true; }
  bool has_more() const { return has_more_; }
  /// How many elements of a list have a value, including empty ones between them. 1 if there is no list.
  word elements() const { return elements_; }
  /// Null: there is no value.
  const found_value* at(word place, word element) const {
    for (const auto& one : all_)
      if (one.place == place && (one.element == element || one.element == every_element)) return &one.value;
    return nullptr;
  }

 private:
  struct placed {
    word place;
    word element;
    found_value value;
  };
  std::vector<placed> all_;
  word elements_ = 1;
  bool has_more_ = false;
};

/// Without regard to case, as HTTP compares the names of headers.
constexpr bool same_name(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (lower(a[i]) != lower(b[i])) return false;
  return true;
}

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat
