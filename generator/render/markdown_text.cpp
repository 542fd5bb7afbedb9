#include "render/markdown_text.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "render/characters.hpp"

// Escapes the characters of a paragraph that Markdown would act on.
namespace generator::render {
namespace {

constexpr std::string_view of_delimiter_rows = "-:| \t";

bool ends_word(std::string_view text, std::size_t at) {
  return at >= text.size() || is_blank(text[at]) || text[at] == '\n';
}

/// The position of the character that must be escaped, so that `line` does not start a heading, list, quote,
/// thematic break or table. npos if there is none.
std::size_t acting_at_line_start(std::string_view line) {
  constexpr std::size_t nothing = std::string_view::npos;
  if (line.empty()) return nothing;
  switch (line.front()) {
    case '#':
    case '>':
    case '|':
      return 0;
    case '+':
      return ends_word(line, 1) ? 0 : nothing;
    case '=':
      return line.find_first_not_of("= \t") == nothing ? 0 : nothing;
    case '-':
    case ':':
      return ends_word(line, 1) || line.find_first_not_of(of_delimiter_rows) == nothing ? 0 : nothing;
    default:
      break;
  }
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  const bool is_marker = digits > 0 && digits <= 9 && digits < line.size() &&
                         (line[digits] == '.' || line[digits] == ')') && ends_word(line, digits + 1);
  return is_marker ? digits : nothing;
}

/// `url` without the punctuation of the sentence around it.
std::string_view without_sentence_end(std::string_view url) {
  auto surplus = std::count(url.begin(), url.end(), ')') - std::count(url.begin(), url.end(), '(');
  while (!url.empty()) {
    const bool is_closing = url.back() == ')';
    const bool is_outside =
        is_closing ? surplus > 0
                   : std::string_view("?!.,:;*_~'\\]}").find(url.back()) != std::string_view::npos;
    if (!is_outside) break;
    if (is_closing) --surplus;
    url.remove_suffix(1);
  }
  return url;
}

/// The length of the URL at the start of `text`, or 0.
std::size_t url_length(std::string_view text) {
  constexpr std::array<std::string_view, 3> schemes{"https://", "http://", "ftp://"};
  const char first = text.empty() ? '\0' : static_cast<char>(text.front() | 0x20);
  if (first != 'h' && first != 'f') return 0;
  const auto same = [](char a, char b) { return (is_letter(a) ? static_cast<char>(a | 0x20) : a) == b; };
  for (const std::string_view scheme : schemes) {
    if (text.size() <= scheme.size() || !std::equal(scheme.begin(), scheme.end(), text.begin(), same))
      continue;
    std::size_t end = scheme.size();
    while (end < text.size() && text[end] > ' ' && text[end] < '\x7F' &&
           std::string_view("<>\"`").find(text[end]) == std::string_view::npos &&
           !begins_entity(text.substr(end))) {
      ++end;
    }
    const std::size_t length = without_sentence_end(text.substr(0, end)).size();
    return length > scheme.size() ? length : 0;
  }
  return 0;
}

std::string with_escaped_pipes(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '|') out += '\\';
    out += c;
  }
  return out;
}

/// Whether Markdown may act on a character, wherever it is.
bool acts(char c) {
  static constexpr auto table = [] {
    std::array<bool, 256> all{};
    for (std::size_t control = 0; control < 0x20; ++control) all[control] = true;
    for (const char one : std::string_view("*_~\\<&`[]|\x7F")) all[static_cast<unsigned char>(one)] = true;
    return all;
  }();
  return table[static_cast<unsigned char>(c)];
}

/// Whether GFM may make a link of a part of the text, which has to have `://` or `www.` for that.
bool may_link(std::string_view text) {
  if (text.find("://") != text.npos) return true;
  for (auto at = text.find('.'); at != text.npos; at = text.find('.', at + 1))
    if (at > 0 && (text[at - 1] | 0x20) == 'w') return true;
  return false;
}

/// Escapes the parts of a paragraph that are not code.
class literal_writer {
 public:
  literal_writer(std::string_view paragraph, const text_options& options)
      : text_(paragraph), options_(options), may_link_(may_link(paragraph)) {
    out_.reserve(paragraph.size());
  }

  void add(std::size_t begin, std::size_t end) {
    end_ = end;
    for (std::size_t at = begin; at < end;) {
      const bool starts_line = at == 0 ? options_.at_block_start : text_[at - 1] == '\n';
      if (starts_line) note_line_start(at);
      at = add_at(at);
    }
  }

  void add_code(std::string_view content) { out_ += code_span_of(content, options_.is_cell); }

  std::string take() { return std::move(out_); }

 private:
  void note_line_start(std::size_t at) {
    const std::size_t offset = acting_at_line_start(text_.substr(at, text_.find('\n', at) - at));
    acting_ = offset == std::string_view::npos ? offset : at + offset;
  }

