#include "commands/explain_json.hpp"

#include "errcat/to_string.hpp"
#include "spec/entry_texts.hpp"
#include "value/value.hpp"

// Writes what the command `explain` found for programs.
namespace generator::commands {
namespace {

/// Increased if a member goes away or means something else.
constexpr int format_version = 1;

/// Null instead of an empty text.
value or_null(std::string_view text) {
  return text.empty() ? value(nullptr) : value(text);
}

value values_of(const std::vector<shown_value>& from, std::string_view name) {
  auto all = value::list();
  for (const auto& one : from) all.push_back({{name, one.name}, {"value", one.value}});
  return all;
}

value read_of(const read_report& from) {
  auto secrets = value::list();
  for (const auto& one : from.secrets)
    secrets.push_back({{"what", one.what}, {"name", or_null(one.name)}, {"count", one.count}});
  return {{"form", from.form},
          {"method", or_null(from.method)},
          {"path", or_null(from.path)},
          {"status", from.status == 0 ? value(nullptr) : value(from.status)},
          {"code", or_null(from.code)},
          {"message", or_null(from.message)},
          {"details", or_null(from.details)},
          {"field", or_null(from.field)},
          {"request_id", or_null(from.request_id)},
          {"headers", values_of(from.headers, "name")},
          {"unknown", values_of(from.unknown, "at")},
          {"left_out", std::move(secrets)}};
}

value vendors_of(const std::vector<const answer*>& from) {
  auto all = value::list();
  for (const auto* one : from)
    all.push_back({{"vendor", one->vendor().vendor},
                   {"title", one->vendor().title},
                   {"entry", one->name()},
                   {"matched", errcat::to_string(one->match().how)},
                   {"known", one->is_known()}});
  return all;
}

value items_of(const std::vector<catalog::item>& from) {
  auto all = value::list();
  for (const auto& one : from)
    all.push_back(std::string(one.text) + (one.fix.empty() ? "" : " ") + std::string(one.fix));
  return all;
}

value surprises_of(const errcat::any_match& of) {
  auto all = value::list();
  for (const auto one : errcat::every_surprise)
    if (of.surprising.has(one)) all.push_back(errcat::to_string(one));
  return all;
}

value links_of(const catalog::entry& known) {
  auto all = value::list();
  for (const auto& one : known.written->links)
    if (one.value.url.value != "missing")
      all.push_back({{"title", one.name.value}, {"url", one.value.url.value}});
  return all;
}

value next_of(const explanation& said) {
  return {{"action", errcat::to_string(said.next.action)},
          {"reason", errcat::to_string(said.next.reason)},
          {"wait_ms", said.next.wait_ms},
          {"text", words_of(said.next)},
          {"because", reason_of(said)}};
}

value answer_of(const answer& by, const explanation& said, const catalog::catalog& speaking) {
  const auto& found = said.match.what;
  const auto& known = speaking.entries[found.index()];
  auto notes = value::list();
  for (const std::string_view note : found.notes()) notes.push_back(note);
  value all{{"vendor", by.vendor().vendor},
            {"title", by.vendor().title},
            {"entry", by.name()},
            {"id", or_null(found.id())},
            {"number", found.number() == 0 ? value(nullptr) : value(found.number())},
            {"code", or_null(found.code())},
            {"matched", by.is_by_name() ? std::string_view("id") : errcat::to_string(said.match.how)},
            {"surprises", surprises_of(said.match)},
            {"kind", or_null(found.kind_id())},
            {"heading", or_null(found.title())},
            {"summary", or_null(found.summary())},
            {"action", or_null(found.action())},
            {"causes", items_of(known.causes)},
            {"fixes", items_of(known.fixes)},
            {"notes", std::move(notes)},
            {"retry_rule", or_null(said.policy_text)},
            {"next", next_of(said)},
            {"user_message", or_null(said.user_message)},
            {"links", links_of(known)}};
  for (const auto& one : spec::entry_texts) all.add(one.name, or_null(catalog::text_of(known, one.which)));
  return all;
}

value entry_of(const catalog::entry& one, const catalog::catalog& of) {
  return {{"vendor", of.vendor},
          {"type", errcat::to_string(one.type)},
          {"entry", catalog::name_of(one)},
          {"id", or_null(one.id)},
          {"number", one.number == 0 ? value(nullptr) : value(one.number)},
          {"code", or_null(one.code)},
          {"subcode", or_null(one.subcode)},
          {"statuses", one.status_written},
          {"kind", one.kind ? value(of.kinds[*one.kind].id) : value(nullptr)},
          {"heading", or_null(one.title)},
          {"summary", or_null(one.summary)}};
}

}  // namespace

std::string json_of(const read_report* read, const std::vector<const answer*>& vendors, const answer* by,
                    const explanation* said, const catalog::catalog* speaking) {
  const value all{{"format", format_version},
                  {"read", read == nullptr ? value(nullptr) : read_of(*read)},
                  {"vendors", vendors_of(vendors)},
                  {"answer", by == nullptr ? value(nullptr) : answer_of(*by, *said, *speaking)}};
  return json_text(all, 2) + '\n';
}

std::string json_of_vendors(const std::vector<catalog::catalog>& vendors,
                            const std::vector<std::string>& places) {
  auto all = value::list();
  for (std::size_t i = 0; i < vendors.size(); ++i)
    all.push_back({{"vendor", vendors[i].vendor}, {"title", vendors[i].title}, {"spec", places[i]}});
  return json_text({{"format", format_version}, {"vendors", std::move(all)}}, 2) + '\n';
}

std::string json_of_entries(const found_entries& from) {
  auto all = value::list();
  for (const auto& one : from.lists)
    for (const auto* entry : one.entries) all.push_back(entry_of(*entry, *one.of));
  return json_text({{"format", format_version}, {"entries", std::move(all)}, {"more", from.more}}, 2) + '\n';
}

}  // namespace generator::commands
