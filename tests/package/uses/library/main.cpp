#include <errcat/acme.hpp>
#include <errcat/vendors.hpp>
#include <iostream>

int main() {
  std::cout << errcat::acme::classify({400, "LATE"}).what.summary() << ' '
            << errcat::classify("acme", {400, "LATE"}).what.id() << '\n';
}
