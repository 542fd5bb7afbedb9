#include "plan/depfile.hpp"

#include "catch.hpp"

using generator::plan::depfile;

TEST_CASE("a depfile names what a target is made from") {
  CHECK(depfile("out.stamp", {"/a/acme.yaml", "/a/kinds.yaml"}) ==
        "out.stamp: \\\n  /a/acme.yaml \\\n  /a/kinds.yaml\n\n/a/acme.yaml:\n\n/a/kinds.yaml:\n");
  CHECK(depfile("out.stamp", {}) == "out.stamp:\n");
}

TEST_CASE("paths of a depfile are escaped as make and ninja read them") {
  CHECK(depfile("my out", {" a b#c$d", "back\\slash", "two\\ of", "ä"}) ==
        "my\\ out: \\\n  \\ a\\ b\\#c$$d \\\n  back\\slash \\\n  two\\\\\\ of \\\n  ä\n"
        "\n\\ a\\ b\\#c$$d:\n\nback\\slash:\n\ntwo\\\\\\ of:\n\nä:\n");
}
