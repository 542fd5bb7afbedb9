#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "errcat/budget.hpp"
#include "errcat/detail/delay.hpp"
#include "errcat/detail/http_date.hpp"
#include "errcat/detail/rate_limit.hpp"

/// How long a response asks you to wait. Everything here is constexpr and allocates nothing.
namespace errcat {
inline namespace layout_11 {

/// The unit in which a vendor gives the wait.
enum class time_unit : std::uint8_t {
  unspecified,  ///< seconds or an HTTP date, see RFC 9110, section 10.2.3
  seconds,
  milliseconds,
  epoch_seconds,       ///< seconds since 1970-01-01T00:00Z: the earliest time for the next call
  epoch_milliseconds,  ///< the same in milliseconds
  http_date,           ///< only an HTTP date
  reset,               ///< the form of `X-RateLimit-Reset`: seconds or milliseconds since 1970, or seconds
                       ///< from now, told apart by their size; or a duration such as "6m0s"
  rate_limit,          ///< the `RateLimit` field of draft-ietf-httpapi-ratelimit-headers-10
};

namespace detail {

/// A number such as "12" or "0.25" in thousandths, rounded up. Saturates. Negative: not a number.
constexpr std::int64_t thousandths(std::string_view text) {
  std::int64_t value = 0;
  std::size_t at = 0;
  const auto add = [&](std::int64_t digit) {
    value = value > (longest - digit) / 10 ? longest : value * 10 + digit;
  };
  for (; at < text.size() && is_digit(text[at]); ++at) add(text[at] - '0');
  if (at == 0) return none_given;
  const bool has_point = at < text.size() && text[at] == '.';
  if (has_point && ++at == text.size()) return none_given;
  for (int digits = 0; digits < 3; ++digits)
    add(at < text.size() && is_digit(text[at]) ? text[at++] - '0' : 0);
  bool more = false;
  for (; at < text.size() && is_digit(text[at]); ++at) more = more || text[at] != '0';
  if (at != text.size()) return none_given;
  return more && value < longest ? value + 1 : value;
}

/// then - now, but at least 0. Neither may be negative.
constexpr std::int64_t until(std::int64_t then, std::int64_t now) {
  return then > now ? then - now : 0;
}

constexpr std::int64_t times_1000(std::int64_t value) {
  return value > longest / 1000 ? longest : value * 1000;
}

/// What can be a time since 1970: the years 2001 to 5138, in seconds or in milliseconds. The two ranges do
/// not overlap, and nobody means such a number as a wait.
inline constexpr std::int64_t first_epoch_s = 1'000'000'000;
constexpr bool is_epoch_s(std::int64_t milli) {
  return milli / 1000 >= first_epoch_s && milli / 1000 < first_epoch_s * 100;
}
constexpr bool is_epoch_ms(std::int64_t milli) {
  return milli / 1'000'000 >= first_epoch_s && milli / 1'000'000 < first_epoch_s * 100;
}

/// The wait until a time in thousandths of a unit.
constexpr std::int64_t until_epoch(std::int64_t milli, std::int64_t now_s, bool in_seconds) {
  if (now_s < 0) return none_given;
  return until(in_seconds ? milli : milli / 1000 + (milli % 1000 == 0 ? 0 : 1), times_1000(now_s));
}

/// The wait for a number in thousandths of the unit. Negative: the number cannot be a wait in this unit.
constexpr std::int64_t wait_of_number(std::int64_t milli, std::int64_t now_s, time_unit unit) {
  switch (unit) {
    case time_unit::unspecified:
    case time_unit::seconds:
      return milli;
    case time_unit::milliseconds:
      return milli == longest ? longest : milli / 1000 + (milli % 1000 == 0 ? 0 : 1);
    case time_unit::epoch_seconds:
      return is_epoch_s(milli) ? until_epoch(milli, now_s, true) : none_given;
    case time_unit::epoch_milliseconds:
      return is_epoch_ms(milli) ? until_epoch(milli, now_s, false) : none_given;
    case time_unit::reset:
      if (is_epoch_s(milli)) return until_epoch(milli, now_s, true);
      if (is_epoch_ms(milli)) return until_epoch(milli, now_s, false);
      return milli / 1000 < first_epoch_s ? milli : none_given;
    case time_unit::http_date:
    case time_unit::rate_limit:
      break;
  }
  return none_given;
}

/// A duration such as "1s", "6m0s", "1h2m3.5s" or "250ms", in milliseconds. Negative: not a duration.
constexpr std::int64_t duration_ms(std::string_view text) {
  std::int64_t sum = 0;
  if (text.empty()) return none_given;
  while (!text.empty()) {
    std::size_t size = 0;
    while (size < text.size() && (is_digit(text[size]) || text[size] == '.')) ++size;
    const std::int64_t number = thousandths(text.substr(0, size));
    text.remove_prefix(size);
    const bool milliseconds = text.substr(0, 2) == "ms";
    const char unit = text.empty() ? ' ' : text[0];
    if (number < 0 || (unit != 'd' && unit != 'h' && unit != 'm' && unit != 's')) return none_given;
    const std::int64_t factor = unit == 'd'    ? 86'400'000
                                : unit == 'h'  ? 3'600'000
                                : unit == 's'  ? 1'000
                                : milliseconds ? 1
                                               : 60'000;
    sum = saturating_sum(
        sum, milliseconds ? number / 1000 + (number % 1000 == 0 ? 0 : 1) : scaled(number, factor));
    text.remove_prefix(milliseconds ? 2 : 1);
  }
  return sum;
}

constexpr std::string_view without_space(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

constexpr std::int64_t wait_of_one(std::string_view value, std::int64_t now_s, time_unit unit) {
  value = without_space(value);
  if (const std::int64_t number = thousandths(value); number >= 0) return wait_of_number(number, now_s, unit);
  if (unit == time_unit::reset)
    if (const std::int64_t ms = duration_ms(value); ms >= 0) return ms;
  if (now_s < 0) return none_given;
  const date then = http_date(value, now_s);
  return then.valid ? times_1000(until(then.epoch_s(), now_s)) : none_given;
}

/// The longest wait in a list. Proxies join the lines of a header with commas, and dates contain commas too.
constexpr std::int64_t wait_of_list(std::string_view values, std::int64_t now_s, time_unit unit) {
  std::int64_t wait = none_given;
  while (!values.empty()) {
    const std::size_t comma = values.find(',');
    const bool last = comma == std::string_view::npos;
    std::int64_t one = wait_of_one(values.substr(0, comma), now_s, unit);
    std::size_t end = last ? values.size() : comma + 1;
    if (one < 0 && !last) {
      const std::size_t second = values.find(',', comma + 1);
      one = wait_of_one(values.substr(0, second), now_s, unit);
      if (one >= 0) end = second == std::string_view::npos ? values.size() : second + 1;
    }
    if (one > wait) wait = one;
    values.remove_prefix(end);
  }
  return wait;
}

}  // namespace detail

/// How long a `Retry-After` header, or the vendor's equivalent, asks you to wait, in milliseconds, for
/// `call::retry_after_ms`. A time in the past gives 0; one that is too large gives the largest value.
/// Negative (it does not ask) if the value is malformed or makes no sense, such as 30 for a time since 1970.
///
/// A value is a number (decimals allowed, rounded up to a millisecond) or, in any unit, an HTTP date in one
/// of the three forms of RFC 9110 section 5.6.7; case matters. If there are several, separated by commas, the
/// longest wait counts. `now_s`: seconds since 1970-01-01T00:00Z by your clock; negative: not known, and then
/// dates and times since 1970 cannot be read.
///
/// With `time_unit::rate_limit`, the value is a list of structured fields. Only limits that are used up
/// (`r=0`) count, and of these the longest wait: the time to the reset `t`, else the window `w` of the policy
/// with the same name in `policies`, the value of `RateLimit-Policy`.
constexpr std::int64_t retry_after_ms(std::string_view value, std::int64_t now_s,
                                      time_unit unit = time_unit::unspecified,
                                      std::string_view policies = {}) {
  // The end of the year 9999. HTTP has no later dates.
  constexpr std::int64_t last_s = 253'402'300'799;
  if (now_s > last_s) now_s = last_s;
  if (unit != time_unit::rate_limit) return detail::wait_of_list(value, now_s, unit);
  const std::int64_t seconds = detail::spent_limit_s(value, policies);
  return seconds < 0 ? none_given : detail::times_1000(seconds);
}

}  // namespace layout_11
}  // namespace errcat
