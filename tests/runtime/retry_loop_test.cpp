#include "errcat/retry_loop.hpp"

#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "catalog/built.hpp"
#include "catch.hpp"
#include "errcat/to_string.hpp"
#include "tables/tables.hpp"

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

struct answer {
  std::int32_t status = 0;
  std::string body = {};
  std::map<std::string, std::string> headers = {};
  errcat::transport_failure transport = errcat::transport_failure::none;
};

answer lost() {
  answer made;
  made.transport = errcat::transport_failure::timeout;
  return made;
}

const built& acme() {
  static const built made(R"(envelope: {code: /code, retry_after: "header:Retry-After"}
operations: {pay: {title: Pay, idempotent: false, accepts_key: true}}
retry_policies:
  growing: {do: backoff, delay: 1s, factor: 2, jitter: none, attempts: 4}
statuses:
  - {status: 200, title: Fine}
  - {status: 400, title: Bad, retry: fix_input}
  - {status: 401, title: Stranger, retry: refresh}
  - {status: 429, title: Slow down, retry: growing}
  - {status: 503, title: Away, retry: growing}
)");
  return made;
}

const errcat::detail::tables& tables() {
  static const auto packed = generator::tables::pack(acme().on);
  static const auto made = view(packed);
  return made;
}

/// Answers one after the other, and what happened between them: "send 1, sleep 1000, send 2".
struct script {
  std::vector<answer> answers = {};
  std::string told = {};
  milliseconds now{0};
  std::size_t sent = 0;

  void tell(const std::string& what) { told += (told.empty() ? "" : ", ") + what; }

  auto loop(errcat::call about = {1, "GET"}, errcat::budget within = {}) {
    return errcat::retry_loop(tables(), about, within)
        .clock([this] { return std::chrono::steady_clock::time_point(now); })
        .date([] { return std::int64_t{784'111'770}; })
        .random([] { return 0xFFFFFFFFU; })
        .sleep([this](milliseconds time) {
          tell("sleep " + std::to_string(time.count()));
          now += time;
        });
  }
  auto send() {
    return [this](const errcat::attempt& attempt) {
      tell("send " + std::to_string(attempt.number) + std::string(attempt.key.empty() ? "" : " ") +
           std::string(attempt.key));
      now += 100ms;
      return answers.at(sent++);
    };
  }
};

/// "settled 200 unspecified (no_rule) after 2".
template <class Answer>
std::string told(const errcat::retry_result<Answer>& from) {
  return std::string(to_string(from.how)) + " " + std::to_string(from.answer.status) + " " +
         std::string(to_string(from.next.action)) + " (" + std::string(to_string(from.next.reason)) +
         ") after " + std::to_string(from.history.made());
}

}  // namespace

TEST_CASE("a call that succeeds is sent once") {
  script by{{{200}}};
  CHECK(told(by.loop().run(by.send())) == "settled 200 unspecified (no_rule) after 1");
  CHECK(by.told == "send 1");
}

TEST_CASE("a call is repeated by the retry rule until it is settled") {
  script by{{{503}, {503}, {200}}};
  CHECK(told(by.loop().run(by.send())) == "settled 200 unspecified (no_rule) after 3");
  CHECK(by.told == "send 1, sleep 1000, send 2, sleep 2000, send 3");
}

TEST_CASE("no more calls are made than the retry rule or the budget allow") {
  script by{{{503}, {503}, {503}, {503}, {200}}};
  const auto done = by.loop().run(by.send());
  CHECK(told(done) == "settled 503 stop (calls_spent) after 4");
  CHECK(done.match.what.title() == "Away");
  script twice{{{503}, {503}, {200}}};
  errcat::budget within;
  within.max_calls = 2;
  CHECK(told(twice.loop({1, "GET"}, within).run(twice.send())) == "settled 503 stop (calls_spent) after 2");
}

TEST_CASE("the wait that a response asks for is waited, by the loop's own date") {
  script by{{{429, "", {{"Retry-After", "7"}}},
             {429, "", {{"Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT"}}},
             {400}}};
  CHECK(told(by.loop().run(by.send())) == "settled 400 fix_input (rule) after 3");
  CHECK(by.told == "send 1, sleep 7000, send 2, sleep 7000, send 3");
}

