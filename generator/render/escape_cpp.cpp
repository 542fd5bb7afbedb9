#include <algorithm>
#include <charconv>

#include "diagnostics/unicode.hpp"
#include "render/characters.hpp"
#include "render/escape.hpp"
#include "render/text_blocks.hpp"

// Escapes values for C++: strings, comments and names.
namespace generator::render {
namespace {

void append_octal(std::string& out, std::string_view bytes) {
  for (const char c : bytes) {
    const unsigned byte = static_cast<unsigned char>(c);
    out += '\\';
    for (const unsigned shift : {6U, 3U, 0U}) out += static_cast<char>('0' + ((byte >> shift) & 7U));
  }
}

/// Where the comment of a line starts. npos if it has none.
std::size_t start_of_comment(std::string_view line) {
  constexpr std::string_view slashes = "//", quote_character = R"('"')";
  const std::size_t first = line.find(slashes);
  if (line.substr(0, first).find('"') == std::string_view::npos) return first;
  bool in_literal = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '\\') {
      ++at;
    } else if (!in_literal && line.substr(at).starts_with(quote_character)) {
      at += quote_character.size() - 1;
    } else if (line[at] == '"') {
      in_literal = !in_literal;
    } else if (!in_literal && line.substr(at).starts_with(slashes)) {
      return at;
    }
  }
  return std::string_view::npos;
}

/// The text that starts the comment, with blanks instead of the code before it: "  ///< ". Tabs stay.
std::string leader_of(std::string_view line, std::size_t start) {
  const std::size_t words = std::min(line.find_first_not_of("/!<", start), line.size());
  const std::size_t end = std::min(line.find_first_not_of(" \t", words), line.size());
  std::string leader;
  for (std::size_t at = 0; at < start;) leader += next_code_point(line, at) == '\t' ? '\t' : ' ';
  return leader.append(line.substr(start, end - start));
}

/// Replaces invisible characters with their names, and odd spaces with blanks.
std::string made_visible(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0;;) {
    const std::size_t plain = end_of_printable_ascii(text, at);
    out += text.substr(at, plain - at);
    if (plain == text.size()) return out;
    const std::size_t from = at = plain;
    const char32_t c = next_code_point(text, at);
    if (c == '\n' || !is_invisible(c)) {
      out += text.substr(from, at - from);
    } else if (c == '\t' || is_odd_space(c)) {
      out += ' ';
    } else {
      out += '<' + code_point_name(c) + '>';
    }
  }
}

/// If the line of a comment ends with a backslash, the comment swallows the next line.
bool swallows_next(std::string_view line) {
  return line.ends_with('\\') || line.ends_with("\?\?/");
}

/// Whether a text can stand in a comment as it is, as most can.
bool fits(std::string_view text, std::size_t room) {
  return !text.empty() && text.size() <= room && !is_blank(text.back()) && !swallows_next(text) &&
         end_of_printable_ascii(text, 0) == text.size();
}

/// Blank lines at the start and end are useless in a comment.
std::string_view without_blank_ends(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" \n");
  if (last == std::string_view::npos) return {};
  text = text.substr(0, last + 1);
  const std::size_t first_break = text.find_last_of('\n', text.find_first_not_of(" \n"));
  return first_break == std::string_view::npos ? text : text.substr(first_break + 1);
}

class comment {
 public:
  comment(std::string leader, std::size_t column, std::size_t limit)
      : leader_(std::move(leader)), limit_(limit), column_(column) {}

  void add_line(std::string_view line, bool may_wrap) {
    if (!is_first_) break_line();
    is_first_ = false;
    line = trim_right(line);
    if (may_wrap) {
      add_words(line);
    } else {
      put(line);
    }
  }

  std::string finish() {
    end_line();
    return std::move(text_);
  }

 private:
  void add_words(std::string_view line) {
    for (bool is_first = true; !line.empty(); is_first = false) {
      const std::size_t indent = line.size() - trim_left(line).size();
      const std::size_t end = std::min(line.find_first_of(' ', indent), line.size());
      const std::string_view word = line.substr(0, end);
      line.remove_prefix(end);
      if (is_first || column_ + count_code_points(word) <= limit_) {
        put(word);
      } else {
        break_line();
        put(trim_left(word));
      }
    }
  }

