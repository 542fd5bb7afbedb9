#include <errcat/batch.hpp>
#include <nlohmann/json.hpp>

#include "shapes/told.hpp"

#include "catch.hpp"

namespace {

namespace batch = errcat::batch;

/// Each error as "code field: what it means". The answer for the response is marked.
std::vector<std::string> told_all(std::string_view body) {
  const auto seen = errcat::read(batch::tables(), {422}, body);
  std::vector<std::string> all;
  for (const auto& one : seen.errors()) {
    const bool answer = &one.response == &seen.response();
    all.push_back((answer ? "* " : "- ") + std::string(one.response.code.text()) + ' ' +
                  std::string(one.field) + ": " + std::string(batch::classify(one.response).what.id()));
  }
  return all;
}

}  // namespace

TEST_CASE("all errors of a list are read, each with its own field") {
  CHECK(told_all(R"({"id": "r1", "errors": [
          {"code": "too_short", "detail": "Too short", "source": {"pointer": "/name"}},
          {"code": "taken", "source": {"pointer": "/email"}}]})") ==
        std::vector<std::string>{"* too_short /name: too_short", "- taken /email: taken"});
}

TEST_CASE("the answer is the first error that the catalog knows, else the first") {
  CHECK(told_all(R"({"errors": [{"code": "new"}, {"code": "taken"}]})") ==
        std::vector<std::string>{"- new : ", "* taken : taken"});
  CHECK(told_all(R"({"errors": [{"code": "new"}, {"code": "newer"}]})") ==
        std::vector<std::string>{"* new : ", "- newer : "});
  CHECK(told_all(R"({"errors": [{}, 7, {"code": "taken"}]})") ==
        std::vector<std::string>{"-  : ", "-  : ", "* taken : taken"});
  CHECK(told_all(R"({"errors": []})") == std::vector<std::string>{"*  : "});
  CHECK(told_all("") == std::vector<std::string>{"*  : "});
}

TEST_CASE("fields of an element tell what that element is, and of no other") {
  CHECK(told_all(
            R"({"errors": [{"code": "new", "meta": {"state": "open"}}, {"meta": {"state": "locked"}}]})") ==
        std::vector<std::string>{"- new : ", "*  : locked"});
}

TEST_CASE("members of an object are elements as well") {
  CHECK(told_all(R"({"errors": {"name": {"code": "too_short"}, "email": {"code": "taken"}}})") ==
        std::vector<std::string>{"* too_short : too_short", "- taken : taken"});
}

TEST_CASE("what is no error in the list does not hide one that is") {
  const auto seen = errcat::read(batch::tables(), {422}, R"({"errors": [null, {}, 7, {"code": "new"}]})");
  CHECK(seen.errors().size() == 4);
  CHECK(seen.response().code.text() == "new");
}

TEST_CASE("of very many errors the first hundred are read") {
  std::string body = R"({"errors": [)";
  for (int i = 0; i < 100'000; ++i) body += R"({"code": "new"},)";
  body += R"({"code": "taken"}]})";
  const auto seen = errcat::read(batch::tables(), {422}, body);
  CHECK(seen.errors().size() == 100);
  CHECK(seen.has_more_errors());
  CHECK_FALSE(errcat::read(batch::tables(), {422}, R"({"errors": [{"code": "new"}]})").has_more_errors());
  const auto parsed = errcat::read(batch::tables(), {422}, nlohmann::json::parse(body));
  CHECK(parsed.errors().size() == 100);
  CHECK(parsed.has_more_errors());
  CHECK(seen.response().code.text() == "new");
}

TEST_CASE("what a list holds before it is cut off is read") {
  const auto seen =
      errcat::read(batch::tables(), {422}, R"({"errors": [{"code": "too_short", "source": {"poin)");
  CHECK(seen.body() == errcat::body_form::cut);
  CHECK(batch::classify(seen.response()).code == batch::error::too_short);
}
