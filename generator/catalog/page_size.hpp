#pragma once
#include <cstddef>

#include "catalog/catalog.hpp"

namespace generator::catalog {

/// At most how many bytes the section of an error or outcome and its row in the table of errors take on the
/// reference page. For prose it is close; for texts with much that Markdown acts on it may be twice as much.
std::size_t size_on_page(const entry& of, const catalog& in);

}  // namespace generator::catalog
