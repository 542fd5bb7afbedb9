#pragma once
#include <string>
#include <vector>

#include "catalog/catalog.hpp"
#include "errcat/response.hpp"

namespace generator::wire {

/// A response that a spec shows. Points into the spec.
struct example_response {
  errcat::response known;  ///< without what headers and body say
  std::vector<errcat::http_header> headers;
  std::string body;  ///< as it comes; empty: none
};

/// The body of an example as it comes: JSON, or what is written as a text. Empty: it has none.
/// @param indent of JSON, in spaces; -1: all in one line
std::string body_of(const spec::example& from, int indent = -1);

/// An example of a spec as the response that it is. Without a status it came on the first that its entry is
/// expected on; names that do not resolve count as not given, for they have findings of their own.
example_response response_of(const catalog::catalog& in, const catalog::entry& of, const spec::example& from);

}  // namespace generator::wire
