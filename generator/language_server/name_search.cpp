#include "language_server/name_search.hpp"

#include <algorithm>
#include <tuple>

namespace generator::language_server {
namespace {

bool covers(const span& at, file_id file, std::size_t offset) {
  return at.begin != span::whole && at.file == file && at.begin <= offset && offset <= at.end;
}

std::optional<found_name> name_in(const catalog::name_uses& names, const catalog::catalog* of,
                                  const analysis& load, file_id file, std::size_t offset) {
  const auto found = [&](const catalog::definition& name, const span& at) {
    return found_name{&names, of, &name, exact_place(name.name, at, load.sources).value_or(at)};
  };
  for (const auto& one : names.references)
    if (covers(one.at, file, offset)) return found(names.defined[one.to], one.at);
  for (const auto& one : names.defined)
    if (covers(one.at, file, offset)) return found(one, one.at);
  return {};
}

/// All records of names: each vendor has its own, and the kinds have one.
std::vector<std::pair<const catalog::name_uses*, const catalog::catalog*>> all_names(const analysis& in) {
  std::vector<std::pair<const catalog::name_uses*, const catalog::catalog*>> all;
  for (const auto& one : in.vendors) all.emplace_back(&one.names, &one);
  all.emplace_back(&in.kinds.names, nullptr);
  return all;
}

bool same(const catalog::definition& a, const catalog::definition& b) {
  return a.in == b.in && a.name == b.name && a.at == b.at;
}

}  // namespace

std::optional<span> exact_place(std::string_view name, const span& within, const source_set& sources) {
  auto text = sources.text(within);
  auto begin = within.begin;
  const bool quoted = text.size() >= 2 && (text[0] == '"' || text[0] == '\'');
  if (quoted) {
    text = text.substr(1, text.size() - 2);
    ++begin;
  }
  const auto place = [&](std::size_t at) {
    const auto from = begin + static_cast<std::uint32_t>(at);
    return span{within.file, from, from + static_cast<std::uint32_t>(name.size())};
  };
  if (text.starts_with(name) && (text.size() == name.size() || text[name.size()] == ':')) return place(0);
  const bool ends =
      text.size() > name.size() && text.ends_with(name) && text[text.size() - name.size() - 1] == '.';
  if (ends) return place(text.size() - name.size());
  return {};
}

std::optional<found_name> name_at(const analysis& in, file_id file, std::size_t offset) {
  for (const auto& [names, of] : all_names(in))
    if (auto found = name_in(*names, of, in, file, offset)) return found;
  return {};
}

std::vector<span> places_of(const found_name& name, const analysis& in, bool with_definition) {
  std::vector<span> all;
  for (const auto& [names, of] : all_names(in)) {
    // What is built in has no place, so it is the same name only within one catalog.
    if (name.name->at.begin == span::whole && names != name.in) continue;
    for (const auto& one : names->references)
      if (same(names->defined[one.to], *name.name)) all.push_back(one.at);
  }
  if (with_definition && name.name->at.begin != span::whole) all.push_back(name.name->at);
  const auto order = [](const span& at) { return std::tuple(at.file, at.begin, at.end); };
  std::ranges::sort(all, {}, order);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace generator::language_server
