// The text of an output while it comes, piece by piece.
#include "plan/draft.hpp"

#include <cerrno>
#include <cstdio>

#include "catch.hpp"
#include "plan/sandbox.hpp"

namespace fs = std::filesystem;
using generator::plan::disk;
using generator::plan::draft;
using generator::plan::place;

namespace {

struct drafting {
  drafting() { fs::create_directory(box.out()); }
  draft over(generator::plan::input old) {
    return {std::move(old), true, target, [this](place& name) {
              name = {box.out(), "new" + std::to_string(names++)};
              return std::error_code();
            }};
  }
  generator::plan::input file(std::string_view text) const {
    box.put("out/old", text);
    return generator::plan::open_to_read({box.out(), "old"});
  }
  sandbox box;
  disk target;
  int names = 0;
};

/// A file that has `size` bytes the first time that it is read, and cannot be read again.
generator::plan::input once(std::size_t size) {
  struct cookie {
    std::size_t left;
    bool again = false;
  };
  const cookie_io_functions_t how{[](void* of, char* to, std::size_t most) -> ssize_t {
                                    auto& file = *static_cast<cookie*>(of);
                                    if (file.again) return errno = ENOLCK, -1;
                                    const auto count = std::min(most, file.left);
                                    std::fill_n(to, count, 'x');
                                    file.left -= count;
                                    return static_cast<ssize_t>(count);
                                  },
                                  nullptr,
                                  [](void* of, off64_t* at, int) {
                                    static_cast<cookie*>(of)->again = true;
                                    return *at = 0, 0;
                                  },
                                  [](void* of) { return delete static_cast<cookie*>(of), 0; }};
  return {fopencookie(new cookie{size}, "r", how), std::fclose};
}

}  // namespace

TEST_CASE("a text that differs from its second byte on is whole") {
  drafting all;
  auto text = all.over(all.file("ab"));
  CHECK_FALSE(text.add("a"));
  CHECK_FALSE(text.add("c"));
  CHECK_FALSE(text.finish());
  CHECK(text.differs());
  CHECK(all.box.get("out/new0") == "ac");
}

TEST_CASE("a file that changes while it is compared is an error, never a shorter text") {
  drafting all;
  const std::string long_text(100'000, 'x');
  auto text = all.over(all.file(long_text));
  CHECK_FALSE(text.add(long_text.substr(1)));
  fs::resize_file(all.box.at("out/old"), 0);
  CHECK(text.add("y") == std::errc::io_error);

  auto unreadable = all.over(once(100'000));
  CHECK_FALSE(unreadable.add(long_text.substr(1)));
  CHECK(unreadable.add("y") == std::errc::no_lock_available);
  CHECK(all.box.tree() == std::vector<std::string>{"out/old"});
}

TEST_CASE("a temporary file is given up after sixteen names that others have") {
  struct full_folder : disk {
    std::error_code create(const place&, std::string_view) const override {
      return std::make_error_code(std::errc::file_exists);
    }
  };
  drafting all;
  const full_folder full;
  int names = 0;
  draft text({nullptr, std::fclose}, true, full, [&](place&) { return ++names, std::error_code(); });
  CHECK_FALSE(text.add("1"));
  CHECK(text.finish() == std::errc::file_exists);
  CHECK(names == 16);
}
