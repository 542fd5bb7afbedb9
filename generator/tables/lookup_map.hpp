#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.hpp"
#include "tables/lookups.hpp"

// The texts by which the runtime finds entries.
namespace generator::tables {

/// Whether a code or message has a `{name}`, as written.
bool has_placeholder(std::string_view written);

/// Texts in the form in which responses contain them (`{{` is a brace there), and the entries that they lead
/// to.
class lookup_map {
 public:
  explicit lookup_map(builder& into) : into_(into) {}

  /// @param written outlives the tables
  void add(std::string_view written, catalog::index entry, bool is_alias = false);

  /// All texts, sorted. Adds the lists of candidates that they need to the tables.
  std::vector<lookup_text> texts(const std::vector<catalog::entry>& entries) const;

 private:
  struct candidate {
    std::string_view text;
    word entry;  ///< twice its index, and 1 for an alias
  };
  builder& into_;
  std::vector<candidate> all_;
};

}  // namespace generator::tables
