// Compiled, not run: the runtime is constexpr, and free of warnings in every dialect.
#include <iterator>
#include <type_traits>

#include "errcat/error_code.hpp"
#include "errcat/to_string.hpp"
#include "fixture.hpp"

namespace {

enum class error : std::int32_t { expired = 1, asset = 2, wait = 3, worded = 4 };
using match = errcat::match<error>;

constexpr match classify(const errcat::response& from) {
  return errcat::classify<error>(fixture::tables, from);
}
constexpr errcat::decision decide(const match& found, const errcat::call& now = {},
                                  const errcat::budget& own = {}) {
  return errcat::decide(fixture::tables, found, now, own);
}

static_assert(classify({401, "EXPIRED"}).code == error::expired);
static_assert(classify({401, "EXPIRED"}).how == errcat::rung::code);
static_assert(!classify({401, "EXPIRED"}).surprising);
static_assert(classify({400, "TOKEN_OLD"}).how == errcat::rung::alias);
static_assert(classify({400, "TOKEN_OLD"}).surprising.has(errcat::surprise::unlisted_status));
static_assert(classify({420, "WAIT_30"}).code == error::wait);
static_assert(classify({400, {}, "Card 1 is unknown"}).code == error::worded);
static_assert(classify({503}).what.anchor() == "status-5xx");
static_assert(classify({503}).code == error{});
static_assert(!classify({404}));

constexpr errcat::wire_field sub[] = {{"/sub", 460}};
constexpr errcat::response with_field() {
  errcat::response made{400, errcat::wire_code::integer(190)};
  made.fields = sub;
  made.field_count = 1;
  return made;
}
static_assert(classify(with_field()).code == error::asset);

static_assert(decide(classify({401, "EXPIRED"})).action == errcat::action::refresh);
static_assert(decide(classify({503}), {3}).wait_ms == 4000);
static_assert(decide(classify({503}), {3}).from.delay() == errcat::origin::vendor);
// Small enough to be returned in two registers.
static_assert(sizeof(errcat::decision) == 16 && std::is_trivially_copyable_v<errcat::decision>);
static_assert(decide(classify({503}), {4}).action == errcat::action::stop);
static_assert(decide(classify({404})).action == errcat::action::unspecified);

static_assert(to_string(decide(classify({503})).action) == "check_then_repeat");
static_assert(decide(classify({503}), {1, "GET"}).action == errcat::action::repeat);
static_assert(errcat::all_errors<error>(fixture::tables)[1].id == "asset");
constexpr errcat::typed_entry_list fixture_errors(fixture::tables, errcat::entry_type::error);
static_assert(std::distance(fixture_errors.begin(), fixture_errors.end()) == 4);

static_assert(errcat::user_message(fixture::tables, classify({503}), "pt-BR") == "Errado.");
static_assert(errcat::find_number(fixture::tables, 2).id() == "asset");
static_assert(errcat::find_id(fixture::tables, "wait").placeholders().front().integer);

#ifdef __cpp_constinit
/// Initialized before any code of the program runs.
constexpr std::string_view no_text(errcat::kind) noexcept {
  return {};
}
constinit errcat::detail::undying<errcat::detail::kind_category> category(&no_text);
#endif

constexpr std::size_t length_of_fixes() {
  std::size_t all = 0;
  for (const std::string_view fix : classify({401, "EXPIRED"}).what.fixes()) all += fix.size();
  return all;
}
static_assert(length_of_fixes() == 29);

constexpr std::size_t filled() {
  char buffer[16] = {};
  return errcat::fill("Wait {n} s.", {{"n", "30"}}, buffer).text.size();
}
static_assert(filled() == 10);

}  // namespace
