// Compares the speed of `decide` for a retry rule with backoff with the few lines that a program without
// errcat has for one retry rule. With --check, only checks that both wait equally long.
#include <errcat/decide.hpp>
#include <errcat/storm.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <random>
#include <string_view>
#include <vector>

namespace {

/// The calls to decide about, more than a branch predictor remembers.
std::vector<errcat::call> calls() {
  std::mt19937 random;
  std::vector<errcat::call> all(32'768);
  for (auto& one : all) {
    one.method = "GET";
    one.made = 1 + static_cast<std::int64_t>(random() % 5);
    one.entropy = static_cast<std::uint32_t>(random());
    if (random() % 4 == 0) one.retry_after_ms = static_cast<std::int64_t>(random() % 20'000);
  }
  return all;
}

/// A single retry rule: at most five attempts, and a random part of a delay of one second, doubled up to
/// thirty.
std::int64_t by_hand(const errcat::call& now) {
  if (now.made >= 5) return -1;
  const std::int64_t delay = std::min<std::int64_t>(30'000, std::int64_t{1'000} << (now.made - 1));
  const std::int64_t spread = static_cast<std::int64_t>(
      (static_cast<std::uint64_t>(delay) + 1) * static_cast<std::uint64_t>(now.entropy) >> 32);
  return std::max(spread, now.retry_after_ms);
}

std::int64_t by_errcat(const errcat::storm::match& found, const errcat::call& now) {
  const auto next = errcat::storm::decide(found, now);
  return errcat::sends_again(next.action) ? next.wait_ms : -1;
}

template <class Decide>
double nanoseconds(const Decide& decide, const std::vector<errcat::call>& asked) {
  constexpr int rounds = 20;
  const auto start = std::chrono::steady_clock::now();
  std::int64_t sum = 0;
  for (int i = 0; i < rounds; ++i)
    for (const auto& one : asked) sum += decide(one);
  const std::chrono::duration<double, std::nano> took = std::chrono::steady_clock::now() - start;
  if (sum == 0) fmt::print("no call waits\n");
  return took.count() / (rounds * static_cast<double>(asked.size()));
}

double median(std::vector<double> of) {
  std::sort(of.begin(), of.end());
  return of[of.size() / 2];
}

}  // namespace

int main(int count, char* arguments[]) {
  const auto asked = calls();
  const auto found = errcat::storm::classify({503});
  const auto ours = [&](const errcat::call& now) { return by_errcat(found, now); };
  for (const auto& one : asked)
    if (ours(one) != by_hand(one)) {
      fmt::print("after {} calls the waits differ: {} and {}\n", one.made, ours(one), by_hand(one));
      return 1;
    }
  if (count > 1 && std::string_view(arguments[1]) == "--check") return 0;
  std::vector<double> of_errcat, of_hand, ratios;
  for (int round = 0; round < 9; ++round) {
    of_errcat.push_back(nanoseconds(ours, asked));
    of_hand.push_back(nanoseconds(by_hand, asked));
    ratios.push_back(of_errcat.back() / of_hand.back());
  }
  fmt::print("\ndecide, a retry rule with backoff: {:.1f} ns; the same by hand: {:.1f} ns; ratio {:.1f}\n",
             median(of_errcat), median(of_hand), median(ratios));
}
