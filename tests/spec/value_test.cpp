#include "spec/decoded.hpp"

#include "catch.hpp"

using namespace generator;
using namespace generator::spec;

namespace {

/// "30000" or "about 30000", or the findings if there is no value.
template <class T>
std::string duration_from(const std::string& written) {
  const value_of<T> of(written);
  if (!of.value.given) return of.places();
  CHECK(of.places().empty());
  CHECK(of.spanned() == written);
  return (of.value.value.about ? "about " : "") + std::to_string(of.value.value.ms);
}

std::string milliseconds(const std::string& written) {
  return duration_from<located<duration>>(written);
}

/// The expected output for a rejected value: one finding that covers the whole value.
std::string refused(const std::string& written, const std::string& expected) {
  return "1:4 `" + written + "`: invalid-value: `" + written + "` is not " + expected + '\n';
}

}  // namespace

TEST_CASE("durations have a unit and may be approximate") {
  CHECK(milliseconds("500ms") == "500");
  CHECK(milliseconds("30s") == "30000");
  CHECK(milliseconds("5min") == "300000");
  CHECK(milliseconds("2h") == "7200000");
  CHECK(milliseconds("1d") == "86400000");
  CHECK(milliseconds("0s") == "0");
  CHECK(milliseconds("1.5s") == "1500");
  CHECK(milliseconds("0.25h") == "900000");
  CHECK(milliseconds("~30s") == "about 30000");
  CHECK(milliseconds("49d") == "4233600000");
}

TEST_CASE("other durations are refused where they stand") {
  const std::string form = "a duration such as `500ms`, `30s`, `5min`, `2h` or `1d`";
  for (const std::string written :
       {"30", "s", "30 s", "30sec", "30m", "-1s", "1.5ms", "1.0001s", ".5s", "1.s", "1,5s", "~~1s", "50d",
        "1e3s", "99999999999999999999s", "none", "30S"})
    CHECK(milliseconds(written) == refused(written, form));
  CHECK(milliseconds("[1s]") == "1:4 `[1s]`: wrong-type: `spec` takes a duration, not a list\n");
}

TEST_CASE("quantities are an amount and a unit, kept as written") {
  const value_of<quantity> of("~10.5MB");
  CHECK(of.value.value == "~10.5MB");
  CHECK(of.value.amount == "10.5");
  CHECK(of.value.unit == "MB");
  CHECK(of.value.about);
  CHECK(of.spanned() == "~10.5MB");
  CHECK(value_of<quantity>("20/min").value.unit == "/min");
  CHECK(value_of<quantity>("300DPI").value.amount == "300");
  CHECK(value_of<quantity>("3").value.unit == "");
  CHECK_FALSE(value_of<quantity>("3").value.about);
  const std::string form = "a quantity such as `10MB`, `300DPI` or `20/min`";
  for (const std::string written : {"10 MB", "MB", "~", "many"})
    CHECK(value_of<quantity>(written).places() == refused(written, form));
}

TEST_CASE("factors are thousandths, from 1 to 1000") {
  CHECK(value_of<factor>("2").value.value == 2000);
  CHECK(value_of<factor>("1.5").value.value == 1500);
  CHECK(value_of<factor>("1.125").value.value == 1125);
  CHECK(value_of<factor>("1000").value.value == 1'000'000);
  CHECK(value_of<factor>("1.5").spanned() == "1.5");
  for (const std::string written : {"x", "2x", "1.0625", "-2", "2.", "1/2"})
    CHECK(value_of<factor>(written).places() == refused(written, "a factor such as `2` or `1.5`"));
  for (const std::string written : {"0", "0.9", "1000.1"})
    CHECK(value_of<factor>(written).places() == "1:4 `" + written + "`: out-of-range: " + written +
                                                    " is out of range: spec must be from 1 to 1000\n");
}

TEST_CASE("jitter is a word or a percentage") {
  for (const std::string word : {"none", "full", "equal"}) {
    const value_of<jitter> of(word);
    CHECK(of.value.value == word);
    CHECK(of.value.permille == 0);
    CHECK(of.places().empty());
  }
  CHECK(value_of<jitter>("20%").value.permille == 200);
  CHECK(value_of<jitter>("2.5%").value.permille == 25);
  CHECK(value_of<jitter>("100%").value.permille == 1000);
  for (const std::string written : {"20", "101%", "half", "0.25%", "Full"})
    CHECK(value_of<jitter>(written).places() ==
          refused(written, "`none`, `full`, `equal` or a percentage such as `20%`"));
}

