#include "language_server/text_positions.hpp"
#include "language_server/uri.hpp"

#include "catch.hpp"

using namespace generator::language_server;

namespace {

/// "2:3" for an offset, counted from 0 as in the protocol.
std::string at(std::string_view text, std::size_t offset, generator::column_unit unit) {
  const auto found = text_positions(text, unit).at(offset);
  return std::to_string(found.line) + ":" + std::to_string(found.column);
}

std::size_t offset(std::string_view text, std::size_t line, std::size_t column, generator::column_unit unit) {
  return text_positions(text, unit).offset_of({line, column});
}

constexpr std::string_view mixed = "a\xC3\xA9\xF0\x9D\x94\xB8z";  // a, two bytes, four bytes, z

}  // namespace

TEST_CASE("columns count UTF-16, bytes or code points") {
  CHECK(at(mixed, 7, generator::column_unit::utf16_unit) == "0:4");
  CHECK(at(mixed, 7, generator::column_unit::byte) == "0:7");
  CHECK(at(mixed, 7, generator::column_unit::code_point) == "0:3");
  CHECK(offset(mixed, 0, 4, generator::column_unit::utf16_unit) == 7);
  CHECK(offset(mixed, 0, 7, generator::column_unit::byte) == 7);
  CHECK(offset(mixed, 0, 3, generator::column_unit::code_point) == 7);
}

TEST_CASE("a column within a character is its beginning, and one past the line the end of it") {
  CHECK(offset(mixed, 0, 3, generator::column_unit::utf16_unit) == 3);
  CHECK(offset(mixed, 0, 2, generator::column_unit::byte) == 1);
  CHECK(offset("ab\r\ncd", 0, 99, generator::column_unit::utf16_unit) == 2);
  CHECK(offset("ab\r\ncd", 9, 0, generator::column_unit::utf16_unit) == 6);
}

TEST_CASE("lines end with any line break") {
  constexpr std::string_view text = "a\nb\r\nc\rd\n";
  CHECK(at(text, 2, generator::column_unit::utf16_unit) == "1:0");
  CHECK(at(text, 5, generator::column_unit::utf16_unit) == "2:0");
  CHECK(at(text, 7, generator::column_unit::utf16_unit) == "3:0");
  CHECK(at(text, 9, generator::column_unit::utf16_unit) == "4:0");
  CHECK(at("", 5, generator::column_unit::utf16_unit) == "0:0");
}

TEST_CASE("a byte that is no UTF-8 is a column of its own") {
  CHECK(at("\xFF\xC3z", 2, generator::column_unit::utf16_unit) == "0:2");
  CHECK(offset("\xFF\xC3z", 0, 2, generator::column_unit::utf16_unit) == 2);
}

TEST_CASE("URIs of files become paths and back") {
  CHECK(path_of("file:///a%20b/%C3%A9.yaml") == "/a b/\xC3\xA9.yaml");
  CHECK(path_of("file://localhost/a") == "/a");
  CHECK(uri_of("/a b/\xC3\xA9:1.yaml") == "file:///a%20b/%C3%A9%3A1.yaml");
  for (const auto* other :
       {"untitled:Untitled-1", "file://host/a", "file:///a%2", "file:///a%zz", "file:///%00", ""})
    CHECK(!path_of(other));
}
