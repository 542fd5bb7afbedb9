#pragma once
#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.hpp"

// Where a run puts what it renders.
namespace generator::plan {

/// Takes the text of one output, piece by piece. An output that does not finish does not count.
class output_sink {
 public:
  virtual ~output_sink() = default;
  virtual void add(std::string_view piece) = 0;
  virtual void finish() = 0;
};

/// Takes the outputs of a run while they are rendered. Outputs can come from several threads at a time, and
/// in any order.
class receiver {
 public:
  virtual ~receiver() = default;
  /// Begins a unit, which may stay without outputs. No unit begins while an output is open.
  virtual void begin(std::string_view unit, std::optional<span> at) = 0;
  /// Begins an output of the unit with this number, in the order in which units began.
  virtual std::unique_ptr<output_sink> open(std::size_t unit, std::string path) = 0;
};

/// Keeps outputs in memory. Those of a unit are in the order of their paths.
class collector : public receiver {
 public:
  void begin(std::string_view unit, std::optional<span> at) override;
  std::unique_ptr<output_sink> open(std::size_t unit, std::string path) override;

  std::vector<unit> take() &&;

 private:
  class sink;

  std::mutex guard_;
  std::vector<unit> units_;
};

}  // namespace generator::plan
