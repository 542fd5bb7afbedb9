#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>

#include "errcat/decide.hpp"
#include "errcat/detail/media_type.hpp"
#include "errcat/detail/pattern.hpp"
#include "tables/lookup_map.hpp"
#include "tables/places.hpp"
#include "tables/properties.hpp"

// Packs a catalog section by section.
namespace generator::tables {
namespace {

namespace layout = errcat::detail;

std::size_t largest_of(std::int64_t value) {
  return static_cast<std::size_t>(std::clamp<std::int64_t>(value, 0, std::numeric_limits<word>::max()));
}

void add_wide(cells& to, std::size_t value) {
  const auto halves = wide(value);
  to.insert(to.end(), halves.begin(), halves.end());
}

void add_time(cells& to, std::int64_t ms) {
  const auto bits = static_cast<std::uint64_t>(std::max<std::int64_t>(ms, 0));
  add_wide(to, static_cast<word>(bits));
  add_wide(to, bits >> 32);
}

class packer {
 public:
  explicit packer(const catalog::catalog& from) : from_(from), out_(from.entries.size()) {
    for (std::size_t i = 0; i < layout::header_size; ++i) header_.add({}, {cell(0)});
    names_.reserve(from.entries.size());
    for (const auto& one : from.entries) names_.push_back(one.id.empty() ? out_.keep(name_of(one)) : one.id);
  }

  packed run() {
    set(layout::h_layout, "version of the layout", cell(layout::layout_version));
    set(layout::h_large, "large values", cell(0));
    set(layout::h_texts, "texts", cell(0));
    set(layout::h_vendor, "vendor", out_.text(from_.vendor));
    set(layout::h_title, "title", out_.text(from_.title));
    out_.begin("lists", "Lists and shapes that entries refer to");
    add_entries();
    add_lookups();
    add_statuses();
    add_policies();
    add_messages();
    add_vocabulary();
    add_envelopes();
    auto made = std::move(out_).finish(header_);
    // Outcomes are checked before codes, and a field can be at the place of the code.
    if (!has(layout::h_outcomes) && !has(layout::h_fields)) made.codes = std::move(codes_.alone);
    made.has_other_codes =
        !codes_.all_decided || has(layout::h_code_patterns) || has(layout::h_alias_patterns);
    return made;
  }

 private:
  void set(layout::header which, std::string_view name, cell value) { header_.replace(which, {name}, {&value, 1}); }

  /// Whether the list at this position of the header has an element.
  bool has(layout::header which) const { return header_.cells_of(header_[which]).front().value != 0; }

  void table(layout::header which, std::string_view name, std::string purpose, const row_list& rows) {
    out_.begin(std::string(name), std::move(purpose));
    set(which, name, out_.table(rows));
  }

  void add_entries() {
    row_list own;
    row_list shapes;
    for (catalog::index i = 0; i < from_.entries.size(); ++i) {
      const auto made = record_of(from_.entries[i], names_[i], out_);
      shapes.add({names_[i]}, {made.shape});
      own.add({names_[i]}, made.own);
    }
    out_.begin("shapes of entries", "What each entry has in common with others");
    set(layout::h_shapes, "shapes of entries", out_.block(shapes));
    out_.begin("entries", "What each entry has of its own");
    const auto start = out_.block(own).value;
    std::vector<word> positions;
    for (std::size_t i = 0; i < own.size(); ++i) positions.push_back(start + own[i].begin);
    positions.push_back(out_.end());
    out_.begin("starts of entries", "Where each entry begins");
    set(layout::h_entry_count, "entries", cell(own.size()));
    set(layout::h_entries, "starts of entries", out_.starts(positions, "entries"));
  }

  /// Adds a lookup whose rows refer to lists. The lists must come first.
  lookup_tables lookup(layout::header which, std::string_view name, std::string_view purpose,
                       const lookup_map& from) {
    out_.begin(fmt::format("{} candidates", name),
               fmt::format("Entries that one of {} leads to, where it has no number beside it: twice their "
                           "index and 1 for an alias",
                           name));
    auto made = add_lookup(
        from.texts(from_.entries), std::string(name),
        fmt::format(
            "{}: a perfect hash to find them, then for each a row of its start (in two cells), size and number",
            purpose),
        out_);
    set(which, name, made.position);
    return made;
  }

