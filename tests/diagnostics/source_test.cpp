#include "diagnostics/source.hpp"

#include "catch.hpp"
#include "diagnostics/unicode.hpp"

using namespace generator;

TEST_CASE("lines and columns count from 1, columns in code points") {
  source_set sources;
  const file_id file = sources.add("a.yaml", "key: 1\nnäme: ü\r\n\nlast");

  const auto start = [&](std::uint32_t begin) {
    const position at = sources.start_of({file, begin, begin});
    return std::pair(at.line, at.column);
  };
  CHECK(start(0) == std::pair<std::size_t, std::size_t>(1, 1));
  CHECK(start(6) == std::pair<std::size_t, std::size_t>(1, 7));  // the line break itself
  CHECK(start(7) == std::pair<std::size_t, std::size_t>(2, 1));
  CHECK(start(14) == std::pair<std::size_t, std::size_t>(2, 7));  // ü, after a two-byte letter
  CHECK(start(18) == std::pair<std::size_t, std::size_t>(3, 1));
  CHECK(start(23) == std::pair<std::size_t, std::size_t>(4, 5));   // the end of the text
  CHECK(start(999) == std::pair<std::size_t, std::size_t>(4, 5));  // past the end
  CHECK(start(span::whole) == std::pair<std::size_t, std::size_t>(1, 1));
}

TEST_CASE("a line comes without its break") {
  source_set sources;
  const file_id file = sources.add("a.yaml", "one\r\ntwo\n\nfour");
  CHECK(sources.line_at(file, 0) == "one");
  CHECK(sources.line_at(file, 4) == "one");
  CHECK(sources.line_at(file, 5) == "two");
  CHECK(sources.line_at(file, 9) == "");
  CHECK(sources.line_at(file, 14) == "four");
  CHECK(sources.line_at(file, 999) == "four");
}

TEST_CASE("a byte order mark is no column") {
  source_set sources;
  const file_id file = sources.add("a.yaml", "\xEF\xBB\xBFkey: 1\n");
  CHECK(sources.start_of({file, 3, 6}).column == 1);
  CHECK(sources.start_of({file, 0, 3}).column == 1);
  CHECK(sources.line_at(file, 0) == "key: 1");
}

TEST_CASE("texts stay where they are when files are added") {
  source_set sources;
  const file_id first = sources.add("a.yaml", "short");
  const std::string_view text = sources.text(first);
  for (int i = 0; i < 100; ++i) sources.add("b.yaml", "more");
  CHECK(sources.text(first).data() == text.data());
  CHECK(sources.path(first) == "a.yaml");
  CHECK(sources.text(span{first, 1, 3}) == "ho");
  CHECK(sources.text(span{first, 1, 99}) == "hort");
  CHECK(sources.text(span{first}) == "");
}

TEST_CASE("an empty file has one empty line") {
  source_set sources;
  const file_id file = sources.add("a.yaml", "");
  CHECK(sources.line_at(file, 0) == "");
  CHECK(sources.start_of({file, 0, 0}).line == 1);
}

TEST_CASE("code points are told from bytes that are none") {
  const auto size_of = [](std::string_view text) {
    const code_point point = code_point_at(text, 0);
    return point.valid ? static_cast<int>(point.size) : -static_cast<int>(point.size);
  };
  CHECK(size_of("a") == 1);
  CHECK(size_of("ü") == 2);
  CHECK(size_of("€") == 3);
  CHECK(size_of("🙂") == 4);
  CHECK(code_point_at("🙂", 0).value == 0x1F642);
  CHECK(size_of("\x80") == -1);              // not a lead byte
  CHECK(size_of("\xC0\x80") == -1);          // overlong
  CHECK(size_of("\xE0\x80\x80") == -1);      // overlong
  CHECK(size_of("\xED\xA0\x80") == -1);      // a surrogate
  CHECK(size_of("\xF4\x90\x80\x80") == -1);  // past U+10FFFF
  CHECK(size_of("\xE2\x82") == -1);          // cut off
  CHECK(size_of("\xE2\x82z") == -1);
  CHECK_FALSE(
      code_point_at(std::string_view("€").substr(0, 2), 0).valid);  // although the rest follows in memory
  CHECK(count_code_points("aü\xFFz") == 4);
}
