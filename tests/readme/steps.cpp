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
#include <errcat/log.hpp>
#include <errcat/retry_loop.hpp>
#include <errcat/telemetry.hpp>
#include <errcat/to_string.hpp>
#include <errcat/user_text.hpp>
#include <errcat/vendors.hpp>

#include <chrono>
#include <cstdint>
#include <ctime>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

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
  from.code = code;        // "identifier" in the body; for an integer: errcat::wire_code::integer(82001)
  from.message = message;  // tells apart errors that have no code
  from.operation = idenfy::operations::generate_token;
  return idenfy::classify(from);
}

void report(const idenfy::match& hit, std::string_view code) {
  if (hit.surprising.has(errcat::surprise::unknown_code))
    std::cout << "iDenfy has a new code, " << code << "; for now it is what its status says\n";
  for (const errcat::surprise one : errcat::every_surprise)
    if (hit.surprising.has(one)) std::cout << "surprising: " << to_string(one) << '\n';
}

struct answer {
  int status = 0;  // 0: no response came, and `transport` says why
  std::map<std::string, std::string> headers;
  std::string body;
  errcat::transport_failure transport = errcat::transport_failure::none;
};

template <class Send, class Renew, class Sleep>
verification::match create_customer(Send send, Renew renew, Sleep sleep) {
  errcat::call about;
  about.method = "POST";
  about.operation = verification::operations::create_customer;
  errcat::budget within;
  within.max_calls = 3;
  within.max_wait_ms = 10'000;
  const auto done = errcat::retry_loop(verification::tables(), about, within)
                        .refresh(renew)
                        .sleep(sleep)                        // default: the thread sleeps
                        .random([] { return 0x80000000U; })  // default: a seeded source
                        .observe([](const errcat::settled_attempt& made) {
                          std::cout << made.number << ": " << to_line(made.match) << ", "
                                    << to_line(made.next) << '\n';
                        })
                        .run(send);
  return verification::match(done.match);
}

void tell_user(const errcat::reading& seen, std::string_view locale) {
  const idenfy::match hit = idenfy::classify(seen.response());
  const errcat::user_text shown = idenfy::user_message(hit, seen, locale);
  std::cout << shown.text << '\n';
}

/// One handler for all vendors, because all have the same kinds.
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

  // From the match, not from its `code`: a status row without a name would look like a success.
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
  std::cout << hit << ": " << idenfy::decide(hit) << '\n';
  for (const auto& [name, value] : errcat::telemetry_attributes(hit))
    std::cout << name << '='
              << (value.is_integer() ? std::to_string(value.integer()) : std::string(value.text())) << '\n';
  fmt::print("{:>28}|{}|{}\n", errcat::action::repeat, idenfy::error::token_not_valid, errcat::kind::server);
  std::fflush(stdout);
}

static_assert(idenfy::constant::classify({409}).code == idenfy::error::client_id_exists);

// If a release adds a kind that this program does not handle, the build stops here.
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

/// `Reader` stands for your own body parser: it fills in code and message.
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

/// A rate limit, a token that has expired, and a server that may have done what it was asked for.
void run_loops() {
  const answer limited{429, {{"Retry-After", "7"}}, {}};
  const answer fine{201, {}, {}};
  for (const auto& answers :
       {std::vector<answer>{limited, fine}, {answer{401, {}, {}}, fine}, {answer{500, {}, {}}}}) {
    std::size_t sent = 0;
    create_customer([&] { return answers.at(sent++); }, [] {}, [](std::chrono::milliseconds) {});
  }
}

int main() {
  std::cout << std::boolalpha;
  std::cout << "after a 429: " << after_call(429, "", {{"Retry-After", "7"}}).wait_ms << " ms\n";
  list_all(errcat::read(verification::tables(), {400},
                        R"({"error": {"code": "INVALID_FIELD_FORMAT", "field": "email"}})"));
  std::cout << "after a timeout: GET " << to_string(after_no_answer("GET").action) << ", POST "
            << to_string(after_no_answer("POST").action) << '\n';
  report(understand(400, "NOT_YET_KNOWN", ""), "NOT_YET_KNOWN");
  run_loops();
  tell_user(errcat::read(idenfy::tables(), {429}, "", {}), "pt-BR");
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
