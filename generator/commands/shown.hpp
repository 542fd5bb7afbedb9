#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.hpp"

// Pasted texts as they may be shown.
namespace generator::commands {

/// The names of what the vendor wants in no log and no ticket: the places in `never`, and the names in
/// backticks.
std::vector<std::string> never_names(const catalog::catalog& of);

/// A pasted text on one line, without secrets and without what a terminal would obey.
/// @param most_columns the rest is cut off and shown as an ellipsis
std::string shown(std::string_view text, const std::vector<std::string>& never,
                  std::size_t most_columns = 200);

}  // namespace generator::commands
