#include <random>
#include <set>

#include "../runtime/sample.hpp"
#include "catch.hpp"
#include "tables/pool.hpp"

using namespace sample;
using generator::tables::lay_out;
using generator::tables::pack;

namespace {

/// The text at an index, read the way the runtime reads it.
std::string read(const generator::tables::pool_layout& from, const std::string& pool, std::size_t text) {
  const auto at = from.index_of[text];
  return pool.substr(from.starts[at], from.starts[at + 1] - from.starts[at]);
}

std::string flat(const generator::tables::pool_layout& from) {
  std::string out;
  for (std::size_t i = 0; i < from.rows.size(); ++i) {
    for (const auto& one : from.rows[i]) out += one;
    out.resize((i + 1) * from.stride);
  }
  return out;
}

std::string random_text(std::mt19937& random, std::size_t longest) {
  std::string out(random() % (longest + 1), ' ');
  for (auto& c : out) c = static_cast<char>('a' + random() % 3);
  return out;
}

/// Entries with distinct ids and numbers. Many share their texts, codes, and lists.
/// @param owner keeps the texts
catalog::catalog random_catalog(std::uint32_t seed, std::size_t count, generator::source_set& owner) {
  std::mt19937 random(seed);
  std::vector<catalog::entry> entries;
  for (std::size_t i = 0; i < count; ++i) {
    auto made = error(owner.keep(fmt::format("e{}", random() % 2 ? i : i + count)),
                      static_cast<std::int32_t>(i * 3 + 1), owner.keep(fmt::format("C{}", random() % count)));
    made.title = owner.keep(random_text(random, 4));
    made.summary = owner.keep(random_text(random, 40));
    for (auto n = random() % 4; n > 0; --n) made.aliases.push_back(fmt::format("A{}", random() % count));
    for (auto n = random() % 3; n > 0; --n)
      made.statuses.push_back(one(400 + static_cast<int>(random() % 5)));
    for (auto n = random() % 3; n > 0; --n)
      made.causes.push_back({owner.keep(random_text(random, 9)), "", {}, {}, {}, {}});
    made.other_ids = {owner.keep(fmt::format("old{}", i))};
    entries.push_back(std::move(made));
  }
  return with(std::move(entries));
}

/// Whether looking up a code finds an entry: by an alias if `alias` is set, otherwise by the entry's code.
bool leads_to(const errcat::detail::tables& t, std::string_view code, std::size_t entry, bool alias) {
  const auto codes = errcat::detail::header_of(t, errcat::detail::h_codes);
  const errcat::detail::text_candidates found(t, codes, errcat::detail::find_row(t, codes, code));
  for (errcat::detail::word i = 0; i < found.size(); ++i)
    if (found[i] == entry * 2 + (alias ? 1 : 0)) return true;
  return false;
}

}  // namespace

TEST_CASE("rows of the pool are balanced, and no text crosses two") {
  const std::vector<std::string_view> texts = {"", "aaaa", "bbbb", "cccc", "dd", "eeeeee"};
  const auto made = lay_out(texts, 13);
  CHECK(made.stride == 13);
  CHECK(made.rows == std::vector<std::vector<std::string_view>>{{"", "aaaa", "bbbb", "cccc"}, {"dd", "eeeeee"}});
  CHECK(made.starts == std::vector<errcat::detail::word>{0, 0, 4, 8, 12, 13, 15, 21});
  CHECK(made.index_of == std::vector<errcat::detail::word>{0, 1, 2, 3, 5, 6});
  CHECK(lay_out({"", "aaaa", "bbbb"}, 7).stride == 5);
  CHECK(lay_out({"", "aaaaaaaaaa", "b"}, 7).stride == 11);
  CHECK(lay_out({""}, 7).stride == 1);
}

TEST_CASE("random texts come out of the pool as they went in") {
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    std::mt19937 random(seed);
    std::vector<std::string> texts = {""};
    for (auto n = random() % 200; n > 0; --n) texts.push_back(random_text(random, 30));
    const auto made = lay_out({texts.begin(), texts.end()}, 40 + random() % 100);
    const auto pool = flat(made);
    INFO("seed " << seed);
    for (std::size_t i = 0; i < texts.size(); ++i) REQUIRE(read(made, pool, i) == texts[i]);
    REQUIRE(made.starts.back() <= pool.size());
  }
}

TEST_CASE("everything in a random catalog is found again") {
  for (std::uint32_t seed = 1; seed <= 12; ++seed) {
    generator::source_set owner;
    const auto from = random_catalog(seed, 1 + seed * 17, owner);
    const vendor acme(from);
    INFO("seed " << seed);
    for (std::size_t i = 0; i < from.entries.size(); ++i) {
      const auto& one = from.entries[i];
      const auto found = acme.find(one.id);
      REQUIRE(found.index() == i);
      REQUIRE(errcat::find_number(acme.tables(), one.number) == found);
      REQUIRE(acme.find(one.other_ids[0]) == found);
      REQUIRE(leads_to(acme.tables(), one.code, i, false));
      for (const auto& alias : one.aliases) REQUIRE(leads_to(acme.tables(), alias, i, true));
      REQUIRE(found.code() == one.code);
      REQUIRE(found.title() == one.title);
      REQUIRE(found.summary() == one.summary);
      REQUIRE(found.aliases().size() == one.aliases.size());
      for (std::size_t k = 0; k < one.aliases.size(); ++k) REQUIRE(found.aliases()[k] == one.aliases[k]);
      REQUIRE(found.statuses().size() == one.statuses.size());
      for (std::size_t k = 0; k < one.statuses.size(); ++k)
        REQUIRE(found.statuses()[k].first == one.statuses[k].first);
      REQUIRE(found.causes().size() == one.causes.size());
      for (std::size_t k = 0; k < one.causes.size(); ++k)
        REQUIRE(found.causes()[k].text() == one.causes[k].text);
      REQUIRE_FALSE(errcat::find_number(acme.tables(), one.number + 1));
    }
    REQUIRE_FALSE(acme.find("e"));
  }
}

TEST_CASE("the error of a code is that of classify, whatever else the code leads to") {
  for (std::uint32_t seed = 1; seed <= 12; ++seed) {
    generator::source_set owner;
    auto from = random_catalog(seed, 1 + seed * 9, owner);
    std::vector<std::string> codes = {"", "C", "C0x", "X12", "X{digits}"};
    for (std::size_t i = 0; i < from.entries.size(); ++i) {
      codes.push_back(fmt::format("C{}", i));
      codes.push_back(fmt::format("A{}", i));
    }
    if (seed % 3 == 1) from.entries.back().code = "X{digits}";
    if (seed % 3 == 2) {
      from.entries.push_back(from.entries[0]);
      from.entries.back().id = "passed";
      from.entries.back().type = errcat::entry_type::outcome;
      from.entries.back().number = 0;
      from.entries.back().fields = {{"/code", {text(std::string(from.entries[0].code))}}};
    }
    const vendor acme(from);
    INFO("seed " << seed);
    for (const auto& code : codes) {
      INFO(code);
      REQUIRE(errcat::find_code<number>(acme.tables(), code) ==
              errcat::classify<number>(acme.tables(), errcat::response{0, code}).code);
    }
  }
}

TEST_CASE("the same catalog gives the same tables") {
  generator::source_set owner;
  const auto from = random_catalog(5, 300, owner);
  const auto first = pack(from);
  const auto second = pack(from);
  CHECK(first.cells == second.cells);
  CHECK(first.pool == second.pool);
}

TEST_CASE("sections are the cells, rows of the pool are the pool") {
  generator::source_set owner;
  const auto from = random_catalog(7, 4000, owner);
  const auto packed = pack(from);
  std::vector<errcat::detail::cell> cells;
  std::size_t rows = 0;
  for (const auto& section : packed.sections) {
    CHECK_FALSE(section.name.empty());
    CHECK_FALSE(section.purpose.empty());
    CHECK(section.begin == rows);
    rows += section.size;
    for (const auto& row : packed.rows_of(section)) {
      REQUIRE_FALSE(row.is.text().empty());
      const auto of_row = packed.cells_of(row);
      cells.insert(cells.end(), of_row.begin(), of_row.end());
    }
  }
  CHECK(cells == packed.cells);
  CHECK(packed.pool_rows.size() == 3);
  CHECK(packed.stride <= 65'535);
  CHECK(packed.pool.size() == packed.stride * packed.pool_rows.size());
  std::string pool;
  for (const auto& row : packed.pool_rows) {
    const auto start = pool.size();
    for (const auto& one : row) pool += one;
    REQUIRE(pool.size() - start < packed.stride);
    pool.resize(start + packed.stride);
  }
  CHECK(pool == packed.pool);
}

TEST_CASE("equal texts, lists and shapes are stored once") {
  auto first = error("first", 1);
  first.summary = "Same.";
  first.causes = {{"Because.", "", {}, {}, {}, {}}};
  auto second = first;
  second.id = "second";
  second.anchor = "second";
  second.number = 2;
  const auto twice_there = with({first, second});
  const auto once = pack(with({first}));
  const auto twice = pack(twice_there);
  std::size_t texts = 0;
  for (const auto& text : twice.pool_rows[0]) texts += text == "Same." || text == "Because.";
  CHECK(texts == 2);
  const auto rows_of = [](const generator::tables::packed& in) {
    for (const auto& section : in.sections)
      if (section.name == "lists") return section.size;
    return std::size_t{0};
  };
  CHECK(rows_of(twice) == rows_of(once));
}

TEST_CASE("ten thousand errors and seventy thousand texts fit") {
  generator::source_set owner;
  std::vector<catalog::entry> entries;
  for (std::int32_t i = 0; i < 10'000; ++i) {
    auto made = error(owner.keep(fmt::format("e{}", i)), i + 1, owner.keep(fmt::format("C{}", i)));
    made.title = owner.keep(fmt::format("Title {}", i));
    made.action = owner.keep(fmt::format("Act {}.", i));
    made.causes = {
        {owner.keep(fmt::format("Cause {}.", i)), owner.keep(fmt::format("Fix {}.", i)), {}, {}, {}, {}}};
    made.user_message = static_cast<std::size_t>(i);
    entries.push_back(std::move(made));
  }
  auto from = with(std::move(entries));
  from.user_messages.clear();
  from.default_message.reset();
  for (int i = 0; i < 70'000; ++i)
    from.user_messages.push_back(
        {owner.keep(fmt::format("m{}", i)), {owner.keep(fmt::format("M{}.", i))}, {}, {}});
  from.entries[9'999].user_message = 69'999;
  const vendor acme(from);
  const auto last = acme.classify({400, "C9999"});
  CHECK(told(last) == "code e9999");
  CHECK(last.what.causes()[0].fix() == "Fix 9999.");
  CHECK(errcat::user_message(acme.tables(), last, "en") == "M69999.");
}

TEST_CASE("values that are too large for a cell are all there") {
  auto made = error("a", 2'000'000'000, "A");
  made.statuses = {one(-5), one(65'535), one(70'000)};
  auto next = error("b", 65'535, "B");
  next.aliases = {"OTHER_B"};
  const vendor acme(with({made, next, error("c", 65'534, "C")}));
  const auto first = acme.classify({70'000, "A"});
  CHECK(told(first) == "code a");
  CHECK(first.what.number() == 2'000'000'000);
  const auto statuses = first.what.statuses();
  REQUIRE(statuses.size() == 3);
  CHECK(statuses[0].first == -5);
  CHECK(statuses[1].last == 65'535);
  CHECK(statuses[2].first == 70'000);
  for (const auto& [code, number] : std::vector<std::pair<std::string, int>>{
           {"A", 2'000'000'000}, {"B", 65'535}, {"OTHER_B", 65'535}, {"C", 65'534}, {"D", 0}}) {
    INFO(code);
    CHECK(static_cast<int>(errcat::find_code<errcat::kind>(acme.tables(), code)) == number);
  }
  CHECK(told(acme.classify({0, "OTHER_B"})) == "alias b");
  for (const auto* id : {"a", "b", "c"})
    CHECK(errcat::find_number(acme.tables(), errcat::find_id(acme.tables(), id).number()).id() == id);
  CHECK_FALSE(errcat::find_number(acme.tables(), 65'536));
}

TEST_CASE("thousands of errors take their distinct texts, 32 bytes each and a kilobyte") {
  for (const int count : {2'500, 20'000}) {
    INFO(count);
    std::vector<catalog::entry> entries;
    std::set<std::string> texts;
    const auto kept = [&](std::string text) -> std::string_view {
      return *texts.insert(std::move(text)).first;
    };
    for (std::int32_t i = 0; i < count; ++i) {
      auto made = error(kept(fmt::format("error_{}", i)), i + 1, kept(fmt::format("CODE_OF_{}_KIND", i)));
      made.summary = kept(fmt::format("Something is wrong in way {}.", i));
      entries.push_back(std::move(made));
    }
    const auto packed = pack(with(std::move(entries)));
    std::size_t distinct = 0;
    for (const auto& one : texts) distinct += one.size();
    const auto all = packed.pool.size() + packed.cells.size() * sizeof packed.cells[0];
    CHECK(all <= distinct + 32U * static_cast<std::size_t>(count) + 1'024);
  }
}
