#pragma once
#include <errcat/types.hpp>
#include <functional>
#include <map>
#include <memory>
#include <string>

/// HTTP, client and server. http.cpp is the only file that knows which library does it.
namespace http {

/// By name. A name may occur several times.
using headers = std::multimap<std::string, std::string>;

struct request {
  std::string path;
  http::headers headers;
  std::string body;
};

/// What came back.
struct answer {
  int status = 0;  ///< 0: no response came, and `transport` says why
  http::headers headers;
  std::string body;
  errcat::transport_failure transport = errcat::transport_failure::none;
};

/// Posts to a server on this machine.
answer post(int port, const request& what);

/// A server on a free port of this machine. It runs from its constructor to its destructor.
class server {
 public:
  /// Answers a POST to a path. Called from several threads.
  using handler = std::function<answer(const std::string& path)>;

  /// Throws `std::runtime_error` if there is no free port.
  explicit server(handler answers);
  ~server();
  int port() const;

 private:
  class running;
  std::unique_ptr<running> running_;
};

}  // namespace http
