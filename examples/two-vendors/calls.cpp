#include "calls.hpp"

#include <cstdint>
#include <ctime>
#include <errcat/log.hpp>
#include <errcat/retry_loop.hpp>
#include <ostream>
#include <random>

ending call_until_settled(const api_call& what, const errcat::budget& within, std::ostream& log) {
  errcat::call about;
  about.method = "POST";
  about.operation = what.operation;
  about.sent_key = what.sends_key;
  // Random numbers spread the waits of many clients, so that they do not all come back at once. The loop has
  // its own source; this one makes the waits the same each time.
  std::mt19937 random;
  const auto done = errcat::retry_loop(what.vendor.tables(), about, within)
                        .random([&] { return static_cast<std::uint32_t>(random()); })
                        .refresh(what.renew)
                        .observe([&](const errcat::settled_attempt& made) {
                          log << "  call " << made.number << ": " << to_line(made.match) << '\n';
                          if (made.next.action != errcat::action::unspecified)
                            log << "    " << to_line(made.next) << '\n';
                        })
                        .run(what.send);
  return {done.match, done.seen.retry_after_ms(std::time(nullptr))};
}
