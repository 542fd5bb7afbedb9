#include "spec/decoded.hpp"

#include "catch.hpp"

using namespace generator;
using namespace generator::spec;

namespace {

spec_type type_of_text(const std::string& text) {
  return type_of(parsed(text).root());
}

}  // namespace

TEST_CASE("a file with kinds and without a vendor describes kinds") {
  CHECK(type_of_text("errcat: 1\nkinds: {}\n") == spec_type::kinds);
  CHECK(type_of_text("errcat: 1\nvendor: acme\nkinds: {}\n") == spec_type::vendor);
  CHECK(type_of_text("errcat: 1\n") == spec_type::vendor);
  CHECK(type_of_text("text\n") == spec_type::vendor);
}

TEST_CASE("of a later format nothing but its version is looked at") {
  const decoded of("errcat: 2\nvendors: [a, b]\n");
  CHECK(of.places() == "1:9 `2`: unsupported-version: this version of errcat does not support format 2\n");
  CHECK_FALSE(of.spec.vendor.given);
}

TEST_CASE("keys that the format requires are missed where the map stands") {
  const decoded of("errcat: 1\nerrors:\n  gone: {code: E1}\n");
  CHECK(of.places() ==
        "1:1 `errcat: 1\\nerrors:\\n  gone: {code: E1}`: missing-key: a spec needs a key `title`\n"
        "1:1 `errcat: 1\\nerrors:\\n  gone: {code: E1}`: missing-key: a spec needs a key `vendor`\n"
        "3:9 `{code: E1}`: missing-key: an error needs a key `number`\n"
        "3:9 `{code: E1}`: missing-key: an error needs a key `summary`\n");
  CHECK(of.found.all().at(0).help == "add `number: 1`, which is free in this file");
  CHECK(of.spec.errors.at(0).value.code.value == "E1");
}

TEST_CASE("unknown keys get a suggestion, or the keys that there are") {
  const decoded of(spec_head + "sumary: Acme's errors.\nlinks: {a: {href: b}}\n");
  CHECK(of.places() ==
        "4:1 `sumary`: unknown-key: a spec has no key `sumary`\n"
        "5:13 `href`: unknown-key: a link has no key `href`\n");
  CHECK(of.found.all().at(0).help == "did you mean `summary`?");
  CHECK(of.found.all().at(1).help == "the keys here are `url`");
}

TEST_CASE("numbers are bounded by their key") {
  const decoded of(spec_head +
                   "errors:\n  a: {number: 0, summary: A.}\n  b: {number: 2147483648, summary: B.}\n  c: "
                   "{number: 2147483647, summary: C.}\n");
  CHECK(of.places() ==
        "5:15 `0`: out-of-range: 0 is out of range: number must be from 1 to 2147483647\n"
        "6:15 `2147483648`: out-of-range: 2147483648 is out of range: number must be from 1 to 2147483647\n");
  CHECK(of.spec.errors.at(2).value.number.value == 2147483647);
}

TEST_CASE("wrong types are named by the key that has them") {
  CHECK(decoded(spec_head + "summary: [A.]\nstatuses: [429]\n").places() ==
        "4:10 `[A.]`: wrong-type: `summary` takes a text, not a list\n"
        "5:12 `429`: wrong-type: `statuses` takes a map, not a text\n");
  CHECK(decoded(spec_head + "title:\n").places().find("`title`") != std::string::npos);
}

TEST_CASE("decoding goes on behind a finding") {
  const decoded of(spec_head + "retry_policies:\n  slow: {do: backof, delay: 1 s, factor: 2, attempts: 3}\n");
  CHECK(of.places() ==
        "5:14 `backof`: invalid-value: `backof` is not `never`, `fix_input`, `refresh`, `wait_for_change`, "
        "`wait` or `backoff`\n"
        "5:29 `1 s`: invalid-value: `1 s` is not a duration such as `500ms`, `30s`, `5min`, `2h` or `1d`\n");
  const auto& policy = of.spec.retry_policies.at(0).value;
  CHECK(policy.factor.value == 2000);
  CHECK(policy.attempts.value == 3);
}

TEST_CASE("every value knows where it stands") {
  const decoded of(spec_head +
                   "retry_policies:\n"
                   "  slow: {do: backoff, honor_retry_after: true, delay: [1s, ~5s], cap: \"2min\", jitter: "
                   "20%, within: 1h}\n"
                   "statuses:\n"
                   "  - status: [502, 5xx]\n"
                   "    summary: |\n"
                   "      It broke.\n"
                   "      Badly.\n"
                   "    limits: {what: File, max: 10MB}\n");
  CHECK(of.places().empty());
  const auto under = [&](const auto& value) { return std::string(of.sources.text(value.at)); };
  const auto& policy = of.spec.retry_policies.at(0).value;
  CHECK(under(policy.verb) == "backoff");
  CHECK(under(policy.honor_retry_after) == "true");
  CHECK(under(policy.delay.at(1)) == "~5s");
  CHECK(under(policy.cap) == "\"2min\"");
  CHECK(under(policy.jitter) == "20%");
  CHECK(under(policy.within) == "1h");
  const auto& row = of.spec.statuses.at(0);
  CHECK(under(row.status.at(1)) == "5xx");
  CHECK(under(row.summary) == "|\n      It broke.\n      Badly.");
  CHECK(under(row.limits.at(0).max) == "10MB");
  CHECK(under(row.limits.at(0)) == "{what: File, max: 10MB}");
}

TEST_CASE("kinds are read by the same description") {
  parsed of(
      "errcat: 1\nlocales: en\nkinds:\n  server: {number: 1, status: [500, 5xx], transport: none, summary: "
      "It broke.}\n  odd: {number: 65536}\n");
  const auto kinds = read_kinds(of.root(), of.found);
  CHECK(of.places() ==
        "4:54 `none`: invalid-value: `none` is not `network` or `timeout`\n"
        "5:8 `{number: 65536}`: missing-key: a kind needs a key `summary`\n"
        "5:17 `65536`: out-of-range: 65536 is out of range: number must be from 1 to 65535\n");
  CHECK(kinds.locales.at(0).value == "en");
  CHECK(kinds.kinds.at(0).value.status.at(1).value.written == "5xx");
}
