// Both readers give the same tree. Where libyaml reads something that yaml-cpp reads otherwise or refuses,
// the quick reader must have given up.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "catch.hpp"
#include "damaged.hpp"
#include "parsed.hpp"
#include "yaml/characters.hpp"
#include "yaml/read_any.hpp"
#include "yaml/read_plain.hpp"

using namespace generator;
using yaml::node;

namespace {

bool equal(const node& a, const node& b);

bool equal(const yaml::member& a, const yaml::member& b) {
  return a.key == b.key && a.key_at == b.key_at && a.key_written == b.key_written && equal(a.value, b.value);
}

bool equal(const node& a, const node& b) {
  const auto alike = [](const auto& one, const auto& other) { return equal(one, other); };
  return a.kind == b.kind && a.written == b.written && a.at == b.at && a.text() == b.text() &&
         std::equal(a.items().begin(), a.items().end(), b.items().begin(), b.items().end(), alike) &&
         std::equal(a.members().begin(), a.members().end(), b.members().begin(), b.members().end(), alike);
}

/// How many texts the quick reader read.
std::size_t read_quickly = 0;

/// Whether the quick reader gave up, or read what yaml-cpp reads.
bool agree(const std::string& text) {
  source_set sources;
  findings found;
  sources.add("f.yaml", text);
  if (!yaml::check_characters(sources, 0, found)) return true;
  const auto quick = yaml::read_plain(sources, 0, {});
  if (!quick) return true;
  ++read_quickly;
  const auto full = yaml::read_any(sources, 0, found, {});
  return found.empty() && full.complete && full.value && equal(quick->root(), full.value->root());
}

void check_plain(const std::string& text) {
  if (agree(text)) return;
  std::string shown;
  for (const char c : text)
    shown += c == '\n' ? "\\n" : c == '\r' ? "\\r" : c == '\t' ? "\\t" : std::string(1, c);
  CAPTURE(shown);
  CHECK(agree(text));
}

std::vector<std::string> specs_below(const std::filesystem::path& folder) {
  std::vector<std::string> all;
  for (const auto& one : std::filesystem::recursive_directory_iterator(folder)) {
    if (one.path().extension() != ".yaml") continue;
    std::ostringstream text;
    text << std::ifstream(one.path(), std::ios::binary).rdbuf();
    all.push_back(std::move(text).str());
  }
  return all;
}

/// A few lines of a text, so that a change of them matters.
std::string lines_of(const std::string& text, generator_of_numbers& numbers) {
  const auto begin = text.rfind('\n', below(text.size(), numbers)) + 1;
  auto end = begin;
  for (std::size_t count = below(40, numbers) + 1; count > 0 && end < text.size(); --count)
    end = std::min(text.find('\n', end), text.size() - 1) + 1;
  std::string part = text.substr(begin, end - begin);
  const auto margin = std::min(part.find_first_not_of(' '), part.size());
  std::string out;
  for (std::size_t at = 0; at < part.size(); at = part.find('\n', at) + 1) {
    const auto next = std::min(part.find('\n', at), part.size() - 1) + 1;
    const auto line = part.substr(at, next - at);
    out += line.substr(std::min(margin, std::min(line.find_first_not_of(' '), line.size())));
    if (next == part.size()) break;
  }
  return out;
}

/// ERRCAT_FUZZ_ROUNDS asks for more than the default, which takes a second.
unsigned rounds_wanted() {
  const char* const asked = std::getenv("ERRCAT_FUZZ_ROUNDS");
  return asked ? static_cast<unsigned>(std::atol(asked)) : 4000;
}

}  // namespace

TEST_CASE("all specs of the project are read quickly, and alike") {
  for (const auto& text : specs_below(ERRCAT_SPECS)) {
    const auto before = read_quickly;
    check_plain(text);
    CHECK(read_quickly == before + 1);
  }
}

TEST_CASE("what tests read is read alike") {
  for (const auto& text : specs_below(ERRCAT_TESTS)) check_plain(text);
}

TEST_CASE("damaged lines of specs are read alike") {
  const unsigned rounds = rounds_wanted();
  auto texts = specs_below(ERRCAT_SPECS);
  texts.emplace_back(block_spec);
  texts.emplace_back(flow_spec);
  for (const auto& one : specs_below(ERRCAT_TESTS))
    if (one.size() > 20 && one.size() < 3000) texts.push_back(one);
  const auto before = read_quickly;
  for (unsigned seed = 0; seed < rounds; ++seed) {
    generator_of_numbers numbers(seed);
    std::string text = lines_of(texts[below(texts.size(), numbers)], numbers);
    check_plain(text);
    for (std::size_t edits = below(3, numbers) + 1; edits > 0 && !text.empty(); --edits)
      text = damaged(text, numbers);
    check_plain(text);
  }
  // A test of nothing would pass as well.
  CHECK(read_quickly - before > rounds / 3);
}

TEST_CASE("nothing but telling characters is read alike") {
  constexpr std::string_view parts[] = {
      "a",    "b: ", "- ",   "? ",     ": ",   "{",        "}",        "[",  "]",   ",",
      ", ",   "\n",  "\n  ", "\n    ", "'",    "\"",       "#",        " #", "|\n", ">-\n ",
      "|2\n", "%",   "@",    "`",      "\\",   "\t",       "~",        "!",  "&",   "*",
      "--- ", "...", "\r\n", " ",      "null", "\xC3\xA9", "\xC2\xA0", "=",  "<<: "};
  for (unsigned seed = 0; seed < rounds_wanted(); ++seed) {
    generator_of_numbers numbers(seed);
    std::string text;
    for (std::size_t size = below(24, numbers); size > 0; --size)
      text += parts[below(std::size(parts), numbers)];
    check_plain(text);
  }
}
