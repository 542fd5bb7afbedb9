#include "pasted/secrets.hpp"
#include "catch.hpp"

namespace pasted = generator::pasted;
using pasted::without_secrets;

TEST_CASE("secrets by their shape") {
  CHECK(without_secrets("Authorization of Bearer abcDEF123._~+/== ok") ==
        "Authorization of Bearer [a bearer token] ok");
  CHECK(without_secrets("basic dXNlcjpwYXNz.") == "basic [a login]");
  CHECK(without_secrets("Basic authentication needs a bearer credential.") ==
        "Basic authentication needs a bearer credential.");
  CHECK(without_secrets("WWW-Authenticate: Bearer error_description=\"expired\"") ==
        "WWW-Authenticate: Bearer error_description=\"expired\"");
  CHECK(without_secrets("t=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln!") == "t=[a token]!");
  CHECK(without_secrets("sk_live_abcdefgh12 AKIAABCDEFGHIJKLMNOP ghp_abcdefghijklmnopqrst") ==
        "[an API key] [an API key] [an API key]");
  CHECK(without_secrets("sk_live_ and task_sk_live_abcdefgh12") == "sk_live_ and task_sk_live_abcdefgh12");
  CHECK(without_secrets("-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----\nx") ==
        "[a private key]\nx");
  CHECK(without_secrets("-----BEGIN PRIVATE KEY-----\nabc") == "[a private key]");
  CHECK(without_secrets("-----BEGIN CERTIFICATE-----") == "-----BEGIN CERTIFICATE-----");
  CHECK(without_secrets("https://me:pw@a.example/x") == "https://[a login]@a.example/x");
}

TEST_CASE("secrets by their shape: cards and addresses") {
  CHECK(without_secrets("card 4242 4242 4242 4242, 4242-4242-4242-4242 and 378282246310005.") ==
        "card [a card number], [a card number] and 378282246310005.");
  CHECK(without_secrets("{\"n\":4242424242424242}") == "{\"n\":[a card number]}");
  CHECK(without_secrets("1700000000000 4242424242424241 a4242424242424242 4242424242424242x") ==
        "1700000000000 4242424242424241 a4242424242424242 4242424242424242x");
  CHECK(without_secrets("from bob.smith+x@mail.example.org. And @home, a@b, x@y.z") ==
        "from [an email address]. And @home, a@b, [an email address]");
}

TEST_CASE("secrets by the names before them") {
  CHECK(
      without_secrets(R"({"password": "hunter2", "client_secret":"a b", "max_tokens": 5, "token": null})") ==
      R"({"password": "[a secret]", "client_secret":"[a secret]", "max_tokens": 5, "token": [a secret]})");
  CHECK(without_secrets(R"({\"api_key\": \"abc\", \"x\": 1})") ==
        R"({\"api_key\": \"[a secret]\", \"x\": 1})");
  CHECK(without_secrets("{'apiKey': 'abc', :password=>\"x\"}") ==
        "{'apiKey': '[a secret]', :password=>\"[a secret]\"}");
  CHECK(without_secrets("/x?access_token=abc&y=1") == "/x?access_token=[a secret]&y=1");
  CHECK(without_secrets("Cookie: a=b; c=d\r\nX-Api-Key: k 1\r\nDate: x") ==
        "Cookie: [a secret]\r\nX-Api-Key: [a secret] 1\r\nDate: x");
  CHECK(without_secrets("X-Own: abc", {"X-Own"}) == "X-Own: [a secret]");
  CHECK(without_secrets("X-Own: abc") == "X-Own: abc");
  CHECK(without_secrets("the password is not valid, token expired: TOKEN_NOT_VALID") ==
        "the password is not valid, token expired: TOKEN_NOT_VALID");
}

TEST_CASE("secrets name what they are and do not overlap") {
  const std::string_view text = "sk_live_abcdefgh12@mail.example.org Token: abcdefgh";
  const auto found = pasted::secrets_in(text);
  REQUIRE(found.size() == 2);
  CHECK(found[0] == pasted::secret{"an API key", "sk_live_abcdefgh12", ""});
  CHECK(found[1] == pasted::secret{"a secret", "abcdefgh", "Token"});
}
