#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

/// Describes how the values of keys are written, as data: for readers, and for tools that do not have the decoder.
namespace generator::spec {

/// What a YAML reader can take an unquoted scalar for. errcat itself takes its text.
enum class reader_type : std::uint8_t { text, integer, fraction, truth, nothing };

/// A list of reader types that needs no memory of its own.
struct reader_types {
  std::array<reader_type, 5> all{};
  std::size_t size = 0;

  constexpr auto begin() const { return all.begin(); }
  constexpr auto end() const { return all.begin() + size; }
};

/// How a scalar is written.
struct scalar_form {
  std::string_view name;      ///< what it is: "duration"
  std::string_view expected;  ///< with its article and examples: "a duration such as `30s`"
  reader_types types;         ///< what readers can take a right one for
  std::array<std::string_view, 3> words{};  ///< what it can be besides what has the pattern; empty after the last one
  /// A regular expression of ECMAScript that the whole text has if a reader takes it for text. It can let through
  /// what no readable expression tells apart, such as a date in a leap year.
  std::string_view pattern{};
  std::array<std::string_view, 5> examples{};  ///< for completion, besides the words; empty after the last one
  std::int64_t least = 0;                      ///< of a number
  std::int64_t most = 0;                       ///< of a number; 0 means no limits
};

/// How the values of a key are written.
struct value_type {
  enum class form : std::uint8_t {
    scalar,    ///< `how`
    list,      ///< a list of `of`, or one item without the list
    map,       ///< a map from names, which have the form `how`, to `of`
    shape,     ///< a map of the format, which has the name `shape_name`
    either,    ///< `of`, or else `other`
    anything,  ///< any value of YAML
  };
  form is = form::anything;
  const scalar_form* how = nullptr;  ///< of a map, null if any name will do
  const value_type* of = nullptr;
  const value_type* other = nullptr;
  std::string_view (*shape_name)() = nullptr;
  bool never_empty = false;  ///< of a map; a list never is
  std::string_view label{};  ///< what readers call it, if the parts do not say
};

/// The type's name for readers: "text", "list of item".
std::string label_of(const value_type& type);
/// The name of a map of the format without its article: "item".
std::string_view without_article(std::string_view name);

/// The forms of scalars.
namespace forms {

using enum reader_type;

inline constexpr reader_types only_text{{text}, 1};
inline constexpr reader_types text_or_truth{{text, truth}, 2};
inline constexpr reader_types text_or_integer{{text, integer}, 2};
inline constexpr reader_types text_or_number{{text, fraction}, 2};
inline constexpr reader_types any_scalar{{text, fraction, truth, nothing}, 4};

// What more than one form has in it.
inline constexpr std::string_view duration_pattern =
    R"(~?(?:[0-9]+ms|[0-9]+(?:\.[0-9]{1,3})?s|[0-9]+(?:\.[0-9]{1,4})?min|[0-9]+(?:\.[0-9]{1,5})?[hd]))";
inline constexpr std::string_view status_pattern = "[1-9]xx|0|-?(?:[1-9][0-9]{0,5}|1000000)";
inline constexpr std::string_view place_pattern =
    R"((?!/\$(?:\.|$))(?!.*/\*(?:/.*)?/\*(?:/|$))(?:/(?:[^~/]|~[01])*)+)"
    R"(|header:[!#$%&'*+.^_`|~0-9A-Za-z-]+(?:;[!#$%&'*+.^_`|~0-9A-Za-z-]+)?)"
    R"(|query:[!#$%&'*+.^_`|~0-9A-Za-z-]+)";
inline constexpr std::int64_t largest_status = 1'000'000;

// clang-format off: for each form its name and what is expected, then its types, words and pattern, then examples.
inline constexpr scalar_form any_text{
    "text", "a text that is not empty, in quotes if YAML reads it as something else: `\"1.10\"`, `\"yes\"`",
    text_or_integer, {}, R"([\s\S]*[^ \t\n][\s\S]*)"};
inline constexpr scalar_form flag{
    "true or false", "`true`, `false` or `unspecified`",
    text_or_truth, {"unspecified"}, "true|false"};
inline constexpr scalar_form whole_number{
    "whole number", "a whole number without leading zeros",
    text_or_integer, {}, "0|-?[1-9][0-9]*"};
inline constexpr scalar_form version{
    "version", "the version of the format: `1`",
    text_or_integer, {}, "1", {"1"}, 1, 1};
inline constexpr scalar_form path_below{
    "path", "a relative path with `/` inside the folder of this file",
    text_or_number, {}, R"((?!\.{1,2}(?:/|$))[^\\:/]+(?:/(?!\.{1,2}(?:/|$))[^\\:/]+)*)"};
inline constexpr scalar_form day{
    "date", "a date such as `2026-11-20`",
    only_text, {}, "[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))"};
inline constexpr scalar_form time{
    "duration", "a duration such as `500ms`, `30s`, `5min`, `2h` or `1d`",
    only_text, {}, duration_pattern, {"500ms", "30s", "5min", "2h", "1d"}};
inline constexpr scalar_form time_or_none{
    "duration or `none`", "`none` or a duration such as `500ms`, `30s`, `5min`, `2h` or `1d`",
    only_text, {"none"}, duration_pattern, {"30s", "5min"}};
inline constexpr scalar_form amount{
    "quantity", "a quantity such as `10MB`, `300DPI` or `20/min`",
    text_or_number, {}, "~?[0-9][^ ]*", {"10MB", "300DPI", "20/min"}};
inline constexpr scalar_form growth{
    "factor", "a factor from 1 to 1000, such as `2` or `1.5`",
    text_or_number, {}, R"(0*[1-9][0-9]{0,2}(?:\.[0-9]{1,3})?|0*1000(?:\.0{1,3})?)", {"2", "1.5"}, 1, 1000};
inline constexpr scalar_form spread{
    "jitter", "`none`, `full`, `equal` or a percentage such as `20%`",
    only_text, {"none", "full", "equal"}, R"(0*(?:[0-9]{1,2}(?:\.[0-9])?|100(?:\.0)?)%)", {"20%"}};
inline constexpr scalar_form any_status{
    "status", "a status such as `404`, `5xx`, `any` or `varies`",
    text_or_integer, {"any", "varies"}, status_pattern, {"4xx", "5xx"}, -largest_status, largest_status};
inline constexpr scalar_form row_status{
    "status of a row", "a status such as `404`, `5xx` or `any`",
    text_or_integer, {"any"}, status_pattern, {"4xx", "5xx"}, -largest_status, largest_status};
inline constexpr scalar_form excluded_status{
    "excluded status", "a status or class such as `404` or `5xx`",
    text_or_integer, {}, status_pattern, {"4xx", "5xx"}, -largest_status, largest_status};
inline constexpr scalar_form any_place{
    "place in the response", "a JSON pointer such as `/error/code`, `header:NAME`, `query:NAME`, `unspecified` or `missing`",
    only_text, {"unspecified", "missing"}, place_pattern, {"/error/code", "header:Retry-After"}};
inline constexpr scalar_form place_name{
    "name of a place", "a JSON pointer such as `/error/code`, `header:NAME` or `query:NAME`",
    only_text, {}, place_pattern};
inline constexpr scalar_form passage{
    "citation", "a citation such as `L35`, `L35-42` or `source:L18`",
    only_text, {}, "(?:[^:]+:)?L(?:[1-9][0-9]{0,6}|10000000)(?:-(?:[1-9][0-9]{0,6}|10000000))?|[^:]+:(?!L[0-9])[^ ]+"};
inline constexpr scalar_form locale{
    "locale", "a language tag such as `en` or `pt-BR`",
    only_text, {}, "[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*"};
inline constexpr scalar_form id{
    "id", "an id: lower-case letters, digits and `_` after a letter, and not a YAML word such as `no`",
    only_text, {}, "(?!(?:y|n|yes|no|on|off|true|false|null)$)[a-z][a-z0-9_]*"};
inline constexpr scalar_form vendor_name{
    "name of a vendor", "a name that starts with a letter and contains only lower-case letters, digits and single hyphens, at most 64",
    only_text, {}, "(?=.{1,64}$)[a-z](?:-?[a-z0-9])*"};
inline constexpr scalar_form method{
    "method", "an upper-case word such as `POST`",
    only_text, {}, "[A-Z-]*"};
inline constexpr scalar_form uri{
    "URI", "a URI with a scheme, such as `https://acme.example/problems/`",
    only_text, {}, R"([\s\S]*://[\s\S]*)"};
inline constexpr scalar_form address{
    "address", "the address of a page, not `javascript:` or `data:`",
    text_or_integer, {}, any_text.pattern};
inline constexpr scalar_form link_key{
    "key of a link", "the key `url`",
    only_text, {"url"}};
inline constexpr scalar_form field_value{
    "value", "a text, an integer, a boolean or `null`",
    any_scalar};
// clang-format on

}  // namespace forms

}  // namespace generator::spec
