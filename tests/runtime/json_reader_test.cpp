// The body reader by itself: events, ends, and decoded texts.
#include "errcat/detail/json_reader.hpp"

#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "errcat/detail/find_places.hpp"
#include "errcat/detail/found_value.hpp"
#include "errcat/detail/uri.hpp"

#include "catch.hpp"

namespace {

using errcat::detail::json_end;
using errcat::detail::json_text;

/// All events as one text: "{a:1,b:[t'x',],}".
struct recorder {
  bool start_object() { return said += '{', true; }
  bool start_array() { return said += '[', true; }
  void end() { said += ';'; }
  bool name(const json_text& of) { return said += of.decoded() + ':', of.raw() != "stop"; }
  void text(const json_text& of) { said += '\'' + of.decoded() + "',"; }
  void number(std::string_view literal) { said.append(literal) += ','; }
  void boolean(bool value) { said += value ? "true," : "false,"; }
  void null() { said += "null,"; }
  std::string said;
};

std::pair<json_end, std::string> read(std::string_view text) {
  // On the heap with the exact size, so a sanitizer detects a read past the end.
  const std::vector<char> exact(text.begin(), text.end());
  recorder to;
  const auto end = errcat::detail::read_json({exact.data(), exact.size()}, to);
  return {end, to.said};
}

/// Sees only the outermost container.
struct outer : recorder {
  bool start_object() { return depth++ == 0 && recorder::start_object(); }
  bool start_array() { return depth++ == 0 && recorder::start_array(); }
  int depth = 0;
};

}  // namespace

TEST_CASE("values are told in the order of the text") {
  CHECK(read(R"( {"a": 1, "b": ["x", true, null, {}], "c": {"d": -1.5e+3}} )") ==
        std::pair(json_end::complete, std::string("{a:1,b:['x',true,null,{;;c:{d:-1.5e+3,;;")));
  CHECK(read("7") == std::pair(json_end::complete, std::string("7,")));
  CHECK(read("[ { }\t,[\n] , {\r\"a\" : 1 , \"b\"\n:\t2 } ]") ==
        std::pair(json_end::complete, std::string("[{;[;{a:1,b:2,;;")));
  CHECK(read(R"({"a": 1, "stop": 2})") == std::pair(json_end::stopped, std::string("{a:1,stop:")));
}

TEST_CASE("objects and lists close in the order that they open, however deep") {
  std::string text, said, closing;
  for (int depth = 0; depth < 200; ++depth) {
    const bool is_object = depth % 3 == 0 || depth % 5 == 0;
    text += is_object ? "{\"a\":" : "[";
    said += is_object ? "{a:" : "[";
    closing.insert(0, 1, is_object ? '}' : ']');
  }
  CHECK(read(text + "1" + closing) == std::pair(json_end::complete, said + "1," + std::string(200, ';')));
  for (std::size_t at = 0; at < closing.size(); at += 31) {
    std::string wrong = closing;
    wrong[at] = wrong[at] == '}' ? ']' : '}';
    CHECK(read(text + "1" + wrong).first == json_end::malformed);
  }
}

TEST_CASE("what is skipped is not told, and has to be well formed all the same") {
  outer to;
  CHECK(errcat::detail::read_json(R"({"a": [[], {"b": 1}], "c": 2})", to) == json_end::complete);
  CHECK(to.said == "{a:c:2,;");
  outer other;
  CHECK(errcat::detail::read_json(R"({"a": [[], {"b": 1]], "c": 2})", other) == json_end::malformed);
}

