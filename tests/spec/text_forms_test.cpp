#include "spec/text_forms.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

using namespace generator::spec;

namespace {

using strings = std::vector<std::string>;

/// The words in `all` that satisfy a rule.
strings those(bool (*rule)(std::string_view), const strings& all) {
  strings held;
  for (const auto& one : all)
    if (rule(one)) held.push_back(one);
  return held;
}

}  // namespace

TEST_CASE("YAML readers differ on words that some of them take for a value") {
  const strings differing{"y",    "N",    "yes", "No",   "NO",    "on",    "Off",  "true", "False",
                          "null", "NULL", "~",   ".inf", "-.Inf", "+.INF", ".nan", ".NaN"};
  CHECK(those(readers_differ, differing) == differing);
}

TEST_CASE("YAML readers differ on numbers that are not written back as they were") {
  const strings differing{"010",   "-08",  "0100", "1.10", "1.",   ".5",   "-.5", "+1",  "1e3",       "1E-3",
                          "1_000", "0x1F", "0o17", "0b10", "-0x1", "1:30", "00",  "-00", "2026-11-20"};
  CHECK(those(readers_differ, differing) == differing);
}

TEST_CASE("YAML readers differ on a date with a time") {
  const strings differing{"2026-11-20 10:00:00", "2026-11-20T10:00:00Z", "2026-11-20t10:00:00.5+01:00",
                          "2026-1-2 1:02:03 -5"};
  CHECK(those(readers_differ, differing) == differing);
}

TEST_CASE("a text is plain if it needs no quotes anywhere") {
  const strings plain{"a",
                      "429",
                      "5xx",
                      "In Review",
                      "a.b-c_d",
                      "/error/code",
                      "/errors/*/code",
                      "/a~1b",
                      "docs:L3",
                      "header:Retry-After",
                      "it's",
                      "a (b)"};
  CHECK(those(is_plain, plain) == plain);
  const strings quoted{"",
                       " a",
                       "a ",
                       "host[",
                       "a]",
                       "a{",
                       "a}",
                       "a,b",
                       "a: b",
                       "a:",
                       ":a",
                       "a #b",
                       "#a",
                       "-a",
                       "- a",
                       "?a",
                       "*a",
                       "&a",
                       "!a",
                       "|",
                       ">",
                       "'a'",
                       "\"a",
                       "%a",
                       "@a",
                       "`a`",
                       "no",
                       "010",
                       "1:30",
                       "a\nb",
                       "a\tb",
                       "caf\xC3\xA9",
                       "~",
                       "a\\b",
                       "2026-11-20 10:00:00",
                       "2026-11-20T10:00:00Z",
                       "12:30x"};
  CHECK(those(is_plain, quoted).empty());
}

TEST_CASE("YAML readers agree on other texts") {
  CHECK(those(readers_differ, {"0",
                               "-1",
                               "-503",
                               "429",
                               "12345678901234567890",
                               "0100C",
                               "1.0.0-rc",
                               "0x",
                               "0xZZ",
                               "-",
                               "+",
                               ".",
                               "yess",
                               "E12",
                               "TIMEOUT",
                               "nothing",
                               "5xx",
                               "In Review",
                               "0.1.x",
                               "a.1",
                               "~x",
                               "10MB",
                               "2026-11-20 to 2026-11-21",
                               "2026-11-20 10 h",
                               "at 2026-11-20 10:00",
                               "2026: 10:00"}) == strings{});
}

TEST_CASE("a sentence ends with a stop of its script") {
  const strings sentences{"Done.",  "Really?", "Stop!",  "And so on…", "完了しました。", "完了．",
                          "完了！", "完了？",  "समाप्त।", "Ավարտ։",     "ተጠናቀቀ።",         "ختم۔",
                          "لماذا؟", "ចប់។",     "ပြီးပြီ။", "རྫོགས་སོ།།"};
  CHECK(those(ends_like_a_sentence, sentences) == sentences);
}

TEST_CASE("a sentence ends with nothing in a script that has no stop") {
  const strings sentences{"ไฟล์ใหญ่เกินไป", "ໄຟລ໌ໃຫຍ່ເກີນໄປ", "ส่งได้ไม่เกิน 10 MB"};
  CHECK(those(ends_like_a_sentence, sentences) == sentences);
  // The scripts on both sides of those, Sinhala and Tibetan, have one.
  CHECK(those(ends_like_a_sentence, {"ගොනුව විශාලයි", "ཡིག་ཆ་ཆེན་པོ"}) == strings{});
}

