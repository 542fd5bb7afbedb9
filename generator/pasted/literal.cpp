#include "pasted/literal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <utility>

#include "errcat/detail/json_reader.hpp"
#include "pasted/characters.hpp"
#include "value/value.hpp"

// Turns what programs print for their values into JSON.
namespace generator::pasted {
namespace {

bool begins_word(char c) {
  return is_letter(c) || c == '_' || c == '$';
}

/// One pass over a text. It does not recurse.
class literal_reader {
 public:
  literal_reader(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  literal run() {
    while (at_ < text_.size() && step() && open_.depth() > 0) continue;
    return {std::move(json_), at_, open_.depth() == 0 && has_closed_};
  }

 private:
  char here() const { return text_[at_]; }
  char next() const { return at_ + 1 < text_.size() ? text_[at_ + 1] : '\0'; }

  /// Reads one token. False: what stands here is none.
  bool step() {
    const char c = here();
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') return ++at_, true;
    if (c == '<' || is_remark()) return skip_remark(c == '<' ? '>' : ']');
    if (c == '{' || c == '[' || c == '(') return open(c == '{');
    if (c == '}' || c == ']' || c == ')') return close(c == '}');
    if (c == ',') return comma();
    if (c == '\'' || c == '"') return string(false);
    if (c == '=' || (c == ':' && !begins_symbol())) return colon();
    if (c == ':') return ++at_, true;
    if (is_digit(c) || c == '-') return number();
    return begins_word(c) && word();
  }

  /// Whether the colon belongs to a symbol of Ruby, such as the first one in `{:code=>:bad}`.
  bool begins_symbol() const { return begins_word(next()) && !after_name_; }

  void put(std::string_view value) {
    if (wants_comma_) json_ += ',';
    wants_comma_ = false;
    json_ += value;
    after_name_ = true;
  }

  bool open(bool object) {
    put(object ? "{" : "[");
    open_.push(object);
    after_name_ = false;
    return ++at_, true;
  }
  bool close(bool object) {
    if (open_.depth() == 0 || open_.in_object() != object) return false;
    wants_comma_ = false;
    json_ += object ? '}' : ']';
    open_.pop();
    has_closed_ = true;
    after_name_ = true;
    return ++at_, true;
  }
  /// The comma is written when another value follows.
  bool comma() {
    if (!after_name_) return false;
    wants_comma_ = true;
    after_name_ = false;
    return ++at_, true;
  }
  bool colon() {
    if (!after_name_ || !open_.in_object()) return false;
    at_ += text_.substr(at_, 2) == "=>" ? 2U : 1U;
    json_ += ':';
    after_name_ = false;
    return true;
  }

  /// Whether Node.js stands here with something other than a list in brackets.
  bool is_remark() const {
    for (const std::string_view one : {"[Object]", "[Array]", "[Function", "[Circular", "[Getter"})
      if (text_.substr(at_).starts_with(one)) return true;
    return false;
  }

  /// Skips what is shown instead of a value, such as `<Response [429]>`.
  bool skip_remark(char last) {
    constexpr std::size_t most = 200;
    const auto end = text_.substr(at_, most).find(last);
    if (end == text_.npos) return false;
    at_ += end + 1;
    return put("null"), true;
  }

  bool number() {
    const auto start = at_;
    constexpr std::string_view characters = "0123456789.eE+-";
    at_ = std::min(text_.find_first_not_of(characters, at_), text_.size());
    return put(text_.substr(start, at_ - start)), true;
  }

  bool word() {
    const auto start = at_;
    while (at_ < text_.size() && (begins_word(here()) || is_digit(here()) || here() == '.')) ++at_;
    const auto name = text_.substr(start, at_ - start);
    if (at_ < text_.size() && (here() == '\'' || here() == '"') && name.size() <= 2)
      return string(name.find_first_of("bB") != name.npos);
    if (at_ < text_.size() && here() == '(') return skip_call();
    if (is_class_name()) return true;
    std::string quoted;
    add_json_string(name, quoted);
    const bool is_name = open_.in_object() && !json_.ends_with(':');
    return put(is_name ? std::string_view(quoted) : value_of(name, quoted)), true;
  }

  /// Whether the word before is the class of the object that follows.
  bool is_class_name() const {
    const auto brace = text_.find_first_not_of(' ', at_);
    return brace != text_.npos && text_[brace] == '{';
  }

  static std::string_view value_of(std::string_view name, std::string_view quoted) {
    if (name == "None" || name == "null" || name == "nil" || name == "undefined" || name == "NaN")
      return "null";
    if (name == "True" || name == "true") return "true";
    if (name == "False" || name == "false") return "false";
    return quoted;
  }

  /// A call such as `datetime.datetime(2026, 1, 2)`. Texts in it may hold brackets.
  bool skip_call() {
    std::size_t depth = 0;
    char quote = '\0';
    for (; at_ < text_.size(); ++at_) {
      if (quote != '\0') {
        if (here() == '\\')
          ++at_;
        else if (here() == quote)
          quote = '\0';
      } else if (here() == '\'' || here() == '"') {
        quote = here();
      } else if (here() == '(') {
        ++depth;
      } else if (here() == ')' && --depth == 0) {
        ++at_;
        return put("null"), true;
      }
    }
    return false;
  }

  /// Reads a text in either quotes. If it lacks its end, it is left open in the JSON too.
  bool string(bool is_bytes) {
    const char quote = here();
    std::string decoded;
    for (++at_; at_ < text_.size() && here() != quote; ++at_)
      if (here() == '\\')
        take_escape(is_bytes, decoded);
      else
        decoded += here();
    std::string quoted;
    add_json_string(errcat::detail::in_utf8(decoded), quoted);
    if (at_ >= text_.size()) quoted.pop_back();
    put(quoted);
    return at_ < text_.size() && (++at_, true);
  }

  /// Takes what follows a backslash, up to its last character.
  void take_escape(bool is_bytes, std::string& to) {
    if (++at_ >= text_.size()) return;
    constexpr std::string_view names = "nrtbf0";
    constexpr std::string_view meant("\n\r\t\b\f\0", 6);
    const char c = here();
    const std::size_t digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (digits != 0 && take_code(digits, is_bytes, to)) return;
    const auto known = names.find(c);
    if (c != '\n') to += known == names.npos ? c : meant[known];
  }

  bool take_code(std::size_t digits, bool is_bytes, std::string& to) {
    std::uint32_t code = 0;
    for (std::size_t i = 1; i <= digits; ++i) {
      const int value = at_ + i < text_.size() ? errcat::detail::hex_value(text_[at_ + i]) : -1;
      if (value < 0) return false;
      code = code << 4 | static_cast<std::uint32_t>(value);
    }
    at_ += digits;
    if (is_bytes && digits == 2)
      to += static_cast<char>(code);
    else
      to += in_utf8(code);
    return true;
  }

  static std::string in_utf8(std::uint32_t code) {
    if (code > 0x10FFFF) return std::string(errcat::detail::replacement_character);
    const auto high = 0xD800 + ((code - 0x10000) >> 10);
    const auto low = 0xDC00 + ((code - 0x10000) & 0x3FF);
    const auto escape =
        code < 0x10000 ? fmt::format("\\u{:04x}", code) : fmt::format("\\u{:04x}\\u{:04x}", high, low);
    return errcat::detail::json_text(escape, true).decoded();
  }

  std::string_view text_;
  std::size_t at_;
  std::string json_;
  errcat::detail::json_nesting open_;
  bool wants_comma_ = false;
  bool after_name_ = false;  ///< whether a name or a value ends here
  bool has_closed_ = false;
};

}  // namespace

literal read_literal(std::string_view text, std::size_t at) {
  return literal_reader(text, at).run();
}

}  // namespace generator::pasted
