// The lists of a catalog used with C++17 algorithms and C++20 ranges.
#include <algorithm>
#include <cstdio>
#include <iterator>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "errcat/fixture.hpp"
#include "errcat/idenfy.hpp"
#include "errcat/idenfy_fixtures.hpp"
#include "errcat/idenfy_tables.hpp"
#include "errcat/telemetry.hpp"
#include "errcat/vendors.hpp"

#if defined(__cpp_lib_ranges) && __cpp_lib_ranges >= 202106L
#define HAS_RANGES
// libstdc++'s views need clang 16.
#if !defined(__clang__) || __clang_major__ >= 16 || defined(_LIBCPP_VERSION)
#define HAS_ADAPTORS
#include <ranges>
#endif
#endif

namespace {

namespace api = errcat::idenfy;
using error_list = errcat::error_list<api::error>;

template <class List, class Value>
constexpr bool has_traits() {
  using iterator = decltype(std::declval<const List&>().begin());
  using traits = std::iterator_traits<iterator>;
  static_assert(std::is_same_v<iterator, typename List::iterator>);
  static_assert(std::is_same_v<iterator, typename List::const_iterator>);
  static_assert(std::is_same_v<decltype(std::declval<const List&>().end()), iterator>);
  static_assert(std::is_same_v<typename List::value_type, Value>);
  static_assert(std::is_same_v<typename traits::value_type, Value>);
  static_assert(std::is_same_v<typename traits::reference, Value>);
  static_assert(std::is_same_v<typename traits::pointer, void>);
  static_assert(std::is_same_v<typename traits::difference_type, std::ptrdiff_t>);
  static_assert(std::is_same_v<typename traits::iterator_category, std::input_iterator_tag>);
  static_assert(std::is_default_constructible_v<List> && std::is_default_constructible_v<iterator>);
  static_assert(std::is_trivially_copyable_v<List> && std::is_trivially_copyable_v<iterator>);
  static_assert(List().empty() && List().begin() == List().end());
  return true;
}
static_assert(has_traits<errcat::text_list, std::string_view>());
static_assert(has_traits<errcat::time_list, std::int64_t>());
static_assert(has_traits<errcat::status_list, errcat::status_range>());
static_assert(has_traits<errcat::link_list, errcat::link>());
static_assert(has_traits<errcat::item_list, errcat::item>());
static_assert(has_traits<errcat::limit_list, errcat::limit>());
static_assert(has_traits<errcat::format_list, errcat::field_format>());
static_assert(has_traits<errcat::placeholder_list, errcat::placeholder>());
static_assert(has_traits<errcat::surface_list, errcat::surface>());
static_assert(has_traits<errcat::operation_list, errcat::operation>());
static_assert(has_traits<error_list, errcat::named_error<api::error>>());
static_assert(has_traits<errcat::entry_list, errcat::entry>());
static_assert(has_traits<errcat::typed_entry_list, errcat::entry>());
static_assert(has_traits<errcat::vendor_list, errcat::vendor>());

template <class List, class = void>
constexpr bool has_size = false;
template <class List>
constexpr bool has_size<List, std::void_t<decltype(std::declval<const List&>().size())>> = true;
static_assert(has_size<errcat::entry_list> && has_size<error_list> && has_size<errcat::vendor_list>);
static_assert(!has_size<errcat::typed_entry_list>);

// Iterator arithmetic.
constexpr error_list all = api::constant::errors();
constexpr auto first = all.begin();
static_assert(all.end() - first == static_cast<std::ptrdiff_t>(all.size()));
static_assert((*(first + 2)).id == all[2].id && first[2].id == all[2].id && (*(2 + first)).id == all[2].id);
static_assert((*(all.end() - 1)).id == all[all.size() - 1].id);
static_assert(first < first + 1 && first + 1 > first && first <= first && first >= first &&
              first != first + 1);
constexpr auto moved(error_list::iterator at) {
  at += 3;
  at -= 1;
  const auto before = at--;
  const auto after = at++;
  ++at;
  --at;
  return before == at && before - after == 1 && at - all.begin() == 2;
}
static_assert(moved(first));

template <class List>
constexpr std::size_t counted(const List& list) {
  std::size_t count = 0;
  for (auto at = list.begin(); at != list.end(); at++) ++count;
  return count;
}
constexpr auto rows = api::constant::entries(errcat::entry_type::status);
static_assert(counted(rows) == 12);
static_assert(counted(api::constant::entries(errcat::entry_type::error)) == 11);
static_assert(api::constant::entries(errcat::entry_type::outcome).empty());
static_assert(counted(api::constant::entries()) == api::constant::entries().size());
static_assert(api::constant::entries()[3].index() == 3);
static_assert(errcat::vendor().entries().empty());
static_assert(errcat::vendor().entries(errcat::entry_type::error).empty());
// The second pass gives the same elements as the first.
constexpr auto again = rows.begin();
static_assert(again == rows.begin() && *again == *rows.begin());

#ifdef HAS_RANGES
template <class List>
constexpr bool is_view = std::ranges::view<List>&& std::ranges::borrowed_range<List>&&
    std::ranges::common_range<List>&& std::ranges::range<const List>&&
        std::sentinel_for<std::ranges::iterator_t<List>, std::ranges::iterator_t<List>>;
template <class List>
constexpr bool is_list =
    is_view<List>&& std::ranges::random_access_range<List>&& std::ranges::sized_range<List> &&
    !std::ranges::contiguous_range<List>;
static_assert(is_list<errcat::text_list> && is_list<errcat::time_list> && is_list<errcat::status_list>);
static_assert(is_list<errcat::link_list> && is_list<errcat::item_list> && is_list<errcat::limit_list>);
static_assert(is_list<errcat::format_list> && is_list<errcat::placeholder_list>);
static_assert(is_list<errcat::surface_list> && is_list<errcat::operation_list>);
static_assert(is_list<error_list> && is_list<errcat::entry_list> && is_list<errcat::vendor_list>);
static_assert(is_view<errcat::typed_entry_list> && std::ranges::forward_range<errcat::typed_entry_list>);
static_assert(!std::ranges::bidirectional_range<errcat::typed_entry_list>);
static_assert(!std::ranges::sized_range<errcat::typed_entry_list>);
static_assert(is_view<errcat::fixture_headers> && std::ranges::contiguous_range<errcat::fixture_headers>);
// It owns its elements.
static_assert(!std::ranges::view<errcat::telemetry_attributes>);
static_assert(!std::ranges::borrowed_range<errcat::telemetry_attributes>);
// A specialization for errcat's types must not affect other types.
static_assert(!std::ranges::view<std::vector<int>> && !std::ranges::borrowed_range<std::vector<int>>);

// The iterator of a list that no longer exists. The library returns `dangling` unless the list is borrowed.
constexpr auto found =
    std::ranges::find_if(api::constant::errors(), [](const auto& one) { return one.id == "unauthorized"; });
static_assert((*found).code == api::error::unauthorized);
static_assert(std::ranges::find(api::constant::errors(), "json_error",
                                [](const auto& one) { return one.id; }) -
                  all.begin() ==
              5);
static_assert(std::ranges::distance(rows) == 12);
static_assert(std::ranges::binary_search(all, api::error::json_error, {},
                                         [](const auto& one) { return one.code; }));
#endif

bool failed = false;
void check(bool holds, const char* what) {
  if (holds) return;
  failed = true;
  std::fputs(what, stderr);
  std::fputc('\n', stderr);
}

void algorithms() {
  const auto errors = api::errors();
  const auto at = std::find_if(errors.begin(), errors.end(),
                               [](const auto& one) { return one.code == api::error::json_error; });
  check(at != errors.end() && (*at).id == "json_error", "std::find_if");
  const auto status_rows = api::entries(errcat::entry_type::status);
  check(std::distance(status_rows.begin(), status_rows.end()) == 12, "std::distance");
  const std::vector<errcat::entry> copied(status_rows.begin(), status_rows.end());
  check(copied.size() == 12 && copied.front() == *status_rows.begin(), "std::vector");
  const auto vendors = errcat::vendors();
  check(vendors.size() == 5 && vendors[2].name() == "idenfy", "vendors");
  check((*(vendors.end() - 1)).name() == "unico-idcloud", "the last vendor");
  check(vendors.find("idenfy").name() == "idenfy" && !vendors.find("none"), "find");
}

#ifdef HAS_ADAPTORS
namespace views = std::views;

void adaptors() {
  auto mine = api::errors() |
              views::filter([](const auto& one) { return one.what.kind() == errcat::kind::authentication; }) |
              views::transform([](const auto& one) { return one.id; });
  check(std::ranges::equal(
            mine, std::vector<std::string_view>{"unauthorized", "token_not_valid", "invalid_credentials"}),
        "views::filter");
  check((*std::ranges::begin(api::errors() | views::reverse)).id == api::errors()[11].id, "views::reverse");
  check(std::ranges::size(api::errors() | views::take(3)) == 3, "views::take");
  check(std::ranges::distance(api::entries(errcat::entry_type::status) | views::drop(2)) == 10,
        "views::drop");
  // Takes a view by value: its source may go away.
  const auto of_vendor = [](const errcat::vendor& one) { return one.entries(); };
  std::size_t sum = 0;
  for (const errcat::vendor one : errcat::vendors() | views::reverse) sum += of_vendor(one).size();
  check(sum > 100, "vendors | views::reverse");
// libc++ 16 has no views::join, and the one in libstdc++ 12 needs GCC.
#ifndef __clang__
  std::ptrdiff_t count = 0;
  for (const errcat::entry one : errcat::vendors() | views::transform(of_vendor) | views::join)
    count += one ? 1 : 0;
  check(static_cast<std::size_t>(count) == sum, "views::join");
#endif
}
#endif

}  // namespace

int main() {
  algorithms();
#ifdef HAS_ADAPTORS
  adaptors();
#endif
  return failed ? 1 : 0;
}
