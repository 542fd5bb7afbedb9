#include "tables/lookups.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <set>

#include "catch.hpp"
#include "errcat/detail/lookup.hpp"
#include "tables/perfect_hash.hpp"

namespace layout = errcat::detail;
using generator::tables::cell;
using generator::tables::give_slots;
using generator::tables::lookup_text;
using generator::tables::perfect_hash_for;
using layout::word;

namespace {

/// Tables that hold only a lookup of some texts. The number of each text is its index plus 1.
class finder {
 public:
  explicit finder(const std::vector<std::string>& texts) {
    generator::tables::builder into;
    std::vector<lookup_text> all;
    for (std::size_t i = 0; i < texts.size(); ++i) all.push_back({texts[i], static_cast<word>(i + 1), {}});
    made_ = generator::tables::add_lookup(all, "texts", "what is looked up", into);
    generator::tables::row_list header;
    for (std::size_t i = 0; i < layout::header_size; ++i) header.add({"nothing"}, {cell(0)});
    packed_ = std::move(into).finish(header);
  }

  /// The index of a text, or -1 if it is not found.
  int find(std::string_view text) const {
    // Copy the text into a buffer of its exact size, to let a sanitizer catch any read past the end.
    const std::vector<char> copy(text.begin(), text.end());
    const std::string_view view = {copy.data(), copy.size()};
    const auto index = layout::find_row(tables(), position(), view);
    const word number = index == layout::no_row ? word{0} : tables().cells[row(index) + layout::l_number];
    if (const auto& alone = made_.alone) {
      const layout::tables of_codes{alone->cells.data(), alone->pool.data()};
      REQUIRE(layout::find_number(of_codes, alone->by, view) == number);
    }
    return static_cast<int>(number) - 1;
  }
  /// How many positions in a text the hash reads. 0 means all of them.
  word loads() const { return layout::perfect_hash_at(tables(), position()).loads; }
  /// Whether the lookup can be compiled into its caller.
  bool is_compiled_in() const { return made_.alone.has_value(); }
  bool rows_are_aligned() const { return row(0) % layout::lookup_width == 0; }
  /// Whether the pool has room for the longest text at the start of every row's text.
  bool reaches() const {
    const auto& alone = made_.alone.value();
    for (word i = 0; i < alone.by.slot_count; ++i)
      if (layout::wide_at(&alone.cells[i * layout::lookup_width]) + alone.by.most > alone.pool.size())
        return false;
    return true;
  }
  std::size_t pool_rows() const { return packed_.pool_rows.size(); }
  std::size_t pool_size() const { return packed_.pool.size(); }
  word stragglers() const {
    return position() == 0 ? 0 : layout::perfect_hash_value(tables(), position(), layout::ph_stragglers);
  }

 private:
  layout::tables tables() const { return {packed_.cells.data(), packed_.pool.data()}; }
  word position() const { return made_.position.value; }
  word row(word index) const {
    return layout::perfect_hash_value(tables(), position(), layout::ph_rows) + index * layout::lookup_width;
  }

  generator::tables::lookup_tables made_;
  generator::tables::packed packed_;
};

generator::tables::perfect_hash hash_for(const std::vector<std::string>& texts) {
  return perfect_hash_for({texts.begin(), texts.end()});
}

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

/// A different text with the same hash. `of` has 40 bytes. The lanes cancel out the change before them.
std::string twin_of(const std::string& of) {
  auto twin = of;
  twin[0] ^= 1;
  const auto change = layout::before_lanes(of) ^ layout::before_lanes(twin);
  for (std::size_t i = 0; i < 8; ++i)
    twin[8 + i] = static_cast<char>(twin[8 + i] ^ static_cast<char>(change >> 8 * i));
  return twin;
}

}  // namespace

