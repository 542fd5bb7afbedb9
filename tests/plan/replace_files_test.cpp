#include "plan/replace_files.hpp"

#include "catch.hpp"
#include "plan/limits.hpp"
#include "plan/sandbox.hpp"

namespace fs = std::filesystem;
using generator::plan::new_text;
using generator::plan::replace_files;
using strings = std::vector<std::string>;

namespace {

/// "a.yaml: why", or nothing after a success.
std::string failure(const std::vector<new_text>& all,
                    const generator::plan::disk& target = generator::plan::the_disk) {
  const auto failed = replace_files(all, target);
  return failed ? failed->file.filename().string() + ": " + failed->why : "";
}

/// Cannot rename, or write more than `room` bytes to a file.
class bad_disk : public generator::plan::disk {
 public:
  bad_disk(bool renames, std::size_t room) : renames_(renames), room_(room) {}

  std::error_code create(const generator::plan::place& file, std::string_view text) const override {
    const auto error = disk::create(file, text.substr(0, room_));
    return error || text.size() <= room_ ? error : full();
  }
  std::error_code append(const generator::plan::place& file, std::string_view text) const override {
    const auto error = disk::append(file, text.substr(0, room_));
    return error || text.size() <= room_ ? error : full();
  }
  std::error_code rename(const generator::plan::place& from,
                         const generator::plan::place& to) const override {
    return renames_ ? disk::rename(from, to) : std::make_error_code(std::errc::io_error);
  }

 private:
  static std::error_code full() { return std::make_error_code(std::errc::no_space_on_device); }
  bool renames_;
  std::size_t room_;
};

struct no_new_files : generator::plan::disk {
  std::error_code create(const generator::plan::place&, std::string_view) const override {
    return std::make_error_code(std::errc::permission_denied);
  }
};

/// A disk where everything succeeds and nothing is there.
struct losing_disk : generator::plan::disk {
  using place = generator::plan::place;
  std::error_code create(const place&, std::string_view) const override { return {}; }
  std::error_code append(const place&, std::string_view) const override { return {}; }
  std::error_code rename(const place&, const place&) const override { return {}; }
};

}  // namespace

TEST_CASE("files are replaced together, and new ones made with their folders") {
  const sandbox box;
  box.put("a.yaml", "1");
  const auto before = open_files();
  CHECK(failure({{box.at("a.yaml"), "1", "2"}, {box.at("new/b.yaml"), {}, "3"}}) == "");
  CHECK(open_files() == before);
  CHECK(box.tree() == strings{"a.yaml", "new/b.yaml"});
  CHECK(box.get("a.yaml") == "2");
  CHECK(box.get("new/b.yaml") == "3");
}

TEST_CASE("a replaced file keeps its permissions") {
  const sandbox box;
  box.put("a.yaml", "1");
  const auto mode = fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_exec;
  fs::permissions(box.at("a.yaml"), mode);
  CHECK(failure({{box.at("a.yaml"), "1", "2"}}) == "");
  CHECK(fs::status(box.at("a.yaml")).permissions() == mode);
}

TEST_CASE("a link keeps leading to the file that is replaced") {
  const sandbox box;
  box.put("real/a.yaml", "1");
  fs::create_symlink("real/a.yaml", box.at("a.yaml"));
  CHECK(failure({{box.at("a.yaml"), "1", "2"}}) == "");
  CHECK(fs::is_symlink(box.at("a.yaml")));
  CHECK(box.tree() == strings{"a.yaml", "real/a.yaml"});
  CHECK(box.get("real/a.yaml") == "2");
}

TEST_CASE("the permissions of a file that a link leads to stay as they are") {
  struct linking_disk : generator::plan::disk {
    fs::path other;
    explicit linking_disk(fs::path to) : other(std::move(to)) {}
    std::error_code create(const generator::plan::place& file, std::string_view text) const override {
      const auto error = disk::create(file, text);
      fs::remove(file.whole());
      fs::create_symlink(other, file.whole());
      return error;
    }
  };
  const sandbox box;
  box.put("a.yaml", "1");
  box.put("other", "mine");
  fs::permissions(box.at("other"), fs::perms::owner_read | fs::perms::owner_write);
  CHECK(failure({{box.at("a.yaml"), "1", "2"}}, linking_disk(box.at("other"))) ==
        "a.yaml: Too many levels of symbolic links");
  CHECK(fs::status(box.at("other")).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  CHECK(box.tree() == strings{"a.yaml", "other"});
}

TEST_CASE("nothing is written if one file cannot be") {
  const sandbox box;
  box.put("a.yaml", "1");
  box.put("b.yaml", "1");
  const new_text first{box.at("a.yaml"), "1", "2"};
  CHECK(failure({first, {box.at("b.yaml"), "0", "2"}}) == "b.yaml: it has changed since errcat read it");
  CHECK(failure({first, {box.at("b.yaml"), {}, "2"}}) == "b.yaml: it exists already");
  CHECK(failure({first, {box.at("c.yaml"), "1", "2"}}) == "c.yaml: No such file or directory");
  CHECK(failure({first, {box.at("a.yaml/c.yaml"), {}, "2"}}) == "c.yaml: Not a directory");
  CHECK(failure({first, {box.at("a.yaml/new/c.yaml"), {}, "2"}}) == "c.yaml: Not a directory");
  CHECK(failure({first, {box.at("."), "1", "2"}}) == ".: a directory is in the way");
  CHECK(failure({first}, no_new_files()) == "a.yaml: Permission denied");
  CHECK(failure({first}, losing_disk()) == "a.yaml: No such file or directory");
  CHECK(failure({first}, bad_disk(true, 0)) == "a.yaml: No space left on device");
  CHECK(failure({{box.at("c.yaml"), {}, "12"}}, bad_disk(true, 1)) == "c.yaml: No space left on device");
  CHECK(failure({first, {box.at("c.yaml"), {}, "2"}}, bad_disk(false, 9)) == "a.yaml: Input/output error");
  CHECK(failure({{box.at("new/er/c.yaml"), {}, "2"}, {box.at("b.yaml"), {}, "2"}}) ==
        "b.yaml: it exists already");
  CHECK(box.tree() == strings{"a.yaml", "b.yaml"});
  CHECK(box.get("a.yaml") == "1");
  CHECK(box.get("b.yaml") == "1");
}
