#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "errcat/runtime.hpp"
#include "model.hpp"

namespace random_catalog {

struct verdict {
  std::size_t compared = 0;
  std::vector<std::string> wrong;  ///< what was compared, the expected and the actual value
};

/// Compares everything that the maker knows about the catalog with what the runtime reads from its tables.
verdict compare(const made& with, const errcat::detail::tables& t);

}  // namespace random_catalog
