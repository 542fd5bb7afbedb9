#pragma once
#include <cstdint>
#include <string_view>  // also for the iterator tags: <iterator> includes streams and triples the cost

#include "errcat/detail/read_tables.hpp"
#include "errcat/detail/static_view.hpp"

namespace errcat {
inline namespace layout_11 {
namespace detail {

/// An iterator over a list whose elements are made on access. It holds the list, so it stays valid when the
/// original list is gone. Compare only iterators of one list.
///
/// `List` has `value_type` and `value_type operator[](std::size_t) const`, and is cheap to copy.
template <class List>
class list_iterator {
 public:
  using value_type = typename List::value_type;
  using reference = value_type;
  using pointer = void;
  using difference_type = std::ptrdiff_t;
  /// C++17 calls an iterator whose elements are not references an input iterator. C++20 has the full concept
  /// below.
  using iterator_category = std::input_iterator_tag;
  using iterator_concept = std::random_access_iterator_tag;

  constexpr list_iterator() = default;
  constexpr list_iterator(const List& list, std::size_t index)
      : list_(list), index_(static_cast<difference_type>(index)) {}

  constexpr value_type operator*() const { return (*this)[0]; }
  constexpr value_type operator[](difference_type distance) const {
    return list_[static_cast<std::size_t>(index_ + distance)];
  }

  constexpr list_iterator& operator+=(difference_type distance) {
    index_ += distance;
    return *this;
  }
  constexpr list_iterator& operator-=(difference_type distance) { return *this += -distance; }
  constexpr list_iterator& operator++() { return *this += 1; }
  constexpr list_iterator& operator--() { return *this -= 1; }
  constexpr list_iterator operator++(int) {
    const list_iterator before = *this;
    ++*this;
    return before;
  }
  constexpr list_iterator operator--(int) {
    const list_iterator before = *this;
    --*this;
    return before;
  }

  friend constexpr list_iterator operator+(list_iterator from, difference_type distance) {
    return from += distance;
  }
  friend constexpr list_iterator operator+(difference_type distance, list_iterator from) {
    return from += distance;
  }
  friend constexpr list_iterator operator-(list_iterator from, difference_type distance) {
    return from -= distance;
  }
  friend constexpr difference_type operator-(const list_iterator& a, const list_iterator& b) {
    return a.index_ - b.index_;
  }

  friend constexpr bool operator==(const list_iterator& a, const list_iterator& b) {
    return a.index_ == b.index_;
  }
  friend constexpr bool operator!=(const list_iterator& a, const list_iterator& b) { return !(a == b); }
  friend constexpr bool operator<(const list_iterator& a, const list_iterator& b) {
    return a.index_ < b.index_;
  }
  friend constexpr bool operator>(const list_iterator& a, const list_iterator& b) { return b < a; }
  friend constexpr bool operator<=(const list_iterator& a, const list_iterator& b) { return !(b < a); }
  friend constexpr bool operator>=(const list_iterator& a, const list_iterator& b) { return !(a < b); }

 private:
  List list_;
  difference_type index_ = 0;
};

}  // namespace detail

/// A list of a catalog's tables, as a range whose elements are made on access. Cheap to copy. The tables must
/// outlive it; in generated code, they are static data.
///
/// `Maker` has `value_type`, `width` (words in a row) and `static value_type make(row_view)`.
template <class Maker>
class list_view : public detail::static_view {
 public:
  using value_type = typename Maker::value_type;
  using iterator = detail::list_iterator<list_view>;
  using const_iterator = iterator;

  constexpr list_view() = default;
  constexpr list_view(const detail::tables& from, detail::word list) : tables_(from), list_(list) {}
  constexpr iterator begin() const { return {*this, 0}; }
  constexpr iterator end() const { return {*this, size()}; }
  constexpr std::size_t size() const { return detail::list_size(tables_, list_); }
  constexpr bool empty() const { return size() == 0; }
  /// `index` must be less than `size()`.
  constexpr value_type operator[](std::size_t index) const {
    return Maker::make(detail::list_row(tables_, list_, Maker::width, static_cast<detail::word>(index)));
  }
  constexpr value_type front() const { return (*this)[0]; }

 private:
  detail::tables tables_;
  detail::word list_ = 0;
};

namespace detail {

struct text_maker {
  using value_type = std::string_view;
  static constexpr word width = 1;
  static constexpr value_type make(const row_view& row) { return text(row.tables(), row[0]); }
};
struct time_maker {
  using value_type = std::int64_t;
  static constexpr word width = time_width;
  static constexpr value_type make(const row_view& row) { return time_at(row.tables(), row.position()); }
};

}  // namespace detail

using text_list = list_view<detail::text_maker>;
/// Milliseconds.
using time_list = list_view<detail::time_maker>;

}  // namespace layout_11
}  // namespace errcat
