#include "errcat/to_string.hpp"

#include <initializer_list>
#include <string>

#include "catch.hpp"

namespace {

/// The words for all values from 0 to one past the last, which has no word.
template <class Enum>
std::string words_of(Enum last) {
  std::string all;
  for (int i = 0; i <= static_cast<int>(last) + 1; ++i)
    all += '[' + std::string(to_string(static_cast<Enum>(i))) + ']';
  return all;
}

}  // namespace

TEST_CASE("values have the words of the spec format, and what is no value has none") {
  using namespace errcat;
  CHECK(words_of(entry_type::symptom) == "[status][transport][error][outcome][symptom][unlisted_code]");
  CHECK(words_of(severity::critical) == "[][note][warning][error][critical][]");
  CHECK(words_of(audience::developer) == "[any][end_user][developer][]");
  CHECK(words_of(emission::never) == "[][rarely][never][]");
  CHECK(words_of(known::no) == "[unspecified][yes][no][]");
  CHECK(words_of(retry_verb::backoff) ==
        "[unspecified][never][fix_input][refresh][wait_for_change][wait][backoff][]");
  CHECK(words_of(repeats::any) == "[unless_unsafe][idempotent][any][]");
  CHECK(words_of(jitter::percent) == "[unspecified][none][full][equal][percent][]");
  CHECK(words_of(effect::done) == "[unspecified][none][maybe][done][]");
  CHECK(words_of(transport_failure::not_sent) == "[][network][timeout][not_sent][]");
}

TEST_CASE("values that specs do not have are named as in C++") {
  using namespace errcat;
  CHECK(words_of(rung::code) ==
        "[none][http_class][http_status][any_status][status_class][status][transport][unlisted_code][fields]["
        "message][outcome][alias]["
        "code][]");
  CHECK(words_of(action::check_then_repeat) ==
        "[unspecified][stop][repeat][refresh][wait_for_change][fix_input][check_then_repeat][]");
  CHECK(words_of(reason::effect_unknown) ==
        "[no_rule][stated_unspecified][rule][retry_after][should_retry][calls_spent][time_spent][waits_spent]"
        "[quota_spent][wait_too_long][already_refreshed][not_repeatable][effect_unknown][]");
  CHECK(words_of(origin::http) == "[unused][vendor][caller][http][]");
}

TEST_CASE("what is surprising can be listed") {
  errcat::surprises some;
  some.add(errcat::surprise::ambiguous);
  some.add(errcat::surprise::unlisted_status);
  const auto listed = [](const errcat::surprises& from) {
    std::string all;
    for (const errcat::surprise one : errcat::every_surprise)
      if (from.has(one)) all += std::string(to_string(one)) + ' ';
    return all;
  };
  CHECK(listed(some) == "unlisted_status ambiguous ");
  for (const auto more :
       {errcat::surprise::unknown_code, errcat::surprise::never_sent, errcat::surprise::disagreement})
    some.add(more);
  CHECK(listed(some) == "unlisted_status unknown_code never_sent disagreement ambiguous ");
  CHECK(to_string(static_cast<errcat::surprise>(3)).empty());
}
