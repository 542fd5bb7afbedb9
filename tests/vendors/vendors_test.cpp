#include <errcat/body.hpp>
#include <errcat/customer-verification.hpp>
#include <errcat/idenfy.hpp>
#include <errcat/user_text.hpp>
#include <errcat/vendors.hpp>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"

namespace {

namespace fs = std::filesystem;

using names = std::vector<std::string>;

}  // namespace

TEST_CASE("the list has every vendor of the run, in the order of names") {
  std::set<std::string> exported;
  for (const auto& one : fs::directory_iterator(EXPORTS_DIR)) exported.insert(one.path().stem().string());
  names listed;
  for (const auto one : errcat::vendors()) {
    CHECK(one);
    listed.emplace_back(one.name());
  }
  CHECK(listed == names(exported.begin(), exported.end()));
  CHECK(errcat::vendors().size() == exported.size());
}

TEST_CASE("all entries of all vendors are at hand") {
  std::map<errcat::entry_type, std::size_t> seen;
  std::size_t all = 0;
  for (const auto one : errcat::vendors()) {
    for (const auto entry : one.entries()) ++seen[entry.type()];
    for (const auto type :
         {errcat::entry_type::status, errcat::entry_type::error, errcat::entry_type::outcome})
      for (const auto entry : one.entries(type)) all += entry ? 1U : 0U;
  }
  // The counts that `errcat generate` prints for the specs.
  CHECK(seen[errcat::entry_type::status] == 53);
  CHECK(seen[errcat::entry_type::error] == 100);
  CHECK(seen[errcat::entry_type::outcome] == 5);
  CHECK(seen[errcat::entry_type::symptom] == 2);
  CHECK(all == 53 + 100 + 5);
}

TEST_CASE("a vendor is found by its name") {
  const auto found = errcat::find_vendor("idenfy");
  CHECK(found.name() == "idenfy");
  CHECK(found.title() == "iDenfy");
  CHECK(found.tables().cells == errcat::idenfy::tables().cells);
  for (const std::string_view name : {"", "Idenfy", "idenf", "idenfyy", "acme", "vendors"})
    CHECK_FALSE(errcat::find_vendor(name));
}

TEST_CASE("by the vendor's name the answers are those of its own header") {
  const errcat::response response{400, "TOKEN_NOT_VALID"};
  const auto own = errcat::idenfy::classify(response);
  const auto found = errcat::classify("idenfy", response);
  CHECK(found.vendor.name() == "idenfy");
  CHECK(found.what == own.what);
  CHECK(found.what.id() == "token_not_valid");
  CHECK(found.how == own.how);
  CHECK(errcat::decide(found, {1}).action == errcat::action::refresh);
  CHECK(errcat::user_message(found, "es-MX") == errcat::idenfy::user_message(own, "es-MX"));
  CHECK(errcat::user_message(found, "es-MX") == "Esta verificación ya no está disponible. Empiece de nuevo.");

  // The same code means nothing to another vendor.
  const auto other = errcat::classify("customer-verification", response);
  CHECK(other.vendor.name() == "customer-verification");
  CHECK(other.surprising.has(errcat::surprise::unknown_code));
  CHECK(other.what == errcat::customer_verification::classify(response).what);
}

TEST_CASE("of a vendor that nobody knows the answer is empty and says so") {
  const auto found = errcat::classify("acme", {400, "TOKEN_NOT_VALID"});
  CHECK_FALSE(found);
  CHECK_FALSE(found.vendor);
  CHECK(errcat::decide(found, {1}).action == errcat::action::unspecified);
  CHECK(errcat::user_message(found, "en").empty());
}

TEST_CASE("no text for an end user has a placeholder left") {
  std::size_t texts = 0;
  const auto none = [&](std::string_view text) {
    ++texts;
    return text.find_first_of("{}") == std::string_view::npos;
  };
  for (const auto one : errcat::vendors()) {
    const auto nothing = errcat::read(one.tables(), {}, "");
    for (const auto entry : one.entries())
      for (const std::string_view locale : {"en", "es", "pt-BR", "lt", "xx", ""}) {
        CAPTURE(one.name(), entry.anchor(), locale);
        errcat::vendor_match hit;
        hit.vendor = one;
        hit.what = entry;
        hit.how = errcat::rung::code;
        CHECK(none(errcat::user_message(hit, locale)));
        CHECK(none(errcat::user_message(hit, nothing, locale).text));
        CHECK(none(errcat::user_message(entry, locale)));
      }
  }
  CHECK(texts > 1'000);
}
