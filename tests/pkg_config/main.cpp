#include <errcat/acme.hpp>
#include <errcat/idenfy.hpp>
#include <iostream>

int main() {
  std::cout << errcat::acme::classify({400, "LATE"}).what.summary() << '\n'
            << errcat::idenfy::classify({400, "TOKEN_NOT_VALID"}).what.id() << '\n';
}
