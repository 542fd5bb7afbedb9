#pragma once
#include <cstdint>
#include <string_view>  // also for the iterator tags: <iterator> brings streams and triples the cost of this header

#include "errcat/detail/read_tables.hpp"

namespace errcat {
inline namespace v1 {

/// A list of a catalog's tables as a range whose elements are made on the way. Cheap to copy; the tables,
/// which are static data in generated code, must outlive it.
///
/// `Maker` has `value_type`, `width` (words in a row) and `static value_type make(row_view)`.
template <class Maker>
class list_view {
 public:
  using value_type = typename Maker::value_type;

  class iterator {
   public:
    using value_type = typename Maker::value_type;
    using reference = value_type;
    using pointer = void;
    using difference_type = std::ptrdiff_t;
    using iterator_category = std::forward_iterator_tag;

    constexpr iterator() = default;
    constexpr iterator(const detail::tables& from, detail::word place) : tables_(from), place_(place) {}
    constexpr value_type operator*() const { return Maker::make(detail::row_view(tables_, place_)); }
    constexpr iterator& operator++() {
      place_ += Maker::width;
      return *this;
    }
    constexpr iterator operator++(int) {
      iterator before = *this;
      ++*this;
      return before;
    }
    friend constexpr bool operator==(const iterator& a, const iterator& b) { return a.place_ == b.place_; }
    friend constexpr bool operator!=(const iterator& a, const iterator& b) { return a.place_ != b.place_; }

   private:
    detail::tables tables_;
    detail::word place_ = 0;
  };
  using const_iterator = iterator;

  constexpr list_view() = default;
  constexpr list_view(const detail::tables& from, detail::word list) : tables_(from), list_(list) {}
  constexpr iterator begin() const { return list_ == 0 ? iterator() : iterator(tables_, row(0).place()); }
  constexpr iterator end() const {
    return list_ == 0 ? iterator() : iterator(tables_, row(size32()).place());
  }
  constexpr std::size_t size() const { return size32(); }
  constexpr bool empty() const { return size32() == 0; }
  /// `index` must be less than `size()`.
  constexpr value_type operator[](std::size_t index) const {
    return Maker::make(row(static_cast<detail::word>(index)));
  }
  constexpr value_type front() const { return (*this)[0]; }

 private:
  constexpr detail::word size32() const { return detail::list_size(tables_, list_); }
  constexpr detail::row_view row(detail::word index) const {
    return detail::list_row(tables_, list_, Maker::width, index);
  }

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
  static constexpr value_type make(const row_view& row) { return time_at(row.tables(), row.place()); }
};

}  // namespace detail

using text_list = list_view<detail::text_maker>;
/// Milliseconds.
using time_list = list_view<detail::time_maker>;

}  // namespace v1
}  // namespace errcat
