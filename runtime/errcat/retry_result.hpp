#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "errcat/decide.hpp"
#include "errcat/match.hpp"
#include "errcat/reading.hpp"

/// What `errcat/retry_loop.hpp` tells about a call: each attempt, why it ended, and its result.
namespace errcat {
inline namespace layout_11 {

/// What `send` gets.
struct attempt {
  std::int64_t number = 1;    ///< 1 for the first
  std::string_view key = {};  ///< the idempotency key, the same for all attempts; empty: none
};

/// An attempt, and the decision after it.
struct settled_attempt {
  std::int64_t number = 0;
  any_match match = {};
  decision next = {};
  std::chrono::milliseconds elapsed{0};  ///< since the start of the first attempt
};

/// The last attempts of a call, at most sixteen, the oldest first.
class attempt_history {
 public:
  static constexpr std::size_t room = 16;

  /// How many attempts are kept.
  constexpr std::size_t size() const { return made_ < room ? made_ : room; }
  /// How many attempts were made in all.
  constexpr std::size_t made() const { return made_; }
  constexpr const settled_attempt& operator[](std::size_t index) const {
    return all_[made_ < room ? index : (made_ + index) % room];
  }
  constexpr void add(const settled_attempt& one) { all_[made_++ % room] = one; }

 private:
  settled_attempt all_[room];
  std::size_t made_ = 0;
};

/// Why a loop ended.
enum class ending : std::uint8_t {
  settled,        ///< the call succeeded, or the last decision asks for no retry
  took_effect,    ///< a check found that the call had taken effect
  not_checked,    ///< a check was needed, but there is none or it could not tell
  not_refreshed,  ///< new credentials were needed, but there is no `refresh` or it failed
  cancelled,
};

constexpr std::string_view to_string(ending value) noexcept {
  switch (value) {
    case ending::settled:
      return "settled";
    case ending::took_effect:
      return "took_effect";
    case ending::not_checked:
      return "not_checked";
    case ending::not_refreshed:
      return "not_refreshed";
    case ending::cancelled:
      return "cancelled";
  }
  return {};
}

/// How a call ended.
template <class Answer>
struct retry_result {
  Answer answer;    ///< the last one that `send` returned
  reading seen;     ///< what it says
  any_match match;  ///< what it means; for a vendor's functions: `idenfy::match(result.match)`
  decision next;    ///< what to do about it
  ending how = ending::settled;
  attempt_history history;
};

}  // namespace layout_11
}  // namespace errcat
