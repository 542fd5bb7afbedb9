// Texts for end users, with what a response says filled in.
#include "errcat/user_text.hpp"

#include <string>

#include "body_reading.hpp"
#include "errcat/classify.hpp"
#include "errcat/vendor.hpp"
#include "sample.hpp"

#include "catch.hpp"

using namespace body_reading;

namespace {

const std::string spec =
    "locales: [en]\n"
    "envelope: {code: /errors/*/code, field: /errors/*/at, retry_after: \"header:Retry-After\"}\n"
    "user_messages:\n"
    "  which: {en: \"Please check {field}.\"}\n"
    "  most: {en: \"You can have {limit}.\"}\n"
    "  minutes: {en: \"Please wait {wait_minutes} min.\"}\n"
    "  seconds: {en: \"Please wait {wait_seconds} s.\"}\n"
    "  lost: {en: \"There is no {what}.\"}\n"
    "errors:\n" +
    error("wrong", 1, "kind: invalid_input, code: WRONG, user_message: which") +
    error("many", 2, "kind: server, code: MANY, user_message: most, fields: {/max/limit: 5}") +
    error("busy", 3, "kind: server, code: BUSY, user_message: minutes") +
    error("slow", 4, "kind: server, code: SLOW, user_message: seconds") +
    error("lost", 5, "kind: server, message: \"No {what}\", user_message: lost");

errcat::detail::tables acme() {
  static const built of(spec);
  static const sample::vendor made(of.on);
  return made.tables();
}

errcat::user_text text_of(const std::string& body, const headers& with = {}, std::int64_t now_s = -1) {
  const auto seen = errcat::read(acme(), {400}, body, with);
  errcat::fill_options how;
  how.now_s = now_s;
  return errcat::user_message(acme(), errcat::any_match(errcat::classify<int>(acme(), seen.response())), seen,
                              "en", how);
}

std::string said(const std::string& code, const headers& with = {}, std::int64_t now_s = -1) {
  return text_of(R"({"errors": [{"code": ")" + code + R"("}]})", with, now_s).text;
}

std::string checked(const std::string& field) {
  return text_of(R"({"errors": [{"code": "WRONG", "at": ")" + field + R"("}]})").text;
}

}  // namespace

TEST_CASE("a text names the field at fault") {
  CHECK(checked("iban") == "Please check iban.");
  CHECK(checked("") == "Something went wrong.");
  CHECK(checked("\xFF!") == "Please check \xEF\xBF\xBD!.");
  CHECK(checked(" \\u200F ") == "Something went wrong.");
  CHECK(text_of(R"({"errors": [{"code": "WRONG"}]})").general);
}

TEST_CASE("each error of a response has a text of its own") {
  const auto seen = errcat::read(
      acme(), {400},
      R"({"errors": [{"code": "WRONG", "at": "iban"}, {"code": "WRONG", "at": "name"}, {"code": "NEW"}]})");
  std::string all;
  for (const auto& one : seen.errors())
    all += std::string(errcat::user_message(
               acme(), errcat::any_match(errcat::classify<int>(acme(), one.response)), seen, one, "en")) +
           " ";
  CHECK(all == "Please check iban. Please check name. Something went wrong. ");
}

TEST_CASE("a text has the fields that the error asks for, by the last part of their places") {
  CHECK(text_of(R"({"errors": [{"code": "MANY"}], "max": {"limit": 5}})").text == "You can have 5.");
  CHECK(text_of(R"({"errors": [{"code": "MANY", "at": "iban"}], "max": {"limit": 5}})").text ==
        "You can have 5.");
  CHECK(text_of(R"({"errors": [{"code": "MANY"}], "max": {"Limit": 5}})").text == "Try later.");
}

TEST_CASE("a value that a message has is shown in one line of well-formed text") {
  const auto lost = [](std::string_view what) {
    const std::string message = "No " + std::string(what);
    const auto seen = errcat::read(acme(), {400, {}, message}, "");
    return errcat::user_message(errcat::classify(errcat::vendor(acme()), seen.response()), seen, "en").text;
  };
  CHECK(lost("net") == "There is no net.");
  CHECK(lost("a\tb\rc\nd e") == "There is no a b c d e.");
  CHECK(lost("a\xFF"
             "b\xC3") ==
        "There is no a\xEF\xBF\xBD"
        "b\xEF\xBF\xBD.");
  CHECK(errcat::user_message(errcat::classify(errcat::vendor(), {400, "WRONG"}),
                             errcat::read(acme(), {400}, ""), "en")
            .text.empty());
}

TEST_CASE("a wait is rounded up to whole minutes or seconds") {
  const auto after = [](const char* wait) { return headers{{"Retry-After", wait}}; };
  CHECK(said("BUSY", after("60")) == "Please wait 1 min.");
  CHECK(said("BUSY", after("60.001")) == "Please wait 2 min.");
  CHECK(said("BUSY", after("1")) == "Please wait 1 min.");
  CHECK(said("SLOW", after("1")) == "Please wait 1 s.");
  CHECK(said("SLOW", after("1.1")) == "Please wait 2 s.");
  CHECK(said("SLOW", after("2000")) == "Please wait 2000 s.");
  CHECK(said("SLOW", after("0.001")) == "Please wait 1 s.");
  CHECK(said("SLOW", after("0")) == "Try later.");
  CHECK(said("SLOW") == "Try later.");
  CHECK(said("SLOW", after("Sun, 06 Nov 1994 08:49:37 GMT"), 784'111'770) == "Please wait 7 s.");
  CHECK(said("SLOW", after("Sun, 06 Nov 1994 08:49:37 GMT")) == "Try later.");
}
