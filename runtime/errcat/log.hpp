#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

#include "errcat/budget.hpp"
#include "errcat/detail/duration_text.hpp"
#include "errcat/match.hpp"
#include "errcat/to_string.hpp"

/// Matches and decisions as one line of text, for logs:
///
///     503 idenfy "Service unavailable" (status_class; unknown_code)
///     repeat in 1.5 s (retry_after)
///
/// Streams accept them directly: `std::clog << hit`. For formatters, see `errcat/fmt.hpp` and
/// `errcat/format.hpp`.
namespace errcat {
inline namespace layout_11 {
namespace detail {

/// The size of the character at the start of a text if it would end a line or act on a terminal: a control
/// character, including two-byte ones, or U+2028 or U+2029. 0: it is none of these.
constexpr std::size_t control_size(std::string_view text) noexcept {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  if (byte(0) < 0x20 || byte(0) == 0x7F) return 1;
  if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) <= 0x9F) return 2;
  return byte(0) == 0xE2 && byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9) ? 3 : 0;
}

}  // namespace detail

/// A line of limited length that holds its characters. A `std::string_view` of it must not outlive it.
class log_line {
 public:
  static constexpr std::size_t capacity = 256;

  /// Appends a text. Control characters become spaces. What does not fit is cut off at a UTF-8 character
  /// boundary and shown as "...".
  constexpr log_line& append(std::string_view text) noexcept {
    while (!text.empty() && !is_cut_) {
      const std::size_t control = detail::control_size(text);
      append(control == 0 ? text[0] : ' ');
      text.remove_prefix(control == 0 ? 1 : control);
    }
    return *this;
  }
  constexpr operator std::string_view() const noexcept { return {characters_, size_}; }

 private:
  static constexpr std::string_view ellipsis = "...";

  constexpr void append(char c) noexcept {
    if (size_ == capacity) return cut();
    characters_[size_++] = c;
  }

  constexpr void cut() noexcept {
    is_cut_ = true;
    size_ = capacity - ellipsis.size();
    // A UTF-8 character has at most three bytes after its first.
    for (int i = 0; i < 3 && (static_cast<unsigned char>(characters_[size_]) & 0xC0) == 0x80; ++i) --size_;
    for (const char dot : ellipsis) characters_[size_++] = dot;
  }

  char characters_[capacity] = {};
  std::size_t size_ = 0;
  bool is_cut_ = false;
};

namespace detail {

template <class Value, class... Others>
inline constexpr bool is_one_of = (std::is_same_v<Value, Others> || ...);

template <class Value>
inline constexpr bool is_match = std::is_convertible_v<std::add_pointer_t<Value>, const any_match*>;

/// Whether a match itself names its vendor, as `vendor_match` does. This does not use that type, because its
/// header includes everything that computes.
template <class Match, class = void>
inline constexpr bool has_vendor = false;
template <class Match>
inline constexpr bool
    has_vendor<Match, std::void_t<decltype(std::string_view(std::declval<const Match&>().vendor.name()))>> =
        true;

/// Whether a match has its vendor's enum.
template <class Match, class = void>
inline constexpr bool has_enum = false;
template <class Match>
inline constexpr bool
    has_enum<Match, std::void_t<decltype(std::string_view(catalog_of(std::declval<const Match&>().code)))>> =
        true;

/// The vendor's name. Empty: not known. If HTTP answers, the entry is not the vendor's.
template <class Match>
constexpr std::string_view vendor_of(const Match& found) noexcept {
  if constexpr (has_vendor<Match>) {
    return found.vendor.name();
  } else if constexpr (has_enum<Match>) {
    return found.what ? catalog_of(found.code) : std::string_view();
  } else {
    if (is_by_http(found.how)) return {};
    const tables& from = found.what.tables();
    return found.what ? text(from, header_of(from, h_vendor)) : std::string_view();
  }
}

/// Puts a space before all parts but the first.
constexpr void add_part(log_line& to, std::string_view part) noexcept {
  if (part.empty()) return;
  if (!std::string_view(to).empty()) to.append(" ");
  to.append(part);
}

constexpr void add_status(log_line& to, const any_match& found) noexcept {
  if (found.transport != transport_failure::none) return add_part(to, to_string(found.transport));
  if (found.status != 0) add_part(to, decimal(found.status).text());
}

constexpr void add_name(log_line& to, const entry& what) noexcept {
  if (!what) return add_part(to, "none");
  if (!what.id().empty()) return add_part(to, what.id());
  if (what.title().empty()) return add_part(to, what.kind_id());
  add_part(to, "\"");
  to.append(what.title()).append("\"");
}

constexpr void add_surprises(log_line& to, surprises which) noexcept {
  std::string_view separator;
  for (const surprise one : every_surprise) {
    if (!which.has(one)) continue;
    to.append(separator).append(to_string(one));
    separator = ", ";
  }
}

/// How the response was matched and what is surprising about it, in parentheses.
constexpr void add_evidence(log_line& to, const any_match& found) noexcept {
  const bool by_rung = found.how != rung::none;
  if (!by_rung && !found.surprising) return;
  to.append(" (");
  if (by_rung) to.append(to_string(found.how));
  if (by_rung && found.surprising) to.append("; ");
  add_surprises(to, found.surprising);
  to.append(")");
}

constexpr void add_duration(log_line& to, std::int64_t ms) noexcept {
  const duration_text shown(ms);
  to.append(shown.qualifier()).append(shown.text());
}

}  // namespace detail