  template <class Wanted>
  void selection(layout::header which, std::string_view name, std::string purpose, const Wanted& wanted) {
    row_list rows;
    for (catalog::index i = 0; i < from_.entries.size(); ++i)
      if (wanted(from_.entries[i])) rows.add({names_[i]}, {cell(i)});
    table(which, name, std::move(purpose), rows);
  }

  void add_lookups() {
    using errcat::entry_type;
    const auto is_error = [](const catalog::entry& one) { return one.type == entry_type::error; };
    const auto has_code = [](const catalog::entry& one) { return !one.code.empty() || !one.aliases.empty(); };
    lookup_map codes(out_);
    lookup_map messages(out_);
    for (catalog::index i = 0; i < from_.entries.size(); ++i) {
      const auto& one = from_.entries[i];
      if (!one.code.empty() && !has_placeholder(one.code)) codes.add(one.code, i);
      for (const auto& alias : one.aliases)
        if (!has_placeholder(alias)) codes.add(alias, i, true);
      if (is_error(one) && !has_code(one))
        for (const auto& message : one.messages)
          if (!has_placeholder(message)) messages.add(message, i);
    }
    codes_ = lookup(layout::h_codes, "codes", "Codes and aliases", codes);
    selection(layout::h_code_patterns, "code patterns", "Entries whose code has placeholders",
              [&](const auto& one) { return has_placeholder(one.code); });
    selection(layout::h_alias_patterns, "alias patterns", "Entries that have an alias with placeholders",
              [&](const auto& one) {
                return std::any_of(one.aliases.begin(), one.aliases.end(), has_placeholder);
              });
    lookup(layout::h_messages, "messages", "Messages of errors without a code", messages);
    selection(layout::h_message_patterns, "message patterns",
              "Errors without a code whose message has placeholders", [&](const auto& one) {
                return is_error(one) && !has_code(one) &&
                       std::any_of(one.messages.begin(), one.messages.end(), has_placeholder);
              });
    selection(layout::h_fields, "fields", "Errors that fields alone identify", [&](const auto& one) {
      return is_error(one) && !has_code(one) && one.messages.empty() && !one.fields.empty();
    });
    add_outcomes();
    add_numbers();
    add_ids();
  }

  void add_numbers() {
    const auto sorted = positions_by([](const catalog::entry& one) { return one.number; });
    row_list rows;
    for (const auto i : sorted)
      rows.add({out_.keep(fmt::format("{}: {}", from_.entries[i].number, names_[i]))}, {cell(i)});
    table(layout::h_numbers, "numbers", "Entries by their numbers", rows);
  }

  /// A former id must not hide the current id of another entry.
  void add_ids() {
    const auto current = positions_by([](const catalog::entry& one) { return one.id; });
    row_list rows;
    for (const auto i : current) rows.add({from_.entries[i].id}, {cell(i)});
    table(layout::h_ids, "ids", "Entries by their ids", rows);

    std::map<std::string_view, catalog::index> former;
    for (catalog::index i = 0; i < from_.entries.size(); ++i)
      for (const auto& other : from_.entries[i].other_ids)
        if (!std::ranges::binary_search(current, other, {}, [&](auto at) { return from_.entries[at].id; }))
          former.emplace(other, i);
    row_list former_rows;
    for (const auto& [id, entry] : former) former_rows.add({id}, {out_.text(id), cell(entry)});
    table(layout::h_former_ids, "former ids", "Former ids and whose they were", former_rows);
  }

  /// The entries that have a key, in the order of their keys. The first entry with a key counts.
  template <class Key>
  std::vector<catalog::index> positions_by(const Key& key) const {
    const auto key_at = [&](catalog::index i) { return key(from_.entries[i]); };
    std::vector<catalog::index> all;
    for (catalog::index i = 0; i < from_.entries.size(); ++i)
      if (key_at(i) != decltype(key_at(i)){}) all.push_back(i);
    std::ranges::stable_sort(all, {}, key_at);
    const auto same = [&](catalog::index a, catalog::index b) { return key_at(a) == key_at(b); };
    all.erase(std::unique(all.begin(), all.end(), same), all.end());
    return all;
  }

