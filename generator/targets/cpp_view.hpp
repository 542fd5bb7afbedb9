#pragma once
#include "tables/tables.hpp"
#include "view/view.hpp"

namespace generator::targets {

/// A vendor's view with what only C++ needs: the packed tables, and a fingerprint of them.
view::json with_tables(view::json facts, const tables::packed& packed);

}  // namespace generator::targets
