#pragma once
#include <string_view>

#include "errcat/detail/layout.hpp"

namespace errcat {
inline namespace layout_11 {
namespace detail {

/// The texts of an entry that errcat passes on and does not interpret, in the order of their properties.
enum class entry_text : word { since, deprecated, runbook, owner, count };

inline constexpr word entry_text_count = static_cast<word>(entry_text::count);
static_assert(p_first_text + entry_text_count <= own_count);

constexpr property property_of(entry_text which) noexcept {
  return static_cast<property>(p_first_text + static_cast<word>(which));
}

}  // namespace detail

/// Reads these texts. Each is empty if the spec does not state it.
template <class Entry>
class entry_texts {
 public:
  /// The version or date that introduced the entry.
  constexpr std::string_view since() const { return text(detail::entry_text::since); }
  /// Why the entry is deprecated, and what happens then.
  constexpr std::string_view deprecated() const { return text(detail::entry_text::deprecated); }
  /// Your own instructions for the entry: a URL, or where to find them.
  constexpr std::string_view runbook() const { return text(detail::entry_text::runbook); }
  /// Who in your organization takes care of the entry.
  constexpr std::string_view owner() const { return text(detail::entry_text::owner); }

 private:
  constexpr std::string_view text(detail::entry_text which) const {
    return static_cast<const Entry&>(*this).text_of(detail::property_of(which));
  }
};

}  // namespace layout_11
}  // namespace errcat
