#include "mcp/parameters.hpp"

#include <nlohmann/json.hpp>

#include "catch.hpp"

using namespace generator::mcp;
using nlohmann::json;

namespace {

const std::vector<parameter> all{
    {.name = "word", .purpose = "A word.", .most = 3, .is_required = true},
    {.name = "words", .type = parameter_type::texts, .purpose = "Words.", .most = 3},
    {.name = "count", .type = parameter_type::integer, .purpose = "A count.", .most = 9, .least = 1},
    {.name = "sure", .type = parameter_type::flag, .purpose = "Whether."},
};

std::string mistake(const char* arguments) {
  return mistake_in(json::parse(arguments), all);
}

}  // namespace

TEST_CASE("parameters are described as a JSON Schema") {
  CHECK(schema_of(all) == json::parse(R"({
    "type": "object",
    "properties": {
      "word": {"type": "string", "minLength": 1, "maxLength": 3, "description": "A word."},
      "words": {"type": "array", "items": {"type": "string", "minLength": 1, "maxLength": 3}, "maxItems": 100,
                "description": "Words."},
      "count": {"type": "integer", "minimum": 1, "maximum": 9, "description": "A count."},
      "sure": {"type": "boolean", "description": "Whether."}
    },
    "required": ["word"],
    "additionalProperties": false})"));
  CHECK(schema_of({}) ==
        json::parse(R"({"type": "object", "properties": {}, "additionalProperties": false})"));
}

TEST_CASE("arguments are checked, and wrong ones not repeated") {
  CHECK(mistake(R"({"word": "abc", "words": [], "count": 1, "sure": false})") == "");
  CHECK(mistake(R"({"word": "abc", "words": ["a", "bcd"], "count": 9, "sure": null})") == "");
  CHECK(mistake(R"({"count": 1})") == "the argument `word` is missing");
  CHECK(mistake(R"({"word": null})") == "the argument `word` is missing");
  CHECK(mistake(R"({"word": "a", "other": 1})") ==
        "the tool takes only these arguments: `word`, `words`, `count`, `sure`");
  CHECK(mistake_in(json::parse(R"({"other": 1})"), {}) == "the tool takes no arguments");
  for (const auto* wrong : {R"("")", R"("abcd")", "1", "[]", "{}", "true"})
    CHECK(mistake_in({{"word", json::parse(wrong)}}, all) == "`word` must be a text of 1 to 3 bytes");
  for (const auto* wrong : {R"("a")", R"([""])", "[1]", R"(["abcd"])", "{}"})
    CHECK(mistake_in({{"word", "a"}, {"words", json::parse(wrong)}}, all) ==
          "`words` must be a list of at most 100 texts of 1 to 3 bytes");
  CHECK(mistake_in({{"word", "a"}, {"words", std::vector<std::string>(100, "a")}}, all) == "");
  CHECK(mistake_in({{"word", "a"}, {"words", std::vector<std::string>(101, "a")}}, all) ==
        "`words` must be a list of at most 100 texts of 1 to 3 bytes");
  for (const auto* wrong : {"0", "10", "-1", "1.0", "18446744073709551615", R"("1")", "true"})
    CHECK(mistake_in({{"word", "a"}, {"count", json::parse(wrong)}}, all) ==
          "`count` must be a whole number from 1 to 9");
  for (const auto* wrong : {"0", R"("true")", "[]"})
    CHECK(mistake_in({{"word", "a"}, {"sure", json::parse(wrong)}}, all) == "`sure` must be true or false");
}

TEST_CASE("missing arguments have defaults") {
  const auto given = json::parse(R"({"word": "a", "words": ["b", "c"], "count": 3, "sure": true})");
  CHECK(text_or_empty(given, "word") == "a");
  CHECK(texts_or_none(given, "words") == std::vector<std::string>{"b", "c"});
  CHECK(integer_or(given, "count", 7) == 3);
  CHECK(flag_or_false(given, "sure"));
  for (const auto& none : {json::object(), json::parse(R"({"word": null, "words": null, "count": null})")}) {
    CHECK(text_or_empty(none, "word").empty());
    CHECK(texts_or_none(none, "words").empty());
    CHECK(integer_or(none, "count", 7) == 7);
    CHECK(!flag_or_false(none, "sure"));
  }
}
