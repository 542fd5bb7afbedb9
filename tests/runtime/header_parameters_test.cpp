// Parameters in header values, by examples.
#include "errcat/detail/header_parameters.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "header_reference.hpp"

#include "catch.hpp"

namespace {

using namespace header_grammar;

const answer none;

struct example {
  std::string_view value;
  std::string_view name;
  answer expected;
};

}  // namespace

TEST_CASE("parameters of the challenges that the RFCs show") {
  const std::string two = R"(Basic realm="simple", Newauth realm="apps", type=1, title="Login to \"apps\"")";
  CHECK(found(two, "realm") == "simple");
  CHECK(found(two, "type") == "1");
  CHECK(found(two, "title") == "Login to \"apps\"");
  CHECK(found(two, "Newauth") == none);
  // As separate lines, joined in either order.
  CHECK(found(R"(Newauth realm="apps", type=1, title="Login to \"apps\"", Basic realm="simple")", "REALM") ==
        "apps");
  // RFC 6750, section 3.
  CHECK(found(R"(Bearer realm="example")", "error") == none);
  const std::string expired =
      R"(Bearer realm="example", error="invalid_token", error_description="The access token expired")";
  CHECK(found(expired, "error") == "invalid_token");
  CHECK(found(expired, "error_description") == "The access token expired");
  CHECK(found(expired, "scope") == none);
  // RFC 7617, 7616 and 4559.
  CHECK(found(R"(Basic realm="foo", charset="UTF-8")", "charset") == "UTF-8");
  CHECK(found(R"(Digest realm="a@b.org", qop="auth, auth-int", algorithm=SHA-256, nonce="7y/+=v")",
              "nonce") == "7y/+=v");
  CHECK(found(R"(Negotiate oYG2MIGzoAMKAQ==, Bearer error="invalid_token")", "error") == "invalid_token");
}

TEST_CASE("the first parameter with a name is found unquoted, and none behind a fault") {
  const std::vector<example> examples = {
      // challenges
      {R"(Bearer error="x")", "error", "x"},
      {R"(Bearer error=x)", "error", "x"},
      {R"(bearer ERROR=X)", "error", "X"},
      {R"(Bearer error="x", error="y")", "error", "x"},
      {R"(Basic realm="a", Bearer error="x", Bearer error="y")", "error", "x"},
      {"Bearer \t error \t=\t \"x\"\t ,\trealm=y ", "error", "x"},
      {"Bearer \t error \t=\t \"x\"\t ,\trealm=y ", "realm", "y"},
      {",, ,Bearer realm=a,,  , error=x,", "error", "x"},
      {"Bearer , error=x", "error", "x"},
      {"Bearer, error=x", "error", "x"},
      {"Negotiate, NTLM, Bearer error=x", "error", "x"},
      {R"(Bearer error="")", "error", ""},
      {R"(Bearer error="a\"b\\c\d")", "error", "a\"b\\cd"},
      {R"(Bearer realm="a, error=\"x\"", error=y)", "error", "y"},
      {R"(Bearer realm="a, error=x")", "error", none},
      {R"(Bearer realm="a\", error=x, b")", "error", none},
      {R"(Bearer realm="a; error=x")", "error", none},
      {R"(Bearer realm="\\", error=x)", "error", "x"},
      {"Bearer realm=\"\xC3\xA9\", error=\"\xFF\"", "error", "\xFF"},
      {"Bearer", "bearer", none},
      {"Bearer error", "error", none},
      {"Bearer error_uri=x", "error", none},
      {"Bearer xerror=x", "error", none},
      // token68
      {"Negotiate error=", "error", none},
      {"Negotiate error==", "error", none},
      {"Negotiate error= , Bearer error=x", "error", "x"},
      {"Negotiate error=, error=x", "error", none},
      {"Negotiate YII/a+b==, Bearer error=x", "error", "x"},
      {"Negotiate YII, error=x", "error", none},
      {"Negotiate error= x", "error", "x"},
      {"Negotiate error==x", "error", none},
      // parameters after a value, and alone
      {"a/b; charset=utf-8", "Charset", "utf-8"},
      {"a/b;charset=\"utf-8\"", "charset", "utf-8"},
      {"failed; code=17", "code", "17"},
      {"failed ;; ;retry ;\tcode = 17 ;", "code", "17"},
      {"no such file: /a/b; code=17", "code", "17"},
      {R"("no; code=1"; code=17)", "code", "17"},
      {"code=17; reason=x", "code", "17"},
      {"code=17, reason=x", "reason", "x"},
      {"no-cache, max-age=5", "max-age", "5"},
      {"a/b; q=1, c/d; q=2; code=17", "code", "17"},
      {"failed; code=17; code=18", "code", "17"},
      {"a/b, code=17", "code", none},
      // faults
      {"", "error", none},
      {"Bearer error=x", "", none},
      {R"(Bearer realm=a, error="x)", "error", none},
      {R"(Bearer realm=a, error="x)", "realm", "a"},
      {R"(Bearer error="x\")", "error", none},
      {R"(Bearer error="x\)", "error", none},
      {R"(Bearer realm="a, error="x")", "error", none},
      {R"(Bearer realm="a" error="x")", "realm", none},
      {R"(Bearer realm="a" error="x")", "error", none},
      {R"(Bearer realm="a"b, error=x)", "error", none},
      {"Bearer error=invalid token, realm=a", "error", none},
      {"Bearer error=invalid token, realm=a", "realm", none},
      {"Bearer error=a/b", "error", none},
      {"Bearer realm=, error=x", "error", none},
      {"Bearer =x, error=y", "error", "y"},  // as `Bearer=x, error=y`
      {"Bearer realm==x, error=y", "error", none},
      {"Bearer a b=c, error=y", "error", none},
      {"failed; code=; code=17", "code", none},
      {"failed; =1; code=17", "code", none},
      {"failed (a; code=1); code=17", "code", none},
      {"<http://a/?b;code=1>; code=17", "code", none},
      {"failed; code=17 (a)", "code", none},
      {std::string_view("failed\0; code=17", 16), "code", none},
      {"Bearer realm=\"a\nb\", error=x", "error", none},
      {"Bearer realm=\"a\\\x7f\", error=x", "error", none},
  };
  for (const example& of : examples) {
    CAPTURE(of.value, of.name);
    CHECK(found(of.value, of.name) == of.expected);
    CHECK(first_of(reference(of.value).parameters(), of.name) == of.expected);
  }
}

TEST_CASE("each parameter is told once") {
  errcat::detail::parameter_reader from("Bearer a=b, , ;c=\"d\", e, f==");
  std::string said;
  for (errcat::detail::parameter_view one; from.next(one);) said.append(one.name).append(one.value) += '|';
  CHECK(said == "ab|c\"d\"|");
}

TEST_CASE("a value of megabytes takes no more than a pass over it") {
  for (const std::string_view piece :
       {"a ", "a,", "a=b,", "a;", "\"", "a=\"", "\\", "=", " ", "a b, ", "a b=\"c\" ,"}) {
    std::string value;
    while (value.size() < 2'000'000) value += piece;
    CHECK(errcat::detail::header_parameter(value, "none") == none);
  }
}
