#include <filesystem>
#include <map>
#include <regex>
#include <set>

#include "catalog/several.hpp"
#include "view/golden.hpp"

#include "catch.hpp"

using namespace generator;
using json = nlohmann::ordered_json;

namespace {

/// docs/view.md read as a schema: the names and types of each section.
class document {
 public:
  explicit document(const std::string& text) {
    const std::regex row(R"(\| `(\w+)` \| (.*?) \|.*)");
    std::istringstream lines(text);
    std::string line;
    std::string section;
    for (std::smatch found; std::getline(lines, line);) {
      if (line.starts_with("## ")) section = lower(line.substr(3));
      if (std::regex_match(line, found, row)) sections_[section].push_back({found[1], found[2]});
    }
  }

  /// Adds each difference between a value and its documented section to `wrong`.
  void compare(const json& value, const std::string& section, const std::string& path) {
    const auto known = sections_.find(section);
    if (known == sections_.end()) return note(path + ": there is no section `" + section + "`");
    if (!value.is_object()) return note(path + ": no object");
    std::set<std::string> names;
    for (const auto& [name, type] : known->second) {
      names.insert(name);
      if (value.contains(name))
        compare_type(value.at(name), type, path + '/' + name, section + '/' + name);
      else
        note(path + ": documented, but not there: " + name);
    }
    for (const auto& [name, unused] : value.items())
      if (!names.contains(name)) note(path + ": not documented: " + name);
  }

  /// Names that never hold a real value, for example a list that is always empty, or an object that is always
  /// null.
  std::set<std::string> never_filled() const {
    std::set<std::string> all;
    for (const auto& [section, names] : sections_)
      for (const auto& [name, type] : names)
        if (!filled_.contains(section + '/' + name)) all.insert(section + '/' + name);
    return all;
  }
  const std::set<std::string>& wrong() const { return wrong_; }
  std::size_t size() const { return sections_.size(); }

 private:
  struct documented {
    std::string name;
    std::string type;
  };

  static std::string lower(std::string text) {
    for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
  }
  void note(const std::string& what) { wrong_.insert(what); }

  void compare_type(const json& value, std::string type, const std::string& path, const std::string& place) {
    if (type.ends_with(" or null")) {
      if (value.is_null()) return;
      type.resize(type.size() - 8);
    }
    if (!(value == "" || value == json::array() || value == 0 || value == false || value.is_null()))
      filled_.insert(place);
    if (type.starts_with("list of ")) {
      if (!value.is_array()) return note(path + ": no list");
      for (const auto& one : value) compare_type(one, type.substr(8), path + "[]", place);
      return;
    }
    std::smatch link;
    static const std::regex section(R"(\[([\w ]+)\]\(#([\w-]+)\))");
    if (std::regex_match(type, link, section)) return compare(value, link[1], path);
    const bool right = type == "JSON" || (type == "text" && value.is_string()) ||
                       (type == "number" && value.is_number_integer()) ||
                       (type == "boolean" && value.is_boolean());
    if (!right) note(path + ": documented as " + type + ", is " + value.type_name());
  }

  std::map<std::string, std::vector<documented>> sections_;
  std::set<std::string> wrong_;
  std::set<std::string> filled_;
};

document the_document() {
  return document(text_of_file(TESTS_DIR "/../docs/view.md"));
}

/// A vendor with so many errors that its pages are split, and with a text that a locale lacks.
json page_of_large(document& documented) {
  std::string errors;
  for (int i = 1; i <= 400; ++i)
    errors += error("e_" + std::to_string(i), i,
                    "code: C" + std::to_string(i) +
                        ", status: 404, action: Look., user_message: gone, retry: never, "
                        "notes: [" +
                        std::string(400, 'x') + ".]");
  several all;
  const std::vector<catalog::catalog> large{
      all.build("errcat: 1\nvendor: large\ntitle: Large\nlocales: [en, pt]\n"
                "statuses: [{status: 404, title: Not found}]\n"
                "user_messages: {gone: {en: Gone.}}\nerrors:\n" +
                errors)};
  documented.compare(json_of(view::of_vendor(large.front())), "vendor", "");
  documented.compare(json_of(view::of_all(large, all.kinds)), "all vendors", "");
  const auto pages = json_of(view::pages_of(large.front()));
  for (const auto& page : pages) documented.compare(page, "page of errors", "");
  return pages;
}

using differences = std::set<std::string>;

}  // namespace

TEST_CASE("docs/view.md describes all of the view, and nothing that is not there") {
  auto documented = the_document();
  const golden acme;
  CHECK(acme.places() == "");
  documented.compare(acme.view, "vendor", "");
  documented.compare(json_of(view::of_all({acme.on}, acme.kinds)), "all vendors", "");
  // Acme has a row for every status, so its `http_statuses` is never true. In iDenfy's view, it is.
  documented.compare(json::parse(text_of_file(TESTS_DIR "/../generated/json/idenfy.json")), "vendor", "");
  CHECK(page_of_large(documented).size() > 1);
  CHECK(documented.wrong() == differences{});
  // Together, these views fill every documented name.
  CHECK(documented.never_filled() == differences{});
}

TEST_CASE("docs/view.md describes the views of all specs") {
  auto documented = the_document();
  REQUIRE(documented.size() > 40);
  std::size_t files = 0;
  for (const auto& file : std::filesystem::directory_iterator(TESTS_DIR "/../generated/json")) {
    documented.compare(json::parse(text_of_file(file.path().string())), "vendor",
                       file.path().filename().string());
    ++files;
  }
  CHECK(files > 0);
  CHECK(documented.wrong() == differences{});
}

TEST_CASE("docs/view.md is about the version that there is") {
  CHECK(text_of_file(TESTS_DIR "/../docs/view.md")
            .starts_with("# The view, version " + std::to_string(view::version) + "\n"));
}
