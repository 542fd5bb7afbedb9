// Writes a spec of ten thousand errors with codes of every kind that are close to each other.
#include <cstdio>
#include <string>

namespace {

/// Neighbors differ in a letter, a sign, a case or a digit.
std::string code_of(int i) {
  const auto number = std::to_string(i / 8);
  switch (i % 8) {
    case 0:
      return "ACCOUNT_" + number + "_LOCKED";
    case 1:
      return "Account_" + number + "_LOCKED";
    case 2:
      return "ACCOUNT" + number + "_LOCKED";
    case 3:
      return "Account." + number + ".Locked";
    case 4:
      return std::to_string(80'000 + i);
    case 5:
      return std::to_string(-80'000 - i + 1);
    case 6:
      return '0' + std::to_string(80'000 + i) + 'C';
    default:
      return number + "FA locked-out";
  }
}

}  // namespace

int main() {
  std::puts(
      "errcat: 1\nvendor: odd-many\ntitle: Ten thousand errors\nenvelope: {code: /code}\nlocales: [en]");
  std::puts(
      "statuses: [{status: 400, title: Bad request, retry: fix_input}, {status: 5xx, title: Server, retry: "
      "backoff}]");
  std::puts("errors:");
  for (int i = 1; i <= 10'000; ++i)
    std::printf(
        "  error_%d: {number: %d, code: \"%s\", status: %d, summary: Account %d is locked for reason %d.}\n",
        i, i, code_of(i).c_str(), i % 3 == 0 ? 500 : 400, i / 8, i % 8);
  return 0;
}
