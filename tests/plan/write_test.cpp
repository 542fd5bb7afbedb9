#include "plan/write.hpp"

#include <atomic>
#include <thread>

#include "catch.hpp"
#include "plan/manifest.hpp"
#include "plan/sandbox.hpp"

namespace fs = std::filesystem;
using generator::plan::changes;
using generator::plan::plan;
using strings = std::vector<std::string>;

namespace {

plan with(plan planned, bool complete, strings scope) {
  planned.complete = complete;
  planned.scope = std::move(scope);
  return planned;
}

/// Sets the file's time to one that no test produces by accident.
void make_old(const fs::path& file) {
  fs::last_write_time(file, fs::file_time_type{} - std::chrono::hours(24));
}
bool is_old(const fs::path& file) {
  return fs::last_write_time(file) == fs::file_time_type{} - std::chrono::hours(24);
}

}  // namespace

TEST_CASE("missing files are created with their folders and a manifest") {
  const sandbox box;
  CHECK(box.write(acme({{"docs/ü b.md", "page"}, {"cpp/a.hpp", "code\r\n"}})) ==
        changes{.created = {"cpp/a.hpp", "docs/ü b.md"}});
  CHECK(box.tree() == strings{"out/.errcat/acme.json", "out/cpp/a.hpp", "out/docs/ü b.md"});
  CHECK(box.get("out/cpp/a.hpp") == "code\r\n");
  CHECK(box.get("out/docs/ü b.md") == "page");
  CHECK(box.get("out/.errcat/acme.json") ==
        generator::plan::to_json({{"cpp/a.hpp", generator::plan::hash_of("code\r\n")},
                                  {"docs/ü b.md", generator::plan::hash_of("page")}}));
}

TEST_CASE("a second run touches nothing") {
  const sandbox box;
  const plan planned = acme({{"a", "1"}, {"b", ""}});
  box.write(planned);
  for (auto name : {"a", "b", ".errcat/acme.json"}) make_old(box.out() / name);
  CHECK(box.write(planned) == changes{.unchanged = 2});
  for (auto name : {"a", "b", ".errcat/acme.json"}) CHECK(is_old(box.out() / name));
}

TEST_CASE("only files whose bytes differ are replaced") {
  const sandbox box;
  box.write(acme({{"a", "1"}, {"b", "1"}}));
  for (auto name : {"a", "b"}) make_old(box.out() / name);
  CHECK(box.write(acme({{"a", "1"}, {"b", "2"}})) == changes{.unchanged = 1, .replaced = {"b"}});
  CHECK(is_old(box.out() / "a"));
  CHECK(box.get("out/b") == "2");
  CHECK(box.tree() == strings{"out/.errcat/acme.json", "out/a", "out/b"});
}

TEST_CASE("edits by hand are overwritten and listed") {
  const sandbox box;
  box.write(acme({{"a", "1"}, {"b", "1"}}));
  box.put("out/a", "mine");
  box.put("out/b", "2");
  CHECK(box.write(acme({{"a", "1"}, {"b", "2"}})) == changes{.unchanged = 1, .overwritten = {"a"}});
  CHECK(box.get("out/a") == "1");
}

TEST_CASE("a file with the planned bytes is taken over, whoever wrote it") {
  const sandbox box;
  box.put("out/a", "1");
  CHECK(box.write(acme({{"a", "1"}})) == changes{.unchanged = 1});
  CHECK(box.write(acme({{"a", "2"}})) == changes{.replaced = {"a"}});
}

TEST_CASE("orphans are removed with the folders that they leave empty") {
  const sandbox box;
  box.write(acme({{"a", "1"}, {"cpp/x/b", "1"}, {"docs/c", "1"}}));
  box.put("out/docs/mine.md", "mine");
  CHECK(box.write(acme({{"a", "1"}})) == changes{.unchanged = 1, .removed = {"cpp/x/b", "docs/c"}});
  CHECK(box.tree() == strings{"out/.errcat/acme.json", "out/a", "out/docs/mine.md"});
}

