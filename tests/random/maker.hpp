#pragma once
#include <string>
#include <utility>
#include <vector>

#include "model.hpp"

namespace random_catalog {

/// A valid catalog; the same for the same seed on every machine.
/// @param groups the number of groups of one to seven errors; 0: a random number of groups, at most 40
made make(std::uint64_t seed, int groups = 0);

/// The files of its spec: path and text. First the spec of kinds, then the vendor's spec, then its parts.
/// `layout` decides how they are written, which does not change what they mean.
std::vector<std::pair<std::string, std::string>> files_of(const made& from, std::uint64_t layout);

}  // namespace random_catalog