TEST_CASE("a cap is a duration or none") {
  CHECK(value_of<cap>("2min").value.value.ms == 120'000);
  CHECK_FALSE(value_of<cap>("2min").value.none);
  CHECK(value_of<cap>("none").value.none);
  CHECK(value_of<cap>("none").value.given);
  CHECK_FALSE(value_of<cap>("never").value.given);
  CHECK(value_of<cap>("never").places() ==
        refused("never", "a duration such as `500ms`, `30s`, `5min`, `2h` or `1d`"));
}

TEST_CASE("flags are true, false or unspecified") {
  CHECK(value_of<flag>("true").value.given);
  CHECK(value_of<flag>("true").value.value);
  CHECK(value_of<flag>("false").value.given);
  CHECK_FALSE(value_of<flag>("false").value.value);
  CHECK_FALSE(value_of<flag>("unspecified").value.given);
  CHECK(value_of<flag>("unspecified").places().empty());
  CHECK(value_of<flag>("\"true\"").value.value);
  for (const std::string written : {"yes", "True", "1", "missing"})
    CHECK(value_of<flag>(written).places() == refused(written, "`true`, `false` or `unspecified`"));
}

TEST_CASE("numbers are written in the one way that integers have") {
  CHECK(value_of<number>("7").value.value == 7);
  CHECK(value_of<number>("-7").value.value == -7);
  CHECK(value_of<number>("\"7\"").value.value == 7);
  for (const std::string written : {"07", "+7", "7.0", "seven", "0x7", "-0", "9223372036854775808"})
    CHECK(value_of<number>(written).places() == refused(written, "a whole number"));
}

TEST_CASE("dates are days of the calendar") {
  CHECK(value_of<date>("2026-11-20").value.value == "2026-11-20");
  CHECK(value_of<date>("2026-11-20").spanned() == "2026-11-20");
  CHECK(value_of<date>("2026-02-30").places() == refused("2026-02-30", "a date such as `2026-11-20`"));
}

TEST_CASE("texts are what stands in the file") {
  CHECK(value_of<text>("In Review").value.value == "In Review");
  CHECK(value_of<text>("'it''s'").value.value == "it's");
  CHECK(value_of<text>("'it''s'").spanned() == "'it''s'");
  CHECK(value_of<text>("|\n  a\n\n  b\n").value.value == "a\n\nb");
  CHECK(value_of<text>("1.10").value.value == "1.10");
  CHECK(value_of<text>("\"NO\"").places().empty());
  CHECK(value_of<text>("|\n  no\n").places().empty());
  CHECK(value_of<text>("[a]").places() == "1:4 `[a]`: wrong-type: `spec` takes a text, not a list\n");
  CHECK(value_of<text>("{a: b}").places() == "1:4 `{a: b}`: wrong-type: `spec` takes a text, not a map\n");
}

TEST_CASE("a plain text on which YAML readers differ keeps its value and gets a warning with the fix") {
  const value_of<text> of("NO");
  CHECK(of.value.value == "NO");
  CHECK(of.places() == "1:4 `NO`: ambiguous-scalar: YAML parsers disagree on the plain scalar `NO`\n");
  CHECK(of.found.all().at(0).help == "write `\"NO\"`");
  CHECK_FALSE(of.found.has_errors());
}

TEST_CASE("a text without content is a finding, not a text") {
  for (const std::string written : {"\"\"", "\" \\t\"", "''"}) {
    const value_of<text> of(written);
    CHECK_FALSE(of.value.given);
    CHECK(of.places() == "1:4 `" + written + "`: empty-text: `spec` is empty\n");
  }
  CHECK(value_of<text>("").places() == "1:3 ``: empty-text: `spec` is empty\n");
}

TEST_CASE("citations name lines of a source, or an anchor in one") {
  const auto read = [](const std::string& written) {
    const value_of<citation> of(written);
    if (!of.value.given) return of.places();
    CHECK(of.spanned() == written);
    const auto& c = of.value.value;
    return std::string(c.source) + '|' + std::to_string(c.first_line) + '-' + std::to_string(c.last_line) +
           '|' + std::string(c.anchor);
  };
  CHECK(read("L35") == "|35-35|");
  CHECK(read("L35-42") == "|35-42|");
  CHECK(read("L35-35") == "|35-35|");
  CHECK(read("identifiers:L18") == "identifiers|18-18|");
  CHECK(read("guide:anchor") == "guide|0-0|anchor");
  CHECK(read("guide:Lines") == "guide|0-0|Lines");
  CHECK(read("guide:a:b") == "guide|0-0|a:b");
  for (const std::string written : {"35", "L0", "L42-35", "L35-", "L35-L42", "L035", "anchor", "guide:L5x",
                                    "L99999999", "L35, L42", ":L5", ":a"}) {
    CAPTURE(written);
    CHECK(read(written) == refused(written, "a citation such as `L35`, `L35-42` or `source:L18`"));
  }
}

TEST_CASE("a link is a URL, plain or under its key") {
  CHECK(value_of<spec::link>("https://acme.example/a").value.url.value == "https://acme.example/a");
  CHECK(value_of<spec::link>("{url: missing}").value.url.value == "missing");
  CHECK(value_of<spec::link>("{url: x, title: y}").places() ==
        "1:13 `title`: unknown-key: a link has no key `title`\n");
}