  void add_outcomes() {
    std::vector<catalog::index> all;
    for (const auto i : entries_of(from_, errcat::entry_type::outcome))
      if (!from_.entries[i].fields.empty()) all.push_back(i);
    std::stable_sort(all.begin(), all.end(), [&](catalog::index a, catalog::index b) {
      return from_.entries[a].fields.size() > from_.entries[b].fields.size();
    });
    row_list rows;
    for (const auto i : all) rows.add({names_[i]}, {cell(i)});
    table(layout::h_outcomes, "outcomes", "Outcomes that fields identify, those with more of them first",
          rows);
  }

  void add_statuses() {
    row_list rows;
    bool never_sent = false;
    for (const auto i : from_.statuses_by_rank) {
      const auto& one = from_.entries[i];
      never_sent = never_sent || one.emission == errcat::emission::never;
      for (const auto& range : one.statuses)
        rows.add({names_[i]}, {cell(static_cast<word>(range.first)), cell(static_cast<word>(range.last)), cell(i),
                               cell(static_cast<word>(one.rank))});
    }
    table(layout::h_statuses, "statuses", "First and last status, entry and rank, the best rank first", rows);
    set(layout::h_never_sent, "whether a status is never sent", cell(never_sent ? 1U : 0U));
    set(layout::h_http_statuses, "whether HTTP answers for statuses without a row",
        cell(from_.http_statuses ? 1U : 0U));
    set(layout::h_not_sent, "the entry for a request that was not sent, and 1",
        transport(errcat::transport_failure::not_sent));
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
    row_list rows;
    for (const auto& one : from_.policies) {
      cells delays;
      for (const auto ms : one.delays_ms) add_time(delays, ms);
      const auto facts = static_cast<word>(one.verb) | static_cast<word>(one.repeats) << 4 |
                         static_cast<word>(one.jitter) << 8 | static_cast<word>(one.honor_retry_after) << 12 |
                         (one.about ? 1U : 0U) << 14 | (one.no_cap ? 1U : 0U) << 15;
      cells row = {out_.text(one.id), cell(facts), cell(largest_of(one.jitter_permille))};
      add_wide(row, out_.list(delays, layout::time_width, {"delays", one.id}).value);
      add_wide(row, largest_of(one.factor_milli));
      add_wide(row, largest_of(one.attempts));
      add_time(row, one.cap_ms);
      add_time(row, one.within_ms);
      rows.add({one.id}, row);
    }
    table(layout::h_policies, "retry rules",
          "Id, facts and jitter; then, wide, delays, factor, attempts, cap and time limit", rows);
  }

  void add_messages() {
    out_.begin("localised messages", "The texts of each user message, one for each locale");
    row_list messages;
    for (const auto& one : from_.user_messages)
      messages.add({one.name},
                   {text_list(one.texts, out_, {out_.keep(fmt::format("user message {}", one.name))})});
    table(layout::h_user_messages, "user messages", "Texts for end users", messages);
    row_list locales;
    for (const auto& one : from_.locales) locales.add({one}, {out_.text(one)});
    table(layout::h_locales, "locales", "Locales of user messages, the default first", locales);
    set(layout::h_default_message, "the default user message, and 1",
        cell(from_.default_message ? *from_.default_message + 1 : 0));
    row_list kinds;
    for (const auto& one : from_.kinds)
      kinds.add({one.id}, {cell(static_cast<word>(one.number)), out_.text(one.id),
                           cell(one.user_message ? *one.user_message + 1 : 0), cell(static_cast<word>(one.effect))});
    table(layout::h_kinds, "kinds", "Number, id, user message and effect of each kind", kinds);
  }

  template <class List>
  void titles(layout::header which, std::string_view name, std::string purpose, const List& from) {
    row_list rows;
    for (const auto& one : from) rows.add({one.id}, {out_.text(one.id), out_.text(one.title)});
    table(which, name, std::move(purpose), rows);
  }

