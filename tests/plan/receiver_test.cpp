#include "plan/receiver.hpp"

#include "catch.hpp"

TEST_CASE("a collector has all outputs that were finished, by unit and path") {
  generator::plan::collector all;
  all.begin("acme", {});
  all.begin("empty", generator::span{3, 1, 2});
  const auto b = all.open(0, "b");
  const auto a = all.open(0, "a");
  const auto unfinished = all.open(1, "c");
  b->add("1");
  a->add("2");
  b->add("3");
  unfinished->add("4");
  b->finish();
  a->finish();
  const auto units = std::move(all).take();
  REQUIRE(units.size() == 2);
  CHECK(units[0].name == "acme");
  CHECK_FALSE(units[0].at);
  REQUIRE(units[0].outputs.size() == 2);
  CHECK(units[0].outputs[0].path == "a");
  CHECK(units[0].outputs[0].text == "2");
  CHECK(units[0].outputs[1].path == "b");
  CHECK(units[0].outputs[1].text == "13");
  CHECK(units[1].name == "empty");
  CHECK(units[1].at == generator::span{3, 1, 2});
  CHECK(units[1].outputs.empty());
}
