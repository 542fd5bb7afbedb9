#pragma once
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <ctime>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "errcat/acme.hpp"
#include "errcat/log.hpp"
#include "errcat/retry_loop.hpp"
#include "loopback/http.hpp"

namespace loopback {

/// What happens on both sides, one line per event in order.
class course {
 public:
  void add(std::string_view line) {
    const std::lock_guard<std::mutex> lock(one_at_a_time_);
    text_.append(line).append("\n");
  }
  std::string text() const {
    const std::lock_guard<std::mutex> lock(one_at_a_time_);
    return text_;
  }

 private:
  mutable std::mutex one_at_a_time_;
  std::string text_;
};

inline std::string value_of(const headers& all, const std::string& name) {
  const auto found = all.find(name);
  return found == all.end() ? std::string() : found->second;
}

/// "server: POST /payments, key k1".
inline std::string line_of(const request& got) {
  std::string line = "server: " + got.method + " " + got.path;
  if (const std::string key = value_of(got.headers, "Idempotency-Key"); !key.empty()) line += ", key " + key;
  if (const std::string who = value_of(got.headers, "Authorization"); !who.empty()) line += ", " + who;
  return line;
}

/// A server that records its requests in a course.
inline server::handler noted(course& in, server::handler answers) {
  return [&in, answers = std::move(answers)](const request& got) {
    in.add(line_of(got));
    return answers(got);
  };
}

/// Gives the answers one after the other, then repeats the last one.
inline server::handler in_turn(std::vector<answer> all) {
  const auto next = std::make_shared<std::atomic<std::size_t>>(0);
  return [all = std::move(all), next](const request&) { return all[std::min((*next)++, all.size() - 1)]; };
}

/// A loop that records its attempts and waits in a course. It does not sleep and has no jitter.
/// @param now the time that dates in responses are compared with
inline auto noted_loop(course& in, const errcat::call& about, std::int64_t now = std::time(nullptr)) {
  return errcat::retry_loop(errcat::acme::tables(), about)
      .random([] { return 0xFFFFFFFFU; })
      .date([now] { return now; })
      .sleep(
          [&in](std::chrono::milliseconds time) { in.add("sleep " + std::to_string(time.count()) + " ms"); })
      .observe([&in](const errcat::settled_attempt& made) {
        in.add(std::string(to_line(made.match)) + ": " + std::string(to_line(made.next)));
      });
}

}  // namespace loopback
