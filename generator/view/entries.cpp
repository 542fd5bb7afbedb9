#include <fmt/format.h>

#include <algorithm>

#include "errcat/to_string.hpp"
#include "view/parts.hpp"
#include "view/phrases.hpp"
#include "wire/example.hpp"

namespace generator::view {
namespace {

json names_of(const std::vector<catalog::index>& from, const std::vector<catalog::surface>& in) {
  auto all = json::array();
  for (const auto one : from) all.push_back({{"id", in[one].id}, {"title", in[one].title}});
  return all;
}

json names_of(const std::vector<catalog::index>& from, const std::vector<catalog::operation>& in) {
  auto all = json::array();
  for (const auto one : from)
    all.push_back({{"id", in[one].id}, {"title", in[one].title.empty() ? in[one].id : in[one].title}});
  return all;
}

std::string_view word_of(catalog::field_value::type kind) {
  switch (kind) {
    case catalog::field_value::type::text:
      return "text";
    case catalog::field_value::type::integer:
      return "number";
    case catalog::field_value::type::boolean:
      return "boolean";
    case catalog::field_value::type::null:
      return "null";
  }
  return "text";
}

json fields(const catalog::entry& from) {
  auto all = json::array();
  for (const auto& one : from.fields) {
    auto values = json::array();
    for (const auto& value : one.values)
      values.push_back({{"type", word_of(value.kind)}, {"value", value.text}});
    all.push_back({{"place", one.place}, {"values", values}});
  }
  return all;
}

json limits(const catalog::entry& from) {
  auto all = json::array();
  for (const auto& one : from.written.limits) {
    json added{{"what", one.what.value},
               {"min", one.min.value},
               {"above", one.above.value},
               {"max", one.max.value},
               {"below", one.below.value},
               {"per", one.per.value},
               {"bounds", bounds_text(one)},
               {"surfaces", texts(one.surfaces)},
               {"operations", texts(one.operations)},
               {"environments", texts(one.environments)}};
    added["basis_note"] = basis_note(one.basis.value);
    added.update(provenance(one));
    all.push_back(std::move(added));
  }
  return all;
}

json examples(const catalog::entry& from) {
  auto all = json::array();
  for (const auto& one : from.written.examples) {
    auto headers = json::array();
    for (const auto& header : one.headers)
      headers.push_back({{"name", header.name.value},
                         {"value", header.value.value},
                         {"text", header.name.value + ": " + header.value.value}});
    json added{{"title", one.title.value},
               {"status", one.status.given ? json(one.status.value) : json()},
               {"headers", headers},
               {"body", one.body.given ? one.body.value : json()},
               {"body_text", wire::body_of(one, 2)},
               {"body_is_json", one.body.given && !one.body.value.is_string()},
               {"surfaces", texts(one.surfaces)},
               {"operations", texts(one.operations)}};
    added.update(provenance(one));
    added["ours"] = one.basis.value == "ours";
    all.push_back(std::move(added));
  }
  return all;
}

json pairs(const spec::named_list<spec::text>& from, std::string_view name, std::string_view value) {
  auto all = json::array();
  for (const auto& one : from) all.push_back({{name, one.name.value}, {value, one.value.value}});
  return all;
}

/// The rule that holds, and whether it is the entry's own or comes from a status row.
json retry(const catalog::entry& from, const catalog::catalog& in) {
  if (!from.effective_policy) return nullptr;
  const auto& rule = in.policies[*from.effective_policy];
  json added{{"policy", rule.id},
             {"built_in", rule.built_in},
             {"do", to_string(rule.verb)},
             {"text", policy_text(rule)},
             {"basis", rule.written.basis.value},
             {"basis_note", basis_note(rule.written.basis.value)},
             {"own", from.policy.has_value()},
             {"from_status", nullptr}};
  if (from.policy_from) {
    const auto& row = in.entries[*from.policy_from];
    added["from_status"] = {{"statuses", row.status_written}, {"anchor", row.anchor}};
  }
  return added;
}

json user_message(const catalog::entry& from, const catalog::catalog& in) {
  if (!from.effective_message) return nullptr;
  const auto& message = in.user_messages[*from.effective_message];
  return {{"name", message.name},
          {"own", from.user_message.has_value()},
          {"text", message.texts.empty() ? "" : message.texts.front()}};
}

/// Whether an entry of the type stands for what is not there: a response, or a code that the catalog has.
bool by_absence(errcat::entry_type type) {
  return type == errcat::entry_type::transport || type == errcat::entry_type::unlisted_code;
}

std::string_view rare_text(errcat::emission value) {
  if (value == errcat::emission::rarely) return "Rarely sent.";
  return value == errcat::emission::never ? "Not sent, says the vendor." : "";
}

/// What pages decide by: whether there is enough to say for a section, and which of it is news to the reader.
json page_facts(const catalog::entry& from) {
  const bool wire = from.type == errcat::entry_type::error || from.type == errcat::entry_type::outcome;
  const bool nameless_type = from.type == errcat::entry_type::status || by_absence(from.type);
  return {{"label", label_of(from)},
          {"condition", wire ? std::string() : condition_text(from.fields)},
          {"rare", rare_text(from.emission)},
          {"on_statuses", statuses_text(from.status_written)},
          {"has_details", catalog::has_details(from)},
          {"has_other_marks", !from.code.empty() || !from.subcode.empty() || !from.aliases.empty() ||
                                  !from.messages.empty() || !from.fields.empty()},
          {"is_identified", wire || from.number != 0},
          {"recognised_by", recognised_by(from)},
          {"tells_summary", from.type != errcat::entry_type::status || from.number != 0},
          {"tells_action", !nameless_type},
          {"tells_retry", wire || from.number != 0},
          {"for_developers", from.audience == errcat::audience::developer},
          {"tells_user", wire || from.number != 0 || from.user_message}};
}

}  // namespace

json ranges(const std::vector<catalog::status_range>& from) {
  auto all = json::array();
  for (const auto& one : from) all.push_back({{"first", one.first}, {"last", one.last}});
  return all;
}

std::string condition_text(const std::vector<catalog::field_matcher>& from) {
  std::vector<std::string> parts;
  for (const auto& one : from) {
    const auto place = place_of(one.place);
    const bool in_header = place.at("in_header");
    std::vector<std::string> values;
    for (const auto& value : one.values) {
      const bool absent = in_header && value.kind == catalog::field_value::type::null;
      values.push_back(absent ? "absent" : '`' + value.text + '`');
    }
    parts.push_back(fmt::format("{}`{}` is {}", in_header ? "the header " : "",
                                place.at("name").get<std::string>(), joined(values, " or ")));
  }
  return joined(parts);
}

json recognised_by(const catalog::entry& from) {
  auto all = json::array();
  auto codes = json::array();
  if (!from.code.empty()) codes.push_back(from.code);
  for (const auto& one : from.aliases) codes.push_back(one);
  if (!codes.empty()) all.push_back({{"label", "code"}, {"values", codes}});
  if (!from.subcode.empty())
    all.push_back({{"label", "second-level code"}, {"values", json::array({from.subcode})}});
  if (!from.messages.empty()) all.push_back({{"label", "message"}, {"values", from.messages}});
  for (const auto& one : from.fields) {
    auto values = json::array();
    for (const auto& value : one.values)
      values.push_back(value.kind == catalog::field_value::type::text ? json(value.text).dump() : value.text);
    all.push_back({{"label", fmt::format("field `{}`", one.place)}, {"values", values}});
  }
  if (all.empty() && from.type == errcat::entry_type::status)
    all.push_back({{"label", "status"}, {"values", from.status_written}});
  return all;
}

std::string label_of(const catalog::entry& from) {
  if (from.type == errcat::entry_type::unlisted_code) return "unlisted code";
  if (from.type == errcat::entry_type::transport)
    return from.transport == errcat::transport_failure::timeout ? "no answer" : "no connection";
  if (from.rank == catalog::status_rank::any) return "any other";
  auto text = joined(from.status_written, ", ");
  return from.except_written.empty() ? text : text + " but " + joined(from.except_written);
}

std::string heading_of(const catalog::entry& from) {
  if (from.type == errcat::entry_type::symptom && !from.title.empty()) return from.title;
  if (catalog::heading_tells_codes(from))
    return fmt::format("{} ({} / {})", from.id, from.code, from.subcode);
  if (!from.id.empty()) return from.id;
  if (by_absence(from.type)) return from.title.empty() ? std::string(catalog::plain_name(from)) : from.title;
  return from.rank == catalog::status_rank::any ? "Any other status"
                                                : "Status " + joined(from.status_written, ", ");
}

json entry(const catalog::entry& from, const catalog::catalog& in) {
  const auto& w = from.written;
  json out{{"type", to_string(from.type)},
           {"built_in", from.built_in},
           {"id", from.id},
           {"number", from.number == 0 ? json() : json(from.number)},
           {"enumerator", from.enumerator},
           {"anchor", from.anchor},
           {"heading", heading_of(from)},
           {"title", from.title},
           {"summary", from.summary},
           {"action", from.action}};
  out["kind"] =
      from.kind ? json{{"id", in.kinds[*from.kind].id}, {"summary", in.kinds[*from.kind].summary}} : json();
  out["severity"] = to_string(from.severity);
  out["effect"] = from.effect == errcat::effect::unspecified ? "" : to_string(from.effect);
  out["effect_text"] = effect_text(from.effect);
  out["audience"] = to_string(from.audience);
  out["emitted"] = to_string(from.emission);
  out["category"] = from.category ? json{{"id", in.categories[*from.category].id},
                                         {"title", in.categories[*from.category].title}}
                                  : json();
  out["code"] = from.code;
  out["subcode"] = from.subcode;
  out["aliases"] = from.aliases;
  out["statuses"] = from.status_written;
  out["status_ranges"] = ranges(from.statuses);
  out["transport"] = to_string(from.transport);
  out["except"] = from.except_written;
  out["messages"] = from.messages;
  out["fields"] = fields(from);
  out["placeholders"] = pairs(w.placeholders, "name", "type");
  out["surfaces"] = names_of(from.surfaces, in.surfaces);
  out["operations"] = names_of(from.operations, in.operations);
  out["causes"] = items(from.causes, in);
  out["causes_ordered"] = from.causes_ordered;
  out["fixes"] = items(from.fixes, in);
  out["fixes_ordered"] = from.fixes_ordered;
  out["formats"] = pairs(w.formats, "field", "format");
  out["limits"] = limits(from);
  out["examples"] = examples(from);
  out["retry"] = retry(from, in);
  out["user_message"] = user_message(from, in);
  out["links"] = links(w.links);
  out["notes"] = texts(w.notes);
  out["since"] = from.since;
  out["deprecated"] = from.deprecated;
  out["replaced_by"] = from.replaced_by ? json{{"id", in.entries[*from.replaced_by].id},
                                               {"anchor", in.entries[*from.replaced_by].anchor}}
                                        : json();
  out["other_ids"] = from.other_ids;
  out.update(page_facts(from));
  out.update(provenance(w));
  return out;
}

json items(const std::vector<catalog::item>& from, const catalog::catalog& in) {
  auto all = json::array();
  for (const auto& one : from) {
    json added{{"text", one.text},
               {"fix", one.fix},
               {"retry", one.policy ? json{{"policy", in.policies[*one.policy].id},
                                           {"text", policy_text(in.policies[*one.policy])}}
                                    : json()},
               {"links", links(one.written.links)},
               {"surfaces", names_of(one.surfaces, in.surfaces)},
               {"operations", names_of(one.operations, in.operations)}};
    added.update(provenance(one.written));
    all.push_back(std::move(added));
  }
  return all;
}

}  // namespace generator::view
