#include <errcat/acme.hpp>
#include <errcat/fmt.hpp>

#include "catch.hpp"
#include "vendors.hpp"

TEST_CASE("fmt: a vendor's errors and kinds are their ids, or whose number it is") {
  CHECK(fmt::format("{}", idenfy::error::token_not_valid) == "token_not_valid");
  CHECK(fmt::format("{}", customer_verification::error::token_expired) == "token_expired");
  CHECK(fmt::format("{}", idenfy::error{}) == "idenfy:0");
  CHECK(fmt::format("{}", static_cast<customer_verification::error>(-7)) == "customer-verification:-7");
  CHECK(fmt::format("{}", errcat::kind::rate_limited) == "rate_limited");
  CHECK(fmt::format("{}", static_cast<errcat::kind>(99)) == "kind:99");
  CHECK(fmt::format("{:>20}|{:*<9}|{:.4}", errcat::acme::error::token_expired, static_cast<errcat::kind>(99),
                    idenfy::error::bad_value) == "       token_expired|kind:99**|bad_");
}

TEST_CASE("fmt: what a program logs of an answer") {
  const auto hit = idenfy::classify({400, "NOT_YET_KNOWN"});
  const auto next = idenfy::decide(hit);
  CHECK(fmt::format("{} by {}, surprising: {}; {} ({})", hit.what.kind(), hit.how, hit.surprising,
                    next.action,
                    next.reason) == "invalid_input by status, surprising: unknown_code; fix_input (rule)");
  CHECK(fmt::format("{}", errcat::surprises()) == "");
  errcat::surprises all;
  for (const auto one : errcat::every_surprise) all.add(one);
  CHECK(fmt::format("{}", all) ==
        "unlisted_status, unknown_code, never_sent, disagreement, ambiguous, unknown_subcode");
  CHECK(fmt::format("{:>6}", errcat::origin::caller) == "caller");
  CHECK(fmt::format("{:>7}", errcat::origin::caller) == " caller");
}

TEST_CASE("fmt: what is not errcat's is left alone") {
  enum class other { one };
  STATIC_REQUIRE_FALSE(fmt::is_formattable<other>::value);
  STATIC_REQUIRE_FALSE(fmt::is_formattable<errcat::surface>::value);
  STATIC_REQUIRE(fmt::is_formattable<errcat::reason>::value);
}
