#include "libraries/server.hpp"

#include <httplib.h>

#include <stdexcept>
#include <thread>

namespace {

constexpr char host[] = "127.0.0.1";

void answer_error(const httplib::Request&, httplib::Response& to) {
  to.status = 429;
  to.headers.emplace("x-ERROR-code", "E1");
  to.headers.emplace("RETRY-after", "2");
}

void answer_moved(const httplib::Request&, httplib::Response& to) {
  to.set_redirect("/error");
  to.headers.emplace("X-Error-Code", "E0");
  to.headers.emplace("Retry-After", "9");
}

void answer_folded(const httplib::Request&, httplib::Response& to) {
  to.status = 429;
  // set_header() refuses the end of a line.
  to.headers.emplace("X-Error-Code", "E1\r\n and more");
}

}  // namespace

class error_server::running {
 public:
  running() {
    server_.Get("/error", answer_error);
    server_.Post("/error", answer_error);
    server_.Get("/moved", answer_moved);
    server_.Get("/folded", answer_folded);
    port_ = server_.bind_to_any_port(host);
    if (port_ < 0) throw std::runtime_error("no free port");
    thread_ = std::thread([this] { server_.listen_after_bind(); });
  }
  ~running() {
    // The library ignores a stop() that comes before the thread has begun to listen.
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

error_server::error_server() : running_(std::make_unique<running>()) {}
error_server::~error_server() = default;
int error_server::port() const {
  return running_->port();
}
std::string error_server::url(const std::string& path) const {
  return std::string("http://") + host + ':' + std::to_string(port()) + path;
}
