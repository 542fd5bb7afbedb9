#pragma once
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "header_grammar.hpp"

/// A second parser for the grammar of errcat/detail/header_parameters.hpp.
namespace header_grammar {

/// Lists all items up to the first fault. Then looks backwards from each parameter to find whether it has a
/// scheme.
class reference {
 public:
  explicit reference(std::string_view value) : in_(value) { items(0, true); }

  /// How many items can be read in two ways.
  std::size_t ambiguous() const { return ambiguous_; }

  named_values parameters() const {
    named_values all;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (items_[i].kind == type::bare && !has_scheme(i)) return all;
      all.insert(all.end(), items_[i].parameters.begin(), items_[i].parameters.end());
    }
    return all;
  }

 private:
  using end = grammar::end;
  enum class type { empty, bare, of_scheme, scheme, text, behind_semicolon };
  struct item {
    type kind;
    named_values parameters;
  };

  bool has_scheme(std::size_t of) const {
    while (of-- > 0) {
      if (items_[of].kind == type::text) return false;
      if (items_[of].kind == type::scheme || items_[of].kind == type::of_scheme) return true;
    }
    return true;
  }

  void items(std::size_t at, bool is_member) {
    at = in_.ows(at);
    const end last = is_separator(at) ? empty(at) : is_member ? member(at) : behind_semicolon(at);
    if (last && *last < in_.size()) items(*last + 1, in_.is(*last, ","));
  }
  bool is_separator(std::size_t at) const { return at == in_.size() || in_.is(at, ",;"); }
  /// Blanks up to a separator.
  end whole(end last) const { return last && is_separator(in_.ows(*last)) ? end(in_.ows(*last)) : end(); }
  end add(type kind, end last, named_values parameters = {}) {
    if (last) items_.push_back({kind, std::move(parameters)});
    return last;
  }

  end empty(std::size_t at) { return add(type::empty, at); }
  end behind_semicolon(std::size_t at) {
    named_values one;
    const end parameter = whole(in_.parameter(at, true, one));
    return parameter ? add(type::behind_semicolon, parameter, one)
                     : add(type::behind_semicolon, whole(in_.token(at)));
  }
  end member(std::size_t at) {
    named_values bare;
    named_values owned;
    const end scheme = in_.token(at);
    const end blanks = scheme ? in_.some(*scheme, " \t") : end();
    const end as_bare = whole(in_.parameter(at, true, bare));
    const end as_owned = blanks ? whole(in_.parameter(*blanks, true, owned)) : end();
    const end as_scheme = whole(scheme);
    const end as_text = whole(text(at));
    ambiguous_ += (as_bare && as_owned) || ((as_bare || as_owned) && as_text) || (as_scheme && !as_text);
    if (as_bare) return add(type::bare, as_bare, bare);
    if (as_owned) return add(type::of_scheme, as_owned, owned);
    return as_scheme ? add(type::scheme, as_scheme) : add(type::text, as_text);
  }
  end text(std::size_t at) const {
    std::size_t last = at;
    if (const auto quoted = in_.quoted_string(at)) return in_.many(quoted->first, "=");
    while (last < in_.size() && !in_.is(last, "\"(),;<=>[\\]{}") &&
           (in_.byte(last) == '\t' || (in_.byte(last) >= 0x20 && in_.byte(last) != 0x7F)))
      ++last;
    return last > at ? end(in_.many(last, "=")) : end();
  }

  grammar in_;
  std::vector<item> items_;
  std::size_t ambiguous_ = 0;
};

}  // namespace header_grammar
