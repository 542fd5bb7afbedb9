#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "catch.hpp"
#include "plan/limits.hpp"
#include "plan/manifest.hpp"
#include "plan/sandbox.hpp"

namespace fs = std::filesystem;
using generator::plan::changes;
using generator::plan::disk;
using generator::plan::place;
using generator::plan::plan;
using strings = std::vector<std::string>;

namespace {

/// A disk that is full after `room` bytes. The file that does not fit is cut off.
struct full_disk : disk {
  mutable std::size_t room;
  explicit full_disk(std::size_t bytes) : room(bytes) {}
  std::error_code create(const place& file, std::string_view text) const override {
    const std::string_view part = text.substr(0, room);
    room -= part.size();
    const std::error_code error = disk::create(file, part);
    return error || part.size() == text.size() ? error : std::make_error_code(std::errc::no_space_on_device);
  }
};

/// A disk where another run has just taken the first names that this run tries.
struct crowded_disk : disk {
  mutable int taken;
  explicit crowded_disk(int names) : taken(names) {}
  std::error_code create(const place& file, std::string_view text) const override {
    if (taken == 0) return disk::create(file, text);
    --taken;
    disk::create(file, "another's");
    return disk::create(file, text);
  }
};

struct no_rename_to : disk {
  std::string name;
  explicit no_rename_to(std::string file) : name(std::move(file)) {}
  std::error_code rename(const place& from, const place& to) const override {
    return to.whole().filename() == name ? std::make_error_code(std::errc::permission_denied)
                                         : disk::rename(from, to);
  }
};

struct no_remove_of : disk {
  std::string name;
  explicit no_remove_of(std::string file) : name(std::move(file)) {}
  std::error_code remove(const place& file) const override {
    return file.whole().filename() == name ? std::make_error_code(std::errc::permission_denied)
                                           : disk::remove(file);
  }
};

/// A disk where somebody puts links in the way after errcat looked: where a temporary file is to be, and
/// where an output is.
struct linking_disk : disk {
  fs::path to;
  mutable bool linked = false;
  explicit linking_disk(fs::path elsewhere) : to(std::move(elsewhere)) {}
  std::error_code create(const place& file, std::string_view text) const override {
    if (!std::exchange(linked, true)) fs::create_symlink(to, file.whole());
    return disk::create(file, text);
  }
  std::error_code rename(const place& from, const place& file) const override {
    fs::remove(file.whole());
    fs::create_symlink(to, file.whole());
    return disk::rename(from, file);
  }
};

/// A disk where somebody moves a folder away and puts a link to another in its place, before the operation
/// that `left` counts.
struct swapping_disk : disk {
  fs::path folder, other;
  mutable int left;
  swapping_disk(fs::path of, fs::path with, int before)
      : folder(std::move(of)), other(std::move(with)), left(before) {}
  void count() const {
    if (left-- != 0) return;
    fs::rename(folder, folder.string() + "-was");
    fs::create_directory_symlink(other, folder);
  }
  std::error_code create(const place& file, std::string_view text) const override {
    count();
    return disk::create(file, text);
  }
  std::error_code append(const place& file, std::string_view text) const override {
    count();
    return disk::append(file, text);
  }
  std::error_code rename(const place& from, const place& to) const override {
    count();
    return disk::rename(from, to);
  }
  std::error_code remove(const place& file) const override {
    count();
    return disk::remove(file);
  }
};

std::string refused(const std::string& path, const std::string& why) {
  return "out/" + path + ": cannot-write: cannot write `" + path + "`: " + why;
}

}  // namespace

TEST_CASE("a run leaves no file open, even one in the place of a standard input that is closed") {
  const plan planned = acme({{"cpp/a", "1"}, {"b", "1"}});
  const int input = dup(0);
  for (const bool is_open : {true, false}) {
    const sandbox box;
    if (!is_open) close(0);
    const auto before = open_files();
    CHECK(box.write(planned) == changes{.created = {"b", "cpp/a"}});
    CHECK(box.tree() == strings{"out/.errcat/acme.json", "out/b", "out/cpp/a"});
    CHECK(box.write(planned) == changes{.unchanged = 2});
    errno = EIO;  // of something earlier
    CHECK_FALSE(disk().create({box.out(), "cpp/c"}, "1"));
    CHECK_FALSE(generator::plan::make_folders({box.out(), "d/e/f/g"}));
    errno = EIO;
    CHECK_FALSE(disk().create({box.out(), "d/e/f/g"}, "1"));
    CHECK(open_files() == before);
  }
  dup2(input, 0);
  close(input);
}

