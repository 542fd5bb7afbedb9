#include "catch.hpp"
#include "parsed.hpp"

TEST_CASE("an alias is a copy with the spans of the original") {
  const parsed one("a: &x {b: [c]}\nd: *x\n");
  CHECK(one.findings() == "");
  CHECK(one.tree() == "{a={b=[c]}, d={b=[c]}}");
  CHECK(one.spans() ==
        "0-20 a: &x {b: [c]}\\nd: *x\n"
        "0-1 a\n6-14 {b: [c]}\n7-8 b\n10-13 [c]\n11-12 c\n"
        "15-16 d\n6-14 {b: [c]}\n7-8 b\n10-13 [c]\n11-12 c\n");
}

TEST_CASE("anchors stand on all kinds of values and on keys") {
  CHECK(parsed("a: &x one\nb: &y\n  - 1\nc: &z\nd: [*x, *y, *z]\n").tree() ==
        "{a=one, b=[1], c=-, d=[one, [1], -]}");
  CHECK(parsed("&k key: *k\nother: *k\n").tree() == "{key=key, other=key}");
  CHECK(parsed("{a: {b: &x \"v\"}, c: {d: [*x]}}").tree() == "{a={b=\"v\"}, c={d=[\"v\"]}}");
  CHECK(parsed("- &x 1\n- &x 2\n- *x\n").tree() == "[1, 2, 2]");
  CHECK(parsed("- [&x a, *x]\n- *x\n").tree() == "[[a, a], a]");
}

TEST_CASE("an alias may be a key if it stands for a text") {
  const parsed one("a: &x k\n*x : 1\n");
  CHECK(one.tree() == "{a=k, k=1}");
  CHECK(one.spans() == "0-14 a: &x k\\n*x : 1\n0-1 a\n6-7 k\n8-10 *x\n13-14 1\n");
  CHECK(parsed("a: &x {b: c}\n*x : 1\n").places() ==
        "2:1 `*x`: unsupported-yaml: a key that is a map is not supported in a spec\n");
}

TEST_CASE("an alias inside its own value is no endless loop") {
  const std::string why = "which is inside the value that it refers to, is not supported in a spec\n";
  CHECK(parsed("a: &x [1, *x]\n").places() == "1:11 `*x`: unsupported-yaml: the alias `*x`, " + why);
  CHECK(parsed("&x\na:\n  b: {c: *x}\n").places() == "3:10 `*x`: unsupported-yaml: the alias `*x`, " + why);
}

TEST_CASE("an alias to something that the tree leaves out") {
  const std::string why = "which refers to something that is left out, is not supported in a spec\n";
  CHECK(parsed("- &x : 1\n- *x\n").places() ==
        "1:6 ``: unsupported-yaml: a value without a key is not supported in a spec\n"
        "2:3 `*x`: unsupported-yaml: the alias `*x`, " +
            why);
  CHECK(parsed("- {? [&x a] : 1}\n- *x\n").places() ==
        "1:6 `[&x a]`: unsupported-yaml: a key that is a list is not supported in a spec\n"
        "2:3 `*x`: unsupported-yaml: the alias `*x`, " +
            why);
  CHECK(parsed("- {[a]: &x {b: &y c}}\n- *y\n").places() ==
        "1:4 `[a]`: unsupported-yaml: a key that is a list is not supported in a spec\n"
        "2:3 `*y`: unsupported-yaml: the alias `*y`, " +
            why);
}

TEST_CASE("repeated keys and merge keys are gone from copies too") {
  CHECK(parsed("a: &x {b: 1, b: 2, <<: 3}\nc: *x\n").tree() == "{a={b=1}, c={b=1}}");
  CHECK(parsed("a: {b: 1, b: &x 2}\nc: *x\n").tree() == "{a={b=1}, c=2}");
}
