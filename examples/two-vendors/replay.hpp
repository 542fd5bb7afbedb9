#pragma once
#include <errcat/fixture.hpp>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "http.hpp"

/// Stands in for vendors: answers calls with the example responses of their specs, which are in the generated
/// headers `errcat/VENDOR_fixtures.hpp`.
///
/// The path selects the example. For /acme/rate_limited/ok, the first call gets the example of acme's error
/// rate_limited, and each later one a bare 200. An example without an id is selected by its status, as in
/// /acme/503.
class replay {
 public:
  explicit replay(std::map<std::string, std::vector<errcat::fixture>> by_vendor);

  /// The answer to the next call of a path. 404 if a name in the path means nothing.
  http::answer operator()(const std::string& path);

 private:
  std::map<std::string, std::vector<errcat::fixture>> by_vendor_;
  std::mutex one_at_a_time_;
  std::map<std::string, std::size_t> calls_;  // so far, by path
};
