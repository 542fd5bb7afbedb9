#include "catalog/several.hpp"
#include "catalog/shed.hpp"
#include "value/json_of.hpp"
#include "view/view.hpp"

#include "catch.hpp"

using namespace generator;

namespace {

using json = nlohmann::ordered_json;

/// @param change is made to each catalog before
json of_two(void (*change)(catalog::catalog&) = [](catalog::catalog&) {}) {
  several all;
  const auto vendor = [&](const std::string& name, const std::string& title, const std::string& rest) {
    return all.build("errcat: 1\nvendor: " + name + "\ntitle: " + title + "\nlocales: [en, pt]\n" + rest);
  };
  std::vector<catalog::catalog> vendors = {
      vendor("acme", "Acme",
             "retry_policies:\n"
             "  slow: {do: wait, delay: 30s}\n"
             "statuses:\n"
             "  - {status: 5xx, retry: backoff}\n"
             "  - {status: 429, retry: slow}\n"
             "transport: {network: {retry: never}}\n"
             "errors:\n" +
                 error("gone", 1, "code: GONE, status: 404") + error("late", 2, "code: LATE, status: 429")),
      vendor("best", "Best",
             "statuses:\n"
             "  - {status: [429, 503], retry: unspecified, id: busy, number: 7, user_message: soon}\n"
             "user_messages: {soon: {en: Soon., pt: Logo.}}\n"),
      vendor("none", "No API", "symptoms: {odd: {summary: It is odd.}}\n")};
  std::ranges::for_each(vendors, change);
  return json_of(view::of_all(vendors, all.kinds));
}

/// The label and cells of a row, on one line: "label | Acme's | Best's".
std::string cells(const json& row, const std::string& label) {
  std::string text = row.at(label).get<std::string>();
  for (const auto& cell : row.at("cells")) {
    text += " | ";
    if (cell.contains("text")) text += cell.at("text").get<std::string>();
    if (cell.contains("entries"))
      for (const auto& one : cell.at("entries"))
        text += one.at("vendor").get<std::string>() + "#" + one.at("anchor").get<std::string>() + " ";
  }
  return text;
}

std::vector<std::string> rows(const json& all, const std::string& label) {
  std::vector<std::string> out;
  for (const auto& one : all) out.push_back(cells(one, label));
  return out;
}

}  // namespace

TEST_CASE("pages across vendors need no more than what is left when the rest is shed") {
  CHECK(of_two(catalog::shed) == of_two());
}

TEST_CASE("vendors that have statuses are the columns of the pages across vendors") {
  CHECK(of_two().at("columns") ==
        json::parse(R"([{"vendor": "acme", "title": "Acme"}, {"vendor": "best", "title": "Best"}])"));
}

TEST_CASE("each kind that is used has its entries by vendor") {
  CHECK(rows(of_two().at("kind_rows"), "id") ==
        std::vector<std::string>{"not_found | acme#gone  | ",
                                 "rate_limited | acme#statuses acme#late  | best#busy ",
                                 "server | acme#statuses  | ", "network | acme#statuses  | "});
}

TEST_CASE("each status has its retry rule by vendor, single ones first and failed connections last") {
  CHECK(rows(of_two().at("retry_rows"), "label") ==
        std::vector<std::string>{"429 | Retry after 30 s. | The vendor does not say.",
                                 "503 | Retry with backoff. | The vendor does not say.",
                                 "5xx | Retry with backoff. | ", "no connection | Do not retry. | "});
}

TEST_CASE("each locale has the messages that some end user reads, and for which errors") {
  std::vector<std::string> lines;
  const auto all = of_two();
  for (const auto& page : all.at("locale_pages"))
    for (const auto& row : page.at("rows")) {
      auto line = page.at("locale").get<std::string>() + ' ' + row.at("vendor").get<std::string>() + ": " +
                  row.at("text").get<std::string>();
      for (const auto& one : row.at("entries")) line += ' ' + one.at("heading").get<std::string>();
      lines.push_back(line);
    }
  CHECK(lines == std::vector<std::string>{"en acme: Something went wrong. gone", "en acme: Try later. late",
                                          "en best: Soon. busy", "pt acme: Algo deu errado. gone",
                                          "pt acme: Tente depois. late", "pt best: Logo. busy"});
}
