#include "catch.hpp"
#include "sample.hpp"

using namespace sample;

namespace {

/// A message in English and Brazilian Portuguese, and a message in English only.
catalog::catalog messages(std::vector<catalog::entry> entries) {
  auto made = with(std::move(entries));
  made.user_messages.push_back({"own", {"Own.", "", "Meu."}, false, {}});
  made.user_messages.push_back({"of the row", {"Row.", "", ""}, false, {}});
  made.user_messages.push_back({"of the kind", {"Kind.", "", ""}, false, {}});
  made.kinds.push_back({"busy", 2, {}, {}, catalog::index{3}, {}, {}, {}});
  return made;
}

}  // namespace

TEST_CASE("a user message: the entry's, its rows', its kind's, the default") {
  auto own = error("own", 1, "OWN");
  own.user_message = 1;
  auto busy = error("busy", 2, "BUSY");
  busy.kind = 1;
  busy.statuses = {one(429)};
  auto secret = error("secret", 3, "SECRET");
  secret.kind = 1;
  secret.audience = errcat::audience::developer;
  auto row = status("status-429", {one(429)});
  row.user_message = 2;
  const vendor acme(messages({own, busy, secret, row, error("bare", 4, "BARE")}));
  const auto said = [&](const errcat::response& on) {
    return errcat::user_message(acme.tables(), acme.classify(on), "en");
  };
  CHECK(said({429, "OWN"}) == "Own.");
  CHECK(said({429, "BUSY"}) == "Row.");
  CHECK(said({500, "BUSY"}) == "Kind.");
  CHECK(said({0, "BUSY"}) == "Row.");
  CHECK(said({429, "SECRET"}) == "Wrong.");
  CHECK(said({500, "BARE"}) == "Wrong.");
  CHECK(said({418}) == "Wrong.");
  CHECK(errcat::user_message(acme.find("busy"), "en") == "Row.");
}

TEST_CASE("a kind can have the first text of the catalog") {
  auto busy = error("busy", 1, "BUSY");
  busy.kind = 1;
  auto made = messages({busy, error("bare", 2, "BARE")});
  made.kinds[1].user_message = 0;
  made.default_message = 1;
  const vendor acme(made);
  CHECK(errcat::user_message(acme.find("busy"), "en") == "Wrong.");
  CHECK(errcat::user_message(acme.find("bare"), "en") == "Own.");
}

TEST_CASE("a status that HTTP answers has the default text if the vendor has no such kind") {
  auto made = empty();
  made.http_statuses = true;
  made.user_messages.resize(40, {"other", {"Other.", "", ""}, false, {}});
  // The number of the kind is 5, and that many categories are no kind.
  made.categories.resize(5, {"some", "Some"});
  const vendor acme(made);
  CHECK(errcat::user_message(acme.tables(), acme.classify({404}), "en") == "Wrong.");
}

TEST_CASE("locales: exact, then shorter, then the default") {
  auto own = error("own", 1, "OWN");
  own.user_message = 1;
  const vendor acme(messages({own, error("bare", 2, "BARE")}));
  const auto said = [&](const char* code, std::string_view locale) {
    return errcat::user_message(acme.tables(), acme.classify({0, code}), locale);
  };
  CHECK(said("OWN", "pt-BR") == "Meu.");
  CHECK(said("OWN", "PT_br") == "Meu.");
  CHECK(said("OWN", "pt_BR.UTF-8") == "Meu.");
  CHECK(said("OWN", "pt-BR-x-form") == "Meu.");
  CHECK(said("OWN", "pt") == "Own.");
  CHECK(said("OWN", "pt-PT") == "Own.");
  CHECK(said("OWN", "es") == "Own.");
  CHECK(said("OWN", "") == "Own.");
  CHECK(said("BARE", "es-419") == "Mal.");
  CHECK(said("BARE", "e") == "Wrong.");
  CHECK(said("BARE", "as") == "Wrong.");
}

