// Compares `decide` with a second, independent statement of its rules, over some million combinations of
// rules, calls and budgets. Also checks what must hold for whole runs under any rules.
#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "errcat/to_string.hpp"

#include "catch.hpp"
#include "retry_reference.hpp"
#include "sample.hpp"

namespace {

using errcat::action;
using errcat::effect;
using errcat::jitter;
using errcat::known;
using errcat::reason;
using errcat::repeats;
using errcat::retry_verb;
using figures = std::vector<std::int64_t>;
namespace catalog = generator::catalog;

constexpr std::int64_t longest = std::numeric_limits<std::int64_t>::max();

// The parts that are combined.

/// A rule and everything else that a vendor says.
struct vendor_words {
  bool has_rule = true;
  reference::rule rule;
  reference::idempotency idempotency;
};

/// What happened on the caller's side, and what the caller wants.
struct situation {
  errcat::effect effect = errcat::effect::none;
  errcat::call call;
  errcat::budget budget;
};

catalog::policy policy_of(const reference::rule& from) {
  catalog::policy made;
  made.id = "rule";
  made.verb = from.verb;
  made.repeats = from.repeats;
  made.honor_retry_after = from.honor_retry_after;
  made.delays_ms = from.delays_ms;
  made.factor_milli = from.factor_milli.value_or(0);
  made.cap_ms = from.cap_ms.value_or(0);
  made.no_cap = from.no_cap;
  made.attempts = from.attempts.value_or(0);
  made.within_ms = from.within_ms.value_or(0);
  made.jitter = from.jitter;
  made.jitter_permille = from.jitter_permille;
  return made;
}

void add_idempotency(catalog::catalog& to, const reference::idempotency& from) {
  generator::spec::vendor_spec spec;
  auto& written = spec.idempotency;
  written.accepts_key.given = from.accepts_key != known::unspecified;
  written.accepts_key.value = from.accepts_key == known::yes;
  for (const auto& [method, safe] : from.methods) {
    written.methods.emplace_back();
    written.methods.back().name.value = method;
    written.methods.back().value.given = true;
    written.methods.back().value.value = safe;
  }
  to.written = catalog::written_part(std::move(spec));
  for (const auto& one : from.operations) {
    to.operations.emplace_back();
    to.operations.back().id = "operation-" + std::to_string(to.operations.size());
    to.operations.back().idempotent = one.idempotent;
    to.operations.back().accepts_key = one.accepts_key;
  }
}

constexpr effect effects[] = {effect::none, effect::maybe, effect::done};

/// One status row for each effect, all with the same rule.
catalog::catalog catalog_of(const vendor_words& from) {
  std::vector<catalog::entry> rows;
  for (std::int32_t i = 0; i < 3; ++i) {
    rows.push_back(sample::status("row-" + std::to_string(i), {sample::one(501 + i)}));
    rows.back().effect = effects[i];
    if (from.has_rule) rows.back().policy = 0;
  }
  auto made = sample::with(rows);
  if (from.has_rule) made.policies = {policy_of(from.rule)};
  add_idempotency(made, from.idempotency);
  return made;
}

/// A vendor in the form that each side of the comparison needs.
class vendor {
 public:
  explicit vendor(vendor_words from) : words_(std::move(from)), packed_(catalog_of(words_)) {
    for (std::int32_t i = 0; i < 3; ++i) found_[i] = packed_.classify({501 + i});
  }

  const vendor_words& words() const { return words_; }

  errcat::decision decide(const situation& in) const {
    const auto* at = std::find(std::begin(effects), std::end(effects), in.effect);
    return errcat::decide(packed_.tables(), found_[at - effects], in.call, in.budget);
  }

  reference::answer expected(const situation& in) const {
    return reference::decide(
        {words_.has_rule ? &words_.rule : nullptr, &words_.idempotency, in.effect, in.call, in.budget});
  }

