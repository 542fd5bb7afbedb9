#include "language_server/format_tree.hpp"

#include "catalog/build.hpp"
#include "catch.hpp"
#include "language_server/cursor_context.hpp"
#include "language_server/root_map.hpp"
#include "spec/read.hpp"
#include "spec/reference.hpp"
#include "yaml/parse.hpp"

using namespace generator;
using namespace generator::language_server;

namespace {

std::string read(const std::string& path) {
  std::ifstream in(std::filesystem::path(TESTS_DIR) / path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The golden spec, which uses all of the format.
struct golden {
  source_set sources;
  findings found;
  catalog::catalog on;
  file_id file = sources.add("acme.yaml", read("golden/acme.yaml"));

  golden() {
    const auto kinds = yaml::parse(sources, sources.add("kinds.yaml", read("../specs/kinds.yaml")), found);
    const auto spec = yaml::parse(sources, file, found);
    on = catalog::build(spec::read_vendor(spec.value().root(), found),
                        catalog::build_kinds(spec::read_kinds(kinds.value().root(), found), found), found);
  }
};

}  // namespace

TEST_CASE("the section that a key names is the one that its names are resolved in") {
  const golden of;
  const auto text = of.sources.text(of.file);
  const text_positions lines(text, generator::column_unit::byte);
  std::set<std::string> keys;
  for (const auto& one : of.on.names.references) {
    const auto where = context_at(lines, text, one.at.begin);
    const auto at = expected_at(root_map_of(lines), where.path);
    const auto line =
        std::to_string(of.sources.start_of(one.at).line) + " " + std::string(of.sources.text(one.at));
    INFO(line);
    REQUIRE(where.known);
    // The name of a definition is recorded as a reference if another file repeats it; the golden spec has
    // none.
    REQUIRE(at.text_of);
    keys.insert(std::string(at.text_of->name));
    if (at.text_of->name != "concerns") CHECK(at.text_of->refers_to == of.on.names.defined[one.to].in);
  }
  std::set<std::string> naming;
  for (const auto& map : spec::reference())
    for (const auto& key : map.keys)
      if (key.refers_to != spec::section::none) naming.insert(std::string(key.name));
  CHECK(keys == naming);
}

TEST_CASE("a path leads through names, lists and short forms") {
  const auto map_at = [](std::vector<std::string_view> path) {
    const auto at = expected_at("a spec", path);
    return std::string(at.map     ? at.map->name
                       : at.names ? label_of(*at.names)
                                  : "") +
           (at.text ? ", " + std::string(at.text->name) : "");
  };
  CHECK(map_at({}) == "a spec");
  CHECK(map_at({"errors"}) == "map of error");
  CHECK(map_at({"errors", "gone"}) == "an error");
  CHECK(map_at({"errors", "gone", "causes"}) == "an item, text");
  CHECK(map_at({"errors", "gone", "retry"}) == "a retry policy, text");
  CHECK(map_at({"statuses"}) == "a status row");
  CHECK(map_at({"user_messages", "busy"}) == "text for each locale");
  CHECK(map_at({"user_messages", "busy", "en"}) == ", text");
  CHECK(map_at({"links", "Home"}) == "link, text");
  CHECK(map_at({"no", "such"}) == "");
}