  void put(std::string_view text) {
    text_ += text;
    column_ += count_code_points(text);
  }

  void break_line() {
    end_line();
    text_ += '\n' + leader_;
    column_ = count_code_points(leader_);
  }

  void end_line() {
    text_.resize(trim_right(text_).size());
    if (swallows_next(text_)) text_ += " //";
  }

  std::string leader_;
  std::size_t limit_;
  std::size_t column_;
  std::string text_;
  bool is_first_ = true;
};

}  // namespace

std::optional<printed> to_cpp_string(std::string_view text, const setting&) {
  // MSVC takes at most 16,380 bytes between two quotes, but more in adjacent literals.
  constexpr std::size_t most = 16000;
  std::string out = "\"";
  std::size_t begin = out.size();
  for (std::size_t at = 0; at < text.size();) {
    if (out.size() - begin >= most) {
      out += "\" \"";
      begin = out.size();
    }
    // Neither escaped nor a part of a trigraph.
    const auto is_plain = [](char one) {
      return one >= ' ' && one <= '~' && one != '"' && one != '\\' && one != '?';
    };
    std::size_t plain = at;
    const std::size_t end = std::min(text.size(), at + most - (out.size() - begin));
    while (plain < end && is_plain(text[plain])) ++plain;
    out += text.substr(at, plain - at);
    const std::size_t from = at = plain;
    if (at == end) continue;
    const char32_t c = next_code_point(text, at);
    const std::string_view bytes = text.substr(from, at - from);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += bytes;
    } else if (c == '?' && out.back() == '?') {
      out += "\\?";
    } else if (is_invisible(c)) {
      append_octal(out, bytes);
    } else {
      out += bytes;
    }
  }
  return printed{out + '"'};
}

std::optional<printed> to_cpp_comment(std::string_view text, const setting& where) {
  const std::size_t start = start_of_comment(where.line);
  if (start == std::string_view::npos) return std::nullopt;
  std::size_t limit = default_comment_width;
  std::from_chars(where.argument.data(), where.argument.data() + where.argument.size(), limit);
  // Where many texts follow each other on a line, all of it would be counted for each.
  const bool is_beyond = where.line.size() / 4 > limit;
  const std::size_t column = is_beyond ? limit + 1 : count_code_points(where.line);
  if (column <= limit && fits(text, limit - column)) return printed{std::string(text)};
  const std::string visible = made_visible(with_plain_breaks(text));
  std::string_view rest = without_blank_ends(visible);
  if (rest.empty()) return printed{.text = {}, .takes_blanks_back = true};
  comment out(leader_of(where.line, start), column, limit);
  std::optional<fence_mark> fence;
  while (true) {
    const std::size_t length = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, length);
    const bool was_code = fence.has_value();
    if (fence && closes_fence(line, *fence)) {
      fence.reset();
    } else if (!fence) {
      fence = opening_fence(line);
    }
    out.add_line(line, !was_code && !fence);
    if (length == rest.size()) break;
    rest.remove_prefix(length + 1);
  }
  return printed{out.finish()};
}

std::optional<printed> to_cpp_name(std::string_view text, const setting&) {
  for (std::string_view rest = text;;) {
    const std::size_t end = std::min(rest.find("::"), rest.size());
    const std::string_view name = rest.substr(0, end);
    const bool is_name =
        !name.empty() && !is_digit(name.front()) &&
        std::all_of(name.begin(), name.end(), [](char c) { return is_alnum(c) || c == '_'; });
    if (!is_name) return std::nullopt;
    if (end == rest.size()) return printed{std::string(text)};
    rest.remove_prefix(end + 2);
  }
}

std::optional<printed> to_number(std::string_view text, const setting&) {
  const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
  const bool is_canonical = !digits.empty() && std::all_of(digits.begin(), digits.end(), is_digit) &&
                            (digits.front() != '0' || text == "0");
  return is_canonical ? std::optional(printed{std::string(text)}) : std::nullopt;
}

}  // namespace generator::render
