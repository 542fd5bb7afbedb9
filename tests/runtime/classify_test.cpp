#include "catch.hpp"
#include "matchers.hpp"

using namespace sample;
using catalog::status_rank;
using errcat::surface;
using errcat::transport_failure;
using errcat::wire_code;
using errcat::wire_field;

namespace {

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
  CHECK(told(acme.classify({1})) == "any_status other");
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

TEST_CASE("the message of a new code has to be that of one error, apply where it came, and say enough") {
  const vendor acme({on_surface(with_message(error("here", 1, "H"), "Not possible here"), 0),
                     with_message(error("first", 2, "F"), "Try again later"),
                     with_message(error("second", 3, "S"), "Try again later"),
                     with_message(error("short", 4, "T"), "Error: {x}"),
                     with_message(error("longer", 5, "U"), "Mistake {x}"), status("status-400", {one(400)})});
  const auto on = [&](std::string_view message, surface where = {}) {
    return told(acme.classify({400, "NEW", message, where}));
  };
  CHECK(on("Not possible here") == "message here, unknown_code");
  CHECK(on("Not possible here", surface{1}) == "message here, unknown_code");
  CHECK(on("Not possible here", surface{2}) == "status status-400, unknown_code");
  CHECK(on("Try again later") == "status status-400, unknown_code, ambiguous");
  CHECK(on("Error: 5") == "status status-400, unknown_code");
  CHECK(on("Mistake 5") == "message longer, unknown_code");
}

TEST_CASE("a code that no entry has, in a success, is what the catalog says of such codes") {
  catalog::entry unlisted;
  unlisted.type = errcat::entry_type::unlisted_code;
  unlisted.anchor = "unlisted";
  const vendor acme({on_surface(unlisted, 0), error("listed", 1, "L")});
  CHECK(told(acme.classify({200, "NEW"})) == "unlisted_code unlisted, unknown_code");
  CHECK(told(acme.classify({200, "NEW", {}, surface{1}})) == "unlisted_code unlisted, unknown_code");
  CHECK(told(acme.classify({200, "NEW", {}, surface{2}})) ==
        "unlisted_code unlisted, unknown_code, disagreement");
  CHECK(told(acme.classify({200, "L"})) == "code listed");
  CHECK(told(acme.classify({400, "NEW"})) == "none nothing, unknown_code");
  CHECK(errcat::find_code<number>(acme.tables(), "NEW") == number{});
}

TEST_CASE("HTTP is asked after all that the vendor says") {
  auto from = with({transport("network", transport_failure::network), status("status-404", {one(404)})});
  from.http_statuses = true;
  const vendor acme(from);
  const auto how = [&](std::int32_t status, transport_failure failure = transport_failure::none) {
    errcat::response on{status};
    on.transport = failure;
    return name(acme.classify(on).how);
  };
  CHECK(how(404) == "status");
  CHECK(how(503) == "http_status");
  CHECK(how(598) == "http_status");
  CHECK(how(597) == "http_class");
  CHECK(how(503, transport_failure::network) == "transport");
  CHECK(how(503, transport_failure::timeout) == "http_status");
}

TEST_CASE("a second-level code that no error with the code has is a surprise") {
  auto exact = error("exact", 1, "E");
  exact.subcode = "1";
  auto varied = error("varied", 2, "V_{n}");
  varied.subcode = "1";
  const vendor acme({exact, varied});
  const auto with_subcode = [&](const char* code, const char* subcode) {
    errcat::response on{400, code};
    on.subcode = subcode;
    return told(acme.classify(on));
  };
  CHECK(with_subcode("E", "1") == "code exact");
  CHECK(with_subcode("E", "2") == "code exact, disagreement, unknown_subcode");
  CHECK(with_subcode("V_5", "1") == "code varied");
  CHECK(with_subcode("V_5", "2") == "code varied, disagreement, unknown_subcode");
  CHECK(with_subcode("NEW", "2") == "none nothing, unknown_code");
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

TEST_CASE("one of two with a code stands in where the status or the message of the other is not known") {
  const vendor acme({on_status(error("early", 1, "SLOW"), 400), error("slow", 2, "SLOW"),
                     with_message(error("declined", 3, "E7"), "Card declined"), error("failed", 4, "E7")});
  CHECK(told(acme.classify({400, "SLOW"})) == "code early");
  CHECK(told(acme.classify({500, "SLOW"})) == "code slow");
  CHECK(told(acme.classify({0, "SLOW"})) == "code slow, ambiguous");
  CHECK(told(acme.classify({0, "E7", "Card declined"})) == "code declined");
  CHECK(told(acme.classify({0, "E7", "Card burnt"})) == "code failed");
  CHECK(told(acme.classify({0, "E7"})) == "code failed, ambiguous");
}

TEST_CASE("two that stand alike are none") {
  const vendor acme(
      {error("first", 1, "SAME"), error("second", 2, "SAME"), status("status-400", {one(400)})});
  CHECK(told(acme.classify({400, "SAME"})) == "status status-400, ambiguous");
  const vendor worded(
      {with_message(error("first", 1), "Too long"), with_message(error("second", 2), "Too long")});
  CHECK(told(worded.classify({400, {}, "Too long"})) == "none nothing, ambiguous");
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
  const vendor exact({with_message(on_status(error("a", 1), 400), "Not allowed"),
                      with_message(on_status(error("b", 2), 403), "Not allowed"),
                      with_message(on_status(error("c", 3), 404), "Not allowed")});
  CHECK(told(exact.classify({400, {}, "Not allowed"})) == "message a");
  CHECK(told(exact.classify({403, {}, "Not allowed"})) == "message b");
  CHECK(told(exact.classify({404, {}, "Not allowed"})) == "message c");
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
