#include <errcat/code-host.hpp>
#include <errcat/message.hpp>
#include <errcat/payments.hpp>

#include "shapes/told.hpp"

#include "catch.hpp"

namespace {

namespace payments = errcat::payments;

std::string told(int status, std::string_view body) {
  return shapes::told(payments::tables(), status, body);
}

}  // namespace

TEST_CASE("a second-level code tells errors of one code apart") {
  CHECK(told(402, R"({"error": {"code": "card_declined", "decline_code": "insufficient_funds"}})") ==
        "code insufficient_funds (rejected) stop");
  CHECK(told(402, R"({"error": {"code": "card_declined", "decline_code": "lost_card"}})") ==
        "code lost_card (rejected) stop");
  CHECK(told(402, R"({"error": {"code": "card_declined"}})") == "code card_declined (rejected) stop");
  CHECK(told(402, R"({"error": {"code": "card_declined", "decline_code": null}})") ==
        "code card_declined (rejected) stop");
  CHECK(told(402, R"({"error": {"code": "expired_card"}})") == "code expired_card (rejected) stop");
}

TEST_CASE("an unknown second-level code is a surprise of its own, of the general error") {
  CHECK(told(402, R"({"error": {"code": "card_declined", "decline_code": "brand_new"}})") ==
        "code card_declined (rejected) stop, unknown_subcode");
  CHECK(told(402, R"({"error": {"code": "expired_card", "decline_code": "lost_card"}})") ==
        "code expired_card (rejected) stop, unknown_subcode");
  CHECK(told(402, R"({"error": {"code": "brand_new", "decline_code": "lost_card"}})") ==
        "status Declined (rejected) stop, unknown_code");
}

TEST_CASE("a match of another catalog is nothing to the functions that serve all") {
  const auto hit = errcat::code_host::classify({403});
  REQUIRE(hit);
  CHECK(errcat::decide(errcat::code_host::tables(), hit).action == errcat::action::stop);
  CHECK(errcat::decide(payments::tables(), hit).action == errcat::action::unspecified);
  // The status does not count either: one vendor's status is not another's.
  auto away = hit;
  away.status = 503;
  REQUIRE(payments::decide(payments::classify({503})).action != errcat::action::unspecified);
  CHECK(errcat::decide(payments::tables(), away).action == errcat::action::unspecified);
  CHECK(errcat::user_message(payments::tables(), hit, "en") ==
        errcat::user_message(payments::tables(), {}, "en"));
}

TEST_CASE("a caller that knows the codes gives both; one alone is not guessed from") {
  errcat::response from{402, "card_declined"};
  CHECK(payments::classify(from).surprising.has(errcat::surprise::ambiguous));
  from.subcode = "lost_card";
  CHECK(payments::classify(from).code == payments::error::lost_card);
  CHECK(payments::classify(from).what.subcode() == "lost_card");
  CHECK(payments::find_code("card_declined") == payments::error::card_declined);
}
