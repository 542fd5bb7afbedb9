#include "catch.hpp"
#include "sample.hpp"

using namespace sample;
using catalog::status_rank;
using errcat::surface;
using errcat::transport_failure;
using errcat::wire_code;
using errcat::wire_field;

namespace {

catalog::entry on_status(catalog::entry base, std::int32_t status) {
  base.statuses = {one(status)};
  return base;
}
catalog::entry with_field(catalog::entry base, std::string place, std::vector<catalog::field_value> values) {
  base.fields.push_back({std::move(place), std::move(values)});
  return base;
}
catalog::entry on_surface(catalog::entry base, catalog::index surface) {
  base.surfaces = {surface};
  return base;
}
catalog::entry with_message(catalog::entry base, std::string_view message) {
  base.messages.push_back(message);
  return base;
}
catalog::entry outcome(std::string_view id, std::int32_t number) {
  auto made = error(id, number);
  made.type = errcat::entry_type::outcome;
  made.statuses = {{200, 299}};
  return made;
}
catalog::entry transport(std::string anchor, transport_failure failure) {
  catalog::entry made;
  made.type = errcat::entry_type::transport;
  made.anchor = std::move(anchor);
  made.transport = failure;
  return made;
}

template <std::size_t Count>
errcat::response fields(errcat::response base, const wire_field (&known)[Count]) {
  base.fields = known;
  base.field_count = Count;
  return base;
}

const std::vector<catalog::entry> plain = [] {
  auto aliased = error("expired", 1, "EXPIRED");
  aliased.aliases = {"TOKEN_OLD"};
  return std::vector<catalog::entry>{on_status(aliased, 401),
                                     error("minus", 2, "-503"),
                                     status("status-404", {one(404)}),
                                     status("status-502-503", {one(502), one(503)}, status_rank::several),
                                     status("status-5xx", {{500, 599}}, status_rank::status_class),
                                     status("other", {{-1000000, 199}, {300, 1000000}}, status_rank::any)};
}();

}  // namespace

TEST_CASE("each rung is reached by what it is for") {
  auto entries = plain;
  entries.push_back(with_message(on_status(error("worded", 3), 400), "Too long"));
  entries.push_back(with_field(outcome("declined", 4), "/result", {text("NO")}));
  entries.push_back(transport("network", transport_failure::network));
  const vendor acme(entries);

  CHECK(told(acme.classify({401, "EXPIRED"})) == "code expired");
  CHECK(told(acme.classify({401, "TOKEN_OLD"})) == "alias expired");
  CHECK(told(acme.classify({0, wire_code::integer(-503)})) == "code minus");
  CHECK(told(acme.classify({400, {}, "Too long"})) == "message worded");
  const wire_field declined[] = {{"/result", "NO"}};
  CHECK(told(acme.classify(fields({200}, declined))) == "outcome declined");
  CHECK(told(acme.classify({404})) == "status status-404");
  CHECK(told(acme.classify({503})) == "status status-502-503");
  CHECK(told(acme.classify({500})) == "status_class status-5xx");
  CHECK(told(acme.classify({-7})) == "any_status other");
  errcat::response broken;
  broken.transport = transport_failure::network;
  CHECK(told(acme.classify(broken)) == "transport network");
  broken.transport = transport_failure::timeout;
  CHECK(told(acme.classify(broken)) == "none nothing");
  CHECK(told(acme.classify({200})) == "none nothing");
  CHECK(told(acme.classify({})) == "none nothing");
}

TEST_CASE("an answer has what was known of the response") {
  const auto found = vendor(plain).classify({404, {}, {}, surface{2}, errcat::operation{3}});
  CHECK(found.status == 404);
  CHECK(found.surface == surface{2});
  CHECK(found.operation == errcat::operation{3});
}

TEST_CASE("the message of an error with a code stands for it only beside a code that is new") {
  const vendor acme({with_message(error("worded", 1, "W"), "Too long"), error("other", 2, "O"),
                     status("status-400", {one(400)})});
  CHECK(told(acme.classify({400, "NEW", "Too long"})) == "message worded, unknown_code");
  CHECK(told(acme.classify({400, {}, "Too long"})) == "status status-400");
  CHECK(told(acme.classify({400, "O", "Too long"})) == "code other");
  CHECK(told(acme.classify({200, "NEW", "Too long"})) == "none nothing, unknown_code");
}

