#pragma once
#include <string>

#include "tables/builder.hpp"

namespace generator::tables {

/// The data of one entry in the tables.
struct entry_record {
  cell shape;    ///< the place of its shape
  labelled own;  ///< the values of its own properties
};

/// The record of an entry. Adds its shape and the lists of its properties to `into`.
entry_record record_of(const catalog::entry& from, builder& into);

/// A list of indexes, sorted because they are a set.
cell index_list(std::vector<catalog::index> from, builder& into, const std::string& label);

/// The values of a field or a condition, as rows {field_type, text}.
cell values_of(const catalog::field_matcher& from, builder& into, const std::string& owner);

cell text_list(const std::vector<std::string>& from, builder& into, const std::string& label);

}  // namespace generator::tables
