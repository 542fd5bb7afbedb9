#include "targets/in_memory.hpp"

#include <algorithm>
#include <set>

#include "catalog/several.hpp"
#include "diagnostics/print.hpp"
#include "targets/cpp_view.hpp"
#include "value/json_of.hpp"
#include "view/view.hpp"

#include "catch.hpp"

using namespace generator;

namespace {

struct vendors : several {
  /// A vendor's catalog. Its two locales come from the kinds.
  catalog::catalog vendor(const std::string& name, const std::string& rest) {
    return build("errcat: 1\nvendor: " + name + "\ntitle: A vendor\n" + rest);
  }
  struct marks {
    std::string revision;
    std::string content;
  };
  marks marks_of(const std::string& rest) {
    const auto made = vendor("acme", rest);
    const auto packed = tables::pack(made);
    const auto facts = targets::for_cpp(view::of_vendor(made), made, kinds, packed);
    return {std::string(facts.at("revision").text()), std::string(facts.at("tables").at("content").text())};
  }
};

struct rendered {
  source_set sources;
  findings found;
  plan::plan planned;

  explicit rendered(const std::vector<catalog::catalog>& all, const targets::request& what = {}) {
    const auto templates = targets::built_in_templates(sources);
    planned = rendered_in_memory(what, all, kinds_from(small_kinds, sources), templates, sources, found);
    CHECK(to_text(found, sources) == "");
  }
  /// "unit: path path" for each unit.
  std::vector<std::string> files() const {
    std::vector<std::string> all;
    for (const auto& unit : planned.units) {
      auto& line = all.emplace_back(unit.name + ':');
      for (const auto& one : unit.outputs) line += ' ' + one.path;
    }
    return all;
  }
  std::string text_of(std::string_view path) const {
    for (const auto& unit : planned.units)
      for (const auto& one : unit.outputs)
        if (one.path == path) return one.text;
    throw std::out_of_range("no output " + std::string(path));
  }
};

using lines = std::vector<std::string>;

const std::string one_error = "errors:\n  gone: {number: 1, code: GONE, status: 404, summary: It is gone.}\n";

}  // namespace

TEST_CASE_METHOD(vendors, "every vendor is a unit, and so are the kinds and the pages across vendors") {
  const rendered of({vendor("acme", one_error), vendor("beta-bank", one_error)});
  CHECK(of.files() ==
        lines{"acme: cpp/acme.cpp cpp/errcat/acme.hpp cpp/errcat/acme_error_code.hpp "
              "cpp/errcat/acme_fixtures.hpp cpp/errcat/acme_tables.hpp json/acme.json "
              "markdown/acme.md markdown/acme/llms.txt messages/acme/en.json",
              "beta-bank: cpp/beta-bank.cpp cpp/errcat/beta-bank.hpp cpp/errcat/beta-bank_error_code.hpp "
              "cpp/errcat/beta-bank_fixtures.hpp cpp/errcat/beta-bank_tables.hpp json/beta-bank.json "
              "markdown/beta-bank.md markdown/beta-bank/llms.txt messages/beta-bank/en.json",
              "_kinds: cpp/errcat/kind.hpp cpp/errcat/kind_error_code.hpp",
              "_index: cpp/errcat/vendors.hpp cpp/vendors.cpp markdown/index.md markdown/kinds.md "
              "markdown/llms.txt markdown/messages.md markdown/retries.md"});
  CHECK(of.planned.complete);
  CHECK(of.planned.scope.empty());
}

