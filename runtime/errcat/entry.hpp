#pragma once
#include <cstdint>
#include <string_view>

#include "errcat/detail/inherited.hpp"
#include "errcat/entry_parts.hpp"
#include "errcat/entry_texts.hpp"
#include "errcat/response.hpp"
#include "errcat/types.hpp"

namespace errcat {
inline namespace layout_11 {
namespace detail {

/// A vendor's constants and its functions read different copies of its tables, so vendors are compared by
/// name.
constexpr bool same_catalog(const tables& a, const tables& b) {
  if (a.cells == b.cells) return true;
  return a.cells != nullptr && b.cells != nullptr &&
         text(a, header_of(a, h_vendor)) == text(b, header_of(b, h_vendor));
}

}  // namespace detail

/// Anything that a vendor's catalog describes: an error, an outcome, a status row, a transport failure, a
/// symptom. It is a view, two pointers and an index, of tables that must outlive it. In an empty entry, every
/// text and list is empty.
class entry : public entry_texts<entry> {
 public:
  constexpr entry() = default;
  constexpr entry(const detail::tables& from, detail::word index) : tables_(from), index_(index) {}

  constexpr explicit operator bool() const { return index_ != detail::nothing; }
  friend constexpr bool operator==(const entry& a, const entry& b) {
    return a.index_ == b.index_ && detail::same_catalog(a.tables_, b.tables_);
  }
  friend constexpr bool operator!=(const entry& a, const entry& b) { return !(a == b); }

  constexpr entry_type type() const { return static_cast<entry_type>(facts() & 15); }
  /// The catalog's name for it. Empty for rows without one.
  constexpr std::string_view id() const { return text_of(detail::p_id); }
  /// The catalog's number for it, the enum's value. 0: none.
  constexpr std::int32_t number() const { return static_cast<std::int32_t>(property(detail::p_number)); }
  /// The vendor's code, with `{name}` where it varies. Empty: none.
  constexpr std::string_view code() const { return text_of(detail::p_code); }
  /// The second-level code that tells it apart from others with the same code. Empty: none.
  constexpr std::string_view subcode() const { return text_of(detail::p_subcode); }
  constexpr std::string_view title() const { return text_of(detail::p_title); }
  constexpr std::string_view summary() const { return text_of(detail::p_summary); }
  /// What to do, in one line.
  constexpr std::string_view action() const { return text_of(detail::p_action); }
  /// The fragment on the vendor's reference page.
  constexpr std::string_view anchor() const {
    const detail::word own = property(detail::p_anchor, detail::nothing);
    return own == detail::nothing ? id() : detail::text(tables_, own);
  }

  /// The vendor-neutral family. 0, which is no kind, for an empty entry and for a symptom without a kind.
  constexpr errcat::kind kind() const {
    const detail::row_view row = kind_row();
    return row ? static_cast<errcat::kind>(row[detail::kd_number]) : errcat::kind{};
  }
  constexpr std::string_view kind_id() const {
    const detail::row_view row = kind_row();
    return row ? detail::text(tables_, row[detail::kd_id]) : std::string_view();
  }
  constexpr errcat::severity severity() const { return static_cast<errcat::severity>(facts() >> 4 & 15); }
  constexpr errcat::audience audience() const { return static_cast<errcat::audience>(facts() >> 8 & 15); }
  constexpr errcat::emission emission() const { return static_cast<errcat::emission>(facts() >> 12 & 15); }
  /// Empty: none.
  constexpr std::string_view category_id() const { return category(0); }
  constexpr std::string_view category_title() const { return category(1); }

  constexpr text_list aliases() const { return {tables_, property(detail::p_aliases)}; }
  /// Messages as observed, with `{name}` where they vary.
  constexpr text_list messages() const { return {tables_, property(detail::p_messages)}; }
  /// The statuses that a row covers, or that an error is expected on. Empty: they vary.
  constexpr status_list statuses() const { return {tables_, property(detail::p_statuses)}; }
  constexpr surface_list surfaces() const { return {tables_, property(detail::p_surfaces)}; }
  constexpr operation_list operations() const { return {tables_, property(detail::p_operations)}; }
  constexpr item_list causes() const { return {tables_, property(detail::p_causes)}; }
  constexpr item_list fixes() const { return {tables_, property(detail::p_fixes)}; }
  /// Whether the causes are in a meaningful order.
  constexpr bool causes_ordered() const { return (property(detail::p_ordered) & 1) != 0; }
  constexpr bool fixes_ordered() const { return (property(detail::p_ordered) & 2) != 0; }
  constexpr link_list links() const { return {tables_, property(detail::p_links)}; }
  constexpr text_list notes() const { return {tables_, property(detail::p_notes)}; }
  constexpr limit_list limits() const { return {tables_, property(detail::p_limits)}; }
  constexpr format_list formats() const { return {tables_, property(detail::p_formats)}; }
  constexpr placeholder_list placeholders() const { return {tables_, property(detail::p_placeholders)}; }

  /// Its successor, or an empty entry.
  constexpr entry replaced_by() const {
    const detail::word next = property(detail::p_replaced_by, detail::nothing);
    return next == detail::nothing ? entry() : entry(tables_, next);
  }

  /// Whether the call took effect, if the entry itself states it. If you have a response, use `effect_of`.
  constexpr effect stated_effect() const {
    return static_cast<effect>(property(detail::p_effect, static_cast<detail::word>(effect::unspecified)));
  }

  /// The retry rule that the entry itself states.
  constexpr retry_rule stated_retry() const {
    const detail::word own = property(detail::p_policy, detail::nothing);
    return own == detail::nothing ? retry_rule() : retry_rule(tables_, own);
  }
  /// The retry rule that holds on the first status that the entry is expected on. If you have a response, use
  /// `retry_of`.
  constexpr retry_rule retry() const {
    if (!*this) return {};
    const detail::situation expected{detail::first_expected(tables_, index_), {}, {}};
    const detail::inherited found = detail::inherit(tables_, index_, detail::p_policy, expected);
    return found.value == detail::nothing ? retry_rule() : retry_rule(tables_, found.value);
  }

  /// The index in the catalog's entries. For code that builds on the runtime.
  constexpr detail::word index() const { return index_; }
  constexpr const detail::tables& tables() const { return tables_; }

 private:
  friend entry_texts<entry>;

  constexpr detail::word facts() const {
    return *this ? detail::fact_of(tables_, index_, detail::sh_facts) : 0;
  }
  constexpr detail::word property(detail::property which, detail::word absent = 0) const {
    return *this ? detail::property_of(tables_, index_, which, absent) : absent;
  }
  constexpr std::string_view text_of(detail::property which) const {
    return *this ? detail::text(tables_, property(which)) : std::string_view();
  }
  constexpr detail::row_view kind_row() const {
    return *this ? detail::kind_of(tables_, index_) : detail::row_view();
  }
  constexpr std::string_view category(detail::word column) const {
    const detail::word which = property(detail::p_category, detail::nothing);
    if (which == detail::nothing) return {};
    const detail::word all = detail::header_of(tables_, detail::h_categories);
    return detail::text(tables_, detail::list_row(tables_, all, 2, which)[column]);
  }

  detail::tables tables_;
  detail::word index_ = detail::nothing;
};

/// All entries of a catalog, in the order of its spec.
class entry_list : public detail::static_view {
 public:
  using value_type = entry;
  using iterator = detail::list_iterator<entry_list>;
  using const_iterator = iterator;

  constexpr entry_list() = default;
  constexpr explicit entry_list(const detail::tables& from) : tables_(from) {}
  constexpr iterator begin() const { return {*this, 0}; }
  constexpr iterator end() const { return {*this, size()}; }
  constexpr std::size_t size() const { return tables_.cells == nullptr ? 0 : detail::entry_count(tables_); }
  constexpr bool empty() const { return size() == 0; }
  /// `index` must be less than `size()`.
  constexpr entry operator[](std::size_t index) const { return {tables_, static_cast<detail::word>(index)}; }

 private:
  detail::tables tables_;
};

/// All entries of one type, in the order of the spec. It has no `size()`, because the number is known only at
/// the end of the list.
class typed_entry_list : public detail::static_view {
 public:
  class iterator {
   public:
    using value_type = entry;
    using reference = entry;
    using pointer = void;
    using difference_type = std::ptrdiff_t;
    /// As for `list_iterator`.
    using iterator_category = std::input_iterator_tag;
    using iterator_concept = std::forward_iterator_tag;

    constexpr iterator() = default;
    /// At the first entry of the type, from `index` on.
    constexpr iterator(const entry_list& all, std::size_t index, entry_type only)
        : all_(all), index_(index), only_(only) {
      skip();
    }
    constexpr entry operator*() const { return all_[index_]; }
    constexpr iterator& operator++() {
      ++index_;
      skip();
      return *this;
    }
    constexpr iterator operator++(int) {
      const iterator before = *this;
      ++*this;
      return before;
    }
    friend constexpr bool operator==(const iterator& a, const iterator& b) { return a.index_ == b.index_; }
    friend constexpr bool operator!=(const iterator& a, const iterator& b) { return !(a == b); }

   private:
    friend typed_entry_list;
    constexpr void skip() {
      while (index_ < all_.size() && all_[index_].type() != only_) ++index_;
    }

    entry_list all_;
    std::size_t index_ = 0;
    entry_type only_ = {};
  };
  using value_type = entry;
  using const_iterator = iterator;

  constexpr typed_entry_list() = default;
  constexpr typed_entry_list(const detail::tables& from, entry_type only)
      : first_(entry_list(from), 0, only) {}
  constexpr iterator begin() const { return first_; }
  constexpr iterator end() const { return {first_.all_, first_.all_.size(), first_.only_}; }
  constexpr bool empty() const { return begin() == end(); }

 private:
  /// Found only once, because begin() of a range must be fast.
  iterator first_;
};

/// An enumerator of a vendor's enum `Error`, with its entry.
template <class Error>
struct named_error {
  Error code = {};
  std::string_view id;
  entry what;
};

namespace detail {

template <class Error>
struct error_maker {
  using value_type = named_error<Error>;
  static constexpr word width = 1;
  static constexpr value_type make(const row_view& row) {
    const entry what(row.tables(), row[0]);
    return {static_cast<Error>(what.number()), what.id(), what};
  }
};

}  // namespace detail

/// Everything that has an enumerator, by number: errors, outcomes, and status rows with an id.
template <class Error>
using error_list = list_view<detail::error_maker<Error>>;

template <class Error>
constexpr error_list<Error> all_errors(const detail::tables& from) {
  return {from, detail::header_of(from, detail::h_numbers)};
}

}  // namespace layout_11
}  // namespace errcat
