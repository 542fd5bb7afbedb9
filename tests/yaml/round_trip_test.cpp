// The text under a scalar's span, parsed alone, gives the same scalar. The spans of a tree are nested.
#include <algorithm>
#include <array>

#include "catch.hpp"
#include "parsed.hpp"

using generator::span;
using generator::yaml::node;

namespace {

const std::array documents{
    "errcat: 1\nvendor: acme\ntitle: Acme Verify\nenvelope: {code: /error/code, message: /error/message}\n"
    "statuses:\n  - {status: 429, title: Too many requests, retry: backoff}\n  - {status: 5xx, title: Server "
    "error}\n"
    "errors:\n  token_expired: {number: 1, code: TOKEN_EXPIRED, status: 401, summary: The token is past its "
    "lifetime.}\n",
    "a: one\n  two\n\n  three # c\nb: 'it''s\n\n  two'\nc: \"x \\\n  y\\tz\"\nd: \"\"\ne: 'x # y'\n",
    "[plain words, 'q', \"d\\\"q\", two\n  lines, {a: b, 'c': \"d\" , e: [f,g]}, [], {}]",
    "lit: |\n  one\n   two\n\n  three\nfold: >-\n  a\n  b\n\n  c\nkeep: |-\n  x\nnext: 1\n",
    "- - a\n  - b\n-\n  - c: d\n    e:\n    - f\n    - g\n- h\n",
    "? a key\n: its value\n? 'quoted'\n: - x\n  - y\n",
    "\"ключ\": значение\n名前: \"値 🙂\"\nz: ä ö\n  ü\n",
    "a: -1\nb: a:b\nc: x#y\nd: 'a: b'\ne: ~x\nf: null\ng: http://x/y?z=1&w\nh: 50%\ni: a - b\n",
    "a:\r\n  b: c\r\n  d: |\r\n    e\r\n    f\r\ng: h\r\n  i\r\n",
    "a   :   b   \n'c'  : d\n{e: f}: 1\n",
};

void visit(const node& tree, const auto& use) {
  use(tree);
  for (const node& item : tree.items()) visit(item, use);
  for (const auto& each : tree.members()) visit(each.value, use);
}

bool inside(const span& inner, const span& outer) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

/// The value of `text` when it is the only value in a document.
std::string alone(std::string_view text, bool flow) {
  // A block scalar needs the indent, and its last line break is part of the value.
  const parsed one(flow ? "[" + std::string(text) + "]" : "a:\n    " + std::string(text) + "\n");
  REQUIRE(one.findings() == "");
  const node& value = flow ? one.root().items().front() : one.root().members().front().value;
  return std::string(value.text());
}

void check_scalars(const parsed& document) {
  visit(document.root(), [&](const node& one) {
    if (!one.is_scalar()) return;
    const std::string_view source = document.sources.text(one.at);
    CAPTURE(source);
    if (one.written == node::style::block) {
      CHECK(alone("\n" + std::string(source), false) == one.text());
    } else {
      CHECK(alone(source, source.find('\n') != std::string_view::npos ||
                              one.text().find('\n') != std::string::npos) == one.text());
    }
  });
}

void check_nesting(const node& tree) {
  std::uint32_t behind = tree.at.begin;
  const auto follows = [&](const span& next) {
    CHECK(next.begin <= next.end);
    CHECK(inside(next, tree.at));
    CHECK(behind <= next.begin);
    behind = next.end;
  };
  for (const node& item : tree.items()) {
    follows(item.at);
    check_nesting(item);
  }
  for (const auto& each : tree.members()) {
    follows(each.key_at);
    follows(each.value.at);
    check_nesting(each.value);
  }
}

}  // namespace

TEST_CASE("the text under a scalar, read alone, is that scalar") {
  for (const char* text : documents) {
    CAPTURE(text);
    const parsed document(text);
    REQUIRE(document.read);
    check_scalars(document);
  }
}

TEST_CASE("spans lie inside each other, in the order of the file") {
  for (const char* text : documents) {
    CAPTURE(text);
    const parsed document(text);
    REQUIRE(document.read);
    check_nesting(document.root());
  }
}

TEST_CASE("the text under a key, read alone, is that key") {
  for (const char* text : documents) {
    const parsed document(text);
    visit(document.root(), [&](const node& one) {
      for (const auto& each : one.members())
        CHECK(alone(document.sources.text(each.key_at), true) == each.key);
    });
  }
}
