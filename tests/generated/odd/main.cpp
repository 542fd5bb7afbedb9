// Compares the generated C++ of odd vendors with their specs, and looks up their codes.
//   generated_odd_test FOLDER: the folder with the rows
#include <cstdio>

#include "../checker.hpp"
#include "../lookup_check.hpp"
#include "../row_check.hpp"
#include "by_hand.hpp"

int main(int count, char* arguments[]) {
  if (count != 2) return 2;
  for (const auto& one : all_vendors()) {
    check_rows(one, arguments[1]);
    check_texts(one, arguments[1]);
    check_lookups(one);
  }
  check_by_hand();
  std::printf("%d checks, %d failed\n", checker::done(), checker::failed());
  return checker::failed() == 0 && checker::done() > 100'000 ? 0 : 1;
}
