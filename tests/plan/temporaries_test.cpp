#include "plan/temporaries.hpp"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "catch.hpp"
#include "plan/manifest.hpp"
#include "plan/sandbox.hpp"

namespace fs = std::filesystem;
using generator::plan::plan;
using generator::plan::run_mark;
using strings = std::vector<std::string>;

namespace {

const std::string dead = "0123456789abcdef";

plan acme() {
  return {{{"acme", {{"a", "1"}, {"cpp/b", "1"}}}}};
}

strings with(strings names, const strings& more) {
  names.insert(names.end(), more.begin(), more.end());
  std::ranges::sort(names);
  return names;
}

const strings written = {"out/.errcat/acme.json", "out/a", "out/cpp/b"};

}  // namespace

TEST_CASE("what a killed run left is removed by the next, even if that writes nothing else") {
  const sandbox box;
  box.write(acme());
  for (const std::string folder : {"out/", "out/cpp/", "out/.errcat/"}) {
    box.put(folder + ".errcat-" + dead + "-0.tmp", "half");
    box.put(folder + ".errcat-" + dead + "-120.tmp", "half");
  }
  box.put("out/.errcat/.errcat-" + dead + ".tmp", "");
  box.put("out/cpp/.errcat-fedcba9876543210.tmp", "from an earlier version");
  CHECK(box.write(acme()).unchanged == 2);
  CHECK(box.tree() == written);
}

TEST_CASE("leftovers are looked for where outputs are, or were") {
  const sandbox box;
  box.write({{{"acme", {{"a", "1"}}}, {"other", {{"docs/x/c", "1"}}}}});
  for (const std::string folder : {"out/cpp/", "out/docs/", "out/docs/x/"})
    box.put(folder + ".errcat-" + dead + "-0.tmp", "half");
  plan part = acme();
  part.complete = false;
  box.write(part);
  CHECK(box.tree() ==
        with(written, {"out/.errcat/other.json", "out/docs/.errcat-" + dead + "-0.tmp", "out/docs/x/c"}));
}

TEST_CASE("leftovers are looked for where only a killed run had outputs") {
  const sandbox box;
  box.put("out/new/.errcat-" + dead + "-0.tmp", "half");
  box.put("out/.errcat/.errcat-" + dead + "-1.tmp",
          generator::plan::to_json({{"new/x", generator::plan::hash_of("1")}}));
  box.write(acme());
  CHECK(box.tree() == written);
}

TEST_CASE("the first run of a killed one leaves no folder behind that stays empty") {
  const sandbox box;
  box.put("out/old/.errcat-" + dead + "-0.tmp", "half");
  box.put("out/.errcat/acme.json",
          R"({"manifest": 1, "files": {"old/x": "00000000000000000000000000000000"}})");
  box.write(acme());
  CHECK(box.tree() == written);
}

TEST_CASE("files with other names are not errcat's") {
  const sandbox box;
  box.write(acme());
  strings names;
  for (const std::string& name :
       {dead + "-.tmp", dead + "-1x.tmp", dead + "-x1.tmp", dead + "-1.tmp~", dead + "-1.tm", dead + "x.tmp",
        dead + "1.tmp", std::string("0123456789ABCDEF-1.tmp"), std::string("0123456789abcde-1.tmp"),
        dead + ".txt", std::string(".tmp")})
    names.push_back("out/cpp/.errcat-" + name);
  names.push_back("out/cpp/x.errcat-" + dead + "-1.tmp");
  names.push_back("out/cpp/.errcat-.tmp.tmp");
  for (const std::string& name : names) box.put(name, "mine");
  box.write(acme());
  CHECK(box.tree() == with(written, names));
}

TEST_CASE("only files are leftovers, and links lead to none") {
  const sandbox box;
  box.write({{{"acme", {{"a", "1"}, {"cpp/b", "1"}}}, {"other", {{"docs/c", "1"}}}}});
  const std::string name = ".errcat-" + dead + "-0.tmp";
  box.put("elsewhere/" + name, "mine");
  fs::create_directory(box.out() / "cpp" / name);
  fs::create_symlink("../elsewhere/" + name, box.out() / name);
  fs::remove_all(box.out() / "docs");
  fs::create_directory_symlink("../elsewhere", box.out() / "docs");
  plan part = acme();
  part.complete = false;
  box.write(part);
  CHECK(box.tree() == with(written, {"elsewhere/" + name, "out/" + name, "out/cpp/" + name + "/", "out/docs",
                                     "out/.errcat/other.json"}));
}

