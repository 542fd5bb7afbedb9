#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "errcat/response.hpp"

namespace errcat {
inline namespace layout_11 {
namespace detail {

struct duration_unit {
  std::int64_t ms;
  std::int64_t from;  ///< less than this is given in the next unit, except exactly one unit
  std::string_view one;
  std::string_view several;
};
inline constexpr duration_unit duration_units[] = {{86'400'000, 172'800'000, "day", "days"},
                                                   {3'600'000, 3'600'000, "h", "h"},
                                                   {60'000, 120'000, "min", "min"},
                                                   {1'000, 0, "s", "s"}};

/// The unit that a time of one second or more begins with.
constexpr const duration_unit* first_unit(std::int64_t ms) noexcept {
  const duration_unit* unit = duration_units;
  while (ms < unit->from && ms != unit->ms) ++unit;
  return unit;
}

/// A time that is not negative, as a person would write it, in at most two units: "250 ms", "1.5 s", "90 s",
/// "2 min", "16 min 40 s", "1 h 30 min", "36 h", "2 days". Below two minutes it is exact. Longer times are
/// rounded to the second unit. If that changes the time, the qualifier says "about ".
class duration_text {
 public:
  constexpr explicit duration_text(std::int64_t ms) noexcept {
    if (ms < 1'000)
      add(ms, "ms");
    else if (first_unit(ms)->ms == 1'000)
      add_seconds(ms);
    else if (ms > most)
      add_most();
    else
      add_rounded(ms, first_unit(ms)[1].ms);
  }

  /// What comes before the text: nothing, "about ", or "more than " if the exact time does not matter.
  constexpr std::string_view qualifier() const noexcept { return qualifier_; }
  constexpr std::string_view text() const noexcept { return {characters_, size_}; }

 private:
  static constexpr std::int64_t most = 1'000 * duration_units[0].ms;
  static constexpr std::string_view most_text = "1,000 days";

  constexpr void append(std::string_view text) noexcept {
    // It always fits, but GCC 12 does not see that.
    for (const char c : text)
      if (size_ != sizeof characters_) characters_[size_++] = c;
  }
  constexpr void add(std::int64_t count, std::string_view unit) noexcept {
    if (size_ != 0) append(" ");
    append(decimal(count).text());
    append(" ");
    append(unit);
  }

  constexpr void add_seconds(std::int64_t ms) noexcept {
    append(decimal(ms / 1'000).text());
    std::int64_t thousandths = ms % 1'000;
    if (thousandths != 0) append(".");
    for (std::int64_t digit = 100; thousandths != 0; digit /= 10) {
      append(decimal(thousandths / digit).text());
      thousandths %= digit;
    }
    append(" s");
  }

  constexpr void add_most() noexcept {
    qualifier_ = "more than ";
    append(most_text);
  }

  constexpr void add_rounded(std::int64_t ms, std::int64_t step) noexcept {
    const std::int64_t rounded = (ms + step / 2) / step * step;
    if (rounded != ms) qualifier_ = "about ";
    if (rounded == most) return append(most_text);
    // Rounding may reach the next larger unit: 59 min 59.9 s is about 1 h.
    const duration_unit* const unit = first_unit(rounded);
    add(rounded / unit->ms, rounded == unit->ms ? unit->one : unit->several);
    if (const std::int64_t rest = rounded % unit->ms; rest != 0) add(rest / unit[1].ms, unit[1].several);
  }

  std::string_view qualifier_;
  /// Enough for "999 days 23 h".
  char characters_[16] = {};
  std::size_t size_ = 0;
};

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat
