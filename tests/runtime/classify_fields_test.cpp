// Entries that fields of a response tell apart.
#include "catch.hpp"
#include "matchers.hpp"

using namespace sample;
using errcat::wire_code;
using errcat::wire_field;

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
  std::vector<std::string> places;
  for (int i = 0; i < 40; ++i) places.push_back("/f" + std::to_string(i));
  // A field that is the same in both need not be known.
  const std::pair<const char*, const char*> cases[] = {
      {"/f39", ""}, {"/f39", "/f7"}, {"/f31", "/f0"}, {"/f32", "/f0"}};
  for (const auto& [differing, not_known] : cases) {
    INFO(differing << " without " << not_known);
    auto first = error("first", 1, "P"), second = error("second", 2, "P");
    std::vector<wire_field> known;
    for (const auto& place : places) {
      first = with_field(first, place, {text("1")});
      second = with_field(second, place, {text(place == differing ? "2" : "1")});
      if (place != not_known) known.push_back({place, "1"});
    }
    const vendor acme({first, second});
    errcat::response on{400, "P"};
    on.fields = known.data();
    on.field_count = known.size();
    const auto answer_to = [&](const char* value) {
      for (auto& one : known)
        if (one.place == differing) one.value = value;
      return told(acme.classify(on));
    };
    CHECK(answer_to("1") == "code first");
    CHECK(answer_to("2") == "code second");
    CHECK(answer_to("3") == "none nothing, ambiguous");
  }
}

TEST_CASE("a field that all share need not be known, wherever it stands") {
  const auto code_p = [](const char* id, std::int32_t number, const char* sub, bool shared_first) {
    auto made = error(id, number, "P");
    if (shared_first) made = with_field(made, "/type", {text("a")});
    made = with_field(made, "/sub", {text(sub)});
    return shared_first ? made : with_field(made, "/type", {text("a")});
  };
  for (const bool shared_first : {false, true}) {
    INFO(shared_first);
    const vendor acme({code_p("first", 1, "1", shared_first), code_p("second", 2, "2", shared_first)});
    const wire_field sub[] = {{"/sub", "2"}};
    CHECK(told(acme.classify(fields({400, "P"}, sub))) == "code second");
    const wire_field both[] = {{"/type", "a"}, {"/sub", "1"}};
    CHECK(told(acme.classify(fields({400, "P"}, both))) == "code first");
  }
  auto first = with_field(error("first", 1, "P"), "/sub", {text("1")});
  auto second = with_field(error("second", 2, "P"), "/sub", {text("2")});
  first.subcode = second.subcode = "S";
  const vendor acme({first, second});
  const wire_field sub[] = {{"/sub", "2"}};
  CHECK(told(acme.classify(fields({400, "P"}, sub))) == "code second");
}

TEST_CASE("a field that differs counts, even if another has the same value") {
  const auto both = [](const char* id, std::int32_t number, const char* b) {
    return with_field(with_field(error(id, number, "P"), "/a", {text("1")}), "/b", {text(b)});
  };
  const vendor acme({both("first", 1, "1"), both("second", 2, "2")});
  const wire_field first[] = {{"/a", "1"}, {"/b", "1"}};
  const wire_field other[] = {{"/a", "1"}, {"/b", "3"}};
  CHECK(told(acme.classify(fields({400, "P"}, first))) == "code first");
  CHECK(told(acme.classify(fields({400, "P"}, other))) == "none nothing, ambiguous");
}

TEST_CASE("one that may hold as well makes the answer ambiguous") {
  const vendor acme(
      {with_field(error("a", 1, "P"), "/a", {text("1")}), with_field(error("b", 2, "P"), "/b", {text("1")})});
  const wire_field a[] = {{"/a", "1"}};
  const wire_field only_a[] = {{"/a", "1"}, {"/b", "2"}};
  CHECK(told(acme.classify(fields({400, "P"}, a))) == "code a, ambiguous");
  CHECK(told(acme.classify(fields({400, "P"}, only_a))) == "code a");
}

