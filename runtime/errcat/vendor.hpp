#pragma once
#include <cstddef>
#include <string_view>

#include "errcat/classify.hpp"
#include "errcat/decide.hpp"
#include "errcat/message.hpp"

/// Vendors as values, for programs that know only at run time which one answered. Generated code lists them
/// in `errcat/vendors.hpp`.
namespace errcat {
inline namespace layout_11 {

/// A vendor's catalog, or none.
class vendor {
 public:
  constexpr vendor() = default;
  constexpr explicit vendor(const detail::tables& from) : tables_(from) {}

  constexpr explicit operator bool() const { return tables_.cells != nullptr; }
  /// As in specs and paths: "idenfy". Empty if there is no vendor.
  constexpr std::string_view name() const { return text_of(detail::h_vendor); }
  constexpr std::string_view title() const { return text_of(detail::h_title); }
  /// For `errcat::read`, `find_id` and `entry_list`. Do not use it if there is no vendor.
  constexpr const detail::tables& tables() const { return tables_; }
  /// All entries, or those of one type. Empty if there is no vendor.
  constexpr entry_list entries() const { return entry_list(tables_); }
  constexpr typed_entry_list entries(entry_type only) const { return {tables_, only}; }

 private:
  constexpr std::string_view text_of(detail::header which) const {
    return *this ? detail::text(tables_, detail::header_of(tables_, which)) : std::string_view();
  }

  detail::tables tables_;
};

/// The result of `classify`, and the vendor.
struct vendor_match : any_match {
  /// Empty: the vendor is not known, so nothing matched.
  errcat::vendor vendor = {};
};

/// What a vendor's response means. Without a vendor, nothing ever matches.
[[nodiscard]] constexpr vendor_match classify(const vendor& of, const response& from) {
  vendor_match found;
  if (of) static_cast<any_match&>(found) = detail::classification(of.tables(), from).run();
  found.vendor = of;
  return found;
}

/// What to do next. `unspecified` if the vendor is not known.
[[nodiscard]] constexpr decision decide(const vendor_match& found, const call& last = {},
                                        const budget& within = {}) {
  return found.vendor ? decide(found.vendor.tables(), found, last, within) : decision();
}

/// The text for an end user. Empty if the vendor is not known.
[[nodiscard]] constexpr std::string_view user_message(const vendor_match& found,
                                                      std::string_view locale = {}) {
  return found.vendor ? user_message(found.vendor.tables(), found, locale) : std::string_view();
}

/// Vendors, sorted by name.
class vendor_list : public detail::static_view {
 public:
  using value_type = vendor;
  using iterator = detail::list_iterator<vendor_list>;
  using const_iterator = iterator;
  /// Tables that the linker finds are not constants, so a list holds functions that return them.
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

}  // namespace layout_11
}  // namespace errcat
