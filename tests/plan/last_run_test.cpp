// The next run does nothing if all is as the last one left it, and runs after any change at all.
#include "plan/last_run.hpp"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "catch.hpp"
#include "plan/limits.hpp"
#include "plan/sandbox.hpp"

namespace fs = std::filesystem;
using generator::plan::hash_of;
using generator::plan::last_run;
using generator::plan::record;
using generator::plan::unchanged_outputs;

namespace {

/// A directory in which a run with the key "k" has read two files and written three outputs of two units.
struct recorded {
  recorded() {
    setenv("XDG_CACHE_HOME", box.at("cache").c_str(), 1);
    box.put("a.yaml", "one");
    box.put("b.yaml", "two");
    box.write({{{"acme", {{"cpp/a", "1"}, {"docs/a.md", "1"}}}, {"bank", {{"cpp/b", "1"}}}}});
    record(box.out(),
           {"k",
            {{box.at("a.yaml").string(), hash_of("one")}, {box.at("b.yaml").string(), hash_of("two")}},
            manifests(),
            3});
  }
  generator::plan::manifest manifests() const {
    return {{".errcat/acme.json", hash_of(box.get("out/.errcat/acme.json"))},
            {".errcat/bank.json", hash_of(box.get("out/.errcat/bank.json"))}};
  }
  std::optional<std::size_t> unchanged(std::string_view key = "k") const {
    return unchanged_outputs(box.out(), key);
  }
  fs::path file() const {
    const fs::directory_iterator all(box.at("cache/errcat"));
    REQUIRE(std::distance(fs::begin(all), fs::end(all)) == 1);
    return fs::relative(fs::directory_iterator(box.at("cache/errcat"))->path(), box.at("."));
  }
  sandbox box;
};

}  // namespace

TEST_CASE("a run without any change is known by its contents, again and again") {
  const recorded all;
  CHECK(all.unchanged() == 3);
  CHECK(all.unchanged() == 3);
  // New times are no change.
  all.box.put("a.yaml", "one");
  all.box.put("out/cpp/a", "1");
  CHECK(all.unchanged() == 3);
}

TEST_CASE("without a record, or with one of another run, there is something to do") {
  const sandbox box;
  CHECK_FALSE(unchanged_outputs(box.out(), "k"));
  const recorded all;
  CHECK_FALSE(all.unchanged("other options"));
  CHECK_FALSE(all.unchanged(""));
}

TEST_CASE("any other content than that of the last run counts as a change") {
  const auto changed = [](const auto& change) {
    const recorded all;
    change(all.box);
    return !all.unchanged();
  };
  CHECK(changed([](const sandbox& box) { box.put("a.yaml", "One"); }));
  CHECK(changed([](const sandbox& box) { fs::remove(box.at("b.yaml")); }));
  CHECK(changed([](const sandbox& box) { box.put("out/cpp/a", "2"); }));
  CHECK(changed([](const sandbox& box) { box.put("out/cpp/b", "2"); }));
  CHECK(changed([](const sandbox& box) { box.put("out/docs/a.md", ""); }));
  CHECK(changed([](const sandbox& box) { fs::remove(box.at("out/docs/a.md")); }));
  CHECK(changed([](const sandbox& box) { fs::remove(box.at("out/.errcat/bank.json")); }));
  CHECK(changed(
      [](const sandbox& box) { box.put("out/.errcat/other.json", box.get("out/.errcat/bank.json")); }));
  CHECK(changed([](const sandbox& box) { box.put("out/.errcat/bank.json", "{}"); }));
}

TEST_CASE("what a killed run left, or one that is still alive, asks for a run") {
  for (const std::string folder : {"out/cpp/", "out/docs/", "out/.errcat/"}) {
    const recorded all;
    all.box.put(folder + ".errcat-0123456789abcdef-0.tmp", "half");
    CHECK_FALSE(all.unchanged());
  }
}

TEST_CASE("what another run wrote before this one was recorded is a change") {
  const recorded all;
  const auto own = all.manifests();
  all.box.write({{{"acme", {{"cpp/a", "2"}, {"docs/a.md", "1"}}}, {"bank", {{"cpp/b", "1"}}}}});
  record(all.box.out(), {"k", {}, own, 3});
  CHECK_FALSE(all.unchanged());
}

TEST_CASE("a link is a change, even to the same bytes") {
  const recorded all;
  fs::rename(all.box.at("out/cpp"), all.box.at("elsewhere"));
  fs::create_directory_symlink(all.box.at("elsewhere"), all.box.at("out/cpp"));
  CHECK_FALSE(all.unchanged());
  const recorded file;
  fs::rename(file.box.at("out/cpp/a"), file.box.at("elsewhere"));
  fs::create_symlink(file.box.at("elsewhere"), file.box.at("out/cpp/a"));
  CHECK_FALSE(file.unchanged());
}

TEST_CASE("a record that is not one is no record") {
  const recorded all;
  const std::string cache = all.file();
  const auto text = all.box.get(cache);
  const auto with = [&](std::string_view from, std::string_view to) {
    auto changed = text;
    changed.replace(changed.find(from), from.size(), to);
    return changed;
  };
  for (const auto& wrong :
       {std::string(), text.substr(0, text.size() / 2), std::string("[]"), std::string("{}"),
        with("last_run\": 1", "last_run\": 2"), with("\"outputs\": 3", "\"outputs\": \"3\""),
        with("\"inputs\"", "\"outputs\""), with("\"k\"", "[]")}) {
    INFO(wrong);
    all.box.put(cache, wrong);
    CHECK_FALSE(all.unchanged());
  }
  all.box.put(cache, text);
  CHECK(all.unchanged() == 3);
}

TEST_CASE("a record that cannot have its name leaves nothing behind") {
  const recorded all;
  const auto file = all.file();
  fs::remove(all.box.at(file.string()));
  all.box.put(file.string() + "/in the way", "");
  record(all.box.out(), {"k", {}, all.manifests(), 3});
  CHECK(all.file() == file);
}

TEST_CASE("a record that cannot be whole, or of a directory that leads nowhere, is none") {
  const sandbox box;
  setenv("XDG_CACHE_HOME", box.at("cache").c_str(), 1);
  const last_run run{"k", {}, {{".errcat/a.json", "0"}}, 1};
  {
    const file_size_limit limit(10);
    record(box.out(), run);
  }
  fs::create_symlink("loop", box.at("loop"));
  record(box.at("loop/out"), run);
  CHECK(box.tree() == std::vector<std::string>{"cache/errcat/", "loop"});
}

TEST_CASE("only regular files are inputs that can be read again") {
  const recorded all;
  fs::remove(all.box.at("a.yaml"));
  fs::create_directory(all.box.at("a.yaml"));
  CHECK_FALSE(all.unchanged());
}

TEST_CASE("where no manifest is, there is nothing to record") {
  const sandbox box;
  setenv("XDG_CACHE_HOME", box.at("cache").c_str(), 1);
  record(box.out(), {"k", {}, {}, 0});
  CHECK(box.tree().empty());
}

TEST_CASE("the record stays out of the outputs, and old records go") {
  const recorded all;
  CHECK(all.box.tree().size() == 8);
  for (int i = 0; i < 300; ++i) {
    const auto out = all.box.at("more/" + std::to_string(i));
    fs::create_directories(out / ".errcat");
    std::ofstream(out / ".errcat/a.json") << "{}";
    record(out, {"k", {}, {{".errcat/a.json", "0"}}, 1});
  }
  const fs::directory_iterator records(all.box.at("cache/errcat"));
  CHECK(std::distance(fs::begin(records), fs::end(records)) == 200);
}

TEST_CASE("of the records, it is the oldest that go") {
  const recorded all;
  const auto kept = all.file();
  for (int i = 0; i < 199; ++i) all.box.put("cache/errcat/" + std::to_string(i), "");
  all.box.put("cache/errcat/oldest", "");
  using namespace std::chrono_literals;
  fs::last_write_time(all.box.at("cache/errcat/oldest"), fs::file_time_type::clock::now() - 24h);
  record(all.box.out(), {"k", {}, all.manifests(), 3});
  CHECK_FALSE(fs::exists(all.box.at("cache/errcat/oldest")));
  CHECK(fs::exists(all.box.at(kept.string())));
  CHECK(fs::exists(all.box.at("cache/errcat/0")));
  CHECK(fs::exists(all.box.at("cache/errcat/198")));
}

TEST_CASE("other files beside the manifests are no change") {
  const recorded all;
  all.box.put("out/.errcat/README", "mine");
  CHECK(all.unchanged() == 3);
}

TEST_CASE("without a folder for caches there is no record") {
  const recorded all;
  setenv("XDG_CACHE_HOME", "relative", 1);
  unsetenv("HOME");
  record(all.box.out(), {"k", {}, all.manifests(), 3});
  CHECK_FALSE(all.unchanged());
  CHECK_FALSE(fs::exists("relative"));
  setenv("HOME", all.box.at("home").c_str(), 1);
  record(all.box.out(), {"k", {}, all.manifests(), 3});
  CHECK(all.unchanged() == 3);
  CHECK(fs::exists(all.box.at("home/.cache/errcat")));
}
