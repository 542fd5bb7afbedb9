// Measures each way to look up a code, in nine rounds of all of them, and prints one table of medians and
// ratios. With --check, only checks that all of them find the same.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>

#include "codes.hpp"
#include "peer.hpp"

namespace bench {

#define ERRCAT_BENCH_DECLARE(name) std::uint64_t name(const std::string_view* queries, std::size_t count)
#define ERRCAT_BENCH_DECLARE_STATIC(count) \
  ERRCAT_BENCH_DECLARE(find_code_##count); \
  ERRCAT_BENCH_DECLARE(gperf_##count);     \
  ERRCAT_BENCH_DECLARE(chain_##count)
ERRCAT_BENCH_DECLARE_STATIC(12);
ERRCAT_BENCH_DECLARE_STATIC(120);
ERRCAT_BENCH_DECLARE_STATIC(2500);
ERRCAT_BENCH_DECLARE(find_code_20000);

namespace {

constexpr int rounds = 9;
constexpr std::size_t order_length = 32'768;  // longer than branch predictors remember

std::vector<peer> peers_of(std::size_t count, const codes& all) {
  std::vector<peer> made;
  if (count == 12) made = {{"errcat", find_code_12}, {"gperf", gperf_12}, {"chain", chain_12}};
  if (count == 120) made = {{"errcat", find_code_120}, {"gperf", gperf_120}, {"chain", chain_120}};
  if (count == 2500) made = {{"errcat", find_code_2500}, {"gperf", gperf_2500}, {"chain", chain_2500}};
  if (count == 20000) made = {{"errcat", find_code_20000}};
  for (const auto& one : containers_of(all)) made.push_back(one);
  return made;
}

/// Codes, and the queries for them.
struct workload {
  explicit workload(std::size_t count)
      : texts(make_codes(count)), misses(make_misses(texts, 1 + 1000 / count)) {
    stored.assign(texts.begin(), texts.end());
    for (const auto i : make_order(texts.size(), order_length)) {
      hits.emplace_back(hit_copies(i));
      hit_originals.push_back(stored[i]);
      hit_sum += i + 1;
    }
    for (const auto i : make_order(misses.size(), order_length)) {
      near_misses.emplace_back(misses[i]);
      miss_originals.push_back(stored[i / (misses.size() / texts.size())]);
    }
  }
  std::string_view hit_copies(std::size_t i) {
    if (copies.empty()) copies = texts;
    return copies[i];
  }

  std::vector<std::string> texts;
  std::vector<std::string> copies;  // queries are not at the addresses of the stored codes
  std::vector<std::string> misses;
  codes stored;
  codes hits, near_misses;
  codes hit_originals, miss_originals;
  std::uint64_t hit_sum = 0;
};

/// The nanoseconds per lookup, by name, with one value for each round.
class collector : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context&) override { return true; }
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const auto& one : runs)
      times[one.benchmark_name()].push_back(one.GetAdjustedRealTime() / static_cast<double>(order_length));
  }
  std::map<std::string, std::vector<double>> times;
};

double median(std::vector<double> of) {
  std::sort(of.begin(), of.end());
  return of[of.size() / 2];
}

double ratio(const std::vector<double>& ours, const std::vector<double>& theirs) {
  std::vector<double> ratios;
  for (std::size_t i = 0; i < ours.size(); ++i) ratios.push_back(ours[i] / theirs[i]);
  return median(ratios);
}

void require(bool holds, const std::string& what) {
  if (holds) return;
  fmt::print(stderr, "errcat_bench: {}\n", what);
  std::exit(1);
}

std::string name_of(std::size_t count, const char* kind, const char* peer) {
  return fmt::format("{} {} {}", count, kind, peer);
}

void add(std::size_t count, const char* kind, const peer& one, const codes& queries) {
  benchmark::RegisterBenchmark(name_of(count, kind, one.name).c_str(),
                               [run = one.run, &queries](benchmark::State& state) {
                                 for (auto _ : state)
                                   benchmark::DoNotOptimize(run(queries.data(), queries.size()));
                               });
}
void add_floor(std::size_t count, const char* kind, const codes& queries, const codes& stored) {
  benchmark::RegisterBenchmark(name_of(count, kind, "floor").c_str(), [&](benchmark::State& state) {
    for (auto _ : state)
      benchmark::DoNotOptimize(compare_alone(queries.data(), stored.data(), queries.size()));
  });
}

void print(const collector& from) {
  const std::vector<std::string> peers = {"floor", "errcat", "gperf", "absl", "unordered", "binary", "chain"};
  fmt::print("{:<14}", "ns a lookup");
  for (const auto& peer : peers) fmt::print("{:>10}", peer);
  fmt::print("{:>10}{:>10}\n", "/ gperf", "/ absl");
  for (const std::size_t count : {12, 120, 2500, 20000})
    for (const char* kind : {"hits", "misses"}) {
      const auto find = [&](const std::string& peer) {
        const auto found = from.times.find(name_of(count, kind, peer.c_str()));
        return found == from.times.end() ? std::vector<double>() : found->second;
      };
      fmt::print("{:>6} {:<7}", count, kind);
      for (const auto& peer : peers) {
        const auto times = find(peer);
        fmt::print("{:>10}", times.empty() ? "-" : fmt::format("{:.2f}", median(times)));
      }
      for (const auto* peer : {"gperf", "absl"}) {
        const auto times = find(peer);
        fmt::print("{:>10}", times.empty() ? "-" : fmt::format("{:.2f}", ratio(find("errcat"), times)));
      }
      fmt::print("\n");
    }
}

}  // namespace
}  // namespace bench

int main(int argc, char** argv) {
  using namespace bench;
  const bool only_checks = argc == 2 && std::string_view(argv[1]) == "--check";
  benchmark::Initialize(&argc, argv);
  std::vector<workload> loads;
  loads.reserve(4);
  for (const std::size_t count : {12, 120, 2500, 20000}) {
    const auto& load = loads.emplace_back(count);
    for (const auto& one : peers_of(count, load.stored)) {
      require(one.run(load.hits.data(), load.hits.size()) == load.hit_sum,
              fmt::format("{} misses a code", one.name));
      require(one.run(load.near_misses.data(), load.near_misses.size()) == 0,
              fmt::format("{} takes a near miss", one.name));
      add(count, "hits", one, load.hits);
      add(count, "misses", one, load.near_misses);
    }
    add_floor(count, "hits", load.hits, load.hit_originals);
    add_floor(count, "misses", load.near_misses, load.miss_originals);
  }
  if (only_checks) {
    fmt::print("All peers find the same.\n");
    return 0;
  }
  collector all;
  for (int round = 0; round < rounds; ++round) benchmark::RunSpecifiedBenchmarks(&all);
  print(all);
  return 0;
}
