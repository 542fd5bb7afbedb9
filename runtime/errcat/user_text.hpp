#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "errcat/captured.hpp"
#include "errcat/detail/media_type.hpp"
#include "errcat/detail/utf8.hpp"
#include "errcat/message.hpp"
#include "errcat/reading.hpp"
#include "errcat/vendor.hpp"

/// Texts for end users, filled with values from the response.
namespace errcat {
inline namespace layout_11 {

/// How a text is filled.
struct fill_options {
  /// The longest value in characters. The rest is cut off and shown as an ellipsis.
  std::size_t longest_value = 80;
  /// Seconds since 1970-01-01T00:00Z, for waits that the response gives as dates. Negative: not known.
  std::int64_t now_s = none_given;
};

/// A text that an end user may read, with no placeholder left. It is plain text: escape it where you show it.
struct user_text {
  std::string text;
  /// Whether there is a more exact text, but the response lacks a value for it.
  bool general = false;

  operator std::string_view() const { return text; }
};

namespace detail {

/// The character at the start of a well-formed text. It is `size` bytes long.
constexpr std::uint32_t code_point(std::string_view text, std::size_t size) noexcept {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
  };
  std::uint32_t value = size == 1 ? byte(0) : byte(0) & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) value = value << 6 | (byte(i) & 0x3F);
  return value;
}

/// Whether a character ends a line, acts on a terminal, or changes the direction of the text around it.
constexpr bool is_invisible(std::uint32_t c) noexcept {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

/// A value as it may appear in a text for an end user. Nothing if it is empty or may be markup or a
/// placeholder, because the author of the text did not expect that.
inline std::optional<std::string> shown_value(std::string_view value, std::size_t most) {
  if (value.find_first_of("<>{}") != std::string_view::npos) return {};
  std::string out;
  std::size_t characters = 0;
  while (!value.empty()) {
    const int size = utf8_size(value);
    const auto bytes = static_cast<std::size_t>(size < 0 ? -size : size);
    const std::uint32_t character = size > 0 ? code_point(value, bytes) : 0xFFFD;
    const bool is_blank = character == '\t' || character == '\r' || character == '\n';
    const bool is_hidden = !is_blank && is_invisible(character);
    if (!is_hidden && characters++ == most) {
      out += "\xE2\x80\xA6";
      break;
    }
    if (is_blank)
      out += ' ';
    else if (!is_hidden)
      out += size < 0 ? std::string_view("\xEF\xBF\xBD") : value.substr(0, bytes);
    value.remove_prefix(bytes);
  }
  if (without_blanks(out).empty()) return {};
  return out;
}

/// The last segment of a place. A text uses it to name the value there.
constexpr std::string_view last_segment(std::string_view place) noexcept {
  return place.substr(place.find_last_of("/:;") + 1);
}

/// Finds the values of a text's placeholders in a response.
class value_finder {
 public:
  value_finder(const any_match& found, const reading& seen, const errcat::response& from,
               std::string_view field, const fill_options& how)
      : found_(found), seen_(seen), from_(from), field_(field), how_(how) {}

  std::optional<std::string> find(std::string_view name) const {
    if (const std::string_view taken = captured(found_.what, from_, name); !taken.empty())
      return shown_value(taken, how_.longest_value);
    if (name == "wait_seconds") return wait_in(1'000);
    if (name == "wait_minutes") return wait_in(60'000);
    if (name == "field" && !field_.empty()) return shown_value(field_, how_.longest_value);
    for (std::size_t i = 0; i < from_.field_count; ++i)
      if (last_segment(from_.fields[i].place) == name)
        return shown_value(from_.fields[i].value.text(), how_.longest_value);
    return {};
  }

 private:
  /// Rounded up, so that nobody comes back too early.
  std::optional<std::string> wait_in(std::int64_t unit) const {
    const std::int64_t ms = seen_.retry_after_ms(how_.now_s);
    if (ms <= 0) return {};
    return std::string(decimal(ms / unit + (ms % unit == 0 ? 0 : 1)).text());
  }

  const any_match& found_;
  const reading& seen_;
  const errcat::response& from_;
  std::string_view field_;
  const fill_options& how_;
};

/// A text with all its placeholders filled. Nothing if a value is missing.
inline std::optional<std::string> filled_text(std::string_view text, const value_finder& values) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const token next = token_at(text, at);
    if (next.kind == token::type::placeholder) {
      const std::optional<std::string> value = values.find(next.text);
      if (!value) return {};
      out += *value;
    } else {
      out += next.text;
    }
    at = next.next;
  }
  return out;
}

}  // namespace detail

namespace detail {

inline user_text best_text(const tables& t, const any_match& found, std::string_view locale,
                           const value_finder& values) {
  user_text out;
  for (const word level : message_levels(t, found).all) {
    const std::string_view text = level == nothing ? std::string_view() : localised(t, level, locale);
    if (text.empty()) continue;
    if (std::optional<std::string> filled = filled_text(text, values)) {
      out.text = std::move(*filled);
      return out;
    }
    out.general = true;
  }
  return out;
}

}  // namespace detail

/// The text for an end user, filled: the entry's, else that of the rows for its status, else that of its
/// kind, else the default. A text is skipped if one of its values is missing. `{name}` is what the
/// placeholder of the error's code or message captured, or the value of a field that the entry asks for,
/// named by the last segment of its place. `{field}` is the name of the field at fault. `{wait_seconds}` and
/// `{wait_minutes}` are how long the response asks to wait, rounded up, in digits.
///
/// Values come from the response. Each is therefore shown in one line, without control characters and without
/// characters that change the direction of text, and is cut if it is too long. A value with `<`, `>`, `{` or
/// `}` counts as missing. The text is empty only if the catalog has none.
[[nodiscard]] inline user_text user_message(const detail::tables& t, const any_match& found,
                                            const reading& seen, std::string_view locale = {},
                                            const fill_options& how = {}) {
  return detail::best_text(t, found, locale, {found, seen, seen.response(), seen.field(), how});
}

/// The same for one of several errors of a response, which was classified as `found`.
[[nodiscard]] inline user_text user_message(const detail::tables& t, const any_match& found,
                                            const reading& seen, const reported_error& one,
                                            std::string_view locale = {}, const fill_options& how = {}) {
  return detail::best_text(t, found, locale, {found, seen, one.response, one.field, how});
}

/// The same for a vendor that is known only at run time.
[[nodiscard]] inline user_text user_message(const vendor_match& found, const reading& seen,
                                            std::string_view locale = {}, const fill_options& how = {}) {
  return found.vendor ? user_message(found.vendor.tables(), found, seen, locale, how) : user_text();
}

}  // namespace layout_11
}  // namespace errcat
