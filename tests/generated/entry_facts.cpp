#include "entry_facts.hpp"

#include <errcat/kind.hpp>

#include "checker.hpp"
#include "words.hpp"

namespace {

using rows::row;

std::string text(std::string_view from) {
  return std::string(from);
}
std::string text(bool from) {
  return from ? "true" : "false";
}

template <class List>
std::string numbers(const List& list) {
  std::string all;
  for (const auto one : list) all += std::to_string(static_cast<std::uint32_t>(one)) + ' ';
  return all;
}

/// One or several values for each item of a list.
template <class List, class Values>
row each(const List& list, Values values) {
  row all;
  for (const auto& one : list)
    for (const auto& value : values(one)) all.emplace_back(value);
  return all;
}

row texts(const errcat::text_list& list) {
  return each(list, [](std::string_view one) { return row{text(one)}; });
}

row items(const errcat::item_list& list) {
  return each(list, [](const errcat::item& one) {
    return row{text(one.text()), text(one.fix()), text(one.retry().id()), numbers(one.surfaces()),
               numbers(one.operations())};
  });
}

row item_texts(const errcat::item_list& list) {
  return each(list, [](const errcat::item& one) { return row{text(one.text()), text(one.fix())}; });
}

row retry_figures(const errcat::retry_rule& retry) {
  row all{words::of(retry.verb()),
          words::of(retry.repeats()),
          text(retry.honor_retry_after() == errcat::known::yes),
          text(retry.honor_retry_after() == errcat::known::no),
          text(retry.about()),
          std::to_string(retry.factor_milli().value),
          std::to_string(retry.cap_ms().value),
          text(retry.uncapped()),
          words::of(retry.jitter()),
          std::to_string(retry.jitter_permille()),
          std::to_string(retry.attempts().value),
          std::to_string(retry.within_ms().value)};
  for (const auto delay : retry.delays()) all.push_back(std::to_string(delay));
  return all;
}

row simple_property(const errcat::entry& of, const std::string& property) {
  if (property == "type") return {words::of(of.type())};
  if (property == "id") return {text(of.id())};
  if (property == "number") return {std::to_string(of.number())};
  if (property == "code") return {text(of.code())};
  if (property == "subcode") return {text(of.subcode())};
  if (property == "title") return {text(of.title())};
  if (property == "summary") return {text(of.summary())};
  if (property == "action") return {text(of.action())};
  if (property == "anchor") return {text(of.anchor())};
  if (property == "audience") return {words::of(of.audience())};
  if (property == "severity") return {words::of(of.severity())};
  if (property == "emission") return {words::of(of.emission())};
  if (property == "since") return {text(of.since())};
  if (property == "deprecated") return {text(of.deprecated())};
  if (property == "causes_ordered") return {text(of.causes_ordered())};
  if (property == "fixes_ordered") return {text(of.fixes_ordered())};
  if (property == "kind") return {text(of.kind_id()), text(to_string(of.kind()))};
  if (property == "category") return {text(of.category_id()), text(of.category_title())};
  if (property == "replaced_by") return {text(of.replaced_by().id())};
  return {"no such property"};
}

row property(const errcat::entry& of, const std::string& name) {
  if (name == "aliases") return texts(of.aliases());
  if (name == "messages") return texts(of.messages());
  if (name == "notes") return texts(of.notes());
  if (name == "causes") return items(of.causes());
  if (name == "fixes") return items(of.fixes());
  if (name == "texts of causes") return item_texts(of.causes());
  if (name == "texts of fixes") return item_texts(of.fixes());
  if (name == "surfaces") return {numbers(of.surfaces())};
  if (name == "operations") return {numbers(of.operations())};
  if (name == "retry figures") return retry_figures(of.retry());
  if (name == "retry") {
    const bool own(of.stated_retry());
    return {text(of.retry().id()), of.retry() ? text(own) : ""};
  }
  if (name == "status_ranges")
    return each(of.statuses(), [](const auto& one) {
      return row{std::to_string(one.first), std::to_string(one.last)};
    });
  if (name == "links")
    return each(of.links(), [](const auto& one) { return row{text(one.title), text(one.url)}; });
  if (name == "limits")
    return each(of.limits(), [](const auto& one) {
      return row{text(one.what), text(one.min),   text(one.above),
                 text(one.max),  text(one.below), text(one.per)};
    });
  if (name == "formats")
    return each(of.formats(), [](const auto& one) { return row{text(one.field), text(one.format)}; });
  if (name == "placeholders")
    return each(of.placeholders(), [](const auto& one) {
      return row{text(one.name), one.integer ? "integer" : "text"};
    });
  return simple_property(of, name);
}

}  // namespace

entry_index::entry_index(const vendor& of) {
  int nameless[8] = {};
  for (const errcat::entry one : of.entries()) {
    const auto type = static_cast<std::size_t>(one.type());
    keys_.push_back(one.id().empty() ? words::of(one.type()) + ' ' + std::to_string(nameless[type]++)
                                     : text(one.id()));
    entries_.emplace(keys_.back(), one);
  }
}

errcat::entry entry_index::find(const std::string& key) const {
  const auto found = entries_.find(key);
  return found == entries_.end() ? errcat::entry() : found->second;
}

void check_fact(const vendor& of, const entry_index& entries, const rows::row& expected) {
  const auto& name = expected[2];
  const auto found = property(entries.find(expected[1]), name);
  checker::same(rows::to_line(found), rows::to_line(row(expected.begin() + 3, expected.end())),
                std::string(of.name) + ": " + name + " of " + expected[1]);
}