TEST_CASE("a check removes nothing") {
  const sandbox box;
  box.write(acme());
  box.put("out/cpp/.errcat-" + dead + "-0.tmp", "half");
  CHECK(box.check(acme()) == "");
  CHECK(box.tree() == with(written, {"out/cpp/.errcat-" + dead + "-0.tmp"}));
}

TEST_CASE("the temporary files of a run that lives are left alone, until it ends") {
  const sandbox box;
  box.write(acme());
  {
    run_mark mark(box.out());
    REQUIRE_FALSE(mark.set());
    const auto temporary = mark.temporary_beside({box.out(), "cpp/b"}).path;
    CHECK(fs::path(temporary).parent_path() == "cpp");
    CHECK(mark.temporary_beside({box.out(), "cpp/b"}).path != temporary);
    box.put("out/" + temporary, "half");
    const strings before = box.tree();
    CHECK(before.size() == 5);
    box.write(acme());
    CHECK(box.tree() == before);
  }
  CHECK(box.tree().size() == 4);
  box.write(acme());
  CHECK(box.tree() == written);
}

TEST_CASE("a killed process does not count as a run that lives") {
  const sandbox box;
  box.write(acme());
  int ready[2];
  REQUIRE(pipe(ready) == 0);
  const pid_t child = fork();
  if (child == 0) {
    run_mark mark(box.out());
    const bool set =
        !mark.set() && !generator::plan::disk().create(mark.temporary_beside({box.out(), "a"}), "h");
    if (write(ready[1], set ? "y" : "n", 1) == 1) pause();
    _exit(1);
  }
  char answer = 0;
  REQUIRE(read(ready[0], &answer, 1) == 1);
  CHECK(answer == 'y');
  box.write(acme());
  CHECK(box.tree().size() == 5);
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  CHECK(box.tree().size() == 5);
  box.write(acme());
  CHECK(box.tree() == written);
  close(ready[0]);
  close(ready[1]);
}

TEST_CASE("what a run wrote before it was killed is errcat's, although no manifest has its name yet") {
  const sandbox box;
  const auto hash = generator::plan::hash_of;
  box.put("out/a", "2");
  box.put("out/cpp/b", "mine");
  box.put("out/.errcat/.errcat-" + dead + ".tmp", "");
  box.put("out/.errcat/.errcat-" + dead + "-2.tmp",
          generator::plan::to_json({{"a", hash("2")}, {"cpp/b", hash("2")}}));
  box.put("out/.errcat/.errcat-" + dead + "-3.tmp", "{\"manifest\": 1, \"files\": {\"cpp/b\": ");
  CHECK(box.check({{{"acme", {{"a", "1"}}}}}) ==
        "stale: out/a\n--- out/a\ton disk\n+++ out/a\tplanned\n@@ -1,1 +1,1 @@\n-2\n\\ No newline at end of "
        "file\n+1\n\\ No newline at end of file\n");
  CHECK(box.failures(acme()) ==
        strings{"out/cpp/b: cannot-write: cannot write `cpp/b`: no manifest lists it, "
                "so it is not errcat's file"});
  fs::remove(box.out() / "cpp/b");
  CHECK(box.write(acme()) == generator::plan::changes{.created = {"cpp/b"}, .replaced = {"a"}});
  CHECK(box.tree() == written);
}

TEST_CASE("a folder that was empty before stays") {
  const sandbox box;
  fs::create_directories(box.out() / "cpp");
  generator::plan::remove_leftovers(box.out(), {"cpp/"}, generator::plan::the_disk);
  CHECK(box.tree() == strings{"out/cpp/"});
}

TEST_CASE("a mark leaves nothing behind, not even the folder that it was in") {
  const sandbox box;
  {
    run_mark mark(box.out());
    REQUIRE_FALSE(mark.set());
    CHECK(box.tree().size() == 1);
  }
  CHECK(box.tree() == strings{"out/"});
}

TEST_CASE("a mark that cannot be set says why, and nothing is written") {
  const sandbox box;
  box.put("file", "");
  CHECK(run_mark(box.at("file")).set() == std::errc::not_a_directory);
}
