#pragma once
#include <string_view>
#include <type_traits>
#ifdef __cpp_concepts
#include <version>  // macros alone
#endif

namespace errcat {
inline namespace v1 {
namespace detail {

/// The base of what only looks at data that outlives it: cheap to copy, and its iterators do not need it.
struct static_view {};

}  // namespace detail
}  // namespace v1
}  // namespace errcat

// Tells C++20's ranges the same. <ranges> costs more than all of errcat's headers; <string_view> has to
// declare what is specialised here, since it specialises both for its own views. Before 202106L not all
// libraries did.
#if defined(__cpp_lib_ranges) && __cpp_lib_ranges >= 202106L
template <class View>
requires std::is_base_of_v<errcat::detail::static_view, View>
inline constexpr bool std::ranges::enable_view<View> = true;

template <class View>
requires std::is_base_of_v<errcat::detail::static_view, View>
inline constexpr bool std::ranges::enable_borrowed_range<View> = true;
#endif
