#pragma once
#include <cstddef>
#include <cstdint>
#include <initializer_list>

/// How combinations are made: the code that builds one picks each part from a list.
namespace compared {

/// One combination of all possible picks, identified by its number.
class numbered {
 public:
  explicit numbered(std::size_t number = 0) : rest_(number) {}

  template <class T>
  T of(std::initializer_list<T> choices) {
    const T& picked = choices.begin()[rest_ % choices.size()];
    rest_ /= choices.size();
    combinations_ *= choices.size();
    return picked;
  }
  /// The number of combinations of the picks so far.
  std::size_t combinations() const { return combinations_; }

 private:
  std::size_t rest_;
  std::size_t combinations_ = 1;
};

/// Random picks that are the same on every machine and in every run.
class drawn {
 public:
  explicit drawn(std::uint64_t seed) : state_(seed * 0xD1342543DE82EF95U) {}

  template <class T>
  T of(std::initializer_list<T> choices) {
    return choices.begin()[next() % choices.size()];
  }
  /// SplitMix64.
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31);
  }

 private:
  std::uint64_t state_;
};

/// Calls `use` with each combination that `made_by` can make.
template <class Maker, class User>
void each(const Maker& made_by, const User& use) {
  numbered first;
  static_cast<void>(made_by(first));
  for (std::size_t i = 0; i < first.combinations(); ++i) {
    numbered one(i);
    use(made_by(one));
  }
}

}  // namespace compared
