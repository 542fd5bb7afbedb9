#pragma once
#include <cstdint>
#include <string_view>

#include "errcat/entry.hpp"
#include "errcat/response.hpp"
#include "errcat/types.hpp"

namespace errcat {
inline namespace layout_11 {

/// Something in a response that the catalog does not expect. Each is a flag of `surprises`.
enum class surprise : std::uint8_t {
  /// As far as the catalog knows, the entry comes only on other statuses.
  unlisted_status = 1,
  /// The response has a code that no entry has.
  unknown_code = 2,
  /// The vendor says that it never sends this status.
  never_sent = 4,
  /// Message, second-level code, field, surface or operation do not fit the entry that matched.
  disagreement = 8,
  /// Several entries are possible, and what tells them apart is not known. The result is a more general one.
  ambiguous = 16,
  /// The response has a second-level code, and no entry with its code has that one.
  unknown_subcode = 32,
};

class surprises {
 public:
  constexpr surprises() = default;
  constexpr bool has(surprise which) const { return (bits_ & static_cast<std::uint32_t>(which)) != 0; }
  constexpr explicit operator bool() const { return bits_ != 0; }
  constexpr void add(surprise which) { bits_ |= static_cast<std::uint32_t>(which); }
  friend constexpr bool operator==(surprises a, surprises b) { return a.bits_ == b.bits_; }
  friend constexpr bool operator!=(surprises a, surprises b) { return a.bits_ != b.bits_; }

 private:
  std::uint32_t bits_ = 0;
};

/// The result of `classify` without the vendor's type, for code that handles several vendors.
struct any_match {
  /// What matched: an error, an outcome, a status row, a transport failure, or an empty entry. If
  /// `is_by_http(how)`, it is not in the vendor's catalog.
  entry what = {};
  rung how = rung::none;
  surprises surprising = {};
  /// What was observed, for retry rules and texts that depend on it.
  std::int32_t status = 0;
  errcat::surface surface = {};
  errcat::operation operation = {};
  transport_failure transport = transport_failure::none;

  /// Whether anything matched.
  constexpr explicit operator bool() const { return static_cast<bool>(what); }
};

/// The result of one vendor's `classify`. `Error` is its enum.
template <class Error>
struct match : any_match {
  /// The enumerator of what matched. `Error{}` (0) if it has no number.
  Error code = {};

  constexpr match() = default;
  /// Explicit, so that no vendor's functions accept another vendor's match.
  constexpr explicit match(const any_match& found)
      : any_match(found), code(static_cast<Error>(found.what.number())) {}
};

}  // namespace layout_11
}  // namespace errcat
