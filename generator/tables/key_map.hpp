#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.hpp"
#include "tables/keys.hpp"

namespace generator::tables {

/// Whether a code or message as specs write it has a `{name}`.
bool has_placeholder(std::string_view written);

/// A text as it comes on the wire: `{{` is a brace.
std::string unescaped(std::string_view written);

/// Texts and the entries that they lead to.
class key_map {
 public:
  void add(const std::string& key, catalog::index entry, bool is_alias = false);

  /// The lists of candidates that rows need are added to `into`.
  std::vector<keyed> rows(const std::vector<catalog::entry>& entries, builder& into) const;

 private:
  std::map<std::string, std::vector<word>> keys_;
};

}  // namespace generator::tables
