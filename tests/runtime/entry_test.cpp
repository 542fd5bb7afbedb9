#include "catch.hpp"
#include "sample.hpp"

using namespace sample;

namespace {

template <class List>
std::vector<std::string> texts_of(const List& from) {
  std::vector<std::string> all;
  for (const std::string_view one : from) all.emplace_back(one);
  return all;
}

using lines = std::vector<std::string>;

catalog::entry full() {
  auto made = error("full", 7, "FULL");
  made.title = "Full";
  made.summary = "All of it.";
  made.action = "Act.";
  made.severity = errcat::severity::critical;
  made.effect = errcat::effect::maybe;
  made.audience = errcat::audience::end_user;
  made.category = 1;
  made.policy = 1;
  made.aliases = {"F", "FUL"};
  made.statuses = {one(400), {500, 599}, one(-3)};
  made.messages = {"Full of {x}"};
  made.placeholders = {{"y", false}, {"x", true}};
  made.surfaces = {1, 0};
  made.operations = {2};
  made.causes = {{"Cause one.", "Fix one.", {}, {1}, {1}, {}}, {"Cause two.", "", 0, {}, {}, {}}};
  made.fixes = {{"Fix.", "", {}, {}, {}, {}}};
  made.fixes_ordered = true;
  made.other_texts = {"2", "Gone.", "https://wiki.example.com/full", "The team"};
  made.replaced_by = 1;
  made.other_ids = {"fuller", "bare"};
  generator::spec::named<generator::spec::link> link;
  link.name.value = "Guide";
  link.value.url.value = "https://example.com/";
  auto lost = link;
  lost.value.url.value = "missing";
  generator::spec::entry written;
  written.links = {link, lost};
  written.notes.resize(1);
  written.notes[0].value = "Note.";
  written.limits.resize(1);
  auto& limit = written.limits[0];
  limit.what.value = "Size";
  limit.min.value = "1MB";
  limit.above.value = "2MB";
  limit.max.value = "10MB";
  limit.below.value = "11MB";
  limit.per.value = "file";
  generator::spec::named<generator::spec::text> format;
  format.name.value = "date";
  format.value.value = "YYYY-MM-DD";
  written.formats = {format};
  made.written = generator::catalog::written_part(std::move(written));
  return made;
}

}  // namespace

TEST_CASE("an entry shows all that its spec says") {
  auto from = with({full(), error("bare", 8)});
  from.categories = {{"other", "Other"}, {"chapter", "Chapter"}};
  from.policies.resize(2);
  from.policies[0].id = "quick";
  from.policies[1].id = "slow";
  const vendor acme(from);
  const auto entry = acme.find("full");
  CHECK(entry.id() == "full");
  CHECK(entry.number() == 7);
  CHECK(entry.code() == "FULL");
  CHECK(entry.title() == "Full");
  CHECK(entry.summary() == "All of it.");
  CHECK(entry.action() == "Act.");
  CHECK(entry.anchor() == "full");
  CHECK(entry.kind() == static_cast<errcat::kind>(1));
  CHECK(entry.kind_id() == "general");
  CHECK(entry.severity() == errcat::severity::critical);
  CHECK(entry.audience() == errcat::audience::end_user);
  CHECK(entry.emission() == errcat::emission::usual);
  CHECK(entry.stated_effect() == errcat::effect::maybe);
  CHECK(entry.category_id() == "chapter");
  CHECK(entry.category_title() == "Chapter");
  CHECK(texts_of(entry.aliases()) == lines{"F", "FUL"});
  CHECK(texts_of(entry.messages()) == lines{"Full of {x}"});
  CHECK(texts_of(entry.causes()) == lines{"Cause one.", "Cause two."});
  CHECK(entry.causes()[0].fix() == "Fix one.");
  CHECK(entry.causes()[0].surfaces().front() == errcat::surface{2});
  CHECK(entry.causes()[0].operations()[0] == errcat::operation{2});
  CHECK(entry.causes()[0].operations().size() == 1);
  CHECK_FALSE(entry.causes()[0].retry());
  CHECK(entry.causes()[1].surfaces().empty());
  CHECK(entry.causes()[1].operations().empty());
  CHECK(entry.causes()[1].retry().id() == "quick");
  CHECK(entry.stated_retry().id() == "slow");
  CHECK(entry.retry().id() == "slow");
  CHECK_FALSE(entry.causes_ordered());
  CHECK(entry.fixes_ordered());
  CHECK(texts_of(entry.fixes()) == lines{"Fix."});
  CHECK(texts_of(entry.notes()) == lines{"Note."});
  CHECK(std::distance(entry.statuses().begin(), entry.statuses().end()) == 3);
  CHECK(entry.statuses()[1].last == 599);
  CHECK(entry.statuses()[2].first == -3);
  CHECK(entry.surfaces().size() == 2);
  CHECK(entry.operations().size() == 1);
  CHECK(entry.operations().front() == errcat::operation{3});
  CHECK(entry.links()[0].url == "https://example.com/");
  CHECK(entry.links()[1].title == "Guide");
  CHECK(entry.links()[1].url.empty());
  CHECK(entry.limits()[0].what == "Size");
  CHECK(entry.limits()[0].min == "1MB");
  CHECK(entry.limits()[0].above == "2MB");
  CHECK(entry.limits()[0].max == "10MB");
  CHECK(entry.limits()[0].below == "11MB");
  CHECK(entry.limits()[0].per == "file");
  CHECK(entry.formats()[0].field == "date");
  CHECK(entry.formats()[0].format == "YYYY-MM-DD");
  CHECK(entry.placeholders()[0].name == "y");
  CHECK_FALSE(entry.placeholders()[0].integer);
  CHECK(entry.placeholders()[1].name == "x");
  CHECK(entry.placeholders()[1].integer);
  CHECK(entry.since() == "2");
  CHECK(entry.deprecated() == "Gone.");
  CHECK(entry.runbook() == "https://wiki.example.com/full");
  CHECK(entry.owner() == "The team");
  CHECK(entry.replaced_by() == acme.find("bare"));
}

