#include <errcat/idenfy.hpp>
#include <iostream>

namespace idenfy = errcat::idenfy;

int main() {
  const auto hit = idenfy::classify({400, "TOKEN_NOT_VALID"});  // no allocation, no exception
  if (hit.code == idenfy::error::token_not_valid)
    std::cout << "known by its code: " << hit.what.code() << '\n';
  for (std::string_view cause : hit.what.causes()) std::cout << "maybe: " << cause << '\n';

  const auto next = idenfy::decide(hit, {/* calls made: */ 1});
  if (next.action == errcat::action::refresh) std::cout << "renew the credentials, then call once more\n";
  std::cout << "tell the user: " << idenfy::user_message(hit, "es-MX") << '\n';
}
