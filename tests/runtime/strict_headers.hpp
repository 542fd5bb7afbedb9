#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "header_grammar.hpp"

/// Parsers that take only what RFC 9110 allows, so that errcat's, which takes more, can be compared with
/// them.
namespace header_grammar {

/// RFC 9110, section 11.6.1, to the letter, with all ways to read a value.
class strict_challenges {
 public:
  explicit strict_challenges(std::string_view value) : in_(value) { list({in_.ows(0), {}}); }
  /// Every list of challenges that the whole value can mean.
  struct challenge {
    std::string scheme_and_token;
    named_values parameters;
  };
  using challenges = std::vector<challenge>;
  const std::vector<challenges>& readings() const { return readings_; }

 private:
  struct state {
    std::size_t at;
    challenges read;
  };
  /// [ challenge ] *( OWS "," OWS [ challenge ] )
  void list(const state& from) {
    std::vector<state> after = one_challenge(from);
    after.push_back(from);
    for (const state& one : after) {
      const std::size_t at = in_.ows(one.at);
      if (at == in_.size()) readings_.push_back(one.read);
      if (in_.is(at, ",")) list({in_.ows(at + 1), one.read});
    }
  }
  std::vector<state> one_challenge(const state& from) const {
    const auto scheme = in_.token(from.at);
    if (!scheme) return {};
    std::vector<state> all{{*scheme, from.read}};
    all[0].read.emplace_back();
    const auto blanks = in_.some(*scheme, " ");
    if (!blanks) return all;
    if (const auto token = in_.token68(*blanks)) all.push_back({*token, all[0].read});
    parameters({*blanks, all[0].read}, all);
    return all;
  }
  /// [ auth-param ] *( OWS "," OWS [ auth-param ] )
  void parameters(const state& from, std::vector<state>& to) const {
    state with = from;
    const auto last = in_.parameter(from.at, true, with.read.back().parameters);
    if (last) with.at = *last;
    for (const state& one : last ? std::vector<state>{from, with} : std::vector<state>{from}) {
      to.push_back(one);
      const auto comma = in_.one(in_.ows(one.at), ",");
      if (comma) parameters({in_.ows(*comma), one.read}, to);
    }
  }

  grammar in_;
  std::vector<challenges> readings_;
};

/// RFC 9110, section 5.6.6: parameters after a media type or a token, and nothing else.
inline std::optional<named_values> strict_parameters(std::string_view value) {
  const grammar in(value);
  named_values all;
  auto at = in.token(0);
  if (at && in.is(*at, "/")) at = in.token(*at + 1);
  while (at && in.ows(*at) != in.size()) {
    const auto semicolon = in.one(in.ows(*at), ";");
    if (!semicolon) return {};
    at = in.ows(*semicolon);
    if (*at == in.size() || in.is(*at, ";")) continue;
    at = in.parameter(*at, false, all);
  }
  return at ? std::optional(all) : std::nullopt;
}

}  // namespace header_grammar
