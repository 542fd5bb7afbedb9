#pragma once
#include <cstdint>
#include <string_view>

#include "errcat/entry.hpp"
#include "errcat/response.hpp"
#include "errcat/types.hpp"

namespace errcat {
inline namespace v1 {

/// What of a response the catalog does not expect. Each is a flag of `surprises`.
enum class surprise : std::uint8_t {
  /// The entry comes on other statuses, as far as the catalog knows.
  unlisted_status = 1,
  /// There was a code, and no entry has it.
  unknown_code = 2,
  /// The vendor says that it never sends this status.
  never_sent = 4,
  /// Message, field, surface or operation are not those of the entry that the code names.
  disagreement = 8,
  /// Several entries could be meant, and what tells them apart is not known; the answer is a more general
  /// one.
  ambiguous = 16,
  /// There was a second-level code, and no entry with the code has it.
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

/// The answer of `classify` without the vendor's type, for code that handles several vendors.
struct any_match {
  /// Whatever matched: an error, an outcome, a status row, a transport failure, or an empty entry. Where
  /// `is_by_http(how)`, it is none of the vendor's catalog.
  entry what = {};
  rung how = rung::none;
  surprises surprising = {};
  /// What was observed, for the rules that depend on it.
  std::int32_t status = 0;
  errcat::surface surface = {};
  errcat::operation operation = {};
  transport_failure transport = transport_failure::none;

  /// Whether anything matched.
  constexpr explicit operator bool() const { return static_cast<bool>(what); }
};

/// The answer of one vendor's `classify`; `Error` is its enum.
template <class Error>
struct match : any_match {
  /// The enumerator of what matched, `Error{}` (0) if that has no number.
  Error code = {};

  constexpr match() = default;
  /// Explicit, so that no vendor's functions take the match of another.
  constexpr explicit match(const any_match& found)
      : any_match(found), code(static_cast<Error>(found.what.number())) {}
};

}  // namespace v1
}  // namespace errcat
