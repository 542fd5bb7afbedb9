// Compares how parameters in header values are read with two other parsers, over all short values and many
// long ones.
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "header_reference.hpp"
#include "strict_headers.hpp"

#include "catch.hpp"

namespace {

using namespace header_grammar;

struct differences {
  std::size_t values = 0;
  std::size_t answers = 0;
  std::size_t of_challenges = 0;  ///< answers for values that are valid challenges
  std::size_t of_parameters = 0;
  std::size_t ambiguous = 0;  ///< items that the grammar can read in two ways
  std::string first;

  void compare(std::string_view value, const std::vector<std::string_view>& names) {
    ++values;
    const reference read(value);
    const named_values expected = read.parameters();
    ambiguous += read.ambiguous();
    const auto readings = strict_challenges(value).readings();
    const auto behind = strict_parameters(value);
    for (const std::string_view name : names) {
      const answer got = found(value, name);
      bool same = got == first_of(expected, name);
      for (const auto& reading : readings) {
        named_values all;
        for (const auto& one : reading) all.insert(all.end(), one.parameters.begin(), one.parameters.end());
        same = same && got == first_of(all, name);
        of_challenges += got.has_value();
      }
      if (behind) same = same && got == first_of(*behind, name);
      of_parameters += behind && got;
      answers += got.has_value();
      if (!same && first.empty()) first = std::string(value) + " | " + std::string(name);
    }
  }
};

/// All values of `shortest` to `longest` pieces.
differences compare_all(const std::vector<std::string_view>& pieces, std::size_t shortest,
                        std::size_t longest) {
  differences all;
  std::vector<std::size_t> numbers(shortest);
  while (numbers.size() <= longest) {
    std::string value;
    for (const std::size_t number : numbers) value += pieces[number];
    all.compare(value, {"a", "aa"});
    std::size_t at = 0;
    for (; at < numbers.size() && ++numbers[at] == pieces.size(); ++at) numbers[at] = 0;
    if (at == numbers.size()) numbers.push_back(0);
  }
  return all;
}

const std::vector<std::string_view> characters = {"a", "=", "\"", ",", " ", "\\", ";"};
/// More of what consists of these is well formed.
const std::vector<std::string_view> larger_pieces = {"a",   "=", "\"",           ", ", " ",
                                                     "a=a", ";", "S a=\"\\\\\"", "S "};

/// As many values made of pieces at random, and of whole items between separators, sometimes with one byte
/// changed.
differences compare_drawn(unsigned seed, int count) {
  const std::vector<std::string> pieces = {"Bearer ",
                                           "Bearer",
                                           "Basic ",
                                           "Negotiate ",
                                           "YII/a+b==",
                                           "YIIab=",
                                           "error",
                                           "=",
                                           "\"",
                                           "\\",
                                           ",",
                                           ", ",
                                           ", ",
                                           ";",
                                           "; ",
                                           " ",
                                           "\t",
                                           "realm",
                                           "error=\"x\"",
                                           "error=\"x\"",
                                           "realm=\"a, error=y\"",
                                           "realm=\"a\\\"b\"",
                                           "error=z",
                                           "ERROR = \"\"",
                                           "a/b",
                                           "code=17",
                                           "\xC3\xA9",
                                           "(",
                                           "<a>",
                                           "?"};
  std::mt19937 random(seed);
  const auto up_to = [&](std::size_t most) { return static_cast<std::size_t>(random() % (most + 1)); };
  differences all;
  for (int i = 0; i < count; ++i) {
    std::string value;
    for (std::size_t left = 1 + up_to(11); left > 0; --left) value += pieces[up_to(pieces.size() - 1)];
    all.compare(value, {"error", "realm", "code"});
  }
  const std::vector<std::string> items = {"Bearer realm=\"a, b\"",
                                          "error=\"x\"",
                                          "Bearer error=x",
                                          "Negotiate YII==",
                                          "Negotiate error=",
                                          "Negotiate",
                                          "error = \"a\\\"b\"",
                                          "",
                                          "realm=\"\"",
                                          "Basic ",
                                          "code=17",
                                          "failed",
                                          "a/b",
                                          "title=\"Login, \\\\\""};
  for (int i = 0; i < count; ++i) {
    const bool is_list = up_to(3) > 0;
    std::string value = is_list ? items[up_to(items.size() - 1)] : "failed";
    for (std::size_t left = up_to(6); left > 0; --left) {
      value += !is_list || up_to(5) == 0 ? "; " : " ,";
      value += items[up_to(items.size() - 1)];
    }
    if (up_to(2) == 0 && !value.empty()) value[up_to(value.size() - 1)] = "=\", \\;x\n"[up_to(7)];
    all.compare(value, {"error", "realm", "code"});
  }
  return all;
}

}  // namespace

TEST_CASE("all short values are read as the grammar has them") {
  const differences of_characters = compare_all(characters, 0, 4);
  CHECK(of_characters.first == "");
  CHECK(of_characters.values == 2'801);
  const differences of_pieces = compare_all(larger_pieces, 0, 4);
  CHECK(of_pieces.first == "");
  CHECK(of_pieces.values == 7'381);
  CHECK(of_pieces.answers > 500);
}

TEST_CASE("all longer values are read as the grammar has them") {
  const differences of_characters = compare_all(characters, 5, 7);
  CHECK(of_characters.first == "");
  CHECK(of_characters.values == 957'999);
  CHECK(of_characters.answers > 5'000);
  const differences of_pieces = compare_all(larger_pieces, 5, 6);
  CHECK(of_pieces.first == "");
  CHECK(of_pieces.values == 590'490);
  CHECK(of_pieces.answers > 70'000);
  CHECK(of_pieces.of_challenges > 9'000);
  CHECK(of_pieces.of_parameters > 500);
  CHECK(of_characters.ambiguous + of_pieces.ambiguous == 0);
}

TEST_CASE("every byte is read as the grammar has it, wherever it stands") {
  differences all;
  for (int code = 0; code < 256; ++code) {
    const std::string c(1, static_cast<char>(code));
    for (const std::string& value :
         {c + "; a=b", "x" + c + "y; a=b", "S " + c + ", T a=b", "S " + c + "a=b", "S a" + c + "=b",
          "S a=" + c, "S a=b" + c, "S a=b" + c + "d", "S a" + c + "b", "S a=\"" + c + "\"",
          "S a=\"\\" + c + "\"", "S" + c + "a=b", "x; a=" + c, "x; a" + c, c + "a=b", "S z=\"\"" + c + "a=b"})
      all.compare(value, {"a", "a" + c, c + "a"});
  }
  CHECK(all.first == "");
  CHECK(all.answers > 1'000);
}

TEST_CASE("some long values made of pieces are read as the grammar has them") {
  const differences all = compare_drawn(17, 1'000);
  CHECK(all.first == "");
  CHECK(all.answers > 500);
}

TEST_CASE("long values made of pieces are read as the grammar has them") {
  const differences all = compare_drawn(9110, 100'000);
  CHECK(all.first == "");
  CHECK(all.ambiguous == 0);
  CHECK(all.values == 200'000);
  CHECK(all.answers > 80'000);
  CHECK(all.of_challenges > 10'000);
  CHECK(all.of_parameters > 1'000);
}
