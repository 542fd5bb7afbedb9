#include <errcat/acme_fixtures.hpp>

#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "catch.hpp"
#include "vendors.hpp"

namespace {

using json = nlohmann::json;

/// Where a vendor's responses have the inputs of `classify`, according to its pages.
struct places {
  const char* code = nullptr;
  const char* message = nullptr;
  std::vector<std::string> fields;
};

std::string text_at(const json& body, const char* place) {
  if (place == nullptr || !body.contains(json::json_pointer(place))) return {};
  return body.at(json::json_pointer(place)).get<std::string>();
}

errcat::wire_field field_at(const json& body, const std::string& place) {
  const auto& value = body.at(json::json_pointer(place));
  if (value.is_number()) return {place, value.get<int>()};
  return {place, value.get_ref<const std::string&>()};
}

/// Passes every fixture to `classify`, like a program that parses bodies itself.
template <class Fixtures, class Classify, class Expected>
void check_all(const Fixtures& fixtures, const places& at, const Classify& classify,
               const Expected& expected) {
  for (const auto& one : fixtures) {
    CAPTURE(one.id, one.title, one.body);
    const auto body = one.body.empty() ? json() : json::parse(one.body);
    const auto code = text_at(body, at.code);
    const auto message = text_at(body, at.message);
    std::vector<errcat::wire_field> fields;
    for (const auto& place : at.fields)
      if (body.contains(json::json_pointer(place))) fields.push_back(field_at(body, place));
    errcat::response from{one.status, code, message, one.surface, one.operation, one.transport};
    from.fields = fields.data();
    from.field_count = fields.size();
    from.fields_complete = true;
    const auto hit = classify(from);
    CHECK(hit.what);
    CHECK(hit.what == expected(one));
    CHECK(hit.what.id() == one.id);
    CHECK(static_cast<std::int32_t>(hit.code) == one.number);
  }
}

std::string number_of(const json& defined, const json& used) {
  if (used.empty()) return "0";
  for (const auto& one : defined)
    if (one.at("id") == used.at(0)) return one.at("number").dump();
  return "?";
}

/// The parts of an example, in one line.
std::string line_of(const json& vendor, const json& entry, const json& example) {
  auto status = example.at("status");
  if (status.is_null() && !entry.at("status_ranges").empty())
    status = entry.at("status_ranges").at(0).at("first");
  auto line = entry.at("id").get<std::string>() + '|' + example.at("title").get<std::string>() + '|' +
              (status.is_null() ? "0" : status.dump()) + '|' +
              number_of(vendor.at("surfaces"), example.at("surfaces")) + '|' +
              number_of(vendor.at("operations"), example.at("operations")) + '|';
  for (const auto& header : example.at("headers")) line += header.at("text").get<std::string>() + ';';
  return line + '|' + (example.at("body").is_null() ? "" : example.at("body").dump());
}

std::string line_of(const errcat::fixture& of) {
  auto line = std::string(of.id) + '|' + std::string(of.title) + '|' + std::to_string(of.status) + '|' +
              std::to_string(static_cast<std::uint32_t>(of.surface)) + '|' +
              std::to_string(static_cast<std::uint32_t>(of.operation)) + '|';
  for (const auto& header : of.headers)
    line += std::string(header.name) + ": " + std::string(header.value) + ';';
  return line + '|' + (of.body.empty() ? "" : json::parse(of.body).dump());
}

/// The examples of entries with matchers, from the JSON export next to the code.
std::multiset<std::string> exported(const std::string& path) {
  std::ifstream in(ROOT_DIR "/" + path);
  REQUIRE(in);
  const auto vendor = json::parse(in);
  std::multiset<std::string> all;
  const auto add = [&](const json& entries) {
    for (const auto& entry : entries)
      for (const auto& example : entry.at("examples")) all.insert(line_of(vendor, entry, example));
  };
  add(vendor.at("statuses"));
  add(vendor.at("transport"));
  for (const auto* chapters : {"error_chapters", "outcome_chapters"})
    for (const auto& one : vendor.at(chapters)) add(one.at("entries"));
  return all;
}

template <class Fixtures>
std::multiset<std::string> listed(const Fixtures& fixtures) {
  std::multiset<std::string> all;
  for (const auto& one : fixtures) all.insert(line_of(one));
  return all;
}

}  // namespace

TEST_CASE("every example of every shipped spec is a fixture, with all that it says") {
  CHECK(listed(idenfy::fixtures) == exported("generated/json/idenfy.json"));
  CHECK(listed(customer_verification::fixtures) == exported("generated/json/customer-verification.json"));
  CHECK(listed(ranex_compliance::fixtures) == exported("generated/json/ranex-compliance.json"));
  CHECK(listed(unico_idcloud::fixtures) == exported("generated/json/unico-idcloud.json"));
  CHECK(listed(diagnostics::fixtures) == exported("generated/json/diagnostics.json"));
  CHECK(listed(errcat::acme::fixtures) == exported("tests/golden/acme/json/acme.json"));
}

TEST_CASE("fixtures are there to be tested with") {
  CHECK(idenfy::fixtures.size() == 15);
  CHECK(customer_verification::fixtures.size() == 16);
  CHECK(unico_idcloud::fixtures.size() == 5);
  const auto& one = errcat::acme::fixtures[0];
  CHECK(one.headers.size() == 1);
  CHECK(one.headers.begin()->name == "X-Request-Id");
  CHECK(one.headers.begin()->value == "r-1");
  CHECK(errcat::acme::fixtures[1].headers.empty());
}

TEST_CASE("every fixture is classified as what its spec says") {
  check_all(idenfy::fixtures, {"/identifier", "/message", {}}, idenfy::classify, idenfy::expected);
  check_all(customer_verification::fixtures, {"/error/code", "/error/message", {}},
            customer_verification::classify, customer_verification::expected);
  check_all(unico_idcloud::fixtures,
            {nullptr,
             nullptr,
             {"/process/result", "/process/authenticationInfo/livenessResult", "/liveness", "/unicoId/result",
              "/data/result/status"}},
            unico_idcloud::classify, unico_idcloud::expected);
  check_all(errcat::acme::fixtures, {"/error/code", "/error/message", {"/error/family", "/result/code"}},
            errcat::acme::classify, errcat::acme::expected);
}
