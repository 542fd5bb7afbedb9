// Tells what a socket does, with the functions of POSIX.
#include "loopback/sockets.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <thread>

#include "catch.hpp"

namespace loopback {
namespace {

/// Port 0 is any free one.
sockaddr_in address_of(int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  return address;
}

}  // namespace

std::string url_of(int port, const char* scheme) {
  return std::string(scheme) + "://127.0.0.1:" + std::to_string(port);
}

closed_port::closed_port() : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
  sockaddr_in at = address_of(0);
  socklen_t size = sizeof at;
  auto* address = reinterpret_cast<sockaddr*>(&at);
  REQUIRE(bind(socket_, address, size) == 0);
  REQUIRE(getsockname(socket_, address, &size) == 0);
  port_ = ntohs(at.sin_port);
}

void closed_port::release() {
  if (socket_ >= 0) close(socket_);
  socket_ = -1;
}

listener::listener(int backlog) {
  REQUIRE(listen(socket(), backlog) == 0);
}

int listener::take() const {
  pollfd waits{socket(), POLLIN, 0};
  return poll(&waits, 1, 5000) == 1 ? accept(socket(), nullptr, nullptr) : -1;
}

full_port::full_port() : listener_(1) {
  for (int i = 0; i < 5; ++i) {
    const int waiting = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    sockaddr_in to = address_of(port());
    static_cast<void>(connect(waiting, reinterpret_cast<sockaddr*>(&to), sizeof to));
    waiting_.push_back(waiting);
  }
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
}

full_port::~full_port() {
  for (const int each : waiting_) close(each);
}

std::string read_request(int connection) {
  std::string got;
  char part[1024];
  while (got.find("\r\n\r\n") == std::string::npos) {
    const auto size = recv(connection, part, sizeof part, 0);
    if (size <= 0) break;
    got.append(part, static_cast<std::size_t>(size));
  }
  return got;
}

void write_response(int connection, const std::string& text) {
  static_cast<void>(::send(connection, text.data(), text.size(), MSG_NOSIGNAL));
}

std::future<void> close_one(const listener& at, bool reads) {
  return std::async(std::launch::async, [&at, reads] {
    const int connection = at.take();
    if (reads) read_request(connection);
    close(connection);
  });
}

}  // namespace loopback
