#include "parallel/run_all.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>

// Spreads tasks over threads.
namespace generator {

void run_all(const std::vector<std::function<void()>>& tasks, unsigned threads) {
  std::vector<std::exception_ptr> thrown(tasks.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < tasks.size(); i = next++) {
      try {
        tasks[i]();
      } catch (...) {
        thrown[i] = std::current_exception();
      }
    }
  };
  {
    std::vector<std::jthread> helpers;
    if (threads == 0) threads = std::thread::hardware_concurrency();
    const auto wanted = std::min<std::size_t>(threads, tasks.size());
    for (std::size_t i = 1; i < wanted; ++i) helpers.emplace_back(work);
    work();
  }
  for (const auto& one : thrown)
    if (one) std::rethrow_exception(one);
}

}  // namespace generator
