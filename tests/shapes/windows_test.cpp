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
  // What is hidden, by its ranges, between characters that are not.
  for (const auto* hidden : {"\\u0001", "\\u001F", "\\u007F", "\\u0080", "\\u009F", "\\u061C", "\\u200E",
                             "\\u200F", "\\u2028", "\\u202E", "\\u2060", "\\u206F", "\\uFEFF"})
    CHECK(text_of_file("a" + std::string(hidden) + "b") == "ab is too large.");
  for (const auto* shown :
       {"~", "\xC2\xA0", "\xD8\x9B", "\xD8\x9D", "\xE2\x80\x8D", "\xE2\x80\x90", "\xE2\x80\xA7",
        "\xE2\x80\xAF", "\xE2\x81\x9F", "\xE2\x81\xB0", "\xEF\xBB\xBE", "\xEF\xBC\x80", "\xF0\x9F\x98\x80"})
    CHECK(text_of_file("a" + std::string(shown) + "b") == "a" + std::string(shown) + "b is too large.");
  CHECK(text_of_file(std::string(80, 'a')) == std::string(80, 'a') + " is too large.");
  CHECK(text_of_file(std::string(79, 'a') + "\\u200F" + "b") == std::string(79, 'a') + "b is too large.");
  CHECK(text_of_file(std::string(100, 'a')) == std::string(80, 'a') + "\xE2\x80\xA6 is too large.");
}
