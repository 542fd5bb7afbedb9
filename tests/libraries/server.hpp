#pragma once
#include <memory>
#include <string>

/// Answers on this machine, so that libraries make their headers of what they received. Its paths:
/// - `/error`: status 429, an error code and a wait,
/// - `/moved`: another error code, and the way to `/error`,
/// - `/folded`: an error code that goes on in a second line.
class error_server {
 public:
  error_server();
  ~error_server();
  int port() const;
  std::string url(const std::string& path) const;

 private:
  class running;
  std::unique_ptr<running> running_;
};