TEST_CASE("causes and fixes are each in an order of their own, or in none") {
  auto causes = error("causes", 1), none = error("none", 2);
  causes.causes_ordered = true;
  const vendor acme({causes, none});
  CHECK(acme.find("causes").causes_ordered());
  CHECK_FALSE(acme.find("causes").fixes_ordered());
  CHECK_FALSE(acme.find("none").causes_ordered());
  CHECK_FALSE(acme.find("none").fixes_ordered());
}

TEST_CASE(
    "the rule of a row is that of an error which is expected on its status, not of one which is on none") {
  auto other = status("other", {{-1'000'000, 1'000'000}}, catalog::status_rank::any);
  other.policy = 0;
  auto missing = error("missing", 1);
  missing.statuses = {one(404)};
  auto from = with({other, missing, error("bare", 2)});
  from.policies.resize(1);
  from.policies[0].id = "quick";
  const vendor acme(from);
  CHECK(acme.find("missing").retry().id() == "quick");
  CHECK_FALSE(acme.find("missing").stated_retry());
  CHECK_FALSE(acme.find("bare").retry());
}

TEST_CASE("a list is gone through from both ends") {
  const vendor acme({full()});
  const auto all = acme.find("full").aliases();
  auto at = all.begin();
  CHECK(at[1] == "FUL");
  CHECK(*at++ == "F");
  CHECK(*at == "FUL");
  CHECK(*at-- == "FUL");
  CHECK(at == all.begin());
  at = all.end();
  CHECK(at[-1] == "FUL");
  CHECK(*--at == "FUL");
  CHECK(*--at == "F");
  CHECK(at == all.begin());
  at = all.end();
  at -= 2;
  CHECK(at == all.begin());
  CHECK(errcat::text_list().empty());
}

TEST_CASE("what is made by hand says nothing") {
  CHECK_FALSE(errcat::figure());
  CHECK(errcat::figure().value == 0);
  CHECK_FALSE(errcat::placeholder{"x"}.integer);
  CHECK(errcat::status_range().contains(0));
  CHECK_FALSE(errcat::status_range().contains(1));
}

TEST_CASE("entries are found by number, id and former id, which hides no other's id") {
  const vendor acme({full(), error("bare", 8)});
  CHECK(name(errcat::find_number(acme.tables(), 8)) == "bare");
  CHECK(name(errcat::find_number(acme.tables(), 6)) == "nothing");
  CHECK(name(errcat::find_number(acme.tables(), 9)) == "nothing");
  CHECK(name(errcat::find_number(acme.tables(), 0)) == "nothing");
  CHECK(name(errcat::find_number(acme.tables(), -8)) == "nothing");
  CHECK(name(errcat::find_number(vendor({status("status-404", {one(404)})}).tables(), 8)) == "nothing");
  CHECK(name(acme.find("fuller")) == "full");
  CHECK(name(acme.find("bare")) == "bare");
  CHECK(name(acme.find("no")) == "nothing");
}

TEST_CASE("of an empty entry all is empty") {
  const errcat::entry none;
  CHECK_FALSE(none);
  CHECK(none.type() == errcat::entry_type{});
  CHECK(none.id().empty());
  CHECK(none.number() == 0);
  CHECK(none.kind() == errcat::kind{});
  CHECK(none.causes().begin() == none.causes().end());
  CHECK(none.fixes().empty());
  CHECK_FALSE(none.retry());
  CHECK_FALSE(none.replaced_by());
  CHECK(none.category_id().empty());
}

