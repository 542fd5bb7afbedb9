#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "errcat/detail/utf8.hpp"

/// Reads JSON as response bodies have it: everything that RFC 8259's grammar allows and, if a body is cut
/// off, the complete parts. Libraries reject the former or lose the latter.
namespace errcat {
inline namespace layout_11 {
namespace detail {

/// The value of a hexadecimal digit, or -1.
constexpr int hex_value(char c) noexcept {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// A string as a body has it, without its quotes.
class json_text {
 public:
  constexpr json_text(std::string_view raw, bool has_escapes) : raw_(raw), has_escapes_(has_escapes) {}

  constexpr std::string_view raw() const { return raw_; }

  /// Whether it equals a text in UTF-8.
  bool equals(std::string_view wanted) const {
    if (!has_escapes_) return raw_ == wanted;
    bool same = true;
    each_piece([&](std::string_view piece) {
      same = same && wanted.substr(0, piece.size()) == piece;
      wanted.remove_prefix(same ? piece.size() : 0);
    });
    return same && wanted.empty();
  }

  /// In UTF-8. An unpaired surrogate and bytes that are not UTF-8 become U+FFFD.
  std::string decoded() const {
    std::string out;
    out.reserve(raw_.size());
    each_piece([&](std::string_view piece) { out += piece; });
    return out;
  }

 private:
  template <class Visit>
  void each_piece(const Visit& visit) const {
    for (std::string_view rest = raw_; !rest.empty();) {
      const std::size_t whole = well_formed(rest);
      if (whole > 0) visit(rest.substr(0, whole));
      rest.remove_prefix(whole);
      if (rest.empty()) return;
      if (rest[0] == '\\') {
        rest.remove_prefix(visit_escape(rest, visit));
      } else {
        visit(replacement_character);
        rest.remove_prefix(static_cast<std::size_t>(-utf8_size(rest)));
      }
    }
  }

  /// How many bytes come before an escape or before bytes that are not UTF-8.
  static std::size_t well_formed(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && text[at] != '\\') {
      const int size = static_cast<unsigned char>(text[at]) < 0x80 ? 1 : utf8_size(text.substr(at));
      if (size < 0) break;
      at += static_cast<std::size_t>(size);
    }
    return at;
  }

  static unsigned unit_of(std::string_view escape) {
    unsigned unit = 0;
    for (std::size_t i = 2; i < 6; ++i) unit = unit << 4 | static_cast<unsigned>(hex_value(escape[i]));
    return unit;
  }

  /// Returns the size of the escape.
  template <class Visit>
  static std::size_t visit_escape(std::string_view rest, const Visit& visit) {
    if (rest[1] != 'u') {
      constexpr std::string_view names = "\"\\/bfnrt";
      constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
      visit(meant.substr(names.find(rest[1]), 1));
      return 2;
    }
    const unsigned unit = unit_of(rest);
    if (unit < 0xD800 || unit > 0xDFFF) {
      visit_character(unit, visit);
      return 6;
    }
    const bool pair = unit <= 0xDBFF && rest.size() >= 12 && rest[6] == '\\' && rest[7] == 'u';
    const unsigned low = pair ? unit_of(rest.substr(6)) : 0;
    if (low < 0xDC00 || low > 0xDFFF) {
      visit(replacement_character);
      return 6;
    }
    visit_character(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00), visit);
    return 12;
  }

  template <class Visit>
  static void visit_character(unsigned code, const Visit& visit) {
    const auto byte = [](unsigned value) { return static_cast<char>(value); };
    const auto rest = [&](int shift) { return byte(0x80 | (code >> shift & 0x3F)); };
    if (code < 0x80) {
      const char bytes[] = {byte(code)};
      visit(std::string_view(bytes, 1));
    } else if (code < 0x800) {
      const char bytes[] = {byte(0xC0 | code >> 6), rest(0)};
      visit(std::string_view(bytes, 2));
    } else if (code < 0x10000) {
      const char bytes[] = {byte(0xE0 | code >> 12), rest(6), rest(0)};
      visit(std::string_view(bytes, 3));
    } else {
      const char bytes[] = {byte(0xF0 | code >> 18), rest(12), rest(6), rest(0)};
      visit(std::string_view(bytes, 4));
    }
  }

  std::string_view raw_;
  bool has_escapes_;
};

/// How reading ended.
enum class json_end : std::uint8_t {
  complete,   ///< one value, and nothing else but white space
  cut,        ///< the text ends within the value; everything before the end is well-formed
  malformed,  ///< from some byte on, it is not JSON
  stopped,    ///< the handler wanted no more
};

/// Which containers are open, one bit each. The nesting of usual bodies takes no heap.
class json_nesting {
 public:
  std::size_t depth() const { return depth_; }
  bool in_object() const { return (bits_at((depth_ - 1) / 64) >> ((depth_ - 1) % 64) & 1) != 0; }
  void push(bool object) {
    const std::size_t at = depth_ / 64;
    if (at >= few && at - few >= more_.size()) more_.push_back(0);
    std::uint64_t& bits = bits_at(at);
    const std::uint64_t bit = std::uint64_t{1} << (depth_ % 64);
    bits = object ? bits | bit : bits & ~bit;
    ++depth_;
  }
  void pop() { --depth_; }

 private:
  static constexpr std::size_t few = 8;

  std::uint64_t& bits_at(std::size_t at) { return at < few ? first_[at] : more_[at - few]; }
  std::uint64_t bits_at(std::size_t at) const { return at < few ? first_[at] : more_[at - few]; }

  std::uint64_t first_[few] = {};
  std::vector<std::uint64_t> more_;
  std::size_t depth_ = 0;
};

/// One pass over a text. It does not recurse and keeps nothing of the text.
template <class Handler>
class json_pass {
 public:
  json_pass(std::string_view text, Handler& handler)
      : at_(text.data()), end_(text.data() + text.size()), handler_(handler) {}

  json_end run() {
    for (;;) {
      skip_space();
      if (at_ == end_) return json_end::cut;
      const bool opens = *at_ == '{' || *at_ == '[';
      const json_end value = opens ? open() : scalar();
      if (value != going_on) return value;
      if (opens && !is_empty()) continue;
      const json_end rest = close_and_separate();
      if (rest != going_on || open_.depth() == 0) return rest;
    }
  }

 private:
  /// The result of a step: it is done, and more follows.
  static constexpr json_end going_on = json_end::complete;

  void skip_space() {
    while (at_ != end_ && (*at_ == ' ' || *at_ == '\n' || *at_ == '\r' || *at_ == '\t')) ++at_;
  }
  bool reports() const { return skipped_from_ == 0; }

  /// Reads the bracket and, for an object with members, the name of the first.
  json_end open() {
    const bool object = *at_++ == '{';
    open_.push(object);
    if (reports() && !(object ? handler_.start_object() : handler_.start_array()))
      skipped_from_ = open_.depth();
    skip_space();
    if (at_ == end_) return json_end::cut;
    return object && !is_empty() ? name() : going_on;
  }
  /// Whether the container that was opened last closes next.
  bool is_empty() const { return at_ != end_ && *at_ == (open_.in_object() ? '}' : ']'); }

  /// Reads everything that closes after a value, up to the next value or the end.
  json_end close_and_separate() {
    while (open_.depth() > 0) {
      skip_space();
      if (at_ == end_) return json_end::cut;
      const bool object = open_.in_object();
      const char next = *at_++;
      if (next == ',') return object ? name() : going_on;
      if (next != (object ? '}' : ']')) return json_end::malformed;
      if (reports())
        handler_.end();
      else if (skipped_from_ == open_.depth())
        skipped_from_ = 0;
      open_.pop();
    }
    skip_space();
    return at_ == end_ ? json_end::complete : json_end::malformed;
  }

  json_end name() {
    skip_space();
    if (at_ == end_) return json_end::cut;
    if (*at_ != '"') return json_end::malformed;
    const char* const start = at_ + 1;
    bool has_escapes = false;
    if (const json_end ends = pass_string(has_escapes); ends != going_on) return ends;
    if (reports() && !handler_.name(json_text(between(start, at_ - 1), has_escapes)))
      return json_end::stopped;
    skip_space();
    if (at_ == end_) return json_end::cut;
    return *at_++ == ':' ? going_on : json_end::malformed;
  }

  json_end scalar() {
    switch (*at_) {
      case '"': {
        const char* const start = at_ + 1;
        bool has_escapes = false;
        const json_end ends = pass_string(has_escapes);
        if (ends == going_on && reports()) handler_.text(json_text(between(start, at_ - 1), has_escapes));
        return ends;
      }
      case 't':
        return literal("true", [&] { handler_.boolean(true); });
      case 'f':
        return literal("false", [&] { handler_.boolean(false); });
      case 'n':
        return literal("null", [&] { handler_.null(); });
      default:
        return number();
    }
  }

  template <class Report>
  json_end literal(std::string_view name, const Report& report) {
    const std::string_view rest = between(at_, end_);
    if (rest.substr(0, name.size()) != name)
      return name.substr(0, rest.size()) == rest ? json_end::cut : json_end::malformed;
    at_ += name.size();
    if (reports()) report();
    return going_on;
  }

  bool pass_digits() {
    const char* const start = at_;
    while (at_ != end_ && *at_ >= '0' && *at_ <= '9') ++at_;
    return at_ != start;
  }
  json_end cut_or_malformed() const { return at_ == end_ ? json_end::cut : json_end::malformed; }

  json_end number() {
    const char* const start = at_;
    if (*at_ == '-') ++at_;
    if (at_ != end_ && *at_ == '0')
      ++at_;
    else if (!pass_digits())
      return cut_or_malformed();
    if (at_ != end_ && *at_ == '.') {
      ++at_;
      if (!pass_digits()) return cut_or_malformed();
    }
    if (at_ != end_ && (*at_ == 'e' || *at_ == 'E')) {
      ++at_;
      if (at_ != end_ && (*at_ == '+' || *at_ == '-')) ++at_;
      if (!pass_digits()) return cut_or_malformed();
    }
    // More of the number may have come after the cut.
    if (at_ == end_ && open_.depth() > 0) return json_end::cut;
    if (reports()) handler_.number(between(start, at_));
    return going_on;
  }

  /// Moves from the opening quote to after the closing quote.
  json_end pass_string(bool& has_escapes) {
    ++at_;
    for (;;) {
      while (end_ - at_ >= 8 && is_plain(at_)) at_ += 8;
      if (at_ == end_) return json_end::cut;
      const char c = *at_++;
      if (c == '"') return going_on;
      if (static_cast<unsigned char>(c) < 0x20) return json_end::malformed;
      if (c != '\\') continue;
      has_escapes = true;
      if (const json_end ends = pass_escape(); ends != going_on) return ends;
    }
  }

  json_end pass_escape() {
    if (at_ == end_) return json_end::cut;
    const char name = *at_++;
    if (name != 'u')
      return std::string_view("\"\\/bfnrt").find(name) == std::string_view::npos ? json_end::malformed
                                                                                 : going_on;
    for (int i = 0; i < 4; ++i, ++at_)
      if (at_ == end_ || hex_value(*at_) < 0) return cut_or_malformed();
    return going_on;
  }

  /// Whether eight bytes contain no quote, backslash or control character. False in doubt.
  static bool is_plain(const char* from) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, from, sizeof bytes);
    constexpr std::uint64_t each = 0x0101010101010101;
    const auto has_zero = [](std::uint64_t of) { return (of - each) & ~of; };
    const std::uint64_t control = (bytes - each * 0x20) & ~bytes;
    return ((control | has_zero(bytes ^ each * '"') | has_zero(bytes ^ each * '\\')) & each * 0x80) == 0;
  }

  static std::string_view between(const char* from, const char* to) {
    return {from, static_cast<std::size_t>(to - from)};
  }

  const char* at_;
  const char* end_;
  Handler& handler_;
  json_nesting open_;
  std::size_t skipped_from_ = 0;  ///< the depth of the container that the handler skips; 0: none
};

/// Reads one value, which may have white space around it. The handler has these functions, which are called
/// in the order of the text:
///
///     bool start_object();  bool start_array();  // false: the contents are not reported
///     void end();                                // not called for what was skipped
///     bool name(const json_text&);               // false: stop
///     void text(const json_text&);  void number(std::string_view);  void boolean(bool);  void null();
///
/// Numbers may have any size. Strings need not be UTF-8, and surrogates may be unpaired: see `json_text`.
/// Each level of nesting takes one bit.
template <class Handler>
json_end read_json(std::string_view text, Handler& handler) {
  return json_pass<Handler>(text, handler).run();
}

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat
