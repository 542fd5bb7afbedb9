#pragma once
#include <string>
#include <string_view>

namespace generator::plan {

/// The unified diff that turns `before` into `after`, with three lines of context, in the form that `patch`
/// accepts. Empty if they are equal. If there are more than 50,000 lines between the first and the last
/// difference, in both texts together, the result is a single line that says how many, because time and
/// memory grow with the product of lines and differences.
/// @param before_name,after_name for the two header lines. patch takes the text before a tab as the path.
std::string unified_diff(std::string_view before, std::string_view after, std::string_view before_name,
                         std::string_view after_name);

}  // namespace generator::plan
