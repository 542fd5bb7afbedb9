#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "errcat/entry_parts.hpp"

namespace errcat {
inline namespace layout_11 {
namespace detail {

/// text[begin, end). Unlike `substr`, it checks nothing and so cannot throw. Code that might throw, in a
/// function that must not, would make a loader relocate data of the object that holds the tables.
constexpr std::string_view part(std::string_view text, std::size_t begin, std::size_t end) noexcept {
  return {text.data() + begin, end - begin};
}

/// A piece of a text with placeholders.
struct token {
  enum class type : std::uint8_t { end, literal, placeholder };
  type kind = type::end;
  std::string_view text;  ///< a literal character, or a placeholder's name
  std::size_t next = 0;   ///< where the next token starts
};

/// The token that starts at `at`. `{name}` is a placeholder. `{{` and `}}` are braces, and so is a lone one.
constexpr token token_at(std::string_view pattern, std::size_t at) noexcept {
  if (at >= pattern.size()) return {token::type::end, {}, at};
  const char here = pattern[at];
  const bool doubled = at + 1 < pattern.size() && pattern[at + 1] == here;
  if ((here == '{' || here == '}') && doubled)
    return {token::type::literal, part(pattern, at, at + 1), at + 2};
  if (here == '{') {
    const std::size_t close = pattern.find('}', at);
    if (close != std::string_view::npos && close > at + 1)
      return {token::type::placeholder, part(pattern, at + 1, close), close + 1};
  }
  return {token::type::literal, part(pattern, at, at + 1), at + 1};
}

constexpr bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

/// A placeholder that has captured text[begin, end). The pattern continues at `after`.
struct capture {
  std::size_t after = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view name;
  bool set = false;
};

/// Whether the whole `text` fits `pattern`. Each placeholder takes at least one byte; those declared as
/// integer take only digits. If `wanted` is the name of a placeholder, `captured` is what it took.
///
/// Only the last placeholder of each type is ever tried again: what an earlier one could take in addition, a
/// later one can take too. The work is limited to a multiple of the sum of both lengths. A text that would
/// need more does not fit.
constexpr bool fits_pattern(std::string_view pattern, std::string_view text, placeholder_list placeholders,
                            std::string_view wanted, std::string_view& captured) noexcept {
  std::size_t steps = 64 * (pattern.size() + text.size()) + 64;
  capture anything;
  capture digits;  // since `anything`
  std::size_t at = 0;
  std::size_t in = 0;
  std::string_view found;
  for (;;) {
    if (steps-- == 0) return false;
    const token next = token_at(pattern, at);
    bool fits = false;
    if (next.kind == token::type::end) {
      if (in == text.size()) {
        if (anything.set && anything.name == wanted) found = part(text, anything.begin, anything.end);
        if (digits.set && digits.name == wanted) found = part(text, digits.begin, digits.end);
        captured = found;
        return true;
      }
    } else if (next.kind == token::type::literal) {
      fits = in < text.size() && text[in] == next.text.front();
      if (fits) ++in;
    } else if (in < text.size()) {
      bool integer = false;
      for (const placeholder declared : placeholders)
        if (declared.name == next.text) integer = declared.integer;
      fits = !integer || is_digit(text[in]);
      if (fits) {
        if (digits.set && digits.name == wanted) found = part(text, digits.begin, digits.end);
        if (!integer && anything.set && anything.name == wanted)
          found = part(text, anything.begin, anything.end);
        (integer ? digits : anything) = {next.next, in, in + 1, next.text, true};
        if (!integer) digits.set = false;
        ++in;
      }
    }
    if (fits) {
      at = next.next;
    } else if (digits.set && digits.end < text.size() && is_digit(text[digits.end])) {
      in = ++digits.end;
      at = digits.after;
    } else if (anything.set && anything.end < text.size()) {
      in = ++anything.end;
      at = anything.after;
      digits.set = false;
    } else {
      return false;
    }
  }
}

constexpr bool fits_pattern(std::string_view pattern, std::string_view text,
                            placeholder_list placeholders) noexcept {
  std::string_view unused;
  return fits_pattern(pattern, text, placeholders, {}, unused);
}

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat
