#include "tables/keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <set>

#include "catch.hpp"
#include "errcat/detail/keys.hpp"

namespace layout = errcat::detail;
using generator::tables::cell;
using generator::tables::key_plan;
using generator::tables::keyed;
using generator::tables::plan_keys;
using layout::word;

namespace {

/// Tables with nothing but a plan for some texts; each leads to its index.
class finder {
 public:
  explicit finder(const std::vector<std::string>& texts) {
    generator::tables::builder into;
    into.begin("keys", "what is looked up");
    std::vector<keyed> keys;
    for (std::size_t i = 0; i < texts.size(); ++i)
      keys.push_back({texts[i], cell(i * 2 | std::size_t{layout::single_bit})});
    plan_ = generator::tables::key_table(keys, into).value;
    packed_ = into.finish(std::vector<generator::tables::labelled>(layout::header_size, {"", {cell(0)}}));
  }

  /// -1: not found.
  int find(std::string_view key) const {
    // A copy of just its size, so that a sanitizer sees what is read beyond it.
    const std::vector<char> copy(key.begin(), key.end());
    const layout::tables t = {packed_.words.data(), packed_.pool.data()};
    const word* row = layout::find_key(t, plan_, {copy.data(), copy.size()});
    return row == nullptr ? -1 : static_cast<int>(layout::candidate_at(t, row[layout::k_candidates], 0) >> 1);
  }
  word stragglers() const { return plan_ == 0 ? 0 : packed_.words[plan_ + layout::pl_stragglers]; }

 private:
  word plan_ = 0;
  generator::tables::packed packed_;
};

void require_all_found(const std::vector<std::string>& texts) {
  const finder in(texts);
  for (std::size_t i = 0; i < texts.size(); ++i) REQUIRE(in.find(texts[i]) == static_cast<int>(i));
}

std::vector<std::string> random_texts(std::uint32_t seed, std::size_t count, std::size_t longest) {
  std::mt19937 random(seed);
  std::set<std::string> made;
  while (made.size() < count) {
    std::string one(random() % (longest + 1), ' ');
    for (auto& c : one) c = static_cast<char>(random() % 256);
    made.insert(one);
  }
  return {made.begin(), made.end()};
}

/// Another text with the hash of `of`, which has 40 bytes: what lies before the lanes is undone in them.
std::string twin_of(const std::string& of) {
  auto twin = of;
  twin[0] ^= 1;
  const auto change = layout::before_lanes(of) ^ layout::before_lanes(twin);
  for (std::size_t i = 0; i < 8; ++i)
    twin[8 + i] = static_cast<char>(twin[8 + i] ^ static_cast<char>(change >> 8 * i));
  return twin;
}

}  // namespace

TEST_CASE("every key of a set is found, whatever its size, and its near misses are not") {
  for (const std::size_t count : std::vector<std::size_t>{1, 2, 3, 12, 120, 2'500, 20'000}) {
    INFO(count << " keys");
    const auto texts = random_texts(static_cast<std::uint32_t>(count), count, 45);
    const std::set<std::string> known(texts.begin(), texts.end());
    const finder in(texts);
    CHECK(in.stragglers() == 0);
    std::mt19937 random(7);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      REQUIRE(in.find(texts[i]) == static_cast<int>(i));
      auto changed = texts[i] + "x";
      if (!known.count(changed)) REQUIRE(in.find(changed) == -1);
      changed = texts[i].substr(0, texts[i].size() / 2);
      if (!known.count(changed)) REQUIRE(in.find(changed) == -1);
      if (texts[i].empty()) continue;
      changed = texts[i];
      changed[random() % changed.size()] ^= static_cast<char>(1 << random() % 8);
      if (!known.count(changed)) REQUIRE(in.find(changed) == -1);
    }
  }
}

TEST_CASE("no keys, nothing found") {
  const finder in({});
  CHECK(in.find("") == -1);
  CHECK(in.find("a") == -1);
}

TEST_CASE("keys that differ in little are told apart") {
  std::vector<std::string> by_length = {""};
  for (int i = 0; i < 200; ++i) by_length.push_back(by_length.back() + 'A');
  require_all_found(by_length);
  std::vector<std::string> nulls = {"nul"};
  for (int i = 0; i < 100; ++i) nulls.push_back(nulls.back() + '\0');
  require_all_found(nulls);
  std::vector<std::string> numbered;
  for (int i = 0; i < 5'000; ++i) numbered.push_back(fmt::format("E{}", i));
  require_all_found(numbered);
  std::vector<std::string> long_ones;
  for (std::size_t i = 0; i < 10'000; i += 97) {
    long_ones.emplace_back(10'000, 'L');
    long_ones.back()[i] = 'M';
  }
  require_all_found(long_ones);
  CHECK(finder(long_ones).find(std::string(10'000, 'L')) == -1);
}

TEST_CASE("one changed byte is another hash, wherever it is") {
  for (std::size_t size = 1; size <= 80; ++size) {
    const std::string text(size, 'A');
    std::set<word> hashes = {layout::hash_of(text)};
    for (std::size_t i = 0; i < size; ++i)
      for (int bit = 0; bit < 8; ++bit) {
        auto changed = text;
        changed[i] = static_cast<char>(changed[i] ^ 1 << bit);
        hashes.insert(layout::hash_of(changed));
      }
    CHECK(hashes.size() == 1 + size * 8);
  }
}

TEST_CASE("texts of one hash are all found, and so are the others") {
  auto texts = random_texts(3, 300, 30);
  for (int i = 0; i < 5; ++i) {
    texts.push_back(fmt::format("{}{:035}", "twins", i));
    texts.push_back(twin_of(texts.back()));
    REQUIRE(layout::hash_of(texts.back()) == layout::hash_of(texts[texts.size() - 2]));
  }
  const finder in(texts);
  CHECK(in.stragglers() == 5);
  for (std::size_t i = 0; i < texts.size(); ++i) REQUIRE(in.find(texts[i]) == static_cast<int>(i));
  CHECK(in.find(texts[0] + "x") == -1);
  CHECK(in.find(std::string(40, 't')) == -1);
}

TEST_CASE("a plan has a row for each key, and equal hashes straggle") {
  const auto alone = plan_keys({5});
  CHECK(alone.shift == 31);
  CHECK(alone.pilots.size() == 1);
  CHECK(alone.slots == std::vector<std::size_t>{0});
  CHECK(alone.stragglers.empty());
  const auto equal = plan_keys({5, 5, 5});
  CHECK(equal.slots.size() == 3);
  CHECK(equal.stragglers == std::vector<std::size_t>{1, 2});
  CHECK(std::count(equal.slots.begin(), equal.slots.end(), std::size_t{0}) == 1);
  // Hash 0 goes to slot 0 whatever the pilot.
  const auto zero = plan_keys({0, 1, 2, 3, 0xFFFFFFFF});
  CHECK(zero.slots[0] == 0);
  CHECK(zero.stragglers.empty());
}

TEST_CASE("the same keys give the same plan") {
  std::mt19937 random(11);
  std::vector<word> hashes(3'000);
  for (auto& one : hashes) one = static_cast<word>(random());
  const auto first = plan_keys(hashes);
  const auto second = plan_keys(hashes);
  CHECK(first.shift == second.shift);
  CHECK(first.pilots == second.pilots);
  CHECK(first.slots == second.slots);
  CHECK(first.stragglers == second.stragglers);
  // What a released generator printed once must stay: other builds compare generated files byte by byte.
  CHECK(layout::hash_of("") == 887743090U);
  CHECK(layout::hash_of("TOKEN_NOT_VALID") == 3172367077U);
}

TEST_CASE("constant expressions hash as programs do") {
  constexpr word made[] = {layout::hash_of(""), layout::hash_of("ab"), layout::hash_of("E1001"),
                           layout::hash_of("TOKEN_NOT_VALID"),
                           layout::hash_of("A message that is longer than all of its lanes together")};
  std::vector<std::string> texts = {"", "ab", "E1001", "TOKEN_NOT_VALID",
                                    "A message that is longer than all of its lanes together"};
  for (std::size_t i = 0; i < texts.size(); ++i) CHECK(layout::hash_of(texts[i]) == made[i]);
}
