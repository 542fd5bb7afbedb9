#include "yaml/syntax_error.hpp"

#include <yaml-cpp/exceptions.h>

#include <algorithm>
#include <array>

#include "diagnostics/unicode.hpp"
#include "yaml/extents.hpp"

// Rewords yaml-cpp's error messages and finds the best position to report them at.
namespace generator::yaml {
namespace {

namespace errors = YAML::ErrorMsg;

struct phrase {
  std::string_view theirs;  ///< how yaml-cpp's message starts
  std::string_view ours;
};

// If one phrase starts with another, the longer one comes first.
const std::array phrases{
    phrase{errors::END_OF_MAP_FLOW, "the `}` or `,` of this map is missing"},
    phrase{errors::END_OF_MAP, "expected a key of this map or its end"},
    phrase{errors::END_OF_SEQ_FLOW, "the `]` or `,` of this list is missing"},
    phrase{errors::END_OF_SEQ, "expected an item of this list or its end"},
    phrase{errors::MAP_VALUE, "a `:` where no key is allowed"},
    phrase{errors::MAP_KEY, "a key cannot begin here"},
    phrase{errors::BLOCK_ENTRY, "an item of a list cannot begin here"},
    phrase{errors::FLOW_END, "a closing bracket without an opening bracket"},
    phrase{errors::EOF_IN_SCALAR, "the file ends inside a quoted text"},
    phrase{errors::DOC_IN_SCALAR, "the document ends inside a quoted text"},
    phrase{errors::TAB_IN_INDENTATION, "tabs cannot be used for indentation"},
    phrase{errors::UNKNOWN_TOKEN, "no value can begin with this character"},
    phrase{errors::INVALID_ESCAPE, "there is no such escape"},
    phrase{errors::INVALID_HEX, "an escape needs hexadecimal digits here"},
    phrase{errors::INVALID_UNICODE, "the escape is not a character, but at most half of one"},
    phrase{errors::UNKNOWN_ANCHOR, "there is no anchor with this name before the alias"},
    phrase{errors::CHAR_IN_BLOCK, "the text of a block scalar must begin on the next line"},
};

std::string_view our_words(std::string_view message) {
  const auto found = std::find_if(phrases.begin(), phrases.end(),
                                  [message](const phrase& one) { return message.starts_with(one.theirs); });
  return found == phrases.end() ? message : found->ours;
}

/// An error at the end of the file is reported at the end of its last line.
std::size_t behind_last_letter(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" \t\r\n");
  return last == std::string_view::npos ? 0 : last + 1;
}

/// The tab in the indentation of the line that contains `at`.
std::size_t tab_in_indent(std::string_view text, std::size_t at) {
  const std::size_t line = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
  const std::size_t letter = text.find_first_not_of(" \t", line);
  const std::size_t tab = text.find('\t', line);
  return tab < letter ? tab : std::string_view::npos;
}

bool is_about_escape(std::string_view message) {
  return message.starts_with(errors::INVALID_ESCAPE) || message.starts_with(errors::INVALID_HEX) ||
         message.starts_with(errors::INVALID_UNICODE);
}

bool is_about_structure(std::string_view message) {
  return message == errors::MAP_VALUE || message == errors::MAP_KEY || message == errors::BLOCK_ENTRY;
}

std::size_t end_of_mark(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] == '\n' || text[at] == '\r') return at;
  return text[at] == '*' ? end_of_name(text, at) : at + code_point_at(text, at).size;
}

bool is_open_quote(std::string_view text, std::size_t at, std::string_view message) {
  const bool in_quotes = message == errors::EOF_IN_SCALAR || message == errors::DOC_IN_SCALAR;
  return in_quotes && at < text.size() && (text[at] == '"' || text[at] == '\'');
}

struct report {
  std::size_t begin, end;
  std::string_view why;
  std::string_view help;  ///< if empty, the help of the rule is used
};

report report_of(std::string_view text, const syntax_error& error) {
  constexpr std::string_view use_spaces = "Indent with spaces.";
  const std::string_view message = error.message;
  const std::size_t at = error.at < text.size() ? error.at : behind_last_letter(text);
  const std::size_t end = end_of_mark(text, at);
  // A tab that indents a line ends the map or list before it.
  if (is_about_structure(message) || message == errors::END_OF_MAP || message == errors::END_OF_SEQ) {
    const std::size_t tab = tab_in_indent(text, at);
    if (tab != std::string_view::npos)
      return {tab, tab + 1, our_words(errors::TAB_IN_INDENTATION), use_spaces};
  }
  if (message == errors::TAB_IN_INDENTATION) return {at, end, our_words(message), use_spaces};
  if (is_about_escape(message) && at > 0) {
    const std::size_t backslash = text.rfind('\\', at - 1);
    const std::string_view help = message.starts_with(errors::INVALID_UNICODE)
                                      ? "Write the character itself."
                                      : "Double the backslash, or put the text in single quotes.";
    if (backslash != std::string_view::npos) return {backslash, at, our_words(message), help};
  }
  const std::string_view help =
      message == errors::MAP_VALUE
          ? "Quote a text that contains `: `, and write each key on one line, with at most 1024 characters."
          : "";
  return {at, end, our_words(message), help};
}

}  // namespace

void add_open_quote(file_id file, std::size_t at, findings& out) {
  const auto begin = static_cast<std::uint32_t>(at);
  out.add(rule::yaml_syntax, {file, begin, begin + 1},
          {{"why", "the quoted text that begins here has no closing quote"}}, "Close the quote.");
}

void add_syntax_error(const source_set& sources, file_id file, const syntax_error& error, findings& out) {
  const std::size_t next = skip_structure(sources.text(file), error.read_to);
  if (is_open_quote(sources.text(file), next, error.message)) return add_open_quote(file, next, out);
  const report found = report_of(sources.text(file), error);
  const auto to_span = [file](std::size_t begin, std::size_t end) {
    return span{file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  };
  finding& added = out.add(rule::yaml_syntax, to_span(found.begin, found.end), {{"why", found.why}},
                           std::string(found.help));
  const bool in_brackets =
      error.message == errors::END_OF_MAP_FLOW || error.message == errors::END_OF_SEQ_FLOW;
  if (!in_brackets || !error.open_bracket) return;
  added.remarks.push_back({to_span(*error.open_bracket, *error.open_bracket + 1), "the bracket opens here"});
}

}  // namespace generator::yaml
