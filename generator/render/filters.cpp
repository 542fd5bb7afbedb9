#include "render/filters.hpp"

#include <algorithm>
#include <array>

#include "render/characters.hpp"
#include "render/escape.hpp"

// Lists all filters. The table in docs/templates.md is rendered from it.
namespace generator::render {
namespace {

using enum argument_kind;

constexpr std::string_view any_text = "Only UTF-8 text is allowed here.";

constexpr std::array all_filters{
    filter{.name = "cpp_string",
           .purpose = "A whole C++ string literal. Controls, invisible and bidirectional characters become "
                      "octal escapes.",
           .form = any_text,
           .escape = to_cpp_string},
    filter{.name = "cpp_comment",
           .purpose = "Text after `//`, `///`, `///<` and the like. Each further line gets the same leader. "
                      "Words wrap at column 110 or at the argument. Fenced code does not wrap.",
           .form = "Put `//` or `///` before the tag on its line.",
           .argument = width,
           .escape = to_cpp_comment},
    filter{.name = "cpp_name",
           .purpose = "A C++ name such as `a::b_c`, verbatim.",
           .form = "Only names of ASCII letters, digits and `_`, joined by `::`, are allowed here.",
           .escape = to_cpp_name},
    filter{.name = "number",
           .purpose = "An integer, or a text that holds one.",
           .form = "Only integers without leading zeros are allowed here.",
           .escape = to_number},
    filter{.name = "markdown",
           .purpose = "Paragraphs of Markdown, as described below.",
           .form = any_text,
           .escape = to_markdown},
    filter{.name = "markdown_line",
           .purpose = "One line of Markdown, for a heading or the text of a link. URLs are not linked.",
           .form = any_text,
           .escape = to_markdown_line},
    filter{.name = "table_cell",
           .purpose = "A cell of a Markdown table. Paragraphs are joined by `<br/>`.",
           .form = any_text,
           .escape = to_table_cell},
    filter{.name = "code_span",
           .purpose = "A code span with its backticks. An empty text prints nothing.",
           .form = any_text,
           .escape = to_code_span},
    filter{.name = "code_cell",
           .purpose = "A code span in a cell of a Markdown table.",
           .form = any_text,
           .escape = to_code_cell},
    filter{.name = "fence",
           .purpose = "A fenced code block. The argument is its info string.",
           .form = any_text,
           .argument = info_string,
           .escape = to_fence},
    filter{.name = "url",
           .purpose = "The address in `[text](here)`, but not `javascript:`, `vbscript:` or `data:`.",
           .form = "errcat does not link to addresses that run code or carry data.",
           .escape = to_url},
    filter{.name = "anchor",
           .purpose = "The name of an anchor, verbatim: `[a-z0-9_-]+`, and what is not ASCII.",
           .form = "Of ASCII, only lower-case letters, digits, `_` and `-` are allowed here.",
           .escape = to_anchor},
    filter{.name = "front_matter",
           .purpose = "A whole YAML scalar with its double quotes. `</` and a backslash get a blank, because "
                      "VitePress and Docusaurus put the text into a program.",
           .form = any_text,
           .escape = to_front_matter},
    filter{.name = "yaml_string",
           .purpose = "A whole YAML scalar with its double quotes, for programs: it reads back as the text.",
           .form = any_text,
           .escape = to_yaml_string},
    filter{.name = "plain_line",
           .purpose = "Plain text on one line. Line breaks and controls become blanks.",
           .form = any_text,
           .escape = to_plain_line},
    filter{.name = "json_string",
           .purpose = "A whole JSON string with its quotes.",
           .form = any_text,
           .escape = to_json_string},
    filter{.name = "json",
           .purpose = "Any value as JSON on one line, even a list, an object or null.",
           .form = any_text,
           .takes_any_value = true,
           .escape = to_json},
};

}  // namespace

std::span<const filter> filters() {
  return all_filters;
}

const filter* find_filter(std::string_view name) {
  const auto* found = std::find_if(all_filters.begin(), all_filters.end(),
                                   [&](const filter& one) { return one.name == name; });
  return found == all_filters.end() ? nullptr : found;
}

std::string check_argument(const filter& one, std::string_view argument) {
  if (argument.empty()) return {};
  const std::string name = "the filter `" + std::string(one.name) + "`";
  switch (one.argument) {
    case none:
      return name + " takes no argument";
    case info_string:
      if (argument.find('`') != std::string_view::npos) return "an info string cannot hold backticks";
      break;
    case width:
      if (argument.size() > 3 || !std::all_of(argument.begin(), argument.end(), is_digit)) {
        return name + " takes a column of at most three digits";
      }
      break;
  }
  return {};
}

}  // namespace generator::render
