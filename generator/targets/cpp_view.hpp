#pragma once
#include "tables/tables.hpp"
#include "view/view.hpp"

namespace generator::targets {

/// A vendor's view with its packed tables and a fingerprint of them.
value with_tables(value facts, const tables::packed& packed);

/// A vendor's view with what only C++ needs: the packed tables with a fingerprint of them, a mark of the
/// kinds, and the fixtures.
value for_cpp(value facts, const catalog::catalog& from, const catalog::kind_set& kinds,
              const tables::packed& packed);

/// What all vendors have in common and what the list of them in C++ needs on top.
value with_run(value common, const catalog::kind_set& kinds);

}  // namespace generator::targets
