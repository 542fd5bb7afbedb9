#include "catch.hpp"
#include "rendering.hpp"

using nlohmann::ordered_json;

TEST_CASE("integers, booleans and strings print, each where it stands") {
  const ordered_json view{
      {"name", "acme"}, {"count", 3}, {"least", -7}, {"on", true}, {"a", {{"b", {{"c", "deep"}}}}}};
  CHECK(rendered("{{name|markdown_line}} {{ count | number }} {{least|number}} {{on|markdown_line}} "
                 "{{a.b.c|markdown_line}}",
                 view) == "acme 3 -7 true deep");
}

TEST_CASE("a name may have dashes and underscores, and a brace may follow a tag") {
  CHECK(rendered("{ {{a-b.c_d|number}}}", {{"a-b", {{"c_d", 1}}}}) == "{ 1}");
}

TEST_CASE("a list repeats its section with each item as the scope") {
  const ordered_json view =
      ordered_json::parse(R"({"list": [{"n": 1}, {"n": 2}], "plain": ["x", "y"], "none": []})");
  CHECK(rendered("{{#list}}<{{n|number}}>{{/list}}", view) == "<1><2>");
  CHECK(rendered("{{#plain}}{{.|cpp_name}};{{/plain}}", view) == "x;y;");
  CHECK(rendered("{{#none}}never{{/none}}{{^none}}empty{{/none}}{{^list}}never{{/list}}", view) == "empty");
}

TEST_CASE("lists inside lists") {
  const ordered_json view = ordered_json::parse(R"({"rows": [[1, 2], [], [3]]})");
  CHECK(rendered("{{#rows}}({{#.}}{{.|number}}{{^@last}},{{/@last}}{{/.}}){{/rows}}", view) == "(1,2)()(3)");
}

TEST_CASE("an object is entered, anything else that is not empty leaves the scope as it is") {
  const ordered_json view = ordered_json::parse(
      R"({"o": {"x": 1}, "empty_object": {}, "title": "T", "yes": true, "zero": 0, "no": false,
                              "nothing": null, "blank": ""})");
  CHECK(rendered("{{#o}}{{x|number}}{{/o}}", view) == "1");
  CHECK(rendered("{{#empty_object}}entered{{/empty_object}}", view) == "entered");
  CHECK(rendered("{{#title}}{{title|markdown_line}}{{/title}}{{#yes}}+{{title|markdown_line}}{{/yes}}",
                 view) == "T+T");
  CHECK(rendered("{{#zero}}zero{{/zero}}", view) == "zero");
  CHECK(rendered("{{#no}}1{{/no}}{{#nothing}}2{{/nothing}}{{#blank}}3{{/blank}}", view).empty());
  CHECK(rendered("{{^no}}1{{/no}}{{^nothing}}2{{/nothing}}{{^blank}}3{{/blank}}{{^title}}4{{/title}}",
                 view) == "123");
}

TEST_CASE("an outer scope is asked by name") {
  const ordered_json view =
      ordered_json::parse(R"({"name": "out", "list": [{"name": "in", "sub": {"name": "sub"}}]})");
  CHECK(rendered(
            "{{#list}}{{name|cpp_name}} {{../name|cpp_name}}{{#sub}} {{name|cpp_name}} {{../name|cpp_name}} "
            "{{../../name|cpp_name}}{{/sub}}{{/list}}",
            view) == "in out sub in out");
  CHECK(rendered("{{#list}}{{#name}}{{../name|cpp_name}}{{/name}}{{/list}}", view) == "out");
}

TEST_CASE("loop facts belong to the list around them") {
  const ordered_json view = ordered_json::parse(R"({"a": [{"b": ["p", "q"]}, {"b": ["r"]}]})");
  CHECK(rendered("{{#a}}{{#b}}{{../@index|number}}.{{@index|number}}{{#@first}} first{{/@first}}"
                 "{{^@last}}, {{/@last}}{{#@last}}{{^../@last}}; {{/../@last}}{{/@last}}{{/b}}{{/a}}",
                 view) == "0.0 first, 0.1; 1.0 first");
}

TEST_CASE("an item knows its number") {
  CHECK(rendered("{{#.}}{{@index|number}}{{@number|number}} {{/.}}", {"a", "b", "c"}) == "01 12 23 ");
}

TEST_CASE("a filter comes from the tag, else from the section around it, else from the template") {
  const ordered_json view{{"v", "a*b"}, {"yes", true}};
  CHECK(
      rendered(
          "{{%filter markdown}}\n{{v}} {{v|cpp_string}} {{#yes|json_string}}{{v}}{{^v}}{{/v}}{{/yes}} {{v}}",
          view) == "a\\*b \"a*b\" \"a*b\" a\\*b");
}

TEST_CASE(
    "a partial is found beside its includer or from the top, and takes the scopes and the filter there") {
  const ordered_json view = ordered_json::parse(R"({"v": "a\"b", "list": [{"v": "1"}, {"v": "2"}]})");
  const rendering result = render_files({{"cpp/main",
                                          "{{%filter cpp_string}}\n{{>part}} {{#list}}{{>sub/item.mustache}} "
                                          "{{/list}}{{>../own}}\n{{>./..//own}}"},
                                         {"cpp/part.mustache", "<{{v}}>"},
                                         {"cpp/sub/item.mustache", "{{v|number}}{{../v}}{{>/cpp/part}}"},
                                         {"own", "{{%filter json}}\n{{v}}"}},
                                        view);
  CHECK(result.findings.empty());
  CHECK(result.text.value_or("") == R"(<"a\"b"> 1"a\"b"<"1"> 2"a\"b"<"2"> "a\"b")"
                                    "\n"
                                    R"("a\"b")");
}

TEST_CASE("partials may include themselves as long as the view has more") {
  const ordered_json view = ordered_json::parse(
      R"({"n": 1, "sub": [{"n": 2, "sub": [{"n": 3, "sub": []}]}, {"n": 4, "sub": []}]})");
  const rendering result =
      render_files({{"main", "- {{n|number}}\n{{#sub}}\n  {{>main}}\n{{/sub}}\n"}}, view);
  CHECK(result.findings.empty());
  CHECK(result.text == "- 1\n  - 2\n    - 3\n  - 4\n");
}

TEST_CASE("a large list renders to the same bytes as a small one, repeated") {
  ordered_json view{{"list", ordered_json::array()}};
  std::string expected;
  view["text"] = "a\n" + std::string(60, 'b');
  for (int i = 0; i < 10000; ++i) {
    view["list"].push_back({{"n", i}});
    expected += "/// line " + std::to_string(i) + " a\n/// " + std::string(60, 'b') + '\n';
  }
  CHECK(rendered("{{#list}}\n/// line {{n|number}} {{../text|cpp_comment}}\n{{/list}}\n", view) == expected);
}

TEST_CASE("a byte order mark before a template is not printed") {
  CHECK(rendered("\xEF\xBB\xBF{{v|number}}b", {{"v", 1}}) == "1b");
}