TEST_CASE("where a folder is gone, nothing is made, moved or opened instead") {
  const sandbox box;
  box.put("out/a", "1");
  const disk real;
  const auto before = open_files();
  CHECK(real.create({box.out(), "gone/a"}, "") == std::errc::no_such_file_or_directory);
  CHECK(real.rename({box.out(), "gone/a"}, {box.out(), "gone/b"}) == std::errc::no_such_file_or_directory);
  CHECK(real.rename({box.out(), "a"}, {box.out(), "gone/a"}) == std::errc::cross_device_link);
  CHECK(open_files() == before);
  CHECK(box.tree() == strings{"out/a"});
}

TEST_CASE("a full disk harms nothing of the earlier run") {
  const sandbox box;
  box.write(acme({{"a", "old"}, {"b", "old"}}));
  const plan next = acme({{"a", "new"}, {"b", "new"}, {"x/y/c", "new"}});
  for (std::size_t room = 0; room < 20; ++room) {
    const std::string file = room < 3 ? "a" : room < 6 ? "b" : room < 9 ? "x/y/c" : ".errcat/acme.json";
    CHECK(box.failures(next, full_disk(room)) == strings{refused(file, "No space left on device")});
    CHECK(box.tree() == strings{"out/.errcat/acme.json", "out/a", "out/b"});
    CHECK(box.get("out/a") + box.get("out/b") == "oldold");
  }
  CHECK(box.write(next) == changes{.created = {"x/y/c"}, .replaced = {"a", "b"}});
}

