#include "json/json.hpp"

#include <nlohmann/json.hpp>

#include "catch.hpp"

using namespace generator;

TEST_CASE("JSON that is malformed is nothing, and its byte is known") {
  const auto bad_byte = [](std::string_view text) {
    std::size_t at = 0;
    CHECK_FALSE(read_json(text, &at).has_value());
    CHECK_FALSE(read_json(text).has_value());
    CHECK_FALSE(read_ordered_json(text).has_value());
    return at;
  };
  CHECK(bad_byte("") == 1);
  CHECK(bad_byte("{\"a\": }") == 7);
  CHECK(bad_byte("[1, 2") == 6);
  CHECK(bad_byte("[1] 2") == 5);
  CHECK(bad_byte("\"\xFF\"") == 2);
  // Of these the library tells no place.
  CHECK(bad_byte("{\"manifest\": 1e999}") == 1);
  CHECK(bad_byte("-1e999") == 1);
}

TEST_CASE("JSON is read and written as it is") {
  const std::string_view text = R"({"b":[1,-2,1.5,true,null],"a":"ä\n\"\\"})";
  CHECK(json_to_text(read_ordered_json(text).value()) == text);
  CHECK(json_to_text(read_json(text).value()) == R"({"a":"ä\n\"\\","b":[1,-2,1.5,true,null]})");
  CHECK(json_to_text(read_json("{\"a\": [1]}").value(), 2) == "{\n  \"a\": [\n    1\n  ]\n}");
}

TEST_CASE("what is not UTF-8 becomes U+FFFD in JSON") {
  CHECK(json_to_text(nlohmann::json("a\xFF\x62")) ==
        "\"a\xEF\xBF\xBD"
        "b\"");
  CHECK(json_to_text(nlohmann::ordered_json("\xC0\x80")) == "\"\xEF\xBF\xBD\xEF\xBF\xBD\"");
}
