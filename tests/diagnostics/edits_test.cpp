#include "diagnostics/edits.hpp"

#include "catch.hpp"

using namespace generator;

namespace {

struct page {
  source_set sources;
  findings all;

  explicit page(std::string text) { sources.add("acme.yaml", std::move(text)); }

  /// The span of the first `word`.
  span of(std::string_view word) const {
    const auto begin = static_cast<std::uint32_t>(sources.text(0).find(word));
    return {0, begin, begin + static_cast<std::uint32_t>(word.size())};
  }
  void add(std::string_view word, std::string with, bool certain = true) {
    all.add(rule::empty_file, of(word), {}, write_instead(std::move(with), certain));
  }
  std::string fixed() const { return edited(0, certain_edits(all, 0), sources); }
};

}  // namespace

TEST_CASE("only certain fixes are made") {
  page one("a: yes\nb: gnoe\nc: no\n");
  one.add("no\n", "false");
  one.add("gnoe", "gone", false);
  one.add("yes", "true");
  CHECK(one.fixed() == "a: true\nb: gnoe\nc: false");
}

TEST_CASE("of fixes that overlap, the first is made") {
  page one("a: yes or no\n");
  one.add("yes or", "true");
  one.add("or no", "false");
  CHECK(one.fixed() == "a: true no\n");
}

TEST_CASE("two insertions at one place are both made") {
  page one("list:\n  - code: A\n");
  const span before = {0, one.of("code").begin, one.of("code").begin};
  one.all.add(rule::empty_file, one.of("A")).fixes.push_back({{before, "number: 1\n"}, true});
  one.all.add(rule::empty_file, one.of("code")).fixes.push_back({{before, "kind: gone\n"}, true});
  CHECK(one.fixed() == "list:\n  - number: 1\n    kind: gone\n    code: A\n");
}

TEST_CASE("a file without a certain fix stays as it is") {
  page one(
      "\xEF\xBB\xBF"
      "a: yes\r\n");
  CHECK(one.fixed() ==
        "\xEF\xBB\xBF"
        "a: yes\r\n");
  one.add("yes", "true");
  CHECK(one.fixed() ==
        "\xEF\xBB\xBF"
        "a: true\r\n");
}