TEST_CASE_METHOD(vendors, "targets limit what is rendered") {
  const auto files_of = [&](const std::vector<std::string>& targets) {
    return rendered({vendor("acme", one_error)}, {targets, true}).files();
  };
  CHECK(files_of({"cpp"}) == lines{"acme: cpp/acme.cpp cpp/errcat/acme.hpp cpp/errcat/acme_error_code.hpp "
                                   "cpp/errcat/acme_fixtures.hpp cpp/errcat/acme_tables.hpp",
                                   "_kinds: cpp/errcat/kind.hpp cpp/errcat/kind_error_code.hpp",
                                   "_index: cpp/errcat/vendors.hpp cpp/vendors.cpp"});
  CHECK(files_of({"messages"}) == lines{"acme: messages/acme/en.json", "_kinds:", "_index:"});
  CHECK(files_of({"markdown"}) ==
        lines{"acme: markdown/acme.md markdown/acme/llms.txt", "_kinds:",
              "_index: markdown/index.md markdown/kinds.md markdown/llms.txt markdown/messages.md "
              "markdown/retries.md"});
  CHECK(files_of({"json"}) == lines{"acme: json/acme.json", "_kinds:", "_index:"});
  CHECK(files_of({"json", "cpp"}) ==
        lines{"acme: cpp/acme.cpp cpp/errcat/acme.hpp cpp/errcat/acme_error_code.hpp "
              "cpp/errcat/acme_fixtures.hpp cpp/errcat/acme_tables.hpp json/acme.json",
              "_kinds: cpp/errcat/kind.hpp cpp/errcat/kind_error_code.hpp",
              "_index: cpp/errcat/vendors.hpp cpp/vendors.cpp"});
  CHECK(rendered({vendor("acme", one_error)}, {{"json"}, true}).planned.scope == lines{"json"});
}

TEST_CASE_METHOD(vendors, "where not all vendors are there, there are no pages across them") {
  const rendered of({vendor("acme", one_error)}, {{}, false});
  CHECK_FALSE(of.planned.complete);
  REQUIRE(of.files().size() == 2);
  CHECK(of.files()[1] == "_kinds: cpp/errcat/kind.hpp cpp/errcat/kind_error_code.hpp");
}

TEST_CASE_METHOD(vendors, "a vendor's files do not depend on the other vendors") {
  const rendered alone({vendor("acme", one_error)}, {{}, false});
  const rendered among({vendor("zeta", one_error), vendor("acme", one_error)});
  for (const std::string path :
       {"cpp/errcat/acme.hpp", "cpp/acme.cpp", "messages/acme/en.json", "markdown/acme.md", "json/acme.json"})
    CHECK(alone.text_of(path) == among.text_of(path));
}

TEST_CASE_METHOD(vendors, "the unit of a vendor points to where the spec names it") {
  const rendered of({vendor("acme", one_error)});
  REQUIRE(of.planned.units[0].at);
  CHECK(of.planned.units[0].at->begin == 18);
  CHECK_FALSE(of.planned.units[1].at);
}

TEST_CASE_METHOD(vendors, "a message file is JSON with the default and each entry's text") {
  const rendered of({vendor("acme", one_error)}, {{"messages"}, true});
  CHECK(of.text_of("messages/acme/en.json") ==
        "{\n  \"default\": \"Something went wrong.\",\n  \"gone\": \"Something went wrong.\"\n}\n");
}

TEST_CASE_METHOD(vendors, "the target json is the view") {
  const auto acme = vendor("acme", one_error);
  const rendered of({acme}, {{"json"}, true});
  CHECK(of.text_of("json/acme.json") == json_of(view::of_vendor(acme)).dump(2) + '\n');
}

TEST_CASE_METHOD(vendors, "the mark of the tables changes with what is in them, and with nothing else") {
  const auto content_of = [&](const std::string& rest) { return marks_of(rest).content; };
  const auto content = content_of(one_error);
  CHECK(content.size() == std::string("content_0123456789abcdef").size());
  CHECK(content == content_of(one_error));
  CHECK(content == content_of("# A comment.\n" + one_error));
  CHECK(content == content_of("notes: What no table has.\n" + one_error));
  const auto changed = [&](const std::string& from, const std::string& to) {
    auto text = one_error;
    return content_of(text.replace(text.find(from), from.size(), to));
  };
  std::set<std::string> all{content,
                            changed("It is gone.", "It has gone."),
                            changed("number: 1", "number: 2"),
                            changed("GONE,", "AWAY,"),
                            changed("404", "410, kind: not_found"),
                            changed("gone:", "away:"),
                            changed("summary", "title: Gone, summary")};
  CHECK(all.size() == 7);
}

