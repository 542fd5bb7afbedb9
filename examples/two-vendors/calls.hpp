#pragma once
#include <cstdint>
#include <errcat/vendor.hpp>
#include <functional>
#include <iosfwd>

#include "http.hpp"

/// How one call of a vendor's API is made.
struct api_call {
  /// Whose tables say what a response means.
  errcat::vendor vendor;
  /// Some rules hold for one operation, or not for it; `{}` if the spec names none.
  errcat::operation operation = {};
  /// Whether `send` sends an idempotency key, the same one each time.
  bool sends_key = false;
  std::function<http::answer()> send;
  /// Gets new credentials, which `send` uses from then on.
  std::function<void()> renew;
};

/// How it ended.
struct ending {
  errcat::any_match found;  ///< what the last response means
  std::int64_t wait_ms;     ///< what that response asks to wait; negative: nothing
};

/// Makes a call, and repeats it as long as the vendor's rules and our budget want it repeated. Sleeps between
/// the calls and writes a line on each to `log`.
ending call_until_settled(const api_call& what, const errcat::budget& within, std::ostream& log);