TEST_CASE("a text that is cut off has an end that would make it whole") {
  const std::string whole = R"({"a": [1, "x\u00e9", -2.5e1, true], "b": {"c": null}} )";
  const auto all = read(whole).second;
  for (std::size_t size = 0; size + 2 < whole.size(); ++size) {
    INFO(whole.substr(0, size));
    const auto [end, said] = read(whole.substr(0, size));
    CHECK(end == json_end::cut);
    CHECK(all.substr(0, said.size()) == said);
  }
  for (const auto* text :
       {"-", "1.", "1e", "1e+", "tru", "\"a", "\"\\", "\"\\u00", "[", "[1", "[1,", "{", "{\"a\"", "{\"a\":"})
    CHECK(read(text).first == json_end::cut);
  for (const auto* text :
       {"01",       "-x",        "1.x", "1ex", "trux",     "\"\\x\"", "\"\\u00g0\"", "[,",   "[1 2", "{1",
        "{\"a\" 1", "{\"a\":1]", "]",   "1 1", "\"\x01\"", "[1,]",    "{\"a\":1,}",  "nulL", "+1",   ".5"})
    CHECK(read(text).first == json_end::malformed);
}

TEST_CASE("a number at the end of what is cut off is not told, since more digits may follow") {
  CHECK(read("[1") == std::pair(json_end::cut, std::string("[")));
  CHECK(read("{\"a\":-1.5e3") == std::pair(json_end::cut, std::string("{a:")));
  CHECK(read("[1 ") == std::pair(json_end::cut, std::string("[1,")));
}

TEST_CASE("a control character is malformed wherever it stands in a text") {
  for (std::size_t at = 0; at < 20; ++at)
    for (const char control : {'\0', '\x01', '\n', '\x1F'})
      for (const char other : {'A', ' ', 'z', '\x7F', '\xFF'}) {
        std::string text(20, other);
        CHECK(read('"' + text + '"').first == json_end::complete);
        text[at] = control;
        CHECK(read('"' + text + '"').first == json_end::malformed);
      }
}

TEST_CASE("each bracket closes its own kind, however deep") {
  std::string opened;
  std::string closed;
  for (int i = 0; i < 1'000; ++i) {
    const bool object = i % 3 == 0 || i % 7 == 0;
    opened += object ? "{\"a\":" : "[";
    closed.insert(0, 1, object ? '}' : ']');
    CHECK(read(opened + '1' + closed).first == json_end::complete);
    auto other = closed;
    other.front() = object ? ']' : '}';
    CHECK(read(opened + '1' + other).first == json_end::malformed);
  }
}

TEST_CASE("texts are decoded as nlohmann's library decodes them") {
  std::mt19937 random(7);
  const std::vector<std::string> pieces{"a",
                                        "\\\"",
                                        "\\\\",
                                        "\\/",
                                        "\\b",
                                        "\\f",
                                        "\\n",
                                        "\\r",
                                        "\\t",
                                        "\\u0041",
                                        "\\u00e9",
                                        "\\u20AC",
                                        "\\ud83d\\ude01",
                                        "\xC3\xA9",
                                        "\xE2\x82\xAC",
                                        "\xF0\x9F\x98\x80",
                                        "\\u0000",
                                        "\\u007F",
                                        "\\u0080",
                                        "\\u07ff",
                                        "\\u0800",
                                        "\\uD7FF",
                                        "\\ue000",
                                        "\\uffff",
                                        "\\ud800\\udc00",
                                        "\\uDBFF\\uDFFF"};
  for (int round = 0; round < 5'000; ++round) {
    std::string raw;
    for (std::size_t i = random() % 12; i > 0; --i) raw += pieces[random() % pieces.size()];
    const auto expected = nlohmann::json::parse('"' + raw + '"').get<std::string>();
    const json_text text(raw, raw.find('\\') != raw.npos);
    CHECK(text.decoded() == expected);
    CHECK(text.equals(expected));
    CHECK_FALSE(text.equals(expected + 'x'));
    CHECK(text.equals(std::string(expected.size(), 'x')) == expected.empty());
    if (!expected.empty()) CHECK_FALSE(text.equals(expected.substr(1)));
  }
}

