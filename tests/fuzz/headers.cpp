#include <charconv>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "demand.hpp"
#include "errcat/detail/header_parameters.hpp"
#include "errcat/detail/media_type.hpp"
#include "errcat/retry_after.hpp"

// Reads random values of headers, in each unit. An input is a line with the time now, a line with the value,
// and a second value, such as RateLimit-Policy.
namespace {

using errcat::time_unit;

/// A text that is as large as its memory, so that a sanitizer sees who reads past its end.
std::vector<char> line_of(std::string_view& from) {
  const auto end = std::min(from.find('\n'), from.size());
  std::vector<char> line(from.begin(), from.begin() + static_cast<std::ptrdiff_t>(end));
  from.remove_prefix(std::min(end + 1, from.size()));
  return line;
}

std::string_view view_of(const std::vector<char>& text) {
  return {text.data(), text.size()};
}

/// A time as HTTP writes it, by the calendar of the standard library.
std::string written(std::int64_t epoch_s) {
  using namespace std::chrono;
  const sys_seconds at{seconds(epoch_s)};
  const auto day = floor<days>(at);
  const year_month_day date{day};
  const hh_mm_ss time{at - day};
  char text[64];
  const int size = std::snprintf(
      text, sizeof text, "%s, %02u %s %04d %02d:%02d:%02d GMT",
      errcat::detail::short_days[weekday{day}.iso_encoding() - 1].data(), static_cast<unsigned>(date.day()),
      errcat::detail::months[static_cast<unsigned>(date.month()) - 1].data(), static_cast<int>(date.year()),
      static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
      static_cast<int>(time.seconds().count()));
  return {text, static_cast<std::size_t>(size)};
}

void check_date(std::string_view value, std::int64_t now_s) {
  const auto read = errcat::detail::http_date(value, now_s);
  if (!read.valid) return;
  const auto epoch_s = read.epoch_s();
  // A leap second at the end of year 9999 is in a year that HTTP cannot write.
  if (epoch_s > 253'402'300'799) return;
  const auto again = errcat::detail::imf_fixdate(written(epoch_s));
  demand(again.valid && again.epoch_s() == epoch_s);
}

void check_wait(std::string_view value, std::int64_t now_s, time_unit unit, std::string_view policies) {
  const auto wait = errcat::retry_after_ms(value, now_s, unit, policies);
  demand(wait >= errcat::none_given);
  if (unit == time_unit::rate_limit) {
    demand(wait <= 999'999'999'999'999'000);
    return;
  }
  // A list waits for the longest of its elements.
  const auto more = errcat::retry_after_ms(std::string(value) + ", 0.001", now_s, unit);
  const auto alone = errcat::retry_after_ms("0.001", now_s, unit);
  demand(more == std::max(wait, alone));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto rest = text_of(data, size);
  const auto now = line_of(rest);
  const auto value = line_of(rest);
  const auto policies = line_of(rest);
  std::int64_t now_s = errcat::none_given;
  std::from_chars(now.data(), now.data() + now.size(), now_s);
  for (auto unit = 0u; unit <= static_cast<unsigned>(time_unit::rate_limit); ++unit)
    check_wait(view_of(value), now_s, static_cast<time_unit>(unit), view_of(policies));
  if (now_s >= 0 && now_s <= 253'402'300'799) check_date(view_of(value), now_s);
  const auto found = errcat::detail::header_parameter(view_of(value), view_of(policies));
  if (found) demand(found->size() < value.size());
  demand(errcat::detail::media_type_of(view_of(value)).size() <= value.size());
  return 0;
}
