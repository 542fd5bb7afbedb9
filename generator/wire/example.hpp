#pragma once
#include "wire/observe.hpp"

namespace generator::wire {

/// An example of a spec as the response that it is. Without a status it came on the first that its entry is
/// expected on; names that do not resolve count as not given, for they have findings of their own.
raw_response response_of(const catalog::catalog& in, const catalog::entry& of, const spec::example& from);

}  // namespace generator::wire
