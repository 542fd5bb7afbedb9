#include "spec/decode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "diagnostics/address.hpp"
#include "spec/description.hpp"
#include "spec/text_forms.hpp"
#include "spec/value_forms.hpp"

// Reports values that do not fit the format.
namespace generator::spec {
namespace {

std::string_view type_of(const yaml::node& node) {
  switch (node.kind) {
    case yaml::node::type::absent:
      return "nothing";
    case yaml::node::type::scalar:
      return "a text";
    case yaml::node::type::sequence:
      return "a list";
    case yaml::node::type::map:
      return "a map";
  }
  return "nothing";
}

/// Calls `visit` on a scalar, or on each scalar in a list or map.
template <class Visit>
bool each_scalar(const yaml::node& value, Visit visit) {
  if (value.is_scalar()) return visit(value);
  bool all = true;
  for (const auto& one : value.items())
    if (one.is_scalar()) all = visit(one) && all;
  for (const auto& one : value.members())
    if (one.value.is_scalar()) all = visit(one.value) && all;
  return all;
}

std::string listed(const std::vector<std::string_view>& words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? " or " : ", ";
    out += fmt::format("`{}`", words[i]);
  }
  return out;
}

/// The largest number that a file gives to an entry or a kind, or reserves.
std::int64_t largest_used(const yaml::node& root) {
  std::int64_t largest = 0;
  const auto see = [&](const yaml::node& entry) {
    constexpr std::int64_t most = 2'147'483'646;  // an enumerator can still be one more
    const auto* number = entry.find("number");
    const auto value = number ? parse_integer(number->value.text()) : std::nullopt;
    if (value && *value <= most) largest = std::max(largest, *value);
  };
  for (const auto* section : {"errors", "outcomes", "statuses", "reserved", "kinds"}) {
    const auto* found = root.find(section);
    if (!found) continue;
    for (const auto& one : found->value.members()) see(one.value);
    for (const auto& one : found->value.items()) see(one);
  }
  return largest;
}

/// Puts a member in front of those that a map has.
edit first_member(const yaml::node& map, std::string_view member) {
  const bool in_brackets = map.members().front().key_at.begin > map.at.begin;
  const auto at = map.at.begin + (in_brackets ? 1 : 0);
  return {{map.at.file, at, at}, fmt::format("{}{}", member, in_brackets ? ", " : "\n")};
}

/// A map such as `Two: three.`, which was meant as a text, in quotes. Empty if it is something else.
std::string as_text(const yaml::node& map) {
  if (!map.is_map() || map.members().size() != 1) return {};
  const auto& only = map.members().front();
  const auto text = fmt::format("{}: {}", only.key, only.value.text());
  // What would need escapes within the quotes is left to the writer.
  const bool plain = only.value.is_scalar() && text.find_first_of("\"\\\n") == std::string::npos;
  return plain ? fmt::format("\"{}\"", text) : std::string();
}

advice quoted_text(std::string quoted) {
  auto help = fmt::format("quote a text that contains a colon: `{}`", quoted);
  return {std::move(help), {std::move(quoted)}, true};
}

/// What to write instead of a value of the wrong type.
advice help_for_type(std::string_view key, std::string_view expected, const yaml::node& actual) {
  if (key == "code" && actual.is_sequence()) return "write the first as `code` and the others as `aliases`";
  if (expected == "a text")
    if (auto quoted = as_text(actual); !quoted.empty()) return quoted_text(std::move(quoted));
  return {};
}

}  // namespace

std::string_view decoder::key_name() const {
  return key_ ? key_->name : std::string_view("spec");
}

bool decoder::accepts(const key_info& key, const yaml::node& value) {
  if (key.sentence && !value.is_map())
    each_scalar(value, [&](const yaml::node& one) {
      if (!ends_like_a_sentence(one.text())) unfinished(one);
      return true;
    });
  if ((key.sentence || key.name == "title") && !value.is_map())
    each_scalar(value, [&](const yaml::node& one) {
      if (const auto stray = stray_placeholder(one.text()); !stray.empty())
        out_.add(rule::stray_placeholder, one.at, {{"text", stray}, {"key", key.name}});
      return true;
    });
  if (key.form == &forms::address) check_address(value);
  if (key.words.empty()) return true;
  return each_scalar(value, [&](const yaml::node& one) {
    for (const auto word : key.words)
      if (one.text() == word) return true;
    const auto scope = inside(key);
    const std::vector<std::string_view> words(key.words.begin(), key.words.end());
    invalid(one.text(), listed(words), one.at, did_you_mean(one.text(), words));
    return false;
  });
}

void decoder::check_address(const yaml::node& value) {
  if (value.is_scalar() && runs_as_code(value.text()))
    invalid(value.text(), "the address of a page: it runs code or carries content", value.at);
}

