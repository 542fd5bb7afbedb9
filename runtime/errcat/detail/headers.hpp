#pragma once
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "errcat/detail/found_value.hpp"
#include "errcat/detail/media_type.hpp"

/// Reads headers in the forms that programs and their HTTP libraries have.
namespace errcat {
inline namespace layout_11 {
namespace detail {

template <class Text, class = void>
struct has_characters : std::false_type {};
template <class Text>
struct has_characters<Text, std::void_t<decltype(std::declval<const Text&>().data()),
                                        decltype(std::declval<const Text&>().size())>>
    : std::is_convertible<decltype(std::declval<const Text&>().data()), const char*> {};

/// Libraries have text types of their own. Some do not convert to any standard type.
template <class Text>
inline constexpr bool is_text =
    has_characters<Text>::value || std::is_convertible_v<const Text&, const char*> ||
    std::is_convertible_v<const Text&, std::string_view>;

/// The characters of a text. Nothing for a null pointer.
template <class Text>
std::optional<std::string_view> characters(const Text& text) {
  if constexpr (has_characters<Text>::value) {
    return std::string_view(text.data(), static_cast<std::size_t>(text.size()));
  } else if constexpr (std::is_convertible_v<const Text&, const char*>) {
    const char* first = text;
    return first == nullptr ? std::nullopt : std::make_optional<std::string_view>(first);
  } else {
    return static_cast<std::string_view>(text);
  }
}
/// A buffer that is completely filled has no null terminator.
template <std::size_t Size>
std::optional<std::string_view> characters(const char (&text)[Size]) {
  const std::string_view all(text, Size);
  return all.substr(0, all.find('\0'));
}

template <class Text>
found_value text_of(const Text& text) {
  const auto all = characters(text);
  return all ? text_value(*all) : found_value();
}

template <class Values, class = void>
struct is_text_range : std::false_type {};
template <class Values>
struct is_text_range<Values, std::void_t<decltype(*std::begin(std::declval<const Values&>()))>>
    : std::bool_constant<is_text<std::decay_t<decltype(*std::begin(std::declval<const Values&>()))>>> {};

/// Whether the lines of a header are one list. For all other headers, the first line counts.
constexpr bool is_list_header(std::string_view name) {
  return same_name(name, "Retry-After") || same_name(name, "RateLimit") ||
         same_name(name, "RateLimit-Policy") || same_name(name, "WWW-Authenticate") ||
         same_name(name, "Proxy-Authenticate");
}

/// Joins a further line of a list, as in RFC 9110, section 5.3.
inline void add_to_list(found_value& list, found_value&& more) {
  if (list.kind == found_value::type::absent)
    list = std::move(more);
  else
    list.text += ", " + more.text;
}

/// The value of a header. If there are several, the first, or all of them for a list.
template <class Value>
found_value value_in(const Value& of, bool is_list) {
  static_assert(is_text<Value> || is_text_range<Value>::value,
                "errcat::read: the value of a header has to be a text or a range of texts");
  found_value found;
  if constexpr (is_text<Value>) {
    found = text_of(of);
  } else if constexpr (is_text_range<Value>::value) {
    for (const auto& one : of) {
      add_to_list(found, text_of(one));
      if (!is_list) break;
    }
  }
  return found;
}

/// `value` if the name is the wanted one.
template <class Name, class Value>
found_value value_if(const Name& own_name, const Value& value, std::string_view name) {
  static_assert(is_text<Name>, "errcat::read: the name of a header has to be a text");
  if constexpr (is_text<Name>) {
    const auto own = characters(own_name);
    return own && same_name(*own, name) ? value_in(value, is_list_header(name)) : found_value();
  }
}

template <class Header, class = void>
struct is_pair : std::false_type {};
template <class Header>
struct is_pair<Header, std::void_t<decltype(std::declval<const Header&>().first),
                                   decltype(std::declval<const Header&>().second)>> : std::true_type {};

template <class Header, class = void>
struct has_name : std::false_type {};
template <class Header>
struct has_name<Header, std::void_t<decltype(std::declval<const Header&>().name),
                                    decltype(std::declval<const Header&>().value)>> : std::true_type {};

/// As in Boost.Beast, whose `name()` is a number.
template <class Header, class = void>
struct has_name_string : std::false_type {};
template <class Header>
struct has_name_string<Header, std::void_t<decltype(std::declval<const Header&>().name_string()),
                                           decltype(std::declval<const Header&>().value())>>
    : std::true_type {};

/// The value of a header if its name is the wanted one.
template <class Header>
found_value value_if_named(const Header& one, std::string_view name) {
  constexpr bool by_function = has_name_string<Header>::value;
  constexpr bool known = is_pair<Header>::value || by_function || has_name<Header>::value;
  static_assert(
      known,
      "errcat::read: headers have to be a range of pairs (`first` and `second`), of things with `name` "
      "and `value` or name_string() and value(), or of lines; or one text with all lines; or a function "
      "that takes a name");
  if constexpr (is_pair<Header>::value) {
    return value_if(one.first, one.second, name);
  } else if constexpr (by_function) {
    return value_if(one.name_string(), one.value(), name);
  } else if constexpr (known) {
    return value_if(one.name, one.value, name);
  }
}

/// Looks for a header in raw lines. After a redirect or `100 Continue`, they are the lines of several
/// responses. The last response counts; it begins with the last status line. An empty line does not begin a
/// response, because trailers follow one too.
class line_search {
 public:
  explicit line_search(std::string_view name) : name_(name), is_list_(is_list_header(name)) {}

  /// Adds one line, with or without its end, or several lines.
  void add(std::string_view lines) {
    for (;;) {
      const std::size_t end = lines.find('\n');
      add_line(lines.substr(0, end));
      if (end == std::string_view::npos || end + 1 == lines.size()) return;
      lines.remove_prefix(end + 1);
    }
  }
  const found_value& found() const { return found_; }

 private:
  void add_line(std::string_view line) {
    if (line.substr(0, 5) == "HTTP/") found_ = {};
    if (!line.empty() && (line[0] == ' ' || line[0] == '\t'))
      add_folded(line);
    else
      add_unfolded(line);
  }

  void add_unfolded(std::string_view line) {
    const std::size_t colon = line.find(':');
    is_open_ = colon != std::string_view::npos && (is_list_ || found_.kind == found_value::type::absent) &&
               same_name(line.substr(0, colon), name_);
    if (is_open_) add_to_list(found_, text_value(without_blanks(line.substr(colon + 1))));
  }

  /// A continuation line, which old servers send.
  void add_folded(std::string_view line) {
    const std::string_view more = without_blanks(line);
    if (!is_open_ || more.empty()) return;
    if (!found_.text.empty()) found_.text += ' ';
    found_.text += more;
  }

  std::string_view name_;
  found_value found_;
  bool is_list_;
  bool is_open_ = false;  ///< whether the line before belongs to the header that was found
};

template <class Headers, class = void>
struct is_header_lookup : std::false_type {};
template <class Headers>
struct is_header_lookup<Headers, std::void_t<decltype(std::declval<const Headers&>()(std::string_view()))>>
    : std::true_type {};

/// The result of a lookup: a text, which is empty if there is none, or something like a pointer to a text.
template <class Answer>
found_value answered(const Answer& from) {
  if constexpr (!is_text<Answer>) {
    return from ? text_of(*from) : found_value();
  } else {
    found_value text = text_of(from);
    // A lookup that returns a pointer returns null for none.
    return text.text.empty() && !std::is_pointer_v<Answer> ? found_value() : text;
  }
}

/// The first header with a name, or all its lines if it is a list.
template <class Headers>
found_value find_header(const Headers& in, std::string_view name) {
  line_search lines(name);
  found_value named;
  if constexpr (is_header_lookup<Headers>::value) {
    return answered(in(name));
  } else if constexpr (is_text<Headers>) {
    lines.add(characters(in).value_or(std::string_view()));
  } else {
    for (const auto& one : in) {
      using element = std::remove_cv_t<std::remove_reference_t<decltype(one)>>;
      if constexpr (is_text<element>) {
        lines.add(characters(one).value_or(std::string_view()));
      } else if (found_value value = value_if_named(one, name); value.kind != found_value::type::absent) {
        add_to_list(named, std::move(value));
        if (!is_list_header(name)) break;
      }
    }
  }
  return named.kind == found_value::type::absent ? lines.found() : named;
}

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat
