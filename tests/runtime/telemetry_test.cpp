#include "errcat/telemetry.hpp"

#include <string>

#include "errcat/transport.hpp"
#include "errcat/vendor.hpp"
#include "sample.hpp"

#include "catch.hpp"

namespace {

/// "error.type=busy http.response.status_code:429 ": integers follow a colon.
template <class Match>
std::string attributes(const Match& of, std::int64_t calls_made = 1) {
  std::string out;
  for (const auto& [name, value] : errcat::telemetry_attributes(of, calls_made))
    out += std::string(name) + (value.is_integer() ? ":" + std::to_string(value.integer()) + ' '
                                                   : "=" + std::string(value.text()) + ' ');
  return out;
}

sample::catalog::catalog acme() {
  auto approved = sample::status("status-200", {sample::one(200)});
  approved.kind = 1;
  auto no_answer = sample::status("timeout", {});
  no_answer.type = errcat::entry_type::transport;
  no_answer.transport = errcat::transport_failure::timeout;
  auto no_connection = no_answer;
  no_connection.transport = errcat::transport_failure::network;
  no_connection.id = "unreachable";
  auto made =
      sample::with({sample::error("busy", 1, "BUSY"), sample::status("status-503", {sample::one(503)}),
                    approved, no_answer, no_connection});
  made.kinds.push_back({"success", 2, {}, {}, {}, {}, {}, {}});
  return made;
}

errcat::response no_response(errcat::transport_failure why) {
  errcat::response made;
  made.transport = why;
  return made;
}

errcat::detail::tables listed() noexcept {
  static const sample::vendor made(acme());
  return made.tables();
}

/// The errors of cpp-httplib that errcat looks for.
enum class client_error {
  Success,
  Connection,
  BindIPAddress,
  SSLConnection,
  SSLLoadingCerts,
  SSLServerVerification,
  SSLServerHostnameVerification,
  ConnectionTimeout,
  UnsupportedMultipartBoundaryChars,
  Read,
};

static_assert(errcat::telemetry_attributes(errcat::any_match(), 3).size() == 3);
static_assert(errcat::telemetry_attributes(errcat::any_match(), 3).begin()[1].value.integer() == 2);

}  // namespace

TEST_CASE("an error is told by its id, else by why there is no response, else by its status") {
  const sample::vendor vendor(acme());
  CHECK(attributes(vendor.classify({429, "BUSY"})) ==
        "error.type=busy http.response.status_code:429 errcat.vendor=acme errcat.kind=general "
        "errcat.rung=code ");
  CHECK(attributes(vendor.classify({503})) ==
        "error.type=503 http.response.status_code:503 errcat.vendor=acme errcat.kind=general "
        "errcat.rung=status ");
  CHECK(attributes(vendor.classify(no_response(errcat::transport_failure::timeout))) ==
        "error.type=timeout errcat.vendor=acme errcat.kind=general errcat.rung=transport ");
  CHECK(attributes(vendor.classify(no_response(errcat::transport_failure::network))) ==
        "error.type=unreachable errcat.vendor=acme errcat.kind=general errcat.rung=transport ");
  CHECK(attributes(errcat::any_match()) == "error.type=_OTHER errcat.rung=none ");
}

TEST_CASE("a success has no error") {
  const sample::vendor vendor(acme());
  CHECK(attributes(vendor.classify({200})) ==
        "http.response.status_code:200 errcat.vendor=acme errcat.kind=success errcat.rung=status ");
  CHECK(attributes(vendor.classify({200, "NEW"})) ==
        "error.type=200 http.response.status_code:200 errcat.vendor=acme errcat.kind=success "
        "errcat.rung=status ");
}

TEST_CASE("where nothing matched, the status tells whether it is an error") {
  const sample::vendor vendor(acme());
  CHECK(attributes(vendor.classify({204})) == "http.response.status_code:204 errcat.rung=none ");
  CHECK(attributes(vendor.classify({399})) == "http.response.status_code:399 errcat.rung=none ");
  CHECK(attributes(vendor.classify({400})) ==
        "error.type=400 http.response.status_code:400 errcat.rung=none ");
  CHECK(attributes(vendor.classify({204, "NEW"})) ==
        "error.type=204 http.response.status_code:204 errcat.rung=none ");
  auto cut_off = no_response(errcat::transport_failure::network);
  cut_off.status = 206;
  CHECK(attributes(sample::vendor(sample::empty()).classify(cut_off)) ==
        "error.type=network http.response.status_code:206 errcat.rung=none ");
}

TEST_CASE("a status that HTTP does not have is no HTTP status") {
  const sample::vendor vendor(acme());
  CHECK(attributes(vendor.classify({-7})) == "error.type=-7 errcat.rung=none ");
  CHECK(attributes(vendor.classify({99})) == "error.type=99 errcat.rung=none ");
  CHECK(attributes(vendor.classify({999})) ==
        "error.type=999 http.response.status_code:999 errcat.rung=none ");
  CHECK(attributes(vendor.classify({1000})) == "error.type=1000 errcat.rung=none ");
}

TEST_CASE("calls after the first are counted") {
  const errcat::any_match nothing;
  CHECK(attributes(nothing, 0) == "error.type=_OTHER errcat.rung=none ");
  CHECK(attributes(nothing, 1) == "error.type=_OTHER errcat.rung=none ");
  CHECK(attributes(nothing, 4) == "error.type=_OTHER http.request.resend_count:3 errcat.rung=none ");
}

TEST_CASE("a vendor_match has its vendor although nothing matched") {
  const sample::vendor tables(acme());
  const auto found = errcat::classify(errcat::vendor(tables.tables()), {418});
  CHECK(attributes(found) ==
        "error.type=418 http.response.status_code:418 errcat.vendor=acme errcat.rung=none ");
}

TEST_CASE("a value is a text or an integer, and may be copied") {
  const errcat::telemetry_value digits = [] { return errcat::telemetry_value::digits(503); }();
  CHECK(digits.text() == "503");
  CHECK_FALSE(digits.is_integer());
  CHECK(digits.integer() == 0);
  const errcat::telemetry_value number(std::int64_t{-2});
  CHECK(number.text() == "-2");
  CHECK(number.integer() == -2);
}

TEST_CASE("a list of vendors may be empty") {
  CHECK(errcat::vendor_list().empty());
  CHECK(errcat::vendor_list().size() == 0);
  const errcat::vendor_list::source sources[] = {listed};
  const errcat::vendor_list one(sources, 1);
  CHECK_FALSE(one.empty());
  CHECK(one.find("acme"));
  CHECK_FALSE(one.find("other"));
}

TEST_CASE("an error before the request tells that nothing was sent") {
  CHECK(errcat::transport_of(client_error::SSLServerHostnameVerification) ==
        errcat::transport_failure::not_sent);
  CHECK(errcat::transport_of(client_error::Read) == errcat::transport_failure::network);
  CHECK(errcat::transport_of(client_error::Success) == errcat::transport_failure::none);
}

TEST_CASE("a field may be any text, and a text that is not there is null") {
  using type = errcat::field_value::type;
  auto by_field = sample::error("by_field", 1);
  by_field.fields = {{"/state", {sample::text("closed")}}};
  const sample::vendor vendor({by_field});
  const std::string closed = "closed";
  const errcat::wire_field fields[] = {{"/state", closed}, {"/more", static_cast<const char*>(nullptr)}};
  CHECK(fields[0].value.kind() == type::text);
  CHECK(fields[1].value.kind() == type::null);
  errcat::response from{400};
  from.fields = fields;
  from.field_count = 2;
  CHECK(sample::told(vendor.classify(from)) == "fields by_field");
}
