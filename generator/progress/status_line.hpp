#pragma once
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <iosfwd>
#include <mutex>
#include <string>
#include <thread>

namespace generator {

/// A line on a terminal that says what a run is doing. It appears when the run takes longer than `patience`,
/// is written over in place, and is gone when this object is. Nothing else may be printed in the meantime.
class status_line {
 public:
  /// @param columns the width of the terminal
  status_line(std::ostream& terminal, std::size_t columns,
              std::chrono::milliseconds patience = std::chrono::seconds(1));
  ~status_line();
  status_line(const status_line&) = delete;
  status_line& operator=(const status_line&) = delete;

  /// What the run is doing from now on, such as "parsing specs/acme.yaml".
  void show(std::string text);

 private:
  void keep_current();
  void rewrite();

  std::ostream& terminal_;
  const std::size_t columns_;
  const std::chrono::milliseconds patience_;
  const std::chrono::steady_clock::time_point start_;
  std::mutex mutex_;
  std::condition_variable ended_;
  bool is_ended_ = false;
  std::string text_;     ///< what is to be seen
  std::string visible_;  ///< what is on the terminal
  std::thread writer_;
};

}  // namespace generator
