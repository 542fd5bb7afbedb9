#pragma once
#include "tables/tables.hpp"
#include "view/view.hpp"

namespace generator::targets {

/// A vendor's view with its packed tables and their fingerprint.
value with_tables(value facts, const tables::packed& packed);

/// A vendor's view with what only C++ needs: the packed tables and their fingerprint, a mark of the kinds,
/// and the fixtures.
value for_cpp(value facts, const catalog::catalog& from, const catalog::kind_set& kinds,
              const tables::packed& packed);

/// What all vendors share, and what the C++ list of vendors needs in addition.
value with_run(value common, const catalog::kind_set& kinds);

}  // namespace generator::targets