TEST_CASE("an orphan that was edited by hand is left to its editor") {
  const sandbox box;
  box.write(acme({{"a", "1"}, {"b", "1"}}));
  box.put("out/b", "mine");
  CHECK(box.write(acme({{"a", "1"}})) == changes{.unchanged = 1, .released = {"b"}});
  CHECK(box.get("out/b") == "mine");
  CHECK(box.write(acme({{"a", "1"}})) == changes{.unchanged = 1});
  CHECK(box.failures(acme({{"a", "1"}, {"b", "1"}})) ==
        strings{"out/b: cannot-write: cannot write `b`: no manifest lists it, so it is not errcat's file"});
}

TEST_CASE("an orphan that is gone already is forgotten") {
  const sandbox box;
  box.write(acme({{"a", "1"}, {"b", "1"}}));
  fs::remove(box.out() / "b");
  CHECK(box.write(acme({{"a", "1"}})) == changes{.unchanged = 1});
  CHECK(box.check(acme({{"a", "1"}})) == "");
}

TEST_CASE("a run over all specs removes the units that are gone") {
  const sandbox box;
  const plan both = {{{"acme", {{"a", "1"}}}, {"other", {{"x/b", "1"}}}}};
  box.write(both);
  CHECK(box.write(acme({{"a", "1"}})) == changes{.unchanged = 1, .removed = {"x/b"}});
  CHECK(box.tree() == strings{"out/.errcat/acme.json", "out/a"});
  CHECK(box.write({}) == changes{.removed = {"a"}});
  CHECK(box.tree() == strings{"out/"});
}

TEST_CASE("a run over some specs leaves the other units alone") {
  const sandbox box;
  box.write({{{"acme", {{"a", "1"}, {"c", "1"}}}, {"other", {{"b", "1"}}}}});
  CHECK(box.write(with(acme({{"a", "2"}}), false, {})) == changes{.replaced = {"a"}, .removed = {"c"}});
  CHECK(box.tree() == strings{"out/.errcat/acme.json", "out/.errcat/other.json", "out/a", "out/b"});
}

TEST_CASE("a run limited to folders leaves the others alone") {
  const sandbox box;
  box.write({{{"acme", {{"cpp/a", "1"}, {"cpp/b", "1"}, {"cpp2/c", "1"}, {"docs/a", "1"}}},
              {"other", {{"cpp/o", "1"}, {"docs/o", "1"}}}}});
  const plan only_cpp = with(acme({{"cpp/a", "1"}}), true, {"cpp"});
  CHECK(box.check(only_cpp) == "orphaned: out/cpp/b\norphaned: out/cpp/o\n");
  CHECK(box.write(only_cpp) == changes{.unchanged = 1, .removed = {"cpp/b", "cpp/o"}});
  CHECK(box.check(only_cpp) == "");
  CHECK(box.tree() == strings{"out/.errcat/acme.json", "out/.errcat/other.json", "out/cpp/a", "out/cpp2/c",
                              "out/docs/a", "out/docs/o"});
  CHECK(box.write({}) == changes{.removed = {"cpp/a", "cpp2/c", "docs/a", "docs/o"}});
}

TEST_CASE("a file may move from one unit to another") {
  const sandbox box;
  box.write({{{"old", {{"a", "1"}}}}});
  CHECK(box.write({{{"new", {{"a", "2"}}}}}) == changes{.replaced = {"a"}});
  CHECK(box.tree() == strings{"out/.errcat/new.json", "out/a"});
}

TEST_CASE("a file may move between units in a run that is limited to other folders") {
  const sandbox box;
  box.write({{{"old", {{"a", "1"}, {"b", "1"}}}}});
  CHECK(box.write(with({{{"new", {{"a", "2"}}}}}, true, {"cpp"})) == changes{.replaced = {"a"}});
  CHECK(box.tree() == strings{"out/.errcat/new.json", "out/.errcat/old.json", "out/a", "out/b"});
  using generator::plan::hash_of;
  CHECK(box.get("out/.errcat/old.json") == generator::plan::to_json({{"b", hash_of("1")}}));
  CHECK(box.get("out/.errcat/new.json") == generator::plan::to_json({{"a", hash_of("2")}}));
  // One with the same letters in another case is another file.
  CHECK(box.write(with({{{"other", {{"B", "1"}}}}}, true, {"cpp"})) == changes{.created = {"B"}});
  CHECK(box.get("out/b") == "1");
}

TEST_CASE("a file that another unit wrote last is not taken for edited by hand") {
  const sandbox box;
  box.write(acme({{"a", "1"}}));
  box.write(with({{{"other", {{"a", "2"}}}}}, false, {}));
  CHECK(box.write(with(acme({{"a", "3"}}), false, {})) == changes{.replaced = {"a"}});
}

TEST_CASE("a file that another unit took over is no orphan") {
  const sandbox box;
  box.write({{{"acme", {{"a", "1"}, {"keep", "1"}}}}});
  box.write(with({{{"other", {{"a", "2"}}}}}, false, {}));
  CHECK(box.write(with(acme({{"keep", "1"}}), false, {})) == changes{.unchanged = 1});
  CHECK(box.get("out/a") == "2");
}

TEST_CASE("a path whose case changed does not lose its file on a disk that is blind to case") {
  const sandbox box;
  box.write(acme({{"Page.md", "1"}}));
  fs::create_hard_link(box.out() / "Page.md", box.out() / "page.md");  // looks like a case-insensitive disk
  CHECK(box.write(acme({{"page.md", "1"}})) == changes{.unchanged = 1});
  CHECK(box.get("out/page.md") == "1");
  CHECK(fs::exists(box.out() / "Page.md"));
}

TEST_CASE("the output directory itself may be a link") {
  const sandbox box;
  fs::create_directory(box.at("real"));
  fs::create_directory_symlink("real", box.out());
  CHECK(box.write(acme({{"cpp/a", "1"}})) == changes{.created = {"cpp/a"}});
  CHECK(box.get("real/cpp/a") == "1");
}

TEST_CASE("a unit without outputs has no manifest") {
  const sandbox box;
  CHECK(box.write(acme({})) == changes{});
  CHECK(box.check(acme({})) == "");
  CHECK(box.tree() == strings{});
}

TEST_CASE("a run knows the manifests that it leaves, and how many outputs it has") {
  const sandbox box;
  box.write({{{"acme", {{"a", "1"}, {"b", "1"}, {"c", "1"}}}, {"gone", {{"g", "1"}}}}});
  box.put("out/c", "mine");
  generator::source_set sources;
  generator::findings found;
  generator::plan::writing into(box.out(), sources, found);
  into.begin("acme", {});
  for (const auto* path : {"a", "b", "c", "d"}) {
    const auto output = into.open(0, path);
    output->add(*path == 'b' ? "2" : "1");
    output->finish();
  }
  const auto done = into.finish(true, {});
  REQUIRE(done);
  CHECK(*done ==
        changes{.unchanged = 1, .created = {"d"}, .replaced = {"b"}, .overwritten = {"c"}, .removed = {"g"}});
  CHECK(done->outputs() == 4);
  CHECK(into.manifests() == generator::plan::manifest{{".errcat/acme.json", generator::plan::hash_of(box.get(
                                                                                "out/.errcat/acme.json"))}});
}

TEST_CASE("runs at the same time do not disturb each other") {
  const sandbox box;
  plan planned;
  for (char unit = 'a'; unit <= 'e'; ++unit) {
    planned.units.push_back({std::string(1, unit), {}});
    for (char file = 'a'; file <= 'e'; ++file)
      planned.units.back().outputs.push_back({std::string{unit, '/', file}, std::string(100'000, file)});
  }
  std::atomic<int> failed = 0;
  const auto run = [&] {
    generator::source_set sources;
    generator::findings found;
    if (!box.run(planned, sources, found)) ++failed;
  };
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) threads.emplace_back(run);
  }
  CHECK(failed == 0);
  CHECK(box.tree().size() == 30);
  CHECK(box.check(planned) == "");
}