TEST_CASE("a write that the system refuses is reported with its reason") {
  const sandbox box;
  box.write(acme({{"a", "old"}}));
  const plan next = acme({{"a", std::string(100'000, 'x')}});
  const strings found = [&] {
    const file_size_limit limit(10'000);
    return box.failures(next);
  }();
  CHECK(found == strings{refused("a", "File too large")});
  CHECK(box.tree() == strings{"out/.errcat/acme.json", "out/a"});
  CHECK(box.get("out/a") == "old");
}

TEST_CASE("a name that the system refuses is reported") {
  const sandbox box;
  const std::string name(300, 'n');
  CHECK(box.failures(acme({{name, "1"}})) == strings{refused(name, "File name too long")});
  CHECK(box.tree().empty());
}

TEST_CASE("a temporary file of another run is left alone") {
  const sandbox box;
  generator::source_set sources;
  generator::findings found;
  CHECK(box.run(acme({{"a", "1"}}), sources, found, crowded_disk(2)) == changes{.created = {"a"}});
  CHECK(box.get("out/a") == "1");
  CHECK(box.tree().size() == 4);
}

TEST_CASE("a failing rename leaves whole files and no temporaries") {
  const sandbox box;
  box.write(acme({{"a", "old"}, {"b", "old"}, {"gone", "old"}}));
  const plan next = acme({{"a", "new"}, {"b", "new"}});
  CHECK(box.failures(next, no_rename_to("a")) == strings{refused("a", "Permission denied")});
  CHECK(box.tree() == strings{"out/.errcat/acme.json", "out/a", "out/b", "out/gone"});
  CHECK(box.get("out/a") == "old");
  CHECK(box.write(next) == changes{.unchanged = 1, .replaced = {"a"}, .removed = {"gone"}});
}

TEST_CASE("an orphan that cannot be removed stays in the manifest") {
  const sandbox box;
  box.write(acme({{"a", "1"}, {"gone", "1"}}));
  CHECK(box.failures(acme({{"a", "1"}}), no_remove_of("gone")) ==
        strings{refused("gone", "errcat cannot remove it: Permission denied")});
  CHECK(box.write(acme({{"a", "1"}})) == changes{.unchanged = 1, .removed = {"gone"}});
}

TEST_CASE("a manifest that cannot be removed is reported") {
  const sandbox box;
  box.write(acme({{"a", "1"}}));
  CHECK(box.failures(acme({}), no_remove_of("acme.json")) ==
        strings{refused(".errcat/acme.json", "errcat cannot remove it: Permission denied")});
  CHECK(box.tree() == strings{"out/.errcat/acme.json"});
}

TEST_CASE("what another run has removed already, with its folder, is removed") {
  struct shared_disk : disk {
    std::error_code remove(const place& file) const override {
      fs::remove_all(file.whole().parent_path());
      return disk::remove(file);
    }
  };
  const sandbox box;
  box.write(acme({{"a", "1"}, {"cpp/deep/gone", "1"}}));
  generator::source_set sources;
  generator::findings found;
  CHECK(box.run(acme({{"a", "1"}}), sources, found, shared_disk()) ==
        changes{.unchanged = 1, .removed = {"cpp/deep/gone"}});
  CHECK(box.tree() == strings{"out/.errcat/acme.json", "out/a"});
}

TEST_CASE("files that are not errcat's are neither overwritten nor reason to write the others") {
  const sandbox box;
  box.put("out/mine", "mine");
  box.put("out/my own", "mine");
  CHECK(box.failures(acme({{"a", "1"}, {"mine", "1"}, {"my own", "1"}})) ==
        strings{refused("mine", "no manifest lists it, so it is not errcat's file"),
                refused("my own", "no manifest lists it, so it is not errcat's file")});
  CHECK(box.tree() == strings{"out/mine", "out/my own"});
}

TEST_CASE("directories, files and other things in the way are reported") {
  const sandbox box;
  fs::create_directories(box.out() / "a");
  box.put("out/cpp", "a file");
  REQUIRE(mkfifo((box.out() / "pipe").c_str(), 0600) == 0);
  CHECK(box.failures(acme({{"a", "1"}, {"cpp/x/b", "1"}, {"pipe", "1"}, {"z", "1"}})) ==
        strings{refused("a", "a directory is in the way"), refused("cpp/x/b", "`cpp` is not a directory"),
                refused("pipe", "something that is not a regular file is in the way")});
  CHECK(box.tree() == strings{"out/a/", "out/cpp", "out/pipe"});
}

TEST_CASE("an output directory that is a file is reported") {
  const sandbox box;
  box.put("out", "a file");
  CHECK(box.failures(acme({{"a", "1"}})) ==
        strings{refused(".errcat", "the output directory is not a directory")});
  CHECK(box.get("out") == "a file");
}

TEST_CASE("errcat writes nothing through links") {
  const sandbox box;
  box.put("elsewhere/a", "mine");
  fs::create_directory(box.out());
  fs::create_directory_symlink("../elsewhere", box.out() / "cpp");
  fs::create_symlink("../elsewhere/a", box.out() / "a");
  fs::create_symlink("nowhere", box.out() / "dangling");
  CHECK(box.failures(acme({{"a", "1"}, {"cpp/a", "1"}, {"cpp/x/b", "1"}, {"dangling", "1"}})) ==
        strings{refused("a", "a symbolic link is in the way"), refused("cpp/a", "`cpp` is a symbolic link"),
                refused("cpp/x/b", "`cpp` is a symbolic link"),
                refused("dangling", "a symbolic link is in the way")});
  CHECK(box.tree() == strings{"elsewhere/a", "out/a", "out/cpp", "out/dangling"});
  CHECK(box.get("elsewhere/a") == "mine");
}

TEST_CASE("a link that comes after errcat looked is replaced and not followed") {
  const sandbox box;
  box.put("elsewhere", "mine");
  box.write(acme({{"a", "1"}}));
  generator::source_set sources;
  generator::findings found;
  const linking_disk swapped(box.at("elsewhere"));
  CHECK(box.run(acme({{"a", "2"}, {"b", "1"}}), sources, found, swapped));
  CHECK(swapped.linked);
  CHECK(box.get("elsewhere") == "mine");
  CHECK(fs::is_regular_file(fs::symlink_status(box.out() / "a")));
  CHECK(box.get("out/a") == "2");
  CHECK(box.get("out/b") == "1");
}

TEST_CASE("a folder that becomes a link in the middle of a run leads nowhere") {
  const std::string large(3'000'000, 'x');
  for (const std::string folder : {"cpp", "cpp/deep", ".errcat"}) {
    for (int before = 0;; ++before) {
      INFO(folder << ", before operation " << before);
      const sandbox box;
      box.write(acme({{"cpp/deep/a", "1"}, {"cpp/deep/gone", "1"}}));
      for (const auto* name : {"elsewhere/a", "elsewhere/gone", "elsewhere/deep/a", "elsewhere/deep/gone"})
        box.put(name, "1");
      fs::create_directories(box.at("elsewhere/empty"));
      const auto others = [&] {
        strings all;
        for (const auto& one : box.tree())
          if (one.starts_with("elsewhere/"))
            all.push_back(one + (one.ends_with('/') ? "" : ": " + box.get(one)));
        return all;
      };
      const auto kept = others();
      generator::source_set sources;
      generator::findings found;
      const swapping_disk swapped(box.out() / folder, box.at("elsewhere"), before);
      const auto changed =
          box.run(acme({{"cpp/deep/a", large}, {"cpp/deep/b/c", "1"}}), sources, found, swapped);
      if (swapped.left >= 0) {
        CHECK(changed ==
              changes{.created = {"cpp/deep/b/c"}, .replaced = {"cpp/deep/a"}, .removed = {"cpp/deep/gone"}});
        CHECK(before > 6);
        break;
      }
      CHECK(others() == kept);
    }
  }
}

TEST_CASE("nothing is removed through links") {
  const sandbox box;
  box.write(acme({{"cpp/a", "1"}, {"b", "1"}}));
  fs::rename(box.out() / "cpp", box.at("elsewhere"));
  fs::create_directory_symlink("../elsewhere", box.out() / "cpp");
  CHECK(box.write(acme({{"b", "1"}})) == changes{.unchanged = 1, .released = {"cpp/a"}});
  CHECK(box.get("elsewhere/a") == "1");
}

TEST_CASE("manifests are not followed through links") {
  const sandbox box;
  box.put("elsewhere/acme.json", generator::plan::to_json({}));
  fs::create_directory(box.out());
  fs::create_directory_symlink("../elsewhere", box.out() / ".errcat");
  CHECK(box.failures(acme({{"a", "1"}})) == strings{refused(".errcat", "`.errcat` is a symbolic link")});
  fs::remove(box.out() / ".errcat");
  fs::create_directory(box.out() / ".errcat");
  fs::create_symlink("../../elsewhere/acme.json", box.out() / ".errcat/acme.json");
  CHECK(box.failures(acme({{"a", "1"}})) ==
        strings{refused(".errcat/acme.json", "a symbolic link is in the way")});
}

TEST_CASE("with a damaged manifest errcat writes and removes nothing") {
  const sandbox box;
  box.write(acme({{"a", "1"}, {"b", "1"}}));
  box.put("out/.errcat/acme.json", "<<<<<<< HEAD\n");
  for (const plan& next : {acme({{"a", "2"}}), acme({{"a", "2"}, {"A", "2"}})})
    CHECK(box.failures(next) ==
          strings{"out/.errcat/acme.json: invalid-manifest: cannot read the manifest: it is not JSON"});
  CHECK(box.get("out/a") + box.get("out/b") == "11");
}

TEST_CASE("damaged manifests are reported in the order of their names") {
  const sandbox box;
  strings expected;
  for (char name = 'a'; name <= 'z'; ++name) expected.push_back("out/.errcat/" + std::string{name} + ".json");
  for (std::size_t i = 0; i < expected.size(); ++i) box.put(expected[i * 7 % expected.size()], "");
  auto found = box.failures(acme({}));
  for (auto& one : found) one.resize(one.find(':'));
  CHECK(found == expected);
}

TEST_CASE("a forged manifest leads nowhere outside") {
  const sandbox box;
  box.put("victim", "1");
  const std::string victim = box.at("victim").string();
  for (const std::string& path : {std::string("../victim"), std::string("x/../../victim"), victim}) {
    box.put("out/.errcat/acme.json", generator::plan::to_json({{path, generator::plan::hash_of("1")}}));
    CHECK(box.failures(acme({})) ==
          strings{"out/.errcat/acme.json: invalid-manifest: cannot read the manifest: `" +
                  (path == victim ? "victim" : path) +
                  "` cannot be an output: the path is not inside the output directory, or not in its "
                  "shortest form"});
    CHECK(box.get("victim") == "1");
  }
}

TEST_CASE("an invalid plan writes nothing") {
  const sandbox box;
  CHECK(box.failures(acme({{"a", "1"}, {"A", "1"}})) ==
        strings{"A: path-taken: two outputs have the path `A`"});
  CHECK(box.tree() == strings{});
}