TEST_CASE("credentials are renewed once, and not at all without a way to") {
  script by{{{401}, {401}}};
  CHECK(told(by.loop().refresh([&] { by.tell("refresh"); }).run(by.send())) ==
        "settled 401 stop (already_refreshed) after 2");
  CHECK(by.told == "send 1, refresh, send 2");
  script without{{{401}}};
  CHECK(told(without.loop().run(without.send())) == "not_refreshed 401 refresh (rule) after 1");
  script fails{{{401}}};
  CHECK(told(fails.loop().refresh([] { return false; }).run(fails.send())) ==
        "not_refreshed 401 refresh (rule) after 1");
}

TEST_CASE("a call that may have taken effect is checked before it is sent again") {
  const auto run = [](errcat::effect found, script& by) {
    return told(by.loop({1, "POST"})
                    .check([&by, found] {
                      by.tell("check");
                      return found;
                    })
                    .run(by.send()));
  };
  script none{{lost(), {200}}};
  CHECK(run(errcat::effect::none, none) == "settled 200 unspecified (no_rule) after 2");
  CHECK(none.told == "send 1, sleep 1000, check, send 2");
  script done{{lost()}};
  CHECK(run(errcat::effect::done, done) == "took_effect 0 check_then_repeat (effect_unknown) after 1");
  script unknown{{lost()}};
  CHECK(run(errcat::effect::maybe, unknown) == "not_checked 0 check_then_repeat (effect_unknown) after 1");
  script without{{lost()}};
  CHECK(told(without.loop({1, "POST"}).run(without.send())) ==
        "not_checked 0 check_then_repeat (effect_unknown) after 1");
}

TEST_CASE("an answer without a status is none, whether or not the program says why") {
  script by{{{}, {200}}};
  CHECK(told(by.loop().run(by.send())) == "settled 200 unspecified (no_rule) after 2");
}

TEST_CASE("an empty idempotency key is none, and makes no call safe") {
  script by{{lost()}};
  errcat::call about{1, "POST"};
  about.operation = errcat::operation{1};
  const auto done = by.loop(about).key([] { return std::string(); }).run(by.send());
  CHECK(told(done) == "not_checked 0 check_then_repeat (effect_unknown) after 1");
  script without{{lost()}};
  CHECK(told(without.loop(about).run(without.send())) ==
        "not_checked 0 check_then_repeat (effect_unknown) after 1");
}

TEST_CASE("a request that never left is sent again without a check, after the shortest wait") {
  answer refused;
  refused.transport = errcat::transport_failure::not_sent;
  script by{{refused, {200}}};
  errcat::budget within;
  within.delay_ms = 1;
  CHECK(told(by.loop({1, "POST"}, within).run(by.send())) == "settled 200 unspecified (no_rule) after 2");
  CHECK(by.told == "send 1, sleep 1, send 2");
}

TEST_CASE("what sleeps and what refreshes may say that it has") {
  script slept{{{503}, {200}}};
  CHECK(told(slept.loop().sleep([](milliseconds) { return true; }).run(slept.send())) ==
        "settled 200 unspecified (no_rule) after 2");
  script renewed{{{401}, {200}}};
  CHECK(told(renewed.loop().refresh([] { return true; }).run(renewed.send())) ==
        "settled 200 unspecified (no_rule) after 2");
}

TEST_CASE("without hooks the thread sleeps, and dates are compared with the system's clock") {
  script by{{lost(), {429, "", {{"Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT"}}}, {200}}};
  errcat::budget within;
  within.delay_ms = 20;
  within.jitter = errcat::jitter::none;
  built of(R"(envelope: {retry_after: "header:Retry-After"}
statuses: [{status: 429, title: Slow down, retry: backoff}]
)");
  const auto packed = generator::tables::pack(of.on);
  const auto start = std::chrono::steady_clock::now();
  CHECK(told(errcat::retry_loop(view(packed), {1, "GET"}, within).run(by.send())) ==
        "settled 200 unspecified (no_rule) after 3");
  CHECK(std::chrono::steady_clock::now() - start >= 60ms);
}

TEST_CASE("what cannot be done after a wait is not waited for") {
  script by{{lost()}};
  CHECK(told(by.loop({1, "POST"}).run(by.send())) ==
        "not_checked 0 check_then_repeat (effect_unknown) after 1");
  CHECK(by.told == "send 1");
}

TEST_CASE("a repeat that an exception keeps from being made goes back to the quota") {
  errcat::retry_quota shared(3);
  script by{{{401}}};
  CHECK_THROWS_AS(
      by.loop().quota(shared).refresh([] { throw std::runtime_error("no login"); }).run(by.send()),
      std::runtime_error);
  CHECK(shared.left() == 3);
}

TEST_CASE("hooks may be references, which stay what they are") {
  script by{{{503}, {200}}};
  std::function<std::uint32_t()> random = [] { return 0xFFFFFFFFU; };
  CHECK(told(by.loop().random(std::ref(random)).sleep([](milliseconds) {}).run(by.send())) ==
        "settled 200 unspecified (no_rule) after 2");
  CHECK(random);
}

TEST_CASE("nothing is drawn for an answer that no retry rule could repeat") {
  script by{{{200}}};
  int drawn = 0;
  by.loop().random([&] { return static_cast<std::uint32_t>(++drawn); }).run(by.send());
  CHECK(drawn == 0);
  script repeated{{{503}, {200}}};
  repeated.loop().random([&] { return static_cast<std::uint32_t>(++drawn); }).run(repeated.send());
  CHECK(drawn == 1);
}

TEST_CASE("answers need no transport, and their status may be of any integer") {
  struct plain {
    long status = 0;
    std::string body = {};
    std::map<std::string, std::string> headers = {};
  };
  CHECK(errcat::retry_loop(tables(), {1, "GET"}).run([] { return plain{200}; }).answer.status == 200);
}

TEST_CASE("a check is told of the attempt that it is about") {
  script by{{lost(), {200}}};
  errcat::call about{1, "POST"};
  about.idempotent = errcat::known::no;
  const auto done = by.loop(about)
                        .key([] { return std::string("key-1"); })
                        .check([&](const errcat::attempt& last) {
                          by.tell("check " + std::to_string(last.number) + " " + std::string(last.key));
                          return errcat::effect::none;
                        })
                        .run(by.send());
  CHECK(told(done) == "settled 200 unspecified (no_rule) after 2");
  CHECK(by.told == "send 1 key-1, sleep 1000, check 1 key-1, send 2 key-1");
}

TEST_CASE("all attempts carry one idempotency key, which is made once, and makes the call safe") {
  script by{{lost(), {503}, {200}}};
  int made = 0;
  errcat::call about{1, "POST"};
  about.operation = errcat::operation{1};
  const auto done = by.loop(about).key([&] { return "key-" + std::to_string(++made); }).run(by.send());
  CHECK(told(done) == "settled 200 unspecified (no_rule) after 3");
  CHECK(by.told == "send 1 key-1, sleep 1000, send 2 key-1, sleep 2000, send 3 key-1");
}

TEST_CASE("a cancelled call is not sent again, nor waited for to the end") {
  script by{{{503}, {200}}};
  CHECK(told(by.loop().cancel([] { return true; }).run(by.send())) == "cancelled 503 repeat (rule) after 1");
  CHECK(by.told == "send 1");
  script slept{{{503}, {200}}};
  bool stop = false;
  CHECK(told(slept.loop()
                 .sleep([&](milliseconds) { stop = true; })
                 .cancel([&] { return stop; })
                 .run(slept.send())) == "cancelled 503 repeat (rule) after 1");
  script woken{{{503}, {200}}};
  CHECK(told(woken.loop().sleep([](milliseconds) { return false; }).run(woken.send())) ==
        "cancelled 503 repeat (rule) after 1");
}

TEST_CASE("where the thread sleeps a cancelled call ends within the wait") {
  script by{{{503}, {200}}};
  int asked = 0;
  const auto start = std::chrono::steady_clock::now();
  const auto done = errcat::retry_loop(tables(), {1, "GET"})
                        .random([] { return 0xFFFFFFFFU; })
                        .cancel([&] { return ++asked > 2; })
                        .run(by.send());
  CHECK(told(done) == "cancelled 503 repeat (rule) after 1");
  CHECK(asked == 3);
  CHECK(std::chrono::steady_clock::now() - start >= 200ms);
}

