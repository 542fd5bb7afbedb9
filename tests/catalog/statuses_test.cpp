#include "catalog/built.hpp"

#include "catch.hpp"

using namespace generator;

namespace {

/// The ids of the rows, in the order in which errcat tries them.
std::string order_of(const built& of) {
  std::string text;
  for (const auto row : of.on.statuses_by_rank)
    text.append(text.empty() ? "" : " ").append(of.on.entries[row].id);
  return text;
}

std::string row(const std::string& id, int number, const std::string& rest) {
  return "  - {id: " + id + ", number: " + std::to_string(number) + ", kind: server, " + rest + "}\n";
}

std::string ranges(const std::string& rest) {
  const built of("statuses:\n" + row("r", 1, rest));
  if (!of.found.empty()) return of.places();
  return written(of.entry("r").statuses);
}

}  // namespace

TEST_CASE("rows cover statuses, classes, and every status but success") {
  CHECK(ranges("status: 404") == "404-404");
  CHECK(ranges("status: [502, 503]") == "502-502 503-503");
  CHECK(ranges("status: 5xx") == "500-599");
  CHECK(ranges("status: [429, 5xx]") == "429-429 500-599");
  CHECK(ranges("status: any") == "-1000000-199 300-1000000");
  CHECK(ranges("status: -503") == "-503--503");
}

TEST_CASE("except takes statuses and classes out of what a row covers") {
  CHECK(ranges("status: 5xx, except: 501") == "500-500 502-599");
  CHECK(ranges("status: 5xx, except: 500") == "501-599");
  CHECK(ranges("status: 5xx, except: 599") == "500-598");
  CHECK(ranges("status: 5xx, except: 598") == "500-597 599-599");
  CHECK(ranges("status: 5xx, except: [501, 503, 502]") == "500-500 504-599");
  CHECK(ranges("status: any, except: [4xx, 304]") == "-1000000-199 300-303 305-399 500-1000000");
  CHECK(ranges("status: [4xx, 5xx], except: 404") == "400-403 405-499 500-599");
}

TEST_CASE("a row covers what can be told, and exceptions are statuses") {
  CHECK(ranges("status: varies") ==
        "5:46 `varies`: invalid-value: `varies` is not a status that a row can cover\n");
  CHECK(ranges("status: 5xx, except: any") ==
        "5:59 `any`: invalid-value: `any` is not a status or class that a row can exclude\n");
  CHECK(ranges("status: 5xx, except: [501, varies]") ==
        "5:65 `varies`: invalid-value: `varies` is not a status or class that a row can exclude\n");
}

TEST_CASE("one status goes before several, several before a class, a class before any") {
  const built of("statuses:\n" + row("any_row", 1, "status: any") + row("class_row", 2, "status: 5xx") +
                 row("mixed", 3, "status: [429, 5xx]") + row("several", 4, "status: [502, 503]") +
                 row("one", 5, "status: 503") + row("list_of_one", 6, "status: [504]"));
  CHECK(of.places().empty());
  CHECK(order_of(of) == "one list_of_one several class_row mixed any_row");
  using catalog::status_rank;
  CHECK(of.entry("one").rank == status_rank::one);
  CHECK(of.entry("list_of_one").rank == status_rank::one);
  CHECK(of.entry("several").rank == status_rank::several);
  CHECK(of.entry("mixed").rank == status_rank::status_class);
  CHECK(of.entry("any_row").rank == status_rank::any);
}

TEST_CASE("within a rank a row for a surface or operation goes before one for all") {
  const built of("surfaces: {api: API}\noperations: {create: Create}\nstatuses:\n" +
                 row("all", 1, "status: 404") + row("class_api", 2, "status: 4xx, surfaces: api") +
                 row("api", 3, "status: 404, surfaces: api") +
                 row("create", 4, "status: 404, operations: create") + row("class_all", 5, "status: 4xx"));
  CHECK(order_of(of) == "api create all class_api class_all");
}

TEST_CASE("rows of equal order stay in the order of the file") {
  const built of("statuses:\n" + row("b", 1, "status: 404") + row("a", 2, "status: 403"));
  CHECK(order_of(of) == "b a");
}

TEST_CASE("a row remembers how it was written") {
  const built of("statuses:\n" + row("r", 1, "status: [5xx, 429], except: [501, 502], emitted: rarely"));
  const auto& one = of.entry("r");
  CHECK(one.status_written == std::vector<std::string>{"5xx", "429"});
  CHECK(one.except_written == std::vector<std::string>{"501", "502"});
  CHECK(one.emission == errcat::emission::rarely);
  CHECK(of.sources.text(one.at) == "5xx");
}

TEST_CASE("a row has an id and a number, or neither") {
  CHECK(built("statuses:\n  - {status: 404, id: gone}\n").places() ==
        "5:14 `404`: missing-key: a status row with `id` or `number` needs a key `number`\n");
  CHECK(built("statuses:\n  - {status: 404, number: 3}\n").places() ==
        "5:14 `404`: missing-key: a status row with `id` or `number` needs a key `id`\n");
  CHECK(built("statuses:\n  - {status: 404, number: 3, id: Not-Found}\n").places() ==
        "5:34 `Not-Found`: invalid-name: `Not-Found` is not a valid name for an error: an id has the form "
        "`[a-z][a-z0-9_]*` and is not a YAML word such as `null`\n");
}

TEST_CASE("entries are listed by type in the order of the file") {
  const built of(
      "statuses: [{status: 404}, {status: 5xx}]\ntransport: {timeout: {title: Timeout}}\nerrors:\n" +
      error("a", 1, "status: 404, code: A") + "outcomes:\n" + error("b", 2, "fields: {/x: 1}") +
      "symptoms: {c: {summary: C.}}\n");
  using errcat::entry_type;
  CHECK(entries_of(of.on, entry_type::status) == std::vector<catalog::index>{0, 1});
  CHECK(entries_of(of.on, entry_type::transport) == std::vector<catalog::index>{2, 3});
  CHECK(of.on.entries[2].built_in);
  CHECK_FALSE(of.on.entries[3].built_in);
  CHECK(entries_of(of.on, entry_type::error) == std::vector<catalog::index>{4});
  CHECK(entries_of(of.on, entry_type::outcome) == std::vector<catalog::index>{5});
  CHECK(entries_of(of.on, entry_type::symptom) == std::vector<catalog::index>{6});
}