TEST_CASE("the enum's value is the number of what matched, of a status row as well") {
  auto named = status("gone", {one(410)});
  named.id = "gone";
  named.number = 9;
  const vendor acme({named, status("status-404", {one(404)})});
  CHECK(acme.classify({410}).code == number{9});
  CHECK(told(acme.classify({410})) == "status gone");
  CHECK(acme.classify({404}).code == number{});
}

TEST_CASE("codes are compared by their bytes") {
  const vendor acme({error("upper", 1, "TIMEOUT"), error("mixed", 2, "Timeout"), error("octal", 3, "010")});
  CHECK(told(acme.classify({0, "TIMEOUT"})) == "code upper");
  CHECK(told(acme.classify({0, "Timeout"})) == "code mixed");
  CHECK(told(acme.classify({0, "timeout"})) == "none nothing, unknown_code");
  CHECK(told(acme.classify({0, "010"})) == "code octal");
  CHECK(told(acme.classify({0, wire_code::integer(10)})) == "none nothing, unknown_code");
  CHECK(told(acme.classify({0, ""})) == "none nothing");
}

TEST_CASE("one error with the code is the answer, and what differs is flagged") {
  auto entries = plain;
  auto strict = with_message(on_surface(on_status(error("strict", 3, "STRICT"), 400), 0), "Bad {x}");
  strict.operations = {1};
  strict = with_field(strict, "/type", {text("a")});
  entries.push_back(strict);
  const vendor acme(entries);
  CHECK(told(acme.classify({404, "EXPIRED"})) == "code expired, unlisted_status");
  CHECK(told(acme.classify({400, "STRICT", "Bad day"})) == "code strict");
  CHECK(told(acme.classify({400, "STRICT", "Good"})) == "code strict, disagreement");
  CHECK(told(acme.classify({400, "STRICT", {}, surface{2}})) == "code strict, disagreement");
  CHECK(told(acme.classify({400, "STRICT", {}, surface{1}})) == "code strict");
  CHECK(told(acme.classify({400, "STRICT", {}, {}, errcat::operation{1}})) == "code strict, disagreement");
  const wire_field other[] = {{"/type", "b"}};
  CHECK(told(acme.classify(fields({400, "STRICT"}, other))) == "code strict, disagreement");
}

TEST_CASE("an unknown code gets what its status allows") {
  const vendor acme(plain);
  CHECK(told(acme.classify({404, "NEW"})) == "status status-404, unknown_code");
  CHECK(told(acme.classify({599, "NEW"})) == "status_class status-5xx, unknown_code");
}

TEST_CASE("a status that the vendor says it never sends is a surprise on every rung") {
  auto never = status("status-418", {one(418)});
  never.emission = errcat::emission::never;
  auto entries = plain;
  entries.insert(entries.begin(), never);
  const vendor acme(entries);
  CHECK(told(acme.classify({418})) == "status status-418, never_sent");
  CHECK(told(acme.classify({418, "EXPIRED"})) == "code expired, unlisted_status, never_sent");
  CHECK(told(acme.classify({404})) == "status status-404");
}

TEST_CASE("fields tell apart errors that share a code") {
  const vendor acme({with_field(error("changed", 1, "190"), "/sub", {integer("460")}),
                     with_field(error("gone", 2, "190"), "/sub", {integer("463"), integer("467")}),
                     status("status-400", {one(400)})});
  const wire_field first[] = {{"/sub", 460}};
  const wire_field second[] = {{"/sub", 467}};
  const wire_field quoted[] = {{"/sub", "460"}};
  const wire_field other[] = {{"/sub", 1}};
  const auto code = wire_code::integer(190);
  CHECK(told(acme.classify(fields({400, code}, first))) == "code changed");
  CHECK(told(acme.classify(fields({400, code}, second))) == "code gone");
  CHECK(told(acme.classify(fields({400, code}, quoted))) == "status status-400, ambiguous");
  CHECK(told(acme.classify(fields({400, code}, other))) == "status status-400, ambiguous");
  CHECK(told(acme.classify({400, code})) == "status status-400, ambiguous");
}

