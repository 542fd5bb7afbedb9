#include <errcat/acme_error_code.hpp>

#include <map>

#include "catch.hpp"
#include "vendors.hpp"

namespace {

/// "errcat.idenfy:7 message".
std::string text_of(const std::error_code& code) {
  return std::string(code.category().name()) + ':' + std::to_string(code.value()) + ' ' + code.message();
}

template <class Error>
void check_every_error(const errcat::error_list<Error>& errors, std::string_view vendor) {
  CHECK(!errors.empty());
  for (const auto& one : errors) {
    CAPTURE(vendor, one.id);
    const std::error_code code = one.code;
    CHECK(code);
    CHECK(code.category().name() == "errcat." + std::string(vendor));
    CHECK(code.message() == one.what.summary());
    CHECK(code == one.code);
    CHECK(code == one.what.kind());
    for (std::int32_t kind = 0; kind < 30; ++kind)
      if (kind != static_cast<std::int32_t>(one.what.kind())) CHECK(code != static_cast<errcat::kind>(kind));
    CHECK(code.default_error_condition() == one.what.kind());
  }
}

}  // namespace

TEST_CASE("every error of every vendor is a code with its kind") {
  check_every_error(idenfy::errors(), "idenfy");
  check_every_error(customer_verification::errors(), "customer-verification");
  check_every_error(unico_idcloud::errors(), "unico-idcloud");
  check_every_error(diagnostics::errors(), "diagnostics");
  check_every_error(errcat::acme::errors(), "acme");
  check_every_error(ranex_compliance::errors(), "ranex-compliance");
  CHECK(idenfy::find_error(idenfy::error::bad_value) == idenfy::error::bad_value);
  CHECK(diagnostics::find_error(idenfy::error::bad_value) == diagnostics::error{});
}

TEST_CASE("a shared library may have categories of its own, which are the same by their names") {
  class twin : public std::error_category {
   public:
    explicit twin(const char* name) : name_(name) {}
    const char* name() const noexcept override { return name_; }
    std::string message(int) const override { return {}; }

   private:
    const char* name_;
  };
  const twin kinds("errcat.kind"), others("others.kind");
  const int not_found = static_cast<int>(errcat::kind::not_found);
  CHECK(std::error_code(not_found, kinds) == errcat::kind::not_found);
  CHECK(std::error_code(not_found + 1, kinds) != errcat::kind::not_found);
  CHECK(std::error_code(not_found, others) != errcat::kind::not_found);
}

TEST_CASE("a match is the code of its error, or of the kind of its row, or none") {
  using idenfy::classify;
  CHECK(text_of(make_error_code(classify({400, "JSON_ERROR"}))) ==
        "errcat.idenfy:6 The body of the request is not well-formed JSON.");
  CHECK(text_of(make_error_code(classify({404}))) ==
        "errcat.kind:5 The resource does not exist for this caller.");
  CHECK(make_error_code(classify({404})) == errcat::kind::not_found);
  CHECK(make_error_code(ranex_compliance::classify({404})) == ranex_compliance::error::not_found);
  CHECK(make_error_code(classify({404})) == make_error_code(customer_verification::classify({404})));
  CHECK_FALSE(make_error_code(classify({201})));
  CHECK(text_of(make_error_code(classify({200}))) == "errcat.idenfy:0 no error");
  // Any 2xx is a success, and nothing else is.
  CHECK_FALSE(make_error_code(classify({299})));
  CHECK(make_error_code(classify({300})).value() != 0);
  CHECK(make_error_code(classify({199})).value() == -1);
  // HTTP defines the statuses that a page does not list.
  CHECK(text_of(make_error_code(classify({301}))) == "errcat.kind:2 The request has to change.");
  CHECK(make_error_code(ranex_compliance::classify({451})) == errcat::kind::permission);
  CHECK(text_of(make_error_code(classify({304}))) ==
        "errcat.idenfy:-1 the catalog has nothing on this response");
  CHECK(idenfy::find_error(make_error_code(classify({304}))) == idenfy::error{});
  // With an unknown or ambiguous code, a success status does not count as a success.
  CHECK(text_of(make_error_code(classify({200, "NOBODY-HAS-THIS"}))) ==
        "errcat.idenfy:-1 the catalog has nothing on this response");
  auto unsure = classify({200});
  unsure.surprising.add(errcat::surprise::ambiguous);
  CHECK(make_error_code(unsure).value() == -1);
  // A success whose content is a refusal is an error.
  errcat::response refused{200};
  const errcat::wire_field no[] = {{"/unicoId/result", "no"}};
  refused.fields = no;
  refused.field_count = 1;
  CHECK(make_error_code(unico_idcloud::classify(refused)) == unico_idcloud::error::unico_id_negative);
  CHECK(make_error_code(unico_idcloud::classify(refused)) == errcat::kind::rejected);
  // No response at all.
  errcat::response none;
  none.transport = errcat::transport_failure::timeout;
  CHECK(make_error_code(classify(none)) == errcat::kind::timeout);
}

TEST_CASE("values that a catalog does not have are themselves") {
  const std::error_code unknown = static_cast<idenfy::error>(99);
  CHECK(text_of(unknown) == "errcat.idenfy:99 unknown error 99");
  CHECK(unknown.default_error_condition() == std::error_condition(99, idenfy::error_category()));
  CHECK(unknown != std::error_condition(99, customer_verification::error_category()));
  CHECK(unknown == static_cast<idenfy::error>(99));
  CHECK(unknown != static_cast<errcat::kind>(99));
  CHECK(std::error_condition(static_cast<errcat::kind>(99)).message() == "unknown kind 99");
}

TEST_CASE("codes of other categories are no errors of a vendor") {
  const auto denied = std::make_error_code(std::errc::permission_denied);
  CHECK(denied != errcat::kind::permission);
  CHECK(idenfy::find_error(denied) == idenfy::error{});
  CHECK(denied != static_cast<idenfy::error>(denied.value()));
  CHECK(std::error_code(idenfy::error::bad_value) != customer_verification::error::token_expired);
  CHECK_FALSE(errcat::same_category(std::generic_category(), idenfy::error_category()));
  // An enumerator of another enum is not the kind with the same number.
  CHECK(std::error_code(static_cast<int>(errcat::kind::timeout), idenfy::error_category()) !=
        errcat::kind::timeout);
}

TEST_CASE("codes are keys and can be thrown") {
  std::map<std::error_code, int> counts;
  ++counts[idenfy::error::bad_value];
  ++counts[idenfy::error::bad_value];
  ++counts[customer_verification::error::token_expired];
  CHECK(counts.size() == 2);
  try {
    throw std::system_error(idenfy::error::json_error, "creating a session");
  } catch (const std::system_error& caught) {
    CHECK(caught.code() == errcat::kind::invalid_input);
    CHECK(caught.what() ==
          std::string("creating a session: The body of the request is not well-formed JSON."));
  }
}

TEST_CASE("conversions are those that were asked for") {
  STATIC_REQUIRE(std::is_convertible_v<idenfy::error, std::error_code>);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<idenfy::error, std::error_condition>);
  STATIC_REQUIRE(std::is_convertible_v<errcat::kind, std::error_condition>);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<errcat::kind, std::error_code>);
  STATIC_REQUIRE(noexcept(make_error_code(idenfy::error{})));
}
