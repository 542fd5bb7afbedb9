#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "errcat/budget.hpp"
#include "errcat/detail/delay.hpp"
#include "errcat/detail/pattern.hpp"

/// How long a response asks to wait. Everything here is constexpr and allocates nothing.
namespace errcat {
inline namespace v1 {

/// In what a vendor gives the time to wait.
enum class time_unit : std::uint8_t {
  unspecified,  ///< seconds or an HTTP date, as RFC 9110 section 10.2.3 has it
  seconds,
  milliseconds,
  epoch_seconds,       ///< seconds since 1970-01-01T00:00Z at which the next call may come
  epoch_milliseconds,  ///< the same in milliseconds
  http_date,           ///< an HTTP date and nothing else
};

namespace detail {

/// Days from 1970-01-01 to a day of the Gregorian calendar, by H. Hinnant's `days_from_civil`.
constexpr std::int64_t days_to(std::int64_t year, std::int64_t month, std::int64_t day) {
  if (month <= 2) --year;
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t of_era = year - era * 400;
  const std::int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * 146'097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719'468;
}

/// The year of a time in seconds since 1970.
constexpr std::int64_t year_of(std::int64_t epoch_s) {
  constexpr std::int64_t day = 86'400;
  const std::int64_t days = epoch_s / day - (epoch_s % day < 0 ? 1 : 0);
  std::int64_t year = 1970 + days / 366;
  while (days_to(year + 1, 1, 1) <= days) ++year;
  while (days_to(year, 1, 1) > days) --year;
  return year;
}

/// Reads a text from its start; after the first thing that is not as expected `ok` is false.
class date_reader {
 public:
  constexpr explicit date_reader(std::string_view text) : rest_(text) {}

  constexpr void expect(std::string_view wanted) {
    if (rest_.substr(0, wanted.size()) != wanted) {
      ok_ = false;
      return;
    }
    rest_.remove_prefix(wanted.size());
  }
  /// A number of so many digits.
  constexpr std::int64_t number(std::size_t digits) {
    std::int64_t value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
      if (i >= rest_.size() || !is_digit(rest_[i])) {
        ok_ = false;
        return 0;
      }
      value = value * 10 + (rest_[i] - '0');
    }
    rest_.remove_prefix(digits);
    return value;
  }
  /// A day of two digits, the first of which may be a space.
  constexpr std::int64_t padded_day() {
    if (rest_.substr(0, 1) != " ") return number(2);
    rest_.remove_prefix(1);
    return number(1);
  }
  /// Which of the names, 1 for the first, comes next.
  template <std::size_t Count>
  constexpr std::int64_t one_of(const std::string_view (&names)[Count]) {
    for (std::size_t i = 0; i < Count; ++i)
      if (rest_.substr(0, names[i].size()) == names[i]) {
        rest_.remove_prefix(names[i].size());
        return static_cast<std::int64_t>(i) + 1;
      }
    ok_ = false;
    return 1;
  }
  constexpr bool ended() const { return ok_ && rest_.empty(); }

 private:
  std::string_view rest_;
  bool ok_ = true;
};

inline constexpr std::string_view short_days[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
inline constexpr std::string_view long_days[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                 "Friday", "Saturday", "Sunday"};
inline constexpr std::string_view months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

struct date {
  std::int64_t year = 0;
  std::int64_t month = 1;
  std::int64_t day = 1;
  std::int64_t second = 0;  ///< of the day
  bool valid = false;

  constexpr std::int64_t epoch_s() const { return days_to(year, month, day) * 86'400 + second; }
};

/// hh:mm:ss as seconds; a leap second is the first one of the next minute.
constexpr std::int64_t time_of_day(date_reader& from, bool& valid) {
  const std::int64_t hour = from.number(2);
  from.expect(":");
  const std::int64_t minute = from.number(2);
  from.expect(":");
  const std::int64_t second = from.number(2);
  valid = hour <= 23 && minute <= 59 && second <= 60;
  return hour * 3600 + minute * 60 + second;
}

constexpr bool is_day_of_month(const date& one) {
  const std::int64_t next =
      one.month == 12 ? days_to(one.year + 1, 1, 1) : days_to(one.year, one.month + 1, 1);
  return one.day >= 1 && days_to(one.year, one.month, one.day) < next;
}

/// "Sun, 06 Nov 1994 08:49:37 GMT"
constexpr date imf_fixdate(std::string_view text) {
  date_reader from(text);
  date out;
  from.one_of(short_days);
  from.expect(", ");
  out.day = from.number(2);
  from.expect(" ");
  out.month = from.one_of(months);
  from.expect(" ");
  out.year = from.number(4);
  from.expect(" ");
  out.second = time_of_day(from, out.valid);
  from.expect(" GMT");
  out.valid = out.valid && from.ended() && is_day_of_month(out);
  return out;
}

/// "Sun Nov  6 08:49:37 1994"
constexpr date asctime_date(std::string_view text) {
  date_reader from(text);
  date out;
  from.one_of(short_days);
  from.expect(" ");
  out.month = from.one_of(months);
  from.expect(" ");
  out.day = from.padded_day();
  from.expect(" ");
  out.second = time_of_day(from, out.valid);
  from.expect(" ");
  out.year = from.number(4);
  out.valid = out.valid && from.ended() && is_day_of_month(out);
  return out;
}

/// "Sunday, 06-Nov-94 08:49:37 GMT". A year that would be more than 50 years after now is the last one in the
/// past that ends in the same digits.
constexpr date rfc850_date(std::string_view text, std::int64_t now_s) {
  date_reader from(text);
  date out;
  from.one_of(long_days);
  from.expect(", ");
  out.day = from.number(2);
  from.expect("-");
  out.month = from.one_of(months);
  from.expect("-");
  const std::int64_t digits = from.number(2);
  from.expect(" ");
  out.second = time_of_day(from, out.valid);
  from.expect(" GMT");
  out.year = year_of(now_s) / 100 * 100 + 100 + digits;
  const auto too_late = [&] {
    date fifty_years_before = out;
    fifty_years_before.year -= 50;
    return fifty_years_before.epoch_s() > now_s;
  };
  while (too_late()) out.year -= 100;
  out.valid = out.valid && from.ended() && is_day_of_month(out);
  return out;
}

/// A date in one of the three forms of RFC 9110 section 5.6.7. The name of the day need not fit the date.
constexpr date http_date(std::string_view text, std::int64_t now_s) {
  for (const date& one : {imf_fixdate(text), asctime_date(text), rfc850_date(text, now_s)})
    if (one.valid) return one;
  return {};
}

/// Thousandths of a number such as "12" or "0.25", rounded up; saturates. Negative: it is none.
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
  for (int place = 0; place < 3; ++place) add(at < text.size() && is_digit(text[at]) ? text[at++] - '0' : 0);
  bool more = false;
  for (; at < text.size() && is_digit(text[at]); ++at) more = more || text[at] != '0';
  if (at != text.size()) return none_given;
  return more && value < longest ? value + 1 : value;
}

/// a - b, 0 if that is less; both are not negative.
constexpr std::int64_t until(std::int64_t then, std::int64_t now) {
  return then > now ? then - now : 0;
}

constexpr std::int64_t times_1000(std::int64_t value) {
  return value > longest / 1000 ? longest : value * 1000;
}

/// The time to wait, of a number in thousandths of the unit.
constexpr std::int64_t wait_of_number(std::int64_t milli, std::int64_t now_s, time_unit unit) {
  const std::int64_t whole = milli / 1000 + (milli % 1000 == 0 ? 0 : 1);
  switch (unit) {
    case time_unit::unspecified:
    case time_unit::seconds:
      return milli;
    case time_unit::milliseconds:
      return milli == longest ? longest : whole;
    case time_unit::epoch_seconds:
      if (now_s < 0) return none_given;
      return milli == longest ? longest : until(milli, times_1000(now_s));
    case time_unit::epoch_milliseconds:
      if (now_s < 0) return none_given;
      return milli == longest ? longest : until(whole, times_1000(now_s));
    case time_unit::http_date:
      break;
  }
  return none_given;
}

/// A number of JSON that is no integer, in thousandths; see `thousandths`.
constexpr std::int64_t thousandths(double value) {
  if (!(value >= 0)) return none_given;
  // 2^53, up to which a double tells whole numbers apart.
  if (value >= 9'007'199'254'740'992.0) return longest;
  const double scaled = value * 1000;
  if (scaled >= 9'007'199'254'740'992.0) return times_1000(static_cast<std::int64_t>(value));
  const std::int64_t below = static_cast<std::int64_t>(scaled);
  return static_cast<double>(below) < scaled ? below + 1 : below;
}

constexpr std::string_view without_space(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

}  // namespace detail

/// The time that a `Retry-After` header, or what a vendor has in its place, asks to wait, in milliseconds;
/// what `call::retry_after_ms` takes. A time in the past is 0, one that is too large is the largest.
/// Negative, which is "it does not ask", if the value is malformed.
///
/// A value is a number, with or without decimals and rounded up to a millisecond, or an HTTP date in one of
/// the three forms of RFC 9110 section 5.6.7, case and all, whatever the unit. `now_s`: seconds since
/// 1970-01-01T00:00Z by the caller's clock; negative: there is none, and what needs it cannot be read.
constexpr std::int64_t retry_after_ms(std::string_view value, std::int64_t now_s,
                                      time_unit unit = time_unit::unspecified) {
  value = detail::without_space(value);
  const std::int64_t number = detail::thousandths(value);
  if (number >= 0) return detail::wait_of_number(number, now_s, unit);
  if (now_s < 0) return none_given;
  const detail::date then = detail::http_date(value, now_s);
  return then.valid ? detail::times_1000(detail::until(then.epoch_s(), now_s)) : none_given;
}

}  // namespace v1
}  // namespace errcat
