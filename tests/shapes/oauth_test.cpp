#include <errcat/oauth.hpp>

#include "shapes/told.hpp"

#include "catch.hpp"

namespace {

std::string told(int status, std::string_view body, const shapes::headers& with = {}) {
  return shapes::told(errcat::oauth::tables(), status, body, with);
}

}  // namespace

TEST_CASE("a code is read from a parameter of a challenge") {
  const std::string expired = "code token_expired (authentication) refresh";
  CHECK(told(401, "", {{"WWW-Authenticate", R"(Bearer realm="x", error="invalid_token")"}}) == expired);
  CHECK(told(401, "",
             {{"www-authenticate", R"(Basic realm="error=\"other\"", Bearer error = invalid_token)"}}) ==
        expired);
  CHECK(told(401, "",
             {{"WWW-Authenticate", R"(Basic realm="x")"},
              {"WWW-Authenticate", R"(Bearer error="invalid_token")"}}) == expired);
}

TEST_CASE("a challenge without an error asks to sign in") {
  CHECK(told(401, "", {{"WWW-Authenticate", R"(Bearer realm="x")"}}) ==
        "status Sign in (authentication) fix_input");
  CHECK(told(401, "", {{"WWW-Authenticate", R"(Bearer realm="a, error=\"invalid_token\"")"}}) ==
        "status Sign in (authentication) fix_input");
}

TEST_CASE("a body that is a form is read at the same places") {
  const shapes::headers form = {{"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}};
  const std::string used = "code grant_used (invalid_input) fix_input";
  CHECK(told(400, "error=invalid_grant&error_description=The+code+is+old", form) == used);
  CHECK(told(400, "error_description=a%26b&error=%69nvalid_grant") == used);
}