  void add_vocabulary() {
    titles(layout::h_categories, "categories", "Id and title of each category", from_.categories);
    titles(layout::h_surfaces, "surfaces", "Id and title of each surface", from_.surfaces);
    out_.begin("operations' surfaces", "Where operations exist");
    row_list operations;
    for (const auto& one : from_.operations)
      operations.add({one.id}, {out_.text(one.id), out_.text(one.title), out_.text(one.call),
                                cell(static_cast<word>(one.idempotent)), out_.text(one.key),
                                cell(static_cast<word>(one.accepts_key)),
                                index_list(one.surfaces, out_, {"surfaces", one.id})});
    table(layout::h_operations, "operations",
          "Id, title, call, idempotency, its field, whether it takes an idempotency key, and surfaces",
          operations);

    const auto& idempotency = from_.written->idempotency;
    const auto known_of = [](const spec::flag& from) {
      if (!from.given) return errcat::known::unspecified;
      return from.value ? errcat::known::yes : errcat::known::no;
    };
    row_list methods;
    for (const auto& one : idempotency.methods) {
      std::string method(one.name.value);
      for (auto& c : method) c = layout::upper(c);
      const auto kept = out_.keep(method);
      methods.add({kept}, {out_.text(kept), cell(static_cast<word>(known_of(one.value)))});
    }
    table(layout::h_methods, "methods", "Whether calls with a method are idempotent", methods);
    set(layout::h_accepts_key, "whether calls may carry an idempotency key",
        cell(static_cast<word>(known_of(idempotency.accepts_key))));
    set(layout::h_key_header, "the header of idempotency keys", out_.text(idempotency.key_header.value));
  }

  void add_envelopes() {
    places all(from_);
    out_.begin("paths", "The segments that lead to each place");
    const auto rows = all.rows(out_);
    table(layout::h_places, "places", "Where values stand: as written, form, path, whether a field", rows);
    out_.begin("places of envelopes", "Where each part of an envelope stands, in order of preference");
    row_list envelopes;
    for (const auto& one : from_.written->envelope) {
      const auto at = [&](const spec::place_map& part, std::string_view name) {
        return all.list(part, out_, {"places", name});
      };
      envelopes.add(
          {out_.keep(fmt::format("envelope {}", envelopes.size() + 1))},
          {surfaces_of(one), at(one.code, "code"), at(one.message, "message"), at(one.details, "details"),
           at(one.field, "field"), at(one.request_id, "request id"),
           all.waits(catalog::waits_of(one), out_, "times to wait"), at(one.should_retry, "should retry"),
           at(one.subcode, "second-level code"), out_.text(out_.keep(layout::media_type_of(one.content_type.value))),
           out_.text(one.code.base.value), out_.text(one.code.after.value), out_.text(one.code.before.value)});
    }
    table(layout::h_envelopes, "envelopes",
          "Surfaces, places of code, message, details, field, request id, wait, whether to repeat and "
          "second-level code, media type; of codes their base, and what they come after and before",
          envelopes);
    row_list success;
    for (const auto& one : from_.success_codes) success.add({one}, {out_.text(one)});
    table(layout::h_success_codes, "success codes", "Codes that mean success", success);
    const bool states_effects = std::any_of(from_.entries.begin(), from_.entries.end(), [](const auto& one) {
      return one.effect != errcat::effect::unspecified;
    });
    set(layout::h_states_effects, "whether an entry states the effect of calls",
        cell(states_effects ? 1U : 0U));
    set(layout::h_unlisted_code, "the entry for a code that no entry has, and 1", unlisted_code());
  }

  cell unlisted_code() const {
    const auto found = entries_of(from_, errcat::entry_type::unlisted_code);
    return cell(found.empty() ? 0 : found.front() + 1);
  }

  cell surfaces_of(const spec::envelope& one) {
    std::vector<catalog::index> found;
    for (const auto& name : one.surfaces)
      for (catalog::index i = 0; i < from_.surfaces.size(); ++i)
        if (from_.surfaces[i].id == name.value) found.push_back(i);
    return index_list(std::move(found), out_, {"surfaces", "an envelope"});
  }

  const catalog::catalog& from_;
  builder out_;
  std::vector<std::string_view> names_;  ///< of the entries
  row_list header_;
  lookup_tables codes_;
};

}  // namespace

packed pack(const catalog::catalog& from) {
  return packer(from).run();
}

errcat::detail::tables view(const packed& from) {
  return {from.cells.data(), from.pool.data()};
}

}  // namespace generator::tables
