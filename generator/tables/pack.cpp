#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <set>

#include "errcat/decide.hpp"
#include "errcat/detail/pattern.hpp"
#include "tables/keys.hpp"
#include "tables/places.hpp"
#include "tables/properties.hpp"

namespace generator::tables {
namespace {

namespace layout = errcat::detail;

bool has_placeholder(std::string_view written) {
  for (auto next = layout::token_at(written, 0); next.kind != layout::token::type::end;
       next = layout::token_at(written, next.next))
    if (next.kind == layout::token::type::placeholder) return true;
  return false;
}

/// A text as it comes on the wire: `{{` is a brace.
std::string unescaped(std::string_view written) {
  std::string out;
  for (auto next = layout::token_at(written, 0); next.kind != layout::token::type::end;
       next = layout::token_at(written, next.next))
    out += next.text;
  return out;
}

std::size_t largest_of(std::int64_t value) {
  return static_cast<std::size_t>(std::clamp<std::int64_t>(value, 0, std::numeric_limits<word>::max()));
}

void add_time(cells& to, std::int64_t ms) {
  const auto bits = static_cast<std::uint64_t>(std::max<std::int64_t>(ms, 0));
  to.insert(to.end(), {cell(static_cast<word>(bits)), cell(static_cast<word>(bits >> 32))});
}

/// With more fields even a sole candidate is held against those of the response.
constexpr std::size_t decided_fields = 32;

/// Keys and the entries that they lead to.
class key_map {
 public:
  void add(const std::string& key, catalog::index entry, bool is_alias = false) {
    const auto candidate = static_cast<word>(entry * 2 + (is_alias ? layout::alias_bit : 0));
    auto& all = keys_[key];
    if (std::find(all.begin(), all.end(), candidate) == all.end()) all.push_back(candidate);
  }
  std::vector<keyed> rows(const std::vector<catalog::entry>& entries, builder& into) const {
    std::vector<keyed> out;
    for (const auto& [key, candidates] : keys_) {
      cells list;
      for (const auto one : candidates) list.push_back(cell(one));
      const auto found = list.size() == 1 ? cell(candidates.front() | layout::single_bit)
                                          : into.list(list, 1, "candidates of " + key);
      const auto& sole = entries[candidates.front() >> 1];
      const bool is_decided = list.size() == 1 && !key.empty() && sole.fields.size() <= decided_fields;
      out.push_back({key, found, is_decided ? static_cast<word>(sole.number) : 0});
    }
    return out;
  }

 private:
  std::map<std::string, std::vector<word>> keys_;
};

class packer {
 public:
  explicit packer(const catalog::catalog& from) : from_(from), header_(layout::header_size) {}

  packed run() {
    set(layout::h_layout, "version of the layout", cell(layout::layout_version));
    set(layout::h_texts, "texts", cell(0));
    set(layout::h_vendor, "vendor", out_.text(from_.vendor));
    set(layout::h_title, "title", out_.text(from_.title));
    out_.begin("lists", "Lists and properties that entries refer to");
    std::vector<labelled> entries;
    for (const auto& one : from_.entries) entries.push_back(entry_row(one, out_));
    table(layout::h_entries, "entries", "Number, code, facts and properties of each entry", entries);
    add_lookups();
    add_statuses();
    add_policies();
    add_messages();
    add_vocabulary();
    add_envelopes();
    return out_.finish(std::move(header_));
  }

 private:
  void set(layout::header which, const std::string& label, cell value) { header_[which] = {label, {value}}; }

  void table(layout::header which, const std::string& name, const std::string& purpose,
             const std::vector<labelled>& rows) {
    out_.begin(name, purpose);
    set(which, name, out_.table(rows));
  }

  /// Rows that refer to lists: those have to be there first.
  void keys(layout::header which, const std::string& name, const std::string& purpose, const key_map& from) {
    out_.begin(name + " candidates",
               "Several entries that one of " + name + " leads to: twice their index and 1 for an alias");
    const auto rows = from.rows(from_.entries, out_);
    out_.begin(name,
               purpose + ": a plan to find them, then for each a row of its place, size, entries and number");
    set(which, name, key_table(rows, out_));
  }

  template <class Wanted>
  void selection(layout::header which, const std::string& name, const std::string& purpose,
                 const Wanted& wanted) {
    std::vector<labelled> rows;
    for (catalog::index i = 0; i < from_.entries.size(); ++i)
      if (wanted(from_.entries[i])) rows.push_back({name_of(from_.entries[i]), {cell(i)}});
    table(which, name, purpose, rows);
  }