  /// Writes the element at `at` and returns its end.
  std::size_t add_at(std::size_t at) {
    const char c = text_[at];
    switch (c) {
      case '*':
      case '_':
      case '~':
        return add_marks(at);
      case '\\':
        return add_backslash(at);
      case '<':
        out_ += opens_tag(at) ? "&lt;" : "<";
        return at + 1;
      case '&':
        out_ += begins_entity(text_.substr(at)) ? "&amp;" : "&";
        return at + 1;
      case '`':
      case '[':
      case ']':
        return add_escaped(at);
      case '|':
        return options_.is_cell || at == acting_ ? add_escaped(at) : add_plain(at);
      default:
        break;
    }
    if (at == acting_) return add_escaped(at);
    if (acts(c)) return add_plain(at);
    return may_link_ && is_letter(c) ? add_word(at) : add_literal(at);
  }

  /// Writes what is the same in Markdown.
  std::size_t add_literal(std::size_t at) {
    const std::size_t begin = at++;
    while (at < end_ && at != acting_ && !acts(text_[at]) && !(may_link_ && is_letter(text_[at]))) ++at;
    out_ += text_.substr(begin, at - begin);
    return at;
  }

  std::size_t add_plain(std::size_t at) {
    const auto byte = static_cast<unsigned char>(text_[at]);
    const bool is_control = (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F;
    if (is_control) {
      out_ += "\xEF\xBF\xBD";
    } else {
      out_ += text_[at];
    }
    return at + 1;
  }

  std::size_t add_escaped(std::size_t at) {
    out_ += '\\';
    out_ += text_[at];
    return at + 1;
  }

  /// Writes letters unchanged. Treats URLs separately, because GFM cuts them in its own way once they contain
  /// escapes.
  std::size_t add_word(std::size_t at) {
    const std::string_view rest = text_.substr(at, end_ - at);
    if (const std::size_t length = url_length(rest); length > 0) return add_url(at, rest.substr(0, length));
    std::size_t end = 1;
    while (end < rest.size() && is_letter(rest[end])) {
      if (url_length(rest.substr(end)) > 0) break;
      ++end;
    }
    out_ += rest.substr(0, end);
    const bool is_www = end == 3 && end < rest.size() && rest[end] == '.' && (rest[0] | 0x20) == 'w' &&
                        (rest[1] | 0x20) == 'w' && (rest[2] | 0x20) == 'w';
    return is_www ? add_escaped(at + end) : at + end;
  }

  std::size_t add_url(std::size_t at, std::string_view url) {
    if (!options_.links_urls) {
      const std::size_t colon = url.find(':');
      out_ += url.substr(0, colon);
      return add_escaped(at + colon);
    }
    if (at > 0 && text_[at - 1] == '\\') out_ += '\\';
    out_ += '<';
    out_ += options_.is_cell ? with_escaped_pipes(url) : url;
    out_ += '>';
    return at + url.size();
  }

  std::size_t add_marks(std::size_t at) {
    const std::size_t end = std::min(text_.find_first_not_of(text_[at], at), end_);
    const char before = at > 0 ? text_[at - 1] : '*';
    const char after = end < text_.size() ? text_[end] : '*';
    const bool is_apart = is_blank(before) && is_blank(after);
    const bool is_inside_word = text_[at] == '_' && is_alnum(before) && is_alnum(after);
    while (at < end) at = is_apart || is_inside_word ? add_plain(at) : add_escaped(at);
    return end;
  }

  std::size_t add_backslash(std::size_t at) {
    const bool is_last = at + 1 == text_.size();
    if (is_last && options_.is_cell) {
      out_ += "&#92;";
    } else if (is_last || text_[at + 1] == '\n' || is_punctuation(text_[at + 1])) {
      out_ += "\\\\";
    } else {
      out_ += '\\';
    }
    return at + 1;
  }

  bool opens_tag(std::size_t at) const {
    if (at + 1 == text_.size()) return true;
    const char next = text_[at + 1];
    return is_letter(next) || next == '/' || next == '!' || next == '?';
  }

  std::string_view text_;
  text_options options_;
  bool may_link_;
  std::string out_;
  std::size_t end_ = 0;
  std::size_t acting_ = std::string_view::npos;
};

}  // namespace

bool begins_entity(std::string_view text) {
  if (!text.starts_with('&')) return false;
  const std::size_t name = text.substr(1).starts_with('#') ? 2 : 1;
  std::size_t end = name;
  while (end < text.size() && end < name + 32 && is_alnum(text[end])) ++end;
  return end > name && end < text.size() && text[end] == ';';
}

std::string escape_paragraph(std::string_view paragraph, const text_options& options) {
  literal_writer out(paragraph, options);
  for (const stretch& one : stretches_of(paragraph)) {
    if (one.is_code) {
      out.add_code(content_of(paragraph, one));
    } else {
      out.add(one.begin, one.end);
    }
  }
  return out.take();
}

std::string code_span_of(std::string_view content, bool is_cell) {
  if (content.empty()) return {};
  const std::string ticks(longest_ticks(content) + 1, '`');
  const bool is_all_blank = content.find_first_not_of(' ') == std::string_view::npos;
  const bool has_blank_ends = content.starts_with(' ') && content.ends_with(' ') && !is_all_blank;
  const bool has_tick_ends = content.starts_with('`') || content.ends_with('`');
  const std::string_view pad = has_blank_ends || has_tick_ends ? " " : "";
  std::string out = ticks;
  out += pad;
  out += is_cell ? with_escaped_pipes(content) : content;
  out += pad;
  return out + ticks;
}

}  // namespace generator::render