TEST_CASE("the general entry stands in where the field is not known, and says so") {
  const vendor acme({with_field(error("asset", 1, "WAIT"), "/kind", {text("A")}),
                     with_field(error("item", 2, "WAIT"), "/kind", {text("I")}),
                     error("general", 3, "WAIT")});
  const wire_field asset[] = {{"/kind", "A"}};
  const wire_field other[] = {{"/kind", "X"}};
  CHECK(told(acme.classify(fields({400, "WAIT"}, asset))) == "code asset");
  CHECK(told(acme.classify(fields({400, "WAIT"}, other))) == "code general");
  CHECK(told(acme.classify({400, "WAIT"})) == "code general, ambiguous");
}

TEST_CASE("surfaces, operations, statuses and messages tell apart errors that share a code") {
  auto create = error("create", 5, "OP");
  create.operations = {0};
  auto remove = error("remove", 6, "OP");
  remove.operations = {1};
  const vendor acme({on_surface(error("sdk", 1, "REVIEW"), 0), on_surface(error("api", 2, "REVIEW"), 1),
                     on_status(error("early", 3, "SLOW"), 400), on_status(error("late", 4, "SLOW"), 500),
                     create, remove, with_message(error("declined", 7, "E7"), "Card declined"),
                     with_message(error("unknown", 8, "E7"), "Card {n} is unknown")});
  CHECK(told(acme.classify({0, "REVIEW", {}, surface{2}})) == "code api");
  CHECK(told(acme.classify({0, "REVIEW"})) == "none nothing, ambiguous");
  CHECK(told(acme.classify({500, "SLOW"})) == "code late");
  CHECK(told(acme.classify({0, "SLOW"})) == "none nothing, ambiguous");
  CHECK(told(acme.classify({0, "OP", {}, {}, errcat::operation{1}})) == "code create");
  CHECK(told(acme.classify({0, "E7", "Card 12 is unknown"})) == "code unknown");
  CHECK(told(acme.classify({0, "E7", "Card declined"})) == "code declined");
  CHECK(told(acme.classify({0, "E7", "Card burnt"})) == "none nothing, ambiguous");
}

TEST_CASE("more matchers beat fewer, and a matcher that all share decides nothing") {
  const auto shared = [](catalog::entry base) {
    return with_field(on_status(base, 400), "/type", {text("pay")});
  };
  const vendor acme(
      {shared(error("plain", 1, "P")), with_field(shared(error("sub", 2, "P")), "/sub", {integer("1")})});
  const wire_field sub[] = {{"/sub", 1}};
  CHECK(told(acme.classify(fields({400, "P"}, sub))) == "code sub");
  // Sharing a status or sharing a field must not stop both from being the answer.
  CHECK(told(acme.classify(fields({418, "P"}, sub))) == "code sub, unlisted_status");
  const wire_field other[] = {{"/sub", 2}};
  CHECK(told(acme.classify(fields({400, "P"}, other))) == "code plain");
}

TEST_CASE("two that stand alike do not keep a third from being the answer") {
  const vendor acme({with_field(error("a", 1, "P"), "/a", {text("1")}),
                     with_field(error("b", 2, "P"), "/b", {text("1")}),
                     with_field(with_field(error("c", 3, "P"), "/c", {text("1")}), "/d", {text("1")})});
  const wire_field all[] = {{"/a", "1"}, {"/b", "1"}, {"/c", "1"}, {"/d", "1"}};
  CHECK(told(acme.classify(fields({400, "P"}, all))) == "code c");
  const wire_field two[] = {{"/a", "1"}, {"/b", "1"}, {"/c", "2"}};
  CHECK(told(acme.classify(fields({400, "P"}, two))) == "none nothing, ambiguous");
}

TEST_CASE("fields beyond the thirty-second tell errors apart, too") {
  auto first = error("first", 1, "P"), second = error("second", 2, "P");
  std::vector<std::string> places;
  for (int i = 0; i < 40; ++i) places.push_back("/f" + std::to_string(i));
  for (const auto& place : places) {
    first = with_field(first, place, {text("1")});
    second = with_field(second, place, {text(place == "/f39" ? "2" : "1")});
  }
  const vendor acme({first, second});
  std::vector<wire_field> known;
  for (const auto& place : places) known.push_back({place, "1"});
  errcat::response on{400, "P"};
  on.fields = known.data();
  on.field_count = known.size();
  CHECK(told(acme.classify(on)) == "code first");
  known.back() = {places.back(), "2"};
  CHECK(told(acme.classify(on)) == "code second");
}