TEST_CASE("what has no character in UTF-8 becomes U+FFFD") {
  const std::string mark = "\xEF\xBF\xBD";
  const auto decoded = [](const std::string& raw) { return json_text(raw, true).decoded(); };
  CHECK(decoded("a\\ud83d") == "a" + mark);
  CHECK(decoded("\\ud83d\\ud83d\\ude00") == mark + "\xF0\x9F\x98\x80");
  CHECK(decoded("\\ude00\\ud83d") == mark + mark);
  CHECK(decoded("\\ud83d\\n") == mark + "\n");
  CHECK(decoded("\\ud83dx") == mark + "x");
  // Only the halves of a pair, in their order and next to each other, are one.
  for (const auto* half : {"\\ud800", "\\udbff", "\\udc00", "\\udfff"}) CHECK(decoded(half) == mark);
  for (const auto* two : {"\\udc00\\udc00", "\\udfff\\ud800", "\\ud83d\\ud83d", "\\ud83d\\udbff"})
    CHECK(decoded(two) == mark + mark);
  CHECK(decoded("\\ud83d\\ud7ff") == mark + "\xED\x9F\xBF");
  CHECK(decoded("\\ud83d\\ue000") == mark + "\xEE\x80\x80");
  CHECK(decoded("\\ud83d\\ndc00") == mark + "\ndc00");
  CHECK(decoded("\\ud83dxudc00") == mark + "xudc00");
  CHECK(decoded("\\ud83dabdc00") == mark + "abdc00");
  // Replaces ill-formed bytes as the Encoding Standard does.
  CHECK(decoded("\xFF") == mark);
  CHECK(decoded("\xC0\x80") == mark + mark);
  CHECK(decoded("\xE2\x82") == mark);
  CHECK(decoded("\xE2\x82x") == mark + "x");
  // What follows the text is no part of it.
  CHECK(json_text(std::string_view("\xC3\xA9").substr(0, 1), true).decoded() == mark);
  CHECK(decoded("\xED\xA0\x80") == mark + mark + mark);
  CHECK(decoded("\xF4\x90\x80\x80") == mark + mark + mark + mark);
  CHECK(decoded("\xF0\x9F\x98") == mark);
}

TEST_CASE("UTF-8 is told from what is none at its bounds") {
  const auto decoded = [](const std::string& raw) { return json_text(raw, true).decoded(); };
  for (const std::string good :
       {"\x7F", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xE0\xBF\xBF", "\xE1\x80\x80", "\xEC\xBF\xBF",
        "\xED\x80\x80", "\xED\x9F\xBF", "\xEE\x80\x80", "\xEF\xBF\xBF", "\xF0\x90\x80\x80",
        "\xF0\xBF\xBF\xBF", "\xF1\x80\x80\x80", "\xF3\xBF\xBF\xBF", "\xF4\x80\x80\x80", "\xF4\x8F\xBF\xBF"})
    CHECK(decoded(good + good) == good + good);
  const std::pair<const char*, int> bad[] = {
      {"\x80", 1},         {"\xBF", 1},         {"\xC1\xBF", 2},     {"\xC2\xC0", 2},
      {"\xC2", 1},         {"\xDF\xC2", 2},     {"\xE0\x80\x80", 3}, {"\xE0\x9F\xBF", 3},
      {"\xE1\x80\xC0", 2}, {"\xED\xA0\x80", 3}, {"\xED\x9F\xC0", 2}, {"\xF0\x80\x80\x80", 4},
      {"\xF1\x80\x80", 1}, {"\xF1\x80\xC0", 2}, {"\xF4\x8F\xC0", 2}, {"\xF0\x8F\xBF\xBF", 4},
      {"\xF8", 1},         {"\xFE\xFF", 2},     {"\xF4\x90\x80", 3}, {"\xF5\x80\x80\x80", 4}};
  for (const auto& [raw, marks] : bad) {
    std::string expected;
    for (int i = 0; i < marks; ++i) expected += errcat::detail::replacement_character;
    CHECK(decoded(raw) == expected);
    CHECK(decoded(raw + std::string("x")) == expected + 'x');
  }
}

TEST_CASE("an index of a list has at most nine digits") {
  using errcat::detail::index_of_segment;
  CHECK(index_of_segment("0") == 0);
  CHECK(index_of_segment("123456789") == 123'456'789);
  CHECK(index_of_segment("999999999") == 999'999'999);
  for (const auto* none : {"", "00", "01", "-1", "+1", "1:", "/1", "1e1", "1000000000"})
    CHECK(index_of_segment(none) == errcat::detail::no_index);
}

