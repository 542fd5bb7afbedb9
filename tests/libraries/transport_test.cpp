// Errors of the system, as failures of a call.
#include "errcat/transport.hpp"

#include <cerrno>
#include <ios>
#include <system_error>
#include <vector>

#include "catch.hpp"

using errcat::sent;
using errcat::transport_failure;
using errcat::transport_of;
using errcat::transport_of_errno;

namespace {

struct expectation {
  int error;
  transport_failure failure;
};

class odd_category : public std::error_category {
  const char* name() const noexcept override { return "odd"; }
  std::string message(int) const override { return "odd"; }
  bool equivalent(int value, const std::error_condition& wanted) const noexcept override {
    return value == 1   ? wanted == std::errc::connection_refused
           : value == 2 ? wanted == std::errc::timed_out
                        : false;
  }
};

}  // namespace

TEST_CASE("an errno has a failure") {
  const std::vector<expectation> all = {
      {0, transport_failure::none},
      // socket, bind, connect
      {ECONNREFUSED, transport_failure::not_sent},
      {EADDRNOTAVAIL, transport_failure::not_sent},
      {EADDRINUSE, transport_failure::not_sent},
      {EAFNOSUPPORT, transport_failure::not_sent},
      {EPROTONOSUPPORT, transport_failure::not_sent},
      // may come from an established connection
      {EHOSTUNREACH, transport_failure::network},
      {ENETUNREACH, transport_failure::network},
      {ENETDOWN, transport_failure::network},
      {EHOSTDOWN, transport_failure::network},
      {ENETRESET, transport_failure::network},
      {ECONNRESET, transport_failure::network},
      {ECONNABORTED, transport_failure::network},
      {EPIPE, transport_failure::network},
      {ESHUTDOWN, transport_failure::network},
      {ENOTCONN, transport_failure::network},
      {EISCONN, transport_failure::network},
      {EALREADY, transport_failure::network},
      // no connection in particular
      {EACCES, transport_failure::network},
      {EPERM, transport_failure::network},
      {EMFILE, transport_failure::network},
      {ENFILE, transport_failure::network},
      {ENOBUFS, transport_failure::network},
      {ENOMEM, transport_failure::network},
      {EINTR, transport_failure::network},
      {ECANCELED, transport_failure::network},
      {EBADF, transport_failure::network},
      {EIO, transport_failure::network},
      {EPROTO, transport_failure::network},
      {EMSGSIZE, transport_failure::network},
      {1'000'000, transport_failure::network},
      {-1, transport_failure::network},
      // timeouts, including those of SO_RCVTIMEO
      {ETIMEDOUT, transport_failure::timeout},
      {ETIME, transport_failure::timeout},
      {EAGAIN, transport_failure::timeout},
      {EWOULDBLOCK, transport_failure::timeout},
      {EINPROGRESS, transport_failure::timeout},
  };
  for (const expectation& each : all) {
    CAPTURE(each.error);
    CHECK(transport_of_errno(each.error) == each.failure);
    CHECK(transport_of(std::error_code(each.error, std::generic_category())) == each.failure);
    CHECK(transport_of(std::error_code(each.error, std::system_category())) == each.failure);
  }
}

TEST_CASE("what was sent goes before what an error says") {
  for (int error = 1; error < 200; ++error) {
    CAPTURE(error);
    CHECK(transport_of_errno(error, sent::nothing) == transport_failure::not_sent);
    const auto alone = transport_of_errno(error);
    CHECK(transport_of_errno(error, sent::something) ==
          (alone == transport_failure::not_sent ? transport_failure::network : alone));
  }
  CHECK(transport_of_errno(0, sent::nothing) == transport_failure::none);
  CHECK(transport_of_errno(0, sent::something) == transport_failure::none);
}

TEST_CASE("a code of another category counts by what it equals") {
  const odd_category odd;
  CHECK(transport_of(std::error_code(0, odd)) == transport_failure::none);
  CHECK(transport_of(std::error_code(1, odd)) == transport_failure::not_sent);
  CHECK(transport_of(std::error_code(2, odd)) == transport_failure::timeout);
  CHECK(transport_of(std::error_code(3, odd)) == transport_failure::network);
  CHECK(transport_of(std::make_error_code(std::io_errc::stream)) == transport_failure::network);
}
