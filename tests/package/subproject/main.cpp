#include <errcat/acme.hpp>
#include <errcat/idenfy.hpp>
#include <errcat/vendors.hpp>
#include <iostream>

int main() {
  std::cout << errcat::acme::classify({400, "LATE"}).what.summary() << ' '
            << errcat::idenfy::classify({400, "TOKEN_NOT_VALID"}).what.id() << '\n';
  for (const errcat::vendor one : errcat::vendors()) std::cout << one.name() << '\n';
}
