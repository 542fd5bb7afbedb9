#pragma once
#include <string>
#include <utility>
#include <vector>

#include "chance.hpp"

/// YAML written in as many ways as the format takes, without a library that could share a fault with
/// errcat's.
namespace random_catalog {

struct node {
  enum class type {
    word,  ///< printed as it is: numbers, truth values, names
    text,  ///< in any style that keeps it, but not as a bare number or truth value
    list,
    map,
  };
  type kind = type::word;
  std::string text;
  std::vector<node> items;
  std::vector<std::pair<std::string, node>> members;

  static node word(std::string written) { return {type::word, std::move(written), {}, {}}; }
  /// A text in quotes: a JSON value keeps the line break at the end of a block, where other texts lose it.
  static node quoted(const std::string& text, chance& layout);
  static node of(std::string text) { return {type::text, std::move(text), {}, {}}; }
  static node list() { return {type::list, {}, {}, {}}; }
  static node map() { return {type::map, {}, {}, {}}; }
  void add(std::string key, node value) { members.emplace_back(std::move(key), std::move(value)); }
};

/// A document. The order of members is that of the node; everything else about the layout is random.
std::string to_yaml(const node& root, chance& layout);

}  // namespace random_catalog
