#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace generator::plan {

/// A rule for make or ninja that says what `target` was made from: "target: input input". Paths are escaped
/// as both read them; each stands on a line of its own.
std::string depfile(std::string_view target, const std::vector<std::string>& inputs);

}  // namespace generator::plan