TEST_CASE("numbers are compared by what they are") {
  using errcat::detail::plain_decimal;
  CHECK(plain_decimal("404") == "404");
  CHECK(plain_decimal("404.0") == "404");
  CHECK(plain_decimal("4.04e2") == "404");
  CHECK(plain_decimal("40400E-2") == "404");
  CHECK(plain_decimal("-0") == "0");
  CHECK(plain_decimal("-0.50") == "-0.5");
  CHECK(plain_decimal("25e-3") == "0.025");
  CHECK(plain_decimal("25e-2") == "0.25");
  CHECK(plain_decimal("25e-1") == "2.5");
  CHECK(plain_decimal("0.05") == "0.05");
  CHECK(plain_decimal("-12.340e+1") == "-123.4");
  CHECK(plain_decimal("0e999") == "0");
  CHECK(plain_decimal("1e999").size() == 1'000);
  CHECK(plain_decimal("1e1000") == "1e1000");
  CHECK(plain_decimal("1e99999999999999999999") == "1e99999999999999999999");
}

TEST_CASE("references are resolved as RFC 3986, section 5.4, has them") {
  const std::pair<const char*, const char*> examples[] = {{"g:h", "g:h"},
                                                          {"g", "http://a/b/c/g"},
                                                          {"./g", "http://a/b/c/g"},
                                                          {"g/", "http://a/b/c/g/"},
                                                          {"/g", "http://a/g"},
                                                          {"//g", "http://g"},
                                                          {"?y", "http://a/b/c/d;p?y"},
                                                          {"g?y", "http://a/b/c/g?y"},
                                                          {"#s", "http://a/b/c/d;p?q#s"},
                                                          {"g#s", "http://a/b/c/g#s"},
                                                          {"g?y#s", "http://a/b/c/g?y#s"},
                                                          {";x", "http://a/b/c/;x"},
                                                          {"", "http://a/b/c/d;p?q"},
                                                          {".", "http://a/b/c/"},
                                                          {"./", "http://a/b/c/"},
                                                          {"..", "http://a/b/"},
                                                          {"../", "http://a/b/"},
                                                          {"../g", "http://a/b/g"},
                                                          {"../..", "http://a/"},
                                                          {"../../g", "http://a/g"},
                                                          {"../../../g", "http://a/g"},
                                                          {"../../../../g", "http://a/g"},
                                                          {"/./g", "http://a/g"},
                                                          {"/../g", "http://a/g"},
                                                          {"g.", "http://a/b/c/g."},
                                                          {".g", "http://a/b/c/.g"},
                                                          {"g..", "http://a/b/c/g.."},
                                                          {"..g", "http://a/b/c/..g"},
                                                          {"./../g", "http://a/b/g"},
                                                          {"./g/.", "http://a/b/c/g/"},
                                                          {"g/./h", "http://a/b/c/g/h"},
                                                          {"g/../h", "http://a/b/c/h"},
                                                          {"g;x=1/./y", "http://a/b/c/g;x=1/y"},
                                                          {"g;x=1/../y", "http://a/b/c/y"},
                                                          {"g?y/./x", "http://a/b/c/g?y/./x"},
                                                          {"g#s/../x", "http://a/b/c/g#s/../x"}};
  for (const auto& [reference, expected] : examples) {
    INFO(reference);
    CHECK(errcat::detail::resolved("http://a/b/c/d;p?q", reference) == expected);
  }
  CHECK(errcat::detail::resolved("http://a/b//c", "../d") == "http://a/b/d");
  CHECK(errcat::detail::resolved("http://a/b", "//c//../d") == "http://c/d");
  CHECK(errcat::detail::resolved("http://a/b/", ".//c/./../d") == "http://a/b//d");
  CHECK(errcat::detail::resolved("https://acme.example", "type") == "https://acme.example/type");
  CHECK(errcat::detail::resolved("file:///a/b", "c") == "file:///a/c");
  CHECK(errcat::detail::resolved("file:///a/b", "/c") == "file:///c");
  // A scheme has at least one character.
  CHECK(errcat::detail::resolved("http://a/b", ":c") == "http://a/:c");
}