TEST_CASE_METHOD(vendors, "the revision changes with what headers rely on, and not with texts") {
  const std::string before =
      "surfaces: {web: {title: The web}}\noperations: {pay: {title: Pay}}\n" + one_error +
      "  busy: {number: 2, code: BUSY, status: 429, summary: There are too many calls.}\n";
  const auto revision = marks_of(before).revision;
  CHECK(revision.size() == std::string("tables_0123456789abcdef").size());
  const auto changed = [&](const std::string& from, const std::string& to) {
    auto text = before;
    return marks_of(text.replace(text.find(from), from.size(), to)).revision;
  };
  for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
           {"It is gone.", "It has gone where nobody knows."},
           {"summary: It", "causes: Somebody deleted it., summary: It"},
           {"summary: It", "notes: [One., Two.], links: {About it: 'https://example.com'}, summary: It"},
           {"summary: It", "retry: {do: backoff, delay: [1s, 2s], attempts: 3}, summary: It"},
           {"surfaces:", "user_messages: {lost: {en: It is lost., pt: Perdido.}}\nsurfaces:"},
           {"The web", "The internet"},
           {"status: 404", "status: 400"},
           {"status: 404", "status: 404, kind: not_found"}}) {
    INFO(to);
    CHECK(changed(from, to) == revision);
  }
  std::set<std::string> all{revision,
                            changed("number: 2", "number: 3"),
                            changed("busy:", "away:"),
                            changed("code: BUSY", "code: BUSIEST"),
                            changed("web:", "app:"),
                            changed("pay:", "refund:"),
                            changed("operations:", "statuses: [{status: 404}]\noperations:"),
                            changed("operations:",
                                    "outcome_defaults: {code_at: /state}\noutcomes: {fine: {code: FINE, "
                                    "number: 9, summary: Fine.}}\noperations:")};
  CHECK(all.size() == 8);
}

TEST_CASE("the mark of the kinds changes with their ids and numbers alone") {
  source_set sources;
  const auto mark = [&](const std::string& text) {
    const auto kinds = kinds_from(text, sources);
    return targets::with_run(view::of_all({}, kinds), kinds).at("run").at("kinds_mark").number();
  };
  std::string renumbered = small_kinds;
  const auto at = renumbered.find("number: 1");
  REQUIRE(at != std::string::npos);
  renumbered.replace(at, 9, "number: 7");
  CHECK(mark(small_kinds) != mark(renumbered));
  CHECK(mark(small_kinds) == mark(std::string("# A comment.\n") + std::string(small_kinds)));
}

TEST_CASE_METHOD(vendors, "the scope of a run's list of vendors changes with their names alone") {
  const auto scope = [&](const std::vector<catalog::catalog>& all) {
    const auto common = targets::with_run(view::of_all(all, kinds), kinds);
    return std::string(common.at("run").at("scope").text());
  };
  const auto one = scope({vendor("acme", one_error)});
  CHECK(one.size() == std::string("run_0123456789abcdef_").size());
  CHECK(one == scope({vendor("acme", "")}));
  const std::set<std::string> all{one, scope({}), scope({vendor("acm", ""), vendor("e", "")}),
                                  scope({vendor("acme", ""), vendor("beta", "")})};
  CHECK(all.size() == 4);
}

TEST_CASE("every target has a purpose and files, and their templates are there") {
  source_set sources;
  const auto templates = targets::built_in_templates(sources);
  for (const auto& one : targets::all()) {
    CHECK_FALSE(one.purpose.empty());
    CHECK(one.files.empty() == one.on_request);
    for (const auto& file : one.files)
      if (!file.template_name.empty())
        CHECK(templates.contains(std::string(one.name) + '/' + std::string(file.template_name)));
  }
  for (const auto& [name, file] : templates) CHECK(sources.path(file) == "<built-in>/" + name);
}

TEST_CASE("the built-in kinds are a spec of kinds without findings") {
  parsed of{std::string(targets::built_in_kinds())};
  const auto kinds = catalog::build_kinds(spec::read_kinds(of.root(), of.found), of.found);
  CHECK(of.places() == "");
  CHECK(kinds.kinds.size() == 17);
  CHECK(kinds.locales == std::vector<std::string_view>{"en", "es", "pt-BR", "lt"});
}
