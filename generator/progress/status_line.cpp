#include "progress/status_line.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <utility>

#include "diagnostics/printable.hpp"

// Writes the line from a thread of its own, because a single file can keep a run busy for seconds.
namespace generator {
namespace {

constexpr std::chrono::milliseconds between_changes(100);
const std::string erase_line = "\r\x1b[K";

}  // namespace

status_line::status_line(std::ostream& terminal, std::size_t columns, std::chrono::milliseconds patience)
    : terminal_(terminal),
      columns_(columns),
      patience_(patience),
      start_(std::chrono::steady_clock::now()),
      writer_([this] { keep_current(); }) {}

status_line::~status_line() {
  {
    const std::lock_guard lock(mutex_);
    is_ended_ = true;
  }
  ended_.notify_one();
  writer_.join();
  if (!visible_.empty()) terminal_ << erase_line << std::flush;
}

void status_line::show(std::string text) {
  std::replace(text.begin(), text.end(), '\t', ' ');  // a tab has no width of its own
  const std::lock_guard lock(mutex_);
  text_ = std::move(text);
}

void status_line::keep_current() {
  std::unique_lock lock(mutex_);
  for (auto pause = patience_; !ended_.wait_for(lock, pause, [this] { return is_ended_; });
       pause = between_changes)
    rewrite();
}

void status_line::rewrite() {
  if (text_.empty()) return;  // the run has not said yet what it does
  const auto time = std::chrono::floor<std::chrono::seconds>(std::chrono::steady_clock::now() - start_);
  // A terminal that wraps the line would keep its first part. Some wrap when the last column is used.
  auto line = printable(fmt::format("errcat, {} s: {}", time.count(), text_), columns_ - 1);
  if (line == visible_) return;
  terminal_ << erase_line + line << std::flush;
  visible_ = std::move(line);
}

}  // namespace generator
