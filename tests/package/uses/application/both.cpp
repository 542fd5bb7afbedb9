#include <errcat/acme.hpp>
#include <errcat/bank.hpp>
#include <errcat/vendors.hpp>
#include <iostream>

int main() {
  std::cout << errcat::acme::classify({400, "LATE"}).what.summary() << ' '
            << errcat::bank::classify({402, "BROKE"}).what.id() << '\n';
  for (const errcat::vendor one : errcat::vendors()) std::cout << one.name() << '\n';
}
