#include <algorithm>
#include <functional>
#include <memory>

#include "compare/compare.hpp"
#include "compare/compared.hpp"
#include "language_server/format_tree.hpp"
#include "spec/format_document.hpp"
#include "spec/reference.hpp"

#include "catch.hpp"

// A spec that has every key loses or changes each key, name and value in turn. The comparison has to tell
// each time.

using namespace generator;

namespace {

using format_document::text_of;

const std::string all_kinds =
    "errcat: 1\n"
    "locales: [en, pt]\n"
    "from: L1\n"
    "basis: prose\n"
    "kinds:\n"
    "  server: {number: 1, status: [500, 5xx], transport: network, effect: maybe, summary: It broke., "
    "user_message: later, from: L2, basis: ours}\n"
    "  other: {number: 2, status: 4xx, summary: Change it.}\n"
    "user_messages:\n"
    "  default: {en: Sorry., pt: Desculpe.}\n"
    "  later: {en: Later., pt: Depois.}\n";

using path = std::vector<std::string_view>;

/// A part of a text, and what it is replaced by.
struct mutation {
  span at;
  std::string by;
  path where;
};

/// A text that differs in its first letter or digit.
std::string another(std::string_view text) {
  std::string out(text);
  const auto at = std::ranges::find_if(out, [](unsigned char c) { return std::isalnum(c) != 0; });
  if (at == out.end()) return "zz9";
  *at = *at == '9' ? '8' : *at == 'z' || *at == 'Z' ? 'q' : static_cast<char>(*at + 1);
  return out;
}

/// Whether a flag says what it says by default.
bool says_nothing(const yaml::node& value, const language_server::expected& here) {
  return value.text() == "unspecified" && here.text == &spec::forms::flag;
}

class mutations {
 public:
  mutations(std::string_view root, const source_set& sources, const yaml::node& whole)
      : root_(root), sources_(sources) {
    add(whole, {});
  }

  std::vector<mutation> all;

 private:
  void add(const yaml::node& value, const path& where) {
    const auto here = language_server::expected_at(root_, where);
    for (const auto& one : value.items()) add(one, where);
    for (const auto& one : value.members()) {
      auto inside = where;
      inside.push_back(one.key);
      all.push_back({one.key_at, "zz9", inside});
      add(one.value, inside);
    }
    if (value.is_scalar() && !says_nothing(value, here))
      all.push_back({value.at, another(sources_.text(value.at)), where});
  }

  std::string_view root_;
  const source_set& sources_;
};

/// Checks that each mutation of a text is a change.
/// @return how many there are
std::size_t check_all(const std::string& text, std::string_view root,
                      const std::function<compare::comparison(const std::string&)>& changes_to) {
  CHECK(lines_of(changes_to(text)) == "");
  source_set sources;
  findings found;
  const auto read = yaml::parse(sources, sources.add("f.yaml", text), found);
  const mutations each(root, sources, read.value().root());
  for (const auto& one : each.all) {
    auto changed = text;
    changed.replace(one.at.begin, one.at.end - one.at.begin, one.by);
    std::string where;
    for (const auto name : one.where) where += '/' + std::string(name);
    CAPTURE(where, one.by);
    CHECK(lines_of(changes_to(changed)) != "");
  }
  return each.all.size();
}

/// How to reach each map of the format: what stands before and after it in a spec in flow style.
struct wrapped {
  std::string before;
  std::string after;
};
using ways = std::map<std::string, wrapped, std::less<>>;

void add_ways(std::string_view map, const wrapped& way, ways& to);

/// Adds the ways to the maps that the values of a type hold.
void add_ways(const spec::value_type& type, const wrapped& way, ways& to) {
  using form = spec::value_type::form;
  if (type.is == form::shape) add_ways(type.shape_name(), {way.before + '{', '}' + way.after}, to);
  if (type.is == form::list) add_ways(*type.of, way, to);
  if (type.is == form::either) {
    add_ways(*type.of, way, to);
    add_ways(*type.other, way, to);
  }
  const auto* name = type.how == &spec::forms::place_name ? "/x" : "x";
  if (type.is == form::map) add_ways(*type.of, {way.before + '{' + name + ": ", '}' + way.after}, to);
}

void add_ways(std::string_view map, const wrapped& way, ways& to) {
  if (!to.emplace(map, way).second) return;
  for (const auto& shape : spec::reference())
    if (shape.name == map)
      for (const auto& key : shape.keys)
        add_ways(*key.type, {way.before + std::string(key.name) + ": ", way.after}, to);
}

}  // namespace

TEST_CASE("a change of any key, name or value of the golden spec is told") {
  // Its parts are files, which nobody looks for here.
  const auto text = text_of("tests/golden/acme.yaml") + "\nparts: [more.yaml]\n";
  const state was(text);
  CHECK(check_all(text, "a spec", [&](const std::string& changed) {
          return compare::compare(was.all, state(changed).all);
        }) > 700);
  const state kinds_were(spec_head, all_kinds);
  CHECK(check_all(all_kinds, "a spec of kinds", [&](const std::string& changed) {
          return compare::compare(kinds_were.all, state(spec_head, changed).all);
        }) > 40);
}

// The keys and their examples are those of docs/format.md, which has them all. So a new key is tested by
// itself.
TEST_CASE("a change of any key in any map of the format is told") {
  format_document::document described(text_of("docs/format.md"));
  ways all;
  add_ways("a spec", {"errcat: 1\nvendor: acme\n", "\n"}, all);
  add_ways("a spec of kinds", {"errcat: 1\n", "\n"}, all);
  std::size_t tried = 0;
  for (const auto& map : spec::reference()) {
    // A part adds its sections to those of its spec, which are compared. What else it says makes it a part.
    if (map.name == "a part") continue;
    const auto& way = all.at(std::string(map.name));
    const bool kinds = way.before.starts_with("errcat: 1\nkinds") || map.name == "a spec of kinds";
    const auto with = [&](const std::string& inside) {
      auto text = way.before + inside + way.after;
      return kinds ? std::make_unique<state>(spec_head, text) : std::make_unique<state>(std::move(text));
    };
    const auto without = with("");
    for (const auto& key : described.keys_of(format_document::bare(map.name))) {
      if (way.before.starts_with("errcat: 1\n") && (key.name == "errcat" || key.name == "vendor") &&
          map.name.starts_with("a spec"))
        continue;  // they are there already; the test of the golden spec changes them
      CAPTURE(map.name, key.name, key.example);
      const auto there = with(key.name + ": " + key.example);
      CHECK(lines_of(compare::compare(without->all, there->all)) != "");
      CHECK(lines_of(compare::compare(there->all, without->all)) != "");
      const auto other = with(key.name + ": " + another(key.example));
      CHECK(lines_of(compare::compare(there->all, other->all)) != "");
      ++tried;
    }
  }
  CHECK(tried > 350);
}
