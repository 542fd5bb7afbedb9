#include "render/characters.hpp"

#include "catch.hpp"

using namespace generator::render;

namespace {

bool is_one_of(std::string_view all, char c) {
  return all.find(c) != std::string_view::npos;
}

}  // namespace

TEST_CASE("bytes are classified as ASCII has them") {
  const std::string_view lower = "abcdefghijklmnopqrstuvwxyz";
  const std::string_view upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const std::string_view digits = "0123456789";
  for (int byte = 0; byte < 256; ++byte) {
    const auto c = static_cast<char>(byte);
    INFO(byte);
    CHECK(is_lower(c) == is_one_of(lower, c));
    CHECK(is_letter(c) == (is_one_of(lower, c) || is_one_of(upper, c)));
    CHECK(is_alnum(c) == (is_letter(c) || is_one_of(digits, c)));
    CHECK(is_blank(c) == is_one_of(" \t", c));
    CHECK(is_punctuation(c) == is_one_of("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", c));
  }
}

TEST_CASE("the ranges of invisible characters end where they should") {
  for (const char32_t c : {0x00U, 0x1FU, 0x7FU, 0x85U, 0xA0U, 0xADU, 0x200BU, 0x202EU, 0x2066U, 0xFEFFU,
                           0xFFFEU, 0xFFFFU, 0x1FFFFU, 0xE0000U, 0xE0FFFU, 0x10FFFFU}) {
    INFO(code_point_name(c));
    CHECK(is_invisible(c));
  }
  for (const char32_t c : {0x20U, 0x7EU, 0xA1U, 0xACU, 0xAEU, 0x2010U, 0x2027U, 0x2030U, 0xFFFDU, 0x10000U,
                           0x1F600U, 0xDFFFDU, 0xE1000U}) {
    INFO(code_point_name(c));
    CHECK_FALSE(is_invisible(c));
  }
}

TEST_CASE("odd spaces are those that look like a blank") {
  for (const char32_t c : {0xA0U, 0x2000U, 0x2005U, 0x200AU, 0x202FU, 0x205FU}) CHECK(is_odd_space(c));
  for (const char32_t c : {0x20U, 0x9FU, 0xA1U, 0x1FFFU, 0x200BU, 0x202EU, 0x2030U, 0x205EU, 0x2060U})
    CHECK_FALSE(is_odd_space(c));
}

TEST_CASE("a code point has at least four digits") {
  CHECK(code_point_name(0x7) == "U+0007");
  CHECK(code_point_name(0x202E) == "U+202E");
  CHECK(code_point_name(0x10FFFF) == "U+10FFFF");
}

TEST_CASE("blanks are trimmed at the ends alone") {
  CHECK(trim_left(" \ta b ") == "a b ");
  CHECK(trim_right(" a b\t ") == " a b");
  CHECK(trim("\t a\tb \t") == "a\tb");
  CHECK(trim(" \t ").empty());
  CHECK(trim("\na ") == "\na");
}

TEST_CASE("each line break becomes one line feed") {
  CHECK(with_plain_breaks("a\r\nb\rc\r\r\nd\n\re\r") == "a\nb\nc\n\nd\n\ne\n");
  CHECK(with_plain_breaks("a\nb") == "a\nb");
  CHECK(with_plain_breaks("") == "");
  // What is behind a part of a text is not looked at.
  CHECK(with_plain_breaks(std::string_view("a\r\n").substr(0, 2)) == "a\n");
}
