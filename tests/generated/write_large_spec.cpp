// Writes a spec with more text than one string literal of the tables may hold.
#include <cstdio>

int main() {
  std::puts("errcat: 1\nvendor: large\ntitle: A large catalog\nenvelope: {code: /code}\nlocales: [en]");
  std::puts("statuses: [{status: 400, title: Bad request, retry: fix_input}]\nerrors:");
  for (int i = 1; i <= 300; ++i) {
    std::printf("  error_%d: {number: %d, code: E%d, status: 400, summary: Number %d", i, i, i * 7919 % 10007,
                i);
    for (int word = 0; word < 100; ++word) std::printf(" %x", (i * 131 + word * 65537) & 0xFFFFFF);
    std::puts(" ends here.}");
  }
  return 0;
}
