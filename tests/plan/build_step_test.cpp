#include "plan/build_step.hpp"

#include <algorithm>

#include "catch.hpp"
#include "plan/depfile.hpp"
#include "plan/sandbox.hpp"

namespace fs = std::filesystem;
using generator::plan::complete;
using generator::plan::depfile;
using strings = std::vector<std::string>;

TEST_CASE("a build step leaves an empty stamp, and a depfile if it is asked for") {
  const sandbox box;
  box.put("stamp", "from before");
  const auto stamp = box.at("stamp").string();
  CHECK(complete({.stamp = stamp, .depfile = ""}, {"a"}) == "");
  CHECK(box.get("stamp") == "");
  CHECK(box.tree() == strings{"stamp"});
  box.put("deps", "from before");
  CHECK(complete({.stamp = stamp, .depfile = box.at("deps").string()}, {box.at("a").string()}) == "");
  CHECK(box.get("deps") == depfile(stamp, {box.at("a").string()}));
  CHECK(box.tree() == strings{"deps", "stamp"});
}

TEST_CASE("a depfile has each input once, sorted, by its absolute path") {
  const sandbox box;
  const auto a = box.at("a").string();
  const auto b = box.at("b").string();
  const auto twice = box.at("x/../b").string();
  CHECK(complete({.stamp = box.at("stamp").string(), .depfile = box.at("deps").string()},
                 {b, a, twice, "relative"}) == "");
  strings all = {a, b, (fs::current_path() / "relative").string()};
  std::ranges::sort(all);
  CHECK(box.get("deps") == depfile(box.at("stamp").string(), all));
}

TEST_CASE("what a build step cannot write is named, and nothing after it is written") {
  const sandbox box;
  box.put("file", "");
  const auto stamp = box.at("stamp").string();
  const auto within_file = box.at("file/deps").string();
  CHECK(complete({.stamp = stamp, .depfile = within_file}, {}) == within_file);
  fs::create_directory(box.at("file.tmp"));
  const auto blocked = box.at("file").string();
  CHECK(complete({.stamp = stamp, .depfile = blocked}, {}) == blocked);
  CHECK_FALSE(fs::exists(stamp));
  const auto nowhere = box.at("nowhere/stamp").string();
  CHECK(complete({.stamp = nowhere, .depfile = ""}, {}) == nowhere);
}

TEST_CASE("a depfile that is no regular file is written to, not replaced") {
  const sandbox box;
  box.put("real", "from before");
  fs::create_symlink("real", box.at("deps"));
  const auto stamp = box.at("stamp").string();
  CHECK(complete({.stamp = stamp, .depfile = box.at("deps").string()}, {}) == "");
  CHECK(fs::is_symlink(box.at("deps")));
  CHECK(box.get("real") == depfile(stamp, {}));
  CHECK(box.tree() == strings{"deps", "real", "stamp"});
  const auto folder = box.at("folder").string();
  fs::create_directory(folder);
  CHECK(complete({.stamp = stamp, .depfile = folder}, {}) == folder);
  CHECK(complete({.stamp = stamp, .depfile = "/dev/full"}, {}) == "/dev/full");
}
