// Random catalogs from the text of their specs to the answers of the runtime, without a compiler.
// To run more: ERRCAT_RANDOM_SEEDS=5000 random_test. To start from another seed: ERRCAT_RANDOM_FIRST=77.
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "catch.hpp"
#include "checker.hpp"
#include "commands/load.hpp"
#include "diagnostics/print.hpp"
#include "maker.hpp"
#include "tables/tables.hpp"

namespace {

namespace fs = std::filesystem;
using namespace random_catalog;

std::uint64_t setting(const char* name, std::uint64_t otherwise) {
  const char* value = std::getenv(name);
  return value == nullptr ? otherwise : std::strtoull(value, nullptr, 10);
}

/// A separate folder for the files of a spec, deleted at the end.
class scratch {
 public:
  explicit scratch(const std::vector<std::pair<std::string, std::string>>& files) {
    std::string name = (fs::temp_directory_path() / "errcat_random.XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    folder_ = name;
    for (const auto& [path, text] : files) {
      fs::create_directories((folder_ / path).parent_path());
      std::ofstream(folder_ / path, std::ios::binary) << text;
    }
  }
  ~scratch() { fs::remove_all(folder_); }
  scratch(const scratch&) = delete;
  scratch& operator=(const scratch&) = delete;
  std::string path(const std::string& file) const { return (folder_ / file).string(); }

 private:
  fs::path folder_;
};

/// The findings for a spec, as printed, without those about random texts and figures that make little sense.
std::string told(generator::findings all, const generator::source_set& sources) {
  using generator::rule;
  for (generator::file_id file = 0; file < sources.size(); ++file)
    for (const auto senseless :
         {rule::stray_placeholder, rule::never_applies, rule::fix_repeats_cause, rule::unsafe_retry})
      all.allow(senseless, file);
  return all.empty() ? std::string() : to_text(all, sources);
}

generator::tables::packed tables_of(const made& from, std::uint64_t layout) {
  const scratch files(files_of(from, layout));
  generator::source_set sources;
  generator::findings found;
  generator::progress on;
  const auto loaded =
      generator::commands::load({files.path("spec.yaml")}, files.path("kinds.yaml"), 1, sources, found, on);
  INFO("layout " << layout);
  REQUIRE(told(found, sources) == "");
  REQUIRE(loaded.vendors.size() == 1);
  return generator::tables::pack(loaded.vendors[0]);
}

/// Compares one catalog with its tables, and with the tables from another layout of its spec. Returns the
/// number of comparisons.
std::size_t check(const made& from) {
  const auto packed = tables_of(from, from.seed);
  const auto told = compare(from, view(packed));
  for (const auto& one : told.wrong) UNSCOPED_INFO(one);
  REQUIRE(told.wrong.empty());

  // Only the layout differs: short forms, scalar styles, the order of keys, the parts.
  const auto again = tables_of(from, from.seed + 1'000'000'007);
  REQUIRE((again.cells == packed.cells));
  REQUIRE((again.pool == packed.pool));
  return told.compared;
}

}  // namespace

TEST_CASE("the runtime says of random catalogs what their maker knows") {
  const auto first = setting("ERRCAT_RANDOM_FIRST", 1);
  const auto count = setting("ERRCAT_RANDOM_SEEDS", 40);
  std::size_t compared = 0;
  for (auto seed = first; seed < first + count; ++seed) {
    INFO("ERRCAT_RANDOM_FIRST=" << seed << " ERRCAT_RANDOM_SEEDS=1");
    compared += check(make(seed));
  }
  // Even the smallest catalog has a few hundred comparisons, so this detects a loop that compares nothing.
  CHECK(compared > 200 * count);
}

TEST_CASE("the runtime says of a random catalog of thousands what its maker knows") {
  const auto from = make(7, 1500);
  REQUIRE(from.entries.size() > 2000);
  CHECK(check(from) > 100 * from.entries.size());
}
