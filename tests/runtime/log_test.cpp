#include "errcat/log.hpp"

#include <iomanip>
#include <limits>
#include <sstream>
#include <string>

#include "errcat/fmt.hpp"
#include "errcat/vendor.hpp"
#include "sample.hpp"

#include "catch.hpp"

#if __has_include(<version>)
#include <version>
#endif
#ifdef __cpp_lib_format
#include "errcat/format.hpp"
#endif

namespace {

using errcat::action;
using errcat::reason;
using errcat::rung;

template <class Value>
std::string line(const Value& of) {
  return std::string(errcat::to_line(of));
}

std::string waiting(std::int64_t ms) {
  errcat::decision made;
  made.action = action::repeat;
  made.wait_ms = ms;
  return line(made);
}

std::string appended(std::string_view text) {
  return std::string(errcat::log_line().append(text));
}

/// A status row that has only a title as its name.
sample::catalog::entry titled(std::int32_t status, std::string_view title) {
  auto made = sample::status("row", {sample::one(status)}, sample::catalog::status_rank::status_class);
  made.title = title;
  return made;
}

sample::catalog::catalog acme() {
  auto no_answer = sample::status("timeout", {});
  no_answer.type = errcat::entry_type::transport;
  no_answer.transport = errcat::transport_failure::timeout;
  no_answer.title = "No answer";
  return sample::with({sample::error("rate_limited", 1, "SLOW_DOWN"), titled(503, "Service unavailable"),
                       sample::status("status-500", {sample::one(500)}), no_answer});
}

errcat::response no_response(errcat::transport_failure why) {
  errcat::response made;
  made.transport = why;
  return made;
}

constexpr errcat::decision repeat_soon{action::repeat, reason::retry_after, {}, 1'500};
static_assert(std::string_view(errcat::to_line(repeat_soon)) == "repeat in 1.5 s (retry_after)");
static_assert(std::string_view(errcat::to_line(errcat::any_match())) == "none");

/// Not a type of the library.
struct other_text {
  operator std::string_view() const { return "other"; }
};
template <class Value, class = void>
constexpr bool is_streamed = false;
template <class Value>
constexpr bool
    is_streamed<Value, std::void_t<decltype(std::declval<std::ostream&>() << std::declval<const Value&>())>> =
        true;
static_assert(is_streamed<errcat::decision>);
static_assert(is_streamed<errcat::vendor_match>);
static_assert(!is_streamed<errcat::entry>);
static_assert(!is_streamed<other_text>);

/// A stream that has its own way to print every type.
struct own_stream {
  std::string taken;
};
template <class Value>
own_stream& operator<<(own_stream& to, const Value&) {
  to.taken += "value ";
  return to;
}

}  // namespace

TEST_CASE("a line of a match names status, vendor, entry, rung and surprises") {
  const sample::vendor vendor(acme());
  CHECK(line(vendor.classify({429, "SLOW_DOWN"})) == "429 acme rate_limited (code)");
  CHECK(line(vendor.classify({0, "SLOW_DOWN"})) == "acme rate_limited (code)");
  CHECK(line(vendor.classify({503, "NEW"})) ==
        R"(503 acme "Service unavailable" (status_class; unknown_code))");
  CHECK(line(vendor.classify({500})) == "500 acme general (status)");
  CHECK(line(vendor.classify(no_response(errcat::transport_failure::timeout))) ==
        R"(timeout acme "No answer" (transport))");
  CHECK(line(vendor.classify(no_response(errcat::transport_failure::network))) == "network none");
  auto cut_off = no_response(errcat::transport_failure::network);
  cut_off.status = 429;
  cut_off.code = "SLOW_DOWN";
  CHECK(line(vendor.classify(cut_off)) == "network acme rate_limited (code)");
  CHECK(line(vendor.classify({418})) == "418 none");
  CHECK(line(vendor.classify({-7, "NEW"})) == "-7 none (unknown_code)");
  CHECK(line(errcat::any_match()) == "none");
}

TEST_CASE("a line of a match has all that is surprising") {
  errcat::any_match found;
  found.how = rung::message;
  for (const auto one : errcat::every_surprise) found.surprising.add(one);
  CHECK(
      line(found) ==
      "none (message; unlisted_status, unknown_code, never_sent, disagreement, ambiguous, unknown_subcode)");
}

TEST_CASE("a line of a vendor_match names the vendor although nothing matched") {
  const sample::vendor tables(acme());
  const errcat::vendor vendor(tables.tables());
  CHECK(line(errcat::classify(vendor, {429, "SLOW_DOWN"})) == "429 acme rate_limited (code)");
  CHECK(line(errcat::classify(vendor, {418})) == "418 acme none");
  CHECK(line(errcat::classify(errcat::vendor(), {418})) == "none");
}

TEST_CASE("a line of a decision names action, wait and reason") {
  CHECK(line(repeat_soon) == "repeat in 1.5 s (retry_after)");
  CHECK(line(errcat::decision{action::stop, reason::calls_spent, {}, 0}) == "stop (calls_spent)");
  CHECK(line(errcat::decision{action::stop, reason::wait_too_long, {}, 90'000}) ==
        "stop, 90 s asked (wait_too_long)");
  CHECK(line(errcat::decision{action::check_then_repeat, reason::effect_unknown, {}, 120'000}) ==
        "check_then_repeat in 2 min (effect_unknown)");
  CHECK(line(errcat::decision()) == "unspecified (no_rule)");
}

TEST_CASE("waits are printed for people") {
  CHECK(waiting(0) == "repeat (no_rule)");
  CHECK(waiting(1) == "repeat in 1 ms (no_rule)");
  CHECK(waiting(1'500) == "repeat in 1.5 s (no_rule)");
  CHECK(waiting(1'000'000) == "repeat in 16 min 40 s (no_rule)");
  CHECK(waiting(1'000'400) == "repeat in about 16 min 40 s (no_rule)");
  CHECK(waiting(std::numeric_limits<std::int64_t>::max()) == "repeat in more than 1,000 days (no_rule)");
}

TEST_CASE("no character of a text ends the line or acts on a terminal") {
  using namespace std::string_view_literals;
  CHECK(appended("a\r\nb\tc\0d\x1B[31m\x7F"sv) == "a  b c d [31m ");
  // U+009B, U+2028 and U+2029, next to characters that begin with the same bytes.
  CHECK(appended("\xC2\x9B|\xC2\xA0|\xE2\x80\xA8|\xE2\x80\xA9|\xE2\x80\xA6|\xE2\x80|\xC2") ==
        " |\xC2\xA0| | |\xE2\x80\xA6|\xE2\x80|\xC2");
  const sample::vendor vendor({titled(503, "Down\nfor now")});
  CHECK(line(vendor.classify({503})) == R"(503 acme "Down for now" (status_class))");
}

TEST_CASE("a line has bounds, and is cut between characters") {
  const auto of = [](std::size_t size) { return std::string(size, 'x'); };
  CHECK(appended(of(256)) == of(256));
  CHECK(appended(of(257)) == of(253) + "...");
  CHECK(appended(of(252) + "\xC3\xA9xx") == of(252) + "\xC3\xA9xx");
  CHECK(appended(of(252) + "\xC3\xA9xxx") == of(252) + "...");
  CHECK(appended(of(250) + "\xF0\x9F\x98\x80xxx") == of(250) + "...");
  CHECK(appended(of(249) + "\xF0\x9F\x98\x80xxxx") == of(249) + "\xF0\x9F\x98\x80...");
  CHECK(appended(std::string(300, '\x80')) == std::string(250, '\x80') + "...");
  CHECK(std::string(errcat::log_line().append(of(252) + "\xC3\xA9xxx").append("y")) == of(252) + "...");
  const auto long_title = of(300);
  const sample::vendor vendor({titled(503, long_title)});
  CHECK(line(vendor.classify({503})) == "503 acme \"" + of(243) + "...");
}

TEST_CASE("streams take matches, decisions and lines") {
  const sample::vendor vendor(acme());
  std::ostringstream out;
  out << vendor.classify({429, "SLOW_DOWN"}) << '|' << std::setw(20) << errcat::decision() << '|'
      << std::setw(22) << std::left << errcat::decision() << '|' << errcat::to_line(repeat_soon);
  CHECK(out.str() ==
        "429 acme rate_limited (code)|unspecified (no_rule)|unspecified (no_rule) |repeat in 1.5 s "
        "(retry_after)");
  std::ostringstream of_vendor;
  of_vendor << errcat::classify(errcat::vendor(vendor.tables()), {418});
  CHECK(of_vendor.str() == "418 acme none");
  own_stream own;
  own << errcat::decision() << vendor.classify({418}) << errcat::to_line(repeat_soon);
  CHECK(own.taken == "value value value ");
}

TEST_CASE("fmt takes matches, decisions and lines") {
  const sample::vendor vendor(acme());
  const errcat::any_match found = vendor.classify({429, "SLOW_DOWN"});
  CHECK(fmt::format("{}|{:>30}|{:*<22}|{:.6}", vendor.classify({418}), found, errcat::decision(),
                    repeat_soon) == "418 none|  429 acme rate_limited (code)|unspecified (no_rule)*|repeat");
  CHECK(fmt::format("{}|{:>10}", errcat::classify(errcat::vendor(vendor.tables()), {418}),
                    errcat::to_line(vendor.classify({418}))) == "418 acme none|  418 none");
  STATIC_REQUIRE_FALSE(fmt::is_formattable<errcat::entry>::value);
}

#ifdef __cpp_lib_format
namespace {

enum class listed : std::int32_t { one = 1 };
constexpr std::string_view to_string(listed value) {
  return value == listed::one ? "one" : "";
}
constexpr std::string_view catalog_of(listed) {
  return "acme";
}

}  // namespace

TEST_CASE("std::format takes what fmt does") {
  const sample::vendor vendor(acme());
  const errcat::any_match found = vendor.classify({429, "SLOW_DOWN"});
  CHECK(std::format("{}|{:>30}|{:*<22}|{:.6}", vendor.classify({418}), found, errcat::decision(),
                    repeat_soon) == "418 none|  429 acme rate_limited (code)|unspecified (no_rule)*|repeat");
  CHECK(std::format("{}|{:>10}", errcat::classify(errcat::vendor(vendor.tables()), {418}),
                    errcat::to_line(vendor.classify({418}))) == "418 acme none|  418 none");
  CHECK(std::format("{}|{:>7}|{}|{}", rung::code, listed::one, listed{9},
                    vendor.classify({-7, "NEW"}).surprising) == "code|    one|acme:9|unknown_code");
}
#endif
