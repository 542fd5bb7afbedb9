// Outputs that are too large to be kept in memory: compared and written in pieces.
#include <utility>

#include "catch.hpp"
#include "plan/manifest.hpp"
#include "plan/sandbox.hpp"

using generator::plan::changes;
using generator::plan::plan;

namespace {

constexpr std::size_t size = 3'500'000;

std::string long_text() {
  std::string text;
  for (int i = 0; text.size() < size; ++i) text += std::to_string(i) + '\n';
  text.resize(size);
  return text;
}

plan large(std::string text) {
  return {{{"acme", {{"large", std::move(text)}}}}};
}

std::string changed_at(std::string text, std::size_t at) {
  text[at] ^= 1;
  return text;
}

const std::vector<std::string> files = {"out/.errcat/acme.json", "out/large"};

}  // namespace

TEST_CASE("a large output is written once, and left alone as long as it is the same") {
  const sandbox box;
  const auto text = long_text();
  CHECK(box.write(large(text)) == changes{.created = {"large"}});
  CHECK(box.get("out/large") == text);
  const auto time = std::filesystem::last_write_time(box.at("out/large"));
  CHECK(box.write(large(text)) == changes{.unchanged = 1});
  CHECK(std::filesystem::last_write_time(box.at("out/large")) == time);
  CHECK(box.tree() == files);
}

TEST_CASE("a difference is found wherever it is, and all before it is kept") {
  const auto before = long_text();
  for (const std::size_t at : {std::size_t{0}, std::size_t{1} << 16, (std::size_t{1} << 20) - 1,
                               std::size_t{1} << 20, size / 2, size - 1}) {
    const sandbox box;
    box.write(large(before));
    const auto after = changed_at(before, at);
    CHECK(box.write(large(after)) == changes{.replaced = {"large"}});
    CHECK((box.get("out/large") == after));
    CHECK(box.tree() == files);
  }
}

TEST_CASE("an output that became longer or shorter is written anew") {
  const auto text = long_text();
  for (const auto& [before, after] : {std::pair{text, text + "more"},
                                      {text + "more", text},
                                      {text, std::string()},
                                      {std::string(), text},
                                      {text, text.substr(0, 1 << 20)}}) {
    const sandbox box;
    box.write(large(before));
    CHECK(box.write(large(after)) == changes{.replaced = {"large"}});
    CHECK((box.get("out/large") == after));
    CHECK(box.tree() == files);
  }
}

TEST_CASE("the hash of a text in pieces is that of the whole") {
  const auto text = long_text();
  generator::plan::text_hash pieces;
  for (std::size_t at = 0; at < text.size(); at += 9973) pieces.add(std::string_view(text).substr(at, 9973));
  CHECK(pieces.hex() == generator::plan::hash_of(text));
  CHECK(generator::plan::text_hash().hex() == generator::plan::hash_of(""));
}

TEST_CASE("a disk that fails in the middle of a large output leaves no temporary file") {
  // Only once: what comes then must not hide that.
  struct failing_append : generator::plan::disk {
    mutable bool failed = false;
    std::error_code append(const generator::plan::place& file, std::string_view text) const override {
      if (std::exchange(failed, true)) return disk::append(file, text);
      disk::append(file, text.substr(0, text.size() / 2));
      return std::make_error_code(std::errc::no_space_on_device);
    }
  };
  const auto text = long_text();
  for (const auto& [before, after] : {std::pair{std::string("old"), text},
                                      {text + "more", text},
                                      {text + text, changed_at(text + text, 2 * size - 1)}}) {
    const sandbox box;
    box.write(large(before));
    CHECK(box.failures(large(after), failing_append()) ==
          std::vector<std::string>{"out/large: cannot-write: cannot write `large`: No space left on device"});
    CHECK((box.get("out/large") == before));
    CHECK(box.tree() == files);
  }
}

TEST_CASE("a large file that is not errcat's stays as it is") {
  const sandbox box;
  const auto mine = long_text();
  box.put("out/large", mine);
  CHECK(box.failures(large(changed_at(mine, size - 1))).size() == 1);
  CHECK((box.get("out/large") == mine));
  CHECK(box.tree() == std::vector<std::string>{"out/large"});
}
