#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "errcat/types.hpp"

/// HTTP on this machine, both client and server.
namespace loopback {

/// Headers by name. A name may occur several times.
using headers = std::multimap<std::string, std::string>;

struct request {
  std::string method;
  std::string path;
  loopback::headers headers = {};
};

/// The result type that `errcat::retry_loop` takes.
struct answer {
  std::int32_t status = 0;
  loopback::headers headers = {};
  std::string body = {};
  errcat::transport_failure transport = errcat::transport_failure::none;
};

/// Sends a GET or POST on its own connection. Gives up if nothing arrives for `patience`.
answer send(int port, const request& what, std::chrono::milliseconds patience = std::chrono::seconds(30));

/// Answers on a free port from its constructor to its destructor.
class server {
 public:
  /// Called from several threads.
  using handler = std::function<answer(const request&)>;

  explicit server(handler answers);
  ~server();
  int port() const;

 private:
  class running;
  std::unique_ptr<running> running_;
};

/// Redirects each request as it is.
server::handler redirect_to(std::string url);

}  // namespace loopback
