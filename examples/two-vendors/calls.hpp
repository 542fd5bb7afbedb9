#pragma once
#include <cstdint>
#include <errcat/vendor.hpp>
#include <functional>
#include <iosfwd>

#include "http.hpp"

/// How to make one call of a vendor's API.
struct api_call {
  /// The vendor. Its tables say what a response means.
  errcat::vendor vendor;
  /// Some retry rules hold only for one operation, or not for it. `{}` if the spec names none.
  errcat::operation operation = {};
  /// Whether `send` sends an idempotency key, the same one each time.
  bool sends_key = false;
  std::function<http::answer()> send;
  /// Gets new credentials. `send` uses them from then on.
  std::function<void()> renew;
};

/// How a call ended.
struct ending {
  errcat::any_match found;  ///< what the last response means
  std::int64_t wait_ms;     ///< how long that response asks to wait; negative: it does not ask
};

/// Makes a call, and retries it for as long as the vendor's retry rules ask for it and our budget allows it.
/// Sleeps between the calls, and writes a line about each to `log`.
ending call_until_settled(const api_call& what, const errcat::budget& within, std::ostream& log);
