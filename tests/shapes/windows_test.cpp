#include <errcat/body.hpp>
#include <errcat/user_text.hpp>
#include <errcat/windows.hpp>

#include "shapes/told.hpp"

#include "catch.hpp"

namespace {

namespace windows = errcat::windows;

std::string told(std::string_view body) {
  return shapes::told(windows::tables(), 400, body);
}

errcat::user_text text(std::string_view body, std::string_view locale = "en",
                       const shapes::headers& with = {}) {
  const auto seen = errcat::read(windows::tables(), {400}, body, with);
  return user_message(windows::classify(seen.response()), seen, locale);
}

std::string text_of_file(const std::string& name) {
  return text(R"({"hr": -2147024525, "message": "File )" + name + R"( is too large"})").text;
}

}  // namespace

TEST_CASE("a code of 32 bits comes in any form") {
  CHECK(told(R"({"hr": "0x80070173"})") == "code too_large (invalid_input) unspecified");
  for (const auto* form : {"-2147024525", "2147942771", "\"2147942771\""})
    CHECK(told(std::string(R"({"hr": )") + form + "}") == "alias too_large (invalid_input) unspecified");
  CHECK(told(R"({"hr": "0x800700aa"})") == "alias busy (unavailable) unspecified");
}

TEST_CASE("texts are filled with what the response says") {
  CHECK(text_of_file("a.png") == "a.png is too large.");
  CHECK(text(R"({"hr": -2147024525, "message": "File a.png is too large"})", "es").text ==
        "a.png es demasiado grande.");
  CHECK(text(R"({"hr": "0x800700AA"})", "en", {{"Retry-After", "2.1"}}).text ==
        "Please try again in 3 seconds.");
  CHECK_FALSE(text(R"({"hr": "0x800700AA"})", "en", {{"Retry-After", "2"}}).general);
}

TEST_CASE("a text whose value is not there gives way to a more general one") {
  const auto busy = text(R"({"hr": "0x800700AA"})");
  CHECK(busy.text == "The service is not available at the moment. Please try again shortly.");
  CHECK(busy.general);
  CHECK(text(R"({"hr": -2147024525, "message": "Too large"})").text ==
        "Something went wrong. Please try again later.");
  const auto hit = windows::classify({400, "0x80070173"});
  CHECK(windows::user_message(hit, "en") == "Something went wrong. Please try again later.");
  CHECK(windows::user_message_template(hit, "en") == "{file} is too large.");
}

TEST_CASE("values of a hostile response are shown as plain text") {
  CHECK(text_of_file("a\\u202Egnp.exe") == "agnp.exe is too large.");
  CHECK(text_of_file("a\\n\\u001b[31mb") == "a [31mb is too large.");
  CHECK(text_of_file("<b>a</b>") == "Something went wrong. Please try again later.");
  CHECK(text_of_file("{file}") == "Something went wrong. Please try again later.");
  CHECK(text_of_file("\\u200F\\u2066") == "Something went wrong. Please try again later.");
  CHECK(text_of_file(std::string(100, 'a')) == std::string(80, 'a') + "\xE2\x80\xA6 is too large.");
}
