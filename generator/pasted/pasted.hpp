#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Reads what people paste: a response in the form in which a terminal, a browser or a log shows it. Nothing
/// in such a text is trusted. Reading takes time and memory in proportion to its size, and knows no vendor.
namespace generator::pasted {

/// The form in which a response was pasted.
enum class form {
  nothing,  ///< only white space
  json,     ///< JSON and nothing else
  markup,   ///< XML or HTML and nothing else
  text,     ///< any other text that has no JSON in it, such as a form
  in_text,  ///< JSON with text around it, such as a log line
  http,     ///< raw HTTP, as `curl -i` prints it
  verbose,  ///< as `curl -v` prints it
  har,      ///< an HTTP archive
};

/// The form in words: "raw HTTP".
std::string_view words_of(form one);

struct header {
  std::string name;
  std::string value;
  friend bool operator==(const header&, const header&) = default;
};

/// A response as a text shows it. The text may hold several: this is the last, and in an HTTP archive the
/// last that failed.
struct response {
  pasted::form form = pasted::form::nothing;
  std::size_t of = 0;       ///< how many responses the text holds; 0 if it shows none as a whole
  std::int32_t status = 0;  ///< 0: not shown
  std::vector<header> headers{};
  std::string method{};  ///< of the request; empty: not shown
  std::string path{};    ///< of the request, without its query; empty: not shown
  /// What can be the body, the likeliest first. Only a catalog can tell which one is: a log line may hold a
  /// request too, and a record may hold the body in one of its members. Empty: there is none.
  std::vector<std::string> bodies{};
  std::string page_title{};  ///< if the body is HTML, such as that of a proxy: "502 Bad Gateway"
  friend bool operator==(const response&, const response&) = default;
};

/// At most so many bodies are looked for in a text.
inline constexpr std::size_t most_bodies = 32;
/// Only so many bytes are searched for them: of a log, those at its end. What is a body as a whole can be
/// larger.
inline constexpr std::size_t most_searched = std::size_t{1} << 20;

/// The response in a text.
response read(std::string_view text);

}  // namespace generator::pasted
