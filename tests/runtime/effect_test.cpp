// What a call did, by its response.
#include "catch.hpp"
#include "errcat/to_string.hpp"
#include "sample.hpp"

using namespace sample;

TEST_CASE("what a call on a status did, by its kind and by what the spec states") {
  using errcat::effect;
  const auto found = [](std::int32_t on, effect of_kind, effect of_row = {}, effect of_error = {}) {
    auto failed = error("failed", 1, "FAILED");
    failed.effect = of_error;
    auto row = status("row", {one(on)});
    row.effect = of_row;
    auto from = with({row, failed});
    from.kinds[0].effect = of_kind;
    const vendor acme(from);
    return std::string(to_string(errcat::effect_of(acme.tables(), acme.classify({on, "FAILED"}))));
  };
  const effect kinds[] = {effect::unspecified, effect::none, effect::maybe, effect::done};
  const std::pair<std::int32_t, std::vector<std::string>> expected[] = {
      {200, {"done", "none", "maybe", "done"}},  {302, {"none", "none", "maybe", "none"}},
      {404, {"none", "none", "maybe", "none"}},  {503, {"maybe", "none", "maybe", "maybe"}},
      {-7, {"maybe", "none", "maybe", "maybe"}}, {0, {"maybe", "none", "maybe", "done"}}};
  for (const auto& [on, effects] : expected)
    for (std::size_t i = 0; i < 4; ++i) {
      INFO(on << ", kind " << i);
      CHECK(found(on, kinds[i]) == effects[i]);
    }
  CHECK(found(503, effect::maybe, effect::none) == "none");
  CHECK(found(503, effect::maybe, effect::none, effect::done) == "done");
  CHECK(found(404, effect::none, effect::maybe) == "maybe");
  // For a status row, the status is more exact than the kind, which may be that of a class.
  auto late = status("late", {one(408)});
  auto from = with({late});
  from.kinds[0].effect = effect::maybe;
  const vendor rows(from);
  CHECK(to_string(errcat::effect_of(rows.tables(), rows.classify({408}))) == "none");
  const vendor acme(with({}));
  errcat::response lost;
  lost.transport = errcat::transport_failure::timeout;
  CHECK(to_string(errcat::effect_of(acme.tables(), acme.classify(lost))) == "maybe");
}

TEST_CASE("where the status is not known, what an error is expected on says nothing of the effect") {
  auto slow = error("slow", 1, "SLOW");
  slow.statuses = {one(400), one(500)};
  auto from = with({slow});
  from.kinds[0].effect = errcat::effect::maybe;
  const vendor acme(from);
  CHECK(errcat::effect_of(acme.tables(), acme.classify({0, "SLOW"})) == errcat::effect::maybe);
}
