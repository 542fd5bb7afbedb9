#pragma once
#include <array>
#include <chrono>
#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string_view>

#include "progress/status_line.hpp"

namespace generator {

/// What a run does, in the order in which a spec goes through it.
enum class stage { read, parse, decode, resolve, check, render, compare, write, count };

/// "read".
std::string_view name_of(stage which);

/// Follows a run through its stages: adds up how long it is in each, and tells the user if it takes long.
class progress {
 public:
  using seconds = std::chrono::duration<double>;

  progress() = default;
  /// @param columns the width of the terminal that shows what the run does. 0 if there is none.
  progress(std::ostream& terminal, std::size_t columns);

  /// Ends the stage before, and begins or resumes `next`.
  /// @param what it works on: a file, a folder or a vendor
  void enter(stage next, std::string_view what);
  /// Ends the last stage, and gives the terminal back. Call this before anything is printed.
  void finish();

  /// The time in a stage. Nothing if the run was never in it.
  std::optional<seconds> time_in(stage which) const { return times_[index_of(which)]; }
  seconds total() const;

 private:
  using clock = std::chrono::steady_clock;
  static constexpr auto stages = static_cast<std::size_t>(stage::count);
  static std::size_t index_of(stage which) { return static_cast<std::size_t>(which); }

  std::array<std::optional<seconds>, stages> times_{};
  std::optional<stage> now_;
  clock::time_point since_{};
  std::optional<status_line> line_;
};

}  // namespace generator
