#pragma once
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "catalog/catalog.hpp"
#include "diagnostics/findings.hpp"

namespace generator::catalog {

/// A number greater than all numbers that are used or reserved.
std::int64_t next_free_number(const spec::vendor_spec& from);

/// What entries are called: ids, numbers, enumerators and anchors. Each belongs to one entry.
class identities {
 public:
  explicit identities(const spec::vendor_spec& from);

  /// Gives an entry its id and number. Adds a finding if one of the entries so far has them.
  void name(entry& into, const spec::text& id, const spec::number& number, const std::vector<entry>& so_far,
            findings& out);

  /// The anchor of an entry that is complete now.
  void add_anchor(const std::string& taken) { anchors_.insert(taken); }
  /// An anchor that no entry so far has. Several rows can cover 404 on different surfaces. Only the first
  /// gets the plain name.
  std::string unique_anchor(std::string wanted);

 private:
  std::int64_t next_free_;
  std::unordered_map<std::string, index> ids_;
  std::unordered_map<std::int32_t, index> numbers_;
  std::unordered_map<std::string, index> enumerators_;
  std::unordered_set<std::string> anchors_;
  std::unordered_map<std::string, int> last_suffix_;
};

}  // namespace generator::catalog
