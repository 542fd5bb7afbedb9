// The snippets of docs/cpp.md, which a test holds against this file; what they print is held against the page
// as well.
#include <errcat/body.hpp>
#include <errcat/customer-verification.hpp>
#include <errcat/customer-verification_error_code.hpp>
#include <errcat/fmt.hpp>
#include <errcat/idenfy.hpp>
#include <errcat/idenfy_error_code.hpp>
#include <errcat/idenfy_fixtures.hpp>
#include <errcat/idenfy_tables.hpp>
#include <errcat/message.hpp>
#include <errcat/to_string.hpp>
#include <errcat/vendors.hpp>

#include <cstdint>
#include <ctime>
#include <iostream>
#include <map>
#include <string>
#include <string_view>

namespace idenfy = errcat::idenfy;
namespace verification = errcat::customer_verification;

using headers = std::map<std::string, std::string>;

errcat::decision after_call(int status, std::string_view body, const headers& given) {
  const errcat::reading seen = errcat::read(verification::tables(), {status}, body, given);
  const verification::match hit = verification::classify(seen.response());
  const int calls_made = 1;
  return verification::decide(hit, seen.call({calls_made}, std::time(nullptr)));
}

void list_all(const errcat::reading& seen) {
  for (const errcat::reported_error& one : seen.errors())
    std::cout << verification::classify(one.response).what.id() << ", field " << one.field << '\n';
}

errcat::decision after_no_answer(std::string_view method) {
  errcat::response from;
  from.transport = errcat::transport_failure::timeout;
  return idenfy::decide(idenfy::classify(from), {/* calls made: */ 1, method});
}

idenfy::match understand(int status, std::string_view code, std::string_view message) {
  errcat::response from;
  from.status = status;
  from.code = code;        // "identifier" of the body; an integer as errcat::wire_code::integer(82001)
  from.message = message;  // tells errors apart that have no code
  from.operation = idenfy::operations::generate_token;
  return idenfy::classify(from);
}

void report(const idenfy::match& hit, std::string_view code) {
  if (hit.surprising.has(errcat::surprise::unknown_code))
    std::cout << "iDenfy has a new code, " << code << "; for now it is what its status says\n";
  for (const errcat::surprise one : errcat::every_surprise)
    if (hit.surprising.has(one)) std::cout << "surprising: " << to_string(one) << '\n';
}

template <class Send, class Sleep, class Renew>
idenfy::match call_with_repeats(Send send, Sleep sleep, Renew renew) {
  errcat::budget within;
  within.max_calls = 5;
  within.max_wait_ms = 10'000;
  errcat::call made;
  made.method = "POST";
  made.operation = idenfy::operations::generate_token;
  for (made.made = 1;; ++made.made) {
    const idenfy::match hit = send();
    made.retry_after_ms = errcat::none_given;  // or what the response asks for, in milliseconds
    made.entropy = 0x80000000;                 // a new random number for each decision
    const errcat::decision next = idenfy::decide(hit, made, within);
    std::cout << to_string(next.action) << " (" << to_string(next.reason) << ")";
    if (next.wait_ms > 0)
      std::cout << " after " << next.wait_ms << " ms, by the " << to_string(next.from.delay);
    std::cout << '\n';
    switch (next.action) {
      case errcat::action::repeat:
        break;
      case errcat::action::refresh:
        renew();
        made.refreshed = true;
        break;
      default:
        return hit;  // the others need somebody who knows more than this loop
    }
    sleep(next.wait_ms);
    made.waited_ms += next.wait_ms;
    made.elapsed_ms += next.wait_ms;  // and what the call itself took
  }
}

void tell_user(const idenfy::match& hit, std::string_view locale, std::string_view seconds) {
  char buffer[256];
  const errcat::filled shown =
      errcat::fill(idenfy::user_message(hit, locale), {{"seconds", seconds}}, buffer);
  if (shown.needed > sizeof buffer) std::cout << "cut: ";
  std::cout << shown.text << '\n';
}

/// One handler for all vendors, since all have the same kinds.
std::string_view advice(const std::error_code& failed) {
  if (!failed) return "carry on";
  if (failed == errcat::kind::rate_limited || failed == errcat::kind::unavailable) return "try later";
  if (failed == errcat::kind::authentication) return "check the credentials";
  if (failed == verification::error::document_quality_insufficient) return "take another picture";
  return "call for help";
}