 private:
  vendor_words words_;
  sample::vendor packed_;
  errcat::match<sample::number> found_[3];
};

// Everything as text, to print the first difference.

std::string text_of(const std::optional<std::int64_t>& figure) {
  return figure ? std::to_string(*figure) : "-";
}

std::string text_of(const vendor_words& of) {
  const auto& by = of.rule;
  if (!of.has_rule) return "no rule";
  return fmt::format(
      "rule: {}, repeats {}, honor_retry_after {}, delays [{}], factor {}, cap {}, no_cap {}, attempts {}, "
      "within {}, jitter {} {}",
      to_string(by.verb), to_string(by.repeats), to_string(by.honor_retry_after),
      fmt::join(by.delays_ms, " "), text_of(by.factor_milli), text_of(by.cap_ms), by.no_cap,
      text_of(by.attempts), text_of(by.within_ms), to_string(by.jitter), by.jitter_permille);
}

std::string text_of(const reference::idempotency& of) {
  std::string out = fmt::format("vendor: accepts_key {}, methods", to_string(of.accepts_key));
  for (const auto& [method, safe] : of.methods) out += fmt::format(" {}={}", method, safe);
  out += "; operations";
  for (const auto& one : of.operations)
    out += fmt::format(" ({}, key {})", to_string(one.idempotent), to_string(one.accepts_key));
  return out;
}

std::string text_of(const errcat::call& of) {
  return fmt::format(
      "call: made {}, method '{}', operation {}, sent_key {}, idempotent {}, refreshed {}, retry_after {}, "
      "should_retry {}, waited {}, elapsed {}, entropy {:#x}",
      of.made, of.method, static_cast<std::uint32_t>(of.operation), of.sent_key, to_string(of.idempotent),
      of.refreshed, of.retry_after_ms, to_string(of.should_retry), of.waited_ms, of.elapsed_ms, of.entropy);
}

std::string text_of(const errcat::budget& of) {
  return fmt::format(
      "budget: max_calls {}, max_elapsed {}, max_wait {}, max_waited {}, calls {}, delay {}, factor {}, cap "
      "{}, jitter {} {}",
      of.max_calls, of.max_elapsed_ms, of.max_wait_ms, of.max_waited_ms, of.calls, of.delay_ms,
      of.factor_milli, of.cap_ms, to_string(of.jitter), of.jitter_permille);
}

std::string text_of(const vendor& of, const situation& in) {
  return fmt::format("{}\n{}\neffect: {}\n{}\n{}", text_of(of.words()), text_of(of.words().idempotency),
                     to_string(in.effect), text_of(in.call), text_of(in.budget));
}

std::string text_of(const reference::answer& of) {
  return fmt::format("{} after {} ({})", to_string(of.action), of.wait_ms, to_string(of.reason));
}

// How combinations are made: the code that builds one picks each part from a list.

/// One combination of all possible picks, identified by its number.
class numbered {
 public:
  explicit numbered(std::size_t number = 0) : rest_(number) {}

  template <class T>
  T of(std::initializer_list<T> choices) {
    const T& picked = choices.begin()[rest_ % choices.size()];
    rest_ /= choices.size();
    combinations_ *= choices.size();
    return picked;
  }
  /// The number of combinations of the picks so far.
  std::size_t combinations() const { return combinations_; }

 private:
  std::size_t rest_;
  std::size_t combinations_ = 1;
};

/// Random picks that are the same on every machine and in every run.
class drawn {
 public:
  explicit drawn(std::uint64_t seed) : state_(seed * 0xD1342543DE82EF95U) {}

  template <class T>
  T of(std::initializer_list<T> choices) {
    return choices.begin()[next() % choices.size()];
  }
  /// SplitMix64.
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31);
  }

 private:
  std::uint64_t state_;
};

/// Calls `use` with each combination that `made_by` can make.
template <class Maker, class User>
void each(const Maker& made_by, const User& use) {
  numbered first;
  static_cast<void>(made_by(first));
  for (std::size_t i = 0; i < first.combinations(); ++i) {
    numbered one(i);
    use(made_by(one));
  }
}

