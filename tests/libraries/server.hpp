#pragma once
#include <string>

#include "loopback/http.hpp"

/// Answers on this machine, so the libraries build their headers from a real response. Its paths:
/// - `/error`: status 429, an error code and a wait,
/// - `/moved`: another error code, and a redirect to `/error`,
/// - `/folded`: an error code that continues on a second line.
class error_server {
 public:
  int port() const { return server_.port(); }
  std::string url(const std::string& path) const;

 private:
  static loopback::answer answer_to(const loopback::request& from);

  loopback::server server_{answer_to};
};