TEST_CASE("two that stand alike are none") {
  const vendor acme(
      {error("first", 1, "SAME"), error("second", 2, "SAME"), status("status-400", {one(400)})});
  CHECK(told(acme.classify({400, "SAME"})) == "status status-400, ambiguous");
}

TEST_CASE("a code goes before an alias, and an alias before a pattern") {
  auto alias = error("alias", 2, "OTHER");
  alias.aliases = {"A_1"};
  auto digits = error("pattern", 3, "A_{n}");
  digits.placeholders = {{"n", true}};
  const vendor acme({alias, digits, error("exact", 4, "A_2"), status("status-404", {one(404)})});
  CHECK(told(acme.classify({0, "A_1"})) == "alias alias");
  CHECK(told(acme.classify({0, "A_2"})) == "code exact");
  CHECK(told(acme.classify({0, "A_33"})) == "code pattern");
  CHECK(told(acme.classify({404, "A_33"})) == "code pattern");
  CHECK(told(acme.classify({0, "A_x"})) == "none nothing, unknown_code");
  CHECK(told(acme.classify({0, "A_"})) == "none nothing, unknown_code");
}

TEST_CASE("braces of a code are doubled in the spec and single on the wire") {
  const vendor acme({error("braces", 1, "{{x}}"), error("varied", 2, "}}{n}{{")});
  CHECK(told(acme.classify({0, "{x}"})) == "code braces");
  CHECK(told(acme.classify({0, "}7{"})) == "code varied");
}

TEST_CASE("messages identify what has no code, on its status") {
  const vendor acme({with_message(on_status(error("short", 1), 400), "Bad {what}"),
                     with_message(on_status(error("long", 2), 422), "Bad {what}"),
                     with_message(error("anywhere", 3), "Exactly this"), status("status-400", {one(400)})});
  CHECK(told(acme.classify({400, {}, "Bad name"})) == "message short");
  CHECK(told(acme.classify({422, {}, "Bad name"})) == "message long");
  CHECK(told(acme.classify({500, {}, "Bad name"})) == "none nothing");
  CHECK(told(acme.classify({0, {}, "Bad name"})) == "none nothing, ambiguous");
  CHECK(told(acme.classify({400, {}, "Bad "})) == "status status-400");
  CHECK(told(acme.classify({400, "NEW", "Exactly this"})) == "message anywhere, unknown_code");
}

TEST_CASE("an exact message and a pattern compete by their matchers") {
  auto narrow = with_field(with_message(error("narrow", 1), "Card {n}"), "/type", {text("a")});
  const vendor acme({narrow, with_message(error("wide", 2), "Card 5")});
  const wire_field known[] = {{"/type", "a"}};
  const wire_field other[] = {{"/type", "b"}};
  CHECK(told(acme.classify(fields({400, {}, "Card 5"}, known))) == "message narrow");
  CHECK(told(acme.classify(fields({400, {}, "Card 5"}, other))) == "message wide");
  CHECK(told(acme.classify(fields({400, {}, "Card 6"}, known))) == "message narrow");
}

TEST_CASE("an error that two of its messages lead to does not compete with itself") {
  auto twice = with_message(with_message(error("twice", 1), "Card 5"), "Card {n}");
  const vendor acme({twice});
  CHECK(told(acme.classify({400, {}, "Card 5"})) == "message twice");
}

TEST_CASE("an error with fields alone needs all of them") {
  const vendor acme({with_field(with_field(error("both", 1), "/a", {text("1")}), "/b", {text("2")})});
  const wire_field both[] = {{"/a", "1"}, {"/b", "2"}};
  const wire_field half[] = {{"/a", "1"}};
  CHECK(told(acme.classify(fields({400}, both))) == "fields both");
  CHECK(told(acme.classify(fields({400}, half))) == "none nothing, ambiguous");
  CHECK(told(acme.classify({400})) == "none nothing");
}

