#include "libraries/server.hpp"

#include "loopback/sockets.hpp"

loopback::answer error_server::answer_to(const loopback::request& from) {
  if (from.path == "/error") return {429, {{"x-ERROR-code", "E1"}, {"RETRY-after", "2"}}};
  if (from.path == "/moved")
    return {302, {{"Location", "/error"}, {"X-Error-Code", "E0"}, {"Retry-After", "9"}}};
  if (from.path == "/folded") return {429, {{"X-Error-Code", "E1\r\n and more"}}};
  return {404};
}

std::string error_server::url(const std::string& path) const {
  return loopback::url_of(port()) + path;
}
