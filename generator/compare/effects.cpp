#include "compare/effects.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "compare/walk.hpp"
#include "errcat/to_string.hpp"
#include "spec/format.hpp"
#include "view/phrases.hpp"

// Compares what entries inherit.
namespace generator::compare {
namespace {

using catalog::entry;
using std::string;

/// What applies to an entry, as a text, and the key by which an entry can say it itself.
struct property {
  std::string_view key;
  spec::impact impact;
  string (*text)(const entry&, const catalog::catalog&);
};

string kind_of(const entry& of, const catalog::catalog& in) {
  return of.kind ? string(in.kinds[*of.kind].id) : "";
}

string retry_of(const entry& of, const catalog::catalog& in) {
  if (!of.effective_policy) return "";
  const auto& policy = in.policies[*of.effective_policy];
  return policy.in_place ? view::policy_text(policy)
                         : fmt::format("`{}`: {}", policy.id, view::policy_text(policy));
}

string message_of(const entry& of, const catalog::catalog& in) {
  const auto message = of.effective_message ? of.effective_message : in.default_message;
  return message ? string(in.user_messages[*message].name) : "";
}

string surfaces_of(const entry& of, const catalog::catalog& in) {
  std::vector<std::string_view> all;
  for (const auto one : of.surfaces) all.push_back(in.surfaces[one].id);
  return fmt::format("{}", fmt::join(all, ", "));
}

string fields_of(const entry& of, const catalog::catalog&) {
  string all;
  for (const auto& one : of.fields) {
    all += (all.empty() ? "" : "; ") + one.place + ": ";
    for (const auto& value : one.values) all += (&value == &one.values.front() ? "" : ", ") + value.text;
  }
  return all;
}

constexpr auto behavior = spec::impact::behavior;
constexpr property properties[] = {
    {"kind", behavior, kind_of},
    {"retry", behavior, retry_of},
    {"severity", behavior,
     [](const entry& of, const catalog::catalog&) { return string(errcat::to_string(of.severity)); }},
    {"audience", behavior,
     [](const entry& of, const catalog::catalog&) { return string(errcat::to_string(of.audience)); }},
    {"status", behavior,
     [](const entry& of, const catalog::catalog&) {
       return fmt::format("{}", fmt::join(of.status_written, ", "));
     }},
    {"surfaces", behavior, surfaces_of},
    {"fields", behavior, fields_of},
    {"user_message", spec::impact::text, message_of},
};

/// The entry as its spec writes it.
spec::written written_of(const entry& from, const catalog::catalog& in) {
  const auto& spec = *in.written;
  const auto* wanted = from.written.share().get();
  for (const auto& one : spec.statuses)
    if (&one == wanted) return written_of(one);
  for (const auto& one : spec.errors)
    if (&one.value == wanted) return written_of(one.value);
  for (const auto& one : spec.outcomes)
    if (&one.value == wanted) return written_of(one.value);
  for (const auto& one : spec.symptoms)
    if (&one.value == wanted) return written_of(one.value);
  for (const auto* one : {&spec.transport.not_sent, &spec.transport.network, &spec.transport.timeout})
    if (one == wanted) return written_of(*one);
  return &spec.unlisted_code == wanted ? written_of(spec.unlisted_code) : spec::written();
}

/// By what an entry without an id is the same afterward.
string key_of(const entry& of, const catalog::catalog& in) {
  return fmt::format("{} {} {} {} {}", static_cast<int>(of.type), catalog::name_of(of),
                     static_cast<int>(of.transport), surfaces_of(of, in), fields_of(of, in));
}

const entry* find(const entry& before, const catalog::catalog& in_before, const catalog::catalog& in_after,
                  const new_ids& ids) {
  const auto renamed = ids.find(before.id);
  const auto id = renamed == ids.end() ? before.id : std::string_view(renamed->second);
  const auto key = id.empty() ? key_of(before, in_before) : string();
  for (const auto& one : in_after.entries)
    if (id.empty() ? one.id.empty() && key_of(one, in_after) == key : one.id == id) return &one;
  return nullptr;
}

/// Whether the entry itself says something else than before.
bool says_another(const spec::written& before, const spec::written& after, std::string_view key) {
  const auto* was = part_of(before, key);
  const auto* is = part_of(after, key);
  return was && is ? !(*was == *is) : was != is;
}

}  // namespace

void compare_inherited(const catalog::catalog& before, const catalog::catalog& after, const new_ids& ids,
                       std::vector<change>& to) {
  std::map<std::tuple<const property*, string, string>, std::vector<string>> found;
  for (const auto& one : before.entries) {
    const auto* now = find(one, before, after, ids);
    if (!now) continue;
    std::optional<std::pair<spec::written, spec::written>> own;
    for (const auto& each : properties) {
      auto was = each.text(one, before);
      auto is = each.text(*now, after);
      if (was == is) continue;
      if (!own) own.emplace(written_of(one, before), written_of(*now, after));
      if (!says_another(own->first, own->second, each.key))
        found[{&each, std::move(was), std::move(is)}].push_back(catalog::name_of(*now));
    }
  }
  for (auto& [what, entries] : found) {
    const auto& [which, was, is] = what;
    to.push_back({change::type::inherited, which->impact, string(which->key), was, is, std::move(entries)});
  }
}

}  // namespace generator::compare
