#include "plan/receiver.hpp"

#include <algorithm>
#include <utility>

// Collects outputs in memory.
namespace generator::plan {

class collector::sink : public output_sink {
 public:
  sink(collector& owner, std::size_t unit, std::string path)
      : owner_(owner), unit_(unit), made_{std::move(path), {}} {}

  void add(std::string_view piece) override { made_.text += piece; }
  void finish() override {
    const std::lock_guard lock(owner_.guard_);
    owner_.units_[unit_].outputs.push_back(std::move(made_));
  }

 private:
  collector& owner_;
  std::size_t unit_;
  output made_;
};

void collector::begin(std::string_view unit, std::optional<span> at) {
  units_.push_back({std::string(unit), {}, at});
}

std::unique_ptr<output_sink> collector::open(std::size_t unit, std::string path) {
  return std::make_unique<sink>(*this, unit, std::move(path));
}

std::vector<unit> collector::take() && {
  for (auto& one : units_) std::ranges::sort(one.outputs, {}, &output::path);
  return std::move(units_);
}

}  // namespace generator::plan
