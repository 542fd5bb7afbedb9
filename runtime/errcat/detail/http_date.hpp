#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "errcat/detail/pattern.hpp"

/// Dates as HTTP writes them: RFC 9110, section 5.6.7.
namespace errcat {
inline namespace layout_11 {
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

/// Reads a text from its start. After the first unexpected part, `ok` is false.
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
  /// A number with this many digits.
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
  /// Which of the names comes next. 1 for the first.
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

/// hh:mm:ss in seconds. A leap second is the first second of the next minute.
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

/// "Sunday, 06-Nov-94 08:49:37 GMT". If the year would be more than 50 years from now, it is the last year in
/// the past that ends in the same digits.
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

/// A date in one of the three forms of RFC 9110 section 5.6.7. The day name need not agree with the date.
constexpr date http_date(std::string_view text, std::int64_t now_s) {
  for (const date& one : {imf_fixdate(text), asctime_date(text), rfc850_date(text, now_s)})
    if (one.valid) return one;
  return {};
}

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat
