// Compares generated C++ with the files rendered next to it, and with hand-written expectations.
//   generated_test FOLDER: the folder with the rows of the case maker
#include <cstdio>

#include "checker.hpp"
#include "hand_written.hpp"
#include "lookup_check.hpp"
#include "row_check.hpp"

int main(int count, char* arguments[]) {
  if (count != 2) return 2;
  for (const auto& one : all_vendors()) {
    check_rows(one, arguments[1]);
    check_lookups(one);
  }
  check_idenfy_sequences();
  check_customer_verification_sequences();
  check_ranex_compliance_sequences();
  check_unico_idcloud_sequences();
  check_idenfy_locales();
  check_taken_names();
  std::printf("%d checks, %d failed\n", checker::done(), checker::failed());
  return checker::failed() == 0 && checker::done() > 10'000 ? 0 : 1;
}
