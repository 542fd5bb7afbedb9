// Random specs in random layouts: an edit changes what it says, and nothing else.
#include <random>

#include "catalog/identities.hpp"
#include "catch.hpp"
#include "edit_spec/edit_spec.hpp"
#include "edit_spec/yaml_text.hpp"
#include "maker.hpp"
#include "spec/merge.hpp"
#include "spec/read.hpp"
#include "yaml/parse.hpp"

namespace edit_spec = generator::edit_spec;
namespace yaml = generator::yaml;
using generator::edit_spec::written_member;

namespace {

/// What a node holds, whatever its layout.
std::string shown(const yaml::node& one) {
  std::string out;
  for (const auto& item : one.items()) out += shown(item) + ", ";
  for (const auto& each : one.members()) out += std::string(each.key) + '=' + shown(each.value) + ", ";
  if (one.is_scalar()) return '<' + std::string(one.text()) + '>';
  if (one.is_map()) return '{' + out + '}';
  return one.is_sequence() ? '[' + out + ']' : "-";
}

/// The members of the map at a key of a file, each as text. Nothing if there is none.
std::vector<std::string> members_at(const yaml::node& root, std::string_view key) {
  std::vector<std::string> all;
  if (const auto* found = root.find(key))
    for (const auto& one : found->value.members())
      all.push_back(std::string(one.key) + '=' + shown(one.value));
  return all;
}

/// The files of a vendor's spec, read.
struct spec_files {
  generator::source_set sources;
  generator::findings found;
  edit_spec::files trees;
  generator::spec::vendor_spec written;

  explicit spec_files(const std::vector<std::string>& texts) {
    for (const auto& one : texts) sources.add("f.yaml", one);
    for (generator::file_id file = 0; file < texts.size(); ++file)
      trees.push_back(yaml::parse(sources, file, found).value());
    written = generator::spec::read_vendor(trees[0].root(), found);
    for (std::size_t i = 1; i < trees.size(); ++i)
      generator::spec::add_part(written, generator::spec::read_part(trees[i].root(), found), found);
  }

  std::vector<std::string> after(const edit_spec::change& what) const {
    std::vector<std::string> texts;
    for (generator::file_id file = 0; file < trees.size(); ++file) {
      std::vector<generator::edit> here;
      for (const auto& one : what.edits)
        if (one.at.file == file) here.push_back(one);
      texts.push_back(generator::edited(file, here, sources));
    }
    return texts;
  }
};

/// The texts of a random spec, without its kinds.
std::vector<std::string> random_texts(std::uint64_t seed) {
  std::vector<std::string> texts;
  for (auto& [path, text] : random_catalog::files_of(random_catalog::make(seed, 2), seed))
    texts.push_back(std::move(text));
  texts.erase(texts.begin());
  return texts;
}

/// A text of what is special to YAML.
std::string nasty_text(std::mt19937_64& chance) {
  static const std::vector<std::string> pieces{
      "\"", "'", "\\", "\\n", "\n",     "\t",     ":",      ": ",     " #",   "#",   "{",  "}",
      "[",  "]", ",",  "&a",  "*a",     "!t",     "|",      ">",      "-",    "- ",  "?",  "%",
      "@",  "`", "~",  "no",  "0x1F",   "1e3",    "ė",      "🙂",   "x",    "Y",   " ",  "  ",
      "\r", "=", "<<", "</",  "\u2028", "\u202E", "\uFEFF", "\u0085", "null", "---", "..."};
  std::string text;
  for (auto left = chance() % 8; left > 0; --left) text += pieces[chance() % pieces.size()];
  return text;
}

/// Whether a spec may have the characters of a text.
bool is_accepted(const std::string& text) {
  generator::source_set sources;
  generator::findings found;
  sources.add("f.yaml", "a: " + edit_spec::yaml_text(text) + "\n");
  return yaml::parse(sources, 0, found) && found.empty();
}

}  // namespace

