#pragma once
#include <string>

#include "tables/builder.hpp"

namespace generator::tables {

/// The data of one entry in the tables.
struct entry_record {
  cell shape;  ///< the position of its shape
  cells own;   ///< the values of its own properties
};

/// The record of an entry. Adds its shape and the lists of its properties to `into`.
/// @param name of the entry, for labels
entry_record record_of(const catalog::entry& from, std::string_view name, builder& into);

/// A list of indexes, sorted because they are a set.
cell index_list(std::vector<catalog::index> from, builder& into, label is);

/// The values of a field or a condition, as rows {field_type, text}.
cell values_of(const catalog::field_matcher& from, builder& into, std::string_view owner);

template <class Texts>
cell text_list(const Texts& from, builder& into, label is) {
  cells rows;
  for (const auto& one : from) rows.push_back(into.text(one));
  return into.list(rows, 1, is);
}

}  // namespace generator::tables