  void add_lookups() {
    using errcat::entry_type;
    const auto is_error = [](const catalog::entry& one) { return one.type == entry_type::error; };
    const auto has_code = [](const catalog::entry& one) { return !one.code.empty() || !one.aliases.empty(); };
    key_map codes;
    key_map messages;
    key_map ids;
    std::map<std::int32_t, catalog::index> numbers;
    for (catalog::index i = 0; i < from_.entries.size(); ++i) {
      const auto& one = from_.entries[i];
      if (!one.code.empty() && !has_placeholder(one.code)) codes.add(unescaped(one.code), i);
      for (const auto& alias : one.aliases) codes.add(alias, i, true);
      if (is_error(one) && !has_code(one))
        for (const auto& message : one.messages)
          if (!has_placeholder(message)) messages.add(unescaped(message), i);
      if (one.number != 0) numbers.emplace(one.number, i);
      if (!one.id.empty()) ids.add(one.id, i);
    }
    add_former_ids(ids);
    keys(layout::h_codes, "codes", "Codes and aliases", codes);
    selection(layout::h_code_patterns, "code patterns", "Entries whose code has placeholders",
              [&](const auto& one) { return has_placeholder(one.code); });
    keys(layout::h_messages, "messages", "Messages of errors without a code", messages);
    selection(layout::h_message_patterns, "message patterns",
              "Errors without a code whose message has placeholders", [&](const auto& one) {
                return is_error(one) && !has_code(one) &&
                       std::any_of(one.messages.begin(), one.messages.end(), has_placeholder);
              });
    selection(layout::h_fields, "fields", "Errors that fields alone identify", [&](const auto& one) {
      return is_error(one) && !has_code(one) && one.messages.empty() && !one.fields.empty();
    });
    add_outcomes();
    std::vector<labelled> by_number;
    for (const auto& [number, entry] : numbers)
      by_number.push_back({name_of(from_.entries[entry]), {cell(static_cast<word>(number)), cell(entry)}});
    table(layout::h_numbers, "numbers", "Numbers and the entries that have them", by_number);
    keys(layout::h_ids, "ids", "Ids and former ids", ids);
  }

  /// A former id must not hide the id of another entry.
  void add_former_ids(key_map& ids) const {
    std::set<std::string> taken;
    for (const auto& one : from_.entries) taken.insert(one.id);
    for (catalog::index i = 0; i < from_.entries.size(); ++i)
      for (const auto& other : from_.entries[i].other_ids)
        if (taken.insert(other).second) ids.add(other, i, true);
  }

  void add_outcomes() {
    std::vector<catalog::index> all;
    for (const auto i : entries_of(from_, errcat::entry_type::outcome))
      if (!from_.entries[i].fields.empty()) all.push_back(i);
    std::stable_sort(all.begin(), all.end(), [&](catalog::index a, catalog::index b) {
      return from_.entries[a].fields.size() > from_.entries[b].fields.size();
    });
    std::vector<labelled> rows;
    for (const auto i : all) rows.push_back({name_of(from_.entries[i]), {cell(i)}});
    table(layout::h_outcomes, "outcomes", "Outcomes that fields identify, those with more of them first",
          rows);
  }

  void add_statuses() {
    std::vector<labelled> rows;
    bool never_sent = false;
    for (const auto i : from_.statuses_by_rank) {
      const auto& one = from_.entries[i];
      never_sent = never_sent || one.emission == errcat::emission::never;
      for (const auto& range : one.statuses)
        rows.push_back({name_of(one),
                        {cell(static_cast<word>(range.first)), cell(static_cast<word>(range.last)), cell(i),
                         cell(static_cast<word>(one.rank))}});
    }
    table(layout::h_statuses, "statuses", "First and last status, entry and rank, the best rank first", rows);
    set(layout::h_never_sent, "whether a status is never sent", cell(never_sent ? 1U : 0U));
    set(layout::h_network, "the entry for a failed connection, and 1",
        transport(errcat::transport_failure::network));
    set(layout::h_timeout, "the entry for a timeout, and 1", transport(errcat::transport_failure::timeout));
  }

  cell transport(errcat::transport_failure failure) const {
    for (catalog::index i = 0; i < from_.entries.size(); ++i)
      if (from_.entries[i].type == errcat::entry_type::transport && from_.entries[i].transport == failure)
        return cell(i + 1);
    return cell(0);
  }

  void add_policies() {
    out_.begin("delays", "The delays of retry rules, in milliseconds");
    std::vector<labelled> rows;
    for (const auto& one : from_.policies) {
      cells delays;
      for (const auto ms : one.delays_ms) add_time(delays, ms);
      const auto facts = static_cast<word>(one.verb) | static_cast<word>(one.repeats) << 4 |
                         static_cast<word>(one.jitter) << 8 | (one.honor_retry_after ? 1U : 0U) << 12 |
                         (one.about ? 1U : 0U) << 13 | (one.no_cap ? 1U : 0U) << 14;
      cells row = {out_.text(one.id), cell(facts),
                   out_.list(delays, layout::time_width, "delays of " + one.id),
                   cell(largest_of(one.factor_milli))};
      add_time(row, one.cap_ms);
      row.push_back(cell(largest_of(one.attempts)));
      add_time(row, one.within_ms);
      row.push_back(cell(largest_of(one.jitter_permille)));
      rows.push_back({one.id, std::move(row)});
    }
    table(layout::h_policies, "retry rules", "Id, facts, delays, factor, cap, attempts, time limit, jitter",
          rows);
  }

  void add_messages() {
    out_.begin("localised messages", "The texts of each user message, one for each locale");
    std::vector<labelled> messages;
    for (const auto& one : from_.user_messages)
      messages.push_back({one.name, {text_list(one.texts, out_, "user message " + one.name)}});
    table(layout::h_user_messages, "user messages", "Texts for end users", messages);
    std::vector<labelled> locales;
    for (const auto& one : from_.locales) locales.push_back({one, {out_.text(one)}});
    table(layout::h_locales, "locales", "Locales of user messages, the default first", locales);
    set(layout::h_default_message, "the default user message, and 1",
        cell(from_.default_message ? *from_.default_message + 1 : 0));
    std::vector<labelled> kinds;
    for (const auto& one : from_.kinds)
      kinds.push_back({one.id,
                       {cell(static_cast<word>(one.number)), out_.text(one.id),
                        cell(one.user_message ? *one.user_message + 1 : 0)}});
    table(layout::h_kinds, "kinds", "Number, id and user message of each kind", kinds);
  }

  template <class List>
  void titles(layout::header which, const std::string& name, const std::string& purpose, const List& from) {
    std::vector<labelled> rows;
    for (const auto& one : from) rows.push_back({one.id, {out_.text(one.id), out_.text(one.title)}});
    table(which, name, purpose, rows);
  }

  void add_vocabulary() {
    titles(layout::h_categories, "categories", "Id and title of each category", from_.categories);
    titles(layout::h_surfaces, "surfaces", "Id and title of each surface", from_.surfaces);
    out_.begin("operations' surfaces", "Where operations exist");
    std::vector<labelled> operations;
    for (const auto& one : from_.operations)
      operations.push_back({one.id,
                            {out_.text(one.id), out_.text(one.title), out_.text(one.call),
                             cell(static_cast<word>(one.idempotent)), out_.text(one.key),
                             cell(static_cast<word>(one.accepts_key)),
                             index_list(one.surfaces, out_, "surfaces of " + one.id)}});
    table(layout::h_operations, "operations",
          "Id, title, call, idempotency, key, whether it takes an idempotency key, and surfaces", operations);

    const auto& idempotency = from_.written.idempotency;
    const auto known_of = [](const spec::flag& from) {
      if (!from.given) return errcat::known::unspecified;
      return from.value ? errcat::known::yes : errcat::known::no;
    };
    std::vector<labelled> methods;
    for (const auto& one : idempotency.methods) {
      std::string method = one.name.value;
      for (auto& c : method) c = layout::upper(c);
      methods.push_back({method, {out_.text(method), cell(static_cast<word>(known_of(one.value)))}});
    }
    table(layout::h_methods, "methods", "Whether calls with a method are idempotent", methods);
    set(layout::h_accepts_key, "whether calls may carry an idempotency key",
        cell(static_cast<word>(known_of(idempotency.accepts_key))));
    set(layout::h_key_header, "the header of that key", out_.text(idempotency.key_header.value));
  }

  void add_envelopes() {
    places all(from_);
    out_.begin("paths", "The keys that lead to each place");
    const auto rows = all.rows(out_);
    table(layout::h_places, "places", "Where values stand: as written, form, path, whether a field", rows);
    out_.begin("places of envelopes", "Where each part of an envelope stands, in order of preference");
    std::vector<labelled> envelopes;
    for (const auto& one : from_.written.envelope) {
      const auto at = [&](const spec::place_map& part, const std::string& name) {
        return all.list(part, out_, "places of " + name);
      };
      envelopes.push_back(
          {fmt::format("envelope {}", envelopes.size() + 1),
           {surfaces_of(one), at(one.code, "code"), at(one.message, "message"), at(one.details, "details"),
            at(one.field, "field"), at(one.request_id, "request id"), at(one.retry_after, "retry after"),
            cell(static_cast<word>(unit_of(one.retry_after.unit.value)))}});
    }
    table(layout::h_envelopes, "envelopes",
          "Surfaces, places of code, message, details, field, request id and wait, and its unit", envelopes);
  }

  cell surfaces_of(const spec::envelope& one) {
    std::vector<catalog::index> found;
    for (const auto& name : one.surfaces)
      for (catalog::index i = 0; i < from_.surfaces.size(); ++i)
        if (from_.surfaces[i].id == name.value) found.push_back(i);
    return index_list(std::move(found), out_, "surfaces of an envelope");
  }

  const catalog::catalog& from_;
  builder out_;
  std::vector<labelled> header_;
};

}  // namespace

packed pack(const catalog::catalog& from) {
  return packer(from).run();
}

errcat::detail::tables view(const packed& from) {
  return {from.words.data(), from.pool.data()};
}

}  // namespace generator::tables
