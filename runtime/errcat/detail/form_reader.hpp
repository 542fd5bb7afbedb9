#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "errcat/detail/json_reader.hpp"
#include "errcat/detail/utf8.hpp"

/// Reads application/x-www-form-urlencoded, with the parser of the URL Standard, section 5.1.
namespace errcat {
inline namespace layout_11 {
namespace detail {

/// A name or value of a form, still encoded.
class form_text {
 public:
  constexpr explicit form_text(std::string_view raw) : raw_(raw) {}

  bool equals(std::string_view wanted) const { return is_plain() ? raw_ == wanted : decoded() == wanted; }

  /// In UTF-8. A percent sign without two digits stays, and bytes that are not UTF-8 become U+FFFD.
  std::string decoded() const {
    std::string bytes;
    bytes.reserve(raw_.size());
    for (std::size_t at = 0; at < raw_.size(); ++at) {
      const int value = raw_[at] == '%' ? byte_at(at + 1) : -1;
      if (value >= 0) {
        bytes += static_cast<char>(value);
        at += 2;
      } else {
        bytes += raw_[at] == '+' ? ' ' : raw_[at];
      }
    }
    return in_utf8(bytes);
  }

 private:
  bool is_plain() const { return raw_.find_first_of("%+") == std::string_view::npos; }

  /// The byte that two hexadecimal digits stand for, or -1.
  int byte_at(std::size_t at) const {
    if (raw_.size() < at + 2) return -1;
    const int high = hex_value(raw_[at]);
    const int low = hex_value(raw_[at + 1]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  std::string_view raw_;
};

/// Whether a text looks like a form: a name and a value, and no character that a form would have encoded.
constexpr bool looks_like_form(std::string_view text) {
  constexpr std::string_view plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~*+%&=";
  const std::size_t equals = text.find('=');
  return equals != 0 && equals < text.find('&') && text.find_first_not_of(plain) == std::string_view::npos;
}

/// Reads a form as a flat object of texts. Every text is a form. The handler is that of `read_json`, but its
/// name() and text() take a `form_text`. Returns false if name() stops the reading.
template <class Handler>
bool read_form(std::string_view form, Handler& handler) {
  if (!handler.start_object()) return true;
  while (!form.empty()) {
    const std::string_view pair = form.substr(0, form.find('&'));
    form.remove_prefix(pair.size() < form.size() ? pair.size() + 1 : pair.size());
    if (pair.empty()) continue;
    const std::size_t equals = pair.find('=');
    if (!handler.name(form_text(pair.substr(0, equals)))) return false;
    handler.text(form_text(equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1)));
  }
  handler.end();
  return true;
}

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat
