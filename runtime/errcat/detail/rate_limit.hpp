#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "errcat/detail/pattern.hpp"

/// The `RateLimit` and `RateLimit-Policy` fields of draft-ietf-httpapi-ratelimit-headers-10, which are lists
/// of structured fields (RFC 9651, section 3.1).
namespace errcat {
inline namespace layout_11 {
namespace detail {

/// One limit or policy. Negative: the parameter is missing or is not a count.
struct rate_limit {
  std::string_view name;        ///< without its quotes
  std::int64_t remaining = -1;  ///< parameter r
  std::int64_t reset_s = -1;    ///< parameter t
  std::int64_t window_s = -1;   ///< parameter w
};

/// Reads a list item by item. After the first part that does not fit the grammar, `ok` is false. By the
/// draft, nothing in the field counts then.
class rate_limit_reader {
 public:
  constexpr explicit rate_limit_reader(std::string_view field) : rest_(field) { skip_blanks(); }

  constexpr bool ok() const { return ok_; }
  /// The next item. False at the end.
  constexpr bool next(rate_limit& item) {
    if (rest_.empty() || !ok_) return false;
    item = {};
    bare_item(item.name);
    while (ok_ && take(';')) parameter(item);
    skip_blanks();
    if (rest_.empty()) return ok_;
    ok_ = ok_ && take(',');
    skip_blanks();
    ok_ = ok_ && !rest_.empty();
    return ok_;
  }

 private:
  static constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
  static constexpr bool is_letter(char c) { return is_lower(c) || (c >= 'A' && c <= 'Z'); }
  static constexpr bool is_one_of(char c, std::string_view all) { return all.find(c) != all.npos; }
  static constexpr bool is_of_name(char c) { return is_lower(c) || is_digit(c) || is_one_of(c, "_-.*"); }
  static constexpr bool is_of_token(char c) {
    return is_letter(c) || is_digit(c) || is_one_of(c, "!#$%&'*+-.^_`|~:/");
  }

  constexpr void skip_blanks() {
    while (!rest_.empty() && (rest_[0] == ' ' || rest_[0] == '\t')) rest_.remove_prefix(1);
  }
  constexpr char front() const { return rest_.empty() ? '\0' : rest_[0]; }
  constexpr bool take(char wanted) {
    if (front() != wanted || rest_.empty()) return false;
    rest_.remove_prefix(1);
    return true;
  }
  template <class Is>
  constexpr std::string_view take_while(Is is) {
    std::size_t size = 0;
    while (size < rest_.size() && is(rest_[size])) ++size;
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  constexpr void parameter(rate_limit& to) {
    while (take(' ')) {
    }
    if (!is_lower(front()) && front() != '*') ok_ = false;
    const std::string_view name = take_while(is_of_name);
    std::string_view text;
    const std::int64_t value = take('=') ? bare_item(text) : -1;
    if (name == "r") to.remaining = value;
    if (name == "t") to.reset_s = value;
    if (name == "w") to.window_s = value;
  }

  /// Stores a text in `text`. Returns a count, or a negative number for everything else.
  constexpr std::int64_t bare_item(std::string_view& text) {
    const char first = front();
    if (is_digit(first) || first == '-') return number();
    if (is_letter(first) || first == '*') {
      text = take_while(is_of_token);
    } else if (take('"')) {
      text = string();
    } else if (take(':')) {
      take_while([](char c) { return is_letter(c) || is_digit(c) || is_one_of(c, "+/="); });
      ok_ = ok_ && take(':');
    } else if (take('?')) {
      ok_ = ok_ && (take('0') || take('1'));
    } else if (take('@')) {
      number();
    } else {
      ok_ = false;
    }
    return -1;
  }

  /// At most 15 digits, or 12 and 3 after a decimal point. A count is whole and has no sign.
  constexpr std::int64_t number() {
    const bool negative = take('-');
    const std::string_view digits = take_while(is_digit);
    const bool decimal = take('.');
    const std::string_view fraction = decimal ? take_while(is_digit) : std::string_view();
    if (digits.empty() || digits.size() > (decimal ? 12u : 15u)) ok_ = false;
    if (decimal && (fraction.empty() || fraction.size() > 3)) ok_ = false;
    std::int64_t value = 0;
    for (std::size_t i = 0; ok_ && i < digits.size(); ++i) value = value * 10 + (digits[i] - '0');
    return negative || decimal || !ok_ ? -1 : value;
  }

  constexpr std::string_view string() {
    std::size_t size = 0;
    for (; size < rest_.size() && rest_[size] != '"'; ++size) {
      const char c = rest_[size];
      if (c < ' ' || c > '~') ok_ = false;
      if (c != '\\') continue;
      ++size;
      if (size >= rest_.size() || (rest_[size] != '"' && rest_[size] != '\\')) ok_ = false;
    }
    const std::string_view text = rest_.substr(0, size);
    rest_.remove_prefix(size < rest_.size() ? size : rest_.size());
    ok_ = take('"') && ok_;
    return text;
  }

  std::string_view rest_;
  bool ok_ = true;
};

/// The window of a policy in seconds. Negative: there is none.
constexpr std::int64_t window_s(std::string_view policies, std::string_view name) {
  rate_limit_reader from(policies);
  std::int64_t window = -1;
  for (rate_limit one; from.next(one);)
    if (one.name == name) window = one.window_s;
  return from.ok() ? window : -1;
}

/// The longest time in seconds to the reset of a limit that is used up. Negative: none is, or the field is
/// malformed. In a field with very many limits, only the windows of the first ones are looked up.
constexpr std::int64_t spent_limit_s(std::string_view limits, std::string_view policies) {
  constexpr int most_looked_up = 32;
  rate_limit_reader from(limits);
  std::int64_t most = -1;
  int looked_up = 0;
  for (rate_limit one; from.next(one);) {
    if (one.remaining != 0) continue;
    std::int64_t wait = one.reset_s;
    if (wait < 0 && looked_up++ < most_looked_up) wait = window_s(policies, one.name);
    if (wait > most) most = wait;
  }
  return from.ok() ? most : -1;
}

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat
