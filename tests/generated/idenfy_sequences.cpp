// What iDenfy's pages say to do after a failed call, written from the pages and not from the spec. In the
// comments, "table" is the table of statuses, "section" the section on retries, "sample" its Python code, and
// "identifiers" the page of standard errors.
#include <errcat/idenfy.hpp>

#include "checker.hpp"
#include "hand_written.hpp"
#include "sequences.hpp"

namespace {

namespace idenfy = errcat::idenfy;
using errcat::action;
using errcat::reason;
using errcat::response;

struct step {
  errcat::action then;
  std::int64_t wait_ms;
  errcat::reason why;
};

constexpr step fix{action::fix_input, 0, reason::rule};
constexpr step give_up{action::stop, 0, reason::rule};
constexpr step spent{action::stop, 0, reason::calls_spent};
constexpr step not_said{action::unspecified, 0, reason::no_rule};
constexpr step repeat_after(std::int64_t ms) {
  return {action::repeat, ms, reason::rule};
}
/// RFC 9110, section 9.2.2: do not simply retry a POST that may have opened a session.
constexpr step check_after(std::int64_t ms) {
  return {action::check_then_repeat, ms, reason::effect_unknown};
}

/// After `made` calls that generate a token.
errcat::decision decide(const response& came, std::int64_t made, const errcat::budget& own = {}) {
  errcat::call last;
  last.made = made;
  last.method = "POST";
  last.operation = idenfy::operations::generate_token;
  return idenfy::decide(idenfy::classify(came), last, own);
}

void check(const std::string& name, const errcat::decision& found, const step& expected) {
  checker::same(static_cast<int>(found.action), static_cast<int>(expected.then),
                "iDenfy, " + name + ": action");
  checker::same(found.wait_ms, expected.wait_ms, "iDenfy, " + name + ": wait");
  checker::same(static_cast<int>(found.reason), static_cast<int>(expected.why),
                "iDenfy, " + name + ": reason");
}

void check_origins(const std::string& name, const errcat::origins& found, std::string_view expected) {
  checker::same(sequences::letters(found), expected, "iDenfy, " + name + ": origins");
}

/// One second, then two, and no fourth call: the sample makes three calls and doubles its wait. The jitter is
/// left to the caller.
void check_backoff(const std::string& name, const response& came, step (*then)(std::int64_t) = check_after) {
  check(name + ", call 1", decide(came, 1), then(1000));
  check_origins(name + ", call 1", decide(came, 1).from, "vv--c--");
  check(name + ", call 2", decide(came, 2), then(2000));
  check_origins(name + ", call 2", decide(came, 2).from, "vvv-c--");
  // The sample would sleep four more seconds and then give up anyway.
  check(name + ", call 3", decide(came, 3), spent);
  check_origins(name + ", call 3", decide(came, 3).from, "v------");
  check(name + ", call 4", decide(came, 4), spent);
}

void check_only(const std::string& name, const response& came, const step& expected) {
  for (const std::int64_t made : {1, 2, 3}) {
    check(name, decide(came, made), expected);
    check_origins(name, decide(came, made).from, "-------");
  }
}

void check_transient() {
  // Table: back off exponentially. Section: a transient error.
  check_backoff("429", {429}, repeat_after);
  // Table: retry after a short delay. Section: a transient error.
  check_backoff("500", {500});
  // Only on the sample's list.
  check_backoff("502", {502});
  check_backoff("503", {503});
  // Section: timeouts are transient, although the sample does not catch their exception.
  response timeout;
  timeout.transport = errcat::transport_failure::timeout;
  check_backoff("a timeout", timeout);
  // The pages mention only timeouts. For a failed connection, errcat says what is safe.
  response refused;
  refused.transport = errcat::transport_failure::network;
  check("a refused connection", decide(refused, 1), check_after(1000));
  check_origins("a refused connection", decide(refused, 1).from, "cc--c--");
  // Identifiers: an unhandled error on iDenfy's side. So the table's advice for 500 applies, also on 400.
  check_backoff("INTERNAL_ERROR on 500", {500, "INTERNAL_ERROR"});
  // The fault is the vendor's, whatever the status.
  check_backoff("INTERNAL_ERROR on 400", {400, "INTERNAL_ERROR"});
}

void check_final() {
  // Identifiers: each says what the caller has to change.
  for (const auto* code :
       {"BAD_VALUE", "MISSING_VALUE", "ENCODING_ERROR", "JSON_ERROR", "METHOD_NOT_ALLOWED"})
    check_only(code, {400, code}, fix);
  // Table, 400: look at the body. The fixes in the message are all about its fields.
  check_only("400", {400}, fix);
  check_only("Invalid parameter", {400, "", "Invalid parameter"}, fix);
  // The fixes: compare keys, environment and encoding. A program can renew none of them.
  check_only("401", {401}, fix);
  check_only("Invalid credentials", {401, "", "Invalid credentials"}, fix);
  check_only("UNAUTHORIZED on 401", {401, "UNAUTHORIZED"}, fix);
  check_only("UNAUTHORIZED on 400", {400, "UNAUTHORIZED"}, fix);
  // Another `clientId` can succeed at once. The pages do not say how long the old session lasts.
  check_only("409", {409}, fix);
  check_only("Client ID already exists", {409, "", "Client ID already exists"}, fix);
  // Identifiers: the contract forbids it, and no other request changes that.
  check_only("PARTNER_CONTRACT_ERROR on 400", {400, "PARTNER_CONTRACT_ERROR"}, give_up);
  check_only("PARTNER_CONTRACT_ERROR on 403", {403, "PARTNER_CONTRACT_ERROR"}, give_up);
  // Table: nothing on retries. The sample raises every status that is not on its list.
  for (const std::int32_t status : {403, 404, 405, 422, 501, 504, 599})
    check_only(std::to_string(status), {status}, give_up);
  // No page lists it. The status decides, and the answer says so.
  check_only("an unknown identifier on 400", {400, "NEW_ERROR"}, fix);
  checker::holds(idenfy::classify({400, "NEW_ERROR"}).surprising.has(errcat::surprise::unknown_code),
                 "iDenfy: NEW_ERROR is known to be unknown");
}

void check_token() {
  // Identifiers: not valid or expired. The page names no fix, and the same token fails again: get a new one,
  // once.
  const response came{400, "TOKEN_NOT_VALID"};
  check("TOKEN_NOT_VALID", decide(came, 1), {action::refresh, 0, reason::rule});
  errcat::call renewed;
  renewed.made = 2;
  renewed.refreshed = true;
  check("TOKEN_NOT_VALID again", idenfy::decide(idenfy::classify(came), renewed),
        {action::stop, 0, reason::already_refreshed});
}

void check_rest() {
  // Table: only 200 is a success, and no retry rule retries it. The pages have no other status below 400.
  for (const std::int32_t status : {200, 201, 204, 304})
    check_only(std::to_string(status), {status}, not_said);
  // A webhook that does not arrive is not a response to a call, so there is nothing to retry.
  idenfy::match missing;
  missing.what = idenfy::find_id("webhook_not_received");
  checker::holds(static_cast<bool>(missing), "iDenfy: the missing webhook is described");
  check("a missing webhook", idenfy::decide(missing), not_said);
  // The retry rule comes from the latest response: do not wait for a wrong value after a 429.
  check("429, then BAD_VALUE: 429", decide({429}, 1), repeat_after(1000));
  check("429, then BAD_VALUE: BAD_VALUE", decide({400, "BAD_VALUE"}, 2), fix);
  check("500, then 200: 500", decide({500}, 1), check_after(1000));
  check("500, then 200: 200", decide({200}, 2), not_said);
}

void check_own_figures() {
  // The caller decides what the pages leave open. The pages never mention `Retry-After`, but the caller waits
  // for it if it is longer.
  errcat::call asked;
  asked.retry_after_ms = 7000;
  const auto waited = idenfy::decide(idenfy::classify({429}), asked);
  check("429 with a time to wait", waited, {action::repeat, 7000, reason::retry_after});
  // The caller may lower the vendor's numbers but not raise them.
  errcat::budget own;
  own.max_calls = 2;
  check("429 and two calls of one's own", decide({429}, 2, own), spent);
  check_origins("429 and two calls of one's own", decide({429}, 2, own).from, "c------");
  own.max_calls = 9;
  check("429 and nine calls of one's own", decide({429}, 3, own), spent);
  own.jitter = errcat::jitter::none;
  check("429 and no jitter", decide({429}, 1, own), repeat_after(1000));
  check_origins("429 and no jitter", decide({429}, 1, own).from, "vv-----");
  own.max_wait_ms = 1500;
  check("429 and a short wait of one's own", decide({429}, 2, own),
        {action::stop, 2000, reason::wait_too_long});
}

}  // namespace

void check_idenfy_sequences() {
  check_transient();
  check_final();
  check_token();
  check_rest();
  check_own_figures();
}
