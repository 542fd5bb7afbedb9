#include "errcat/vendor.hpp"

#include "sample.hpp"

#include "catch.hpp"

namespace {

sample::catalog::catalog acme() {
  auto busy = sample::error("busy", 1, "BUSY");
  busy.policy = 0;
  auto made = sample::with({busy});
  made.policies.resize(1);
  made.policies[0].verb = errcat::retry_verb::refresh;
  return made;
}

// What is known at compile time when there is no vendor.
static_assert(!errcat::vendor());
static_assert(errcat::vendor().name().empty());
static_assert(!errcat::classify(errcat::vendor(), {400}).vendor);

}  // namespace

TEST_CASE("a vendor as a value answers as its tables do") {
  const sample::vendor tables(acme());
  const errcat::vendor vendor(tables.tables());
  CHECK(vendor);
  CHECK(vendor.name() == "acme");
  CHECK(vendor.title() == "Acme");
  const auto found = errcat::classify(vendor, {401, "BUSY"});
  CHECK(sample::told(found) == "code busy");
  CHECK(found.vendor.name() == "acme");
  CHECK(found.status == 401);
  CHECK(errcat::decide(found).action == errcat::action::refresh);
  errcat::call last;
  last.refreshed = true;
  CHECK(errcat::decide(found, last).reason == errcat::reason::already_refreshed);
  errcat::budget none;
  none.max_calls = 1;
  CHECK(errcat::decide(found, {}, none).reason == errcat::reason::calls_spent);
  CHECK(errcat::user_message(found) == "Wrong.");
  CHECK(errcat::user_message(found, "es") == "Mal.");
  const auto unknown = errcat::classify(vendor, {401, "OTHER"});
  CHECK_FALSE(unknown);
  CHECK(unknown.vendor);
}

TEST_CASE("of no vendor nothing matches, nothing is decided and nothing is said") {
  const auto found = errcat::classify(errcat::vendor(), {401, "BUSY"});
  CHECK_FALSE(found);
  CHECK_FALSE(found.vendor);
  CHECK(found.how == errcat::rung::none);
  CHECK(errcat::decide(found).action == errcat::action::unspecified);
  CHECK(errcat::decide(found).reason == errcat::reason::no_rule);
  CHECK(errcat::user_message(found).empty());
  CHECK(errcat::user_message(found, "es").empty());
}