void show_error_codes() {
  const std::error_code expired = idenfy::error::token_not_valid;
  std::cout << expired << ": " << expired.message() << '\n';

  // Of a match, for then a status row without a name is not taken for a success.
  const std::error_code limited = make_error_code(idenfy::classify({429}));
  const std::error_code blurred = verification::error::document_quality_insufficient;
  for (const std::error_code& one : {std::error_code(), expired, limited, blurred})
    std::cout << advice(one) << '\n';
}

void list() {
  for (const auto& [code, id, what] : idenfy::errors())
    if (what.kind() == errcat::kind::authentication) std::cout << static_cast<int>(code) << ' ' << id << '\n';
  for (const errcat::entry row : idenfy::entries(errcat::entry_type::transport))
    std::cout << row.title() << '\n';
}

void log(const idenfy::match& hit) {
  const errcat::decision next = idenfy::decide(hit);
  fmt::print("{} ({}) by {}: {}, {}; surprising: [{}]\n", hit.code, hit.what.kind(), hit.how, next.action,
             next.reason, hit.surprising);
  std::fflush(stdout);
}

static_assert(idenfy::constant::classify({409}).code == idenfy::error::client_id_exists);

// A release that adds a kind which this program does not handle stops the build here.
constexpr bool handles_all_kinds() {
  for (const auto& one : idenfy::constant::errors()) {
    switch (one.what.kind()) {
      case errcat::kind::invalid_input:
      case errcat::kind::unsupported:
      case errcat::kind::authentication:
      case errcat::kind::permission:
      case errcat::kind::conflict:
      case errcat::kind::server:
        break;
      default:
        return false;
    }
  }
  return true;
}
static_assert(handles_all_kinds());

/// `Reader` is what a program has for bodies: it fills in code and message.
template <class Reader>
int count_misread(Reader read) {
  int misread = 0;
  for (const errcat::fixture& example : idenfy::fixtures) {
    errcat::response from;
    from.status = example.status;
    from.transport = example.transport;
    from.surface = example.surface;
    from.operation = example.operation;
    read(example.body, from);
    if (idenfy::classify(from).what != idenfy::expected(example)) ++misread;
  }
  return misread;
}

namespace {

/// The text of a member of a flat body, good enough for the fixtures.
std::string_view member(std::string_view body, std::string_view name) {
  const auto at = body.find(std::string("\"").append(name).append("\":\""));
  if (at == std::string_view::npos) return {};
  const auto start = at + name.size() + 4;
  return body.substr(start, body.find('"', start) - start);
}

}  // namespace

void tell_what_to_do(std::string_view vendor, const errcat::response& from) {
  const errcat::vendor_match hit = errcat::classify(vendor, from);
  if (!hit.vendor) {
    std::cout << "nobody here knows " << vendor << '\n';
    return;
  }
  const errcat::decision next = errcat::decide(hit, {/* calls made: */ 1});
  std::cout << hit.vendor.title() << ": " << hit.what.kind_id() << ", " << to_string(next.action) << '\n';
}

int main() {
  std::cout << std::boolalpha;
  std::cout << "after a 429: " << after_call(429, "", {{"Retry-After", "7"}}).wait_ms << " ms\n";
  list_all(errcat::read(verification::tables(), {400},
                        R"({"error": {"code": "INVALID_FIELD_FORMAT", "field": "email"}})"));
  std::cout << "after a timeout: GET " << to_string(after_no_answer("GET").action) << ", POST "
            << to_string(after_no_answer("POST").action) << '\n';
  report(understand(400, "NOT_YET_KNOWN", ""), "NOT_YET_KNOWN");
  call_with_repeats([] { return understand(429, "", ""); }, [](std::int64_t) {}, [] {});
  call_with_repeats([] { return understand(400, "TOKEN_NOT_VALID", ""); }, [](std::int64_t) {}, [] {});
  tell_user(understand(429, "", ""), "pt-BR", "30");
  show_error_codes();
  list();
  std::cout << std::flush;
  log(understand(418, "TEAPOT", ""));
  tell_what_to_do("ranex-compliance", {422});
  tell_what_to_do("acme", {422});
  std::cout << "misread: " << count_misread([](std::string_view body, errcat::response& into) {
    into.code = member(body, "identifier");
    into.message = member(body, "message");
  }) << '\n';
}
