// Headers in the forms that programs hold them, and header lines that no server should send.
#include <array>
#include <forward_list>
#include <list>
#include <map>
#include <random>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "runtime/header_reading.hpp"

#include "catch.hpp"

namespace {

using texts = std::vector<std::string>;

const std::string none = "|none";

/// Text like Qt's QByteArray: not a standard type, and with a signed size.
class foreign_text {
 public:
  foreign_text(std::string text) : text_(std::move(text)) {}
  const char* data() const { return text_.data(); }
  int size() const { return static_cast<int>(text_.size()); }
  operator const char*() const { return text_.c_str(); }

 private:
  std::string text_;
};

/// Text that only converts to a standard text type.
struct turning_text {
  std::string held;
  operator std::string_view() const { return held; }
};

template <class Text>
struct named {
  Text name;
  Text value;
};

/// Headers as Boost.Beast holds them.
class by_functions {
 public:
  by_functions(std::string name, std::string value) : name_(std::move(name)), value_(std::move(value)) {}
  int name() const { return 7; }
  std::string name_string() const { return name_; }
  std::string value() const { return value_; }

 private:
  std::string name_;
  std::string value_;
};

/// Lines that give the same result as one text with any line ending, and as separate texts with or without
/// line endings.
std::string said_by_lines(const texts& lines) {
  std::string whole;
  std::string bare;
  texts ended;
  for (const std::string& line : lines) {
    whole += line + "\r\n";
    bare += line + '\n';
    ended.push_back(line + "\r\n");
  }
  const std::string said = said_by(whole);
  CHECK(said_by(bare) == said);
  CHECK(said_by(ended) == said);
  CHECK(said_by(lines) == said);
  return said;
}

/// The code that is read from one line.
std::string said_by_line(const std::string& line) {
  return said_by_lines({"HTTP/1.1 429 Too Many Requests", line, ""});
}

}  // namespace

TEST_CASE("names and values come in any range of them") {
  using text = std::string;
  CHECK(said_by(std::map<text, text>{{"X-ERROR-code", "E1"}, {"retry-after", "2"}}) == "E1|2000");
  CHECK(said_by(std::multimap<text, text>{{"x-error-code", "E1"}, {"x-error-code", "E2"}}) == "E1|none");
  CHECK(said_by(std::unordered_map<text, text>{{"x-error-code", "E1"}, {"Retry-After", "2"}}) == "E1|2000");
  CHECK(said_by(std::unordered_multimap<text, text>{{"x-error-code", "E1"}}) == "E1|none");
  CHECK(said_by(std::vector<std::pair<text, text>>{{"Retry-After", "2"}, {"retry-after", "3"}}) == "|3000");
  CHECK(said_by(std::array<std::pair<const char*, const char*>, 1>{{{"x-error-code", "E1"}}}) == "E1|none");
  CHECK(said_by(std::vector<errcat::http_header>{{"RETRY-AFTER", "2"}}) == "|2000");
  CHECK(said_by(std::list<named<text>>{{"a", "E0"}, {"x-error-code", "E1"}}) == "E1|none");
  CHECK(said_by(std::vector<by_functions>{{"Other", "E0"}, {"x-error-CODE", "E1"}}) == "E1|none");
  CHECK(said_by(std::map<text, text>()) == none);
}

TEST_CASE("of a list of values the first counts, and an empty list is no header") {
  using lists = std::map<std::string, texts>;
  CHECK(said_by(lists{{"x-error-code", {"E1", "E2"}}, {"retry-after", {"2"}}}) == "E1|2000");
  CHECK(said_by(lists{{"x-error-code", {}}}) == none);
  CHECK(said_by(lists{{"X-ERROR-CODE", {}}, {"x-error-code", {"E1"}}}) == "E1|none");
  CHECK(said_by(std::vector<std::pair<std::string, std::forward_list<const char*>>>{
            {"x-error-code", {nullptr}}, {"x-error-code", {"E1"}}}) == "E1|none");
}

