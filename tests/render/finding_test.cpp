#include "catch.hpp"
#include "rendering.hpp"

using nlohmann::ordered_json;

namespace {
const ordered_json view = ordered_json::parse(
    R"({"name": "n", "title": "t", "half": 0.5, "nothing": null, "list": [{"inner": 1}, {"inner": 2}], "object": {"key": 1}})");

/// What each finding points at.
std::string marked(const std::string& text) {
  generator::source_set sources;
  const generator::file_id file = sources.add("main", text);
  generator::findings found;
  generator::render::render("main", {{"main", file}}, sources, generator::of_json(view), found);
  std::string all;
  for (const generator::finding& one : found.sorted()) all += std::string(sources.text(one.at)) + ", ";
  return all;
}

}  // namespace

TEST_CASE("a name that the current scope lacks is a finding at the name") {
  CHECK(findings_of("a\n  {{ nmae | markdown }}", view) ==
        "main:2:6: template-unknown-name: the view has no `nmae` here | did you mean `name`?\n");
  CHECK(findings_of("{{#list}}{{name|markdown}}{{/list}}", view) ==
        "main:1:12: template-unknown-name: the view has no `name` here | did you mean `../name`?\n");
  CHECK(findings_of("{{#object}}{{../key|number}}{{/object}}", view) ==
        "main:1:14: template-unknown-name: the view has no `../key` here | did you mean `key`?\n");
  CHECK(findings_of("{{#list}}{{../titel|markdown}}{{/list}}", view) ==
        "main:1:12: template-unknown-name: the view has no `../titel` here | did you mean `../title`?\n");
  CHECK(findings_of("{{object.kee|number}}", view) ==
        "main:1:3: template-unknown-name: the view has no `object.kee` here | did you mean `object.key`?\n");
  CHECK(findings_of("{{#objct}}{{/objct}}{{^titel}}{{/titel}}", view) ==
        "main:1:4: template-unknown-name: the view has no `objct` here | did you mean `object`?\n"
        "main:1:24: template-unknown-name: the view has no `titel` here | did you mean `title`?\n");
  CHECK(findings_of("{{../name|markdown}}", view) ==
        "main:1:3: template-unknown-name: the view has no `../name` here | did you mean `name`?\n");
  CHECK(findings_of("{{../zzz|markdown}}", view) ==
        "main:1:3: template-unknown-name: the view has no `../zzz` here | There are not that many scopes "
        "around this "
        "one.\n");
  CHECK(findings_of("{{zzz|markdown}}{{name.x|markdown}}", view) ==
        "main:1:3: template-unknown-name: the view has no `zzz` here | Use a name that the view has, "
        "or reach an outer scope with `../`.\n"
        "main:1:19: template-unknown-name: the view has no `name.x` here | Use a name that the view has, "
        "or reach an outer scope with `../`.\n");
}

TEST_CASE("loop facts exist in lists alone") {
  CHECK(findings_of("{{@first|markdown}}{{#list}}{{@lats|markdown}}{{/list}}", view) ==
        "main:1:3: template-unknown-name: the view has no `@first` here | Use a name that the view has, "
        "or reach an outer scope with `../`.\n"
        "main:1:31: template-unknown-name: the view has no `@lats` here | did you mean `@last`?\n");
  CHECK(findings_of("{{#object}}{{@last|markdown}}{{/object}}{{#list}}{{#../object}}{{@last|markdown}}{{/../"
                    "object}}{{/list}}",
                    view) ==
        "main:1:14: template-unknown-name: the view has no `@last` here | Use a name that the view has, "
        "or reach an outer scope with `../`.\n"
        "main:1:66: template-unknown-name: the view has no `@last` here | did you mean `../@last`?\n");
}

TEST_CASE("the only item of a list has loop facts") {
  CHECK(findings_of("{{#.}}{{@lats|markdown}}{{/.}}", ordered_json::array({1})) ==
        "main:1:9: template-unknown-name: the view has no `@lats` here | did you mean `@last`?\n");
}

TEST_CASE("a finding marks the name, or the beginning of the tag, that is wrong") {
  CHECK(marked("{{nmae|markdown}} {{#list}}{{ inner.x | number }}{{/list}} {{half|number}}") ==
        "nmae, inner.x, half, ");
  CHECK(marked("{{a b|number}} {{name|markdwon}} {{name}} {{%filter x}} {{> a b}} {{/list}} {{#title}}") ==
        "a b, markdwon, name, filter, a b, list, title, ");
  CHECK(marked("{{{name}}} {{&name}} {{=<% %>=}} {{}} {{  }} {{name") == "{{{, {{&, {{=, {{}}, {{  }}, {{, ");
}

TEST_CASE("what does not print is a finding, once for each tag") {
  CHECK(findings_of("{{list|markdown}}{{object|markdown}}{{nothing|markdown}}{{half|markdown}}{{#list}}{{.|"
                    "number}}{{/list}}",
                    view) ==
        "main:1:3: template-wrong-type: `list` is a list and cannot be printed | Use a tag that fits the "
        "value.\n"
        "main:1:20: template-wrong-type: `object` is an object and cannot be printed | Use a tag that fits "
        "the value.\n"
        "main:1:39: template-wrong-type: `nothing` is null and cannot be printed | Use a tag that fits the "
        "value.\n"
        "main:1:59: template-wrong-type: `half` is a fraction and cannot be printed | Use a tag that fits "
        "the value.\n"
        "main:1:85: template-wrong-type: `.` is an object and cannot be printed | Use a tag that fits the "
        "value.\n");
}

TEST_CASE("a tag in a loop speaks once, about the first value that does not fit") {
  CHECK(findings_of("{{#.}}{{.|number}}{{/.}}", {1, "a", "b"}) ==
        "main:1:9: template-unprintable: the filter `number` cannot print the value `a` | Only integers "
        "without leading zeros are allowed here.\n");
}

TEST_CASE("a value without a filter is a finding") {
  CHECK(findings_of("{{#list}}{{inner}}{{/list}}", view) ==
        "main:1:12: template-syntax: the value `inner` has no filter | Write `{{name|filter}}`, or "
        "begin the "
        "template with `{{%filter NAME}}`.\n");
}

TEST_CASE("filters and their arguments are checked") {
  CHECK(findings_of("{{name|markdwon}}", view) ==
        "main:1:8: unknown-name: no filter is called `markdwon` | did you mean `markdown`?\n");
  CHECK(findings_of("{{#name|}}{{/name}}{{name|html}}", view).substr(0, 211) ==
        "main:1:4: template-syntax: the name of a filter is missing | The filters are `cpp_string`, "
        "`cpp_comment`, "
        "`cpp_name`, `number`, `markdown`, `markdown_line`, `table_cell`, `code_span`, `code_cell`, `fence`, "
        "`url`");
  CHECK(findings_of("{{name|html}}", view).ends_with(", `json_string`, `json`.\n"));
  CHECK(rendered("{{name|fence bash}}\n// {{name|cpp_comment 110}}", view) == "```bash\nn\n```\n// n");
  CHECK(
      findings_of("{{name|markdown 5}}{{name|cpp_comment 8x}}{{name|fence b`c}}{{name|cpp_comment 1000}}",
                  view) ==
      "main:1:17: template-syntax: the filter `markdown` takes no argument | Correct the tag.\n"
      "main:1:39: template-syntax: the filter `cpp_comment` takes a column of at most three digits | Correct "
      "the tag.\n"
      "main:1:56: template-syntax: an info string cannot hold backticks | Correct the tag.\n"
      "main:1:80: template-syntax: the filter `cpp_comment` takes a column of at most three digits | Correct "
      "the tag.\n");
}

TEST_CASE("all malformed tags are found at once") {
  CHECK(
      findings_of("{{{name}}} {{&name}} {{=<% %>=}}\n{{}} {{ }} {{a "
                  "b|markdown}}\n{{name|markdown\n{{/list}}\n{{#list}}\n{{%filter json}}{{%fence}}{{> a b}}",
                  view) ==
      "main:1:1: template-syntax: there are no unescaped tags | Name a filter for the value: "
      "`{{name|filter}}`.\n"
      "main:1:12: template-syntax: there are no unescaped tags | Name a filter for the value: "
      "`{{name|filter}}`.\n"
      "main:1:22: template-syntax: delimiters cannot be changed | Write tags between `{{` and `}}`.\n"
      "main:2:1: template-syntax: the tag is empty | Write a name between the braces.\n"
      "main:2:6: template-syntax: the tag is empty | Write a name between the braces.\n"
      "main:2:14: template-syntax: `a b` is not a name | A name is letters, digits, `_` and `-`, joined by "
      "`.`, after one `../` for each outer scope.\n"
      "main:3:1: template-syntax: the tag is not closed on its line | Close the tag with `}}`.\n"
      "main:4:4: template-syntax: no section `list` is open here | Remove the tag.\n"
      "main:5:4: template-syntax: the section `list` is not closed | Close it with `{{/list}}`.\n"
      "main:6:4: template-syntax: the filter of a template must come once, before any other tag | "
      "Move the pragma to the top.\n"
      "main:6:20: template-syntax: no pragma is called `fence` | The only pragma is `{{%filter NAME}}`.\n"
      "main:6:31: template-syntax: `a b` is not the path of a template | Use letters, digits, `_`, `-`, "
      "`.` and `/`. To name a filter, use a section around the tag.\n");
}

TEST_CASE("a malformed tag hides nothing after it") {
  CHECK(findings_of("{{{name}}}{{}}", view) ==
        "main:1:1: template-syntax: there are no unescaped tags | Name a filter for the value: "
        "`{{name|filter}}`.\n"
        "main:1:11: template-syntax: the tag is empty | Write a name between the braces.\n");
  CHECK(findings_of("{{n{{name}}{{@|number}}", view) ==
        "main:1:1: template-syntax: the tag is not closed on its line | Close the tag with `}}`.\n"
        "main:1:6: template-syntax: the value `name` has no filter | Write `{{name|filter}}`, or begin the "
        "template with `{{%filter NAME}}`.\n"
        "main:1:14: template-syntax: `@` is not a name | A name is letters, digits, `_` and `-`, joined by "
        "`.`, after one `../` for each outer scope.\n");
  CHECK(findings_of("{{name\n}}", view) ==
        "main:1:1: template-syntax: the tag is not closed on its line | Close the tag with `}}`.\n");
}

TEST_CASE("a malformed tag is found even in a partial that is not printed") {
  const rendering result =
      render_files({{"main", "{{>p}}"}, {"p", "{{#nothing}}{{>q}}{{/nothing}}"}, {"q", "{{}}"}}, view);
  CHECK(result.findings == "q:1:1: template-syntax: the tag is empty | Write a name between the braces.\n");
}

TEST_CASE("a pragma comes before all other tags, and once") {
  const std::string late =
      ": template-syntax: the filter of a template must come once, before any other tag | "
      "Move the pragma to the top.\n";
  CHECK(findings_of("{{%filter json}}{{%filter json}}", view) == "main:1:20" + late);
  CHECK(render_files({{"main", "{{>part}}{{%filter json}}"}, {"part", ""}}, view).findings ==
        "main:1:13" + late);
}

TEST_CASE("a section that is closed out of order") {
  CHECK(findings_of("{{#list}}{{#object}}{{/list}}{{/object}}", view) ==
        "main:1:13: template-syntax: the section `object` is not closed | Close it with `{{/object}}`.\n"
        "main:1:33: template-syntax: no section `object` is open here | Remove the tag.\n");
  CHECK(findings_of("{{#list}}{{/lst}}{{/list}}", view) ==
        "main:1:13: template-syntax: no section `lst` is open here | Close `list`, the innermost open "
        "section.\n");
}

TEST_CASE("findings of partials stand in the partial, and once") {
  const rendering result = render_files(
      {{"main", "{{>p}}{{>p}}{{>missing}}{{#list}}{{>pp}}{{/list}}"}, {"p", "\n {{name}}"}}, view);
  CHECK(result.text == std::nullopt);
  CHECK(result.findings ==
        "main:1:16: unknown-name: no template is called `missing` | Define the name, or use one that is "
        "defined.\n"
        "main:1:37: unknown-name: no template is called `pp` | did you mean `/p`?\n"
        "p:2:4: template-syntax: the value `name` has no filter | Write `{{name|filter}}`, or begin "
        "the template "
        "with `{{%filter NAME}}`.\n");
}

TEST_CASE("sections and partials are bounded") {
  std::string opening, closing;
  for (int i = 0; i < 65; ++i) {
    opening += "{{#name}}";
    closing += "{{/name}}";
  }
  for (const std::string& all : {opening + closing, opening + opening}) {
    CHECK(findings_of(all, view) ==
          "main:1:580: template-syntax: sections are nested more than 64 deep | Move the inner "
          "sections to a partial.\n");
  }
  CHECK(rendered(opening.substr(9) + "x" + closing.substr(9), view) == "x");
  const rendering endless = render_files({{"main", " {{>main}}\n {{>main}}\n"}}, view);
  CHECK(endless.text == std::nullopt);
  CHECK(endless.findings ==
        "main:1:5: template-syntax: partials include each other more than 64 deep | Put the tag inside a "
        "section that ends at some point.\n");
}

TEST_CASE("partials may be 64 deep, and as many as there are beside each other") {
  ordered_json nested{{"sub", nullptr}};
  std::string expected = "x";
  for (int i = 0; i < 64; ++i) {
    nested = {{"sub", std::move(nested)}};
    expected += 'x';
  }
  const auto with = [&](const ordered_json& all) {
    const rendering result = render_files({{"main", "x{{#sub}}{{>main}}{{/sub}}"}}, all);
    return result.text.value_or(result.findings);
  };
  CHECK(with(nested) == expected);
  CHECK(with({{"sub", nested}}) ==
        "main:1:13: template-syntax: partials include each other more than 64 deep | Put the tag inside a "
        "section that ends at some point.\n");
  const rendering many =
      render_files({{"main", "{{#.}}{{>p}}{{/.}}"}, {"p", "x"}}, ordered_json(std::vector<int>(65, 1)));
  CHECK(many.text == std::string(65, 'x'));
}

TEST_CASE("a template that is not there") {
  generator::source_set sources;
  const generator::file_id file = sources.add("present", "");
  generator::findings found;
  CHECK(generator::render::render("absent", {{"present", file}}, sources, generator::of_json(view), found) ==
        std::nullopt);
  REQUIRE(found.all().size() == 1);
  CHECK(found.all()[0].text == "no template is called `absent`");
}
