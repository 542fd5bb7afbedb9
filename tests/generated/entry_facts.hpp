#pragma once
// Compares what generated C++ says about its entries with the rows made from the JSON export.
#include <unordered_map>

#include "rows.hpp"
#include "vendor.hpp"

/// Entries by the keys of the rows: an id, or "status 3".
class entry_index {
 public:
  explicit entry_index(const vendor& of);
  /// An empty entry if none has the key.
  errcat::entry find(const std::string& key) const;
  const std::vector<std::string>& keys() const { return keys_; }

 private:
  std::vector<std::string> keys_;
  std::unordered_map<std::string, errcat::entry> entries_;
};

/// One row {"fact", key, property, values...}.
void check_fact(const vendor& of, const entry_index& entries, const rows::row& expected);
