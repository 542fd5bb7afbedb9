// What the system refuses is reported with its reason, and nothing is taken for done.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <tuple>
#include <utility>

#include "catch.hpp"
#include "plan/limits.hpp"
#include "plan/replace_files.hpp"
#include "plan/sandbox.hpp"
#include "plan/temporaries.hpp"

namespace fs = std::filesystem;
using generator::plan::disk;
using generator::plan::look_at;
using generator::plan::make_folders;
using generator::plan::place;
using generator::plan::probe;
using generator::plan::run_mark;
using strings = std::vector<std::string>;

namespace {

const std::string long_name(300, 'n');

unsigned mode_of(const fs::path& file) {
  return static_cast<unsigned>(fs::status(file).permissions());
}

std::string joined(const strings& lines) {
  std::string text;
  for (const auto& one : lines) text += one + "\n";
  return text;
}

}  // namespace

TEST_CASE("a file that the system does not open or read is an obstacle") {
  const sandbox box;
  box.put("out/a", "1");
  const place a{box.out(), "a"};
  // A sanitizer opens files when it checks an assertion, so none may stand where the limit holds.
  const auto [there, opened, why] = [&] {
    const open_file_limit none;
    auto seen = look_at(a);
    const bool is_open = generator::plan::open_to_read(a) != nullptr;
    return std::tuple(std::move(seen), is_open, errno);
  }();
  CHECK(there.obstacle == "Too many open files");
  CHECK_FALSE(there.text);
  CHECK_FALSE(opened);
  CHECK(why == EMFILE);
  CHECK(look_at(a).text == "1");
  // A regular file that has no first byte.
  const auto memory = look_at({"/proc/self", "mem"});
  CHECK(memory.obstacle == "Input/output error");
  CHECK_FALSE(memory.text);
}

TEST_CASE("a path that the system does not look up is an obstacle") {
  const sandbox box;
  fs::create_directory(box.out());
  CHECK(probe({box.out(), long_name}).obstacle == "File name too long");
  CHECK(probe({box.out(), long_name + "/a"}).obstacle == "File name too long");
  CHECK(probe({box.at(long_name), "a"}).obstacle == "File name too long");
  const auto missing = probe({box.out(), "a"});
  CHECK(missing.obstacle == "");
  CHECK_FALSE(missing.exists);
}

TEST_CASE("a file keeps what was written of it before the system refused") {
  const sandbox box;
  fs::create_directory(box.out());
  const auto error = [&] {
    const file_size_limit limit(3);
    return disk().create({box.out(), "a"}, "12345");
  }();
  CHECK(error == std::errc::file_too_large);
  CHECK(box.get("out/a") == "123");
  errno = EINTR;  // of something earlier
  CHECK_FALSE(disk().append({box.out(), "a"}, "45"));
  CHECK(box.get("out/a") == "12345");
}

TEST_CASE("a folder is not removed as a file") {
  const sandbox box;
  fs::create_directories(box.out() / "folder");
  CHECK(disk().remove({box.out(), "folder"}) == std::errc::is_a_directory);
  CHECK_FALSE(disk().remove({box.out(), "missing"}));
  CHECK(box.tree() == strings{"out/folder/"});
}

TEST_CASE("folders that cannot be made are no folders, and nothing else is closed") {
  const sandbox box;
  box.put("file", "");
  CHECK(make_folders({box.at("file/out"), "cpp/a"}) == std::errc::not_a_directory);
  CHECK(make_folders({box.out(), long_name + "/a"}) == std::errc::filename_too_long);
  { const run_mark never_set(box.out()); }
  CHECK(fcntl(1, F_GETFD) != -1);
}

TEST_CASE("files and folders have the permissions that the user's mask leaves") {
  const sandbox box;
  const auto mask = umask(0);
  const bool made = !make_folders({box.out(), "cpp/a"}) && !disk().create({box.out(), "cpp/a"}, "");
  umask(mask);
  REQUIRE(made);
  CHECK(mode_of(box.out() / "cpp") == 0777);
  CHECK(mode_of(box.out() / "cpp/a") == 0666);
}

TEST_CASE("a mark that may not be made leaves no folder") {
  const sandbox box;
  fs::create_directory(box.out());
  CHECK(without_privileges([&] {
          umask(0777);
          return run_mark(box.out()).set().message();
        }) == "Permission denied");
  CHECK(box.tree() == strings{"out/"});
}

TEST_CASE("a folder that may not be written to is reported") {
  const sandbox box;
  box.put("out/.errcat/notes", "mine");
  fs::permissions(box.out() / ".errcat", fs::perms::owner_read | fs::perms::owner_exec);
  CHECK(without_privileges([&] {
          return joined(box.failures(acme({{"a", "1"}, {"b", "1"}})));
        }) == "out/a: cannot-write: cannot write `a`: Permission denied\n");
  CHECK(box.tree() == strings{"out/.errcat/notes"});
  fs::permissions(box.out() / ".errcat", fs::perms::owner_all);
}

TEST_CASE("an output that may not be read is reported, and stays as it is") {
  const sandbox box;
  box.write(acme({{"a", "1"}}));
  fs::permissions(box.out() / "a", fs::perms::none);
  CHECK(without_privileges([&] {
          return joined(box.failures(acme({{"a", "2"}})));
        }) == "out/a: cannot-write: cannot write `a`: Permission denied\n");
  CHECK(without_privileges([&] {
          return joined(box.failures(acme({{"b", "1"}})));
        }) == "out/a: cannot-write: cannot write `a`: errcat cannot read it: Permission denied\n");
  fs::permissions(box.out() / "a", fs::perms::owner_all);
  CHECK(box.get("out/a") == "1");
  CHECK(box.tree() == strings{"out/.errcat/acme.json", "out/a"});
}

TEST_CASE("a file that is read-only is not replaced") {
  const sandbox box;
  box.put("a.yaml", "1");
  fs::permissions(box.at("a.yaml"), fs::perms::owner_read);
  CHECK(without_privileges([&] {
          const auto why = generator::plan::replace_files({{box.at("a.yaml"), "1", "2"}});
          return why ? why->why : "replaced";
        }) == "Permission denied");
  CHECK(box.get("a.yaml") == "1");
}
