#include "spec/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>

#include "diagnostics/unicode.hpp"
#include "json/json.hpp"
#include "spec/decode.hpp"
#include "spec/pointer.hpp"
#include "spec/text_forms.hpp"
#include "spec/value_forms.hpp"

// Decodes single values, such as durations, quantities, places, citations and statuses.
namespace generator::spec {
namespace {

using std::string_view;

/// What YAML 1.1 and its like have for a flag, in the words of the format.
advice help_for_flag(string_view written) {
  const auto small = lower(written);
  constexpr std::array yes{"true", "yes", "y", "on"};
  constexpr std::array no{"false", "no", "n", "off"};
  if (std::ranges::find(yes, small) != yes.end()) return write_instead("true", true);
  return std::ranges::find(no, small) != no.end() ? write_instead("false", true) : advice();
}

/// The text of the scalar. Nothing, with a finding, if it is not a scalar.
std::optional<string_view> scalar(decoder& with, const yaml::node& from, string_view expected) {
  if (from.is_scalar()) return from.text();
  with.wrong_type(expected, from);
  return {};
}

template <class T>
void take(located<T>& into, const yaml::node& from, T value) {
  into.value = std::move(value);
  into.at = from.at;
  into.given = true;
}

/// "write `1s`" if blanks are the only problem with `written`.
template <class Accepts>
advice drop_blanks(string_view written, const Accepts& accepts) {
  std::string joined(written);
  std::erase(joined, ' ');
  return joined != written && accepts(joined) ? write_instead(joined, true) : advice();
}

constexpr string_view duration_form = "a duration such as `500ms`, `30s`, `5min`, `2h` or `1d`";

void no_duration(decoder& with, string_view written, const span& at) {
  with.invalid(written, duration_form, at,
               drop_blanks(written, [](const auto& joined) { return parse_duration(joined).has_value(); }));
}

bool is_token(string_view name) {
  constexpr string_view marks = "!#$%&'*+-.^_`|~";
  return !name.empty() && std::all_of(name.begin(), name.end(), [&](char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           marks.find(c) != string_view::npos;
  });
}

/// Whether this is a JSON pointer that can lead somewhere. A pointer that starts with `$` is a JSONPath, and
/// at most one `*` is allowed, because only the elements of one list can be told apart.
bool is_pointer(string_view written) {
  if (!written.starts_with('/') || written.starts_with("/$.") || written == "/$") return false;
  const auto segments = segments_of_pointer(written);
  return segments && std::count(segments->begin(), segments->end(), "*") <= 1;
}

/// Whether this is a parameter in a header: "WWW-Authenticate;error".
bool is_parameter(string_view written) {
  const auto split = written.find(';');
  return split != string_view::npos && is_token(written.substr(0, split)) &&
         is_token(written.substr(split + 1));
}

advice place_help(string_view written) {
  const auto meant = pointer_meant(written);
  const auto segments = written.starts_with('/') ? segments_of_pointer(written) : std::nullopt;
  if (written.starts_with('/') && !segments)
    return "in a JSON pointer, write `~` as `~0`, and a `/` inside a name as `~1`";
  if (segments && std::count(segments->begin(), segments->end(), "*") > 1)
    return "keep one `*`, and write an index such as `0` for the others";
  if (!meant) return "write a body field like `/error/code`, and a header like `header:Retry-After`";
  auto help = written.find_first_of(".[/$#") != std::string::npos
                  ? write_instead(*meant)
                  : advice(fmt::format("for a body field, write `{}`; for a header, write `header:{}`",
                                       *meant, written),
                           {*meant, fmt::format("header:{}", written)}, false);
  keep_plain(help);
  return help;
}

void no_place(decoder& with, string_view written, const span& at) {
  with.invalid(written, "a place: write a JSON pointer, `header:NAME` or `query:NAME`", at,
               place_help(written));
}

/// A plain scalar as JSON reads it. Anything else is text.
nlohmann::ordered_json json_of(const yaml::node& from) {
  using json = nlohmann::ordered_json;
  switch (from.kind) {
    case yaml::node::type::absent:
      return nullptr;
    case yaml::node::type::scalar: {
      if (from.written != yaml::node::style::plain || from.text().empty()) return from.text();
      const bool word = from.text() == "true" || from.text() == "false" || from.text() == "null";
      if (!word && from.text()[0] != '-' && !is_digit(from.text()[0])) return from.text();
      return read_ordered_json(from.text()).value_or(from.text());
    }
    case yaml::node::type::sequence: {
      auto out = json::array();
      for (const auto& one : from.items()) out.push_back(json_of(one));
      return out;
    }
    case yaml::node::type::map: {
      auto out = json::object();
      // `out[key]` would look for each key among those before it.
      auto& members = out.get_ref<json::object_t&>();
      for (const auto& one : from.members()) members.emplace_back(one.key, json_of(one.value));
      return out;
    }
  }
  return nullptr;
}

}  // namespace

std::optional<place_ref> place_of(string_view written) {
  using form = place_ref::form;
  const auto ref = [&](form kind, string_view name) {
    return place_ref{kind, std::string(name), std::string(written)};
  };
  if (written == "unspecified") return ref(form::unspecified, "");
  if (written == "missing") return ref(form::missing, "");
  if (is_pointer(written)) return ref(form::pointer, written);
  for (const auto& [prefix, kind] : {std::pair{"header:", form::header}, {"query:", form::query}})
    if (written.starts_with(prefix))
      if (auto name = written.substr(string_view(prefix).size());
          is_token(name) || (kind == form::header && is_parameter(name)))
        return ref(kind, name);
  return {};
}

text key_text(const yaml::member& from) {
  text out;
  out.value = from.key;
  out.at = from.key_at;
  out.given = true;
  return out;
}

bool valid_place(decoder& with, const text& name) {
  const auto value = place_of(name.value);
  if (value && !value->name.empty()) return true;
  no_place(with, name.value, name.at);
  return false;
}

void decode(decoder& with, const yaml::node& from, text& into) {
  if (from.kind == yaml::node::type::absent) return with.empty_text(from.at);
  const auto written = scalar(with, from, "a text");
  if (!written) return;
  if (written->find_first_not_of(" \t\n") == std::string::npos) return with.empty_text(from.at);
  if (from.written == yaml::node::style::plain && readers_differ(*written)) with.ambiguous_scalar(from);
  take(into, from, without_final_break(*written));
}

void decode(decoder& with, const yaml::node& from, flag& into) {
  const auto written = scalar(with, from, "`true` or `false`");
  if (!written || *written == "unspecified") return;
  if (*written != "true" && *written != "false")
    return with.invalid(*written, "`true`, `false` or `unspecified`", from.at, help_for_flag(*written));
  take(into, from, *written == "true");
}

void decode(decoder& with, const yaml::node& from, number& into) {
  const auto written = scalar(with, from, "a whole number");
  if (!written) return;
  const auto value = parse_integer(*written);
  if (!value) return with.invalid(*written, "a whole number", from.at);
  if (!with.in_range(*written, *value, from.at)) return;
  take(into, from, *value);
}

void decode(decoder& with, const yaml::node& from, part_path& into) {
  const auto written = scalar(with, from, "a path");
  if (!written) return;
  if (!is_path_below(*written))
    return with.invalid(*written, "a relative path with `/` inside the folder of this file", from.at);
  take(into, from, *written);
}

void decode(decoder& with, const yaml::node& from, date& into) {
  const auto written = scalar(with, from, "a date");
  if (!written) return;
  if (!is_date(*written)) return with.invalid(*written, "a date such as `2026-11-20`", from.at);
  take(into, from, *written);
}

void decode(decoder& with, const yaml::node& from, located<duration>& into) {
  const auto written = scalar(with, from, "a duration");
  if (!written) return;
  const auto value = parse_duration(*written);
  if (!value) return no_duration(with, *written, from.at);
  take(into, from, *value);
}

void decode(decoder& with, const yaml::node& from, quantity& into) {
  const auto written = scalar(with, from, "a quantity");
  if (!written) return;
  auto value = parse_quantity(*written);
  if (!value)
    return with.invalid(
        *written, "a quantity such as `10MB`, `300DPI` or `20/min`", from.at,
        drop_blanks(*written, [](const auto& joined) { return parse_quantity(joined).has_value(); }));
  into = std::move(*value);
  take(into, from, *written);
}

void decode(decoder& with, const yaml::node& from, factor& into) {
  const auto written = scalar(with, from, "a number");
  if (!written) return;
  const auto value = parse_decimal(*written, 1000);
  if (!value) return with.invalid(*written, "a factor such as `2` or `1.5`", from.at);
  if (*value < 1000 || *value > 1'000'000) return with.out_of_range(*written, from.at, 1, 1000);
  take(into, from, static_cast<std::int32_t>(*value));
}

void decode(decoder& with, const yaml::node& from, jitter& into) {
  const auto written = scalar(with, from, "a word or a percentage");
  if (!written) return;
  constexpr string_view expected = "`none`, `full`, `equal` or a percentage such as `20%`";
  if (*written != "none" && *written != "full" && *written != "equal") {
    const auto value = parse_decimal(*written, 10, "%");
    if (!value || *value > 1000) return with.invalid(*written, expected, from.at);
    into.permille = static_cast<std::int32_t>(*value);
  }
  take(into, from, *written);
}

void decode(decoder& with, const yaml::node& from, cap& into) {
  const auto written = scalar(with, from, "a duration or `none`");
  if (!written) return;
  into.none = *written == "none";
  const auto value = into.none ? duration{} : parse_duration(*written);
  if (!value) return no_duration(with, *written, from.at);
  take(into, from, *value);
}

void decode(decoder& with, const yaml::node& from, located<status_pattern>& into) {
  const auto written = scalar(with, from, "a status");
  if (!written) return;
  auto value = parse_status(*written);
  if (!value) {
    const auto small = lower(*written);
    return with.invalid(*written, "a status such as `404`, `5xx`, `any` or `varies`", from.at,
                        parse_status(small) ? write_instead(small, true) : advice());
  }
  take(into, from, std::move(*value));
}

void decode(decoder& with, const yaml::node& from, place& into) {
  const auto written = scalar(with, from, "a place");
  if (!written) return;
  auto value = place_of(*written);
  if (!value) return no_place(with, *written, from.at);
  take(into, from, std::move(*value));
}

void decode(decoder& with, const yaml::node& from, citation& into) {
  const auto written = scalar(with, from, "a citation");
  if (!written) return;
  auto value = parse_citation(*written);
  if (!value) return with.invalid(*written, "a citation such as `L35`, `L35-42` or `source:L18`", from.at);
  take(into, from, std::move(*value));
}

void decode(decoder&, const yaml::node& from, wire_json& into) {
  take(into, from, std::make_shared<const nlohmann::ordered_json>(json_of(from)));
}

void decode(decoder& with, const yaml::node& from, field_matcher& into) {
  decode(with, from, into.values);
  for (const auto& one : into.values)
    if (one.value->is_structured() || one.value->is_number_float())
      with.invalid(one.value->dump(), "a text, an integer, a boolean or `null`", one.at);
}

void decode(decoder& with, const yaml::node& from, user_message& into) {
  into.at = from.at;
  if (!from.is_map()) return with.wrong_type("a map of locales", from);
  if (from.members().empty()) return with.empty_text(from.at);
  for (const auto& one : from.members()) {
    auto& added = into.texts.emplace_back();
    added.name = key_text(one);
    if (!is_locale(one.key))
      with.invalid_name(one.key, "a locale", "it is not a language tag such as `en` or `pt-BR`", one.key_at,
                        locale_like(one.key));
    if (one.value.is_scalar() && !ends_like_a_sentence(one.value.text())) with.unfinished(one.value);
    decode(with, one.value, added.value);
  }
}

void decode(decoder& with, const yaml::node& from, link& into) {
  const auto decode_url = [&](const yaml::node& url) {
    decode(with, url, into.url);
    with.check_address(url);
  };
  if (!from.is_map()) return decode_url(from);
  for (const auto& one : from.members()) {
    if (one.key == "url")
      decode_url(one.value);
    else
      with.unknown_key("a link", one, {"url"}, from);
  }
}

}  // namespace generator::spec