TEST_CASE("the observer is told of each attempt, and the history has the last sixteen") {
  script by;
  by.answers.assign(20, {503});
  errcat::budget within;
  within.max_wait_ms = errcat::none_given;
  errcat::call about{1, "GET"};
  std::string seen;
  built many(R"(retry_policies: {long: {do: wait, delay: 1s, attempts: 20}}
statuses: [{status: 503, title: Away, retry: long}]
)");
  const auto packed = generator::tables::pack(many.on);
  const auto done = errcat::retry_loop(view(packed), about, within)
                        .clock([&] { return std::chrono::steady_clock::time_point(by.now); })
                        .sleep([&](milliseconds time) { by.now += time; })
                        .observe([&](const errcat::settled_attempt& made) {
                          seen +=
                              std::to_string(made.number) + "@" + std::to_string(made.elapsed.count()) + " ";
                        })
                        .run(by.send());
  CHECK(done.history.made() == 20);
  REQUIRE(done.history.size() == 16);
  CHECK(done.history[0].number == 5);
  CHECK(done.history[15].number == 20);
  CHECK(done.history[15].next.reason == errcat::reason::calls_spent);
  CHECK(seen.substr(0, 25) == "1@100 2@1200 3@2300 4@340");
}

TEST_CASE("what a loop throws is the caller's, and send may take nothing") {
  CHECK_THROWS_AS(errcat::retry_loop(tables()).run([]() -> answer { throw std::runtime_error("down"); }),
                  std::runtime_error);
  CHECK(errcat::retry_loop(tables()).run([] { return answer{200}; }).answer.status == 200);
}

TEST_CASE("a quota bounds the repeats of all calls that share it") {
  errcat::retry_quota shared(2, 5);
  const auto run = [&](std::vector<answer> answers) {
    script by{std::move(answers)};
    return told(by.loop().quota(shared).run(by.send()));
  };
  CHECK(run({{503}, {503}, {503}, {503}}) == "settled 503 stop (quota_spent) after 3");
  CHECK(run({{503}}) == "settled 503 stop (quota_spent) after 1");
  CHECK(shared.left() == 0);
  CHECK(run({{200}}) == "settled 200 unspecified (no_rule) after 1");
  CHECK(run({{503}}) == "settled 503 stop (quota_spent) after 1");
  CHECK(run({{200}}) == "settled 200 unspecified (no_rule) after 1");
  CHECK(shared.left() == 1);
  CHECK(run({{503}, {200}}) == "settled 200 unspecified (no_rule) after 2");
  // A canceled retry was not made.
  CHECK(run({{200}}) == "settled 200 unspecified (no_rule) after 1");
  script cancelled{{{503}}};
  CHECK(told(cancelled.loop().quota(shared).cancel([] { return true; }).run(cancelled.send())) ==
        "cancelled 503 repeat (rule) after 1");
  CHECK(shared.left() == 1);
}

TEST_CASE("a quota never holds more than its size, and figures outside count as the nearest") {
  errcat::retry_quota full(3, 10);
  full.note_success();
  CHECK(full.left() == 3);
  CHECK(errcat::retry_quota(0).left() == 1);
  CHECK(errcat::retry_quota(-5, -1).left() == 1);
  CHECK(errcat::retry_quota(2'000'000).left() == 1'000'000);
  errcat::retry_quota none_back(1, 0);
  CHECK(none_back.take());
  for (int i = 0; i < 20; ++i) none_back.note_success();
  CHECK_FALSE(none_back.take());
  errcat::retry_quota all_back(2, 10);
  CHECK(all_back.take());
  all_back.note_success();
  CHECK(all_back.left() == 2);
}

TEST_CASE("threads that share a quota take no more than there is") {
  errcat::retry_quota shared(5'000, 0);
  std::atomic<int> taken{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] {
      for (int n = 0; n < 2'000; ++n)
        if (shared.take()) ++taken;
    });
  for (auto& one : threads) one.join();
  CHECK(taken == 5'000);
  CHECK(shared.left() == 0);
}

TEST_CASE("time that goes back counts as none that passed") {
  errcat::retry_state state({1, "GET"});
  const auto found = errcat::any_match(errcat::classify<int>(tables(), {503}));
  errcat::retry_input now;
  now.elapsed = 500ms;
  state.next(tables(), found, now);
  now.elapsed = 100ms;
  state.next(tables(), found, now);
  CHECK(state.call().elapsed_ms == 500);
  CHECK(state.call().made == 3);
}
