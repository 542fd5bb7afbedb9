#include <functional>
#include <nlohmann/json.hpp>
#include <random>
#include <regex>

#include "catalog/names.hpp"
#include "catch.hpp"
#include "schema/schema.hpp"
#include "spec/text_forms.hpp"
#include "spec/value_forms.hpp"
#include "spec/values.hpp"

// The patterns of the schema say what the decoder says.

using namespace generator;
using std::string;
using std::string_view;
using strings = std::vector<string>;
using accepts = std::function<bool(const string&)>;

namespace {

/// Compares the pattern of a definition with what errcat itself says of texts that are made of `pieces`.
/// @param slack texts that the pattern lets through, although errcat does not
void compare(
    const string& definition, const strings& pieces, const accepts& errcat_takes,
    const accepts& slack = [](const string&) { return false; }) {
  const auto schema = schema::json_schema();
  const std::regex pattern(schema.at("definitions").at(definition).at("pattern").get<string>());
  std::mt19937 random(7);
  std::uniform_int_distribution<std::size_t> piece(0, pieces.size() - 1);
  std::uniform_int_distribution<int> length(0, 6);
  int taken = 0;
  for (int i = 0; i < 20'000; ++i) {
    string text;
    for (int left = length(random); left > 0; --left) text += pieces[piece(random)];
    CAPTURE(definition, text);
    const bool by_errcat = errcat_takes(text);
    const bool by_pattern = std::regex_search(text, pattern);
    taken += by_errcat ? 1 : 0;
    if (by_errcat != by_pattern && !(by_pattern && slack(text))) FAIL("errcat says " << by_errcat);
  }
  CHECK(taken > 20);
}

auto has_value(auto parse) {
  return [parse](const string& text) { return parse(string_view(text)).has_value(); };
}

}  // namespace

TEST_CASE("patterns of numbers with units are those of the decoder") {
  const auto is_long = [](const string& text) {
    return std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) > 1;
  };
  compare("duration", {"~", "0", "5", "30", ".", "ms", "s", "min", "h", "d", " ", "-"},
          has_value(spec::parse_duration), is_long);
  compare("quantity", {"~", "0", "5", ".", "MB", "/min", " ", "-"}, has_value(spec::parse_quantity));
  compare("factor", {"0", "1", "5", "00", ".", "x"}, [](const string& text) {
    const auto value = spec::parse_decimal(text, 1000);
    return value && *value >= 1000 && *value <= 1'000'000;
  });
  compare("jitter", {"none", "full", "equal", "0", "1", "00", "9", ".", "%"}, [](const string& text) {
    const auto value = spec::parse_decimal(text, 10, "%");
    return text == "none" || text == "full" || text == "equal" || (value && *value <= 1000);
  });
}

TEST_CASE("patterns of statuses, places and citations are those of the decoder") {
  const auto form_of = [](const string& text) { return spec::parse_status(text); };
  using form = spec::status_pattern::form;
  const strings statuses{"any", "varies", "1", "0", "000", "xx", "9", "-", "4"};
  compare("status", statuses, has_value(spec::parse_status));
  compare("status-of-a-row", statuses, [&](const string& text) {
    const auto value = form_of(text);
    return value && value->kind != form::varies;
  });
  compare("excluded-status", statuses, [&](const string& text) {
    const auto value = form_of(text);
    return value && value->kind != form::varies && value->kind != form::any;
  });
  const strings places{"/", "a",       "*",      "~", "~0",      "~1", "$",
                       ".", "header:", "query:", ";", "missing", " ",  "/*"};
  compare("place-in-the-response", places, has_value(spec::place_of));
  compare("name-of-a-place", places, [](const string& text) {
    const auto value = spec::place_of(text);
    return value && !value->name.empty();
  });
  compare("citation", {"L", "1", "0", "20", "000000", "-", ":", "guide", " ", "x"},
          has_value(spec::parse_citation), [](const string& text) { return text.find('-') != string::npos; });
}

TEST_CASE("patterns of names are those of errcat") {
  compare("id", {"a", "Z", "no", "null", "true", "_", "1", "-", " "}, spec::is_id);
  compare("locale", {"en", "a", "BR", "1", "-", "_", "abcdefgh"}, spec::is_locale);
  compare("path", {"a", ".", "..", "/", "\\", ":", "b.yaml"}, spec::is_path_below);
  compare("name-of-a-vendor", {"a", "Z", "acme", "1", "-", "_", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
          [](const string& text) { return catalog::why_no_vendor_name(text).empty(); });
  compare("date", {"2026-0", "2028-02-2", "2026-1", "-3", "9", "1", "0"}, spec::is_date,
          [](const string& text) { return text.ends_with("02-29"); });
}
