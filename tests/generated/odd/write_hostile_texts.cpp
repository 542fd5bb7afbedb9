// Writes a spec with texts that break careless renderers, and the expected facts.
//   write_hostile_texts VENDOR CRLF TO    TO/VENDOR.yaml, with lines that end in CRLF if CRLF is `crlf`, and
//   TO/VENDOR.texts: rows of facts
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "../rows.hpp"

namespace {

struct text {
  std::string id;  ///< id of the error, and what makes it hostile
  std::string written;
};

std::string long_text() {
  std::string all;
  for (int i = 0; all.size() < 9'990; ++i) all += "word" + std::to_string(i) + (i % 17 == 16 ? ",\n" : " ");
  return all + "the end.";
}

std::string long_line() {
  return std::string(10'000, 'w') + '.';
}

const std::vector<text>& texts() {
  static const std::vector<text> all{
      {"paragraphs", "The first paragraph\nhas two lines.\n\nThe second has one.\n\nThe third is short."},
      {"quotes", R"(He said: "It's 'over'", she «so», they „what“ and 「はい」; """ and ''' too.)"},
      {"pipes", "a | b || c |\n| - | - |\n| --- |\n\n| x | y |."},
      {"backticks", "`code`, ``co`de``, ` alone, ``` three, and `a | b` with \\` behind."},
      {"fenced_code",
       "Call it so:\n\n```cpp\nint main() {\n  return \"\\\"\"[0]; // |\n}\n```\n\n~~~\nno "
       "`end`\n~~~\n\nThat is all."},
      {"html",
       "<script>alert(1)</script> <b>bold</b> &amp; &lt; &#x41; <!-- no --> ]]> <br/> <a href='x'>y</a>."},
      {"braces", "{ } {{ }} {name} {{name}} {{{name}}} {% if %} {# no #} ${PATH} %s %d %n {0}."},
      {"markdown",
       "# no heading\n\n* no item\n1. no number\n\n> no quote\n\n[no](link) ![no](image) **no** _no_ ~~no~~ "
       "<http://no.example>\n\n---\n\nno.\n===\n."},
      {"backslashes", R"(C:\new\table \0 \x41 \u0041 \" \\ \\\" ??/ ??= %\ and \.)"},
      {"raw_strings", ")\" )errcat\" R\"(raw)\" */ /* // ?\?) #include <x> \"."},
      {"other_scripts",
       "日本語のテキスト、עברית, العربية, हिन्दी, ქართული, Ελληνικά, Кириллица, 한국어, ไทย, "
       "🙂👩‍👩‍👧‍👦 𝒳."},
      {"zero_width", "a\u200Bb\u200Cc\u200Dd\u2060e\u00ADf\u00A0g\u2003h e\u0301 \u2028i\u2029j."},
      {"blanks", "two  blanks, a\ttab, \t both\n  an indented line\n\n\n\nthree empty lines."},
      {"yaml",
       "- no: item # no comment\n? no key\n: no value\n&anchor *alias !tag | > @ ` %\n---\n...\nno, [no], "
       "{no: no}."},
      {"long_text", long_text()},
      {"long_line", long_line()},
  };
  return all;
}

std::string quoted(const std::string& written) {
  return nlohmann::json(written).dump();
}

/// The text as a block, with its lines unchanged.
std::string block(const std::string& written, const std::string& indent) {
  std::string all = "|2-\n";
  std::istringstream lines(written);
  for (std::string line; std::getline(lines, line);) all += (line.empty() ? "" : indent + line) + '\n';
  return all;
}

/// The text as a user message, where a doubled brace is a literal brace.
std::string with_doubled_braces(const std::string& from) {
  std::string all;
  for (const char c : from) {
    if (c == '{' || c == '}') all += c;
    all += c;
  }
  return all;
}

std::string spec(const std::string& vendor) {
  std::string all = "errcat: 1\nvendor: " + vendor +
                    "\ntitle: Spiteful Screening\nenvelope: {code: /code}\nlocales: [en]\n"
                    "statuses: [{status: 400, title: Bad request, retry: fix_input}]\n"
                    "error_defaults: {status: 400}\nerrors:\n";
  int number = 0;
  for (const auto& [id, written] : texts()) {
    const auto text = quoted(written);
    all += "  " + id + ":\n    number: " + std::to_string(++number) + "\n    code: " + id +
           "\n    user_message: " + id + "\n    title: " + text + "\n    summary: " + text +
           "\n    action: " + text + "\n    deprecated: " + text + "\n    causes: [{text: " + text +
           ", fix: " + text + "}]\n    fixes: [" + text + ", " + text + "]\n    notes:\n      - " + text +
           "\n      - " + block(written, "        ");
  }
  all += "user_messages:\n";
  for (const auto& [id, written] : texts())
    all += "  " + id + ": {en: " + quoted(with_doubled_braces(written)) + "}\n";
  return all;
}

std::string with_crlf(const std::string& from) {
  std::string all;
  for (const char c : from) {
    if (c == '\n') all += '\r';
    all += c;
  }
  return all;
}

void write_facts(std::ostream& to) {
  const auto print = [&](const rows::row& made) { to << rows::to_line(made) << '\n'; };
  for (const auto& [id, written] : texts()) {
    for (const auto* one : {"title", "summary", "action", "deprecated"}) print({"fact", id, one, written});
    print({"fact", id, "texts of causes", written, written});
    print({"fact", id, "texts of fixes", written, "", written, ""});
    print({"fact", id, "notes", written, written});
    print({"message", id, "en", with_doubled_braces(written)});
    print({"filled message", id, "en", written});
  }
}

}  // namespace

int main(int count, char* arguments[]) {
  if (count != 4) return 2;
  const std::string vendor = arguments[1];
  const bool crlf = arguments[2] == std::string("crlf");
  const auto path = arguments[3] + ('/' + vendor);
  std::ofstream yaml(path + ".yaml", std::ios::binary);
  yaml << (crlf ? with_crlf(spec(vendor)) : spec(vendor));
  std::ofstream facts(path + ".texts", std::ios::binary);
  write_facts(facts);
  return yaml.flush() && facts.flush() ? 0 : 1;
}
