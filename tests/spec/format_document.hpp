#pragma once
#include <algorithm>
#include <cctype>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"

/// docs/format.md, read as the description of the format.
namespace format_document {

using lines = std::vector<std::string>;

inline std::string text_of(const std::string& path) {
  std::ifstream in(TESTS_DIR "/../" + path);
  std::stringstream text;
  text << in.rdbuf();
  REQUIRE(text.str() != "");
  return text.str();
}

/// "an error" without its article. Headings and types omit the article.
inline std::string bare(std::string_view name) {
  for (const std::string_view article : {"a ", "an ", "the "})
    if (name.starts_with(article)) return std::string(name.substr(article.size()));
  return std::string(name);
}

inline std::string slug(std::string heading) {
  std::replace(heading.begin(), heading.end(), ' ', '-');
  return heading;
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

}  // namespace format_document
