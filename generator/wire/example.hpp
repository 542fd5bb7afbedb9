#pragma once
#include <string>
#include <vector>

#include "catalog/catalog.hpp"
#include "errcat/response.hpp"

namespace generator::wire {

/// A response that a spec shows. Refers to data in the spec.
struct example_response {
  errcat::response known;  ///< without what the headers and the body say
  std::vector<errcat::http_header> headers;
  std::string body;  ///< as sent; empty if there is none
};

/// The body of an example as sent: JSON, or the text as written. Empty if there is none.
/// @param indent indentation of the JSON in spaces, or -1 for a single line
std::string body_of(const spec::example& from, int indent = -1);

/// The response in an example. Without a status, it has the first status on which its entry is expected.
/// Names that do not resolve count as not given, because they have findings of their own.
example_response response_of(const catalog::catalog& in, const catalog::entry& of, const spec::example& from);

}  // namespace generator::wire
