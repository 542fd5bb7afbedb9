#include "view/view.hpp"

#include <fstream>
#include <set>
#include <sstream>

#include "catalog/built.hpp"
#include "check/checked.hpp"
#include "view/golden.hpp"

#include "catch.hpp"

using namespace generator;
using json = nlohmann::ordered_json;

namespace {

using texts = std::set<std::string, std::less<>>;

/// Every text, number and truth value of a view, as a spec would write it.
void collect(const json& from, texts& into) {
  if (from.is_structured())
    for (const auto& one : from) collect(one, into);
  else
    into.insert(from.is_string() ? from.get<std::string>() : from.dump());
}

const texts keyed_by_names{"sources",        "surfaces",     "environments", "categories", "operations",
                           "errors",         "outcomes",     "symptoms",     "links",      "formats",
                           "placeholders",   "methods",      "headers",      "other",      "fields",
                           "retry_policies", "user_messages"};
/// Keys whose values take another form in the view: figures as numbers, flags as words, orders as flags.
const texts other_form{"errcat", "delay",   "factor",  "cap",        "jitter",
                       "within", "ordered", "methods", "idempotent", "accepts_key"};

/// Collects everything that is in the spec but missing from the view.
void collect_lost(const yaml::node& from, std::string_view key, const texts& seen, texts& lost) {
  if (other_form.contains(key) && !from.is_map()) return;
  if (from.is_scalar()) {
    auto text = from.text();
    while (text.ends_with('\n')) text.remove_suffix(1);
    if (text != "missing" && !seen.contains(text)) lost.insert(std::string(key).append(": ").append(text));
  }
  for (const auto& one : from.items()) collect_lost(one, key, seen, lost);
  for (const auto& one : from.members()) {
    if (keyed_by_names.contains(key) && !seen.contains(one.key))
      lost.insert(std::string(key).append(": ").append(one.key));
    collect_lost(one.value, key == "methods" ? key : one.key, seen, lost);
  }
}

}  // namespace

TEST_CASE("nothing that the spec says is lost") {
  const golden acme;
  texts seen;
  collect(acme.view, seen);
  texts lost;
  collect_lost(acme.root(), "", seen, lost);
  CHECK(lost == texts{});
}

TEST_CASE("the version comes first") {
  CHECK(golden().view.begin().key() == "view");
  CHECK(golden().view.at("view") == 1);
}

TEST_CASE("the view of a spec with nothing in it is empty, not absent") {
  const built of("");
  const auto empty = json_of(view::of_vendor(of.on));
  const texts there{"view", "vendor", "namespace", "title", "counts", "locales", "default_locale",
                    "has_statuses", "messages", "user_messages",
                    // errcat's defaults for what the spec leaves out.
                    "transport", "retry_policies", "has_retry_policies", "http_statuses", "status_table",
                    "default_message"};
  for (const auto& [name, value] : empty.items()) {
    if (there.contains(name)) continue;
    CAPTURE(name);
    CHECK((value.is_null() || value == "" || value == json::array()));
  }
}

TEST_CASE("a retry rule tells whose it is") {
  const checked of("statuses:\n  - {status: 404, retry: never}\nerrors:\n" +
                   error("own", 1, "code: A, status: 404, retry: wait") +
                   error("inherits", 2, "code: B, status: 404") + error("silent", 3, "code: C, status: 400"));
  const auto view = json_of(view::of_vendor(of.on));
  const auto& entries = view.at("error_chapters").at(0).at("entries");
  CHECK(entries.at(0).at("retry").at("policy") == "wait");
  CHECK(entries.at(0).at("retry").at("own") == true);
  CHECK(entries.at(0).at("retry").at("from_status").is_null());
  CHECK(entries.at(1).at("retry").at("policy") == "never");
  CHECK(entries.at(1).at("retry").at("own") == false);
  CHECK(entries.at(1).at("retry").at("from_status").at("statuses") == json::array({"404"}));
  CHECK(entries.at(2).at("retry").is_null());
}

