#pragma once
#include <string_view>
#include <system_error>
#include <type_traits>

#include "errcat/types.hpp"

/// Turns errors of systems and HTTP libraries into `transport_failure`. This header includes none of the
/// libraries.
///
/// A request that never left may be retried, whatever it does. That is not true of one that may have arrived.
/// In doubt, the result is therefore `network` or `timeout`. It is `not_sent` only if nothing else is
/// possible.
namespace errcat {
inline namespace layout_11 {

/// What a program knows about a call besides its error: whether a byte of a request was sent, including a
/// request that the library retried or redirected. What only a proxy received (`CONNECT`) is not a request.
enum class sent : std::uint8_t {
  unknown,    ///< the error alone decides
  nothing,    ///< for example while resolving a name, connecting, or negotiating TLS
  something,  ///< at least one byte
};

namespace detail {

/// The failure for an error, given what else is known.
constexpr transport_failure with(sent known, transport_failure failure) noexcept {
  if (failure == transport_failure::none) return failure;
  if (known == sent::nothing) return transport_failure::not_sent;
  return known == sent::something && failure == transport_failure::not_sent ? transport_failure::network
                                                                            : failure;
}

/// The errors that POSIX has for `socket`, `bind` and `connect`, and that an established TCP connection never
/// reports. Unreachable hosts and networks are not included: an established connection may find that its
/// route is gone.
inline bool is_of_connecting(const std::error_code& error) noexcept {
  return error == std::errc::connection_refused || error == std::errc::address_not_available ||
         error == std::errc::address_in_use || error == std::errc::address_family_not_supported ||
         error == std::errc::protocol_not_supported;
}

/// A socket with SO_RCVTIMEO or SO_SNDTIMEO gives the last three, see socket(7).
inline bool is_timeout(const std::error_code& error) noexcept {
  return error == std::errc::timed_out || error == std::errc::stream_timeout ||
         error == std::errc::resource_unavailable_try_again || error == std::errc::operation_would_block ||
         error == std::errc::operation_in_progress;
}

/// Uses the names of Boost's categories, which standalone Asio has too. Those for TLS are not here, because
/// their codes are the same in a handshake and later.
inline transport_failure failure_of(const std::error_code& error) noexcept {
  const std::string_view category = error.category().name();
  if (category == "asio.netdb" || category == "asio.addrinfo") return transport_failure::not_sent;
  if (category == "boost.beast" && error.value() == 1) return transport_failure::timeout;  // error::timeout
  if (is_of_connecting(error)) return transport_failure::not_sent;
  return is_timeout(error) ? transport_failure::timeout : transport_failure::network;
}

/// libcurl's codes for what happens before a request, by https://curl.se/libcurl/c/libcurl-errors.html. Some
/// of them come later too. Their numbers never change.
constexpr bool can_precede_request(int curl_code) noexcept {
  switch (curl_code) {
    case 1:    // CURLE_UNSUPPORTED_PROTOCOL
    case 2:    // CURLE_FAILED_INIT
    case 3:    // CURLE_URL_MALFORMAT
    case 4:    // CURLE_NOT_BUILT_IN
    case 5:    // CURLE_COULDNT_RESOLVE_PROXY
    case 6:    // CURLE_COULDNT_RESOLVE_HOST
    case 7:    // CURLE_COULDNT_CONNECT
    case 27:   // CURLE_OUT_OF_MEMORY
    case 28:   // CURLE_OPERATION_TIMEDOUT
    case 35:   // CURLE_SSL_CONNECT_ERROR
    case 42:   // CURLE_ABORTED_BY_CALLBACK
    case 43:   // CURLE_BAD_FUNCTION_ARGUMENT
    case 45:   // CURLE_INTERFACE_FAILED
    case 51:   // CURLE_PEER_FAILED_VERIFICATION before 7.62
    case 53:   // CURLE_SSL_ENGINE_NOTFOUND
    case 54:   // CURLE_SSL_ENGINE_SETFAILED
    case 58:   // CURLE_SSL_CERTPROBLEM
    case 59:   // CURLE_SSL_CIPHER
    case 60:   // CURLE_PEER_FAILED_VERIFICATION
    case 66:   // CURLE_SSL_ENGINE_INITFAILED
    case 77:   // CURLE_SSL_CACERT_BADFILE
    case 82:   // CURLE_SSL_CRL_BADFILE
    case 83:   // CURLE_SSL_ISSUER_ERROR
    case 90:   // CURLE_SSL_PINNEDPUBKEYNOTMATCH
    case 91:   // CURLE_SSL_INVALIDCERTSTATUS
    case 96:   // CURLE_QUIC_CONNECT_ERROR
    case 97:   // CURLE_PROXY
    case 101:  // CURLE_ECH_REQUIRED
      return true;
    default:
      return false;
  }
}

template <class Error, class = void>
struct is_httplib_error : std::false_type {};
template <class Error>
struct is_httplib_error<
    Error, std::void_t<decltype(Error::Success), decltype(Error::Connection), decltype(Error::BindIPAddress),
                       decltype(Error::SSLConnection), decltype(Error::SSLLoadingCerts),
                       decltype(Error::SSLServerVerification), decltype(Error::ConnectionTimeout),
                       decltype(Error::UnsupportedMultipartBoundaryChars)>> : std::is_enum<Error> {};

/// cpp-httplib has this enumerator since 0.18. Before, `SSLServerVerification` covered it too.
template <class Error, Error wrong_host = Error::SSLServerHostnameVerification>
constexpr bool is_wrong_host(Error error, int) noexcept {
  return error == wrong_host;
}
template <class Error>
constexpr bool is_wrong_host(Error, long) noexcept {
  return false;
}

}  // namespace detail

/// The failure of a system call, or of an Asio or Beast operation. Boost's error codes convert by themselves
/// since 1.65. A program that calls one operation after the other knows best what was sent: pass
/// `sent::nothing` for each operation until TLS is negotiated, then `sent::something`.
///
/// A cancelled operation is `network`. If your own timer cancelled it, use `timeout` yourself.
[[nodiscard]] inline transport_failure transport_of(const std::error_code& error,
                                                    sent known = sent::unknown) noexcept {
  return detail::with(known, error ? detail::failure_of(error) : transport_failure::none);
}

/// The same for an `errno`. 0: none.
[[nodiscard]] inline transport_failure transport_of_errno(int error, sent known = sent::unknown) noexcept {
  return transport_of(std::error_code(error, std::generic_category()), known);
}

/// The failure of an `httplib::Error` of cpp-httplib, from 0.10.2 on. `Read` is `network`, because the
/// library does not tell a read that timed out from one that failed.
///
/// For a client that follows redirects, pass `sent::something`: its error may belong to the second request.
/// Versions from 0.12.1 on also retry a request themselves if the server closes TLS while the request is
/// being sent. The error of the second connection is then taken for that of the first.
template <class Error, std::enable_if_t<detail::is_httplib_error<Error>::value, int> = 0>
[[nodiscard]] constexpr transport_failure transport_of(Error error, sent known = sent::unknown) noexcept {
  if (error == Error::Success) return transport_failure::none;
  const bool before_request = error == Error::Connection || error == Error::ConnectionTimeout ||
                              error == Error::BindIPAddress || error == Error::SSLConnection ||
                              error == Error::SSLLoadingCerts || error == Error::SSLServerVerification ||
                              error == Error::UnsupportedMultipartBoundaryChars ||
                              detail::is_wrong_host(error, 0);
  return detail::with(known, before_request ? transport_failure::not_sent : transport_failure::network);
}

/// What libcurl has sent. Call it after each transfer. Pass what `curl_easy_getinfo` returns for
/// `CURLINFO_REQUEST_SIZE`, and `curl_version_info(CURLVERSION_NOW)->version_num`. The version matters
/// because 8.7, which macOS 15 has, counts nothing.
[[nodiscard]] constexpr sent sent_by_curl(long request_size, unsigned version) noexcept {
  if (request_size > 0) return sent::something;
  return version >= 0x080700 && version < 0x080800 ? sent::unknown : sent::nothing;
}

/// The failure of a `CURLcode`. It is `not_sent` only if both the code and `known` say so. libcurl retries a
/// request by itself if a connection that it had kept breaks, and it may follow redirects. So a refused
/// connection can be the second one for a request that has already arrived.
[[nodiscard]] constexpr transport_failure transport_of_curl(int code, sent known) noexcept {
  if (code == 0) return transport_failure::none;  // CURLE_OK
  if (known == sent::nothing && detail::can_precede_request(code)) return transport_failure::not_sent;
  return code == 28 ? transport_failure::timeout : transport_failure::network;  // CURLE_OPERATION_TIMEDOUT
}

}  // namespace layout_11
}  // namespace errcat
