// Looks into nodes that may be absent, short or long.
#include "comparison/spec_nodes.hpp"

namespace written {

Node at(const Node& of, const std::string& key) {
  return of && of.IsMap() ? of[key] : Node(YAML::NodeType::Undefined);
}

std::string text(const Node& of) {
  if (!of || !of.IsScalar()) return {};
  auto value = of.Scalar();
  if (!value.empty() && value.back() == '\n') value.pop_back();
  return value;
}
std::string text(const Node& of, const std::string& key) {
  return text(at(of, key));
}

std::vector<Node> items(const Node& of) {
  std::vector<Node> all;
  if (of && of.IsSequence())
    for (const auto& one : of) all.push_back(one);
  else if (of && !of.IsNull())
    all.push_back(of);
  return all;
}
std::vector<std::string> texts(const Node& of) {
  std::vector<std::string> all;
  for (const auto& one : items(of)) all.push_back(text(one));
  return all;
}

std::string main_text(const Node& of, const std::string& key) {
  return of && of.IsMap() ? text(of, key) : text(of);
}

}  // namespace written
