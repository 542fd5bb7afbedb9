// Checks that the seeds of the other tests cover the features that random catalogs are for.
#include <algorithm>
#include <functional>
#include <map>

#include "body.hpp"
#include "catch.hpp"
#include "maker.hpp"

namespace {

using namespace random_catalog;

constexpr std::uint64_t seeds = 40;

bool has_any(const std::string& text, const char* of) {
  return text.find_first_of(of) != text.npos;
}
bool has(const std::string& text, const char* part) {
  return text.find(part) != text.npos;
}
bool is_integer(const std::string& code) {
  return !code.empty() && code.find_first_not_of("-0123456789") == code.npos &&
         code.find('-', 1) == code.npos;
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string upper(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}
std::string folded(const std::string& text) {
  std::string out = upper(text);
  out.erase(std::remove(out.begin(), out.end(), '_'), out.end());
  return out;
}

/// How many catalogs have such an entry.
std::size_t catalogs_with(const std::function<bool(const entry&)>& so) {
  std::size_t count = 0;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const auto from = make(seed);
    count += std::any_of(from.entries.begin(), from.entries.end(), so) ? 1u : 0u;
  }
  return count;
}

/// How many catalogs have two errors with different codes that fold to the same name.
std::size_t catalogs_with_codes_alike(std::string (*fold)(std::string)) {
  std::size_t count = 0;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    std::map<std::string, std::string> codes;
    bool alike = false;
    for (const auto& one : make(seed).entries)
      if (!one.code.empty())
        alike = alike || codes.emplace(fold(one.code), one.code).first->second != one.code;
    count += alike ? 1u : 0u;
  }
  return count;
}

}  // namespace

TEST_CASE("the maker leaves out no form of codes") {
  CHECK(catalogs_with([](const entry& e) { return is_integer(e.code) && e.code[0] != '-'; }) > 5);
  CHECK(catalogs_with([](const entry& e) { return is_integer(e.code) && e.code[0] == '-'; }) > 5);
  CHECK(catalogs_with([](const entry& e) { return e.code == "0"; }) > 5);
  CHECK(catalogs_with([](const entry& e) { return e.code.size() == 5 && e.code.back() == 'C'; }) > 5);
  CHECK(catalogs_with([](const entry& e) { return has_any(e.code, "."); }) > 5);
  CHECK(catalogs_with([](const entry& e) { return has_any(e.code, " ") && has_any(e.code, "-"); }) > 5);
  CHECK(catalogs_with([](const entry& e) { return has(e.code, "FA_") && is_digit(e.code[0]); }) > 5);
  CHECK(catalogs_with([](const entry& e) { return has(e.code, "_WAIT_{seconds}"); }) > 5);
  CHECK(catalogs_with_codes_alike(upper) > 5);
  CHECK(catalogs_with_codes_alike([](std::string code) { return folded(code); }) > 5);
}

TEST_CASE("the maker leaves out no way to tell errors apart") {
  CHECK(catalogs_with([](const entry& e) { return e.statuses.size() > 1 && e.type == entry_type::error; }) >
        5);
  CHECK(catalogs_with([](const entry& e) { return !e.statuses.empty() && e.statuses[0].written[0] == '-'; }) >
        5);
  CHECK(catalogs_with([](const entry& e) { return !e.code.empty() && e.messages.size() > 1; }) > 5);
  CHECK(catalogs_with([](const entry& e) { return !e.code.empty() && !e.fields.empty(); }) > 5);
  CHECK(catalogs_with([](const entry& e) { return !e.aliases.empty(); }) > 5);
  CHECK(catalogs_with([](const entry& e) { return !e.surfaces.empty() || !e.operations.empty(); }) > 5);
  CHECK(catalogs_with([](const entry& e) { return !e.subcode.empty(); }) > 5);
  CHECK(catalogs_with([](const entry& e) { return e.type == entry_type::status && !e.fields.empty(); }) > 5);
  CHECK(catalogs_with([](const entry& e) { return e.type == entry_type::unlisted_code && e.built_in; }) > 5);
  CHECK(catalogs_with([](const entry& e) { return e.type == entry_type::unlisted_code && !e.built_in; }) > 5);
  CHECK(catalogs_with([](const entry& e) { return e.type == entry_type::outcome; }) > 5);
  CHECK(catalogs_with([](const entry& e) { return e.type == entry_type::symptom; }) > 5);
}

TEST_CASE("the maker leaves out no way to send an error") {
  std::map<std::string, std::size_t> ways;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const auto from = make(seed);
    for (const auto& one : from.probes)
      for (const auto& way : sent_as(from, one)) ++ways[way.what];
  }
  for (const char* way :
       {"in an object", "in a list", "behind another", "behind nothing", "as a relative type", "as a type"})
    CHECK(ways[way] > 20);
}

TEST_CASE("the maker leaves out no oddity of texts") {
  for (const char* part : {"\n\n", "\"", "'", "|", "`", "```sh\n", "<script>", "{{", "}}", "\\", "\u200B",
                           "\u202E", "\u5B8C", "\u0645"})
    CHECK(catalogs_with([&](const entry& e) { return has(e.summary, part); }) > 5);
  CHECK(catalogs_with([](const entry& e) { return e.summary.size() > 10'000; }) > 5);
}

TEST_CASE("the maker leaves out neither small specs nor those of several files") {
  std::size_t small = 0, spread = 0, windows = 0, placeholders = 0;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    const auto from = make(seed);
    const auto is_error = [](const entry& e) { return e.type == entry_type::error; };
    small += std::count_if(from.entries.begin(), from.entries.end(), is_error) <= 3 ? 1u : 0u;
    const auto files = files_of(from, seed);
    spread += files.size() > 2 ? 1u : 0u;
    windows += has(files[1].second, "\r\n") ? 1u : 0u;
    const auto& texts = from.messages.front().texts.begin()->second;
    placeholders += has(texts, " {") && !has(texts, " {{") ? 1u : 0u;
  }
  CHECK(small > 1);
  CHECK(spread > 5);
  CHECK(windows > 5);
  CHECK(placeholders > 1);
}
