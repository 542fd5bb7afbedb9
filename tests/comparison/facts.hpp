#pragma once
#include <yaml-cpp/yaml.h>

#include <map>
#include <string>
#include <vector>

#include "errcat/runtime.hpp"

/// What a catalog says, as one text for each of its fields: "errors/late/summary" is "It is too late.". Read
/// once from the YAML, without errcat's reader, and once from the tables.
using facts = std::map<std::string, std::string>;

/// `kinds`: the spec of kinds. A vendor may name its user messages.
facts facts_of(const YAML::Node& spec, const YAML::Node& kinds);

/// `asked`: the facts of the spec. They say which former ids and which messages to look up.
facts facts_of(const errcat::detail::tables& t, const facts& asked);

/// The fields that differ between the two. A missing field counts as empty.
std::vector<std::string> differences(const facts& spec, const facts& tables);

/// The prefix of an entry's facts: its position among all entries, for rows without an id.
inline std::string entry_key(std::size_t index) {
  return "entry " + std::to_string(index) + '/';
}

/// Joins the items of a list, so the order counts and no two lists look the same.
inline std::string listed(const std::vector<std::string>& items) {
  std::string text;
  for (const auto& one : items) text += '[' + one + ']';
  return text;
}
