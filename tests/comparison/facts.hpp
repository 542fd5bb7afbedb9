#pragma once
#include <yaml-cpp/yaml.h>

#include <map>
#include <string>
#include <vector>

#include "errcat/runtime.hpp"

/// What a catalog says, as one text for each of its fields: "errors/late/summary" is "It is too late.".
/// Read once from the YAML, with nothing of errcat's own reader, and once from the tables.
using facts = std::map<std::string, std::string>;

/// `kinds`: the spec of kinds, whose user messages a vendor may name.
facts facts_of(const YAML::Node& spec, const YAML::Node& kinds);

/// `asked`: the facts of the spec; they tell which former ids and which messages to look for.
facts facts_of(const errcat::detail::tables& t, const facts& asked);

/// The fields in which the two differ; a field that one of them lacks counts as empty there.
std::vector<std::string> differences(const facts& spec, const facts& tables);

/// Where facts of an entry begin: its place among all, for rows without an id.
inline std::string entry_key(std::size_t index) {
  return "entry " + std::to_string(index) + '/';
}

/// Joins what stands in a list, so that the order counts and no two lists look the same.
inline std::string listed(const std::vector<std::string>& items) {
  std::string text;
  for (const auto& one : items) text += '[' + one + ']';
  return text;
}