TEST_CASE("of a header that is a list all lines count, of all others the first") {
  using text = std::string;
  CHECK(said_by(std::multimap<text, text>{
            {"Retry-After", "2"}, {"retry-after", "9"}, {"x-error-code", "E1"}}) == "E1|9000");
  CHECK(said_by(std::vector<std::pair<text, text>>{{"Retry-After", "soon"}, {"Retry-After", "2"}}) ==
        "|2000");
  CHECK(said_by_lines({"Retry-After: 9", "X-Error-Code: E1", "X-Error-Code: E2", "Retry-After: 2"}) ==
        "E1|9000");
  CHECK(said_by_lines({"HTTP/1.1 302 Found", "Retry-After: 9", "HTTP/1.1 429 Too Many", "Retry-After: 2"}) ==
        "|2000");
  CHECK(said_by(std::map<text, std::vector<text>>{{"Retry-After", {"2", "9"}},
                                                  {"X-Error-Code", {"E1", "E2"}}}) == "E1|9000");
  CHECK(errcat::detail::find_header(
            std::multimap<text, text>{{"RateLimit", "\"a\";r=3;t=2"}, {"ratelimit", "\"b\";r=0;t=30"}},
            "RateLimit")
            .text == "\"a\";r=3;t=2, \"b\";r=0;t=30");
}

TEST_CASE("texts may be of a library's own types") {
  CHECK(said_by(std::vector<std::pair<foreign_text, foreign_text>>{
            {std::string("x-error-code"), std::string("E1")}}) == "E1|none");
  CHECK(said_by(std::vector<named<turning_text>>{{{"x-error-code"}, {"E1"}}}) == "E1|none");
  CHECK(said_by(std::vector<foreign_text>{std::string("x-error-code: E1")}) == "E1|none");
  CHECK(said_by([](std::string_view name) { return foreign_text("the " + std::string(name)); }) ==
        "the X-Error-Code|unreadable");
}

TEST_CASE("a null pointer is neither a name nor a value") {
  CHECK(said_by(std::vector<named<const char*>>{
            {nullptr, "E0"}, {"x-error-code", nullptr}, {"x-error-code", "E1"}}) == "E1|none");
  const char* lines = nullptr;
  CHECK(said_by(lines) == none);
  CHECK(said_by(std::vector<const char*>{nullptr, "x-error-code: E1"}) == "E1|none");
}

TEST_CASE("an empty value is there, an empty answer is none") {
  CHECK(said_by(std::map<std::string, std::string>{{"retry-after", ""}}) == "|unreadable");
  CHECK(said_by(std::map<std::string, texts>{{"retry-after", {"", "2"}}}) == "|2000");
  CHECK(said_by("Retry-After:\r\n") == "|unreadable");
  CHECK(said_by([](std::string_view) { return ""; }) == "|unreadable");
  CHECK(said_by([](std::string_view) { return std::string(); }) == none);
  CHECK(said_by([](std::string_view) { return foreign_text(""); }) == none);
}

TEST_CASE("lines come as they were received, in any text or range of texts") {
  const std::string lines =
      "HTTP/1.1 429 Too Many Requests\r\nServer: a\r\nx-error-code: E1\r\nRETRY-AFTER:2\r\n\r\n";
  CHECK(said_by(lines) == "E1|2000");
  CHECK(said_by(std::string_view(lines)) == "E1|2000");
  CHECK(said_by(lines.c_str()) == "E1|2000");
  CHECK(said_by(std::vector<char>(lines.begin(), lines.end())) == "E1|2000");
  CHECK(said_by("HTTP/2 429 \r\nx-error-code: E1\r\n\r\n") == "E1|none");
  CHECK(said_by(std::vector<std::string_view>{"HTTP/2 429 ", "x-error-code: E1"}) == "E1|none");
  CHECK(said_by(std::list<std::string>{"HTTP/2 429 \r\nserver: a\r\n",
                                       "x-error-code: E1\r\nretry-after: 2"}) == "E1|2000");
  CHECK(said_by("") == none);
  CHECK(said_by(texts()) == none);
}

TEST_CASE("a buffer of characters ends at its first zero, or where it ends") {
  CHECK(said_by("x-error-code: E1\r\n\0\nRetry-After: 2") == "E1|none");
  const char full[] = {'R', 'e', 't', 'r', 'y', '-', 'A', 'f', 't', 'e', 'r', ':', '2'};
  CHECK(said_by(full) == "|2000");
}

TEST_CASE("of the lines of several responses the last one's count") {
  CHECK(said_by_lines({"HTTP/1.1 302 Found", "X-Error-Code: E0", "Retry-After: 9", "",
                       "HTTP/1.1 429 Too Many", "Retry-After: 2", ""}) == "|2000");
  CHECK(said_by_lines({"HTTP/1.1 100 Continue", "", "HTTP/1.1 429 Too Many", "X-Error-Code: E1",
                       "X-Error-Code: E2", ""}) == "E1|none");
  CHECK(said_by_lines({"HTTP/1.1 200 Connection established", "X-Error-Code: E0", "", "HTTP/2 429 ", ""}) ==
        none);
  // Programs that leave out empty lines.
  CHECK(said_by_lines({"HTTP/1.1 302 Found", "X-Error-Code: E0", "HTTP/1.1 429 Too Many",
                       "X-Error-Code: E1"}) == "E1|none");
}

