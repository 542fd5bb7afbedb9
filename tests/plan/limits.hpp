#pragma once
#include <signal.h>
#include <sys/resource.h>

#include <cstddef>
#include <functional>
#include <string>

// Makes the system itself refuse, even for root.

/// Refuses to write files larger than `bytes`.
class file_size_limit {
 public:
  explicit file_size_limit(rlim_t bytes);
  ~file_size_limit();
  file_size_limit(const file_size_limit&) = delete;
  file_size_limit& operator=(const file_size_limit&) = delete;

 private:
  rlimit before_{};
  void (*handler_)(int);
};

/// Refuses to open any more files.
class open_file_limit {
 public:
  open_file_limit();
  ~open_file_limit();
  open_file_limit(const open_file_limit&) = delete;
  open_file_limit& operator=(const open_file_limit&) = delete;

 private:
  rlimit before_{};
};

/// How many files this process has open.
std::ptrdiff_t open_files();

/// What `work` returns in a process of its own, which permissions hold back even if it is root's.
std::string without_privileges(const std::function<std::string()>& work);
