// A call from start to end: over a real connection to a server on this machine, through the loop, and retried
// as often as the vendor's retry rules say. The loop skips the waits, and nothing is random.
#include <future>
#include <set>

#include "catch.hpp"
#include "loopback/course.hpp"
#include "loopback/sockets.hpp"

namespace {

using namespace loopback;
using namespace std::chrono_literals;

const errcat::call get = {1, "GET"};

errcat::call payment() {
  errcat::call about = {1, "POST"};
  about.operation = errcat::acme::operations::pay;
  return about;
}

/// The course of a GET with this answer, which may also come from something between server and client.
std::string course_of(std::vector<answer> answers, std::int64_t now = std::time(nullptr)) {
  course seen;
  const server acme(noted(seen, in_turn(std::move(answers))));
  const auto done = noted_loop(seen, get, now).run([&] { return send(acme.port(), {"GET", "/payments"}); });
  seen.add(to_string(done.how));
  return seen.text();
}

/// The course of a GET that is rate limited once.
std::string limited_once(const headers& with, std::int64_t now = std::time(nullptr)) {
  return course_of({{429, with}, {200}}, now);
}

/// The expected course, for example from "7 s (retry_after)" and "7000".
std::string waited(const std::string& decided, const std::string& ms) {
  return "server: GET /payments\n"
         "429 acme \"Slow down\" (status): repeat in " +
         decided + "\nsleep " + ms +
         " ms\n"
         "server: GET /payments\n"
         "200 acme \"Fine\" (status_class): unspecified (no_rule)\n"
         "settled\n";
}

std::string date_text(const char* form, std::time_t when) {
  std::tm parts = {};
  gmtime_r(&when, &parts);
  char text[64];
  return {text, std::strftime(text, sizeof text, form, &parts)};
}

/// The server's side of payments. It counts the payments that took effect, and deduplicates by idempotency
/// key.
class payments {
 public:
  /// Pays, and makes the first caller wait until `release`.
  answer pay(const std::string& key) {
    if (!count(key)) return {200};
    released_.wait_for(30s);
    return {200};
  }
  /// Whether anything was paid: 404 if not.
  answer list() const {
    const std::lock_guard<std::mutex> lock(one_at_a_time_);
    return {made_ == 0 ? 404 : 200};
  }
  answer operator()(const request& from) {
    return from.method == "POST" ? pay(value_of(from.headers, "Idempotency-Key")) : list();
  }
  void release() { release_.set_value(); }
  std::string made() const {
    const std::lock_guard<std::mutex> lock(one_at_a_time_);
    return "payments made: " + std::to_string(made_);
  }

 private:
  /// Counts the payment if its idempotency key is new or missing. Returns whether this is the first call of
  /// all.
  bool count(const std::string& key) {
    const std::lock_guard<std::mutex> lock(one_at_a_time_);
    if (key.empty() || keys_.insert(key).second) ++made_;
    return ++calls_ == 1;
  }

  mutable std::mutex one_at_a_time_;
  std::set<std::string> keys_;
  int made_ = 0;
  int calls_ = 0;
  std::promise<void> release_;
  std::shared_future<void> released_ = release_.get_future();
};

/// The server stalls the first attempt, so its patience is short. The others may be slow on a slow machine.
std::chrono::milliseconds patience_of(const errcat::attempt& now) {
  return now.number == 1 ? 500ms : 30s;
}

}  // namespace

TEST_CASE("a limited call waits for what a header asks for") {
  CHECK(limited_once({{"Retry-After", "7"}}) == waited("7 s (retry_after)", "7000"));
  CHECK(limited_once({{"retry-after", "2.5"}}) == waited("2.5 s (retry_after)", "2500"));
  CHECK(limited_once({{"Retry-After", "3, 20, 4"}}) == waited("20 s (retry_after)", "20000"));
  CHECK(limited_once({{"Retry-After", "soon"}}) == waited("1 s (rule)", "1000"));
  CHECK(limited_once({{"Retry-After", "9"}, {"Retry-After-Ms", "1250"}}) ==
        waited("1.25 s (retry_after)", "1250"));
}

TEST_CASE("a limited call waits until a date, in each form of HTTP") {
  // Called once, because a second may pass between the server's clock reading and the client's.
  const std::time_t now = std::time(nullptr);
  const auto limited_until = [&](const char* form) {
    return limited_once({{"Retry-After", date_text(form, now + 30)}}, now);
  };
  CHECK(limited_until("%a, %d %b %Y %H:%M:%S GMT") == waited("30 s (retry_after)", "30000"));
  CHECK(limited_until("%A, %d-%b-%y %H:%M:%S GMT") == waited("30 s (retry_after)", "30000"));
  CHECK(limited_until("%a %b %e %H:%M:%S %Y") == waited("30 s (retry_after)", "30000"));
  CHECK(limited_until("5, %a, %d %b %Y %H:%M:%S GMT, 6") == waited("30 s (retry_after)", "30000"));
}

TEST_CASE("a reset counts only where nothing remains") {
  const std::time_t now = std::time(nullptr);
  const auto limited_with = [&](const std::string& remaining) {
    return limited_once(
        {{"X-RateLimit-Reset", std::to_string(now + 40)}, {"X-RateLimit-Remaining", remaining}}, now);
  };
  CHECK(limited_with("0") == waited("40 s (retry_after)", "40000"));
  CHECK(limited_with("12") == waited("1 s (rule)", "1000"));
}

TEST_CASE("of several limits the one that is spent counts") {
  CHECK(limited_once({{"RateLimit", R"("burst";r=3;t=2, "day";r=0;t=30)"}}) ==
        waited("30 s (retry_after)", "30000"));
  CHECK(limited_once({{"RateLimit", R"("burst";r=3;t=2, "day";r=9;t=30)"}}) == waited("1 s (rule)", "1000"));
  CHECK(limited_once(
            {{"RateLimit", R"("day";r=0)"}, {"RateLimit-Policy", R"("burst";q=5;w=1, "day";q=100;w=45)"}}) ==
        waited("45 s (retry_after)", "45000"));
}

TEST_CASE("a call is repeated until the vendor is back") {
  CHECK(course_of({{503}, {503}, {200}}) ==
        R"(server: GET /payments
503 acme "Away" (status): repeat in 1 s (rule)
sleep 1000 ms
server: GET /payments
503 acme "Away" (status): repeat in 2 s (rule)
sleep 2000 ms
server: GET /payments
200 acme "Fine" (status_class): unspecified (no_rule)
settled
)");
}

TEST_CASE("what the vendor says of repeats goes before its retry rule") {
  CHECK(course_of({{503, {{"X-Should-Retry", "false"}}}, {200}}) ==
        R"(server: GET /payments
503 acme "Away" (status): stop (should_retry)
settled
)");
  CHECK(course_of({{409, {{"X-Should-Retry", "true"}}}, {409}}) ==
        R"(server: GET /payments
409 acme "In use" (status): repeat in 1 s (should_retry)
sleep 1000 ms
server: GET /payments
409 acme "In use" (status): stop (rule)
settled
)");
}

TEST_CASE("new credentials are sent, and renewed only once") {
  const auto run = [](const std::string& accepted) {
    course seen;
    std::string key = "old";
    const server acme(noted(seen, [&](const request& from) {
      return answer{value_of(from.headers, "Authorization") == accepted ? 200 : 401};
    }));
    const auto done = noted_loop(seen, get)
                          .refresh([&] {
                            seen.add("refresh");
                            key = "new";
                          })
                          .run([&] {
                            return send(acme.port(), {"GET", "/me", {{"Authorization", key}}});
                          });
    seen.add(to_string(done.how));
    return seen.text();
  };
  CHECK(run("new") ==
        R"(server: GET /me, old
401 acme "Stranger" (status): refresh (rule)
refresh
server: GET /me, new
200 acme "Fine" (status_class): unspecified (no_rule)
settled
)");
  CHECK(run("another") ==
        R"(server: GET /me, old
401 acme "Stranger" (status): refresh (rule)
refresh
server: GET /me, new
401 acme "Stranger" (status): stop (already_refreshed)
settled
)");
}

TEST_CASE("a payment that took effect and timed out is found and not made again") {
  course seen;
  payments made;
  const server acme(noted(seen, std::ref(made)));
  const auto done = noted_loop(seen, payment())
                        .check([&] {
                          seen.add("check");
                          const answer found = send(acme.port(), {"GET", "/payments"});
                          return found.status == 200 ? errcat::effect::done : errcat::effect::none;
                        })
                        .run([&](const errcat::attempt& now) {
                          return send(acme.port(), {"POST", "/payments"}, patience_of(now));
                        });
  made.release();
  seen.add(to_string(done.how));
  seen.add(made.made());
  CHECK(seen.text() ==
        R"(server: POST /payments
timeout acme "No answer" (transport): check_then_repeat in 1 s (effect_unknown)
sleep 1000 ms
check
server: GET /payments
took_effect
payments made: 1
)");
}

TEST_CASE("a payment with an idempotency key that timed out is made again with it, and counts once") {
  course seen;
  payments made;
  const server acme(noted(seen, std::ref(made)));
  const auto done = noted_loop(seen, payment()).key([] { return "k1"; }).run([&](const errcat::attempt& now) {
    const headers with = {{"Idempotency-Key", std::string(now.key)}};
    return send(acme.port(), {"POST", "/payments", with}, patience_of(now));
  });
  made.release();
  seen.add(to_string(done.how));
  seen.add(made.made());
  CHECK(seen.text() ==
        R"(server: POST /payments, key k1
timeout acme "No answer" (transport): repeat in 1 s (rule)
sleep 1000 ms
server: POST /payments, key k1
200 acme "Fine" (status_class): unspecified (no_rule)
settled
payments made: 1
)");
}

TEST_CASE("a proxy's page is what its status says, whatever stands in it") {
  const std::string page = R"(<html><script>{"code": "CARD_REFUSED"}</script></html>)";
  CHECK(course_of({{502, {{"Content-Type", "text/html"}}, page}, {200}}) ==
        R"(server: GET /payments
502 acme "Away" (status): repeat in 1 s (rule)
sleep 1000 ms
server: GET /payments
200 acme "Fine" (status_class): unspecified (no_rule)
settled
)");
}

TEST_CASE("a payment that ends in a proxy's page is checked before it is made again") {
  course seen;
  const answer page = {503, {{"Content-Type", "text/html; charset=utf-8"}}, "<h1>Service Unavailable</h1>"};
  const server acme(noted(seen, in_turn({page, {404}, {200}})));
  const auto done = noted_loop(seen, payment())
                        .check([&] {
                          seen.add("check");
                          const answer found = send(acme.port(), {"GET", "/payments"});
                          return found.status == 404 ? errcat::effect::none : errcat::effect::maybe;
                        })
                        .run([&] {
                          return send(acme.port(), {"POST", "/payments"});
                        });
  seen.add(to_string(done.how));
  CHECK(seen.text() ==
        R"(server: POST /payments
503 acme "Away" (status): check_then_repeat in 1 s (effect_unknown)
sleep 1000 ms
check
server: GET /payments
server: POST /payments
200 acme "Fine" (status_class): unspecified (no_rule)
settled
)");
}

TEST_CASE("a refused connection is tried again, but a payment is checked first") {
  const closed_port nobody;
  const auto run = [&](const errcat::call& about) {
    course seen;
    const auto done = noted_loop(seen, about).run([&] {
      return send(nobody.port(), {std::string(about.method), "/payments"});
    });
    seen.add(to_string(done.how));
    return seen.text();
  };
  CHECK(run(get) ==
        R"(network acme "No connection" (transport): repeat in 1 s (rule)
sleep 1000 ms
network acme "No connection" (transport): repeat in 2 s (rule)
sleep 2000 ms
network acme "No connection" (transport): repeat in 4 s (rule)
sleep 4000 ms
network acme "No connection" (transport): stop (calls_spent)
settled
)");
  CHECK(run(payment()) ==
        R"(network acme "No connection" (transport): check_then_repeat in 1 s (effect_unknown)
not_checked
)");
}