TEST_CASE("a time to wait tells when it counts, each place for itself where its header says so") {
  const auto waits = [](const std::string& written) {
    const built of("envelope: {retry_after: " + written + "}\n");
    const auto shown = json_of(view::of_vendor(of.on));
    std::vector<std::string> lines;
    for (const auto& field : shown.at("envelopes").at(0).at("fields")) {
      auto& line = lines.emplace_back();
      for (const auto& place : field.at("places")) line += place.at("name").get<std::string>() + ' ';
      line += "where " + field.at("condition").get<std::string>();
    }
    return lines;
  };
  using lines = std::vector<std::string>;
  CHECK(waits("[\"header:Retry-After\", /wait]") == lines{"Retry-After where ", "/wait where "});
  CHECK(waits("{at: [\"header:Retry-After\", /wait]}") == lines{"Retry-After /wait where "});
  CHECK(waits("{at: [\"header:Retry-After\", \"header:X-RateLimit-Reset\"]}") ==
        lines{"Retry-After where ",
              "X-RateLimit-Reset where the header `X-RateLimit-Remaining` is `0` or absent"});
  CHECK(waits("{at: [\"header:Retry-After\", \"header:X-RateLimit-Reset\"], when: {/spent: true}}") ==
        lines{"Retry-After X-RateLimit-Reset where `/spent` is `true`"});
}

TEST_CASE("chapters are in the order of the categories, what has none comes last") {
  const checked of("categories: {b: B, empty: Empty, a: A}\nerrors:\n" +
                   error("one", 1, "code: A, kind: server") +
                   error("two", 2, "code: B, kind: server, category: a") +
                   error("three", 3, "code: C, kind: server, category: b"));
  std::string chapters;
  const auto view = json_of(view::of_vendor(of.on));
  for (const auto& one : view.at("error_chapters")) {
    chapters += '[' + one.at("title").get<std::string>() + ']';
    for (const auto& entry : one.at("entries")) chapters += ' ' + entry.at("id").get<std::string>();
  }
  CHECK(chapters == "[B] three[A] two[] one");
}

TEST_CASE("enumerators are in the order of their numbers") {
  const checked of("statuses: {status: 404, id: middle, number: 5}\nerrors:\n" +
                   error("last", 9, "code: A, kind: server, replaced_by: new") + "outcomes:\n" +
                   error("new", 2, "fields: {/a: 1}"));
  std::string order;
  const auto view = json_of(view::of_vendor(of.on));
  for (const auto& one : view.at("enumerators")) order += one.at("enumerator").get<std::string>() + ' ';
  CHECK(order == "new_ middle last ");
  CHECK(view.at("enumerators").at(2).at("replaced_by") == "new_");
}

TEST_CASE("an enumerator follows where the number before it is one less") {
  const checked of("statuses: {status: 404}\nerrors:\n" + error("first", 1, "code: A") +
                   error("second", 2, "code: B") + error("later", 4, "code: C") +
                   error("last", 5, "code: D"));
  std::string follows;
  const auto view = json_of(view::of_vendor(of.on));
  for (const auto& one : view.at("enumerators")) follows += one.at("follows").get<bool>() ? '+' : '=';
  CHECK(follows == "=+=+");
}

TEST_CASE(
    "a message file has a text for everything with a number, in the default locale where it lacks one") {
  const built of(
      "locales: [en, fr]\nuser_messages: {own: {en: Own.}, default: {en: Default., fr: Défaut.}}\nstatuses: "
      "[{status: 404}, {status: 403, id: row, number: 2}]\nerrors:\n" +
      error("a", 1, "code: A, status: 404, user_message: own"));
  CHECK(
      json_of(view::of_vendor(of.on)).at("messages") ==
      json::parse(
          R"([{"locale": "en", "default": "Default.", "texts": [{"id": "row", "text": "Default."}, {"id": "a", "text": "Own."}]},
                        {"locale": "fr", "default": "Défaut.", "texts": [{"id": "row", "text": "Défaut."}, {"id": "a", "text": "Own."}]}])"));
}

TEST_CASE("pages across vendors see names, counts and kinds") {
  const built of("summary: Acme's errors.\nstatuses: {status: 404}\nsymptoms: {a: {summary: A.}}\n");
  const auto all = json_of(view::of_all({of.on}, of.kinds));
  CHECK(all.at("vendors") ==
        json::parse(R"([{"vendor": "acme", "namespace": "acme", "title": "Acme", "summary": "Acme's errors.",
                                              "counts": {"statuses": 1, "errors": 0, "outcomes": 0, "symptoms": 1}, "parts": []}])"));
  CHECK(all.at("kinds").size() == 7);
  CHECK(all.at("kinds").at(1) ==
        json::parse(
            R"({"id": "invalid_input", "enumerator": "invalid_input", "number": 2, "summary": "Change it.",
                                                 "status_ranges": [{"first": 400, "last": 400}, {"first": 400, "last": 499}], "transport": "", "effect": "", "user_message": ""})"));
}
