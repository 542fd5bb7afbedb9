#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.hpp"
#include "tables/lookups.hpp"

// The texts by which the runtime finds entries.
namespace generator::tables {

/// Whether a code or message has a `{name}`, as written.
bool has_placeholder(std::string_view written);

/// A text in the form in which responses contain it: `{{` becomes a brace.
std::string unescaped(std::string_view written);

/// Texts and the entries that they lead to.
class lookup_map {
 public:
  void add(const std::string& text, catalog::index entry, bool is_alias = false);

  /// All texts. Adds the lists of candidates that they need to `into`.
  std::vector<lookup_text> texts(const std::vector<catalog::entry>& entries, builder& into) const;

 private:
  std::map<std::string, std::vector<word>> candidates_;
};

}  // namespace generator::tables
