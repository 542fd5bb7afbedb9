#pragma once
#include <cstddef>
#include <vector>

namespace errcat {
inline namespace layout_11 {
namespace detail {

/// A list whose first elements take no heap. `T` is a plain value.
template <class T, std::size_t Few>
class short_list {
 public:
  std::size_t size() const { return size_; }
  T& operator[](std::size_t index) { return index < Few ? few_[index] : more_[index - Few]; }
  const T& operator[](std::size_t index) const { return index < Few ? few_[index] : more_[index - Few]; }
  T& back() { return (*this)[size_ - 1]; }
  void push_back(const T& added) {
    if (size_ < Few)
      few_[size_] = added;
    else
      more_.push_back(added);
    ++size_;
  }
  void pop_back() {
    if (--size_ >= Few) more_.pop_back();
  }

 private:
  T few_[Few] = {};
  std::vector<T> more_;
  std::size_t size_ = 0;
};

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat
