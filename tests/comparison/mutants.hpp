#pragma once
#include <yaml-cpp/yaml.h>

#include <string>
#include <vector>

/// One change to a spec.
struct change {
  std::vector<std::string> path;  ///< keys and indices from the root
  bool removes = false;           ///< removes the value instead of changing it
  std::string what;               ///< description for people
};

/// Changes to values that the tables store: changed values, and removed keys and items. Leaves out what only
/// pages show, such as sources and examples. Takes every n-th change of a long list.
std::vector<change> changes_of(const YAML::Node& spec);

YAML::Node mutant_of(const YAML::Node& spec, const change& by);
