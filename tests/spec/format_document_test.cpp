#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "catalog/build.hpp"
#include "check/check.hpp"
#include "spec/decoded.hpp"
#include "spec/format.hpp"
#include "spec/reference.hpp"

#include "catch.hpp"

using namespace generator;
using namespace generator::spec;

namespace {

using lines = std::vector<std::string>;

std::string text_of(const std::string& path) {
  std::ifstream in(TESTS_DIR "/../" + path);
  std::stringstream text;
  text << in.rdbuf();
  REQUIRE(text.str() != "");
  return text.str();
}

/// "an error" without its article. Headings and types omit the article.
std::string bare(std::string_view name) {
  for (const std::string_view article : {"a ", "an ", "the "})
    if (name.starts_with(article)) return std::string(name.substr(article.size()));
  return std::string(name);
}

std::string slug(std::string heading) {
  std::replace(heading.begin(), heading.end(), ' ', '-');
  return heading;
}

/// "`do` * | text: `wait`, `backoff` | What happens.": a table row without its example.
std::string row_of(const key_info& key) {
  std::string row = "`" + std::string(key.name) + "`" + (key.required ? " *" : "") + (key.main ? " ●" : "") +
                    " | " + label_of(*key.type);
  for (const auto word : key.words)
    row += (word == *key.words.begin() ? ": `" : ", `") + std::string(word) + "`";
  if (key.least != key.most) row += ", " + std::to_string(key.least) + " to " + std::to_string(key.most);
  return row + " | " + std::string(key.meaning);
}

struct documented_key {
  std::string name;
  std::string row;
  std::string example;
};
using documented_keys = std::vector<documented_key>;

/// The table rows of docs/format.md by section. Section names are lower case.
class document {
 public:
  explicit document(const std::string& text) {
    const std::regex row(R"(\| (`(\w+)`.*) \| `(.*)` \|)");
    const std::regex link(R"(\[([^\]]*)\]\(#([\w-]+)\))");
    const std::regex also(R"(.*Also: all keys of (?:an|the) \[([\w ]+)\].*)");
    std::istringstream in(text);
    std::string section;
    std::smatch found;
    for (std::string line; std::getline(in, line);) {
      if (line.starts_with("#")) {
        section = line.substr(line.find(' ') + 1);
        std::transform(section.begin(), section.end(), section.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        headings_.insert(slug(section));
      }
      for (std::sregex_iterator one(line.begin(), line.end(), link), end; one != end; ++one)
        links_.insert((*one)[2]);
      if (std::regex_match(line, found, also)) also_[section] = found[1];
      line = std::regex_replace(line, link, "$1");
      // The columns are key, type, meaning, and example.
      if (std::regex_match(line, found, row) && std::count(line.begin(), line.end(), '|') == 5)
        keys_[section].push_back({found[2], found[1], found[3]});
    }
  }

  /// The keys of a map: its own, the keys of the section that it refers to, and the keys of every map.
  documented_keys keys_of(const std::string& section) {
    auto all = own_and_shared(section);
    append(all, "every map");
    return all;
  }
  /// Sections that have keys but were never passed to `keys_of`.
  std::set<std::string> not_asked_for() const {
    std::set<std::string> rest;
    for (const auto& [section, keys] : keys_)
      if (!asked_for_.contains(section)) rest.insert(section);
    return rest;
  }
  std::set<std::string> broken_links() const {
    std::set<std::string> broken;
    for (const auto& one : links_)
      if (!headings_.contains(one)) broken.insert(one);
    return broken;
  }

 private:
  documented_keys own_and_shared(const std::string& section) {
    asked_for_.insert(section);
    documented_keys all;
    append(all, section);
    if (!also_.contains(section)) return all;
    const auto own = all;
    const auto find = [&](const std::string& name) {
      return std::find_if(own.begin(), own.end(), [&](const auto& one) { return one.name == name; });
    };
    // A section's own description of a shared key wins over the shared description.
    const auto shared = own_and_shared(also_.at(section));
    std::erase_if(all, [&](const auto& one) {
      return std::any_of(shared.begin(), shared.end(),
                         [&](const auto& other) { return other.name == one.name; });
    });
    for (const auto& one : shared) all.push_back(find(one.name) == own.end() ? one : *find(one.name));
    return all;
  }
  void append(documented_keys& to, const std::string& section) {
    asked_for_.insert(section);
    const auto& from = keys_[section];
    to.insert(to.end(), from.begin(), from.end());
  }

  std::map<std::string, documented_keys> keys_;
  std::map<std::string, std::string> also_;
  std::set<std::string> headings_;
  std::set<std::string> links_;
  std::set<std::string> asked_for_;
};

/// The YAML blocks of a page.
lines yaml_in(const std::string& page) {
  lines all;
  const std::string fence = "```yaml\n";
  for (auto at = page.find(fence); at != std::string::npos; at = page.find(fence, at)) {
    at += fence.size();
    all.push_back(page.substr(at, page.find("```\n", at) - at));
  }
  return all;
}

/// The findings of `errcat check` for a spec.
std::string findings_in(const std::string& text) {
  parsed kinds(text_of("specs/kinds.yaml"));
  decoded of(text);
  const auto on = catalog::build(
      of.spec, catalog::build_kinds(read_kinds(kinds.root(), kinds.found), kinds.found), of.found);
  check::run(on, of.found);
  return of.findings() + kinds.findings();
}

}  // namespace

TEST_CASE("docs/format.md describes every key of the format, and no other") {
  document described(text_of("docs/format.md"));
  for (const auto& shape : reference()) {
    lines expected;
    for (const auto& one : shape.keys) expected.push_back(row_of(one));
    lines actual;
    for (const auto& one : described.keys_of(bare(shape.name))) actual.push_back(one.row);
    CAPTURE(shape.name);
    CHECK(actual == expected);
  }
  CHECK(described.not_asked_for() == std::set<std::string>{});
  CHECK(described.broken_links() == std::set<std::string>{});
}

TEST_CASE("every example of docs/format.md is a value of its key") {
  document described(text_of("docs/format.md"));
  for (const auto& shape : reference()) {
    const auto documented = described.keys_of(bare(shape.name));
    REQUIRE(documented.size() == shape.keys.size());
    for (std::size_t i = 0; i < documented.size(); ++i) {
      const auto& [name, row, example] = documented[i];
      CAPTURE(shape.name, name, example);
      parsed value(name + ": " + example + "\n");
      REQUIRE(value.read);
      decoder with(value.root(), value.found);
      shape.keys[i].try_value(with, value.root().members().front().value);
      CHECK(value.places() == "");
    }
  }
}

TEST_CASE("docs/format.md is about the version that there is, and begins with a spec of ten lines") {
  const auto page = text_of("docs/format.md");
  CHECK(page.starts_with("# The spec format, version " + std::to_string(format_version) + "\n"));
  const auto first = yaml_in(page).at(0);
  CHECK(std::count(first.begin(), first.end(), '\n') == 10);
  CHECK(page.find(first) < 500);
  CHECK(findings_in(first) == "");
}

TEST_CASE("the spec at which docs/guide.md arrives has no findings") {
  const auto specs = yaml_in(text_of("docs/guide.md"));
  std::string whole;
  for (const auto& part : specs) whole += part;
  CHECK(findings_in(whole) == "");
}

TEST_CASE("the reference has every map once") {
  lines names;
  for (const auto& one : reference()) names.push_back(bare(one.name));
  CHECK(names == lines{"spec",
                       "scope",
                       "item",
                       "idempotency",
                       "transport failures",
                       "transport failure",
                       "limit",
                       "example",
                       "unlisted code",
                       "defaults",
                       "report",
                       "report item",
                       "source",
                       "title",
                       "category",
                       "envelope",
                       "place of the code",
                       "place",
                       "place of a time to wait",
                       "further field",
                       "operation",
                       "retry policy",
                       "status row",
                       "error",
                       "outcome",
                       "symptom",
                       "sample",
                       "contradiction",
                       "statement",
                       "reservation",
                       "exception",
                       "part",
                       "spec of kinds",
                       "kind"});
}
