#include "loopback/http.hpp"

#include <httplib.h>

#include <stdexcept>
#include <thread>
#include <utility>

namespace loopback {
namespace {

constexpr char host[] = "127.0.0.1";

/// The library reports a late answer and a broken one the same way, and no answer breaks off here.
errcat::transport_failure failure_of(httplib::Error error) {
  return error == httplib::Error::Read ? errcat::transport_failure::timeout
                                       : errcat::transport_failure::network;
}

request received(const httplib::Request& from) {
  return {from.method, from.path, {from.headers.begin(), from.headers.end()}};
}

void fill(httplib::Response& to, const answer& given) {
  to.status = given.status;
  to.headers.insert(given.headers.begin(), given.headers.end());
  to.body = given.body;
}

}  // namespace

answer send(int port, const request& what, std::chrono::milliseconds patience) {
  httplib::Client client(host, port);
  client.set_read_timeout(patience);
  httplib::Request sent;
  sent.method = what.method;
  sent.path = what.path;
  sent.headers.insert(what.headers.begin(), what.headers.end());
  const httplib::Result got = client.send(sent);
  if (!got) return {0, {}, {}, failure_of(got.error())};
  return {got->status, {got->headers.begin(), got->headers.end()}, got->body};
}

class server::running {
 public:
  explicit running(handler answers) {
    const auto handle = [answers = std::move(answers)](const httplib::Request& from, httplib::Response& to) {
      fill(to, answers(received(from)));
    };
    server_.Get(".*", handle);
    server_.Post(".*", handle);
    port_ = server_.bind_to_any_port(host);
    if (port_ < 0) throw std::runtime_error("no free port");
    thread_ = std::thread([this] { server_.listen_after_bind(); });
  }
  ~running() {
    // The library ignores a stop() that comes before the thread starts to listen.
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

server::handler redirect_to(std::string url) {
  return [url = std::move(url)](const request&) { return answer{307, {{"Location", url}}}; };
}

}  // namespace loopback
