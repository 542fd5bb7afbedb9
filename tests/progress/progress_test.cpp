#include "progress/progress.hpp"

#include <sstream>
#include <thread>

#include "catch.hpp"

using generator::progress;
using generator::stage;
using namespace std::chrono_literals;

TEST_CASE("the times of a stage add up, and only stages that were entered have one") {
  progress on;
  on.enter(stage::parse, "a.yaml");
  std::this_thread::sleep_for(20ms);
  on.enter(stage::check, "acme");
  on.enter(stage::parse, "b.yaml");
  std::this_thread::sleep_for(20ms);
  on.finish();
  std::this_thread::sleep_for(20ms);
  on.finish();
  const auto parse = on.time_in(stage::parse), check = on.time_in(stage::check);
  REQUIRE((parse && check));
  CHECK(*parse >= 40ms);
  CHECK(on.total().count() == Approx((*parse + *check).count()));
  CHECK_FALSE(on.time_in(stage::write));
}

TEST_CASE("stages have names of their own") {
  std::string names;
  for (std::size_t i = 0; i < static_cast<std::size_t>(stage::count); ++i)
    names += std::string(name_of(static_cast<stage>(i))) + ' ';
  CHECK(names == "read parse decode resolve check render compare write ");
}

TEST_CASE("without a terminal nothing is shown, and a short run shows nothing on one") {
  std::ostringstream terminal;
  for (const std::size_t columns : {std::size_t{0}, std::size_t{80}}) {
    progress on(terminal, columns);
    on.enter(stage::read, "a.yaml");
    on.finish();
  }
  CHECK(terminal.str().empty());
}
