#pragma once
#include <string>

#include "tables/builder.hpp"

namespace generator::tables {

/// The data of one entry in the tables.
struct entry_record {
  cell shape;    ///< the position of its shape
  labelled own;  ///< the values of its own properties
};

/// The record of an entry. Adds its shape and the lists of its properties to `into`.
entry_record record_of(const catalog::entry& from, builder& into);

/// A list of indexes, sorted because they are a set.
cell index_list(std::vector<catalog::index> from, builder& into, const std::string& label);

/// The values of a field or a condition, as rows {field_type, text}.
cell values_of(const catalog::field_matcher& from, builder& into, const std::string& owner);

template <class Texts>
cell text_list(const Texts& from, builder& into, const std::string& label) {
  cells rows;
  for (const auto& one : from) rows.push_back(into.text(one));
  return into.list(rows, 1, label);
}

}  // namespace generator::tables
