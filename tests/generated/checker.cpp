#include "checker.hpp"

#include <cstdio>

namespace checker {
namespace {

int done_so_far = 0;
int failed_so_far = 0;

}  // namespace

void same(std::string_view found, std::string_view expected, const std::string& where) {
  ++done_so_far;
  if (found == expected || ++failed_so_far > 20) return;
  std::printf("%s:\n  is       \"%.*s\"\n  expected \"%.*s\"\n", where.c_str(),
              static_cast<int>(found.size()), found.data(), static_cast<int>(expected.size()),
              expected.data());
}

void same(long long found, long long expected, const std::string& where) {
  same(std::to_string(found), std::to_string(expected), where);
}

void holds(bool what, const std::string& where) {
  same(what ? "true" : "false", "true", where);
}

int done() {
  return done_so_far;
}
int failed() {
  return failed_so_far;
}

}  // namespace checker
