#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace generator::plan {

/// A statement for make or ninja that says what `target` was made from: "target: input input". Each path is
/// on its own line, escaped in the way that both tools read.
std::string depfile(std::string_view target, const std::vector<std::string>& inputs);

}  // namespace generator::plan
