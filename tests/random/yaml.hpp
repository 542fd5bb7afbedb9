#pragma once
#include <string>
#include <utility>
#include <vector>

#include "chance.hpp"

/// YAML written in as many ways as the format allows, without a library that could share a bug with errcat's.
namespace random_catalog {

struct node {
  enum class type {
    word,  ///< printed unchanged: numbers, truth values, names
    text,  ///< in any style that preserves it, but not as a bare number or truth value
    list,
    map,
  };
  type kind = type::word;
  std::string text;
  std::vector<node> items;
  std::vector<std::pair<std::string, node>> members;

  static node word(std::string written) { return {type::word, std::move(written), {}, {}}; }
  /// A text in quotes. A JSON value keeps the line break at the end of a block; other texts lose it.
  static node quoted(const std::string& text, chance& layout);
  static node of(std::string text) { return {type::text, std::move(text), {}, {}}; }
  static node list() { return {type::list, {}, {}, {}}; }
  static node map() { return {type::map, {}, {}, {}}; }
  void add(std::string key, node value) { members.emplace_back(std::move(key), std::move(value)); }
};

/// A document. Members keep the order of the node. Everything else about the layout is random.
std::string to_yaml(const node& root, chance& layout);

}  // namespace random_catalog
