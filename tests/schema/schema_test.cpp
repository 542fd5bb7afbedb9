#include "schema/schema.hpp"

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "catch.hpp"
#include "samples.hpp"

using nlohmann::json;
using samples::demand;

namespace {

/// The schema, as a validator that others wrote understands it.
class validator {
 public:
  validator() {
    const auto text = json::parse(generator::schema::json_schema().dump());
    valijson::SchemaParser(valijson::SchemaParser::kDraft7)
        .populateSchema(valijson::adapters::NlohmannJsonAdapter(text), schema_);
  }

  /// What is wrong with a value: a line for each fault, the innermost first. Empty if it is valid.
  std::string faults(const json& value) {
    valijson::ValidationResults results;
    const valijson::adapters::NlohmannJsonAdapter target(value);
    if (valijson::Validator(valijson::Validator::kStrongTypes).validate(schema_, target, &results)) return {};
    std::string all;
    for (const auto& one : results) {
      for (const auto& step : one.context) all += step;
      all += ": " + one.description + '\n';
    }
    return all;
  }
  std::string faults_in(const std::string& yaml) { return faults(samples::read_text(yaml).value()); }

 private:
  valijson::Schema schema_;
};

std::string text_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("the schema accepts what errcat accepts, and rejects what it can see that errcat rejects") {
  validator of;
  std::map<demand, int> count;
  for (const auto& one : samples::all()) {
    ++count[one.demand];
    if (one.demand == demand::either) continue;
    CAPTURE(one.file.string());
    const auto value = samples::read(one.file);
    REQUIRE(value);
    if (one.demand == demand::invalid)
      CHECK(of.faults(*value) != "");
    else
      CHECK(of.faults(*value) == "");
  }
  // None of the lists that are gone through has become empty.
  CHECK(count[demand::accepted] > 40);
  CHECK(count[demand::invalid] > 150);
  CHECK(count[demand::unseen] > 100);
  CHECK(count[demand::either] > 10);
}

TEST_CASE("the committed schema is what errcat prints") {
  CHECK(text_of(TESTS_DIR "/../schema/errcat-1.schema.json") ==
        generator::schema::json_schema().dump(2) + '\n');
}

TEST_CASE("texts and numbers can be written as errcat takes them") {
  validator of;
  const std::string head = "errcat: 1\nvendor: acme\ntitle: Acme\n";
  const auto code = [&](const std::string& written) {
    return of.faults_in(head + "errors: {gone: {number: 1, summary: Gone., code: " + written + "}}\n") == "";
  };
  for (const auto* written :
       {"GONE", "404", "\"404\"", "'010'", "\"1.10\"", "\"true\"", "\"null\"", "-7", "NO"})
    CHECK((code(written) ? "" : written) == std::string());
  for (const auto* written : {"1.10", "true", "null", "~", "\"\"", "' '", "[GONE]", "{a: b}"})
    CHECK((code(written) ? written : "") == std::string());

  const auto number = [&](const std::string& written) {
    return of.faults_in(head + "errors: {gone: {summary: Gone., number: " + written + "}}\n") == "";
  };
  for (const auto* written : {"1", "\"1\"", "2147483647"})
    CHECK((number(written) ? "" : written) == std::string());
  for (const auto* written : {"0", "-1", "\"0\"", "\"01\"", "1.5", "one", "2147483648", "true"})
    CHECK((number(written) ? written : "") == std::string());

  const auto flag = [&](const std::string& written) {
    return of.faults_in(head + "http_statuses: " + written + "\n") == "";
  };
  for (const auto* written : {"true", "false", "unspecified", "\"true\""})
    CHECK((flag(written) ? "" : written) == std::string());
  for (const auto* written : {"yes", "1", "\"\"", "null"})
    CHECK((flag(written) ? written : "") == std::string());
}

TEST_CASE("the schema tells vendors' specs, parts and kinds apart as errcat does") {
  validator of;
  CHECK(of.faults_in("{errcat: 1, part_of: acme, symptoms: {lost: {summary: It is lost.}}}") == "");
  CHECK(of.faults_in("{errcat: 1, part_of: acme, title: Acme}") != "");
  CHECK(of.faults_in("{errcat: 1, vendor: acme, title: Acme}") == "");
  CHECK(of.faults_in("{errcat: 1, title: Acme}") != "");
  CHECK(of.faults_in("{errcat: 1, locales: en, kinds: {}, user_messages: {default: {en: No.}}}") == "");
  CHECK(of.faults_in("{errcat: 1, locales: en, kinds: {}, user_messages: {busy: {en: No.}}}") != "");
}

TEST_CASE("each definition is in use, and each reference leads to one") {
  const auto schema = generator::schema::json_schema();
  std::set<std::string> used;
  std::set<std::string> defined;
  const std::function<void(const nlohmann::ordered_json&)> visit = [&](const nlohmann::ordered_json& from) {
    for (const auto& [key, value] : from.items()) {
      if (key == "$ref" && value.is_string()) used.insert(value.get<std::string>().substr(14));
      if (value.is_structured()) visit(value);
    }
  };
  visit(schema);
  for (const auto& [name, definition] : schema.at("definitions").items()) defined.insert(name);
  CHECK(used == defined);
}
