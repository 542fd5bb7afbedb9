#pragma once
#include <future>
#include <string>
#include <vector>

/// Sockets on this machine for calls that fail: nobody listens, nobody answers, or the connection closes.
namespace loopback {

/// A name that no host has.
inline constexpr const char* no_name = "errcat-has-no-such-host.invalid";

/// "http://127.0.0.1:PORT".
std::string url_of(int port, const char* scheme = "http");

/// A port that is taken but that nobody listens on, so connections to it are refused.
class closed_port {
 public:
  closed_port();
  closed_port(const closed_port&) = delete;
  closed_port& operator=(const closed_port&) = delete;
  ~closed_port() { release(); }

  int port() const { return port_; }

 protected:
  int socket() const { return socket_; }
  void release();

 private:
  int socket_;
  int port_ = 0;
};

/// A port that takes connections and does nothing with them by itself.
class listener : private closed_port {
 public:
  /// @param backlog how many connections wait
  explicit listener(int backlog = 8);

  using closed_port::port;
  /// Waits at most five seconds for a connection; -1: none came.
  int take() const;
  void stop() { release(); }
};

/// A port that never answers a connection's first packet, because its queue is full.
class full_port {
 public:
  full_port();
  full_port(const full_port&) = delete;
  full_port& operator=(const full_port&) = delete;
  ~full_port();

  int port() const { return listener_.port(); }

 private:
  listener listener_;
  std::vector<int> waiting_;
};

/// What arrives up to the end of a request's headers.
std::string read_request(int connection);

void write_response(int connection, const std::string& text);

/// Takes a connection in the background, reads a request if there is one, and closes.
std::future<void> close_one(const listener& at, bool reads = true);

}  // namespace loopback
