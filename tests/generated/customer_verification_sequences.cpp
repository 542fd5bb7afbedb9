// What the page of the Customer Verification API says to do after a failed call, written from the page. In
// the comments, "table" is the table of statuses, "prose" is the text below a code, and "samples" are the two
// programs, which look only at the status. The page never says how often to retry.
#include <errcat/customer-verification.hpp>

#include "checker.hpp"
#include "hand_written.hpp"
#include "sequences.hpp"

namespace {

namespace verification = errcat::customer_verification;
namespace operations = verification::operations;
using namespace sequences;
using errcat::response;
using errcat::transport_failure;

void expect(const std::string& name, const response& came, const errcat::call& last, const step& expected,
            const errcat::budget& own = {}) {
  response read = came;
  read.operation = last.operation;
  check("Customer Verification, " + name, verification::decide(verification::classify(read), last, own),
        expected);
}

void check_rate_limit() {
  const response limited{429, "RATE_LIMIT_EXCEEDED"};
  const auto create = operations::create_customer;
  // Samples: sleep exactly as long as the header says, then call again, for any call.
  expect("429, call 1", limited, asked_to_wait(after(1, "POST", create), 60'000), as_asked(60'000));
  expect("429, call 2", limited, asked_to_wait(after(2, "POST", create), 5'000), as_asked(5'000));
  expect("429, call 3: created", {201}, after(3, "POST", create), not_said);

  // The body of the example has the wait too, so a caller without the header may take it from there.
  expect("429 without header, call 1", limited, asked_to_wait(after(1), 45'000), as_asked(45'000));
  // Without either, the samples wait a minute. Prose wants the waits to grow but gives no number, so the
  // caller chooses the growth and its limit. No wait is shorter than a minute.
  expect("429 without header, call 2", limited, after(2), repeat_after(60'000, "cvcc---"));
  expect("429 without header, call 3", limited, after(3), repeat_after(60'000, "cvcc---"));
  expect("429 without header, call 4", limited, after(4), spent("c------"));
  expect("429 without code or header", {429}, after(1), repeat_after(60'000, "cv-----"));

  errcat::budget patient;
  patient.cap_ms = errcat::none_given;
  patient.max_wait_ms = errcat::none_given;
  expect("429 and patience, call 1", limited, after(1), repeat_after(60'000, "cv-----"), patient);
  expect("429 and patience, call 2", limited, after(2), repeat_after(120'000, "cvc----"), patient);
  expect("429 and patience, call 3", limited, after(3), repeat_after(240'000, "cvc----"), patient);
  // By default, a caller waits at most a minute. It never waits less than the response asks for.
  expect("429 and a long wait", limited, asked_to_wait(after(1), 90'000),
         {errcat::action::stop, 90'000, errcat::reason::wait_too_long, "cv----c"});
}

void check_server() {
  const response failed{500, "INTERNAL_SERVER_ERROR"};
  // Table, prose and samples agree on exponential backoff. None gives a number.
  expect("500, call 1", failed, after(1), repeat_after(1'000, "cc--c--"));
  expect("500, call 2", failed, after(2), repeat_after(2'000, "ccc-c--"));
  expect("500, call 3: done", {200}, after(3), not_said);
  // If the failure persists, contact support.
  expect("500 without code, call 3", {500}, after(3), repeat_after(4'000, "ccc-c--"));
  expect("500 without code, call 4", {500}, after(4), spent("c------"));

  // Samples: retry a 503 even for a call that creates something. Without an idempotency key, the second call
  // may find what the first one made; prose: then use the existing customer. RFC 9110: so check first.
  const auto create = operations::create_customer;
  const response away{503, "SERVICE_UNAVAILABLE"};
  expect("503 on a creation, call 1", away, after(1, "POST", create), look_first(1'000, "cc--c--"));
  expect("503 on a creation, call 2", {409, "DUPLICATE_RESOURCE"}, after(2, "POST", create), give_up);
  // The code says more than a status that the page does not expect with it.
  expect("504 with a known code", {504, "SERVICE_UNAVAILABLE"}, after(1), repeat_after(1'000, "cc--c--"));
  checker::holds(
      verification::classify({504, "SERVICE_UNAVAILABLE"}).surprising.has(errcat::surprise::unlisted_status),
      "Customer Verification: SERVICE_UNAVAILABLE surprises on 504");
}

void check_authentication() {
  const response expired{401, "TOKEN_EXPIRED"};
  // Prose: get a new token and make the call once more. Only the samples would go on forever.
  expect("an expired token, call 1", expired, after(1), renew);
  expect("an expired token, call 2", expired, renewed(after(2)), renewed_in_vain);
  expect("an expired token, call 2: done", {200}, renewed(after(2)), not_said);

  // Prose: check the key, its environment and whether it was revoked. A new token does not help here.
  expect("a wrong key, call 1", {401, "AUTHENTICATION_FAILED"}, after(1), fix);
  expect("a wrong key, call 2", {200}, after(2), not_said);

  // Without a known code, only the samples apply: renew the token and call again.
  expect("401 without code, call 1", {401}, after(1), renew);
  expect("401 without code, call 2", {401}, renewed(after(2)), renewed_in_vain);
  expect("401 with a new code", {401, "NEW_ERROR"}, after(1), renew);
  checker::holds(verification::classify({401, "NEW_ERROR"}).surprising.has(errcat::surprise::unknown_code),
                 "Customer Verification: NEW_ERROR is known to be unknown");

  // Samples: a status without a case ends there. Prose: the account manager can widen the scope.
  expect("a missing scope", {403, "INSUFFICIENT_PERMISSIONS"}, after(1), give_up);
  expect("403 without code", {403}, after(1), give_up);
}

void check_conflicts() {
  constexpr step until_changed{errcat::action::wait_for_change, 0, errcat::reason::rule};
  const response under_review{409, "RESOURCE_CONFLICT"};
  const auto update = operations::update_customer;
  // Prose: wait until the customer's state changes. Webhooks report the change. The page gives no time and no
  // number of calls, so the spec does not make them up.
  for (const std::int64_t made : {1, 2, 9})
    expect("a customer under review", under_review, after(made, "PATCH", update), until_changed);
  expect("a customer after the review", {200}, after(10, "PATCH", update), not_said);
  // Samples: any other 409 ends there.
  expect("409 without code", {409}, after(1), give_up);
}

void check_requests() {
  const auto create = operations::create_customer;
  // Prose: each of these says what to correct, and the next call is a different one.
  expect("a creation, call 1", {400, "VALIDATION_ERROR"}, after(1, "POST", create), fix);
  expect("a creation, call 2", {422, "INVALID_FIELD_FORMAT"}, after(2, "POST", create), fix);
  expect("a creation, call 3", {422, "INVALID_DOCUMENT_FORMAT"}, after(3, "POST", create), fix);
  expect("a creation, call 4", {422, "DOCUMENT_QUALITY_INSUFFICIENT"}, after(4, "POST", create), fix);
  expect("a creation, call 5", {422, "VERIFICATION_FAILED"}, after(5, "POST", create), fix);
  expect("a creation, call 6", {201}, after(6, "POST", create), not_said);
  // Prose: check the ID and the environment.
  expect("no such customer", {404, "RESOURCE_NOT_FOUND"}, after(1), fix);
  // Table: these statuses mean faults of the request, whatever the code.
  for (const std::int32_t status : {400, 404, 422}) {
    expect(std::to_string(status) + " without code", {status}, after(1), fix);
    expect(std::to_string(status) + " with a new code", {status, "NEW_ERROR"}, after(1), fix);
  }
}

void check_rest() {
  // Samples: log and raise everything else.
  for (const std::int32_t status : {405, 418, 501, 502, 504})
    expect(std::to_string(status), {status}, after(1), give_up);
  // The JavaScript sample also raises a 3xx; the Python sample continues with it. Neither calls again.
  expect("304", {304}, after(1), give_up);
  // Samples: also raise any failure that prevents a response.
  expect("a refused connection", lost(transport_failure::network), after(1), give_up);
  expect("a timeout", lost(transport_failure::timeout), after(1, "POST"), give_up);
  // Prose: fix the signature check. Renewing a token, as the samples do, would change nothing.
  expect("a wrong signature", {401, "WEBHOOK_SIGNATURE_INVALID"}, after(1), fix);
  // This appears in a log. The vendor made the calls, and the page does not say whether it makes more.
  expect("an undelivered webhook", {0, "WEBHOOK_DELIVERY_FAILED"}, after(1), left_open);
}

void check_mixed() {
  // The retry rule comes from the latest response, the count from all calls.
  expect("mixed, call 1", {500, "INTERNAL_SERVER_ERROR"}, after(1), repeat_after(1'000, "cc--c--"));
  expect("mixed, call 2", {401, "TOKEN_EXPIRED"}, after(2), renew);
  expect("mixed, call 3", {429, "RATE_LIMIT_EXCEEDED"}, asked_to_wait(renewed(after(3)), 3'000),
         as_asked(3'000));
  expect("mixed, call 4", {503, "SERVICE_UNAVAILABLE"}, renewed(after(4)), spent("c------"));
}

}  // namespace

void check_customer_verification_sequences() {
  check_rate_limit();
  check_server();
  check_authentication();
  check_conflicts();
  check_requests();
  check_rest();
  check_mixed();
}