TEST_CASE("outcomes: all fields hold, more before fewer, in a success or where no status is known") {
  const vendor acme(
      {with_field(outcome("no", 1), "/live", {text("NO")}),
       with_field(with_field(outcome("no_face", 2), "/live", {text("NO")}), "/face", {{}}),
       with_field(outcome("closed", 3), "/open", {{catalog::field_value::type::boolean, "false"}})});
  const wire_field no[] = {{"/live", "NO"}};
  const wire_field no_face[] = {{"/live", "NO"}, {"/face", ""}};
  const wire_field face[] = {{"/live", "NO"}, {"/face", "x"}};
  const wire_field closed[] = {{"/open", false}};
  const wire_field quoted[] = {{"/open", "false"}};
  CHECK(told(acme.classify(fields({200}, no_face))) == "outcome no_face");
  CHECK(told(acme.classify(fields({200}, face))) == "outcome no");
  CHECK(told(acme.classify(fields({200}, no))) == "outcome no, ambiguous");
  CHECK(told(acme.classify(fields({}, closed))) == "outcome closed");
  CHECK(told(acme.classify(fields({200}, quoted))) == "none nothing");
  CHECK(told(acme.classify(fields({400}, closed))) == "none nothing");
}

TEST_CASE("an outcome's code may come as the code or as the field that it is read from") {
  auto declined = with_field(outcome("declined", 1), "/result/code", {text("D1")});
  declined.code = "D1";
  const vendor acme({declined, on_status(error("refused", 2, "D1"), 400)});
  const wire_field known[] = {{"/result/code", "D1"}};
  CHECK(told(acme.classify({200, "D1"})) == "outcome declined");
  CHECK(told(acme.classify(fields({200}, known))) == "outcome declined");
  CHECK(told(acme.classify({400, "D1"})) == "code refused");
  CHECK(told(acme.classify({200, "D2"})) == "none nothing, unknown_code");
}

TEST_CASE("a row limited to a surface applies only there") {
  const vendor acme({on_surface(status("status-400-sdk", {one(400)}), 0), status("status-400", {one(400)})});
  CHECK(told(acme.classify({400, {}, {}, surface{1}})) == "status status-400-sdk");
  CHECK(told(acme.classify({400, {}, {}, surface{2}})) == "status status-400");
  CHECK(told(acme.classify({400})) == "status status-400, ambiguous");
}

TEST_CASE("a limited row that is alone in its rank stands for its status where no surface is given") {
  const auto gone_here = on_surface(status("gone-here", {one(410)}), 0);
  const auto gone_there = on_surface(status("gone-there", {one(410)}), 1);
  const auto others = status("status-4xx", {{400, 499}}, status_rank::status_class);
  const vendor lone({gone_here, others});
  CHECK(told(lone.classify({410})) == "status gone-here, ambiguous");
  CHECK(told(lone.classify({410, {}, {}, surface{2}})) == "status_class status-4xx");
  const vendor pair({gone_here, gone_there, others});
  CHECK(told(pair.classify({410})) == "status_class status-4xx, ambiguous");
  CHECK(told(pair.classify({410, {}, {}, surface{2}})) == "status gone-there");
}

TEST_CASE("of two outcomes that hold alike the first is the answer, and never the success") {
  const vendor acme({with_field(outcome("failed", 1), "/result", {text("FAILED")}),
                     with_field(outcome("not_live", 2), "/live", {text("NO")}),
                     status("status-200", {one(200)})});
  const wire_field both[] = {{"/result", "FAILED"}, {"/live", "NO"}};
  CHECK(told(acme.classify(fields({200}, both))) == "outcome failed, ambiguous");
}

TEST_CASE("a field that a response does not have counts against who needs it, once all of it was read") {
  const vendor acme(
      {with_field(outcome("no", 1), "/live", {text("NO")}),
       with_field(with_field(outcome("no_face", 2), "/live", {text("NO")}), "/face", {text("")})});
  const wire_field live[] = {{"/live", "NO"}};
  auto response = fields({200}, live);
  CHECK(told(acme.classify(response)) == "outcome no, ambiguous");
  response.fields_complete = true;
  CHECK(told(acme.classify(response)) == "outcome no");
}

TEST_CASE("a message that would need too much work does not fit") {
  auto digits = with_message(error("many", 1), "{a}1{b}1{c}1{d}1{e}!");
  const vendor acme({digits});
  const std::string hostile(20000, '1');
  CHECK(told(acme.classify({400, {}, hostile})) == "none nothing");
  CHECK(told(acme.classify({400, {}, "x1y1z1u1v!"})) == "message many");
}
