#pragma once
#include <string_view>
#include <type_traits>
#ifdef __cpp_concepts
#include <version>  // only macros
#endif

namespace errcat {
inline namespace layout_11 {
namespace detail {

/// The base of views of data that outlives them. They are cheap to copy, and their iterators do not need
/// them.
struct static_view {};

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat

// Tells C++20's ranges the same. <ranges> costs more than all of errcat's headers. <string_view> has to
// declare what is specialized here, because it specializes both for its own views. Before 202106L, not all
// libraries did.
#if defined(__cpp_lib_ranges) && __cpp_lib_ranges >= 202106L
template <class View>
requires std::is_base_of_v<errcat::detail::static_view, View>
inline constexpr bool std::ranges::enable_view<View> = true;

template <class View>
requires std::is_base_of_v<errcat::detail::static_view, View>
inline constexpr bool std::ranges::enable_borrowed_range<View> = true;
#endif
