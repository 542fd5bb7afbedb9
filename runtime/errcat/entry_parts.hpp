#pragma once
#include <cstdint>
#include <string_view>

#include "errcat/detail/views.hpp"
#include "errcat/response.hpp"
#include "errcat/types.hpp"

/// What the lists of an entry hold.
namespace errcat {
inline namespace layout_11 {

/// A figure that a vendor may leave open.
struct figure {
  std::int64_t value = 0;  ///< 0 unless stated
  bool stated = false;
  constexpr explicit operator bool() const { return stated; }
};

/// Statuses from first to last, both inclusive.
struct status_range {
  std::int32_t first = 0;
  std::int32_t last = 0;
  constexpr bool contains(std::int32_t status) const { return first <= status && status <= last; }
};

struct link {
  std::string_view title;
  std::string_view url;  ///< empty: errcat's copy of the source has lost the target
};

/// A bound with its unit, in the vendor's words: `max` "10MB", `per` "file". `above` and `below` are bounds
/// that a value must not reach. Empty: none.
struct limit {
  std::string_view what;
  std::string_view min;
  std::string_view above;
  std::string_view max;
  std::string_view below;
  std::string_view per;
};

/// The required format of a field in a request.
struct field_format {
  std::string_view field;
  std::string_view format;
};

/// A part of a code or message that varies.
struct placeholder {
  std::string_view name;
  bool integer = false;  ///< takes only digits
};

namespace detail {

template <class Index>
struct index_maker {
  using value_type = Index;
  static constexpr word width = 1;
  static constexpr value_type make(const row_view& row) { return static_cast<Index>(row[0] + 1); }
};
struct status_maker {
  using value_type = status_range;
  static constexpr word width = 2;
  static constexpr value_type make(const row_view& row) {
    return {static_cast<std::int32_t>(row[0]), static_cast<std::int32_t>(row[1])};
  }
};
struct link_maker {
  using value_type = link;
  static constexpr word width = 2;
  static constexpr value_type make(const row_view& row) {
    return {text(row.tables(), row[0]), text(row.tables(), row[1])};
  }
};
struct limit_maker {
  using value_type = limit;
  static constexpr word width = limit_width;
  static constexpr value_type make(const row_view& row) {
    return {text(row.tables(), row[0]), text(row.tables(), row[1]), text(row.tables(), row[2]),
            text(row.tables(), row[3]), text(row.tables(), row[4]), text(row.tables(), row[5])};
  }
};
struct format_maker {
  using value_type = field_format;
  static constexpr word width = 2;
  static constexpr value_type make(const row_view& row) {
    return {text(row.tables(), row[0]), text(row.tables(), row[1])};
  }
};
struct placeholder_maker {
  using value_type = placeholder;
  static constexpr word width = 2;
  static constexpr value_type make(const row_view& row) { return {text(row.tables(), row[0]), row[1] != 0}; }
};

}  // namespace detail

using status_list = list_view<detail::status_maker>;
using link_list = list_view<detail::link_maker>;
using limit_list = list_view<detail::limit_maker>;
using format_list = list_view<detail::format_maker>;
using placeholder_list = list_view<detail::placeholder_maker>;
using surface_list = list_view<detail::index_maker<surface>>;
using operation_list = list_view<detail::index_maker<operation>>;

namespace detail {

/// The row of a retry rule that says nothing. Hidden: a shared library with a symbol that is unique in the
/// whole program could not be unloaded.
ERRCAT_HIDDEN inline constexpr cell no_policy[policy_width] = {};

}  // namespace detail

/// The figures of a retry rule: a view of one row.
class retry_figures {
 public:
  constexpr retry_figures() = default;
  constexpr retry_figures(const detail::tables& from, detail::word policy)
      : row_(from.cells + detail::header_of(from, detail::h_policies) + 1 + policy * detail::policy_width),
        is_stated_(true) {}

  /// Whether the spec has a retry rule here, even if it is that the vendor does not say.
  constexpr explicit operator bool() const { return is_stated_; }
  constexpr retry_verb verb() const { return static_cast<retry_verb>(facts(0, 15)); }
  constexpr errcat::repeats repeats() const { return static_cast<errcat::repeats>(facts(4, 15)); }
  constexpr errcat::jitter jitter() const { return static_cast<errcat::jitter>(facts(8, 15)); }
  /// Whether the wait that a response asks for takes precedence over the delays. `unspecified`: the longer of
  /// the two holds. `no`: the response does not count.
  constexpr known honor_retry_after() const { return static_cast<known>(facts(12, 3)); }
  /// Whether any of its figures is approximate.
  constexpr bool about() const { return facts(14, 1) != 0; }
  /// Whether the vendor says that delays grow without limit.
  constexpr bool uncapped() const { return facts(15, 1) != 0; }
  /// The factor by which the delay grows with each call, in thousandths.
  constexpr figure factor_milli() const { return stated(wide(detail::r_factor)); }
  /// The longest delay, in milliseconds.
  constexpr figure cap_ms() const { return stated(detail::time_from(row_ + detail::r_cap)); }
  /// Calls in total, including the first.
  constexpr figure attempts() const { return stated(wide(detail::r_attempts)); }
  /// No call starts later than this after the first, in milliseconds.
  constexpr figure within_ms() const { return stated(detail::time_from(row_ + detail::r_within)); }
  /// The share of the delay in thousandths, with `jitter::percent`.
  constexpr std::int32_t jitter_permille() const { return row_[detail::r_jitter]; }
  /// The list of delays in the tables. For errcat itself.
  constexpr detail::word delay_list() const { return wide(detail::r_delays); }

 protected:
  constexpr const detail::cell* row() const { return row_; }

 private:
  constexpr detail::word wide(detail::policy_word which) const { return detail::wide_at(row_ + which); }
  constexpr detail::word facts(int shift, detail::word mask) const {
    return detail::word{row_[detail::r_facts]} >> shift & mask;
  }
  // 0 means "not stated".
  static constexpr figure stated(std::int64_t value) { return {value, value != 0}; }

  const detail::cell* row_ = detail::no_policy;
  bool is_stated_ = false;
};

/// When and how to retry, as the vendor states it. `verb()` is `unspecified` if the vendor says nothing.
class retry_rule : public retry_figures {
 public:
  constexpr retry_rule() = default;
  constexpr retry_rule(const detail::tables& from, detail::word policy)
      : retry_figures(from, policy), tables_(from) {}

  constexpr std::string_view id() const {
    if (!*this) return {};
    const auto position = static_cast<detail::word>(row() - tables_.cells);
    return detail::text(tables_, detail::value_at(tables_, position + detail::r_id));
  }
  /// Milliseconds before the second call, the third and so on. Empty: unspecified.
  constexpr time_list delays() const { return {tables_, delay_list()}; }

 private:
  detail::tables tables_;
};

/// A cause or a fix. It converts to its sentence.
class item {
 public:
  constexpr explicit item(const detail::row_view& row) : row_(row) {}
  constexpr std::string_view text() const { return detail::text(row_.tables(), row_[0]); }
  constexpr operator std::string_view() const { return text(); }
  /// The fix for this particular cause. May be empty.
  constexpr std::string_view fix() const { return detail::text(row_.tables(), row_[1]); }
  /// The retry rule for this cause, if it is not the entry's.
  constexpr retry_rule retry() const {
    return row_[2] == 0 ? retry_rule() : retry_rule(row_.tables(), row_[2] - 1);
  }
  /// Where it applies. Empty: everywhere.
  constexpr list_view<detail::index_maker<surface>> surfaces() const { return {row_.tables(), row_[3]}; }
  constexpr list_view<detail::index_maker<operation>> operations() const { return {row_.tables(), row_[4]}; }

 private:
  detail::row_view row_;
};

namespace detail {

struct item_maker {
  using value_type = item;
  static constexpr word width = item_width;
  static constexpr value_type make(const row_view& row) { return item(row); }
};

}  // namespace detail

using item_list = list_view<detail::item_maker>;

}  // namespace layout_11
}  // namespace errcat
