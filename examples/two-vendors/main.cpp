// Handles two vendors in one way. The vendor's tables say what a response means. The vendor's retry rules
// decide what to do next, within our bounds. A final failure is handled by its kind, because kinds are the
// same for all vendors. This program contains no vendor's codes.
#include <cstdint>
#include <errcat/acme.hpp>
#include <errcat/acme_fixtures.hpp>
#include <errcat/idenfy.hpp>
#include <errcat/idenfy_fixtures.hpp>
#include <errcat/kind.hpp>
#include <errcat/message.hpp>
#include <iostream>
#include <memory>
#include <string>

#include "calls.hpp"
#include "http.hpp"
#include "replay.hpp"

namespace {

/// What we do when a call has ended, whoever the vendor is.
std::string_view reaction(errcat::kind kind) {
  switch (kind) {
    case errcat::kind::success:
      return "carry on";
    case errcat::kind::rejected:
      return "the answer is no: have a person look at it";
    case errcat::kind::invalid_input:
    case errcat::kind::conflict:
      return "show the form again";
    case errcat::kind::rate_limited:
    case errcat::kind::server:
    case errcat::kind::unavailable:
    case errcat::kind::timeout:
    case errcat::kind::network:
      return "put it into the queue for later";
    default:
      // Our keys, our contract or our code. Also what nobody has foreseen, such as a kind that comes with a
      // later release, or no kind at all if the tables have nothing on a response.
      return "call whoever is on duty";
  }
}

/// What the user reads. The vendor's tables have a text for everything, and some texts have placeholders to
/// fill. If the vendor gives no wait, we guess a minute.
std::string user_text(const errcat::vendor& from, const ending& of, std::string_view locale) {
  const std::int64_t wait_ms = of.wait_ms < 0 ? 60'000 : of.wait_ms;
  const std::string seconds = std::to_string(wait_ms / 1000 + (wait_ms % 1000 > 0 ? 1 : 0));
  const std::string_view text = errcat::user_message_template(from.tables(), of.found, locale);
  char buffer[256];
  return std::string(errcat::fill(text, {{"seconds", seconds}}, buffer).text);
}

/// Our own bounds. A user is waiting, so we do not wait longer than this.
errcat::budget patience() {
  errcat::budget own;
  own.max_calls = 5;
  own.max_wait_ms = 2'000;
  own.max_elapsed_ms = 60'000;
  return own;
}

/// Handles one call from beginning to end, and prints what we do and what the user reads.
void handle(const api_call& what, std::string_view title, std::string_view locale) {
  std::cout << what.vendor.title() << ": " << title << '\n';
  const ending of = call_until_settled(what, patience(), std::cout);
  std::cout << "  we: " << reaction(of.found.what.kind()) << '\n';
  if (of.found.what.kind() != errcat::kind::success)
    std::cout << "  the user: " << user_text(what.vendor, of, locale) << '\n';
}

/// The vendors as values, so that one function serves both. `errcat/vendors.hpp`, which is also generated,
/// lists the vendors of one `errcat_generate`. These two come from different libraries.
api_call to_idenfy(int port, const std::string& path) {
  api_call made;
  made.vendor = errcat::vendor(errcat::idenfy::tables());
  made.operation = errcat::idenfy::operations::generate_token;
  const auto key = std::make_shared<std::string>("key:secret");
  made.send = [=] { return http::post(port, {"/idenfy/" + path, {{"Authorization", *key}}, "{}"}); };
  made.renew = [=] { *key = "new key:new secret"; };
  return made;
}

api_call to_acme(int port, const std::string& path) {
  api_call made;
  made.vendor = errcat::vendor(errcat::acme::tables());
  made.operation = errcat::acme::operations::screen;
  // Acme's tables say that a screening must not be made twice, except by calls with the same idempotency key.
  made.sends_key = true;
  made.send = [=] { return http::post(port, {"/acme/" + path, {{"Idempotency-Key", "6f1c"}}, "{}"}); };
  made.renew = [] {};  // its keys do not expire
  return made;
}

/// Replays the examples of the specs, and handles them. Returns the port, on which nobody listens any more.
int run_with_server() {
  replay answers({
      {"acme", {errcat::acme::fixtures.begin(), errcat::acme::fixtures.end()}},
      {"idenfy", {errcat::idenfy::fixtures.begin(), errcat::idenfy::fixtures.end()}},
  });
  const http::server server([&](const std::string& path) { return answers(path); });
  const int port = server.port();
  handle(to_idenfy(port, "internal_error/ok"), "a fault that may have opened a session", "en");
  handle(to_idenfy(port, "token_not_valid/ok"), "credentials that have to be renewed", "en");
  handle(to_idenfy(port, "token_not_valid"), "credentials that renewing does not help", "en");
  handle(to_idenfy(port, "client_id_exists"), "a request that has to change", "pt-BR");
  handle(to_acme(port, "rate_limited/ok"), "a wait that the response asks for", "en");
  handle(to_acme(port, "quota_spent"), "a wait that is too long for us", "es");
  handle(to_acme(port, "503"), "a fault that stays", "en");
  handle(to_acme(port, "country_unknown"), "a request that has to change", "es");
  handle(to_acme(port, "listed"), "a call that works, and whose answer is no", "en");
  return port;
}

}  // namespace

int main() {
  const int port = run_with_server();
  handle(to_acme(port, "listed"), "nobody there", "en");
}
