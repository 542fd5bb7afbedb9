#include "spec/written.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "errcat/detail/duration_text.hpp"
#include "json/json.hpp"
#include "spec/format.hpp"

// Writes the values of a spec as texts.
namespace generator::spec {
namespace {

written text_node(std::string text) {
  return {.is = written::form::text, .text = std::move(text)};
}

template <class T>
written if_given(const located<T>& from, std::string text) {
  return from.given ? text_node(std::move(text)) : written();
}

/// Exactly, since a rounded time would hide a change.
std::string text_of(const duration& from) {
  const errcat::detail::duration_text shown(from.ms);
  const bool is_exact = shown.qualifier().empty();
  return (from.about ? "~" : "") + (is_exact ? std::string(shown.text()) : fmt::format("{} ms", from.ms));
}

/// A number of `unit`s with its fraction: "1.5" for 1500 thousandths.
std::string decimal(std::int32_t value, std::int32_t unit) {
  return fmt::format("{}", static_cast<double>(value) / unit);
}

std::string text_of(const citation_ref& from) {
  const auto source = from.source.empty() ? std::string() : std::string(from.source) + ':';
  if (from.first_line == 0) return source + std::string(from.anchor);
  return from.first_line == from.last_line ? fmt::format("{}L{}", source, from.first_line)
                                           : fmt::format("{}L{}-{}", source, from.first_line, from.last_line);
}

/// A text inside a list or a map, in quotes if it would not be clear where it ends.
std::string inner_text(const std::string& text) {
  if (!text.empty() && text.find_first_of(",:[]{}\"\n") == std::string::npos) return text;
  return json_to_text(nlohmann::json(text));
}

/// What a list of one item or a map of its main key alone holds: a spec can write that in its place.
const written& shortest(const written& from) {
  if (from.parts.size() != 1) return from;
  const auto& only = from.parts.front();
  const bool is_main = from.is == written::form::map && only.key && only.key->main;
  return from.is == written::form::list || is_main ? shortest(only) : from;
}

void add_inner(const written& whole, std::string& to) {
  const auto& from = shortest(whole);
  if (from.is == written::form::text) {
    to += inner_text(from.text);
    return;
  }
  const bool map = from.is == written::form::map;
  to += map ? '{' : '[';
  for (const auto& one : from.parts) {
    if (&one != &from.parts.front()) to += ", ";
    if (map) to += inner_text(one.name) + ": ";
    add_inner(one, to);
  }
  to += map ? '}' : ']';
}

}  // namespace

written written_of(const text& from) {
  return if_given(from, std::string(from.value));
}

written written_of(const flag& from) {
  return if_given(from, from.value ? "true" : "false");
}

written written_of(const number& from) {
  return if_given(from, std::to_string(from.value));
}

written written_of(const part_path& from) {
  return if_given(from, std::string(from.value));
}

written written_of(const date& from) {
  return if_given(from, std::string(from.value));
}

written written_of(const located<duration>& from) {
  return if_given(from, text_of(from.value));
}

written written_of(const quantity& from) {
  return if_given(from, std::string(from.value));
}

written written_of(const factor& from) {
  return if_given(from, decimal(from.value, 1000));
}

written written_of(const jitter& from) {
  const bool word = from.value.find('%') == std::string_view::npos;
  return if_given(from, word ? std::string(from.value) : decimal(from.permille, 10) + '%');
}

written written_of(const cap& from) {
  return if_given(from, from.none ? "none" : text_of(from.value));
}

written written_of(const located<status_pattern>& from) {
  return if_given(from, from.value.written);
}

written written_of(const place& from) {
  return if_given(from, from.value.written);
}

written written_of(const citation& from) {
  return if_given(from, text_of(from.value));
}

written written_of(const wire_json& from) {
  return from.given ? text_node(json_to_text(*from.value))
                    : written();
}

written written_of(const field_matcher& from) {
  return written_of(from.values);
}

written written_of(const user_message& from) {
  return written_of(from.texts);
}

written written_of(const link& from) {
  return written_of(from.url);
}

written written_of(const retry_use& from) {
  return from.own.empty() ? written_of(static_cast<const text&>(from)) : written_of(from.own.front());
}

const written* part_of(const written& whole, std::string_view name) {
  const auto at = std::ranges::find(whole.parts, name, &written::name);
  return at == whole.parts.end() ? nullptr : &*at;
}

std::string one_line(const written& whole) {
  const auto& from = shortest(whole);
  if (from.is == written::form::text) return from.text;
  std::string line;
  if (from.is != written::form::none) add_inner(from, line);
  return line;
}

}  // namespace generator::spec