TEST_CASE("trailers come after the headers, and do not go before them") {
  CHECK(said_by_lines({"HTTP/1.1 429 Too Many", "X-Error-Code: E1", "", "X-Error-Code: E2", "Retry-After: 2",
                       ""}) == "E1|2000");
}

TEST_CASE("a line that begins with a blank goes on with the one before") {
  CHECK(said_by_lines({"X-Error-Code: E1", " and", "\tmore", "Retry-After:", " 2"}) == "E1 and more|2000");
  CHECK(said_by_lines({"X-Error-Code:", "  ", " E1  ", " \t ", " E2"}) == "E1 E2|none");
  CHECK(said_by_lines({"X-Error-Code: E1", "Other: a", " b", "Retry-After: 2", "Other: c", " 3"}) ==
        "E1|2000");
  CHECK(said_by_lines({"X-Error-Code: E1", "X-Error-Code: E2", " E3"}) == "E1|none");
  CHECK(said_by_lines({"X-Error-Code: E1", "", " E2"}) == "E1|none");
  CHECK(said_by_lines({"X-Error-Code: E1", "no header", " E2"}) == "E1|none");
  CHECK(said_by_lines({"HTTP/1.1 302 Found", "X-Error-Code: E0", "HTTP/1.1 429 Too Many", " E1"}) == none);
  CHECK(said_by_lines({" X-Error-Code: E1", "Other: a", " X-Error-Code: E1"}) == none);
}

TEST_CASE("blanks around a value are none of it") {
  CHECK(said_by_line("X-Error-Code:E1") == "E1|none");
  CHECK(said_by_line("X-Error-Code: \t E1 \t ") == "E1|none");
  CHECK(said_by_line("X-Error-Code: a:b: c") == "a:b: c|none");
}

TEST_CASE("lines that are no headers say nothing") {
  for (const std::string line :
       {"X-Error-Code", "X-Error-Code E1", "X-Error-Code : E1", "X-Error-Code\t: E1", ": E1", ":",
        "::", "X-Error-Codes: E1", "X-Error-Cod: E1", "AX-Error-Code: E1", "HTTP/1.1 429 X-Error-Code: E1",
        "X-Error-Code:", "X-Error-Code: \t "})
    CHECK(said_by_line(line) == none);
}

TEST_CASE("zeros and lone carriage returns are characters like others") {
  const std::string zero(1, '\0');
  CHECK(said_by_line("X-Error-Code: E" + zero + "1") == "E" + zero + "1|none");
  CHECK(said_by_line("X-Error-Code" + zero + ": E1") == none);
  CHECK(said_by_line("Other: a\rX-Error-Code: E1") == none);
  CHECK(said_by_line("X-Error-Code: E\r1\r\r") == "E\r1|none");
}

TEST_CASE("lines may be long and many") {
  constexpr std::size_t many = 1'000'000;
  CHECK(said_by("X-Error-Code: " + std::string(many, 'E')) == std::string(many, 'E') + "|none");
  std::string folded = "X-Error-Code: E";
  for (std::size_t i = 0; i < many; ++i) folded += "\n E";
  CHECK(said_by(folded).size() == 2 * many + 1 + none.size());
  std::string status_lines;
  for (std::size_t i = 0; i < many; ++i) status_lines += "HTTP/1.1 100 Continue\nX-Error-Code: E0\n";
  CHECK(said_by(status_lines + "HTTP/1.1 429 \nRetry-After: 2") == "|2000");
  CHECK(said_by(std::string(many, '\n') + std::string(many, ':') + std::string(many, ' ')) == none);
}

TEST_CASE("lines of any characters are read the same in one text and in many") {
  const texts pieces = {"X-Error-Code",
                        "x-error-code: ",
                        "Retry-After:",
                        "HTTP/1.1 ",
                        " ",
                        "\t",
                        ":",
                        "\r",
                        std::string(1, '\0'),
                        "E",
                        "2",
                        "\xFF"};
  std::mt19937 any(1);
  std::size_t found = 0;
  for (int round = 0; round < 500; ++round) {
    texts lines(1);
    for (int i = 0; i < 12; ++i) {
      const std::size_t next = any() % (pieces.size() + 3);
      if (next < pieces.size())
        lines.back() += pieces[next];
      else
        lines.emplace_back();
    }
    if (said_by_lines(lines) != none) ++found;
  }
  CHECK(found > 20);
}
