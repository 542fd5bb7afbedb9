#include "plan/check.hpp"

#include "catch.hpp"
#include "plan/sandbox.hpp"

namespace fs = std::filesystem;
using generator::plan::plan;
using strings = std::vector<std::string>;

TEST_CASE("what errcat just wrote is fresh") {
  const sandbox box;
  const plan planned = acme({{"cpp/a", "1"}, {"docs/ü b.md", ""}});
  box.write(planned);
  CHECK(box.check(planned) == "");
}

TEST_CASE("each state has its word, and its diff if there are two texts") {
  const sandbox box;
  box.write(acme(
      {{"cpp/edited", "1\n"}, {"cpp/stale ü", "1\n2"}, {"orphan", ""}, {"released", ""}, {"same", "1"}}));
  box.put("out/cpp/edited", "mine\n");
  box.put("out/released", "mine");
  box.put("out/foreign", "mine\r\n");
  const strings before = box.tree();
  CHECK(box.check(acme({{"cpp/edited", "1\n"},
                        {"cpp/stale ü", "1\n3"},
                        {"foreign", "1\n"},
                        {"new/missing", "1"},
                        {"same", "1"}})) ==
        "hand-edited: out/cpp/edited\n"
        "--- out/cpp/edited\ton disk\n"
        "+++ out/cpp/edited\tplanned\n"
        "@@ -1,1 +1,1 @@\n"
        "-mine\n"
        "+1\n"
        "stale: out/cpp/stale ü\n"
        "--- out/cpp/stale ü\ton disk\n"
        "+++ out/cpp/stale ü\tplanned\n"
        "@@ -1,2 +1,2 @@\n"
        " 1\n"
        "-2\n"
        "\\ No newline at end of file\n"
        "+3\n"
        "\\ No newline at end of file\n"
        "hand-edited: out/foreign\n"
        "--- out/foreign\ton disk\n"
        "+++ out/foreign\tplanned\n"
        "@@ -1,1 +1,1 @@\n"
        "-mine\r\n"
        "+1\n"
        "missing: out/new/missing\n"
        "orphaned: out/orphan\n"
        "orphaned: out/released (edited by hand; errcat will not touch it)\n");
  CHECK(box.tree() == before);
}

TEST_CASE("an output directory that does not exist yet misses everything and is not created") {
  const sandbox box;
  CHECK(box.check(acme({{"a", "1"}, {"b", "1"}})) == "missing: out/a\nmissing: out/b\n");
  CHECK(box.tree() == strings{});
}

TEST_CASE("a manifest is reported if nothing else of its unit is") {
  const sandbox box;
  const plan planned = {{{"acme", {{"a", "1"}}}, {"other", {{"b", "1"}}}, {"third", {{"c", "1"}}}}};
  box.write(planned);
  fs::remove(box.out() / "c");
  fs::remove(box.out() / ".errcat/third.json");
  fs::remove(box.out() / ".errcat/acme.json");
  box.put("out/.errcat/other.json", "{\"manifest\": 1, \"files\": {}}");
  box.put("out/.errcat/gone.json", "{\"manifest\": 1, \"files\": {}}");
  CHECK(box.check(planned) ==
        "missing: out/.errcat/acme.json\n"
        "orphaned: out/.errcat/gone.json\n"
        "stale: out/.errcat/other.json\n"
        "missing: out/c\n");
  box.write(planned);
  CHECK(box.check(planned) == "");
}

TEST_CASE("what is in the way of an output is a finding of a check, too") {
  const sandbox box;
  box.put("out/a/b", "mine");
  generator::source_set sources;
  generator::findings found;
  CHECK_FALSE(generator::plan::check(acme({{"a", "1"}}), box.out(), sources, found));
  CHECK(texts_of(found, sources) ==
        strings{box.out().string() + "/a: cannot-write: cannot write `a`: a directory is in the way"});
}

TEST_CASE("other files in the output directory are nobody's business") {
  const sandbox box;
  box.write(acme({{"cpp/a", "1"}}));
  box.put("out/cpp/mine", "mine");
  box.put("out/.errcat/README", "mine");
  CHECK(box.check(acme({{"cpp/a", "1"}})) == "");
}
