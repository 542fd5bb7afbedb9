#pragma once
#include <cstdint>
// Also for std::size_t and the like: <cstddef> brings std::byte, which costs more than these headers. For the
// same reason, vendors' headers include only types; code that computes is in separate headers.
#include <string_view>

/// Values that generated code, its callers and errcat itself share.
namespace errcat {
inline namespace layout_11 {

/// The vendor-neutral family of an entry. Its enumerators are generated from the kinds that a project uses,
/// see `errcat/kind.hpp`.
enum class kind : std::int32_t;

/// What an entry of a catalog describes.
enum class entry_type : std::uint8_t { status, transport, error, outcome, symptom, unlisted_code };

enum class severity : std::uint8_t { unspecified, note, warning, error, critical };

/// Who may see an entry's texts. End users must not see those of a `developer` entry.
enum class audience : std::uint8_t { any, end_user, developer };

/// Whether the vendor sends a status.
enum class emission : std::uint8_t { usual, rarely, never };

/// What a vendor says or leaves open.
enum class known : std::uint8_t { unspecified, yes, no };

/// What happens between two calls: the verb of a retry rule.
enum class retry_verb : std::uint8_t {
  unspecified,      ///< the vendor does not say; not the same as `never`
  never,            ///< no retry can help
  fix_input,        ///< a changed request can help
  refresh,          ///< renew the credentials, then retry
  wait_for_change,  ///< retry once the resource's state has changed
  wait,             ///< retry after a fixed delay
  backoff,          ///< retry after growing delays
};

/// Which calls a retry rule allows to be retried.
enum class repeats : std::uint8_t {
  unless_unsafe,  ///< those that were refused, and those known to be idempotent
  idempotent,     ///< only those known to be idempotent, refused or not
  any,            ///< all
};

/// Whether a failed call has changed anything.
enum class effect : std::uint8_t {
  unspecified,
  none,   ///< it was refused
  maybe,  ///< it may have
  done,   ///< it has
};

/// How random variation is added to a computed delay.
enum class jitter : std::uint8_t {
  unspecified,
  none,
  full,     ///< uniformly from 0 to the delay
  equal,    ///< half the delay and a random part of the other half
  percent,  ///< the delay, plus or minus a share of it
};

/// A call that ended without a response.
enum class transport_failure : std::uint8_t {
  none,
  network,   ///< the connection failed, perhaps after the request had arrived
  timeout,   ///< no response came in time, perhaps after the request had arrived
  not_sent,  ///< the request never left: no address, no connection, no TLS session
};

/// How a response was matched, from nothing to the most exact.
enum class rung : std::uint8_t {
  none,
  http_class,     ///< HTTP's own meaning of the class: the catalog has nothing for the status
  http_status,    ///< HTTP's own meaning of the status: the catalog has nothing for it
  any_status,     ///< the row for every other status
  status_class,   ///< a row such as 5xx
  status,         ///< a row for this status, alone or among several
  transport,      ///< no response came
  unlisted_code,  ///< a code that no entry has, on a response whose status alone means success
  fields,         ///< fields of an error that has neither code nor message
  message,        ///< an observed message
  outcome,        ///< fields of a successful response
  alias,          ///< another code of the same error
  code,           ///< the vendor's code
};

/// Whether the answer is HTTP's, not the vendor's.
constexpr bool is_by_http(rung how) noexcept {
  return how == rung::http_class || how == rung::http_status;
}

}  // namespace layout_11
}  // namespace errcat
