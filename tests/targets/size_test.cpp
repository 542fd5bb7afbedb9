// What one target writes for one vendor is limited, so that a small spec cannot fill a disk.
#include "catalog/several.hpp"
#include "diagnostics/print.hpp"
#include "targets/in_memory.hpp"

#include "catch.hpp"

using namespace generator;

namespace {

constexpr std::string_view message = "This sentence stands for a long text that all entries share.";

std::string spec_of(const std::string& vendor, int entries) {
  std::string text = "errcat: 1\nvendor: " + vendor +
                     "\ntitle: A vendor\nuser_messages:\n  gone: {en: " + std::string(message) +
                     "}\nerrors:\n";
  for (int i = 1; i <= entries; ++i) {
    const auto number = std::to_string(i);
    text += "  gone_" + number + ": {number: " + number + ", code: GONE_" + number +
            ", status: 404, user_message: gone, summary: It is gone.}\n";
  }
  return text;
}

struct limited {
  several all;
  findings found;
  plan::plan planned;

  explicit limited(std::size_t most_bytes) {
    const targets::request what{.targets = {"json"}, .jobs = 1, .most_bytes = most_bytes};
    const std::vector<catalog::catalog> vendors{all.build(spec_of("small", 1)),
                                                all.build(spec_of("large", 50))};
    planned = rendered_in_memory(what, vendors, all.kinds, targets::built_in_templates(all.sources),
                                 all.sources, found);
  }
  std::vector<std::size_t> sizes() const {
    std::vector<std::size_t> bytes;
    for (const auto& unit : planned.units)
      for (const auto& one : unit.outputs) bytes.push_back(one.text.size());
    return bytes;
  }
};

}  // namespace

TEST_CASE("outputs of exactly the limit are written, and those of a byte more are not") {
  const auto whole = limited(1 << 30).sizes();
  REQUIRE(whole.size() == 2);
  REQUIRE(whole[1] > 50 * message.size());

  const limited fits(whole[1]);
  CHECK(fits.sizes() == whole);
  CHECK_FALSE(fits.found.has_errors());

  const limited exceeds(whole[1] - 1);
  CHECK(exceeds.sizes() == std::vector{whole[0]});
  CHECK(to_text(exceeds.found, exceeds.all.sources) ==
        "f.yaml:2:9: error[too-much-output]: the `json` files of `large` have more than " +
            std::to_string(whole[1] - 1) +
            " bytes\n"
            "    2 | vendor: large\n"
            "      |         ^~~~~\n"
            "      = help: Shorten the texts that many entries share.\n");
}

TEST_CASE("there is one finding for each target of a vendor and for each template across vendors") {
  several all;
  const targets::request what{.targets = {"cpp", "markdown"}, .jobs = 2, .most_bytes = 1000};
  const std::vector<catalog::catalog> vendors{all.build(spec_of("large", 50))};
  findings found;
  rendered_in_memory(what, vendors, all.kinds, targets::built_in_templates(all.sources), all.sources, found);
  const auto place = [&](const finding& of) { return std::string(all.sources.path(of.at.file)); };
  std::vector<std::string> lines;
  for (const auto& one : found.all()) lines.push_back(place(one) + ": " + one.text);
  CHECK(lines ==
        std::vector<std::string>{
            "f.yaml: the `cpp` files of `large` have more than 1000 bytes",
            "f.yaml: the `markdown` files of `large` have more than 1000 bytes",
            "<built-in>/cpp/kind.hpp.mustache: the `cpp` files of `_kinds` have more than 1000 bytes",
            "<built-in>/cpp/vendors.hpp.mustache: the `cpp` files of `_index` have more than 1000 bytes",
            "<built-in>/markdown/retries.md.mustache: the `markdown` files of `_index` have more than 1000 "
            "bytes"});
}