/// Compares, counts, and reports the first difference.
class comparison {
 public:
  void compare(const vendor& of, const situation& in) {
    const auto is = of.decide(in);
    const auto expected = of.expected(in);
    ++count_;
    seen_[static_cast<std::size_t>(expected.action)][static_cast<std::size_t>(expected.reason)] = true;
    if (reference::answer{is.action, is.reason, is.wait_ms} == expected) return;
    FAIL(text_of(of, in) << "\nruntime:   " << sample::told(is) << "\nreference: " << text_of(expected));
  }

  template <class VendorMaker, class SituationMaker>
  void compare_all(const VendorMaker& vendor_by, const SituationMaker& situation_by) {
    each(vendor_by, [&](const vendor_words& words) {
      const vendor of(words);
      each(situation_by, [&](const situation& in) { compare(of, in); });
    });
  }

  std::size_t count() const { return count_; }
  /// The number of different answers: an action with its reason.
  std::ptrdiff_t answers() const { return std::count(&seen_[0][0], &seen_[0][0] + 16 * 16, true); }

 private:
  std::size_t count_ = 0;
  bool seen_[16][16] = {};
};

// The lists that the groups pick from.

/// A verb, or no rule at all.
template <class Picks>
void pick_verb(Picks& pick, vendor_words& to) {
  const auto verb = pick.template of<std::optional<retry_verb>>(
      {std::nullopt, retry_verb::unspecified, retry_verb::never, retry_verb::fix_input, retry_verb::refresh,
       retry_verb::wait_for_change, retry_verb::wait, retry_verb::backoff});
  to.has_rule = verb.has_value();
  to.rule.verb = verb.value_or(retry_verb::unspecified);
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

/// A number in a rule; 0 means not stated.
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
std::vector<reference::operation> all_operations() {
  std::vector<reference::operation> all;
  for (const known safe : {known::unspecified, known::yes, known::no})
    for (const known takes_key : {known::unspecified, known::yes, known::no})
      all.push_back({safe, takes_key});
  return all;
}

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

// The groups. Each goes through all combinations of parts that affect each other.

vendor_words by_verb_and_repeats(numbered& pick) {
  vendor_words made;
  pick_verb(pick, made);
  made.rule.repeats = any_repeats(pick);
  made.idempotency.accepts_key = any_known(pick);
  made.idempotency.methods = any_methods(pick);
  made.idempotency.operations = all_operations();
  return made;
}

situation by_call(numbered& pick) {
  situation made;
  made.effect = any_effect(pick);
  made.call.method = any_method(pick);
  made.call.operation = any_operation(pick);
  made.call.sent_key = pick.of<bool>({false, true});
  made.call.idempotent = any_known(pick);
  made.call.should_retry = any_known(pick);
  return made;
}

vendor_words by_attempts(numbered& pick) {
  vendor_words made;
  pick_verb(pick, made);
  made.rule.attempts = stated<std::int64_t>(pick, {0, 1, 2, 5, 1'000'000});
  return made;
}

situation by_calls_made(numbered& pick) {
  situation made;
  made.effect = any_effect(pick);
  made.call.made = time(pick, {-longest - 1, -3, 0, 1, 2, 3, 4, 5, 999'999, 1'000'000, longest});
  made.call.should_retry = any_known(pick);
  made.call.refreshed = pick.of<bool>({false, true});
  made.budget.max_calls = time(pick, {-1, 0, 1, 2, 4, longest});
  made.budget.calls = time(pick, {-1, 0, 1, 3, longest});
  return made;
}

template <class Picks>
figures any_delays(Picks& pick) {
  return pick.template of<figures>(
      {{}, {0}, {1}, {700}, {45'000}, {1000, 5000}, {40'000, 3, 7}, {longest}, {5, longest - 1}});
}

vendor_words by_growth(numbered& pick) {
  vendor_words made;
  made.rule.verb = pick.of<retry_verb>({retry_verb::backoff, retry_verb::wait, retry_verb::refresh});
  made.rule.attempts = 1'000'000;
  made.rule.delays_ms = any_delays(pick);
  made.rule.factor_milli = stated<std::int32_t>(pick, {0, 500, 1000, 1500, 3000, 2'147'483'647});
  made.rule.cap_ms = stated<std::int64_t>(pick, {0, 1, 4000, longest});
  made.rule.no_cap = pick.of<bool>({false, true});
  return made;
}

situation by_callers_growth(numbered& pick) {
  situation made;
  made.call.made = time(pick, {0, 1, 2, 3, 4, 80, 999'999});
  made.budget.max_wait_ms = errcat::none_given;
  made.budget.delay_ms = time(pick, {-5, 0, 3, 1000, longest});
  made.budget.factor_milli = pick.of<std::int32_t>({-7, 1000, 1001, 2500});
  made.budget.cap_ms = time(pick, {-1, 0, 30'000});
  made.budget.jitter = jitter::none;
  return made;
}

vendor_words by_jitter(numbered& pick) {
  vendor_words made;
  made.rule.verb = pick.of<retry_verb>({retry_verb::never, retry_verb::refresh, retry_verb::wait_for_change,
                                        retry_verb::wait, retry_verb::backoff});
  made.rule.delays_ms = pick.of<figures>({{}, {0}, {1}, {1001}, {longest}, {longest - 1}});
  made.rule.jitter = any_jitter(pick);
  made.rule.jitter_permille = pick.of<std::int32_t>({0, 1, 150, 1000});
  return made;
}

situation by_callers_jitter(numbered& pick) {
  situation made;
  made.call.entropy = any_entropy(pick);
  made.call.should_retry = pick.of<known>({known::unspecified, known::yes});
  made.budget.max_wait_ms = time(pick, {-1, 60'000});
  made.budget.jitter = any_jitter(pick);
  made.budget.jitter_permille = pick.of<std::int32_t>({-2'000'000'000, 0, 150, 999, 2'000'000'000});
  return made;
}

vendor_words by_asked_wait(numbered& pick) {
  vendor_words made;
  pick_verb(pick, made);
  made.rule.honor_retry_after = any_known(pick);
  made.rule.delays_ms = pick.of<figures>({{}, {0}, {5000}, {5000, 7000}});
  made.rule.cap_ms = stated<std::int64_t>(pick, {0, 2000});
  made.rule.jitter = pick.of<jitter>({jitter::unspecified, jitter::full});
  return made;
}

situation by_response(numbered& pick) {
  situation made;
  made.call.made = time(pick, {1, 2, 3});
  made.call.retry_after_ms =
      time(pick, {-longest - 1, -1, 0, 1, 999, 1000, 5000, 5001, 60'000, 60'001, longest});
  made.call.should_retry = any_known(pick);
  made.call.entropy = pick.of<std::uint32_t>({0, 0x80000000, 0xFFFFFFFF});
  made.budget.max_wait_ms = time(pick, {-1, 0, 5000, 60'000});
  return made;
}

vendor_words by_time(numbered& pick) {
  vendor_words made;
  pick_verb(pick, made);
  made.rule.delays_ms = pick.of<figures>({{}, {4000}, {longest}});
  made.rule.within_ms = stated<std::int64_t>(pick, {0, 1, 4000, 10'000, longest});
  return made;
}

situation by_times(numbered& pick) {
  situation made;
  made.effect = any_effect(pick);
  made.call.method = pick.of<std::string_view>({"GET", "POST"});
  made.call.elapsed_ms = time(pick, {-longest - 1, 0, 6000, 6001, longest});
  made.call.waited_ms = time(pick, {-5, 0, 2000, longest});
  made.call.retry_after_ms = time(pick, {-1, 4500});
  made.budget.max_elapsed_ms = time(pick, {-1, 0, 4000, 10'000, longest});
  made.budget.max_waited_ms = time(pick, {-1, 0, 4000, 6000, longest});
  made.budget.max_wait_ms = time(pick, {-1, 4200});
  return made;
}

// All parts at once, picked at random.

reference::rule any_rule(drawn& pick) {
  reference::rule made;
  made.repeats = any_repeats(pick);
  made.honor_retry_after = any_known(pick);
  made.delays_ms = any_delays(pick);
  made.factor_milli = stated<std::int32_t>(pick, {0, 0, 999, 1000, 1001, 1999, 2000, 2'147'483'647});
  made.cap_ms = stated<std::int64_t>(pick, {0, 0, 1, 2000, 30'000, longest - 1});
  made.no_cap = pick.of<bool>({false, false, true});
  made.attempts = stated<std::int64_t>(pick, {0, 0, 1, 2, 3, 6, 1'000'000});
  made.within_ms = stated<std::int64_t>(pick, {0, 0, 1, 9000, 60'000, longest});
  made.jitter = any_jitter(pick);
  made.jitter_permille = pick.of<std::int32_t>({0, 1, 333, 1000});
  return made;
}

vendor_words any_vendor(drawn& pick) {
  vendor_words made;
  made.rule = any_rule(pick);
  pick_verb(pick, made);
  made.idempotency.accepts_key = any_known(pick);
  made.idempotency.methods = any_methods(pick);
  made.idempotency.operations = all_operations();
  return made;
}

errcat::call any_call(drawn& pick) {
  errcat::call made;
  made.made = time(pick, {1, 1, 1, 2, 2, 3, 4, 0, -1, 65, 999'999, longest});
  made.method = any_method(pick);
  made.operation = any_operation(pick);
  made.sent_key = pick.of<bool>({false, true});
  made.idempotent = pick.of<known>({known::unspecified, known::unspecified, known::yes, known::no});
  made.refreshed = pick.of<bool>({false, false, true});
  made.retry_after_ms = time(pick, {-1, -1, 0, 1, 1500, 31'000, 60'001, longest});
  made.should_retry = pick.of<known>({known::unspecified, known::yes, known::yes, known::no});
  made.waited_ms = time(pick, {0, 0, 1, 30'000, -1, longest - 5, longest});
  made.elapsed_ms = time(pick, {0, 0, 7, 45'000, -1, longest - 5, longest});
  made.entropy = static_cast<std::uint32_t>(pick.next());
  return made;
}

errcat::budget any_budget(drawn& pick) {
  errcat::budget made;
  made.max_calls = time(pick, {-1, -1, -1, 0, 1, 3, 5, longest});
  made.max_elapsed_ms = time(pick, {-1, -1, 0, 5000, 60'000, longest});
  made.max_wait_ms = time(pick, {-1, 60'000, 60'000, 0, 1000, longest});
  made.max_waited_ms = time(pick, {-1, -1, 0, 5000, 60'000, longest});
  made.calls = time(pick, {4, 4, 100, 1, 0, -1, longest});
  made.delay_ms = time(pick, {1000, 1000, 0, -1, 7, longest});
  made.factor_milli = pick.of<std::int32_t>({2000, 2000, 1000, 0, -1, 1001, 2'147'483'647});
  made.cap_ms = time(pick, {30'000, 30'000, -1, 0, 3000, longest});
  made.jitter = any_jitter(pick);
  made.jitter_permille = pick.of<std::int32_t>({100, 0, -1, 1000, 1001});
  return made;
}

situation any_situation(drawn& pick) {
  return {any_effect(pick), any_call(pick), any_budget(pick)};
}

void compare_drawn(comparison& all, std::size_t vendors, std::size_t situations) {
  for (std::size_t i = 0; i < vendors; ++i) {
    drawn pick(i);
    const vendor of(any_vendor(pick));
    for (std::size_t j = 0; j < situations; ++j) all.compare(of, any_situation(pick));
  }
}

}  // namespace

TEST_CASE("decide answers as the rules do, stated a second time") {
  comparison all;
  all.compare_all(by_verb_and_repeats, by_call);
  all.compare_all(by_attempts, by_calls_made);
  all.compare_all(by_growth, by_callers_growth);
  all.compare_all(by_jitter, by_callers_jitter);
  all.compare_all(by_asked_wait, by_response);
  all.compare_all(by_time, by_times);
  compare_drawn(all, 2000, 300);
  CHECK(all.count() == 4'791'168);
  CHECK(all.answers() == 20);
}

namespace {

/// One decision within a run.
struct step {
  const vendor& of;
  const situation& in;
  const errcat::decision& is;

  /// If the vendor has no rule: a rule without numbers.
  const reference::rule& rule() const {
    static const reference::rule silent;
    return of.words().has_rule ? of.words().rule : silent;
  }
  /// Whether another call follows.
  bool goes_on() const { return sends_again(is.action) || is.action == action::wait_for_change; }
  bool asked_to_wait() const { return in.call.retry_after_ms > 0; }
};

/// Sums saturate, so the longest time sets no limit.
std::int64_t sum(std::int64_t a, std::int64_t b) {
  return a > longest - b ? longest : a + b;
}

/// Whether the sum of both is within a limit. Neither is negative.
bool within(std::int64_t most, std::int64_t passed, std::int64_t more) {
  return sum(passed, more) <= most;
}

bool within_if_given(std::int64_t most, std::int64_t passed, std::int64_t more) {
  return most < 0 || within(most, passed, more);
}

bool calls_are_left(const step& at) {
  const auto& own = at.in.budget;
  const auto made = at.in.call.made;
  if (own.max_calls >= 0 && made >= own.max_calls) return false;
  if (at.rule().attempts) return made < *at.rule().attempts;
  const auto verb = at.rule().verb;
  return verb == retry_verb::refresh || verb == retry_verb::wait_for_change || made < own.calls;
}

bool time_is_left(const step& at) {
  const auto passed = at.in.call.elapsed_ms;
  return within_if_given(at.in.budget.max_elapsed_ms, passed, at.is.wait_ms) &&
         within(at.rule().within_ms.value_or(longest), passed, at.is.wait_ms);
}

bool is_unsafe(const step& at) {
  return at.in.effect != effect::none && at.in.call.idempotent == known::no &&
         at.rule().repeats != repeats::any;
}

struct property {
  const char* text;
  bool (*holds)(const step&);
};

/// Holds for each decision that leads to another call.
constexpr property of_going_on[] = {
    {"no more calls than the bounds allow", calls_are_left},
    {"no wait above max_wait_ms",
     [](const step& at) { return within_if_given(at.in.budget.max_wait_ms, 0, at.is.wait_ms); }},
    {"no call after the time is over", time_is_left},
    {"no more waits than max_waited_ms",
     [](const step& at) {
       return within_if_given(at.in.budget.max_waited_ms, at.in.call.waited_ms, at.is.wait_ms);
     }},
    {"no wait below what the response asks for",
     [](const step& at) {
       return at.rule().honor_retry_after == known::no || at.is.wait_ms >= at.in.call.retry_after_ms;
     }},
    {"exactly what the response asks for where it is honored",
     [](const step& at) {
       return at.rule().honor_retry_after != known::yes || !at.asked_to_wait() ||
              at.is.wait_ms == at.in.call.retry_after_ms;
     }},
    {"credentials are renewed once",
     [](const step& at) { return at.is.action != action::refresh || !at.in.call.refreshed; }},
    {"no call that the response says is in vain",
     [](const step& at) { return at.in.call.should_retry != known::no; }},
    {"no simple repeat of what may do harm",
     [](const step& at) { return !is_unsafe(at) || at.is.action == action::check_then_repeat; }}};

/// Holds for every decision.
constexpr property of_all[] = {
    {"no wait is negative", [](const step& at) { return at.is.wait_ms >= 0; }},
    {"an end has no wait, but for one that is too long",
     [](const step& at) {
       return at.goes_on() || at.is.reason == reason::wait_too_long || at.is.wait_ms == 0;
     }},
    {"a wait is too long only above max_wait_ms", [](const step& at) {
       const auto most = at.in.budget.max_wait_ms;
       return at.is.reason != reason::wait_too_long || (most >= 0 && at.is.wait_ms > most);
     }}};

void check(const step& at) {
  const auto check_one = [&](const property& one) {
    if (!one.holds(at))
      FAIL("broken: " << one.text << "\n" << text_of(at.of, at.in) << "\nruntime: " << sample::told(at.is));
  };
  std::for_each(std::begin(of_all), std::end(of_all), check_one);
  if (at.goes_on()) std::for_each(std::begin(of_going_on), std::end(of_going_on), check_one);
}

// Runs. Their numbers are milder than above, so a run has more than one decision.

reference::rule rule_of_runs(drawn& pick) {
  auto made = any_rule(pick);
  made.delays_ms = pick.of<figures>({{}, {}, {700}, {1000, 5000}, {40'000, 3, 7}, {longest - 9}});
  made.factor_milli = stated<std::int32_t>(pick, {0, 0, 999, 1001, 1500, 2000});
  made.attempts = stated<std::int64_t>(pick, {0, 0, 0, 2, 6, 20, 1'000'000});
  made.within_ms = stated<std::int64_t>(pick, {0, 0, 0, 60'000, 900'000, longest});
  return made;
}

vendor_words vendor_of_runs(drawn& pick) {
  auto made = any_vendor(pick);
  made.rule = rule_of_runs(pick);
  made.rule.verb = pick.of<retry_verb>({retry_verb::never, retry_verb::refresh, retry_verb::wait_for_change,
                                        retry_verb::wait, retry_verb::wait, retry_verb::backoff,
                                        retry_verb::backoff, retry_verb::backoff});
  return made;
}

errcat::budget budget_of_runs(drawn& pick) {
  auto made = any_budget(pick);
  made.max_calls = time(pick, {-1, -1, -1, 0, 2, 7, 20, longest});
  made.max_elapsed_ms = time(pick, {-1, -1, -1, 60'000, 900'000, longest});
  made.max_wait_ms = time(pick, {-1, 60'000, 60'000, 60'000, 5000, longest});
  made.max_waited_ms = time(pick, {-1, -1, -1, 60'000, 900'000, longest});
  made.calls = time(pick, {4, 10, 100, longest});
  made.delay_ms = time(pick, {1000, 1000, 1000, 0, 7, longest});
  return made;
}

void pick_response(errcat::call& of, drawn& pick) {
  of.retry_after_ms = time(pick, {-1, -1, -1, -1, -1, 0, 1, 1500, 31'000, 60'001});
  const bool says = pick.of<std::int32_t>({0, 1, 2, 3, 4, 5, 6, 7}) == 0;
  of.should_retry = says ? any_known(pick) : known::unspecified;
  of.entropy = static_cast<std::uint32_t>(pick.next());
}

situation first_of_a_run(drawn& pick) {
  situation made{any_effect(pick), any_call(pick), budget_of_runs(pick)};
  made.call.made = 1;
  made.call.refreshed = false;
  made.call.waited_ms = time(pick, {0, 0, 0, 0, 0, longest - 3000});
  made.call.elapsed_ms = time(pick, {0, 20, 20, 300, 300, longest - 3000});
  pick_response(made.call, pick);
  return made;
}

/// The wait, the next call, and how that call fails.
void go_on(situation& now, const errcat::decision& by, drawn& pick) {
  const auto took = time(pick, {0, 0, 20, 20, 20, 20, 20, 300, 300, 300, 300, 8000, 8000, longest - 9});
  now.call.made += 1;
  now.call.waited_ms = sum(now.call.waited_ms, by.wait_ms);
  now.call.elapsed_ms = sum(sum(now.call.elapsed_ms, by.wait_ms), took);
  now.call.refreshed = now.call.refreshed || by.action == action::refresh;
  pick_response(now.call, pick);
}

/// The decisions of one run, at most 50.
std::size_t checked_run(const vendor& of, drawn& pick) {
  auto now = first_of_a_run(pick);
  for (std::size_t decisions = 1; decisions < 50; ++decisions) {
    const auto is = of.decide(now);
    const step at{of, now, is};
    check(at);
    if (!at.goes_on()) return decisions;
    go_on(now, is, pick);
  }
  return 50;
}

}  // namespace

TEST_CASE("whole runs keep to all bounds, whatever the rule, the responses and the budget") {
  std::size_t decisions = 0;
  for (std::size_t i = 0; i < 2000; ++i) {
    drawn pick(1'000'000 + i);
    const vendor of(vendor_of_runs(pick));
    for (std::size_t run = 0; run < 100; ++run) decisions += checked_run(of, pick);
  }
  CHECK(decisions == 535'218);
}
