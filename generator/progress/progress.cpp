#include "progress/progress.hpp"

#include <fmt/format.h>

// Measures the stages of a run.
namespace generator {
namespace {

struct words {
  std::string_view name;
  std::string_view doing;  ///< before what the stage works on
};

constexpr words words_of[] = {
    {"read", "reading"},      {"parse", "parsing"},     {"decode", "decoding"},
    {"resolve", "resolving"}, {"check", "checking"},    {"render", "rendering"},
    {"compare", "comparing"}, {"write", "writing"},
};
static_assert(std::size(words_of) == static_cast<std::size_t>(stage::count));

}  // namespace

std::string_view name_of(stage which) {
  return words_of[static_cast<std::size_t>(which)].name;
}

progress::progress(std::ostream& terminal, std::size_t columns) {
  if (columns > 0) line_.emplace(terminal, columns);
}

void progress::enter(stage next, std::string_view what) {
  const auto now = clock::now();
  if (now_) *times_[index_of(*now_)] += now - since_;
  now_ = next;
  since_ = now;
  auto& time = times_[index_of(next)];
  time = time.value_or(seconds(0));
  if (line_) line_->show(fmt::format("{} {}", words_of[index_of(next)].doing, what));
}

void progress::finish() {
  if (now_) *times_[index_of(*now_)] += clock::now() - since_;
  now_.reset();
  line_.reset();
}

progress::seconds progress::total() const {
  seconds sum(0);
  for (const auto& one : times_) sum += one.value_or(seconds(0));
  return sum;
}

}  // namespace generator
