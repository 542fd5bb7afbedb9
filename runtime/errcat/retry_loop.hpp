#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include "errcat/body.hpp"
#include "errcat/detail/loop_hooks.hpp"
#include "errcat/retry_result.hpp"
#include "errcat/retry_state.hpp"

/// Sends a call until it is settled: reads each response, decides by the vendor's retry rules within your
/// bounds, waits, and sends again.
namespace errcat {
inline namespace layout_11 {

namespace detail {

/// `transport` of an answer, if it has one.
template <class Answer, class = void>
struct transport_in {
  static transport_failure of(const Answer&) { return transport_failure::none; }
};
template <class Answer>
struct transport_in<Answer, std::void_t<decltype(std::declval<const Answer&>().transport)>> {
  static transport_failure of(const Answer& from) { return from.transport; }
};

/// Gives a retry back to the quota if the attempt is not made after all.
class taken_repeat {
 public:
  explicit taken_repeat(retry_state& from) : from_(&from) {}
  ~taken_repeat() {
    if (from_ != nullptr) from_->give_up();
  }
  taken_repeat(const taken_repeat&) = delete;
  taken_repeat& operator=(const taken_repeat&) = delete;
  void keep() { from_ = nullptr; }

 private:
  retry_state* from_;
};

}  // namespace detail

/// A loop and its settings. Each function that sets something returns a loop with it, so that you can chain
/// them:
///
///     const auto done = errcat::retry_loop(idenfy::tables(), {1, "POST"}, within)
///                           .refresh([&] { return log_in(); })
///                           .run([&](const errcat::attempt& now) { return post(url, body, now.key); });
///
/// Nothing here is virtual, and only reading responses allocates. What the hooks throw reaches the caller of
/// `run`.
template <class Hooks>
class basic_retry_loop {
 public:
  basic_retry_loop(const detail::tables& t, const errcat::call& about, const budget& within,
                   retry_quota* quota, Hooks hooks)
      : tables_(t), about_(about), within_(within), quota_(quota), hooks_(std::move(hooks)) {}

  /// A limit on retries that this call shares with others. It must outlive the loop.
  basic_retry_loop quota(retry_quota& shared) && {
    quota_ = &shared;
    return std::move(*this);
  }
  /// `void` or `bool (std::chrono::milliseconds)`: waits; returns false if cancelled. Default: sleeps.
  template <class Function>
  auto sleep(Function function) && {
    return with<detail::on_sleep>(std::move(function));
  }
  /// `void` or `bool ()`: renews the credentials; returns false if it could not.
  template <class Function>
  auto refresh(Function function) && {
    return with<detail::on_refresh>(std::move(function));
  }
  /// `errcat::effect (const errcat::attempt&)`, or without argument: finds out whether the last attempt took
  /// effect. It is called after the wait. The loop retries the call only if it returns `none`: the attempt
  /// had no effect and will have none. If the vendor may still be working on it, return `maybe`.
  template <class Function>
  auto check(Function function) && {
    return with<detail::on_check>(std::move(function));
  }
  /// Returns a time point that never goes back. Default: `std::chrono::steady_clock::now`.
  template <class Function>
  auto clock(Function function) && {
    return with<detail::on_clock>(std::move(function));
  }
  /// `std::int64_t ()`: seconds since 1970, to compare dates in responses with. Default: the system's clock.
  template <class Function>
  auto date(Function function) && {
    return with<detail::on_date>(std::move(function));
  }
  /// `std::uint32_t ()`: a uniform random number. Default: a seeded source.
  template <class Function>
  auto random(Function function) && {
    return with<detail::on_random>(std::move(function));
  }
  /// `void (const errcat::settled_attempt&)`: called after each attempt.
  template <class Function>
  auto observe(Function function) && {
    return with<detail::on_attempt>(std::move(function));
  }
  /// `bool ()`: returns true to end the loop. It is called before and after each wait and, with the default
  /// `sleep`, ten times a second during it.
  template <class Function>
  auto cancel(Function function) && {
    return with<detail::on_cancel>(std::move(function));
  }
  /// `std::string ()` or the like: makes the idempotency key, once, before the first attempt. It sets
  /// `call::sent_key`, so `send` must put that on each attempt.
  template <class Function>
  auto key(Function function) && {
    return with<detail::on_idempotency_key>(std::move(function));
  }

  /// Sends until the call is settled. `send` takes an `errcat::attempt` or nothing. It returns an object with
  /// `status` (0: no response), `headers`, `body` and `transport` (why there was no response).
  template <class Send>
  auto run(Send send) && {
    if constexpr (detail::is_set<hook_at<detail::on_idempotency_key>>) {
      static_assert(std::is_invocable_v<Send&, const attempt&>,
                    "errcat::retry_loop: with an idempotency key, `send` has to take an errcat::attempt");
      const auto made = std::get<detail::on_idempotency_key>(hooks_)();
      const std::string_view idempotency_key(made);
      about_.sent_key = !idempotency_key.empty();
      return attempts(send, idempotency_key);
    } else {
      return attempts(send, std::string_view());
    }
  }

 private:
  template <std::size_t Which>
  using hook_at = std::tuple_element_t<Which, Hooks>;

  template <std::size_t Which, class Function>
  auto with(Function function) {
    auto hooks = detail::with_hook<Which>(std::move(hooks_), std::move(function),
                                          std::make_index_sequence<std::tuple_size_v<Hooks>>());
    return basic_retry_loop<decltype(hooks)>(tables_, about_, within_, quota_, std::move(hooks));
  }

  /// What a function returns that takes an attempt or nothing.
  template <class Function>
  static decltype(auto) told_of(Function& function, const attempt& one) {
    if constexpr (std::is_invocable_v<Function&, const attempt&>)
      return function(one);
    else
      return function();
  }

  template <class Send>
  auto attempts(Send& send, std::string_view idempotency_key) {
    using answer = std::decay_t<decltype(told_of(send, attempt()))>;
    retry_state state(about_, within_, quota_);
    attempt_history history;
    const auto start = std::get<detail::on_clock>(hooks_)();
    for (;;) {
      const std::int64_t number = state.call().made;
      answer got = told_of(send, {number, idempotency_key});
      const response known = known_of(got);
      reading seen = errcat::read(tables_, known, got.body, got.headers);
      const any_match found = detail::classification(tables_, seen.response()).run();
      settled_attempt made{number, found, {}, since(start)};
      made.next = state.next(tables_, found, seen, {made.elapsed, date_s(), entropy_for(found, seen)});
      detail::taken_repeat taken(state);
      if (!sends_again(made.next.action)) taken.keep();
      history.add(made);
      if constexpr (detail::is_set<hook_at<detail::on_attempt>>) std::get<detail::on_attempt>(hooks_)(made);
      ending how = ending::settled;
      if (sends_again(made.next.action)) {
        how = prepared(made.next, {number, idempotency_key});
        if (how == ending::settled) {
          taken.keep();
          continue;
        }
      }
      return retry_result<answer>{std::move(got), std::move(seen), found, made.next, how, history};
    }
  }

  template <class Answer>
  response known_of(const Answer& got) const {
    response known;
    known.status = static_cast<std::int32_t>(got.status);
    known.transport = detail::transport_in<Answer>::of(got);
    // Without a status no response came, whether or not the program says why.
    if (known.status == 0 && known.transport == transport_failure::none)
      known.transport = transport_failure::network;
    known.operation = about_.operation;
    return known;
  }

  std::int64_t date_s() { return std::get<detail::on_date>(hooks_)(); }

  template <class Start>
  std::chrono::milliseconds since(const Start& start) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::get<detail::on_clock>(hooks_)() -
                                                                 start);
  }

  /// Most calls succeed and need no random number.
  std::uint32_t entropy_for(const any_match& found, const reading& seen) {
    const bool may_repeat = retry_of(tables_, found).rule || seen.should_retry() == known::yes;
    return may_repeat ? static_cast<std::uint32_t>(std::get<detail::on_random>(hooks_)())
                      : retry_input().entropy;
  }

  /// Does what a decision asks for before the next attempt. Returns `settled` if that attempt may be made.
  ending prepared(const decision& next, const attempt& last) {
    // Do not wait for a step that cannot be done after the wait.
    if (next.action == action::refresh && !detail::is_set<hook_at<detail::on_refresh>>)
      return ending::not_refreshed;
    if (next.action == action::check_then_repeat && !detail::is_set<hook_at<detail::on_check>>)
      return ending::not_checked;
    if (is_cancelled() || !paused(std::chrono::milliseconds(next.wait_ms)) || is_cancelled())
      return ending::cancelled;
    if (next.action == action::refresh) return refreshed();
    return next.action == action::check_then_repeat ? checked(last) : ending::settled;
  }

  bool is_cancelled() {
    if constexpr (detail::is_set<hook_at<detail::on_cancel>>)
      return std::get<detail::on_cancel>(hooks_)();
    else
      return false;
  }

  bool paused(std::chrono::milliseconds time) {
    auto& sleep = std::get<detail::on_sleep>(hooks_);
    constexpr bool in_pieces = detail::is_set<hook_at<detail::on_cancel>> &&
                               std::is_same_v<hook_at<detail::on_sleep>, detail::thread_sleep>;
    if constexpr (in_pieces) {
      constexpr std::chrono::milliseconds piece(100);
      for (; time > piece; time -= piece) {
        sleep(piece);
        if (is_cancelled()) return false;
      }
    }
    return time.count() <= 0 || detail::done_by(sleep, time);
  }

  ending refreshed() {
    if constexpr (detail::is_set<hook_at<detail::on_refresh>>) {
      if (detail::done_by(std::get<detail::on_refresh>(hooks_))) return ending::settled;
    }
    return ending::not_refreshed;
  }

  ending checked(const attempt& last) {
    if constexpr (detail::is_set<hook_at<detail::on_check>>) {
      const effect happened = told_of(std::get<detail::on_check>(hooks_), last);
      if (happened == effect::none) return ending::settled;
      if (happened == effect::done) return ending::took_effect;
    }
    return ending::not_checked;
  }

  detail::tables tables_;
  errcat::call about_;
  budget within_;
  retry_quota* quota_;
  Hooks hooks_;
};

/// @param about method and operation of the call, and whatever else you know about it
inline auto retry_loop(const detail::tables& t, const call& about = {}, const budget& within = {}) {
  return basic_retry_loop<detail::default_hooks>(t, about, within, nullptr, {});
}

}  // namespace layout_11
}  // namespace errcat
