#pragma once
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "errcat/detail/pattern.hpp"
#include "errcat/match.hpp"
#include "errcat/retry.hpp"

namespace errcat {
inline namespace layout_11 {
namespace detail {

constexpr char lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr bool same_tag(std::string_view a, std::string_view b) noexcept {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const char x = a[i] == '_' ? '-' : lower(a[i]);
    const char y = b[i] == '_' ? '-' : lower(b[i]);
    if (x != y) return false;
  }
  return true;
}

/// A tag without its last part: "zh-Hant" for "zh-Hant-TW".
constexpr std::string_view shorter_tag(std::string_view tag) noexcept {
  const std::size_t cut = tag.find_last_of("-_");
  return cut == std::string_view::npos ? std::string_view() : part(tag, 0, cut);
}

/// The text of a user message in the best locale that it has. Empty: it has none, not even in the default
/// locale.
constexpr std::string_view localised(const tables& t, word message, std::string_view locale) noexcept {
  const text_list texts(t, list_value(t, header_of(t, h_user_messages), message));
  const text_list locales(t, header_of(t, h_locales));
  // The C library's locale names may also have a character set and a variant: "pt_BR.UTF-8@latin".
  const std::size_t cut = locale.find_first_of(".@");
  std::string_view tag = cut == std::string_view::npos ? locale : part(locale, 0, cut);
  for (; !tag.empty(); tag = shorter_tag(tag))
    for (std::size_t i = 0; i < locales.size() && i < texts.size(); ++i)
      if (same_tag(locales[i], tag) && !texts[i].empty()) return texts[i];
  return texts.empty() ? std::string_view() : texts.front();
}

/// The vendor's row for the kind of a match, also if HTTP answers. Empty if the entry is for developers.
constexpr row_view kind_in(const tables& t, const any_match& found) noexcept {
  if (found.what.audience() == audience::developer) return {};
  if (const word what = index_in(t, found); what != nothing) return kind_of(t, what);
  const word list = header_of(t, h_kinds);
  for (word i = 0; is_by_http(found.how) && i < list_size(t, list); ++i)
    if (const row_view row = list_row(t, list, kind_width, i);
        row[kd_number] == static_cast<word>(found.what.kind()))
      return row;
  return {};
}

/// The texts that could be shown for a match, the most exact first. `nothing`: there is no such text. An
/// entry for developers has only the default.
struct message_levels {
  constexpr message_levels(const tables& t, const any_match& found) noexcept {
    const word what = index_in(t, found);
    if (what != nothing && found.what.audience() != audience::developer) {
      all[0] = property_of(t, what, p_user_message, nothing);
      all[1] = inherit_from_rows(t, what, p_user_message, situation_of(t, found)).value;
    }
    if (const row_view kind = kind_in(t, found); kind && kind[kd_user_message] != 0)
      all[2] = kind[kd_user_message] - 1;
    if (const word fallback = header_of(t, h_default_message); fallback != 0) all[3] = fallback - 1;
  }

  word all[4] = {nothing, nothing, nothing, nothing};
};

/// The first text that `is_wanted` accepts.
template <class Wanted>
constexpr std::string_view first_message(const tables& t, const any_match& found, std::string_view locale,
                                         const Wanted& is_wanted) noexcept {
  for (const word level : message_levels(t, found).all) {
    const std::string_view text = level == nothing ? std::string_view() : localised(t, level, locale);
    if (!text.empty() && is_wanted(text)) return text;
  }
  return {};
}

}  // namespace detail

/// The text for an end user, in UTF-8: the entry's own, else that of the rows for the observed status by
/// rank, else its kind's, else the vendor's default, else the common one. For an entry for developers it is
/// always the default. Texts with placeholders or doubled braces are skipped, because nobody should read
/// those; `errcat/user_text.hpp` fills them. Empty only if the catalog has no text.
///
/// `locale` is looked up as in RFC 4647: "pt-BR", then "pt", then the first locale of the catalog. Case does
/// not matter, and `_` equals `-`. "pt" does not find "pt-BR", because a region must not be guessed ("zh" is
/// not "zh-TW").
[[nodiscard]] constexpr std::string_view user_message(const detail::tables& t, const any_match& found,
                                                      std::string_view locale) noexcept {
  return detail::first_message(t, found, locale, [](std::string_view text) noexcept {
    return text.find_first_of("{}") == std::string_view::npos;
  });
}

/// The most exact text as the spec has it, for you to fill with `fill`. Parts that vary are `{name}`, and
/// braces are doubled.
[[nodiscard]] constexpr std::string_view user_message_template(const detail::tables& t,
                                                               const any_match& found,
                                                               std::string_view locale) noexcept {
  return detail::first_message(t, found, locale, [](std::string_view) noexcept { return true; });
}

/// The same for an entry, without a response.
[[nodiscard]] constexpr std::string_view user_message(const entry& what, std::string_view locale) noexcept {
  if (!what) return {};
  any_match found;
  found.what = what;
  return user_message(what.tables(), found, locale);
}

/// A value for `{name}` in a user message.
struct argument {
  std::string_view name;
  std::string_view value;
};

struct filled {
  /// The result, as a view of the buffer. If the text does not fit, it is cut before the first UTF-8
  /// character that does not. Not null-terminated.
  std::string_view text;
  /// The size of the whole text in bytes. If the buffer is smaller, `text` is cut.
  std::size_t needed = 0;
};

/// Writes `text` into `size` bytes at `buffer`. Each `{name}` becomes the value of that name, and `{{` and
/// `}}` become single braces. A name without a value stays as it is.
constexpr filled fill(std::string_view text, std::initializer_list<argument> values, char* buffer,
                      std::size_t size) noexcept {
  std::size_t needed = 0;
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size();) {
    const detail::token next = detail::token_at(text, at);
    std::string_view piece =
        next.kind == detail::token::type::literal ? next.text : detail::part(text, at, next.next);
    if (next.kind == detail::token::type::placeholder)
      for (const argument& given : values)
        if (given.name == next.text) piece = given.value;
    for (const char byte : piece) {
      if (needed < size) buffer[used++] = byte;
      ++needed;
    }
    at = next.next;
  }
  if (needed > size) {
    std::size_t lead = used;
    while (lead > 0 && (static_cast<unsigned char>(buffer[lead - 1]) & 0xC0) == 0x80) --lead;
    if (lead > 0) {
      const unsigned char first = static_cast<unsigned char>(buffer[lead - 1]);
      const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
      if (lead - 1 + length > used) used = lead - 1;
    }
  }
  return {std::string_view(buffer, used), needed};
}

template <std::size_t Size>
constexpr filled fill(std::string_view text, std::initializer_list<argument> values,
                      char (&buffer)[Size]) noexcept {
  return fill(text, values, buffer, Size);
}

}  // namespace layout_11
}  // namespace errcat
