#include "errcat/detail/duration_text.hpp"

#include <cstdint>
#include <limits>
#include <string>

#include "catch.hpp"

namespace {

std::string written(std::int64_t ms) {
  const errcat::detail::duration_text shown(ms);
  return std::string(shown.qualifier()) + std::string(shown.text());
}

constexpr std::int64_t s = 1'000;
constexpr std::int64_t min = 60 * s;
constexpr std::int64_t h = 60 * min;
constexpr std::int64_t day = 24 * h;

static_assert(errcat::detail::duration_text(16 * min + 40 * s).text() == "16 min 40 s");

}  // namespace

TEST_CASE("times below two minutes are exact") {
  CHECK(written(0) == "0 ms");
  CHECK(written(1) == "1 ms");
  CHECK(written(250) == "250 ms");
  CHECK(written(999) == "999 ms");
  CHECK(written(1 * s) == "1 s");
  CHECK(written(1'001) == "1.001 s");
  CHECK(written(1'050) == "1.05 s");
  CHECK(written(1'500) == "1.5 s");
  CHECK(written(59'999) == "59.999 s");
  CHECK(written(61 * s) == "61 s");
  CHECK(written(90 * s) == "90 s");
  CHECK(written(119'999) == "119.999 s");
}

TEST_CASE("longer times have two units at most") {
  CHECK(written(1 * min) == "1 min");
  CHECK(written(2 * min) == "2 min");
  CHECK(written(2 * min + 1 * s) == "2 min 1 s");
  CHECK(written(1'000 * s) == "16 min 40 s");
  CHECK(written(59 * min + 59 * s) == "59 min 59 s");
  CHECK(written(1 * h) == "1 h");
  CHECK(written(1 * h + 1 * min) == "1 h 1 min");
  CHECK(written(90 * min) == "1 h 30 min");
  CHECK(written(5 * h) == "5 h");
  CHECK(written(1 * day) == "1 day");
  CHECK(written(1 * day + 1 * min) == "24 h 1 min");
  CHECK(written(36 * h + 30 * min) == "36 h 30 min");
  CHECK(written(2 * day) == "2 days");
  CHECK(written(3 * day + 4 * h) == "3 days 4 h");
  CHECK(written(999 * day + 23 * h) == "999 days 23 h");
}

TEST_CASE("what is below the second unit is rounded") {
  CHECK(written(2 * min + 1) == "about 2 min");
  CHECK(written(2 * min + 499) == "about 2 min");
  CHECK(written(2 * min + 500) == "about 2 min 1 s");
  CHECK(written(h - 501) == "about 59 min 59 s");
  CHECK(written(h - 500) == "about 1 h");
  CHECK(written(h + 1) == "about 1 h");
  CHECK(written(h + 30 * s) == "about 1 h 1 min");
  CHECK(written(day - 1) == "about 1 day");
  CHECK(written(day + 1) == "about 1 day");
  CHECK(written(2 * day - 1) == "about 2 days");
  CHECK(written(2 * day + 30 * min) == "about 2 days 1 h");
  CHECK(written(3 * day - 1) == "about 3 days");
}

TEST_CASE("beyond a thousand days nobody counts") {
  CHECK(written(1'000 * day - 1) == "about 1,000 days");
  CHECK(written(1'000 * day) == "1,000 days");
  CHECK(written(1'000 * day + 1) == "more than 1,000 days");
  CHECK(written(std::numeric_limits<std::int64_t>::max()) == "more than 1,000 days");
}
