#include "render/filters.hpp"

#include <algorithm>
#include <array>

#include "render/characters.hpp"
#include "render/escape.hpp"

// Lists all filters, with their documentation.
namespace generator::render {
namespace {

using enum argument_kind;

constexpr std::string_view any_text = "Only UTF-8 text is allowed here.";

constexpr std::array all_filters{
    filter{.name = "cpp_string",
           .purpose = "a C++ string literal with its quotes; what is not printable becomes octal escapes",
           .form = any_text,
           .escape = to_cpp_string},
    filter{.name = "cpp_comment",
           .purpose =
               "text after `//` or `///`, whose further lines get the same leader; the argument is the "
               "column to wrap at, 110 without it",
           .form = "Put `//` or `///` before the tag on its line.",
           .argument = width,
           .escape = to_cpp_comment},
    filter{.name = "cpp_name",
           .purpose = "a C++ name, verbatim",
           .form = "Only names of ASCII letters, digits and `_`, joined by `::`, are allowed here.",
           .escape = to_cpp_name},
    filter{.name = "number",
           .purpose = "a decimal integer, verbatim",
           .form = "Only integers without leading zeros are allowed here.",
           .escape = to_number},
    filter{.name = "markdown",
           .purpose = "paragraphs of Markdown; only code spans and fences of the text are markup",
           .form = any_text,
           .escape = to_markdown},
    filter{.name = "markdown_line",
           .purpose = "the same on one line, for headings and link texts",
           .form = any_text,
           .escape = to_markdown_line},
    filter{.name = "table_cell",
           .purpose = "the same in a cell of a Markdown table, paragraphs joined by `<br>`",
           .form = any_text,
           .escape = to_table_cell},
    filter{.name = "code_span",
           .purpose = "a literal text as a Markdown code span with its backticks; nothing for an empty text",
           .form = any_text,
           .escape = to_code_span},
    filter{.name = "code_cell",
           .purpose = "the same in a cell of a Markdown table",
           .form = any_text,
           .escape = to_code_cell},
    filter{.name = "fence",
           .purpose = "a literal text as a fenced code block; the argument is its info string",
           .form = any_text,
           .argument = info_string,
           .escape = to_fence},
    filter{.name = "url",
           .purpose = "the destination of a Markdown link, between the parentheses",
           .form = "errcat does not link to addresses that run code or carry data.",
           .escape = to_url},
    filter{.name = "anchor",
           .purpose = "the name of an anchor, verbatim",
           .form = "Only lower-case letters, digits, `_` and `-` are allowed here.",
           .escape = to_anchor},
    filter{.name = "front_matter",
           .purpose = "a YAML scalar with its double quotes",
           .form = any_text,
           .escape = to_front_matter},
    filter{.name = "json_string",
           .purpose = "a JSON string with its quotes",
           .form = any_text,
           .escape = to_json_string},
    filter{.name = "json",
           .purpose = "any value of the view as JSON on one line",
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
