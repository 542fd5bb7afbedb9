#pragma once
#include <functional>
#include <vector>

namespace generator {

/// Runs the tasks, at most `threads` of them at a time, and returns when all are done. With one thread they
/// run in their order. 0 is one thread for each processor. A task must not touch what another one changes. Throws what the first task that failed
/// has thrown, in the order of tasks.
void run_all(const std::vector<std::function<void()>>& tasks, unsigned threads);

}  // namespace generator
