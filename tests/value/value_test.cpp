#include "value/value.hpp"

#include <nlohmann/json.hpp>

#include "value/json_of.hpp"
#include "value/of_json.hpp"

#include "catch.hpp"

using generator::member;
using generator::value;
using json = nlohmann::ordered_json;

namespace {

/// The squares of 0, 1, ... as a list that is made on demand; `asked` counts how many were.
value squares(std::size_t count, int& asked) {
  return value::list_of(count, [&asked](std::size_t at) {
    ++asked;
    return value(at * at);
  });
}

}  // namespace

TEST_CASE("a value becomes JSON as a library would write it") {
  const auto samples = {R"(null)",
                        R"(true)",
                        R"(-12)",
                        R"(9223372036854775807)",
                        R"(18446744073709551615)",
                        R"(1.5)",
                        R"("")",
                        R"([])",
                        R"({})",
                        R"([[], {}, [1, "a", null]])",
                        R"({"a": {"b": [true, {"c": ""}]}, "d": 1})",
                        R"("quotes \" and \\ and / and \b\f\n\r\t and \u0001 \u001f \u007f é 日本 😀")"};
  for (const auto* sample : samples) {
    CAPTURE(sample);
    const auto known = json::parse(sample);
    CHECK(json_text(generator::of_json(known)) == known.dump());
    CHECK(json_text(generator::of_json(known), 2) == known.dump(2));
  }
}

TEST_CASE("members keep their order, and are found by their names") {
  value one{{"b", 1}, {"a", "text"}, {"list", std::vector<std::string>{"x", "y"}}, {"none", nullptr}};
  one.add("more", value{{"inner", true}});
  one.replace("b", 2);
  one.add_all(value{{"last", std::string("kept")}});
  CHECK(json_text(one) ==
        R"({"b":2,"a":"text","list":["x","y"],"none":null,"more":{"inner":true},"last":"kept"})");
  CHECK(one.at("more").at("inner").flag());
  CHECK(one.find("absent") == nullptr);
  CHECK(one.at("b").find("a") == nullptr);
}

TEST_CASE("elements that are made on demand are made only then, and each once") {
  int asked = 0;
  const auto all = squares(4, asked);
  CHECK(all.size() == 4);
  CHECK(asked == 0);
  CHECK(json_text(all) == "[0,1,4,9]");
  CHECK(asked == 4);
  std::int64_t seen = 0;
  all.each([&](const value& one, std::size_t) {
    seen += one.number();
    return seen < 1;
  });
  CHECK(seen == 1);
  CHECK(asked == 6);
}

TEST_CASE("a text that is moved in is kept, another is looked at") {
  std::string text = "a text that is too long to stand within a string object";
  const value kept(std::string{text});
  const value looked_at(text);
  text[0] = 'X';
  CHECK(kept.text().front() == 'a');
  CHECK(looked_at.text().front() == 'X');
}
