#pragma once
#include <string>
#include <utility>
#include <vector>

#include "chance.hpp"
#include "model.hpp"
#include "yaml.hpp"

/// A catalog as the maps of its spec.
namespace random_catalog {

node kinds_spec(const made& from, chance& layout);
/// What only the first file may have.
node head(const made& from, chance& layout);
/// All maps and lists that a part may also have, in order.
std::vector<std::pair<std::string, node>> sections(const made& from, chance& layout);

}  // namespace random_catalog
