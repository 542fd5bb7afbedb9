#include "render/markdown_text.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "render/characters.hpp"

// Escapes the characters of a paragraph that Markdown would act on. MDX and the templates of VitePress act on
// more than GFM does, and Python-Markdown knows fewer escapes, so that everything but its own becomes an
// entity.
namespace generator::render {
namespace {

constexpr std::string_view of_delimiter_rows = "-:| \t";

bool ends_word(std::string_view text, std::size_t at) {
  return at >= text.size() || is_blank(text[at]) || text[at] == '\n';
}

/// The position of the character that must be escaped, so that `line` does not start a heading, list, quote,
/// thematic break, table, admonition or, in MDX, a program. npos if there is none.
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
    case 'e':
      return line.starts_with("export ") ? 0 : nothing;
    case 'i':
      return line.starts_with("import ") ? 0 : nothing;
    case '!':
    case '?':
      return line.substr(1).starts_with(std::string(2, line.front())) ? 0 : nothing;
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
/// @pre the text is not empty
std::size_t url_length(std::string_view text) {
  constexpr std::array<std::string_view, 3> schemes{"https://", "http://", "ftp://"};
  const auto first = static_cast<char>(text.front() | 0x20);
  if (first != 'h' && first != 'f') return 0;
  const auto same = [](char of_scheme, char c) {
    return of_scheme == (is_letter(c) ? static_cast<char>(c | 0x20) : c);
  };
  for (const std::string_view scheme : schemes) {
    if (!std::ranges::equal(scheme, text.substr(0, scheme.size()), same)) continue;
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

/// The character as itself, by an escape that all builders know.
void add_inert(char c, std::string& out) {
  constexpr std::string_view with_backslash = "\\`*_[]()#+-.!>|";
  if (with_backslash.find(c) != std::string_view::npos) {
    out += '\\';
    out += c;
  } else {
    out += "&#" + std::to_string(static_cast<int>(c)) + ';';
  }
}

/// Whether sites are built with links to the host. VitePress refuses those to the machine that builds it.
bool is_public(std::string_view url) {
  const auto host = url.substr(url.find("//") + 2);
  return !host.starts_with("localhost");
}

/// The shown address of a link.
std::string shown(std::string_view url) {
  std::string out;
  for (const char c : url) {
    if (std::string_view("\\`*_[]{}<&~|").find(c) != std::string_view::npos)
      add_inert(c, out);
    else
      out += c;
  }
  return out;
}

/// Whether Markdown may act on a character, wherever it is.
bool acts(char c) {
  static constexpr auto table = [] {
    std::array<bool, 256> all{};
    for (std::size_t control = 0; control < 0x20; ++control) all[control] = true;
    for (const char one : std::string_view("*_~\\<&`[]|{:;-\x7F"))
      all[static_cast<unsigned char>(one)] = true;
    return all;
  }();
  return table[static_cast<unsigned char>(c)];
}

/// Whether GFM may make a link of a part of the text, which has to have `://` or `www.` for that.
bool may_link(std::string_view text) {
  if (text.find("://") != text.npos) return true;
  for (auto at = text.find('.', 1); at != text.npos; at = text.find('.', at + 1))
    if ((text[at - 1] | 0x20) == 'w') return true;
  return false;
}

/// Code as HTML, in which entities keep any character from acting.
std::string code_element_of(std::string_view content) {
  std::string out = "<code>";
  for (const char c : content) {
    if (is_punctuation(c))
      out += "&#" + std::to_string(static_cast<int>(c)) + ';';
    else
      out += c;
  }
  return out + "</code>";
}

/// Escapes the parts of a paragraph that are not code.
class literal_writer {
 public:
  literal_writer(std::string_view paragraph, const text_options& options)
      : text_(paragraph), options_(options), may_link_(may_link(paragraph)) {
    out_.reserve(paragraph.size());
  }

  void add(std::size_t begin, std::size_t end) {
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
        out_ += "&lt;";
        return at + 1;
      case '{':
        return add_escaped(at);
      case ':':
        return at == acting_ || makes_emoji(at) ? add_escaped(at) : add_plain(at);
      case ';':
      case '-':
        if (at == acting_ || is_wink(at)) return add_escaped(at);
        return add_plain(at);
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
    while (at < text_.size() && at != acting_ && !acts(text_[at]) && !(may_link_ && is_letter(text_[at])))
      ++at;
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
    add_inert(text_[at], out_);
    return at + 1;
  }

  /// Whether a colon may begin an emoji such as `:)` or `:tada:`, or a block of a site builder.
  bool makes_emoji(std::size_t at) const {
    if (ends_word(text_, at + 1)) return false;
    if (at == 0 || !is_alnum(text_[at - 1])) return true;
    const auto rest = text_.substr(at + 1);
    const auto end = rest.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_+-");
    // A template may put a colon behind a title.
    if (end == std::string_view::npos) return !options_.links_urls && !rest.empty();
    return end != 0 && rest[end] == ':';
  }

  /// `;)`, `;-)` and `8-)` are emoji too.
  bool is_wink(std::size_t at) const {
    const auto rest = text_.substr(at + 1);
    return rest.starts_with(')') || (text_[at] == ';' && rest.starts_with("-)"));
  }

  /// Writes letters unchanged. Treats URLs separately, because GFM cuts them in its own way once they contain
  /// escapes.
  std::size_t add_word(std::size_t at) {
    const std::string_view rest = text_.substr(at);
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
    if (!options_.links_urls || !is_public(url)) {
      const std::size_t colon = url.find(':');
      out_ += url.substr(0, colon);
      return add_escaped(at + colon);
    }
    if (text_.substr(0, at).ends_with('\\')) out_ += '\\';
    out_ += '[' + shown(url) + "](" + url_of_link(url) + ')';
    return at + url.size();
  }

  std::size_t add_marks(std::size_t at) {
    const std::size_t end = std::min(text_.find_first_not_of(text_[at], at), text_.size());
    const char before = at > 0 ? text_[at - 1] : '*';
    const char after = end < text_.size() ? text_[end] : '*';
    const bool is_apart = end == at + 1 && is_blank(before) && is_blank(after);
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

  std::string_view text_;
  text_options options_;
  bool may_link_;
  std::string out_;
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

std::string url_of_link(std::string_view url) {
  int depth = 0;
  bool balanced = true;
  for (const char c : url) {
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    balanced = balanced && depth >= 0 && depth <= 3;
  }
  const std::string_view encoded = balanced && depth == 0 ? "<>\"\\`|^{}" : "<>\"\\`|^{}()";
  std::string out;
  for (std::size_t at = 0; at < url.size();) {
    const std::size_t from = at;
    const char32_t c = next_code_point(url, at);
    const std::string_view bytes = url.substr(from, at - from);
    if (c == ' ' || is_invisible(c) || encoded.find(bytes) != std::string_view::npos) {
      constexpr std::string_view digits = "0123456789ABCDEF";
      for (const char b : bytes) {
        out += '%';
        out += digits[static_cast<unsigned char>(b) >> 4U];
        out += digits[static_cast<unsigned char>(b) & 15U];
      }
    } else {
      // Not `\&`: GitHub's renderer reads `\&colon;` as a colon in a destination.
      out += begins_entity(url.substr(from)) ? std::string_view("&amp;") : bytes;
    }
  }
  return out;
}

std::string code_span_of(std::string_view content, bool is_cell) {
  if (content.empty()) return {};
  // VitePress runs `{{` in code spans too, and not all builders take the escape of a pipe in one.
  const bool is_acting = content.find("{{") != std::string_view::npos;
  if (is_acting || (is_cell && content.find('|') != std::string_view::npos)) return code_element_of(content);
  const std::string ticks(longest_ticks(content) + 1, '`');
  const bool is_all_blank = content.find_first_not_of(' ') == std::string_view::npos;
  const bool has_blank_ends = content.starts_with(' ') && content.ends_with(' ') && !is_all_blank;
  const bool has_tick_ends = content.starts_with('`') || content.ends_with('`');
  const std::string_view pad = has_blank_ends || has_tick_ends ? " " : "";
  std::string out = ticks;
  out += pad;
  out += content;
  out += pad;
  return out + ticks;
}

}  // namespace generator::render
