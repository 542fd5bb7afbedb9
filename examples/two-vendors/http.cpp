#include "http.hpp"

#include <httplib.h>

#include <chrono>
#include <errcat/transport.hpp>
#include <stdexcept>
#include <thread>
#include <utility>

namespace http {
namespace {

constexpr char host[] = "127.0.0.1";

/// Why no response came: the request never left, the connection failed, or the response took too long. This
/// library does not tell whether a response was late or cut off. Here it counts as late.
errcat::transport_failure failure_of(httplib::Error error) {
  return error == httplib::Error::Read ? errcat::transport_failure::timeout : errcat::transport_of(error);
}

}  // namespace

answer post(int port, const request& what) {
  httplib::Client client(host, port);
  client.set_read_timeout(std::chrono::seconds(10));
  const httplib::Headers sent(what.headers.begin(), what.headers.end());
  const httplib::Result result = client.Post(what.path, sent, what.body, "application/json");
  answer got;
  if (!result) {
    got.transport = failure_of(result.error());
    return got;
  }
  got.status = result->status;
  got.headers.insert(result->headers.begin(), result->headers.end());
  got.body = result->body;
  return got;
}

class server::running {
 public:
  explicit running(handler answers) {
    server_.Post(".*", [answers = std::move(answers)](const httplib::Request& from, httplib::Response& to) {
      const answer given = answers(from.path);
      to.status = given.status;
      to.headers.insert(given.headers.begin(), given.headers.end());
      to.set_content(given.body, "application/json");
    });
    port_ = server_.bind_to_any_port(host);
    if (port_ < 0) throw std::runtime_error("no free port");
    thread_ = std::thread([this] { server_.listen_after_bind(); });
  }
  ~running() {
    // The library ignores a stop() that comes before the thread listens.
    while (!server_.is_running()) std::this_thread::yield();
    server_.stop();
    thread_.join();
  }
  int port() const { return port_; }

 private:
  httplib::Server server_;
  int port_ = 0;
  std::thread thread_;
};

server::server(handler answers) : running_(std::make_unique<running>(std::move(answers))) {}
server::~server() = default;
int server::port() const {
  return running_->port();
}

}  // namespace http
