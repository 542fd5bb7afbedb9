#include "parallel/run_all.hpp"

#include <chrono>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>

#include "catch.hpp"

using namespace generator;

TEST_CASE("each task runs once, and several threads share them") {
  std::mutex guard;
  std::multiset<int> ran;
  std::set<std::thread::id> threads;
  std::vector<std::function<void()>> tasks;
  for (int i = 0; i < 40; ++i)
    tasks.emplace_back([&, i] {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
      const std::lock_guard lock(guard);
      ran.insert(i);
      threads.insert(std::this_thread::get_id());
    });
  run_all(tasks, 4);
  CHECK(ran.size() == 40);
  CHECK(std::set<int>(ran.begin(), ran.end()).size() == 40);
  CHECK(threads.size() > 1);
  CHECK(threads.size() <= 4);
  run_all({}, 4);
}

TEST_CASE("the first task that throws decides, and the others still run") {
  int ran = 0;
  const std::vector<std::function<void()>> tasks = {
      [&] { ++ran; }, [] { throw std::runtime_error("second"); }, [] { throw std::runtime_error("third"); },
      [&] { ++ran; }};
  CHECK_THROWS_WITH(run_all(tasks, 1), "second");
  CHECK(ran == 2);
}
