#pragma once
#include <string>

#include "tables/builder.hpp"

namespace generator::tables {

/// A row of `errcat::detail::entry_width` words, its properties added to `into`.
labelled entry_row(const catalog::entry& from, builder& into);

/// Indices as a list, sorted, for they are a set.
cell index_list(std::vector<catalog::index> from, builder& into, const std::string& label);

/// The values of a field or a condition, as rows {field_type, text}.
cell values_of(const catalog::field_matcher& from, builder& into, const std::string& owner);

cell text_list(const std::vector<std::string>& from, builder& into, const std::string& label);

}  // namespace generator::tables
