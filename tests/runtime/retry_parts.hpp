#pragma once
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "retry_picks.hpp"
#include "retry_vendor.hpp"

/// The parts of a retry rule, a call and a budget, each picked from a list.
namespace compared {

using errcat::effect;
using errcat::jitter;
using errcat::known;
using errcat::repeats;
using errcat::retry_verb;
using figures = std::vector<std::int64_t>;

constexpr std::int64_t longest = std::numeric_limits<std::int64_t>::max();

/// A verb, or no retry rule at all.
template <class Picks>
void pick_verb(Picks& pick, vendor_words& to) {
  const auto verb = pick.template of<std::optional<retry_verb>>(
      {std::nullopt, retry_verb::unspecified, retry_verb::never, retry_verb::fix_input, retry_verb::refresh,
       retry_verb::wait_for_change, retry_verb::wait, retry_verb::backoff});
  to.has_policy = verb.has_value();
  to.policy.verb = verb.value_or(retry_verb::unspecified);
}

template <class Picks>
known any_known(Picks& pick) {
  return pick.template of<known>({known::unspecified, known::yes, known::no});
}

template <class Picks>
effect any_effect(Picks& pick) {
  return pick.template of<effect>({effect::none, effect::maybe, effect::done});
}

template <class Picks>
repeats any_repeats(Picks& pick) {
  return pick.template of<repeats>({repeats::unless_unsafe, repeats::idempotent, repeats::any});
}

template <class Picks>
jitter any_jitter(Picks& pick) {
  return pick.template of<jitter>(
      {jitter::unspecified, jitter::none, jitter::full, jitter::equal, jitter::percent});
}

template <class Picks>
std::uint32_t any_entropy(Picks& pick) {
  return pick.template of<std::uint32_t>({0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF});
}

/// A number in a retry rule; 0 means not stated.
template <class Figure, class Picks>
std::optional<Figure> stated(Picks& pick, std::initializer_list<Figure> choices) {
  const Figure picked = pick.template of<Figure>(choices);
  return picked == 0 ? std::optional<Figure>() : picked;
}

template <class Picks>
std::int64_t time(Picks& pick, std::initializer_list<std::int64_t> choices) {
  return pick.template of<std::int64_t>(choices);
}

/// Everything that an operation can say.
std::vector<reference::operation> all_operations();

template <class Picks>
std::vector<std::pair<std::string, bool>> any_methods(Picks& pick) {
  const bool stated = pick.template of<bool>({false, true});
  if (!stated) return {};
  return {{"post", true}, {"GET", false}, {"Patch", false}};
}

template <class Picks>
errcat::operation any_operation(Picks& pick) {
  return errcat::operation{pick.template of<std::uint32_t>({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0xFFFFFFFF})};
}

template <class Picks>
std::string_view any_method(Picks& pick) {
  return pick.template of<std::string_view>(
      {"GET", "get", "POST", "Post", "PATCH", "delete", "HEAD", "OPTIONS", "TRACE", "PUT", "GETS", "GE", ""});
}

template <class Picks>
figures any_delays(Picks& pick) {
  return pick.template of<figures>(
      {{}, {0}, {1}, {700}, {45'000}, {1000, 5000}, {40'000, 3, 7}, {longest}, {5, longest - 1}});
}

// All parts at once, picked at random.

reference::policy any_policy(drawn& pick);
vendor_words any_vendor(drawn& pick);
errcat::call any_call(drawn& pick);
errcat::budget any_budget(drawn& pick);
situation any_situation(drawn& pick);

}  // namespace compared
