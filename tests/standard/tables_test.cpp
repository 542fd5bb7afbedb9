#include <errcat/customer-verification_tables.hpp>
#include <errcat/idenfy_tables.hpp>

#include "catch.hpp"
#include "vendors.hpp"

TEST_CASE("constants and functions read the same tables") {
  constexpr auto at_compile_time = idenfy::constant::classify({400, "BAD_VALUE"});
  const auto at_run_time = idenfy::classify({400, "BAD_VALUE"});
  CHECK(at_compile_time.what == at_run_time.what);
  CHECK(idenfy::constant::describe(idenfy::error::bad_value) == at_run_time.what);
  CHECK(idenfy::constant::describe(idenfy::error::bad_value) != idenfy::describe(idenfy::error::json_error));
  CHECK(customer_verification::constant::describe(customer_verification::error::token_expired) ==
        customer_verification::describe(customer_verification::error::token_expired));
}
