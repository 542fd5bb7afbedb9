#pragma once
#include <string>
#include <utility>
#include <vector>

#include "chance.hpp"
#include "model.hpp"
#include "yaml.hpp"

namespace random_catalog {

/// Builds the entries of a spec, using the short forms and orders that the format allows.
class pieces {
 public:
  explicit pieces(chance& layout) : layout_(layout) {}

  /// The same map with its keys in another order.
  node shuffled(node of);
  /// A list, or its only item.
  node list(std::vector<node> items);
  node names(const std::vector<std::string>& all);
  void add_text(node& to, const char* key, const std::string& text);
  /// A block cannot hold words of the format or places.
  static void add_word(node& to, const char* key, const std::string& word);
  void add_names(node& to, const char* key, const std::vector<std::string>& all);
  void add_statuses(node& to, const char* key, const std::vector<status>& all);
  void add_indices(node& to, const char* key, const std::vector<std::size_t>& all,
                   const std::vector<std::string>& known);
  void add_fields(node& to, const std::vector<field>& all);
  node policy_map(const policy& of);
  node items_of(const std::vector<item>& all);
  static node pairs(const std::vector<std::pair<std::string, std::string>>& all);
  node limits(const std::vector<limit>& all);

 protected:
  chance& layout_;
};

}  // namespace random_catalog
