// Checks that the loop allocates only what the readings of its responses keep. Prints both numbers.
#include <errcat/customer-verification.hpp>
#include <errcat/retry_loop.hpp>

#include <chrono>
#include <cstdio>
#include <string_view>

#include "allocations.hpp"

namespace {

namespace verification = errcat::customer_verification;

struct answer {
  int status = 0;
  errcat::http_header headers[1] = {{"Retry-After", "1"}};
  std::string_view body =
      R"({"error": {"code": "RATE_LIMIT_EXCEEDED", "message": "A text that fits no small buffer."}})";
  errcat::transport_failure transport = errcat::transport_failure::none;
};

std::size_t by_reading(const answer& from) {
  const std::size_t before = allocations();
  const auto seen = errcat::read(verification::tables(), {from.status}, from.body, from.headers);
  return allocations() - before;
}

std::size_t by_loop(std::size_t& made) {
  const std::size_t before = allocations();
  errcat::retry_quota shared;
  const auto done = errcat::retry_loop(verification::tables(), {1, "GET"})
                        .quota(shared)
                        .sleep([](std::chrono::milliseconds) {})
                        .observe([](const errcat::settled_attempt&) {})
                        .run([] { return answer{429}; });
  made = done.history.made();
  return allocations() - before;
}

}  // namespace

int main() {
  std::size_t made = 0;
  const std::size_t loop = by_loop(made);
  const std::size_t readings = made * by_reading({429});
  std::printf("%zu attempts: %zu allocations, of their readings %zu\n", made, loop, readings);
  return made > 1 && loop == readings ? 0 : 1;
}
