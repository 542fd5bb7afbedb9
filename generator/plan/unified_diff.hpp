#pragma once
#include <string>
#include <string_view>

namespace generator::plan {

/// The unified diff that turns `before` into `after`, three lines of context, as `patch` takes it; empty if
/// they are equal. Where more than 50,000 lines stand between the first and the last difference (both texts
/// together), it is one line that says how many, for time and memory grow with the product of lines and
/// differences.
/// @param before_name,after_name stand in the two header lines; patch takes what is before a tab as the path.
std::string unified_diff(std::string_view before, std::string_view after, std::string_view before_name,
                         std::string_view after_name);

}  // namespace generator::plan
