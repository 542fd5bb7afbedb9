// Says what a response of Cardco's means: build/means 402 CARD_EXPIRED
#include <cstdlib>
#include <errcat/cardco.hpp>
#include <errcat/cardco_error_code.hpp>
#include <iostream>
#include <system_error>

namespace {

/// What this program does about Cardco's own errors.
std::string_view reaction(errcat::cardco::error code) {
  switch (code) {
    case errcat::cardco::error::card_expired:
      return "ask for another card";
    case errcat::cardco::error::no_funds:
      return "offer to pay by instalments";
    default:
      return "nothing special";  // later releases of a catalog add errors
  }
}

/// For the layers above, which handle errors of all kinds and know no vendor.
std::error_code outcome_of(const errcat::cardco::match& found) {
  return make_error_code(found);
}

void explain(const errcat::response& from) {
  const errcat::cardco::match found = errcat::cardco::classify(from);
  const std::error_code failed = outcome_of(found);
  std::cout << "error code  " << failed << ": " << failed.message() << '\n'
            << "kind        " << found.what.kind_id() << '\n'
            << "we          " << reaction(found.code) << '\n'
            << "try later   " << (failed == errcat::kind::rate_limited ? "yes" : "no") << '\n'
            << "the user    " << errcat::cardco::user_message(found, "en") << '\n';
}

}  // namespace

int main(int count, char** words) {
  if (count < 2) {
    std::cerr << "usage: means STATUS [CODE]\n";
    return 2;
  }
  errcat::response from;
  from.status = std::atoi(words[1]);
  if (count > 2) from.code = words[2];
  explain(from);
}