TEST_CASE("any of an error's fields may disagree with the response") {
  const vendor acme(
      {with_field(with_field(error("both", 1, "P"), "/type", {text("a")}), "/sub", {text("1")})});
  const wire_field agrees[] = {{"/type", "a"}, {"/sub", "1"}};
  const wire_field type[] = {{"/type", "b"}, {"/sub", "1"}};
  const wire_field sub[] = {{"/type", "a"}, {"/sub", "2"}};
  const wire_field only_sub[] = {{"/sub", "2"}};
  const wire_field only_type[] = {{"/type", "a"}};
  CHECK(told(acme.classify(fields({400, "P"}, agrees))) == "code both");
  CHECK(told(acme.classify(fields({400, "P"}, type))) == "code both, disagreement");
  CHECK(told(acme.classify(fields({400, "P"}, sub))) == "code both, disagreement");
  CHECK(told(acme.classify(fields({400, "P"}, only_sub))) == "code both, disagreement");
  CHECK(told(acme.classify(fields({400, "P"}, only_type))) == "code both");
}

TEST_CASE("a status row with fields is the answer only if all of them hold") {
  const vendor acme({with_field(with_field(status("quota", {one(403)}), "/reason", {text("quota")}), "/scope",
                                {text("user")}),
                     status("status-403", {one(403)})});
  const wire_field both[] = {{"/reason", "quota"}, {"/scope", "user"}};
  const wire_field other[] = {{"/reason", "quota"}, {"/scope", "team"}};
  const wire_field reason[] = {{"/reason", "quota"}};
  const wire_field scope[] = {{"/scope", "user"}};
  CHECK(told(acme.classify(fields({403}, both))) == "status quota");
  CHECK(told(acme.classify(fields({403}, other))) == "status status-403");
  CHECK(told(acme.classify(fields({403}, reason))) == "status status-403, ambiguous");
  CHECK(told(acme.classify(fields({403}, scope))) == "status status-403, ambiguous");
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

TEST_CASE("an outcome's code may be any of the values of its field") {
  auto declined = with_field(outcome("declined", 1), "/result/code", {text("D0"), text("D1")});
  declined.code = "D1";
  CHECK(told(vendor({error("refused", 2, "D0"), declined}).classify({200, "D1"})) == "outcome declined");
}

TEST_CASE("a code of success is not that of an outcome which needs more than the code") {
  auto declined =
      with_field(with_field(outcome("declined", 1), "/code", {text("00")}), "/live", {text("NO")});
  declined.code = "00";
  auto from = with({declined});
  from.success_codes = {"00"};
  const vendor acme(from);
  const wire_field live[] = {{"/live", "NO"}};
  CHECK(told(acme.classify(fields({200, "00"}, live))) == "outcome declined");
  CHECK(told(acme.classify({200, "00"})) == "none nothing, ambiguous");
  CHECK(errcat::find_code<number>(acme.tables(), "00") == number{});
}

TEST_CASE("an outcome whose code is another one does not hold, and a new code is said to be new") {
  auto declined =
      with_field(with_field(outcome("declined", 1), "/result/code", {text("D1")}), "/live", {text("NO")});
  declined.code = "D1";
  const vendor acme({declined});
  const wire_field live[] = {{"/live", "NO"}};
  CHECK(told(acme.classify(fields({200, "D1"}, live))) == "outcome declined");
  CHECK(told(acme.classify(fields({200, "D2"}, live))) == "none nothing, unknown_code, ambiguous");
}

TEST_CASE("outcomes are those of a status from 200 to 299") {
  const vendor acme({with_field(outcome("no", 1), "/live", {text("NO")})});
  const wire_field no[] = {{"/live", "NO"}};
  for (const std::int32_t status : {200, 299})
    CHECK(told(acme.classify(fields({status}, no))) == "outcome no");
  for (const std::int32_t status : {199, 300})
    CHECK(told(acme.classify(fields({status}, no))) == "none nothing");
}

TEST_CASE("an outcome that fields tell may come with a code, and it is said if no entry has that one") {
  auto aliased = error("aliased", 3, "AL");
  aliased.aliases = {"A_{n}"};
  const vendor acme({with_field(outcome("no", 1), "/live", {text("NO")}), error("listed", 2, "L"), aliased,
                     error("varied", 4, "V_{n}")});
  const wire_field no[] = {{"/live", "NO"}};
  for (const char* const code : {"", "L", "AL", "A_5", "V_5"}) {
    INFO(code);
    CHECK(told(acme.classify(fields({200, code}, no))) == "outcome no");
  }
  CHECK(told(acme.classify(fields({200, "NEW"}, no))) == "outcome no, unknown_code");
}