bool decoder::was_meant_as_text(std::string_view owner, const yaml::node& map,
                                const std::vector<std::string_view>& known) {
  auto quoted = as_text(map);
  if (quoted.empty() || !nearest(map.members().front().key, known).empty()) return false;
  const auto& key = map.members().front();
  auto help = quoted_text(std::move(quoted));
  fix whole{{map.at, help.instead.front()}, true};
  out_.add(rule::unknown_key, key.key_at, {{"owner", owner}, {"key", key.key}}, std::move(help.text))
      .fixes.push_back(std::move(whole));
  return true;
}

std::string_view decoder::unknown_key(std::string_view owner, const yaml::member& which,
                                      const std::vector<std::string_view>& known, const yaml::node& in) {
  std::vector<std::string_view> absent;
  std::ranges::copy_if(known, std::back_inserter(absent),
                       [&](std::string_view one) { return !in.find(one); });
  const auto meant = nearest(which.key, absent);
  out_.add(rule::unknown_key, which.key_at, {{"owner", owner}, {"key", which.key}}, [&]() -> advice {
    if (!meant.empty()) return did_you_mean(which.key, absent);
    if (const auto there = nearest(which.key, known); !there.empty())
      return fmt::format("did you mean `{}`, which is there already?", there);
    return fmt::format("the keys here are {}", listed(known));
  });
  return meant;
}

void decoder::missing_key(std::string_view owner, const key_info& which, const yaml::node& in) {
  // A reservation is about a number that was used.
  const bool needs_number = which.name == "number" && owner != "a reservation";
  std::optional<fix> added;
  auto& found = out_.add(rule::missing_key, in.at, {{"owner", owner}, {"key", which.name}}, [&] {
    if (!needs_number) return fmt::format("add `{}`: {}", which.name, which.meaning);
    const auto line = fmt::format("number: {}", free_number());
    // Other files of the vendor can have the number.
    const bool alone = !root_.find("parts") && !root_.find("part_of");
    if (!in.members().empty()) added = fix{first_member(in, line), alone};
    return fmt::format("add `{}`, which is free in this file", line);
  });
  if (added) found.fixes.push_back(std::move(*added));
}

std::int64_t decoder::free_number() {
  if (!last_number_) last_number_ = largest_used(root_);
  return ++*last_number_;
}

void decoder::wrong_type(std::string_view expected, const yaml::node& actual) {
  out_.add(rule::wrong_type, actual.at,
           {{"key", key_name()}, {"expected", expected}, {"actual", type_of(actual)}},
           help_for_type(key_name(), expected, actual));
}

void decoder::invalid(std::string_view value, std::string_view expected, const span& at, advice help) {
  out_.add(rule::invalid_value, at, {{"value", value}, {"expected", expected}}, std::move(help));
}

void decoder::invalid_name(std::string_view name, std::string_view of, std::string_view why, const span& at,
                           std::string instead) {
  out_.add(rule::invalid_name, at, {{"name", name}, {"what", of}, {"why", why}},
           write_instead(std::move(instead)));
}

void decoder::out_of_range(std::string_view value, const span& at, std::int64_t least, std::int64_t most) {
  out_.add(rule::out_of_range, at,
           {{"value", value},
            {"key", key_name()},
            {"least", std::to_string(least)},
            {"most", std::to_string(most)}});
}

bool decoder::in_range(std::string_view written, std::int64_t value, const span& at) {
  if (!key_ || key_->least == key_->most || (value >= key_->least && value <= key_->most)) return true;
  out_of_range(written, at, key_->least, key_->most);
  return false;
}

void decoder::ambiguous_scalar(const yaml::node& value) {
  out_.add(rule::ambiguous_scalar, value.at, {{"value", value.text()}},
           write_instead(fmt::format("\"{}\"", value.text()), true));
}

void decoder::empty_text(const span& at) {
  out_.add(rule::empty_text, at, {{"key", key_name()}});
}

void decoder::unfinished(const yaml::node& value) {
  // Empty text has its own finding.
  if (value.text().find_first_not_of(" \t\n") == std::string::npos) return;
  constexpr std::size_t shown = 24;
  std::string_view end = value.text();
  while (end.ends_with('\n')) end.remove_suffix(1);
  if (end.size() > shown) {
    end.remove_prefix(end.size() - shown);
    while (!end.empty() && (static_cast<unsigned char>(end[0]) & 0xC0) == 0x80) end.remove_prefix(1);
  }
  const bool cut = end.size() < value.text().size() && end.data() != value.text().data();
  out_.add(rule::unfinished_sentence, value.at, {{"end", (cut ? "…" : "") + std::string(end)}});
}

bool valid_id(decoder& with, const text& id) {
  if (is_id(id.value)) return true;
  with.invalid_name(id.value, "this definition",
                    "an id has the form `[a-z][a-z0-9_]*` and is not a YAML word such as `null`", id.at,
                    id_like(id.value));
  return false;
}

}  // namespace generator::spec
