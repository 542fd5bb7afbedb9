#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "errcat/detail/found_value.hpp"

/// Reads parameters. They stand in challenges, as in `Bearer realm="x", error="y", Basic realm="z"` (RFC
/// 9110, section 11.6.1); after a value, as in `failed; code=17` (section 5.6.6); or alone. One grammar
/// covers them all:
///
///     value     = [ member ] *( OWS ( "," OWS [ member ] / ";" OWS [ token / parameter ] ) )
///     member    = [ token 1*BLANK ] parameter / token / ( quoted-string / text ) *"="
///     parameter = token BWS "=" BWS ( token / quoted-string )
///     text      = 1*( BLANK / %x21-7E except `"(),;<=>[\]{}` / obs-text )
///
/// A parameter after a comma needs a scheme (a token) or only parameters before it, and no text. A text is a
/// media type, words, or a scheme and its token68, so `Negotiate error=` has no parameter.
///
/// Reading ends at the first part that does not fit. What contains that part does not count, because it might
/// be cut off: an open string, `code=a b`, `realm="x" error="y"`. A text has no brackets, because they might
/// hide a separator.
namespace errcat {
inline namespace layout_11 {
namespace detail {

struct parameter_view {
  std::string_view name;
  std::string_view value;  ///< with its quotes; empty: there is none
};

class parameter_reader {
 public:
  constexpr explicit parameter_reader(std::string_view value) : rest_(value) {}
  /// The next parameter that has a value. False at the end or at the first error.
  constexpr bool next(parameter_view& one) {
    while (!rest_.empty()) {
      one = {};
      skip_blanks();
      if (!at_separator() && !(in_list_ ? read_member(one) : read_parameter(one))) return false;
      in_list_ = front() == ',';
      take(1);
      if (!one.value.empty()) return true;
    }
    return false;
  }

 private:
  static constexpr bool none_of(char c, std::string_view all) { return all.find(c) == all.npos; }
  static constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }
  static constexpr bool is_printed(char c) { return static_cast<unsigned char>(c) >= ' ' && c != '\x7f'; }
  static constexpr bool is_of_string(char c) { return is_printed(c) || c == '\t'; }
  static constexpr bool is_of_text(char c) { return is_of_string(c) && none_of(c, "\"(),;<=>[\\]{}"); }
  static constexpr bool is_of_token(char c) {
    return c > ' ' && c <= '~' && none_of(c, "\"(),/:;<=>?@[\\]{}");
  }
  constexpr char front() const { return rest_.empty() ? '\0' : rest_[0]; }
  constexpr bool at_separator() const { return rest_.empty() || front() == ',' || front() == ';'; }
  constexpr std::string_view take(std::size_t size) {
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(taken.size());
    return taken;
  }
  template <class Is>
  constexpr std::string_view take_while(Is is) {
    std::size_t size = 0;
    while (size < rest_.size() && is(rest_[size])) ++size;
    return take(size);
  }
  constexpr void skip_blanks() { take_while(is_blank); }

  /// With its quotes. Empty: it is not a quoted string.
  constexpr std::string_view take_quoted() {
    for (std::size_t i = 1; i < rest_.size(); ++i) {
      if (rest_[i] == '"') return take(i + 1);
      if (rest_[i] == '\\') ++i;
      if (i < rest_.size() && !is_of_string(rest_[i])) return {};
    }
    return {};
  }

  /// Reads a parameter or a flag, which must end at a separator.
  constexpr bool read_parameter(parameter_view& to) {
    to = {take_while(is_of_token), {}};
    skip_blanks();
    if (front() != '=') return at_separator();
    take(1);
    skip_blanks();
    to.value = front() == '"' ? take_quoted() : take_while(is_of_token);
    skip_blanks();
    return !to.name.empty() && !to.value.empty() && at_separator();
  }

  constexpr bool read_member(parameter_view& to) {
    const std::string_view all = rest_;
    if (read_parameter(to)) return takes_more_ = takes_more_ || to.value.empty();
    rest_ = all;
    take_while(is_of_token);
    skip_blanks();
    takes_more_ = read_parameter(to) && !to.value.empty();
    if (takes_more_) return true;
    rest_ = all;
    const bool fits = !(front() == '"' ? take_quoted() : take_while(is_of_text)).empty();
    while (front() == '=') take(1);
    skip_blanks();
    return fits && at_separator();
  }

  std::string_view rest_;
  bool in_list_ = true;     ///< not after a semicolon
  bool takes_more_ = true;  ///< whether a parameter may follow a comma
};

/// The value of the first parameter with a name, unquoted. `std::nullopt`: there is none.
inline std::optional<std::string> header_parameter(std::string_view value, std::string_view name) {
  parameter_reader from(value);
  for (parameter_view one; from.next(one);) {
    if (!same_name(one.name, name)) continue;
    if (one.value[0] != '"') return std::string(one.value);
    std::string text;
    for (std::size_t i = 1; i + 1 < one.value.size(); ++i) text += one.value[one.value[i] == '\\' ? ++i : i];
    return text;
  }
  return std::nullopt;
}

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat
