#include <fmt/format.h>

#include <algorithm>

#include "errcat/to_string.hpp"
#include "spec/entry_texts.hpp"
#include "value/of_json.hpp"
#include "view/phrases.hpp"
#include "view/pieces.hpp"
#include "wire/example.hpp"

// The entries as values.
namespace generator::view {
namespace {

value names_of(const std::vector<catalog::index>& from, const std::vector<catalog::surface>& in) {
  auto all = value::list();
  for (const auto one : from) all.push_back({{"id", in[one].id}, {"title", in[one].title}});
  return all;
}

value names_of(const std::vector<catalog::index>& from, const std::vector<catalog::operation>& in) {
  auto all = value::list();
  for (const auto one : from)
    all.push_back({{"id", in[one].id}, {"title", in[one].title.empty() ? in[one].id : in[one].title}});
  return all;
}

value quoted(const std::string& text) {
  std::string out;
  add_json_string(text, out);
  return out;
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

value fields(const catalog::entry& from) {
  auto all = value::list();
  for (const auto& one : from.fields) {
    auto values = value::list();
    for (const auto& known : one.values)
      values.push_back({{"type", word_of(known.kind)}, {"value", known.text}});
    all.push_back({{"place", one.place}, {"values", std::move(values)}});
  }
  return all;
}

value limits(const catalog::entry& from) {
  auto all = value::list();
  for (const auto& one : from.written->limits) {
    value added{{"what", one.what.value},
                {"min", one.min.value},
                {"above", one.above.value},
                {"max", one.max.value},
                {"below", one.below.value},
                {"per", one.per.value},
                {"bounds", bounds_text(one)},
                {"surfaces", texts(one.surfaces)},
                {"operations", texts(one.operations)},
                {"environments", texts(one.environments)}};
    added.add("basis_note", basis_note(one.basis.value));
    added.add_all(provenance(one));
    all.push_back(std::move(added));
  }
  return all;
}

value examples(const catalog::entry& from) {
  auto all = value::list();
  for (const auto& one : from.written->examples) {
    auto headers = value::list();
    for (const auto& header : one.headers)
      headers.push_back({{"name", header.name.value},
                         {"value", header.value.value},
                         {"text", fmt::format("{}: {}", header.name.value, header.value.value)}});
    auto body = one.body.given ? of_json(*one.body.value) : value();
    const bool is_json = one.body.given && body.what() != value::type::text;
    value added{{"title", one.title.value},
                {"status", one.status.given ? value(one.status.value) : value()},
                {"headers", std::move(headers)},
                {"body", std::move(body)},
                {"body_text", wire::body_of(one, 2)},
                {"body_is_json", is_json},
                {"surfaces", texts(one.surfaces)},
                {"operations", texts(one.operations)}};
    added.add_all(provenance(one));
    added.add("ours", one.basis.value == "ours");
    all.push_back(std::move(added));
  }
  return all;
}

value pairs(const spec::named_list<spec::text>& from, std::string_view name, std::string_view second) {
  auto all = value::list();
  for (const auto& one : from) all.push_back({{name, one.name.value}, {second, one.value.value}});
  return all;
}

/// The retry rule that applies, and whether it is the entry's own or comes from a status row.
value retry(const catalog::entry& from, const catalog::catalog& in) {
  if (!from.effective_policy) return nullptr;
  const auto& policy = in.policies[*from.effective_policy];
  value added{{"policy", policy.id},
              {"built_in", policy.built_in},
              {"do", to_string(policy.verb)},
              {"text", policy_text(policy)},
              {"words", policy_words(policy)},
              {"link", link_to(policy, from.page, in)},
              {"basis", policy.written.basis.value},
              {"basis_note", basis_note(policy.written.basis.value)},
              {"own", from.policy.has_value()}};
  const auto* row = from.policy_from ? &in.entries[*from.policy_from] : nullptr;
  added.add("from_status", row ? value{{"statuses", row->status_written}, {"anchor", row->anchor}} : value());
  return added;
}

value user_message(const catalog::entry& from, const catalog::catalog& in) {
  if (!from.effective_message) return nullptr;
  const auto& message = in.user_messages[*from.effective_message];
  return {{"name", message.name},
          {"own", from.user_message.has_value()},
          {"default", from.effective_message == in.default_message},
          {"text", message.texts.empty() ? "" : message.texts.front()}};
}

std::string_view rare_text(errcat::emission emitted) {
  if (emitted == errcat::emission::rarely) return "Rarely sent.";
  return emitted == errcat::emission::never ? "Never sent, according to the vendor." : "";
}

/// What identifies the entry beside what its heading shows.
value also_recognised_by(const catalog::entry& from) {
  auto all = value::list();
  recognised_by(from).each([&](const value& one, std::size_t) {
    const auto label = one.at("label").text();
    if (label == "second-level code" || label == "status") return true;
    if (label != "code") all.push_back(one);
    if (label == "code" && !from.aliases.empty())
      all.push_back({{"label", "code"}, {"values", from.aliases}});
    return true;
  });
  return all;
}

/// What pages need to decide whether an entry gets a section, and what the section says.
value page_facts(const catalog::entry& from) {
  const bool wire = from.type == errcat::entry_type::error || from.type == errcat::entry_type::outcome;
  const bool nameless_type = from.type == errcat::entry_type::status || is_by_absence(from.type);
  return {{"label", label_of(from)},
          {"condition", wire ? std::string() : condition_text(from.fields)},
          {"rare", rare_text(from.emission)},
          {"on_statuses", statuses_text(from.status_written)},
          {"has_details", catalog::has_details(from)},
          {"has_other_marks", !from.code.empty() || !from.subcode.empty() || !from.aliases.empty() ||
                                  !from.messages.empty() || !from.fields.empty()},
          {"is_identified", wire || from.number != 0},
          {"recognised_by", recognised_by(from)},
          {"also_recognised_by", also_recognised_by(from)},
          {"tells_summary", from.type != errcat::entry_type::status || from.number != 0},
          {"tells_action", !nameless_type},
          {"tells_retry", wire || from.number != 0},
          {"for_developers", from.audience == errcat::audience::developer},
          {"tells_user", wire || from.number != 0 || from.user_message}};
}

}  // namespace

bool is_by_absence(errcat::entry_type type) {
  return type == errcat::entry_type::transport || type == errcat::entry_type::unlisted_code;
}

value ranges(const std::vector<catalog::status_range>& from) {
  auto all = value::list();
  for (const auto& one : from) all.push_back({{"first", one.first}, {"last", one.last}});
  return all;
}

std::string condition_text(const std::vector<catalog::field_matcher>& from) {
  std::vector<std::string> parts;
  for (const auto& one : from) {
    const auto place = place_of(one.place);
    const bool in_header = place.at("in_header").flag();
    std::vector<std::string> values;
    for (const auto& wanted : one.values) {
      const bool absent = in_header && wanted.kind == catalog::field_value::type::null;
      values.push_back(absent ? "absent" : '`' + wanted.text + '`');
    }
    parts.push_back(fmt::format("{}`{}` is {}", in_header ? "the header " : "", place.at("name").text(),
                                joined(values, " or ")));
  }
  return joined(parts);
}

value recognised_by(const catalog::entry& from) {
  auto all = value::list();
  auto codes = value::list();
  if (!from.code.empty()) codes.push_back(from.code);
  for (const auto& one : from.aliases) codes.push_back(one);
  if (!codes.empty()) all.push_back({{"label", "code"}, {"values", std::move(codes)}});
  if (!from.subcode.empty())
    all.push_back({{"label", "second-level code"}, {"values", value::list_of(from.subcode)}});
  if (!from.messages.empty()) all.push_back({{"label", "message"}, {"values", from.messages}});
  for (const auto& one : from.fields) {
    auto values = value::list();
    for (const auto& known : one.values)
      values.push_back(known.kind == catalog::field_value::type::text ? quoted(known.text)
                                                                      : value(known.text));
    all.push_back({{"label", fmt::format("field `{}`", one.place)}, {"values", std::move(values)}});
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
  return from.except_written.empty() ? text : text + " except " + joined(from.except_written);
}

std::string heading_of(const catalog::entry& from) {
  if (from.type == errcat::entry_type::symptom && !from.title.empty()) return std::string(from.title);
  if (catalog::heading_tells_codes(from))
    return fmt::format("{} ({} / {})", from.id, from.code, from.subcode);
  if (!from.id.empty()) return std::string(from.id);
  if (is_by_absence(from.type))
    return std::string(from.title.empty() ? catalog::plain_name(from) : from.title);
  return from.rank == catalog::status_rank::any ? "Any other status"
                                                : "Status " + joined(from.status_written, ", ");
}

value entry(const catalog::entry& from, const catalog::catalog& in) {
  const auto& w = *from.written;
  value out{{"type", to_string(from.type)},
            {"built_in", from.built_in},
            {"id", from.id},
            {"number", from.number == 0 ? value() : value(from.number)},
            {"enumerator", from.enumerator},
            {"anchor", from.anchor},
            {"heading", heading_of(from)},
            {"page", page_of(from, in)},
            {"shown", shown_of(from)},
            {"as_code", is_shown_as_code(from)},
            {"link", link_to(from, "", in)},
            {"title", from.title},
            {"summary", from.summary},
            {"action", from.action}};
  out.add("kind", from.kind
                      ? value{{"id", in.kinds[*from.kind].id}, {"summary", in.kinds[*from.kind].summary}}
                      : value());
  out.add("severity", to_string(from.severity));
  out.add("effect", from.effect == errcat::effect::unspecified ? "" : to_string(from.effect));
  out.add("effect_text", effect_text(from.effect));
  out.add("audience", to_string(from.audience));
  out.add("emitted", to_string(from.emission));
  out.add("category", from.category ? value{{"id", in.categories[*from.category].id},
                                            {"title", in.categories[*from.category].title}}
                                    : value());
  out.add("code", from.code);
  out.add("subcode", from.subcode);
  out.add("aliases", from.aliases);
  out.add("statuses", from.status_written);
  out.add("status_ranges", ranges(from.statuses));
  out.add("transport", to_string(from.transport));
  out.add("except", from.except_written);
  out.add("messages", from.messages);
  out.add("fields", fields(from));
  out.add("placeholders", pairs(w.placeholders, "name", "type"));
  out.add("surfaces", names_of(from.surfaces, in.surfaces));
  out.add("operations", names_of(from.operations, in.operations));
  out.add("causes", items(from.causes, in));
  out.add("causes_ordered", from.causes_ordered);
  out.add("fixes", items(from.fixes, in));
  out.add("fixes_ordered", from.fixes_ordered);
  out.add("formats", pairs(w.formats, "field", "format"));
  out.add("limits", limits(from));
  out.add("examples", examples(from));
  out.add("retry", retry(from, in));
  out.add("user_message", user_message(from, in));
  out.add("links", links(w.links));
  out.add("notes", texts(w.notes));
  for (const auto& one : spec::entry_texts) out.add(one.name, catalog::text_of(from, one.which));
  out.add("replaced_by", from.replaced_by
                             ? value{{"id", in.entries[*from.replaced_by].id},
                                     {"anchor", in.entries[*from.replaced_by].anchor},
                                     {"link", link_to(in.entries[*from.replaced_by], from.page, in)}}
                             : value());
  out.add("other_ids", from.other_ids);
  out.add_all(page_facts(from));
  out.add_all(provenance(w));
  return out;
}

value items(const std::vector<catalog::item>& from, const catalog::catalog& in) {
  auto all = value::list();
  for (const auto& one : from) {
    value added{{"text", one.text},
                {"fix", one.fix},
                {"retry", one.policy ? value{{"policy", in.policies[*one.policy].id},
                                             {"text", policy_text(in.policies[*one.policy])}}
                                     : value()},
                {"links", links(one.written->links)},
                {"surfaces", names_of(one.surfaces, in.surfaces)},
                {"operations", names_of(one.operations, in.operations)}};
    added.add_all(provenance(*one.written));
    all.push_back(std::move(added));
  }
  return all;
}

}  // namespace generator::view
