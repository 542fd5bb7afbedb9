// Compiled, not run. Checks the functions that take bodies, also without exceptions and RTTI, and their
// constexpr parts.
#include <errcat/body.hpp>
#include <errcat/retry_after.hpp>
#include <errcat/vendor.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

namespace {

static_assert(errcat::retry_after_ms("120", errcat::none_given) == 120'000);
static_assert(errcat::retry_after_ms("250", 0, errcat::time_unit::milliseconds) == 250);
static_assert(errcat::retry_after_ms("Sun, 06 Nov 1994 08:49:37 GMT", 784'111'770) == 7'000);
static_assert(errcat::retry_after_ms("Sunday, 06-Nov-94 08:49:37 GMT", 784'111'770) == 7'000);
static_assert(errcat::retry_after_ms("Sun Nov  6 08:49:37 1994", 784'111'770) == 7'000);
static_assert(!errcat::classify(errcat::vendor(), {400}).vendor);

}  // namespace

std::int64_t read_all_ways(const errcat::detail::tables& t, const std::string& body) {
  const auto text = errcat::read(t, {400}, body);
  const auto json = errcat::read(t, {400}, nlohmann::json::parse(body, nullptr, false));
  const auto map = errcat::read(t, {400}, "", std::multimap<std::string, std::string>());
  const auto lookup = errcat::read(t, {400}, nlohmann::ordered_json(),
                                   [](std::string_view) { return std::optional<std::string>(); });
  return text.retry_after_ms() + json.retry_after_ms() + map.retry_after_ms() + lookup.retry_after_ms();
}
