// Every example in every spec, from the bytes of its body to the entry that the spec lists it under.
#include <ctime>
#include <errcat/body.hpp>
#include <errcat/idenfy.hpp>
#include <errcat/vendors.hpp>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "catch.hpp"

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// Calls `on` with each nested map that has examples.
template <class Do>
void each_entry(const json& inside, const Do& on) {
  if (inside.is_object() && inside.contains("examples") && !inside["examples"].empty()) on(inside);
  if (inside.is_structured())
    for (const auto& one : inside) each_entry(one, on);
}

/// The number of a name in one of the vendor's lists, as generated code counts them.
template <class Id>
Id number_of(const json& given, const json& defined) {
  for (std::size_t i = 0; !given.empty() && i < defined.size(); ++i)
    if (defined[i]["id"] == given[0]) return static_cast<Id>(i + 1);
  return {};
}

errcat::response known_of(const json& vendor, const json& entry, const json& example) {
  errcat::response known;
  if (!example["status"].is_null())
    known.status = example["status"].get<std::int32_t>();
  else if (!entry["status_ranges"].empty())
    known.status = entry["status_ranges"][0]["first"].get<std::int32_t>();
  known.surface = number_of<errcat::surface>(example["surfaces"], vendor["surfaces"]);
  known.operation = number_of<errcat::operation>(example["operations"], vendor["operations"]);
  return known;
}

void check_match(const errcat::vendor_match& found, const json& entry) {
  CHECK(found.what.id() == entry["id"].get<std::string>());
  CHECK(found.what.anchor() == entry["anchor"].get<std::string>());
  CHECK(found.what.title() == entry["title"].get<std::string>());
  if (entry["type"] == "outcome")
    CHECK(found.how == errcat::rung::outcome);
  else if (!entry["code"].get<std::string>().empty())
    CHECK(found.how == errcat::rung::code);
  CHECK_FALSE(found.surprising.has(errcat::surprise::unknown_code));
  CHECK_FALSE(found.surprising.has(errcat::surprise::disagreement));
}

void check_example(const json& vendor, const json& entry, const json& example) {
  INFO(vendor["vendor"] << ' ' << entry["anchor"] << ' ' << example["title"]);
  const auto by = errcat::find_vendor(vendor["vendor"].get<std::string>());
  REQUIRE(by);
  std::vector<std::pair<std::string, std::string>> headers;
  for (const auto& one : example["headers"])
    headers.emplace_back(one["name"].get<std::string>(), one["value"].get<std::string>());
  const auto known = known_of(vendor, entry, example);
  const auto text = example["body_text"].get<std::string>();
  const auto read = errcat::read(by.tables(), known, text, headers);
  check_match(errcat::classify(by, read.response()), entry);
  if (text.empty()) return;
  CHECK(read.body() == errcat::body_form::json);
  const auto dense = errcat::read(by.tables(), known, example["body"].dump(), headers);
  check_match(errcat::classify(by, dense.response()), entry);
  const auto parsed = errcat::read(by.tables(), known, example["body"], headers);
  check_match(errcat::classify(by, parsed.response()), entry);
  // If the body is cut off after its last member, everything is still read.
  if (text.back() != '}') return;
  const auto cut = errcat::read(by.tables(), known, text.substr(0, text.size() - 1) + ',', headers);
  CHECK(cut.body() == errcat::body_form::cut);
  CHECK_FALSE(cut.response().fields_complete);
  CHECK(cut.response().code.text() == read.response().code.text());
  CHECK(cut.response().field_count == read.response().field_count);
}

json exported(const fs::path& path) {
  std::ifstream in(path);
  return json::parse(in);
}

}  // namespace

TEST_CASE("every example of every spec is read as the entry that it is an example of") {
  std::size_t examples = 0;
  for (const auto& file : fs::directory_iterator(EXPORTS_DIR)) {
    const auto vendor = exported(file.path());
    each_entry(vendor, [&](const json& entry) {
      if (!entry.contains("anchor") || entry["type"] == "symptom") return;
      for (const auto& example : entry["examples"]) {
        ++examples;
        check_example(vendor, entry, example);
      }
    });
  }
  CHECK(examples >= 40);
}

TEST_CASE("the shortest program is right") {
  namespace idenfy = errcat::idenfy;
  const int status = 400;
  const std::string body = R"({"identifier": "TOKEN_NOT_VALID", "message": "Token is not valid"})";
  const std::vector<errcat::http_header> headers;

  const auto seen = errcat::read(idenfy::tables(), {status}, body, headers);
  const auto found = idenfy::classify(seen.response());
  const auto next = idenfy::decide(found, seen.call({/* calls made: */ 1}, std::time(nullptr)));

  CHECK(found.code == idenfy::error::token_not_valid);
  CHECK(next.action == errcat::action::refresh);
}

TEST_CASE("what the example of a rate limit asks for is what decide waits") {
  const auto by = errcat::find_vendor("customer-verification");
  const std::pair<std::string, std::string> headers[] = {{"retry-after", "60"}};
  const auto seen = errcat::read(
      by.tables(), {429}, R"({"error": {"code": "RATE_LIMIT_EXCEEDED", "message": "Slow down"}})", headers);
  const auto next = errcat::decide(errcat::classify(by, seen.response()), seen.call({1}));
  CHECK(next.action == errcat::action::repeat);
  CHECK(next.wait_ms == 60'000);
  CHECK(next.reason == errcat::reason::retry_after);
  // The body has the wait too, and a date would work as well.
  const auto in_body =
      errcat::read(by.tables(), {429}, R"({"error": {"code": "RATE_LIMIT_EXCEEDED", "retryAfter": 30}})");
  CHECK(in_body.retry_after_ms() == 30'000);
  const std::pair<std::string, std::string> dated[] = {{"Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT"}};
  const auto at_a_date = errcat::read(by.tables(), {429}, "", dated);
  CHECK(at_a_date.call({1}, 784'111'777 - 45).retry_after_ms == 45'000);
}
