#pragma once
#include <yaml-cpp/yaml.h>

#include <string>
#include <vector>

/// One change to a spec.
struct change {
  std::vector<std::string> path;  ///< keys and indices from the root
  bool removes = false;           ///< the value is taken out; else it becomes another
  std::string what;               ///< for people
};

/// Changes to what the tables hold: values that become others, and keys and items that are removed. What
/// only pages show, such as sources and examples, is left alone. Every n-th of a long list.
std::vector<change> changes_of(const YAML::Node& spec);

YAML::Node mutant_of(const YAML::Node& spec, const change& by);
