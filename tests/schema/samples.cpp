#include "samples.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>

namespace samples {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const fs::path root = fs::path(TESTS_DIR).parent_path();

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<fs::path> yaml_files_below(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& one : fs::recursive_directory_iterator(folder))
    if (one.path().extension() == ".yaml") files.push_back(one.path());
  std::sort(files.begin(), files.end());
  return files;
}

/// The rules of the findings that errcat has for a file of tests/bad, from what it says about the sample.
std::set<std::string> rules_of(const fs::path& file, const std::string& name) {
  static const std::regex finding(R"((.*?)(?::\d+:\d+)?: (?:error|warning)\[([a-z0-9-]+)\].*)");
  std::set<std::string> rules;
  std::istringstream said(text_of(root / "tests/bad" / (name + ".txt")));
  const auto path = fs::relative(file, root / "tests/bad").string();
  std::smatch found;
  for (std::string line; std::getline(said, line);)
    if (std::regex_match(line, found, finding) && found[1] == path) rules.insert(found[2]);
  return rules;
}

demand demand_of(const json& verdicts, const std::string& name, const std::set<std::string>& rules) {
  const auto among = [&](const char* list) {
    return [&, list](const std::string& one) { return verdicts.at(list).contains(one); };
  };
  if (among("either_samples")(name)) return demand::either;
  if (among("unseen_samples")(name)) return demand::unseen;
  const auto either = among("either");
  const auto unseen = among("unseen");
  if (!std::all_of(rules.begin(), rules.end(), [&](const auto& one) { return either(one) || unseen(one); }))
    return demand::invalid;
  return std::any_of(rules.begin(), rules.end(), either) ? demand::either : demand::unseen;
}

/// A plain scalar in the core schema of YAML 1.2.
json plain(const std::string& text) {
  static const std::regex integer("[-+]?[0-9]+");
  static const std::regex fraction(R"([-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?)");
  if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL") return nullptr;
  if (text == "true" || text == "True" || text == "TRUE") return true;
  if (text == "false" || text == "False" || text == "FALSE") return false;
  if (text.starts_with("0x") || text.starts_with("0o")) {
    std::size_t end = 0;
    const auto value = std::stoull(text.substr(2), &end, text[1] == 'x' ? 16 : 8);
    if (end + 2 == text.size()) return value;
  }
  const bool fits = text.size() < 18;
  if (fits && std::regex_match(text, integer)) return std::stoll(text);
  if (std::regex_match(text, fraction)) return std::stod(text);
  return text;
}

json json_of(const YAML::Node& from) {
  switch (from.Type()) {
    case YAML::NodeType::Scalar:
      return from.Tag() == "?" ? plain(from.Scalar()) : json(from.Scalar());
    case YAML::NodeType::Sequence: {
      auto out = json::array();
      for (const auto& one : from) out.push_back(json_of(one));
      return out;
    }
    case YAML::NodeType::Map: {
      auto out = json::object();
      for (const auto& one : from) out[one.first.Scalar()] = json_of(one.second);
      return out;
    }
    default:
      return nullptr;
  }
}

}  // namespace

std::vector<sample> all() {
  std::vector<sample> out;
  const auto bad = root / "tests/bad";
  for (const auto* folder : {"specs", "tests", "examples", "bench"})
    for (const auto& file : yaml_files_below(root / folder)) {
      const auto text = text_of(file);
      const bool is_spec = text.starts_with("errcat:") || text.find("\nerrcat:") != std::string::npos;
      const bool is_bad = fs::relative(file, bad).string().substr(0, 2) != "..";
      if (is_spec && !is_bad) out.push_back({file, demand::accepted});
    }
  const auto verdicts = json::parse(text_of(root / "tests/schema/verdicts.json"));
  for (const auto& file : yaml_files_below(bad)) {
    const auto inside = fs::relative(file, bad);
    const auto name = inside.has_parent_path() ? inside.begin()->string() : inside.stem().string();
    out.push_back({file, demand_of(verdicts, name, rules_of(file, name))});
  }
  return out;
}

std::optional<json> read(const fs::path& file) {
  return read_text(text_of(file));
}

std::optional<json> read_text(const std::string& yaml) {
  try {
    return json_of(YAML::Load(yaml));
  } catch (const YAML::Exception&) {
    return {};
  }
}

}  // namespace samples