TEST_CASE("any text reads back the same wherever it is written, or is refused") {
  std::mt19937_64 chance(7);
  int same = 0;
  for (int i = 0; i < 4000; ++i) {
    const std::string text = nasty_text(chance);
    CAPTURE(text);
    const auto scalar = edit_spec::yaml_text(text);
    const auto list = edit_spec::yaml_texts({text, text});
    generator::source_set sources;
    generator::findings found;
    sources.add("f.yaml",
                "a: " + scalar + "\nb: {c: " + scalar + ", d: " + list + "}\ne:\n  - " + scalar + "\n");
    const auto tree = yaml::parse(sources, 0, found);
    if (!tree || !found.empty()) continue;  // a character that no spec may have
    ++same;
    const std::string one = '<' + text + '>';
    CHECK(shown(tree->root()) ==
          "{a=" + one + ", b={c=" + one + ", d=[" + one + ", " + one + ", ], }, e=[" + one + ", ], }");
  }
  CHECK(same > 2000);
}

TEST_CASE("an added error is the last one, and everything else stays") {
  std::mt19937_64 chance(11);
  int added = 0;
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    CAPTURE(seed);
    const spec_files before(random_texts(seed));
    const std::string code = "c" + nasty_text(chance);
    if (!is_accepted(code)) continue;
    const std::vector<written_member> members{{"number", "999"}, {"code", edit_spec::yaml_text(code)}};
    const auto change = edit_spec::add_entry(before.trees, "errors", "brand_new", members, before.sources);
    if (!change.refused.empty()) continue;
    ++added;
    const spec_files after(before.after(change));
    const auto changed = change.edits[0].at.file;
    for (std::size_t file = 0; file < before.trees.size(); ++file) {
      const auto& old_root = before.trees[file].root();
      const auto& root = after.trees[file].root();
      for (const auto& one : root.members()) {
        if (one.key == "errors" && file == changed) continue;
        REQUIRE(old_root.find(one.key));
        CHECK(shown(one.value) == shown(old_root.find(one.key)->value));
      }
      if (file != changed) continue;
      auto expected = members_at(old_root, "errors");
      expected.push_back("brand_new={number=<999>, code=<" + code + ">, }");
      CHECK(members_at(root, "errors") == expected);
    }
  }
  CHECK(added > 80);
}

TEST_CASE("an entry that is renamed and renamed back is what it was") {
  int renamed = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const spec_files first(random_texts(seed));
    for (const auto id : edit_spec::ids_of(first.trees)) {
      CAPTURE(seed, id);
      const auto there = edit_spec::rename_entry(first.trees, first.written, id, "brand_new", first.sources);
      if (!there.refused.empty()) continue;
      const spec_files second(first.after(there));
      REQUIRE(edit_spec::find_entry(second.trees, "brand_new"));
      CHECK(!edit_spec::find_entry(second.trees, id));
      const auto back =
          edit_spec::rename_entry(second.trees, second.written, "brand_new", id, second.sources);
      REQUIRE(back.refused.empty());
      const spec_files third(second.after(back));
      ++renamed;
      // All but the former id, which stays behind.
      for (std::size_t file = 0; file < first.trees.size(); ++file) {
        auto now = shown(third.trees[file].root());
        for (const auto* left : {"other_ids=<brand_new>, ", "<brand_new>, "})
          if (const auto at = now.find(left); at != now.npos) now.erase(at, std::string_view(left).size());
        auto was = shown(first.trees[file].root());
        CHECK(now.size() <= was.size() + 4);
        if (now.size() == was.size()) CHECK(now == was);
      }
    }
  }
  CHECK(renamed > 300);
}

TEST_CASE("a retired entry is gone, and its number and ids are reserved") {
  int retired = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const spec_files first(random_texts(seed));
    for (const auto id : edit_spec::ids_of(first.trees)) {
      CAPTURE(seed, id);
      const auto* number = edit_spec::find_entry(first.trees, id).value->find("number");
      const auto change = edit_spec::retire_entry(first.trees, first.written, id, "", first.sources);
      if (!change.refused.empty()) continue;
      ++retired;
      const spec_files after(first.after(change));
      CHECK(!edit_spec::find_entry(after.trees, id));
      CHECK(edit_spec::ids_of(after.trees).size() + 1 == edit_spec::ids_of(first.trees).size());
      CHECK(generator::catalog::next_free_number(after.written) ==
            generator::catalog::next_free_number(first.written));
      const auto is_reserved = [&](const generator::spec::reserved& one) {
        return one.id.value == id && std::to_string(one.number.value) == number->value.text();
      };
      CHECK(std::ranges::any_of(after.written.reserved, is_reserved));
    }
  }
  CHECK(retired > 300);
}
