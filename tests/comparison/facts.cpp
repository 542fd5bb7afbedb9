// Says where two sets of facts differ.
#include "comparison/facts.hpp"

std::vector<std::string> differences(const facts& spec, const facts& tables) {
  std::vector<std::string> all;
  const auto value = [](const facts& of, const std::string& key) {
    const auto found = of.find(key);
    return found == of.end() ? std::string() : found->second;
  };
  facts keys = spec;
  keys.insert(tables.begin(), tables.end());
  for (const auto& [key, unused] : keys)
    if (value(spec, key) != value(tables, key))
      all.push_back(key + ": the spec has `" + value(spec, key) + "`, the tables have `" +
                    value(tables, key) + '`');
  return all;
}
