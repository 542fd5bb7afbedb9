#pragma once
#include <string>
#include <vector>

#include "model.hpp"

namespace random_catalog {

struct header {
  std::string name, value;
};

/// A response as it comes over the wire.
struct sent {
  std::string what;  ///< which way of sending it
  std::string body;
  std::vector<header> headers;
};

/// The ways in which a probe can be sent. In each the same has to be found of it.
std::vector<sent> sent_as(const made& in, const probe& from);

}  // namespace random_catalog
