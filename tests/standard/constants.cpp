// Compiled, not run: what a program can prove about the shipped catalogs before it starts.
#include <errcat/customer-verification_tables.hpp>
#include <errcat/diagnostics_tables.hpp>
#include <errcat/idenfy_tables.hpp>
#include <errcat/ranex-compliance_tables.hpp>
#include <errcat/to_string.hpp>
#include <errcat/unico-idcloud_tables.hpp>

#include <iterator>

#include "vendors.hpp"

namespace {

constexpr std::ptrdiff_t count(const errcat::typed_entry_list& entries) {
  return std::distance(entries.begin(), entries.end());
}

namespace of_idenfy {
using namespace errcat::idenfy;
namespace api = constant;

constexpr match token = api::classify({400, "TOKEN_NOT_VALID"});
static_assert(token.code == error::token_not_valid);
static_assert(token.how == errcat::rung::code);
static_assert(!token.surprising);
static_assert(token.what.kind() == errcat::kind::authentication);
static_assert(api::decide(token, {1}).action == errcat::action::refresh);

constexpr errcat::decision after_refresh() {
  errcat::call last;
  last.made = 2;
  last.refreshed = true;
  return api::decide(token, last);
}
static_assert(after_refresh().reason == errcat::reason::already_refreshed);
static_assert(api::user_message(token, "es-MX") ==
              "Esta verificación ya no está disponible. Empiece de nuevo.");

constexpr match fresh = api::classify({418, "NOT_YET_KNOWN"});
static_assert(fresh.code == error{});
static_assert(fresh.how == errcat::rung::status_class);
static_assert(fresh.surprising.has(errcat::surprise::unknown_code));
static_assert(api::classify({401, {}, "Invalid credentials"}).code == error::invalid_credentials);
static_assert(api::classify({409}).code == error::client_id_exists);

constexpr errcat::decision limited() {
  errcat::call last;
  last.made = 2;
  return api::decide(api::classify({429}), last);
}
static_assert(limited().action == errcat::action::repeat);
static_assert(limited().wait_ms == 2000);
static_assert(limited().from.delay() == errcat::origin::vendor);

static_assert(api::describe(error::bad_value).summary() == "The request holds a value that is not valid.");
static_assert(!api::describe(error{}));
static_assert(api::find_id("json_error").number() == 6);
static_assert(api::find_code("JSON_ERROR") == error::json_error);
static_assert(api::find_code("JSON_ERRO") == error{});
static_assert(api::to_string(error::json_error) == "json_error");
static_assert(catalog_of(error{}) == "idenfy");

static_assert(api::errors().size() == 12);
static_assert(api::errors().front().code == error::internal_error);
static_assert(api::errors().front().id == "internal_error");
static_assert(api::errors()[11].what.summary() ==
              "The request lacks a field, or the value of a field is not valid.");
static_assert(count(api::entries(errcat::entry_type::status)) == 12);
static_assert(count(api::entries(errcat::entry_type::error)) == 11);
static_assert(api::entries(errcat::entry_type::outcome).empty());

static_assert(fixtures[0].status == 409 && fixtures[0].body == R"({"message":"Client ID already exists"})");
static_assert(api::classify({fixtures[0].status}).what.index() == fixtures[0].index);

/// You can also prove that a program handles every kind that a vendor's errors have.
constexpr bool knows_all_kinds() {
  for (const auto& one : api::errors()) {
    switch (one.what.kind()) {
      case errcat::kind::invalid_input:
      case errcat::kind::unsupported:
      case errcat::kind::authentication:
      case errcat::kind::permission:
      case errcat::kind::conflict:
      case errcat::kind::server:
        continue;
      default:
        return false;
    }
  }
  return true;
}
static_assert(knows_all_kinds());
}  // namespace of_idenfy

namespace of_customer_verification {
using namespace errcat::customer_verification;
namespace api = constant;

constexpr match conflict = api::classify({409, "RESOURCE_CONFLICT"});
static_assert(conflict.code == error::resource_conflict);
static_assert(api::decide(conflict).action == errcat::action::wait_for_change);
static_assert(api::classify({409, "DUPLICATE_RESOURCE"}).what.kind() == errcat::kind::conflict);

constexpr errcat::decision asked_to_wait() {
  errcat::call last;
  last.retry_after_ms = 30'000;
  return api::decide(api::classify({429, "RATE_LIMIT_EXCEEDED"}), last);
}
static_assert(asked_to_wait().wait_ms == 30'000);
static_assert(asked_to_wait().reason == errcat::reason::retry_after);
static_assert(api::errors().size() == 16);
static_assert(!api::user_message(conflict, "lt").empty());
static_assert(api::user_message(conflict, "lt") != api::user_message(conflict, "en"));
}  // namespace of_customer_verification

namespace of_ranex_compliance {
using namespace errcat::ranex_compliance;
namespace api = constant;

static_assert(api::classify({422}).what.kind() == errcat::kind::invalid_input);
static_assert(api::decide(api::classify({422})).action == errcat::action::fix_input);
static_assert(api::classify({503}).how == errcat::rung::status);
static_assert(api::classify({599}).how == errcat::rung::status_class);
static_assert(api::decide(api::classify({404})).action == errcat::action::unspecified);
}  // namespace of_ranex_compliance

namespace of_unico_idcloud {
using namespace errcat::unico_idcloud;
namespace api = constant;

constexpr errcat::wire_field liveness[] = {{"/liveness", 2}};
constexpr match outcome() {
  errcat::response from{200};
  from.surface = surfaces::api;
  from.fields = liveness;
  from.field_count = 1;
  return api::classify(from);
}
static_assert(outcome().code == error::liveness_negative);
static_assert(outcome().how == errcat::rung::outcome);
static_assert(api::decide(outcome()).action == errcat::action::unspecified);
static_assert(count(api::entries(errcat::entry_type::outcome)) == 5);
static_assert(api::classify({410}).what.kind() == errcat::kind::gone);
}  // namespace of_unico_idcloud

namespace of_diagnostics {
using namespace errcat::diagnostics;
namespace api = constant;

static_assert(api::find_code("duplicate-key") == error::duplicate_key);
static_assert(api::describe(error::duplicate_key).code() == "duplicate-key");
static_assert(api::errors().end() - api::errors().begin() == count(api::entries(errcat::entry_type::error)));
}  // namespace of_diagnostics

static_assert(to_string(errcat::retry_verb::wait_for_change) == "wait_for_change");
static_assert(to_string(errcat::kind::rate_limited) == "rate_limited");

}  // namespace
