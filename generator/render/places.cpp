#include "render/places.hpp"

#include <algorithm>
#include <array>

#include "render/characters.hpp"
#include "render/escape.hpp"

namespace generator::render {
namespace {

using enum argument_kind;

constexpr std::string_view any_text = "Only text in UTF-8 stands here.";

constexpr std::array all_places{
    place{.name = "cpp_string",
          .purpose = "a C++ string literal with its quotes; what is not printable becomes octal escapes",
          .form = any_text,
          .escape = to_cpp_string},
    place{.name = "cpp_comment",
          .purpose = "text after `//` or `///`, whose further lines get the same leader; the argument is the "
                     "column to wrap at, 110 without it",
          .form = "Put `//` or `///` before the tag on its line.",
          .argument = width,
          .escape = to_cpp_comment},
    place{.name = "cpp_name",
          .purpose = "a C++ name, verbatim",
          .form = "Only names of ASCII letters, digits and `_` stand here, joined by `::`.",
          .escape = to_cpp_name},
    place{.name = "number",
          .purpose = "a decimal integer, verbatim",
          .form = "Only integers without leading zeros stand here.",
          .escape = to_number},
    place{.name = "markdown",
          .purpose = "paragraphs of Markdown; only code spans and fences of the text are markup",
          .form = any_text,
          .escape = to_markdown},
    place{.name = "markdown_line",
          .purpose = "the same on one line, for headings and link texts",
          .form = any_text,
          .escape = to_markdown_line},
    place{.name = "table_cell",
          .purpose = "the same in a cell of a Markdown table, paragraphs joined by `<br>`",
          .form = any_text,
          .escape = to_table_cell},
    place{.name = "code_span",
          .purpose = "a literal text as a Markdown code span with its backticks; nothing for an empty text",
          .form = any_text,
          .escape = to_code_span},
    place{.name = "code_cell",
          .purpose = "the same in a cell of a Markdown table",
          .form = any_text,
          .escape = to_code_cell},
    place{.name = "fence",
          .purpose = "a literal text as a fenced code block; the argument is its info string",
          .form = any_text,
          .argument = info_string,
          .escape = to_fence},
    place{.name = "url",
          .purpose = "the destination of a Markdown link, between the parentheses",
          .form = "Addresses that run code or carry data are not linked to.",
          .escape = to_url},
    place{.name = "anchor",
          .purpose = "the name of an anchor, verbatim",
          .form = "Only lower-case letters, digits, `_` and `-` stand here.",
          .escape = to_anchor},
    place{.name = "front_matter",
          .purpose = "a YAML scalar with its double quotes",
          .form = any_text,
          .escape = to_front_matter},
    place{.name = "json_string",
          .purpose = "a JSON string with its quotes",
          .form = any_text,
          .escape = to_json_string},
    place{.name = "json",
          .purpose = "any value of the view as JSON on one line",
          .form = any_text,
          .takes_any_value = true,
          .escape = to_json},
};

}  // namespace

std::span<const place> places() {
  return all_places;
}

const place* find_place(std::string_view name) {
  const auto* found =
      std::find_if(all_places.begin(), all_places.end(), [&](const place& one) { return one.name == name; });
  return found == all_places.end() ? nullptr : found;
}

std::string check_argument(const place& one, std::string_view argument) {
  if (argument.empty()) return {};
  const std::string name = "the place " + std::string(one.name);
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
