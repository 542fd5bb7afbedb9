#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "header_answer.hpp"

/// The grammar of RFC 9110 that the reference and the strict parsers use.
namespace header_grammar {

/// Each function returns where it stops.
class grammar {
 public:
  using end = std::optional<std::size_t>;
  explicit grammar(std::string_view text) : text_(text) {}

  std::size_t size() const { return text_.size(); }
  bool is(std::size_t at, std::string_view any_of) const {
    return at < text_.size() && any_of.find(text_[at]) != any_of.npos;
  }
  std::size_t many(std::size_t at, std::string_view any_of) const {
    return is(at, any_of) ? many(at + 1, any_of) : at;
  }
  end some(std::size_t at, std::string_view any_of) const {
    return is(at, any_of) ? end(many(at, any_of)) : end();
  }
  end one(std::size_t at, std::string_view any_of) const { return is(at, any_of) ? end(at + 1) : end(); }
  std::size_t ows(std::size_t at) const { return many(at, " \t"); }
  end token(std::size_t at) const { return some(at, alnum + "!#$%&'*+-.^_`|~"); }
  end token68(std::size_t at) const {
    const end characters = some(at, alnum + "-._~+/");
    return characters ? end(many(*characters, "=")) : end();
  }
  /// Also returns the content.
  std::optional<std::pair<std::size_t, std::string>> quoted_string(std::size_t at) const {
    if (!is(at, "\"")) return {};
    std::string said;
    for (++at; at < size();) {
      const unsigned char c = byte(at);
      const bool qdtext = c == '\t' || c == ' ' || c == 0x21 || (c >= 0x23 && c <= 0x5B) ||
                          (c >= 0x5D && c <= 0x7E) || c >= 0x80;
      if (c == '"') return std::pair(at + 1, said);
      if (!qdtext && (c != '\\' || at + 1 == size())) return {};
      if (!qdtext) {
        const unsigned char pair = byte(++at);
        if (pair != '\t' && (pair < ' ' || pair == 0x7F)) return {};
      }
      said += text_[at++];
    }
    return {};
  }
  /// Allows BWS around "=" if `has_bws`.
  end parameter(std::size_t at, bool has_bws, named_values& to) const {
    const auto skip = [&](std::size_t from) { return has_bws ? ows(from) : from; };
    const end name = token(at);
    const end equals = name ? one(skip(*name), "=") : end();
    if (!equals) return {};
    const std::size_t value = skip(*equals);
    const std::string key(text_.substr(at, *name - at));
    if (const end plain = token(value)) {
      to.emplace_back(key, text_.substr(value, *plain - value));
      return plain;
    }
    const auto quoted = quoted_string(value);
    if (!quoted) return {};
    to.emplace_back(key, quoted->second);
    return quoted->first;
  }
  unsigned char byte(std::size_t at) const { return static_cast<unsigned char>(text_[at]); }

 private:
  inline static const std::string alnum = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  std::string_view text_;
};

}  // namespace header_grammar
