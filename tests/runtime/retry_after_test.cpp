#include "errcat/retry_after.hpp"

#include <ctime>
#include <string>

#include "catch.hpp"

using errcat::retry_after_ms;
using errcat::time_unit;

namespace {

constexpr std::int64_t largest = 0x7FFFFFFFFFFFFFFF;
/// The date of RFC 9110's examples, 1994-11-06T08:49:37Z.
constexpr std::int64_t then = 784'111'777;

/// The time that a date names, for a clock at `now_s`, which is before it.
std::int64_t at(std::string_view date, std::int64_t now_s = 0) {
  const auto ms = retry_after_ms(date, now_s);
  return ms < 0 ? ms : ms / 1000 + now_s;
}

// All of this works at compile time.
static_assert(retry_after_ms("120", -1) == 120'000);
static_assert(retry_after_ms("Sun, 06 Nov 1994 08:49:37 GMT", then - 5) == 5'000);
static_assert(retry_after_ms("Sunday, 06-Nov-94 08:49:37 GMT", then - 5) == 5'000);
static_assert(retry_after_ms("Sun Nov  6 08:49:37 1994", then - 5) == 5'000);
static_assert(retry_after_ms("soon", then) == errcat::none_given);

}  // namespace

TEST_CASE("seconds are read as milliseconds, with decimals rounded up") {
  CHECK(retry_after_ms("0", -1) == 0);
  CHECK(retry_after_ms("1", -1) == 1'000);
  CHECK(retry_after_ms("007", -1) == 7'000);
  CHECK(retry_after_ms(" \t120 \t", -1) == 120'000);
  CHECK(retry_after_ms("1.5", -1) == 1'500);
  CHECK(retry_after_ms("0.001", -1) == 1);
  CHECK(retry_after_ms("0.0001", -1) == 1);
  CHECK(retry_after_ms("0.0010000", -1) == 1);
  CHECK(retry_after_ms("0.00100001", -1) == 2);
}

TEST_CASE("what is huge is the largest") {
  CHECK(retry_after_ms("9223372036854775", -1) == 9'223'372'036'854'775'000);
  CHECK(retry_after_ms("9223372036854775.807", -1) == largest);
  CHECK(retry_after_ms("9223372036854775.806", -1) == largest - 1);
  CHECK(retry_after_ms("9223372036854775.808", -1) == largest);
  CHECK(retry_after_ms("9223372036854775.8070001", -1) == largest);
  CHECK(retry_after_ms("9223372036854776", -1) == largest);
  CHECK(retry_after_ms(std::string(10'000, '9'), -1) == largest);
  CHECK(retry_after_ms("9223372036854775807", 0, time_unit::milliseconds) == largest);
  CHECK(retry_after_ms("Fri, 31 Dec 9999 23:59:59 GMT", 0) == 253'402'300'799'000);
}

TEST_CASE("what is malformed is absent") {
  for (const std::string_view value : {"",
                                       " ",
                                       "-1",
                                       "+1",
                                       "1s",
                                       "1 s",
                                       "1.",
                                       ".5",
                                       "1.2.3",
                                       "0x10",
                                       "1e3",
                                       "soon",
                                       "NaN",
                                       "inf",
                                       "1\n",
                                       "Sun",
                                       "Sun, ",
                                       "Sun, 06 Nov 1994 08:49:37",
                                       "Sun, 06 Nov 1994 08:49:37 UTC",
                                       "Sun, 06 Nov 1994 08:49:37 GMT+1",
                                       "sun, 06 Nov 1994 08:49:37 GMT",
                                       "Sun, 06 nov 1994 08:49:37 GMT",
                                       "Sun, 6 Nov 1994 08:49:37 GMT",
                                       "Sun,  6 Nov 1994 08:49:37 GMT",
                                       "Sun, 06 Nov 94 08:49:37 GMT",
                                       "Sunday, 06 Nov 1994 08:49:37 GMT",
                                       "Sun, 06-Nov-94 08:49:37 GMT",
                                       "Sun, 06 Nov 1994 24:00:00 GMT",
                                       "Sun, 06 Nov 1994 08:60:37 GMT",
                                       "Sun, 06 Nov 1994 08:49:61 GMT",
                                       "Sun, 31 Nov 1994 08:49:37 GMT",
                                       "Sun, 32 Dec 1994 08:49:37 GMT",
                                       "Sun, 06 Nov 199x 08:49:37 GMT",
                                       "Sun, 06 Nov  08:49:37 GMT",
                                       ", 06 Nov 1994 08:49:37 GMT",
                                       "Sun, 06  1994 08:49:37 GMT",
                                       "Sun, 00 Nov 1994 08:49:37 GMT",
                                       "Sun, 29 Feb 1900 08:49:37 GMT",
                                       "Sun, 29 Feb 1995 08:49:37 GMT",
                                       "Sun Nov 6 08:49:37 1994",
                                       "Sun Nov 06 08:49:37 94",
                                       "Sun Nov  6 08:49:37 1994 GMT",
                                       "1994-11-06T08:49:37Z"}) {
    INFO(value);
    CHECK(retry_after_ms(value, 100) == errcat::none_given);
  }
  CHECK(retry_after_ms(std::string_view("12\0", 3), 100) == errcat::none_given);
}

TEST_CASE("a date is compared with the caller's clock, and one in the past is 0") {
  const std::string_view date = "Sun, 06 Nov 1994 08:49:37 GMT";
  CHECK(retry_after_ms(date, then - 1) == 1'000);
  CHECK(retry_after_ms(date, then) == 0);
  CHECK(retry_after_ms(date, then + 1) == 0);
  CHECK(retry_after_ms("Thu, 01 Jan 1970 00:00:00 GMT", 5) == 0);
  CHECK(retry_after_ms("Mon, 01 Jan 0001 00:00:00 GMT", 5) == 0);
  CHECK(retry_after_ms("Tue, 29 Feb 0000 00:00:00 GMT", 5) == 0);
  CHECK(retry_after_ms(" Sun, 06 Nov 1994 08:49:37 GMT ", then - 1) == 1'000);
}

TEST_CASE("without a clock a date says nothing") {
  CHECK(retry_after_ms("Sun, 06 Nov 1994 08:49:37 GMT", errcat::none_given) == errcat::none_given);
  CHECK(retry_after_ms("5", errcat::none_given, time_unit::epoch_seconds) == errcat::none_given);
  CHECK(retry_after_ms("5", errcat::none_given, time_unit::epoch_milliseconds) == errcat::none_given);
}

TEST_CASE("dates are those of the C library, day by day over four centuries") {
  constexpr std::int64_t day = 86'400;
  for (std::int64_t time = day / 2; time < 400 * 366 * day; time += 7 * day + 3'661) {
    const std::time_t as_time = time;
    std::tm parts{};
    gmtime_r(&as_time, &parts);
    char text[64];
    std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts);
    if (at(text) != time) FAIL(text);
    std::strftime(text, sizeof text, "%a %b %e %H:%M:%S %Y", &parts);
    if (at(text) != time) FAIL(text);
    std::strftime(text, sizeof text, "%A, %d-%b-%y %H:%M:%S GMT", &parts);
    if (at(text, time - 10) != time) FAIL(text);
  }
  SUCCEED("all are");
}

TEST_CASE("a leap second is there, and leap days are") {
  CHECK(at("Sat, 31 Dec 2016 23:59:60 GMT") == 1'483'228'800);
  CHECK(at("Tue, 29 Feb 2000 00:00:00 GMT") == 951'782'400);
  CHECK(at("Thu, 29 Feb 2024 00:00:00 GMT") == 1'709'164'800);
}

TEST_CASE("a year of two digits is not more than fifty years ahead") {
  constexpr std::int64_t new_year_2026 = 1'767'225'600;
  const auto year = [](std::string_view digits, std::int64_t now_s) {
    const auto date =
        errcat::detail::http_date("Friday, 01-Jan-" + std::string(digits) + " 00:00:00 GMT", now_s);
    return date.valid ? date.year : 0;
  };
  CHECK(year("26", new_year_2026) == 2026);
  CHECK(year("27", new_year_2026) == 2027);
  CHECK(year("75", new_year_2026) == 2075);
  CHECK(year("76", new_year_2026) == 2076);
  CHECK(year("76", new_year_2026 - 1) == 1976);
  CHECK(year("77", new_year_2026) == 1977);
  CHECK(year("99", new_year_2026) == 1999);
  CHECK(year("00", new_year_2026) == 2000);
  // In 2099, the year 05 is near.
  CHECK(year("05", 4'070'908'800) == 2105);
  CHECK(year("50", 4'070'908'800) == 2050);
  // A clock in 9070.
  CHECK(year("20", 224'054'380'800) == 9120);
  // 50 years before a leap day there is no such day. It compares as March 1.
  CHECK(retry_after_ms("Friday, 29-Feb-96 00:00:00 GMT", new_year_2026) == 0);
}

TEST_CASE("what cannot be a time since 1970 is none, and neither is one in another unit") {
  const std::int64_t now = 1'795'775'769;
  for (const char* value : {"0", "30", "999999999", "100000000000", "1795775769000", "9223372036854775807"})
    CHECK(retry_after_ms(value, now, time_unit::epoch_seconds) == errcat::none_given);
  for (const char* value : {"0", "30000", "1795775769", "999999999999", "100000000000000"})
    CHECK(retry_after_ms(value, now, time_unit::epoch_milliseconds) == errcat::none_given);
  CHECK(retry_after_ms("1000000000", now, time_unit::epoch_seconds) == 0);
  CHECK(retry_after_ms("99999999999", now, time_unit::epoch_seconds) == (99'999'999'999 - now) * 1'000);
  CHECK(retry_after_ms("1000000000000", 999'999'990, time_unit::epoch_milliseconds) == 10'000);
  // A clock that starts at 1970.
  CHECK(retry_after_ms("1000000000", 0, time_unit::epoch_seconds) == 1'000'000'000'000);
}

TEST_CASE("a reset is told by its size: seconds from now, or a time since 1970") {
  const std::int64_t now = 1'795'775'760;
  const auto reset = [&](std::string_view value) { return retry_after_ms(value, now, time_unit::reset); };
  CHECK(reset("30") == 30'000);
  CHECK(reset("0.5") == 500);
  CHECK(reset("1795775769") == 9'000);
  CHECK(reset("1795775769000") == 9'000);
  CHECK(reset("1795775700") == 0);
  CHECK(reset("179577576900000") == errcat::none_given);
  CHECK(reset("1s") == 1'000);
  CHECK(reset("6m0s") == 360'000);
  CHECK(reset("1h2m3.5s") == 3'723'500);
  CHECK(reset("250ms") == 250);
  CHECK(reset("0.5ms") == 1);
  CHECK(reset("1d") == 86'400'000);
  CHECK(reset("0s") == 0);
  CHECK(reset("250ms1s") == 1'250);
  CHECK(reset("1000000000d") == 86'400'000'000'000'000);
  CHECK(reset("9223372036854775807h") == largest);
  for (const char* value : {"", " ", ",", "s", "1", "1x", "1m5", "1s ago", "-1s", "1.s", "1..2s", "m1"})
    CHECK((value == std::string_view("1") || reset(value) == errcat::none_given));
  CHECK(retry_after_ms("1795775769", errcat::none_given, time_unit::reset) == errcat::none_given);
}

TEST_CASE("of several values the longest counts, for proxies join the lines of a header") {
  CHECK(retry_after_ms("120, 60", -1) == 120'000);
  CHECK(retry_after_ms("5,\t7 ,6", -1) == 7'000);
  CHECK(retry_after_ms("1,5", -1) == 5'000);
  CHECK(retry_after_ms("soon, 7", -1) == 7'000);
  CHECK(retry_after_ms("0, soon", -1) == 0);
  CHECK(retry_after_ms(",,", -1) == errcat::none_given);
  CHECK(retry_after_ms("Sun, 06 Nov 1994 08:49:37 GMT,50", then) == 50'000);
  CHECK(retry_after_ms("Sun, 06 Nov 1994 08:49:37 GMT, 5", then - 9) == 9'000);
  CHECK(retry_after_ms("5, Sunday, 06-Nov-94 08:49:37 GMT", then - 9) == 9'000);
  CHECK(retry_after_ms("Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:38 GMT", then - 9) == 10'000);
}

namespace {

/// The seconds in the fields of the draft, or none.
std::int64_t limited(std::string_view limits, std::string_view policies = {}) {
  const auto ms = retry_after_ms(limits, -1, time_unit::rate_limit, policies);
  return ms < 0 ? ms : ms / 1'000;
}

}  // namespace

TEST_CASE("of limits as structured fields those that are spent ask to wait, the longest of them") {
  CHECK(limited(R"("default";r=50;t=30)") == -1);
  CHECK(limited(R"("default";r=0;t=30)") == 30);
  CHECK(limited("default;r=0;t=30") == 30);
  CHECK(limited("default;r=0;t=0") == 0);
  CHECK(limited(R"("minute";r=0;t=23, "hour";r=0;t=2402, "day";r=9;t=80000)") == 2402);
  CHECK(limited(R"("a";r=0;t=7;pk=:cHNsZXNp:;note="a, b; r=1";fast=?0;at=@1659578233;odd)") == 7);
  CHECK(limited(R"("a";r=5;r=0;t=7)") == 7);
  CHECK(limited(R"("a;\"b";r=0;t=7)") == 7);
  CHECK(limited("") == -1);
  CHECK(limited(R"("a")") == -1);
  CHECK(limited(R"("a";t=7)") == -1);
}

TEST_CASE("a field has all that the grammar allows") {
  for (const char* field : {"aZ9!#$%&'*+-.^_`|~:/;r=0;t=7", "*a;r=0;t=7", R"( "a";  r=0; t=7 )",
                            "\"a\" ,\t\"b\";r=0;t=7\t", R"("~ !\\";r=0;t=7)", R"("";r=0;t=7)",
                            R"("a";*=1;az-_.*09=1;r=0;t=7)", R"("a";x=:azAZ09+/=:;y=::;r=0;t=7)",
                            R"("a";x=?1;y=@-1;z=tok;r=0;t=7)", R"("a";x=123456789012.123;y=-1.5;r=0;t=7)",
                            R"("a";x=-123456789012345;r=0;t=7)", R"("a";x="r=5";r=0;t=7)"})
    CHECK(limited(field) == 7);
  CHECK(limited(R"("a";r=0;t=123456789012345)") == 123'456'789'012'345);
  // Without a value it is true, and that is no count.
  CHECK(limited(R"("a";r;t=7)") == -1);
  CHECK(limited(R"("a";r=0;t=7;r)") == -1);
  CHECK(limited(R"("a";r=0;t)") == -1);
  // Words and texts are no counts either.
  CHECK(limited(R"("a";r=x;t=7)") == -1);
  CHECK(limited(R"("a";r=0;t="7")") == -1);
}

TEST_CASE("of very many limits the windows of the first are looked up") {
  std::string limits, policies;
  for (int i = 1; i <= 33; ++i) {
    limits += (i == 1 ? "" : ", ") + ("a" + std::to_string(i)) + ";r=0";
    policies += (i == 1 ? "" : ", ") + ("a" + std::to_string(i)) + ";w=" + std::to_string(i);
  }
  CHECK(limited(limits, policies) == 32);
  CHECK(limited("b;r=0;t=1, " + limits, policies) == 32);
}

TEST_CASE("a limit without a time is spent for the window of its policy") {
  CHECK(limited(R"("a";r=0)") == -1);
  CHECK(limited(R"("a";r=0)", R"("b";q=9;w=3, "a";q=100;qu="content-bytes";w=60)") == 60);
  CHECK(limited(R"("a";r=0)", R"("a";w=60, "b";w=3)") == 60);
  CHECK(limited("a;r=0", R"("a";w=60)") == 60);
  CHECK(limited(R"("a";r=0;t=7)", R"("a";q=100;w=60)") == 7);
  CHECK(limited(R"("a";r=0)", R"("a";q=100;w=60,)") == -1);
  CHECK(limited(R"("a";r=0)", R"("a";q=100)") == -1);
}

TEST_CASE("a field that is not as the grammar has it says nothing") {
  for (const char* field : {R"("a";r=0;t=7,)",
                            R"("a";r=0;t=7 "b")",
                            R"("a";r=0;t=7;)",
                            R"("a";r=0;t=7;R=1)",
                            R"("a;r=0;t=7)",
                            R"("a\b";r=0;t=7)",
                            R"(;r=0;t=7)",
                            R"(,"a";r=0;t=7)",
                            R"("a";r=0;t=)",
                            R"("a";r=0;t=7;x=:a)",
                            R"("a";r=0;t=7;x=?2)",
                            R"("a";r=0;t=1234567890123456)",
                            R"("a";r=0;t=7;x=1.2345)",
                            R"("a";r=0;t=7;x=1.)",
                            "\"a\x01\";r=0;t=7",
                            "\"\xC3\xA4\";r=0;t=7",
                            R"("a";r=0;t=7;x=-)",
                            R"("a" ;r=0;t=7)",
                            R"((a b);r=0;t=7)",
                            "a(;r=0;t=7",
                            "a[;r=0;t=7",
                            "a{;r=0;t=7",
                            "1a;r=0;t=7",
                            "-a;r=0;t=7",
                            "\"a\x7F\";r=0;t=7",
                            R"("a\)",
                            R"("a";r=0;t=7;x=1234567890123.1)",
                            R"("a";r=0;t=7;x=.5)",
                            R"("a";r=0;t=7;x=-.5)",
                            R"("a";r=0;t=7;x=:a!:)",
                            R"("a";r=0;t=7;x=?)",
                            R"("a";r=0;t=7;x=@)",
                            R"("a";r=0;t=7;x=@a)",
                            R"("a";r=0;t=7;1=1)",
                            R"("a";r=0;t=7;_x=1)",
                            R"("a";r=0;t=7;x=\a)",
                            "\"a\";\tr=0;t=7",
                            R"("a";r=0;t=7;x =1)",
                            R"("a";r=0;t=7;x= 1)",
                            R"("a";r=0;t=7, )",
                            R"("a";r=0;t=7,,"b")"})
    CHECK(limited(field) == -1);
  // A count has no sign and no decimal point.
  CHECK(limited(R"("a";r=-0;t=7)") == -1);
  CHECK(limited(R"("a";r=0.0;t=7)") == -1);
  CHECK(limited(R"("a";r=0;t=-7)") == -1);
}

TEST_CASE("what follows a value in memory does not count") {
  const auto but_last = [](std::string_view text) { return text.substr(0, text.size() - 1); };
  CHECK(retry_after_ms(but_last("125"), -1) == 12'000);
  CHECK(retry_after_ms(but_last("12."), -1) == 12'000);
  CHECK(retry_after_ms(but_last("1.25"), -1) == 1'200);
  CHECK(retry_after_ms(but_last("1.2507"), -1) == 1'250);
  CHECK(limited(but_last("a;r=0;t=75")) == 7);
}

TEST_CASE("other units than seconds") {
  CHECK(retry_after_ms("250", -1, time_unit::milliseconds) == 250);
  CHECK(retry_after_ms("250.2", -1, time_unit::milliseconds) == 251);
  CHECK(retry_after_ms("250", -1, time_unit::seconds) == 250'000);
  CHECK(retry_after_ms("1795775769", 1'795'775'759, time_unit::epoch_seconds) == 10'000);
  CHECK(retry_after_ms("1795775769.5", 1'795'775'769, time_unit::epoch_seconds) == 500);
  CHECK(retry_after_ms("1795775769", 1'795'775'770, time_unit::epoch_seconds) == 0);
  CHECK(retry_after_ms("1795775769", largest, time_unit::epoch_seconds) == 0);
  CHECK(retry_after_ms("soon", largest) == errcat::none_given);
  CHECK(retry_after_ms("1795775769250", 1'795'775'759, time_unit::epoch_milliseconds) == 10'250);
  CHECK(retry_after_ms("1795775769250.5", 1'795'775'759, time_unit::epoch_milliseconds) == 10'251);
  CHECK(retry_after_ms("1795775769250", 1'795'775'770, time_unit::epoch_milliseconds) == 0);
  CHECK(retry_after_ms("10", 1'000, time_unit::http_date) == errcat::none_given);
  for (const auto unit : {time_unit::http_date, time_unit::seconds, time_unit::milliseconds,
                          time_unit::epoch_seconds, time_unit::epoch_milliseconds})
    CHECK(retry_after_ms("Sun, 06 Nov 1994 08:49:37 GMT", then - 5, unit) == 5'000);
}
