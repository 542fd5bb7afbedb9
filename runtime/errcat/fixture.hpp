#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "errcat/detail/static_view.hpp"
#include "errcat/response.hpp"
#include "errcat/types.hpp"

namespace errcat {
inline namespace layout_11 {

/// The headers of an example.
class fixture_headers : public detail::static_view {
 public:
  constexpr fixture_headers() = default;
  template <std::size_t Size>
  constexpr fixture_headers(const http_header (&all)[Size]) : first_(all), size_(Size) {}
  constexpr const http_header* begin() const { return first_; }
  constexpr const http_header* end() const { return first_ + size_; }
  constexpr std::size_t size() const { return size_; }
  constexpr bool empty() const { return size_ == 0; }

 private:
  const http_header* first_ = nullptr;
  std::size_t size_ = 0;
};

/// An example response of a vendor's spec, and the entry that it must match. For tests of programs that read
/// responses.
struct fixture {
  /// What it shows. May be empty.
  std::string_view title;
  /// The HTTP status. 0: no response came, or the example comes without a status.
  std::int32_t status = 0;
  transport_failure transport = transport_failure::none;
  errcat::surface surface = {};
  errcat::operation operation = {};
  fixture_headers headers;
  /// JSON. Empty: none.
  std::string_view body;
  /// The id of the entry that it must match. Empty: a status row or a transport failure without an id.
  std::string_view id;
  /// The catalog's number for that entry. 0: none.
  std::int32_t number = 0;
  /// The index of that entry in the catalog.
  std::uint32_t index = 0;
};

}  // namespace layout_11
}  // namespace errcat