TEST_CASE("the first locale is found before a shorter one, and case does not matter up to Z") {
  auto made = messages({error("bare", 1, "BARE")});
  made.locales = {"pt-BR", "pt", "zh-TW"};
  made.user_messages[0].texts = {"Meu.", "O meu.", "Wo de."};
  const vendor acme(made);
  const auto said = [&](std::string_view locale) { return errcat::user_message(acme.find("bare"), locale); };
  CHECK(said("pt-BR") == "Meu.");
  CHECK(said("pt-PT") == "O meu.");
  CHECK(said("ZH_tw") == "Wo de.");
}

TEST_CASE("fill replaces names, and braces are doubled") {
  char buffer[40];
  const auto filled = errcat::fill("Wait {n} of {all} {{s}} {x}.", {{"n", "5"}, {"all", "60"}}, buffer);
  CHECK(filled.text == "Wait 5 of 60 {s} {x}.");
  CHECK(filled.needed == filled.text.size());
}

TEST_CASE("fill cuts before a character that does not fit, and says what it needs") {
  char buffer[4];
  CHECK(errcat::fill("abcdef", {}, buffer).text == "abcd");
  CHECK(errcat::fill("abcdef", {}, buffer).needed == 6);
  CHECK(errcat::fill("abc\xC4\x8D", {}, buffer).text == "abc");
  CHECK(errcat::fill("ab\xC4\x8D"
                     "d",
                     {}, buffer)
            .text == "ab\xC4\x8D");
  CHECK(errcat::fill("a{n}b", {{"n", "\xE4\xB8\x8D\xE4\xB8\x8D"}}, buffer).text == "a\xE4\xB8\x8D");
  CHECK(errcat::fill("ab\xE0\xA4\x85", {}, buffer).text == "ab");
  CHECK(errcat::fill("ab\xEF\xBC\x80", {}, buffer).text == "ab");
  CHECK(errcat::fill("a\xE0\xA4\x85"
                     "d",
                     {}, buffer)
            .text == "a\xE0\xA4\x85");
  CHECK(errcat::fill("a\xF0\x9F\x98\x80", {}, buffer).text == "a");
  CHECK(errcat::fill("\xF0\x9F\x98\x80"
                     "d",
                     {}, buffer)
            .text == "\xF0\x9F\x98\x80");
  char one[1];
  CHECK(errcat::fill("\xC4\x8D", {}, one).text == "");
  CHECK(errcat::fill("\xC4\x8D", {}, one).needed == 2);
  CHECK(errcat::fill("abc", {}, nullptr, 0).needed == 3);
}

TEST_CASE("bytes that are not UTF-8 are filled in as they are") {
  char buffer[3];
  CHECK(errcat::fill("ab\xC4", {}, buffer).text == "ab\xC4");
  char one[1];
  CHECK(errcat::fill("\x80\x80", {}, one).text == "\x80");
}

TEST_CASE("what a placeholder took can be filled in") {
  auto wait = error("wait", 1, "WAIT_{seconds}");
  wait.placeholders = {{"seconds", true}};
  auto worded = error("worded", 2);
  worded.messages = {"No {what}", "Card {brand}-{n}x of {who}"};
  worded.placeholders = {{"n", true}};
  const vendor acme({wait, worded});
  const auto taken = [&](const errcat::response& from, std::string_view name) {
    return errcat::captured(acme.classify(from).what, from, name);
  };
  CHECK(taken({420, "WAIT_31"}, "seconds") == "31");
  CHECK(taken({420, "WAIT_31"}, "minutes") == "");
  CHECK(taken({400, {}, "No luck"}, "what") == "luck");
  CHECK(taken({400, {}, "Card a-b-12x of me"}, "brand") == "a-b");
  CHECK(taken({400, {}, "Card a-b-12x of me"}, "n") == "12");
  CHECK(taken({400, {}, "Card a-b-12x of me"}, "who") == "me");
  CHECK(taken({400, {}, "Card a-5x-b-12x of x of me"}, "who") == "x of me");
  CHECK(taken({400, {}, "Card a-1bx of me"}, "n") == "");
  CHECK(taken({400, {}, "Card a-12x of "}, "n") == "");
  CHECK(taken({400, {}, "Card a-x of me"}, "n") == "");
}
