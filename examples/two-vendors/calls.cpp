#include "calls.hpp"

#include <chrono>
#include <cstdint>
#include <ctime>
#include <errcat/body.hpp>
#include <errcat/kind.hpp>
#include <errcat/to_string.hpp>
#include <ostream>
#include <random>
#include <thread>

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

std::int64_t since(steady_clock::time_point start) {
  return std::chrono::duration_cast<milliseconds>(steady_clock::now() - start).count();
}

/// What is known of a response before its body is read.
errcat::response known_of(const api_call& what, const http::answer& got) {
  errcat::response known;
  known.status = got.status;
  known.transport = got.failure;
  known.operation = what.operation;
  return known;
}

/// "503 Service unavailable" or "429 rate_limited".
void log_call(std::ostream& log, std::int64_t number, const errcat::any_match& found) {
  log << "  call " << number << ": ";
  if (found.status != 0)
    log << found.status << ' ';
  else
    log << "no response, ";
  const std::string_view id = found.what.id();
  log << (id.empty() ? found.what.title() : id) << '\n';
}

void log_decision(std::ostream& log, const errcat::decision& next) {
  log << "    " << to_string(next.action) << " (" << to_string(next.reason) << ')';
  if (next.wait_ms > 0) log << ", wait " << next.wait_ms << " ms";
  log << '\n';
}

}  // namespace

ending call_until_settled(const api_call& what, const errcat::budget& within, std::ostream& log) {
  const steady_clock::time_point start = steady_clock::now();
  // Spreads the waits of many clients, so that they do not all come back at once. A program of your own seeds
  // it from std::random_device; this one is to print the same waits each time.
  std::mt19937 random;
  errcat::call so_far;
  so_far.method = "POST";
  so_far.sent_key = what.sends_key;
  for (;; ++so_far.made) {
    const http::answer got = what.send();
    const errcat::reading seen =
        errcat::read(what.vendor.tables(), known_of(what, got), got.body, got.headers);
    const errcat::vendor_match found = errcat::classify(what.vendor, seen.response());
    log_call(log, so_far.made, found);
    if (found.what.kind() == errcat::kind::success) return {found, errcat::none_given};

    so_far.elapsed_ms = since(start);
    so_far.entropy = static_cast<std::uint32_t>(random());
    // Adds what this response says: how long to wait, in seconds or until a date.
    const errcat::call now = seen.call(so_far, std::time(nullptr));
    const errcat::decision next = errcat::decide(found, now, within);
    log_decision(log, next);
    switch (next.action) {
      case errcat::action::repeat:
        break;
      case errcat::action::refresh:
        what.renew();
        so_far.refreshed = true;
        break;
      default:
        // Whatever else there is to do takes somebody who knows more than this loop: who can change the
        // request, or find out whether the call took effect.
        return {found, now.retry_after_ms};
    }
    std::this_thread::sleep_for(milliseconds(next.wait_ms));
    so_far.waited_ms += next.wait_ms;
  }
}
