#include <errcat/vendors.hpp>
#include <iostream>

int main() {
  std::cout << errcat::classify("bank", {402, "BROKE"}).what.summary() << '\n';
}
