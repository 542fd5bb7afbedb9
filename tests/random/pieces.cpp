#include "pieces.hpp"

#include <fmt/format.h>

namespace random_catalog {
namespace {

node duration(std::int64_t ms, bool about, chance& layout) {
  const std::vector<std::pair<const char*, std::int64_t>> units{
      {"d", 86'400'000}, {"h", 3'600'000}, {"min", 60'000}, {"s", 1000}, {"ms", 1}};
  const std::string sign = about ? "~" : "";
  for (const auto& [unit, size] : units)
    if (ms % size == 0 && (size == 1 || layout.percent(60)))
      return node::word(fmt::format("{}{}{}", sign, ms / size, unit));
  return node::word(fmt::format("{}{}ms", sign, ms));
}

}  // namespace

node pieces::shuffled(node of) {
  layout_.shuffle(of.members);
  return of;
}

node pieces::list(std::vector<node> items) {
  if (items.size() == 1 && layout_.percent(60)) return items[0];
  auto made = node::list();
  made.items = std::move(items);
  return made;
}

node pieces::names(const std::vector<std::string>& all) {
  std::vector<node> items;
  for (const auto& one : all) items.push_back(node::of(one));
  return list(std::move(items));
}

void pieces::add_text(node& to, const char* key, const std::string& text) {
  if (!text.empty()) to.add(key, node::of(text));
}

void pieces::add_word(node& to, const char* key, const std::string& word) {
  if (!word.empty()) to.add(key, node::word(word));
}

void pieces::add_names(node& to, const char* key, const std::vector<std::string>& all) {
  if (!all.empty()) to.add(key, names(all));
}

void pieces::add_statuses(node& to, const char* key, const std::vector<status>& all) {
  std::vector<node> items;
  for (const auto& one : all) items.push_back(node::word(one.written));
  if (!items.empty()) to.add(key, list(std::move(items)));
}

void pieces::add_indices(node& to, const char* key, const std::vector<std::size_t>& all,
                         const std::vector<std::string>& known) {
  std::vector<std::string> ids;
  for (const auto one : all) ids.push_back(known[one]);
  add_names(to, key, ids);
}

void pieces::add_fields(node& to, const std::vector<field>& all) {
  if (all.empty()) return;
  auto map = node::map();
  for (const auto& one : all) {
    std::vector<node> values;
    for (const auto& v : one.values)
      values.push_back(v.kind == value::type::text ? node::quoted(v.text, layout_) : node::word(v.text));
    map.add(one.place, list(std::move(values)));
  }
  to.add("fields", map);
}

node pieces::policy_map(const policy& of) {
  auto map = node::map();
  map.add("do", node::word(of.verb));
  std::vector<node> delays;
  for (const auto one : of.delays) delays.push_back(duration(one, of.about && delays.empty(), layout_));
  if (!delays.empty()) map.add("delay", list(std::move(delays)));
  if (of.factor_milli != 0)
    map.add("factor", node::word(fmt::format("{}.{:03}", of.factor_milli / 1000, of.factor_milli % 1000)));
  if (of.cap != 0) map.add("cap", duration(of.cap, false, layout_));
  if (of.uncapped) map.add("cap", node::word("none"));
  if (of.jitter == "%")
    map.add("jitter", node::word(fmt::format("{}.{}%", of.jitter_permille / 10, of.jitter_permille % 10)));
  else if (!of.jitter.empty())
    map.add("jitter", node::word(of.jitter));
  add_word(map, "honor_retry_after", of.honor_retry_after);
  if (of.attempts != 0) map.add("attempts", node::word(std::to_string(of.attempts)));
  if (of.within != 0) map.add("within", duration(of.within, false, layout_));
  if (!of.repeats.empty()) map.add("repeats", node::word(of.repeats));
  return shuffled(std::move(map));
}

node pieces::items_of(const std::vector<item>& all) {
  std::vector<node> made;
  for (const auto& one : all) {
    auto map = node::map();
    map.add("text", node::of(one.text));
    add_text(map, "fix", one.fix);
    add_text(map, "retry", one.retry);
    made.push_back(map.members.size() == 1 && layout_.percent(70) ? node::of(one.text)
                                                                  : shuffled(std::move(map)));
  }
  return list(std::move(made));
}

node pieces::pairs(const std::vector<std::pair<std::string, std::string>>& all) {
  auto map = node::map();
  for (const auto& [key, text] : all) map.add(key, node::of(text));
  return map;
}

node pieces::limits(const std::vector<limit>& all) {
  std::vector<node> made;
  for (const auto& one : all) {
    auto map = node::map();
    add_text(map, "what", one.what);
    for (const auto& [key, text] :
         {std::pair{"min", &one.min}, {"above", &one.above}, {"max", &one.max}, {"below", &one.below}})
      add_word(map, key, *text);
    add_text(map, "per", one.per);
    made.push_back(shuffled(std::move(map)));
  }
  return list(std::move(made));
}

}  // namespace random_catalog
