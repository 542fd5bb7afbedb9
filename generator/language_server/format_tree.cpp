#include "language_server/format_tree.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "spec/reference.hpp"

// Walks the description of the format.
namespace generator::language_server {
namespace {

using spec::section;

const std::vector<spec::listed_shape>& maps() {
  static const auto all = spec::reference();
  return all;
}

const spec::listed_shape* map_called(std::string_view name) {
  const auto found = std::ranges::find(maps(), name, &spec::listed_shape::name);
  return found == maps().end() ? nullptr : &*found;
}

bool take(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

/// The map that a label of a type means: "retry policy" is that of "a retry policy".
const spec::listed_shape* map_labelled(std::string_view label) {
  for (const auto& one : maps()) {
    auto name = one.name;
    take(name, "a ") || take(name, "an ") || take(name, "the ");
    if (name == label) return &one;
  }
  return nullptr;
}

expected value_of(const spec::listed_key& key) {
  const auto type = spec::label_of(*key.type);
  std::string_view label = type;
  expected out;
  out.key = &key;
  take(label, "list of ");
  out.takes_names = take(label, "map of ") || label == "text for each locale";
  take(label, "text or ");
  out.map = map_labelled(label);
  const auto has_main = [](const spec::listed_shape& of) {
    return std::ranges::any_of(of.keys, [](const auto& one) { return one.main; });
  };
  out.takes_text = !out.map || label.size() < type.size() || has_main(*out.map);
  return out;
}

const spec::listed_key* key_called(const spec::listed_shape& in, std::string_view name) {
  const auto found = std::ranges::find(in.keys, name, &spec::listed_key::name);
  return found == in.keys.end() ? nullptr : &*found;
}

}  // namespace

expected expected_at(std::string_view root, const std::vector<std::string_view>& path) {
  expected at;
  at.map = map_called(root);
  for (const auto name : path) {
    if (at.takes_names) {
      at.takes_names = false;
    } else if (const auto* key = at.map ? key_called(*at.map, name) : nullptr) {
      at = value_of(*key);
    } else {
      return {};
    }
  }
  return at;
}

section section_of(const spec::listed_key& key) {
  static const std::map<std::string_view, section> all{
      {"surfaces", section::surfaces},    {"environments", section::environments},
      {"category", section::categories},  {"operations", section::operations},
      {"retry", section::retry_policies}, {"user_message", section::user_messages},
      {"kind", section::kinds},           {"from", section::sources},
      {"replaced_by", section::entries},  {"quick_reference", section::entries},
      {"concerns", section::entries},
  };
  const auto found = all.find(key.name);
  return found == all.end() ? section::none : found->second;
}

}  // namespace generator::language_server