TEST_CASE("a stop may be followed by what closes") {
  const strings sentences{
      "He said \"no.\"",   "He said 'no.'", "(As above.)", "[As above.]",   "Write `a.`", "*Done.*",
      "« Fini. »",         "“Done.”",       "‘Done.’",     "(\"Really?\")", "Done. ",     "Done.\n",
      "```c\nint x;\n```", "「完了。」",    "『完了。』",  "（完了。）",    "„Fertig.“",  "»Fertig.«"};
  CHECK(those(ends_like_a_sentence, sentences) == sentences);
}

TEST_CASE("a link or code may come after the stop") {
  const strings sentences{"It failed. https://example.com/a_b",
                          "Read this: see below.\nhttps://example.com",
                          "Change it. `code`",
                          "Change it. `a b`",
                          "Change it! (https://example.com)",
                          "Done. `a` `b`"};
  CHECK(those(ends_like_a_sentence, sentences) == sentences);
  CHECK(those(ends_like_a_sentence, {"See https://example.com", "https://example.com", "`code`", "Use `a b`",
                                     "It is a://"}) == strings{});
}

TEST_CASE("an id or a locale is made of what is like one") {
  for (const auto& [name, id] :
       std::vector<std::pair<std::string, std::string>>{{"ExpiredCard", "expired_card"},
                                                        {"expired-card", "expired_card"},
                                                        {"HTTPError", "http_error"},
                                                        {"card.expired", "card_expired"},
                                                        {"E42Gone", "e42_gone"},
                                                        {"Web", "web"},
                                                        {"_x__Y_", "x_y"},
                                                        {"42", ""},
                                                        {"Null", ""},
                                                        {"名前", ""},
                                                        {"", ""}}) {
    INFO(name);
    CHECK(id_like(name) == id);
  }
  for (const auto& [name, tag] : std::vector<std::pair<std::string, std::string>>{
           {"en_US", "en-US"}, {"pt_BR.UTF-8", "pt-BR"}, {"english?", ""}, {"e", ""}}) {
    INFO(name);
    CHECK(locale_like(name) == tag);
  }
}

TEST_CASE("what was cut off does not end like a sentence") {
  CHECK(those(ends_like_a_sentence, {"", " ", "The image is missing", "The image is missing,",
                                     "Either:", "Write `code`", "`", "\"", "(a)", "No. 5", "Done;", "a.b"}) ==
        strings{});
}

TEST_CASE("locales are language tags joined by hyphens") {
  const strings tags{"en", "pt-BR", "zh-Hant-TW", "no", "sr-Latn", "es-419", "de-1996", "tlh"};
  CHECK(those(is_locale, tags) == tags);
  CHECK(those(is_locale, {"", "-", "en-", "-en", "en--US", "en_US", "e", "x-acme", "12", "en US", "en-Ü",
                          "abcdefghi", "en-abcdefghi", "../x"}) == strings{});
}

TEST_CASE("ids are lower case and no word of YAML") {
  const strings ids{"a", "token_expired", "a1", "a_", "not", "nowhere"};
  CHECK(those(is_id, ids) == ids);
  CHECK(those(is_id, {"", "A", "1a", "_a", "a-b", "a b", "ä", "no", "on", "off", "yes", "null", "true", "y",
                      "n"}) == strings{});
}

TEST_CASE("dates are days that the calendar has") {
  const strings dates{"2026-11-20", "2024-02-29", "2000-02-29", "1999-12-31"};
  CHECK(those(is_date, dates) == dates);
  CHECK(those(is_date, {"", "2026-13-01", "2026-00-10", "2026-02-29", "1900-02-29", "2026-04-31",
                        "2026-01-00", "26-01-01", "2026/01/01", "2026-1-1", "2026-11-20T00", "20261120",
                        "２026-11-20"}) == strings{});
}

TEST_CASE("the line breaks that a block ends with are no part of its text") {
  CHECK(without_final_break("a\n\nb\n\n") == "a\n\nb");
  CHECK(without_final_break("a") == "a");
  CHECK(without_final_break("\n") == "");
}
