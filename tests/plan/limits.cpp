#include "plan/limits.hpp"

#include <linux/capability.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <iterator>

#include "catch.hpp"

file_size_limit::file_size_limit(rlim_t bytes) : handler_(signal(SIGXFSZ, SIG_IGN)) {
  getrlimit(RLIMIT_FSIZE, &before_);
  const rlimit limit{bytes, before_.rlim_max};
  setrlimit(RLIMIT_FSIZE, &limit);
}

file_size_limit::~file_size_limit() {
  setrlimit(RLIMIT_FSIZE, &before_);
  signal(SIGXFSZ, handler_);
}

open_file_limit::open_file_limit() {
  getrlimit(RLIMIT_NOFILE, &before_);
  // The next file gets the lowest number that is free.
  const int next = dup(2);
  close(next);
  const rlimit limit{static_cast<rlim_t>(next), before_.rlim_max};
  setrlimit(RLIMIT_NOFILE, &limit);
}

open_file_limit::~open_file_limit() {
  setrlimit(RLIMIT_NOFILE, &before_);
}

std::ptrdiff_t open_files() {
  const std::filesystem::directory_iterator all("/proc/self/fd");
  return std::distance(begin(all), end(all));
}

namespace {

/// Gives up the right to read and write whatever permissions say.
bool heed_permissions() {
  __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
  __user_cap_data_struct all[_LINUX_CAPABILITY_U32S_3];
  if (syscall(SYS_capget, &header, all) != 0) return false;
  constexpr auto rights = 1U << CAP_DAC_OVERRIDE | 1U << CAP_DAC_READ_SEARCH;
  all[0].effective &= ~rights;
  all[0].permitted &= ~rights;
  return syscall(SYS_capset, &header, all) == 0;
}

std::string result_of(const std::function<std::string()>& work) {
  if (!heed_permissions()) return "cannot give up privileges";
  try {
    return work();
  } catch (...) {
    return "failed";
  }
}

}  // namespace

std::string without_privileges(const std::function<std::string()>& work) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const auto said = result_of(work);
    _exit(write(ends[1], said.data(), said.size()) == static_cast<ssize_t>(said.size()) ? 0 : 1);
  }
  close(ends[1]);
  std::string said;
  char buffer[1024];
  for (ssize_t size; (size = read(ends[0], buffer, sizeof buffer)) > 0;)
    said.append(buffer, static_cast<std::size_t>(size));
  close(ends[0]);
  int status = 1;
  waitpid(child, &status, 0);
  CHECK(status == 0);
  return said;
}
