#include "plan/manifest.hpp"

#include "catch.hpp"
#include "plan/sandbox.hpp"

using generator::findings;
using generator::source_set;
using namespace generator::plan;

namespace {

struct parsed {
  std::optional<manifest> owned;
  std::string finding;  ///< its text and the text it points at
};

parsed parse(const std::string& text) {
  source_set sources;
  findings found;
  sources.add("another", "");
  const auto file = sources.add("out/.errcat/acme.json", text);
  parsed result{parse_manifest(sources, file, found), {}};
  CHECK(result.owned.has_value() == found.empty());
  for (const auto& one : found.all()) {
    CHECK(generator::code_of(one.id) == "invalid-manifest");
    CHECK(one.at.file == file);
    const bool whole = one.at.begin == generator::span::whole;
    result.finding +=
        one.text + " @ " + (whole ? "file" : text.substr(one.at.begin, one.at.end - one.at.begin));
  }
  return result;
}

std::string with_path(const std::string& path) {
  return R"({"manifest": 1, "files": {")" + path + R"(": "00000000000000000000000000000000"}})";
}

}  // namespace

TEST_CASE("a manifest has a line for each file, in the order of paths") {
  const manifest owned = {{"docs/ä \"b\".md", hash_of("")}, {"cpp/acme.hpp", hash_of("text")}};
  const std::string text = R"({
  "manifest": 1,
  "files": {
    "cpp/acme.hpp": "c5a64efff9224e392680525687aac7c5",
    "docs/ä \"b\".md": "99aa06d3014798d86001c324468d497f"
  }
}
)";
  CHECK(to_json(owned) == text);
  CHECK(parse(text).owned == owned);
}

TEST_CASE("a manifest without files is readable") {
  CHECK(parse(to_json({})).owned == manifest{});
}

TEST_CASE("what is no manifest is reported at its position") {
  const std::string unreadable = "cannot read the manifest: ";
  CHECK(parse("").finding == unreadable + "it is not JSON @ file");
  CHECK(parse("<<<<<<< HEAD").finding == unreadable + "it is not JSON @ <");
  CHECK(parse("{\"manifest\": 1e999}").finding == unreadable + "it is not JSON @ {");
  CHECK(parse("{\"files\"").finding == unreadable + "it is not JSON @ \"");
  CHECK(parse("[]").finding == unreadable + "it has no member `manifest` @ file");
  CHECK(parse("{}").finding == unreadable + "it has no member `manifest` @ file");
  CHECK(parse(R"({"manifest": 2})").finding ==
        unreadable + "this errcat supports version 1, not 2 @ \"manifest\"");
  CHECK(parse(R"({"manifest": "\u00ff"})").finding ==
        unreadable + "this errcat supports version 1, not \"ÿ\" @ \"manifest\"");
  CHECK(parse(R"({"manifest": 1})").finding == unreadable + "it has no map `files` @ file");
  CHECK(parse(R"({"manifest": 1, "files": []})").finding == unreadable + "it has no map `files` @ file");
  for (std::string hash : {"null", "7", "\"0\"", "\"0000000000000000000000000000000G\""})
    CHECK(parse(R"({"manifest": 1, "files": {"a": )" + hash + "}}").finding ==
          unreadable + "`a` has no hash of 32 digits @ \"a\"");
  CHECK(parse(std::string(100'000, '[')).finding == unreadable + "it is not JSON @ [");
}

TEST_CASE("a manifest cannot name what errcat would not write") {
  for (std::string path : {"../x", "/etc/passwd", "a/../../x", ""})
    CHECK(parse(with_path(path)).finding == "cannot read the manifest: `" + path +
                                                "` cannot be an output: the path is not inside the output "
                                                "directory, or not in its shortest form @ \"" +
                                                path + "\"");
  CHECK(parse(with_path(".errcat/other.json")).finding ==
        "cannot read the manifest: `.errcat/other.json` cannot be an output: that folder is for "
        "manifests @ "
        "\".errcat/other.json\"");
  CHECK(parse(with_path("a\\\\b")).finding ==
        "cannot read the manifest: `a\\b` cannot be an output: the path contains a `\\`, a `:` or a control "
        "character @ \"a\\\\b\"");
  // Where it is written otherwise than errcat does, there is no better place than the file.
  CHECK(
      parse(with_path("\\u002e./x")).finding ==
      "cannot read the manifest: `../x` cannot be an output: the path is not inside the output directory, or "
      "not in its shortest form @ file");
}
