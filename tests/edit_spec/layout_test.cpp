#include "edit_spec/layout.hpp"

#include "catch.hpp"
#include "yaml/parse.hpp"

namespace edit_spec = generator::edit_spec;
namespace yaml = generator::yaml;

namespace {

/// A file that is one map.
struct file {
  generator::source_set sources;
  generator::findings found;
  yaml::tree tree;

  explicit file(std::string text) {
    sources.add("f.yaml", std::move(text));
    tree = yaml::parse(sources, 0, found).value();
  }
  const yaml::node& root() const { return tree.root(); }
  const yaml::member& at(std::string_view key) const { return *root().find(key); }
  std::string after(const std::optional<generator::edit>& one) const {
    return one ? generator::edited(0, {*one}, sources) : "nothing";
  }
};

std::string with_map(const std::string& text) {
  const file in(text);
  return in.after(edit_spec::add_map(in.at("all"), "b", {{"n", "2"}, {"c", "C"}}, in.sources));
}

std::string with_items(const std::string& text) {
  const file in(text);
  return in.after(edit_spec::add_items(in.at("all"), {"8", "9"}, in.sources));
}

std::string without_member(const std::string& text) {
  const file in(text);
  const auto& map = in.at("all").value;
  return in.after(edit_spec::remove_member(map, *map.find("x"), in.sources));
}

std::string without_item(const std::string& text) {
  const file in(text);
  for (const auto& one : in.at("all").value.items())
    if (one.text() == "x") return in.after(edit_spec::remove_item(in.at("all").value, one, in.sources));
  return "there is no x";
}

}  // namespace

TEST_CASE("a map is added as the last one is written") {
  CHECK(with_map("all:\n  a:\n    n: 1\n") == "all:\n  a:\n    n: 1\n  b:\n    n: 2\n    c: C\n");
  CHECK(with_map("all:\n  a:\n      n: 1 # one\n# end\n") ==
        "all:\n  a:\n      n: 1 # one\n  b:\n      n: 2\n      c: C\n# end\n");
  CHECK(with_map("all:\n  a: {n: 1}  # one\nend: 1\n") ==
        "all:\n  a: {n: 1}  # one\n  b: {n: 2, c: C}\nend: 1\n");
  CHECK(with_map("all:\n  a:\n    {n: 1}\n") == "all:\n  a:\n    {n: 1}\n  b:\n    n: 2\n    c: C\n");
  CHECK(with_map("all:\n  a:\n    n: |\n      1\n\nend: 1") ==
        "all:\n  a:\n    n: |\n      1\n  b:\n    n: 2\n    c: C\n\nend: 1");
  CHECK(with_map("all:\n  a: {n: 1}") == "all:\n  a: {n: 1}\n  b: {n: 2, c: C}");
  CHECK(with_map("all:\r\n  a: {n: 1}\r\n") == "all:\r\n  a: {n: 1}\r\n  b: {n: 2, c: C}\r\n");
  CHECK(with_map("{all: {a: {n: 1}}, end: 1}") == "{all: {a: {n: 1}, b: {n: 2, c: C}}, end: 1}");
  CHECK(with_map("all: {\n  a: {n: 1}, # one\n}\n") == "all: {\n  a: {n: 1}, # one\n  b: {n: 2, c: C},\n}\n");
  CHECK(with_map("all: {\n  a: {n: 1} # one\n}\n") == "all: {\n  a: {n: 1}, # one\n  b: {n: 2, c: C}\n}\n");
}

TEST_CASE("a map is added to a section without any") {
  CHECK(with_map("all:\nend: 1\n") == "all:\n  b:\n    n: 2\n    c: C\nend: 1\n");
  CHECK(with_map("all: # none\n") == "all: # none\n  b:\n    n: 2\n    c: C\n");
  CHECK(with_map("all: {}\n") == "all: {b: {n: 2, c: C}}\n");
}

TEST_CASE("nothing is added where it would mean something else") {
  CHECK(with_map("all: 1\n") == "nothing");
  CHECK(with_map("{all: , end: 1}") == "nothing");
  CHECK(with_map("a: &a {x: 1}\nall: *a\n") == "nothing");
  CHECK(with_items("a: &a [1]\nall: *a\n") == "nothing");
  CHECK(with_items("all:\n") == "nothing");
  CHECK(with_items("all:\n- - 1\n  - 2\n") == "all:\n- - 1\n  - 2\n- 8\n- 9\n");
  CHECK(with_items("all: |\n  7\n") == "nothing");
  CHECK(with_items("all:\n  n: 7\n") == "nothing");
}

TEST_CASE("items are added as the others are written") {
  CHECK(with_items("all: [7]\n") == "all: [7, 8, 9]\n");
  CHECK(with_items("all: []\n") == "all: [8, 9]\n");
  CHECK(with_items("all: 7 # one\n") == "all: [7, 8, 9] # one\n");
  CHECK(with_items("all: {n: 7}\n") == "all: [{n: 7}, 8, 9]\n");
  CHECK(with_items("all:\n  - n: 7\n    m: 8\n# end\n") == "all:\n  - n: 7\n    m: 8\n  - 8\n  - 9\n# end\n");
  CHECK(with_items("all:\n- 7") == "all:\n- 7\n- 8\n- 9");
}

TEST_CASE("a section is added at the end of a file, behind its comments") {
  const auto with_section = [](const std::string& text) {
    const file in(text);
    return in.after(edit_spec::add_section(in.root(), "new", "  a: 1\n", "{a: 1}", in.sources));
  };
  CHECK(with_section("x: 1\n# end\n") == "x: 1\n# end\n\nnew:\n  a: 1\n");
  CHECK(with_section("x: 1\n\n") == "x: 1\n\nnew:\n  a: 1\n");
  CHECK(with_section("x: 1") == "x: 1\n\nnew:\n  a: 1");
  CHECK(with_section("x: 1\n...\n") == "x: 1\n\nnew:\n  a: 1\n...\n");
  CHECK(with_section("{x: 1}\n") == "{x: 1, new: {a: 1}}\n");
}

TEST_CASE("what is removed takes its lines with it and no others") {
  CHECK(without_member("all:\n  # a\n  a: 1\n  # x\n  x:\n    n: 1 # n\n\n  b: 2\n") ==
        "all:\n  # a\n  a: 1\n  # x\n\n  b: 2\n");
  CHECK(without_member("all:\n  a: 1\n  x: {n: 1}") == "all:\n  a: 1\n");
  CHECK(without_member("all: {a: 1, x: 2, b: 3}\n") == "all: {a: 1, b: 3}\n");
  CHECK(without_member("all: {a: 1, x: 2}\n") == "all: {a: 1}\n");
  CHECK(without_member("all: {\n  a: 1, # a\n  x: 2 # x\n}\n") == "all: {\n  a: 1, # a\n}\n");
  CHECK(without_item("all:\n  - a\n  - x # x\n  - b\n") == "all:\n  - a\n  - b\n");
  CHECK(without_item("all: [x, a]\n") == "all: [a]\n");
  CHECK(without_item("all: [a, x]\n") == "all: [a]\n");
}
