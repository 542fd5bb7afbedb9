#include "language_server/names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "language_server/name_search.hpp"
#include "rpc/dispatcher.hpp"
#include "spec/text_forms.hpp"

// Follows and changes names.
namespace generator::language_server {
namespace {

using nlohmann::json;
using rpc::error_code;
using spec::section;

[[noreturn]] void refuse(std::string why) {
  throw rpc::error{error_code::request_failed, std::move(why)};
}

/// Rules whose findings mean that errcat did not read all of a file, so that it may have more names.
bool hides_names(const finding& one) {
  constexpr rule unread[] = {rule::cannot_read,       rule::yaml_syntax,      rule::invalid_utf8,
                             rule::control_character, rule::too_large,        rule::too_deep,
                             rule::too_many_aliases,  rule::unsupported_yaml, rule::unfinished_merge,
                             rule::duplicate_key};
  return std::ranges::find(unread, one.id) != std::end(unread);
}

/// The name at a place, if it can be changed.
found_name changeable(const editor_view& view, file_id file, std::size_t offset) {
  const auto& load = view.load();
  const auto& found = load.found.all();
  const auto hidden = std::ranges::find_if(found, hides_names);
  if (hidden != found.end())
    refuse(fmt::format("mend {} first: {}", load.sources.path(hidden->at.file), hidden->text));
  const auto name = name_at(load, file, offset);
  if (!name) refuse("there is no name here that something refers to");
  if (view.location(name->name->at).is_null())
    refuse(fmt::format("`{}` is built into errcat", name->name->name));
  return *name;
}

std::vector<span> exact_places(const found_name& name, const analysis& in) {
  std::vector<span> all;
  for (const auto& one : places_of(name, in, true)) {
    const auto exact = exact_place(name.name->name, one, in.sources);
    if (!exact) refuse(fmt::format("`{}` is spelled with escapes", in.sources.text(one)));
    all.push_back(*exact);
  }
  return all;
}

/// Messages of the kinds are found by their names, so a vendor's own one would no longer replace it.
bool replaces_common(const found_name& name, const analysis& in) {
  return name.name->in == section::user_messages && name.of &&
         std::ranges::any_of(in.kinds.user_messages, [&](const auto& one) {
           return one.name == name.name->name && one.at != name.name->at;
         });
}

}  // namespace

json definition_at(const editor_view& view, file_id file, std::size_t offset) {
  const auto name = name_at(view.load(), file, offset);
  return name ? view.location(name->name->at) : json();
}

json references_at(const editor_view& view, file_id file, std::size_t offset, bool with_definition) {
  json all = json::array();
  const auto name = name_at(view.load(), file, offset);
  if (!name) return all;
  for (const auto& one : places_of(*name, view.load(), with_definition)) {
    const auto exact = exact_place(name->name->name, one, view.load().sources);
    if (auto at = view.location(exact.value_or(one)); !at.is_null()) all.push_back(std::move(at));
  }
  return all;
}

json highlights_at(const editor_view& view, file_id file, std::size_t offset) {
  json all = json::array();
  const auto name = name_at(view.load(), file, offset);
  if (!name) return all;
  for (const auto& one : places_of(*name, view.load(), true)) {
    if (one.file != file) continue;
    const auto exact = exact_place(name->name->name, one, view.load().sources);
    all.push_back({{"range", view.range(exact.value_or(one))}, {"kind", one == name->name->at ? 3 : 2}});
  }
  return all;
}

json renamable_at(const editor_view& view, file_id file, std::size_t offset) {
  const auto name = changeable(view, file, offset);
  return {{"range", view.range(name.at)}, {"placeholder", name.name->name}};
}

json renamed(const editor_view& view, file_id file, std::size_t offset, const std::string& to) {
  const auto name = changeable(view, file, offset);
  const auto& load = view.load();
  if (!spec::is_id(to))
    refuse(fmt::format(
        "`{}` is no id: an id has the form `[a-z][a-z0-9_]*` and is not a YAML word such as `null`", to));
  const auto taken = std::ranges::any_of(name.in->defined, [&](const auto& one) {
    return one.in == name.name->in && one.name == to && &one != name.name;
  });
  if (taken) refuse(fmt::format("another {} is called `{}`", spec::one_of(name.name->in), to));
  if (replaces_common(name, load))
    refuse(fmt::format("`{}` replaces the message of that name that the kinds refer to", name.name->name));
  json changes = json::object();
  for (const auto& one : exact_places(name, load)) {
    const auto uri = view.uri(one.file);
    if (uri.empty()) refuse(fmt::format("`{}` is built into errcat", name.name->name));
    changes[uri].push_back({{"range", view.range(one)}, {"newText", to}});
  }
  return {{"changes", std::move(changes)}};
}

}  // namespace generator::language_server