TEST_CASE("entries of two copies of a catalog are the same, those of two vendors are not") {
  auto other = with({error("bare", 8)});
  other.vendor = "other";
  const vendor one({error("bare", 8)}), again({error("bare", 8)}), foreign(other);
  CHECK(one.find("bare") == again.find("bare"));
  CHECK(one.find("bare") != foreign.find("bare"));
  CHECK(one.find("bare") != errcat::entry());
  CHECK(errcat::entry() != one.find("bare"));
}

TEST_CASE("a symptom may have no kind") {
  auto symptom = error("silence", 0);
  symptom.type = errcat::entry_type::symptom;
  symptom.kind.reset();
  const vendor acme({symptom});
  CHECK(acme.find("silence").kind() == errcat::kind{});
  CHECK(acme.find("silence").kind_id().empty());
  CHECK(errcat::user_message(acme.find("silence"), "en") == "Wrong.");
}

TEST_CASE("all entries come in the order of the spec") {
  const vendor acme({error("b", 2), error("a", 1)});
  std::string names;
  for (const errcat::entry one : errcat::entry_list(acme.tables())) names += std::string(one.id()) + " ";
  CHECK(names == "b a ");
}

TEST_CASE("entries of one type come in the order of the spec, others between them left out") {
  auto first = error("declined", 5);
  first.type = errcat::entry_type::outcome;
  auto second = error("refused", 6);
  second.type = errcat::entry_type::outcome;
  const vendor acme({status("status-404", {one(404)}), first, error("b", 2), second, error("a", 1)});
  const auto names_of = [&](errcat::entry_type type) {
    std::string names;
    for (const errcat::entry one : errcat::typed_entry_list(acme.tables(), type))
      names += std::string(one.id().empty() ? one.anchor() : one.id()) + " ";
    return names;
  };
  CHECK(names_of(errcat::entry_type::outcome) == "declined refused ");
  CHECK(names_of(errcat::entry_type::error) == "b a ");
  CHECK(names_of(errcat::entry_type::status) == "status-404 ");
  CHECK(names_of(errcat::entry_type::symptom) == "");
  CHECK(errcat::typed_entry_list(acme.tables(), errcat::entry_type::symptom).empty());
  auto at = errcat::typed_entry_list(acme.tables(), errcat::entry_type::outcome).begin();
  CHECK(name(*at++) == "declined");
  CHECK(name(*at) == "refused");
  CHECK(errcat::typed_entry_list().empty());
  CHECK(errcat::entry_list().empty());
  CHECK(errcat::entry_list(acme.tables()).size() == 5);
  CHECK_FALSE(errcat::entry_list(acme.tables()).empty());
}

TEST_CASE("all that has a number is listed by it") {
  auto row = status("status-404", {one(404)});
  row.id = "missing";
  row.number = 9;
  auto outcome = error("declined", 3);
  outcome.type = errcat::entry_type::outcome;
  const vendor acme({status("status-500", {one(500)}), row, error("b", 2147483647), error("a", 1), outcome});
  std::string text;
  for (const auto& one : errcat::all_errors<number>(acme.tables()))
    text += fmt::format("{}={}{} ", one.id, static_cast<std::int32_t>(one.code),
                        one.what == acme.find(one.id) ? "" : "?");
  CHECK(text == "a=1 declined=3 missing=9 b=2147483647 ");
  CHECK(errcat::all_errors<number>(vendor({status("status-500", {one(500)})}).tables()).empty());
}

TEST_CASE("a wire code is a text or an integer, and never a null pointer") {
  using errcat::wire_code;
  CHECK_FALSE(wire_code());
  CHECK_FALSE(wire_code(static_cast<const char*>(nullptr)));
  CHECK(wire_code(std::string("A")).text() == "A");
  CHECK(wire_code::integer(0).text() == "0");
  CHECK(wire_code::integer(INT64_MIN).text() == "-9223372036854775808");
  const wire_code copy = wire_code::integer(82001);
  CHECK(wire_code(copy).text() == "82001");
  CHECK(errcat::field_value(UINT64_MAX).text() == "18446744073709551615");
  STATIC_REQUIRE_FALSE(std::is_constructible_v<wire_code, int>);
  STATIC_REQUIRE_FALSE(std::is_constructible_v<wire_code, bool>);
  STATIC_REQUIRE_FALSE(std::is_constructible_v<wire_code, std::nullptr_t>);
}
