#pragma once
#include <errcat/types.hpp>
#include <functional>
#include <map>
#include <memory>
#include <string>

/// HTTP from both sides. http.cpp is the only file that knows which library does it.
namespace http {

/// By their names; a name may come several times.
using headers = std::multimap<std::string, std::string>;

struct request {
  std::string path;
  http::headers headers;
  std::string body;
};

/// What came back.
struct answer {
  int status = 0;  ///< 0: nothing came back, and `transport` says why
  http::headers headers;
  std::string body;
  errcat::transport_failure transport = errcat::transport_failure::none;
};

/// Posts to a server of this machine.
answer post(int port, const request& what);

/// A server on a free port of this machine, from its constructor to its destructor.
class server {
 public:
  /// Answers a POST to a path; called from several threads.
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
