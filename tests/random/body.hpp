#pragma once
#include <string>
#include <vector>

#include "model.hpp"

namespace random_catalog {

struct header {
  std::string name, value;
};

/// A response as it is sent over the network.
struct sent {
  std::string what;  ///< how it is sent
  std::string body;
  std::vector<header> headers;
};

/// The ways to send a probe. Each must give the same result.
std::vector<sent> sent_as(const made& in, const probe& from);

}  // namespace random_catalog
