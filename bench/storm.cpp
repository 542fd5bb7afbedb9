// Simulates a thousand clients of a server that fails for a minute, on a virtual clock. Shows the load that
// their retries cause and how long the server takes to recover.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <errcat/retry_state.hpp>
#include <errcat/storm.hpp>
#include <memory>
#include <queue>
#include <random>
#include <string>
#include <vector>

namespace {

constexpr int clients = 1'000;
constexpr std::int64_t period_ms = 1'000;  ///< between the calls of a client
constexpr std::int64_t latency_ms = 20;
/// The number of calls that the server answers in a second. Work on calls that it refuses is lost: after a
/// second with twice as many calls, it answers only half as many.
constexpr int capacity = 1'500;
constexpr std::int64_t fails_from_ms = 30'000;
constexpr std::int64_t fails_until_ms = 90'000;
constexpr std::int64_t end_ms = 240'000;
constexpr std::size_t seconds = static_cast<std::size_t>(end_ms / 1'000);

/// How clients retry.
struct strategy {
  std::string name;
  int status = 503;        ///< the status of the failures, which chooses the retry rule
  bool waits = true;       ///< if false, retries at once, as often as the retry rule allows
  std::int32_t quota = 0;  ///< size of the quota of each client; 0 for none
  std::string colour;
};

struct attempt {
  std::int64_t at_ms = 0;
  std::size_t call = 0;
  friend bool operator>(const attempt& a, const attempt& b) {
    return a.at_ms != b.at_ms ? a.at_ms > b.at_ms : a.call > b.call;
  }
};

struct call_in_flight {
  int client = 0;
  std::int64_t started_ms = 0;
  errcat::retry_state state;
};

/// The results, for each second.
struct course {
  std::vector<int> attempts = std::vector<int>(seconds);
  std::vector<int> first_tries = std::vector<int>(seconds);
  std::vector<int> answered = std::vector<int>(seconds);
};

class simulation {
 public:
  explicit simulation(const strategy& by) : by_(by) {
    for (int i = 0; i < clients; ++i) {
      quotas_.push_back(std::make_unique<errcat::retry_quota>(by.quota));
      const auto phase = static_cast<std::int64_t>(random_() % period_ms);
      for (std::int64_t at = phase; at < end_ms; at += period_ms) start(i, at);
    }
  }

  course run() {
    for (; !queue_.empty() && queue_.top().at_ms < end_ms; queue_.pop()) send(queue_.top());
    return std::move(seen_);
  }

 private:
  void start(int client, std::int64_t at_ms) {
    errcat::retry_quota* quota = by_.quota == 0 ? nullptr : quotas_[static_cast<std::size_t>(client)].get();
    calls_.push_back({client, at_ms, errcat::retry_state({1, "GET"}, {}, quota)});
    queue_.push({at_ms, calls_.size() - 1});
  }

  void send(attempt now) {
    const auto second = static_cast<std::size_t>(now.at_ms / 1'000);
    auto& call = calls_[now.call];
    if (call.state.call().made == 1) ++seen_.first_tries[second];
    const bool down = now.at_ms >= fails_from_ms && now.at_ms < fails_until_ms;
    const bool answered = ++seen_.attempts[second] <= room_in(second) && !down;
    if (answered) ++seen_.answered[second];
    const auto ended_ms = now.at_ms + latency_ms;
    errcat::retry_input told;
    told.elapsed = std::chrono::milliseconds(ended_ms - call.started_ms);
    told.entropy = static_cast<std::uint32_t>(random_());
    const auto found = errcat::storm::classify({answered ? 200 : by_.status});
    const auto next = call.state.next(errcat::storm::tables(), found, told);
    if (errcat::sends_again(next.action)) queue_.push({ended_ms + (by_.waits ? next.wait_ms : 0), now.call});
  }

  int room_in(std::size_t second) const {
    const int before = second == 0 ? 0 : seen_.attempts[second - 1];
    return before <= capacity ? capacity : capacity * capacity / before;
  }

  strategy by_;
  std::mt19937_64 random_{12};
  std::vector<std::unique_ptr<errcat::retry_quota>> quotas_;
  std::vector<call_in_flight> calls_;
  std::priority_queue<attempt, std::vector<attempt>, std::greater<>> queue_;
  course seen_;
};

/// The figures of a course.
struct summary {
  double load = 0;   ///< calls per first try while the server fails
  double worst = 0;  ///< the most calls in one second, at any time
  std::size_t recovered_s =
      0;  ///< from the end of the failure until the server answers all first tries of a second
};

summary summary_of(const course& of) {
  summary made;
  double attempts = 0, first = 0;
  for (std::size_t s = fails_from_ms / 1'000; s < fails_until_ms / 1'000; ++s) {
    attempts += of.attempts[s];
    first += of.first_tries[s];
  }
  made.load = attempts / first;
  for (std::size_t s = 0; s < seconds; ++s)
    made.worst = std::max(made.worst, of.attempts[s] / static_cast<double>(std::max(1, of.first_tries[s])));
  constexpr std::size_t back = fails_until_ms / 1'000;
  std::size_t s = back;
  while (s < seconds && of.answered[s] < of.attempts[s]) ++s;
  made.recovered_s = s - back;
  return made;
}

std::string polyline(const course& of, const strategy& by) {
  constexpr double height = 260, most = 6'000;
  std::string points;
  for (std::size_t s = 0; s < 150; ++s)
    points += fmt::format("{},{:.1f} ", 50 + s * 4,
                          20 + height - std::min<double>(of.attempts[s], most) / most * height);
  points.pop_back();
  return fmt::format("  <polyline fill=\"none\" stroke=\"{}\" stroke-width=\"2\" points=\"{}\"/>\n",
                     by.colour, points);
}

/// The calls per second over time, with all strategies in one picture.
std::string picture(const std::vector<strategy>& all, const std::vector<course>& courses) {
  std::string out =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 680 340\" font-family=\"sans-serif\" "
      "font-size=\"12\">\n"
      "  <title>Calls a second of a thousand clients while a server fails for a minute</title>\n"
      "  <rect width=\"680\" height=\"340\" fill=\"#fff\"/>\n"
      "  <rect x=\"170\" y=\"20\" width=\"240\" height=\"260\" fill=\"#eee\"/>\n"
      "  <text x=\"176\" y=\"34\">the server fails</text>\n"
      "  <path stroke=\"#444\" fill=\"none\" d=\"M50 20V280H650\"/>\n";
  for (int k = 0; k <= 6; k += 1)
    out += fmt::format("  <text x=\"44\" y=\"{:.0f}\" text-anchor=\"end\">{}</text>\n", 284 - k * 260 / 6.0,
                       k * 1'000);
  for (int s = 0; s <= 150; s += 30)
    out += fmt::format("  <text x=\"{}\" y=\"298\" text-anchor=\"middle\">{} s</text>\n", 50 + s * 4, s);
  for (std::size_t i = 0; i < all.size(); ++i) {
    out += polyline(courses[i], all[i]);
    out += fmt::format("  <text x=\"{}\" y=\"324\" fill=\"{}\">{}</text>\n", 50 + i * 155, all[i].colour,
                       all[i].name);
  }
  return out + "</svg>\n";
}

bool holds(const std::string& name, double value, double most) {
  if (value <= most) return true;
  fmt::print(stderr, "storm: {} is {:.2f}, above {}\n", name, value, most);
  return false;
}

}  // namespace

/// Prints the table. With a file name, also draws the picture into that file. With --check, checks that the
/// quota does what it promises.
int main(int count, char** arguments) {
  const std::vector<strategy> all{{"bare loop", 503, false, 0, "#c0392b"},
                                  {"backoff", 502, true, 0, "#b9770e"},
                                  {"with jitter", 503, true, 0, "#1f618d"},
                                  {"and quota", 503, true, 10, "#196f3d"}};
  std::vector<course> courses;
  fmt::print("{:<12} {:>22} {:>20} {:>14}\n", "", "load while it fails", "most in one second", "recovers in");
  for (const auto& one : all) {
    courses.push_back(simulation(one).run());
    const auto of = summary_of(courses.back());
    const bool never = of.recovered_s == seconds - fails_until_ms / 1'000;
    fmt::print("{:<12} {:>16.2f} times {:>14.2f} times {:>14}\n", one.name, of.load, of.worst,
               never ? std::string("not at all") : fmt::format("{} s", of.recovered_s));
  }
  if (count < 2) return 0;
  if (std::strcmp(arguments[1], "--check") == 0)
    return holds("the load with the quota", summary_of(courses.back()).load, 1.2) ? 0 : 1;
  std::FILE* file = std::fopen(arguments[1], "w");
  if (file == nullptr) return 2;
  fmt::print(file, "{}", picture(all, courses));
  return std::fclose(file) == 0 ? 0 : 2;
}
