// Compares generated C++ with what was rendered beside it, and with what was written by hand.
//   generated_test FOLDER: where the rows of the case maker are
#include <cstdio>

#include "case_check.hpp"
#include "checker.hpp"
#include "hand_written.hpp"
#include "lookup_check.hpp"

namespace {

void check_message(const vendor& of, const entry_index& entries, const rows::row& expected) {
  errcat::any_match found;
  found.what = entries.find(expected[1]);
  checker::same(of.user_message(found, expected[2]), expected[3],
                std::string(of.name) + ": user message of " + expected[1] + " in " + expected[2]);
}

void check_rows(const vendor& of, const std::string& folder) {
  const entry_index entries(of);
  std::size_t count = 0;
  for (const auto& one : rows::read(folder + '/' + std::string(of.name) + ".cases")) {
    if (one[0] == "entry") {
      ++count;
      checker::holds(static_cast<bool>(entries.find(one[1])), std::string(of.name) + ": entry " + one[1]);
    }
    if (one[0] == "fact") check_fact(of, entries, one);
    if (one[0] == "case") check_case(of, entries, one);
    if (one[0] == "message") check_message(of, entries, one);
    if (one[0] == "default message")
      checker::same(of.user_message({}, one[2]), one[3],
                    std::string(of.name) + ": default message in " + one[2]);
  }
  checker::same(static_cast<long long>(entries.keys().size()), static_cast<long long>(count),
                std::string(of.name) + ": the number of entries");
}

}  // namespace

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
