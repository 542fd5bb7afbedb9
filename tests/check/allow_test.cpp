#include "check/checked.hpp"

#include "catch.hpp"

namespace {

const std::string unused = "retry_policies: {fast: {do: wait}, slow: {do: wait}}\n";

}  // namespace

TEST_CASE("an exception takes back the findings that it names") {
  CHECK(checked(unused + "allow: {finding: unused-definition, why: They come into use soon.}\n")
            .places()
            .empty());
}

TEST_CASE("an exception that concerns something takes back those about that alone") {
  CHECK(
      checked(unused + "allow: {finding: unused-definition, concerns: slow, why: It comes into use soon.}\n")
          .places() == "4:18 `fast`: unused-definition: nothing uses the retry policy `fast`\n");
  CHECK(
      checked(unused +
              "allow: {finding: unused-definition, concerns: [slow, fast], why: They come into use soon.}\n")
          .places()
          .empty());
}

TEST_CASE("a row is named by its statuses") {
  const std::string rows = "statuses: [{status: 404}, {status: 404}, {status: 5xx}, {status: 5xx}]\n";
  CHECK(checked(rows + "allow: {finding: ambiguous-statuses, concerns: 404, why: Both are true.}\n")
            .breaches() == "ambiguous-statuses: two rows of equal rank cover the status 5xx\n");
}

TEST_CASE("an exception that takes nothing back is a finding") {
  CHECK(checked(unused + "allow:\n"
                         "  - {finding: unused-definition, concerns: other, why: It is right.}\n"
                         "  - {finding: missing-locale, why: It is right.}\n"
                         "  - {finding: no-such-rule, why: It is right.}\n")
            .places() ==
        "4:18 `fast`: unused-definition: nothing uses the retry policy `fast`\n"
        "4:36 `slow`: unused-definition: nothing uses the retry policy `slow`\n"
        "6:15 `unused-definition`: unused-allow: there is no finding `unused-definition` to allow here\n"
        "7:15 `missing-locale`: unused-allow: there is no finding `missing-locale` to allow here\n"
        "8:15 `no-such-rule`: unknown-name: no finding that can be allowed is called `no-such-rule`\n");
}

TEST_CASE("findings of earlier stages can be allowed too, those of other files not") {
  checked of(
      "notes: [An unfinished note]\nallow: {finding: unfinished-sentence, why: The vendor has it so.}\n");
  CHECK(of.places().empty());
  const generator::span elsewhere{of.sources.add("other.yaml", "text"), 0, 4};
  of.found.add(generator::rule::unfinished_sentence, elsewhere, {{"end", "text"}});
  generator::check::run(of.on, of.found);
  CHECK(of.breaches() ==
        "unused-allow: there is no finding `unfinished-sentence` to allow here\n"
        "unfinished-sentence: the text does not end like a sentence: `text`\n");
}

TEST_CASE("every rule says what it is for") {
  for (const auto& one : generator::check::all_rules()) {
    CAPTURE(generator::code_of(one.finds));
    CHECK(one.purpose.ends_with('.'));
    CHECK(one.run != nullptr);
  }
}
