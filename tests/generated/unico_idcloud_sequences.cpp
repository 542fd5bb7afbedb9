// What unico's page says to do after a failed IDCloud call, written from the page. In the comments, "policy"
// is its table of retries, "table" the table of statuses, and "warning" what it says about calls that create
// a process.
#include <errcat/unico-idcloud.hpp>

#include "checker.hpp"
#include "hand_written.hpp"
#include "sequences.hpp"

namespace {

namespace unico = errcat::unico_idcloud;
namespace operations = unico::operations;
namespace surfaces = unico::surfaces;
using namespace sequences;
using errcat::response;
using errcat::transport_failure;

void expect(const std::string& name, const response& came, const errcat::call& last, const step& expected,
            const errcat::budget& own = {}) {
  response read = came;
  read.operation = last.operation;
  check("unico, " + name, unico::decide(unico::classify(read), last, own), expected);
}

errcat::call look_up(std::int64_t made) {
  return after(made, "GET", operations::get_process);
}

errcat::call creation(std::int64_t made) {
  return after(made, "POST", operations::create_client_process);
}

void check_platform() {
  // Policy: at most five attempts, and four waits that double from one second. It does not mention jitter.
  expect("5xx, call 1", {500}, look_up(1), repeat_after(1'000, "vv--c--"));
  expect("5xx, call 2", {503}, look_up(2), repeat_after(2'000, "vvv-c--"));
  expect("5xx, call 3", {502}, look_up(3), repeat_after(4'000, "vvv-c--"));
  expect("5xx, call 4", {500}, look_up(4), repeat_after(8'000, "vvv-c--"));
  // Table: the failure persists, so contact support.
  expect("5xx, call 5", {500}, look_up(5), spent("v------"));
  // The caller may make fewer calls, but not more.
  errcat::budget own;
  own.max_calls = 3;
  expect("5xx and three calls of one's own", {500}, look_up(3), spent("c------"), own);
  own.max_calls = 9;
  expect("5xx and nine calls of one's own", {500}, look_up(5), spent("v------"), own);
}

void check_creation() {
  // Warning: the process may exist despite the error, so check the recent ones before a retry.
  expect("a creation, call 1", {502}, creation(1), look_first(1'000, "vv--c--"));
  expect("a creation, call 2", {500}, creation(2), look_first(2'000, "vvv-c--"));
  expect("a creation, call 3", {200}, creation(3), not_said);
  expect("a creation, call 5", {500}, creation(5), spent("v------"));
  const auto other = operations::create_process;
  expect("the other creation", {503}, after(1, "POST", other), look_first(1'000, "vv--c--"));
  // Warning: these calls have no idempotency key, so sending one changes nothing.
  errcat::call keyed = creation(1);
  keyed.sent_key = true;
  expect("a creation with an idempotency key", {503}, keyed, look_first(1'000, "vv--c--"));
  // Warning: the same doubt applies if the connection is lost. The policy does not say whether to retry at
  // all.
  expect("a lost creation", lost(transport_failure::network), after(1, "POST", other), left_open);
  expect("a lost look-up", lost(transport_failure::network), look_up(1), left_open);
  // The page does not mention timeouts. errcat says what is safe.
  expect("a timeout", lost(transport_failure::timeout), look_up(1), repeat_after(1'000, "cc--c--"));
}

void check_rate_limit() {
  // Policy: use the header first, and exponential backoff without it. Only 5xx has numbers.
  expect("429, call 1", {429}, asked_to_wait(look_up(1), 7'000), as_asked(7'000));
  expect("429, call 2", {429}, look_up(2), repeat_after(2'000, "ccc-c--"));
  expect("429, call 3", {429}, look_up(3), repeat_after(4'000, "ccc-c--"));
  expect("429, call 4", {429}, look_up(4), spent("c------"));
  errcat::budget own;
  own.calls = 7;
  expect("429 and seven calls", {429}, look_up(6), repeat_after(30'000, "ccccc--"), own);
  // The warning is about errors that leave doubt. A refused call created nothing.
  expect("429 on a creation, call 1", {429}, asked_to_wait(creation(1), 3'000), as_asked(3'000));
  expect("429 on a creation, call 2", {200}, creation(2), not_said);
}

void check_authentication() {
  // Policy: one new token and one more call. No token fixes the cause of a second 401.
  expect("401, call 1", {401}, look_up(1), renew);
  expect("401, call 2", {401}, renewed(look_up(2)), renewed_in_vain);
  expect("401, call 2: done", {200}, renewed(look_up(2)), not_said);
  // The policy goes by the status, whatever cause the message gives. No process was created.
  for (const auto* message : {"Authentication failed (1.2.21)", "Authentication failed", "Something else"}) {
    expect(std::string(message) + ", call 1", {401, {}, message}, creation(1), renew);
    expect(std::string(message) + ", call 2", {401, {}, message}, renewed(creation(2)), renewed_in_vain);
  }
  // A failure in between does not allow another token. All calls count for the wait.
  expect("401 and 503, call 1", {401}, look_up(1), renew);
  expect("401 and 503, call 2", {503}, renewed(look_up(2)), repeat_after(2'000, "vvv-c--"));
  expect("401 and 503, call 3", {401}, renewed(look_up(3)), renewed_in_vain);
}

void check_requests() {
  // Policy: with any other 4xx the request is wrong. Fix it before you send it again.
  for (const std::int32_t status : {400, 403, 404, 409, 410, 422})
    for (const std::int64_t made : {1, 2}) expect(std::to_string(status), {status}, after(made), fix);
  response link{400};
  link.surface = surfaces::magic_link;
  expect("Magic Link, call 1", link, after(1, "POST"), fix);
  link.status = 200;
  expect("Magic Link, call 2", link, after(2, "POST"), not_said);
  // Table: the process is not done yet. That this may pass is not a retry rule to wait for it.
  expect("documents of an unfinished process", {409}, after(1, "GET", operations::document_fetch), fix);
  // Table: deleted for one call, ended with an error for the other. The policy covers both.
  expect("documents that are gone", {410}, after(1, "GET", operations::document_fetch), fix);
  expect("a process that is gone", {410}, look_up(1), fix);
}

void expect_negative(const std::string& id, errcat::surface where, const errcat::wire_field& field) {
  response came{200};
  came.surface = where;
  came.fields = &field;
  came.field_count = 1;
  checker::same(unico::classify(came).what.id(), id, "unico: a negative result");
  expect(id, came, after(1, "POST"), not_said);
}

void check_negative_results() {
  // The platform did its work, and the answer is no. The page does not say whether a user may try again.
  expect_negative("process_failed", surfaces::web_sdk, {"/process/result", "PROCESS_RESULT_FAILED"});
  expect_negative("liveness_failed", surfaces::web_sdk, {"/process/authenticationInfo/livenessResult", "NO"});
  expect_negative("liveness_negative", surfaces::api, {"/liveness", 2});
  expect_negative("unico_id_negative", surfaces::api, {"/unicoId/result", "no"});
  expect_negative("not_verified", surfaces::magic_link, {"/data/result/status", "not_verified"});
  for (const std::int32_t status : {200, 201, 304})
    expect(std::to_string(status), {status}, after(1, "POST"), not_said);
}

void check_mixed() {
  // Each response has its own retry rule. All calls count for the wait of the third.
  expect("mixed, call 1", {503}, look_up(1), repeat_after(1'000, "vv--c--"));
  expect("mixed, call 2", {429}, asked_to_wait(look_up(2), 2'000), as_asked(2'000));
  expect("mixed, call 3", {500}, look_up(3), repeat_after(4'000, "vvv-c--"));
  expect("mixed, call 4", {400}, look_up(4), fix);
}

}  // namespace

void check_unico_idcloud_sequences() {
  check_platform();
  check_creation();
  check_rate_limit();
  check_authentication();
  check_requests();
  check_negative_results();
  check_mixed();
}