/// The status, or "not_sent", "network" or "timeout" if no response came; the vendor; the entry's id, title
/// or kind, or "none"; the rung and the surprises:
///
///     429 stripe rate_limited (code)
///     418 none
template <class Match, std::enable_if_t<detail::is_match<Match>, int> = 0>
[[nodiscard]] constexpr log_line to_line(const Match& found) noexcept {
  log_line line;
  detail::add_status(line, found);
  detail::add_part(line, detail::vendor_of(found));
  detail::add_name(line, found.what);
  detail::add_evidence(line, found);
  return line;
}

/// The action, the wait and the reason:
///
///     check_then_repeat in 2 min (effect_unknown)
///     stop, 90 s asked (wait_too_long)
[[nodiscard]] constexpr log_line to_line(const decision& made) noexcept {
  const bool stops = made.action == action::stop;
  log_line line;
  line.append(to_string(made.action));
  if (made.wait_ms > 0) {
    line.append(stops ? ", " : " in ");
    detail::add_duration(line, made.wait_ms);
    if (stops) line.append(" asked");
  }
  line.append(" (").append(to_string(made.reason)).append(")");
  return line;
}

namespace detail {

template <class Value>
inline constexpr bool has_line = is_match<Value> || is_one_of<Value, decision, log_line>;

/// Whether `Value` is a vendor's enum or `kind`. `catalog_of` names its catalog.
template <class Value, class = void>
inline constexpr bool is_catalogued = false;
template <class Value>
inline constexpr bool
    is_catalogued<Value, std::void_t<decltype(std::string_view(catalog_of(std::declval<Value>())))>> =
        std::is_enum_v<Value>;

template <class Value>
inline constexpr bool is_word =
    is_one_of<Value, entry_type, severity, audience, emission, known, retry_verb, repeats, effect, jitter,
              transport_failure, rung, surprise, action, reason, origin>;

/// What the formatters accept, both for fmt and for the standard library.
template <class Value>
inline constexpr bool is_formatted =
    has_line<Value> || is_catalogued<Value> || is_word<Value> || std::is_same_v<Value, surprises>;

template <class Value>
constexpr log_line line_of_number(Value value) noexcept {
  log_line line;
  line.append(catalog_of(value)).append(":").append(decimal(static_cast<std::int32_t>(value)).text());
  return line;
}

/// What the formatters print.
template <class Value>
constexpr log_line formatted(const Value& value) noexcept {
  log_line line;
  if constexpr (std::is_same_v<Value, log_line>) {
    line = value;
  } else if constexpr (has_line<Value>) {
    line = to_line(value);
  } else if constexpr (std::is_same_v<Value, surprises>) {
    add_surprises(line, value);
  } else {
    line.append(to_string(value));
    if constexpr (is_catalogued<Value>)
      if (std::string_view(line).empty()) line = line_of_number(value);
  }
  return line;
}

}  // namespace detail

/// For streams of any library that accept a `std::string_view`. Both operands are templates, so an operator
/// of a stream or of a caller is always the better match.
template <class Stream, class Value, std::enable_if_t<detail::has_line<Value>, int> = 0>
auto operator<<(Stream& to, const Value& value) -> decltype(to << std::string_view()) {
  return to << std::string_view(detail::formatted(value));
}

}  // namespace layout_11
}  // namespace errcat
