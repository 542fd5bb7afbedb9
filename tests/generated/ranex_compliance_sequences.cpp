// What the page of the Ranex Compliance API says to do after a failed call, written from the page. In the
// comments, "table" is the table of statuses, and "section" the section on idempotency and retries. The page
// never says how often to retry and does not mention jitter.
#include <errcat/ranex-compliance.hpp>

#include "checker.hpp"
#include "hand_written.hpp"
#include "sequences.hpp"

namespace {

namespace ranex = errcat::ranex_compliance;
namespace operations = ranex::operations;
using namespace sequences;
using errcat::response;
using errcat::transport_failure;

void expect(const std::string& name, const response& came, const errcat::call& last, const step& expected,
            const errcat::budget& own = {}) {
  response read = came;
  read.operation = last.operation;
  check("Ranex, " + name, ranex::decide(ranex::classify(read), last, own), expected);
}

/// The call that the vendor calls idempotent although it is a POST.
errcat::call creation(std::int64_t made) {
  return after(made, "POST", operations::create_applicant);
}

void check_deploys() {
  // Table: about one second, doubled up to about thirty. Each of the three statuses continues the series.
  errcat::budget own;
  own.calls = 8;
  expect("a deploy, call 1", {503}, after(1), repeat_after(1'000, "cv--c--"), own);
  expect("a deploy, call 2", {502}, after(2), repeat_after(2'000, "cvv-c--"), own);
  expect("a deploy, call 3", {504}, after(3), repeat_after(4'000, "cvv-c--"), own);
  expect("a deploy, call 4", {503}, after(4), repeat_after(8'000, "cvv-c--"), own);
  expect("a deploy, call 5", {503}, after(5), repeat_after(16'000, "cvv-c--"), own);
  expect("a deploy, call 6", {503}, after(6), repeat_after(30'000, "cvvvc--"), own);
  expect("a deploy, call 7", {503}, after(7), repeat_after(30'000, "cvvvc--"), own);
  expect("a deploy, call 8", {503}, after(8), spent("c------"), own);

  // Section: the same applicant comes back, not a second one, so the call may be sent again.
  expect("an applicant, call 1", {502}, creation(1), repeat_after(1'000, "cv--c--"));
  expect("an applicant, call 2", {200}, creation(2), not_said);
  // Section: no other POST is safe, and the gateway does not say whether the call went through.
  expect("another POST, 504, call 1", {504}, after(1, "POST"), look_first(1'000, "cv--c--"));
  expect("another POST, 504, call 2", {504}, after(2, "post"), look_first(2'000, "cvv-c--"));
  expect("/verify, 503", {503}, after(1, "POST", operations::verify), look_first(1'000, "cv--c--"));
  // The page has no idempotency key, so sending one changes nothing.
  errcat::call keyed = after(1, "POST");
  keyed.sent_key = true;
  expect("another POST with an idempotency key", {503}, keyed, look_first(1'000, "cv--c--"));
}

void check_server() {
  // Table: a short pause, for idempotent calls. The page gives neither its length nor its growth.
  expect("500, call 1", {500}, after(1), repeat_after(1'000, "cc-----"));
  expect("500, call 2", {500}, after(2), repeat_after(1'000, "cc-----"));
  expect("500, call 3", {500}, after(3), repeat_after(1'000, "cc-----"));
  // If the failure persists, contact support.
  expect("500, call 4", {500}, after(4), spent("c------"));
  expect("an applicant, 500", {500}, creation(1), repeat_after(1'000, "cc-----"));
  expect("another POST, 500", {500}, after(1, "POST"), look_first(1'000, "cc-----"));
  // Section: idempotent calls may be retried on every 5xx, also on those that the table omits.
  expect("DELETE, 501", {501}, after(1, "DELETE"), repeat_after(1'000, "cc-----"));
  expect("POST, 501", {501}, after(1, "POST"), look_first(1'000, "cc-----"));
}

void check_lost() {
  // Section: if the network fails, a retry is safe for three methods and for the creation of an applicant.
  const response gone = lost(transport_failure::network);
  for (const auto* method : {"GET", "PUT", "DELETE"})
    expect(std::string(method) + ", lost, call 1", gone, after(1, method), repeat_after(1'000, "cc-----"));
  expect("PUT, lost, call 2", {200}, after(2, "PUT"), not_said);
  expect("an applicant, lost", gone, creation(1), repeat_after(1'000, "cc-----"));
  expect("another POST, lost", gone, after(1, "POST"), look_first(1'000, "cc-----"));
  // The page does not say that a timeout is a network failure. errcat says what is safe.
  expect("a timeout", lost(transport_failure::timeout), after(1), repeat_after(1'000, "cc--c--"));
  expect("a timeout of a POST", lost(transport_failure::timeout), after(1, "POST"),
         look_first(1'000, "cc--c--"));
}

void check_rate_limit() {
  // Table: wait as long as the header says, then retry. A refused call had no effect, so this includes POST.
  const auto auth = operations::auth;
  expect("auth, call 1", {429}, asked_to_wait(after(1, "POST", auth), 12'000), as_asked(12'000));
  expect("auth, call 2", {429}, asked_to_wait(after(2, "POST", auth), 5'000), as_asked(5'000));
  expect("auth, call 3", {200}, after(3, "POST", auth), not_said);
  // The table promises the header. Without it, the caller chooses the wait, and the wait does not grow.
  expect("no header, call 1", {429}, after(1), repeat_after(1'000, "cc-----"));
  expect("no header, call 2", {429}, after(2), repeat_after(1'000, "cc-----"));
  // A wait that is too long for the caller is not shortened.
  errcat::budget hasty;
  hasty.max_wait_ms = 10'000;
  expect("a caller in a hurry", {429}, asked_to_wait(after(1), 12'000),
         {errcat::action::stop, 12'000, errcat::reason::wait_too_long, "cv----c"}, hasty);
}

void check_refusals() {
  // Table: never send the same payload again. The response names only the first wrong field, so it may take
  // more rounds.
  expect("a missing field, call 1", {400}, creation(1), fix);
  expect("a missing field, call 2", {400}, creation(2), fix);
  expect("a missing field, call 3", {201}, creation(3), not_said);
  // Table: fix the data, then the call may be made again.
  expect("/verify, call 1", {422}, after(1, "POST", operations::verify), fix);
  expect("/verify, call 2", {202}, after(2, "POST", operations::verify), not_said);
  // Table: another product's applicant stays out of reach.
  expect("403", {403}, after(1), give_up);
  // Table: lists things to check but does not say whether to call again.
  expect("401", {401}, after(1), not_said);
  expect("404", {404}, after(1), not_said);
  // The page says that currently no call ends this way.
  expect("409", {409}, creation(1), not_said);
  checker::holds(ranex::classify({409}).surprising.has(errcat::surprise::never_sent),
                 "Ranex: 409 is never sent");
  checker::holds(ranex::decide(ranex::classify({405}), after(1)).action == errcat::action::fix_input,
                 "Ranex: of a 405, which the page does not list, HTTP says what to do");
}

void check_accepted() {
  // Table: a success. The result comes from another call or from the webhook.
  for (const std::int64_t made : {1, 2}) expect("202", {202}, after(made, "POST"), not_said);
}

void check_mixed() {
  // Each response has its own retry rule. The wait of the third depends on the calls made so far.
  expect("mixed, call 1", {500}, after(1), repeat_after(1'000, "cc-----"));
  expect("mixed, call 2", {429}, asked_to_wait(after(2), 3'000), as_asked(3'000));
  expect("mixed, call 3", {503}, after(3), repeat_after(4'000, "cvv-c--"));
  expect("mixed, call 4", {400}, after(4), fix);
}

}  // namespace

void check_ranex_compliance_sequences() {
  check_deploys();
  check_server();
  check_lost();
  check_rate_limit();
  check_refusals();
  check_accepted();
  check_mixed();
}