TEST_CASE("every text of a set is found, whatever its size, and its near misses are not") {
  for (const std::size_t count : std::vector<std::size_t>{1, 2, 3, 12, 120, 2'500, 20'000}) {
    INFO(count << " texts");
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

TEST_CASE("no texts, nothing found") {
  const finder in({});
  CHECK(in.find("") == -1);
  CHECK(in.find("a") == -1);
}

TEST_CASE("texts that differ in little are told apart") {
  std::vector<std::string> by_length = {""};
  for (int i = 0; i < 200; ++i) by_length.push_back(by_length.back() + 'A');
  require_all_found(by_length);
  std::vector<std::string> nulls = {"nul"};
  for (int i = 0; i < 100; ++i) nulls.push_back(nulls.back() + '\0');
  require_all_found(nulls);
  require_all_found({"abcd", "abcdabcd", "abcdabcdabcd"});
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
    std::set<word> hashes = {layout::thorough_hash(text)};
    for (std::size_t i = 0; i < size; ++i)
      for (int bit = 0; bit < 8; ++bit) {
        auto changed = text;
        changed[i] = static_cast<char>(changed[i] ^ 1 << bit);
        hashes.insert(layout::thorough_hash(changed));
      }
    CHECK(hashes.size() == 1 + size * 8);
  }
}

TEST_CASE("the hash reads no more positions than tell the texts apart") {
  // 26-byte texts that each change one byte. The hash reads four bytes at 0, then at 22, 11, 5, and 17.
  const auto differing_at = [](std::vector<std::size_t> positions) {
    std::vector<std::string> texts;
    for (const auto position : positions) {
      texts.emplace_back("TOKEN_0_NOT_VALID_ANY_0000");
      texts.back()[position] = '~';
    }
    return texts;
  };
  const auto require_loads = [&](const std::vector<std::string>& texts, word loads) {
    INFO(texts.front());
    const finder in(texts);
    CHECK(in.loads() == loads);
    CHECK(in.stragglers() == 0);
    CHECK(in.rows_are_aligned());
    for (std::size_t i = 0; i < texts.size(); ++i) REQUIRE(in.find(texts[i]) == static_cast<int>(i));
    CHECK(in.find("TOKEN_0_NOT_VALID_ANY_0000") == -1);
    CHECK(in.find("") == -1);
    for (const auto& text : texts) {
      CHECK(in.find(text.substr(1)) == -1);
      CHECK(in.find(text + "0") == -1);
      for (std::size_t at = 0; at < text.size(); ++at) {
        auto changed = text;
        changed[at] = '!';
        REQUIRE(in.find(changed) == -1);
      }
    }
  };
  require_loads({"abcd"}, 1);
  require_loads({"abc"}, 0);
  require_loads({"abcd", "abc"}, 0);
  require_loads(differing_at({0, 1, 2, 3}), 1);
  require_loads(differing_at({0, 3, 22, 25}), 2);
  require_loads(differing_at({0, 3, 11, 14, 22, 25}), 3);
  require_loads(differing_at({0, 3, 5, 8, 11, 14, 17, 20, 22, 25}), 5);
  require_loads(differing_at({4, 9, 10, 15, 16, 21}), 0);
  require_loads(differing_at({4, 0}), 1);
}

TEST_CASE("a lookup is compiled into its caller if a few positions tell the texts apart and none is long") {
  // Texts that differ only in the middle and last bytes. The hash then reads three positions.
  const auto texts_of = [](std::size_t size) {
    std::vector<std::string> texts(3, std::string(size, 'L'));
    texts[1][(size - 4) / 2] = 'M';
    texts[2][size - 1] = 'M';
    return texts;
  };
  for (const std::size_t size : {20U, 256U, 257U, 0xFFFEU, 0xFFFFU, 0x10000U, 0x10014U}) {
    INFO(size << " bytes");
    const auto texts = texts_of(size);
    const finder in(texts);
    CHECK(in.loads() == 3);
    CHECK(in.is_compiled_in() == (size <= 256));
    for (std::size_t i = 0; i < texts.size(); ++i) {
      CHECK(in.find(texts[i]) == static_cast<int>(i));
      auto changed = texts[i];
      changed[size / 4 + 4] = 'M';  // the hash does not read this byte
      CHECK(in.find(changed) == -1);
      changed = texts[i];
      changed[0] = 'M';
      CHECK(in.find(changed) == -1);
    }
  }
  // Two sizes with the same lower 16 bits.
  auto both = texts_of(0x10014);
  const auto small = texts_of(20);
  both.insert(both.end(), small.begin(), small.end());
  require_all_found(both);
  CHECK(finder(texts_of(0x10014)).find(small[0]) == -1);
  CHECK_FALSE(finder({"TOKEN_A", "TOKEN_B", "A"}).is_compiled_in());
}

TEST_CASE("a text is compared with more than the text of its row, but never with what is behind the pool") {
  // The last text in the pool is short, and the lookups reach the length of the longest text.
  const std::string long_one = "M" + std::string(249, 'L');
  const finder in({long_one, "LLLL"});
  CHECK(in.is_compiled_in());
  CHECK(in.reaches());
  CHECK(in.find(long_one) == 0);
  CHECK(in.find("LLLL") == 1);
  for (std::size_t size = 0; size <= 260; ++size) {
    const std::string text(size, 'L');
    CHECK(in.find(text) == (size == 4 ? 1 : -1));
    CHECK(in.find(long_one.substr(0, size)) == (size >= 250 ? 0 : -1));
    const std::string other = "LLLL" + std::string(size, '\0');
    if (size > 0) CHECK(in.find(other) == -1);
  }
}

TEST_CASE("a pool of several rows ends behind the last text as well") {
  std::vector<std::string> texts;
  std::size_t bytes = 0;
  for (int i = 0; i < 700; ++i) {
    texts.push_back(fmt::format("{:04}", i) + std::string(i % 7 == 0 ? 250 : 90, 'K'));
    bytes += texts.back().size();
  }
  const finder in(texts);
  CHECK(in.is_compiled_in());
  CHECK(in.pool_rows() == 2);
  CHECK(in.reaches());
  CHECK(in.pool_size() < bytes + 1'500);
  for (std::size_t i = 0; i < texts.size(); ++i) REQUIRE(in.find(texts[i]) == static_cast<int>(i));
}

TEST_CASE("many texts have many buckets, few one, and slots that are a power of two cost little") {
  const auto hash_of = [](std::size_t count) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < count; ++i) texts.push_back(fmt::format("{:04}", i));
    return hash_for(texts);
  };
  for (const auto& [texts, slots] :
       std::vector<std::pair<std::size_t, std::size_t>>{{1, 2}, {3, 4}, {12, 16}, {13, 32}, {16, 32}}) {
    INFO(texts << " texts");
    CHECK(hash_of(texts).pilots.empty());
    CHECK(hash_of(texts).slots.size() == slots);
  }
  CHECK(hash_of(17).pilots.size() == 4);
  CHECK(hash_of(17).slots.size() == 17);
  CHECK(hash_of(120).slots.size() == 128);
  CHECK(hash_of(1'000).slots.size() == 1'024);
  CHECK(hash_of(1'100).slots.size() == 1'117);
  CHECK(hash_of(2'500).slots.size() == 2'539);
}

TEST_CASE("texts of one hash are all found, and so are the others") {
  auto texts = random_texts(3, 300, 30);
  for (int i = 0; i < 5; ++i) {
    texts.push_back(fmt::format("{}{:035}", "twins", i));
    texts.push_back(twin_of(texts.back()));
    REQUIRE(layout::thorough_hash(texts.back()) == layout::thorough_hash(texts[texts.size() - 2]));
  }
  const finder in(texts);
  CHECK(in.loads() == 0);
  CHECK(in.stragglers() == 5);
  for (std::size_t i = 0; i < texts.size(); ++i) REQUIRE(in.find(texts[i]) == static_cast<int>(i));
  CHECK(in.find(texts[0] + "x") == -1);
  CHECK(in.find(std::string(40, 't')) == -1);
}

TEST_CASE("a perfect hash has a row for each text, and equal hashes straggle") {
  const auto alone = give_slots({5});
  CHECK(alone.shift == 31);
  CHECK(alone.pilots.size() == 1);
  CHECK(alone.slots == std::vector<std::size_t>{0, 0});
  CHECK(alone.stragglers.empty());
  const auto equal = give_slots({5, 5, 5});
  CHECK(equal.slots == std::vector<std::size_t>{0, 0, 0, 0});
  CHECK(equal.stragglers == std::vector<std::size_t>{1, 2});
  // Hash 0 goes to slot 0 with every pilot.
  const auto zero = give_slots({0, 1u << 20, 2u << 20, 3u << 20, 0xFFFFFFFF});
  CHECK(zero.slots[0] == 0);
  CHECK(zero.stragglers.empty());
  // No 16-bit pilot separates hashes this close together.
  CHECK(give_slots({1, 2}).stragglers == std::vector<std::size_t>{0, 1});
}

TEST_CASE("the same texts give the same perfect hash") {
  const auto texts = random_texts(11, 3'000, 30);
  const auto first = hash_for(texts);
  const auto second = hash_for(texts);
  CHECK(first.loads == second.loads);
  CHECK(first.seed == second.seed);
  CHECK(first.shift == second.shift);
  CHECK(first.pilots == second.pilots);
  CHECK(first.slots == second.slots);
  CHECK(first.stragglers == second.stragglers);
  // Released hash values must not change: other builds compare generated files byte by byte.
  CHECK(layout::thorough_hash("") == 887743090U);
  CHECK(layout::thorough_hash("TOKEN_NOT_VALID") == 3172367077U);
  CHECK(layout::sampled_hash("TOKEN_NOT_VALID", 15, 1, 1) == 1162563427U);
  CHECK(layout::sampled_hash("TOKEN_NOT_VALID", 15, 2, 3) == 2137952964U);
  CHECK(layout::sampled_hash("TOKEN_NOT_VALID", 15, 3, 5) == 2501571481U);
  CHECK(layout::sampled_hash("TOKEN_NOT_VALID", 15, 5, 7) == 1193942983U);
}

TEST_CASE("constant expressions hash and find as programs do") {
  constexpr std::string_view texts[] = {"", "ab", "E1001", "TOKEN_NOT_VALID",
                                        "A message that is longer than all of its lanes together"};
  constexpr word thorough[] = {layout::thorough_hash(texts[0]), layout::thorough_hash(texts[1]),
                               layout::thorough_hash(texts[2]), layout::thorough_hash(texts[3]),
                               layout::thorough_hash(texts[4])};
  constexpr word sampled[] = {layout::sampled_hash(texts[2].data(), 5, 1, 9),
                              layout::sampled_hash(texts[3].data(), 15, 3, 9),
                              layout::sampled_hash(texts[4].data(), 55, 5, 9)};
  for (std::size_t i = 0; i < 5; ++i) CHECK(layout::thorough_hash(std::string(texts[i])) == thorough[i]);
  CHECK(layout::sampled_hash(std::string(texts[2]).data(), 5, 1, 9) == sampled[0]);
  CHECK(layout::sampled_hash(std::string(texts[3]).data(), 15, 3, 9) == sampled[1]);
  CHECK(layout::sampled_hash(std::string(texts[4]).data(), 55, 5, 9) == sampled[2]);
}
