#include "render/tokens.hpp"

#include <algorithm>
#include <optional>
#include <span>

#include "render/characters.hpp"

// Cuts a template into tokens, and decides which lines vanish.
namespace generator::render {
namespace {

using sort = token::sort;

class scanner {
 public:
  scanner(std::string_view text, file_id file, reporter& out) : text_(text), file_(file), out_(out) {
    if (text.starts_with("\xEF\xBB\xBF")) at_ = 3;
  }

  std::vector<token> scan() {
    while (at_ < text_.size()) {
      if (text_.substr(at_).starts_with("{{")) {
        scan_tag();
      } else {
        scan_text();
      }
    }
    return std::move(tokens_);
  }

 private:
  /// Scans up to the next tag or past the next line break, whichever comes first.
  void scan_text() {
    const std::size_t line_end = text_.find('\n', at_);
    const std::string_view line =
        text_.substr(at_, line_end == std::string_view::npos ? line_end : line_end - at_ + 1);
    tokens_.push_back({sort::text, line.substr(0, line.find("{{"))});
    at_ += tokens_.back().text.size();
  }

  void scan_tag() {
    const std::size_t inside = at_ + 2;
    const std::size_t close = closing_of(inside);
    if (close == std::string_view::npos) {
      complain(2, "the tag is not closed on its line", "Close the tag with `}}`.");
      at_ = inside;
      return;
    }
    const char first = text_[inside];
    const std::string_view content = text_.substr(inside, close - inside);
    if (first == '{' || first == '&') {
      complain(3, "there are no unescaped tags", "Name a filter for the value: `{{name|filter}}`.");
    } else if (first == '=') {
      complain(3, "delimiters cannot be changed", "Write tags between `{{` and `}}`.");
    } else if (trim(content).empty()) {
      complain(close + 2 - at_, "the tag is empty", "Write a name between the braces.");
    } else {
      const sort what = sort_of(first);
      tokens_.push_back({what, trim(content.substr(what == sort::value ? 0 : 1))});
    }
    at_ = close + (text_.substr(close).starts_with("}}}") && first == '{' ? 3 : 2);
  }

  /// Only comments can span several lines and contain braces.
  std::size_t closing_of(std::size_t inside) const {
    if (text_.substr(inside).starts_with('!')) return text_.find("}}", inside);
    const std::string_view line = text_.substr(inside, text_.find('\n', inside) - inside);
    const std::size_t close = line.find("}}");
    const std::size_t next = line.find("{{", 1);
    return close == std::string_view::npos || next < close ? std::string_view::npos : inside + close;
  }

  static sort sort_of(char first) {
    switch (first) {
      case '#':
        return sort::section;
      case '^':
        return sort::inverse;
      case '/':
        return sort::close;
      case '>':
        return sort::partial;
      case '!':
        return sort::comment;
      case '%':
        return sort::pragma;
      default:
        return sort::value;
    }
  }

  void complain(std::size_t length, std::string_view why, std::string help) {
    const auto begin = static_cast<std::uint32_t>(at_);
    out_.add(rule::template_syntax, {file_, begin, static_cast<std::uint32_t>(at_ + length)}, {{"why", why}},
             std::move(help));
  }

  std::string_view text_;
  file_id file_;
  reporter& out_;
  std::size_t at_ = 0;
  std::vector<token> tokens_;
};

bool is_blank_text(const token& one) {
  return one.what == sort::text && one.text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Whether the tags of a line print nothing themselves. A partial does print, but if it is alone, it stands
/// for the whole line.
bool is_silent(std::span<const token> line) {
  const auto tags =
      std::count_if(line.begin(), line.end(), [](const token& one) { return one.what != sort::text; });
  return tags > 0 && std::all_of(line.begin(), line.end(), [tags](const token& one) {
           if (one.what == sort::text) return is_blank_text(one);
           return one.what == sort::partial ? tags == 1 : one.what != sort::value;
         });
}

/// Adds the tokens of one line to `all`.
void add_line(std::vector<token>& all, std::span<const token> line, std::string_view indent) {
  const bool vanishes = is_silent(line);
  const bool is_blank_line = std::all_of(line.begin(), line.end(), is_blank_text);
  if (!vanishes && !is_blank_line && !indent.empty()) all.push_back({sort::text, indent});
  for (token one : line) {
    if (vanishes && one.what == sort::text) continue;
    if (vanishes && one.what == sort::partial && is_blank_text(line.front())) one.indent = line.front().text;
    all.push_back(one);
  }
}

}  // namespace

std::vector<token> tokens_of(std::string_view text, file_id file, std::string_view indent, reporter& out) {
  const std::vector<token> scanned = scanner(text, file, out).scan();
  std::vector<token> all;
  all.reserve(scanned.size());
  for (auto line = scanned.begin(); line != scanned.end();) {
    auto end = std::find_if(line, scanned.end(), [](const token& one) {
      return one.what == sort::text && one.text.ends_with('\n');
    });
    if (end != scanned.end()) ++end;
    add_line(all, {line, end}, indent);
    line = end;
  }
  return all;
}

}  // namespace generator::render
