#pragma once
#include <cstddef>
#include <string_view>

#include "errcat/classify.hpp"
#include "errcat/decide.hpp"
#include "errcat/message.hpp"

/// Vendors as values, for programs that know only at run time which one answered. Generated code has the list
/// of them in `errcat/vendors.hpp`.
namespace errcat {
inline namespace v1 {

/// A vendor's catalog, or none.
class vendor {
 public:
  constexpr vendor() = default;
  constexpr explicit vendor(const detail::tables& from) : tables_(from) {}

  constexpr explicit operator bool() const { return tables_.cells != nullptr; }
  /// As specs and paths have it: "idenfy". Empty of none.
  constexpr std::string_view name() const { return text_of(detail::h_vendor); }
  constexpr std::string_view title() const { return text_of(detail::h_title); }
  /// What `errcat::read`, `find_id` and `entry_list` take; not to be used of none.
  constexpr const detail::tables& tables() const { return tables_; }
  /// All entries, or those of one type; of none there are none.
  constexpr entry_list entries() const { return entry_list(tables_); }
  constexpr typed_entry_list entries(entry_type only) const { return {tables_, only}; }

 private:
  constexpr std::string_view text_of(detail::header which) const {
    return *this ? detail::text(tables_, detail::header_of(tables_, which)) : std::string_view();
  }

  detail::tables tables_;
};

/// The answer of `classify`, and whose it is.
struct vendor_match : any_match {
  /// None: nobody knows the vendor, and so nothing matched.
  errcat::vendor vendor = {};
};

/// What a response of a vendor means; of none always nothing.
[[nodiscard]] constexpr vendor_match classify(const vendor& of, const response& from) {
  vendor_match found;
  if (of) static_cast<any_match&>(found) = detail::classification(of.tables(), from).run();
  found.vendor = of;
  return found;
}

/// What to do next; `unspecified` where nobody knows the vendor.
[[nodiscard]] constexpr decision decide(const vendor_match& found, const call& last = {},
                                        const budget& within = {}) {
  return found.vendor ? decide(found.vendor.tables(), found, last, within) : decision();
}

/// The text for an end user; empty where nobody knows the vendor.
[[nodiscard]] constexpr std::string_view user_message(const vendor_match& found,
                                                      std::string_view locale = {}) {
  return found.vendor ? user_message(found.vendor.tables(), found, locale) : std::string_view();
}

/// Vendors in the order of their names.
class vendor_list : public detail::static_view {
 public:
  using value_type = vendor;
  using iterator = detail::list_iterator<vendor_list>;
  using const_iterator = iterator;
  /// Tables that the linker finds are no constants, so that a list holds what answers them.
  using source = detail::tables (*)() noexcept;

  constexpr vendor_list() = default;
  constexpr vendor_list(const source* first, std::size_t size) : first_(first), size_(size) {}
  constexpr iterator begin() const { return {*this, 0}; }
  constexpr iterator end() const { return {*this, size_}; }
  constexpr std::size_t size() const { return size_; }
  constexpr bool empty() const { return size_ == 0; }
  /// `index` must be less than `size()`.
  vendor operator[](std::size_t index) const { return vendor(first_[index]()); }

  /// The vendor with a name, or none.
  vendor find(std::string_view name) const {
    for (const vendor one : *this)
      if (one.name() == name) return one;
    return {};
  }

 private:
  const source* first_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace v1
}  // namespace errcat
