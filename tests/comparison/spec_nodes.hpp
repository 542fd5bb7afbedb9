#pragma once
#include <yaml-cpp/yaml.h>

#include <string>
#include <vector>

/// The nodes of a spec, in each of the ways in which the format lets them be written.
namespace written {

using YAML::Node;

/// A child node, or nothing if there is none.
Node at(const Node& of, const std::string& key);

std::string text(const Node& of);
std::string text(const Node& of, const std::string& key);

/// A list, or its only item alone.
std::vector<Node> items(const Node& of);
std::vector<std::string> texts(const Node& of);

/// A map's main key, or the value that replaces the map.
std::string main_text(const Node& of, const std::string& key);

}  // namespace written
