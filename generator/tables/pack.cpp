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
  explicit packer(const catalog::catalog& from) : from_(from), header_(layout::header_size) {}

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
    if (!has(layout::h_outcomes) && !has(layout::h_fields)) made.codes = codes_.hash;
    made.has_other_codes =
        !codes_.all_decided || has(layout::h_code_patterns) || has(layout::h_alias_patterns);
    return made;
  }

 private:
  void set(layout::header which, const std::string& label, cell value) { header_[which] = {label, {value}}; }

  /// Whether the list at this position of the header has an element.
  bool has(layout::header which) const { return header_[which].values.front().value != 0; }

  void table(layout::header which, const std::string& name, const std::string& purpose,
             const std::vector<labelled>& rows) {
    out_.begin(name, purpose);
    set(which, name, out_.table(rows));
  }

  void add_entries() {
    std::vector<labelled> own;
    std::vector<labelled> shapes;
    for (const auto& one : from_.entries) {
      auto made = record_of(one, out_);
      shapes.push_back({made.own.label, {made.shape}});
      own.push_back(std::move(made.own));
    }
    out_.begin("shapes of entries", "What each entry has in common with others");
    set(layout::h_shapes, "shapes of entries", out_.block(shapes));
    out_.begin("entries", "What each entry has of its own");
    std::vector<word> positions;
    for (const auto& one : own) positions.push_back(out_.block({one}).value);
    positions.push_back(out_.end());
    out_.begin("starts of entries", "Where each entry begins");
    set(layout::h_entry_count, "entries", cell(own.size()));
    set(layout::h_entries, "starts of entries", out_.starts(positions, "entries"));
  }

  /// Adds a lookup whose rows refer to lists. The lists must come first.
  lookup_tables lookup(layout::header which, const std::string& name, const std::string& purpose,
                       const lookup_map& from) {
    out_.begin(name + " candidates",
               "Entries that one of " + name +
                   " leads to, where it has no number beside it: twice their index and 1 "
                   "for an alias");
    auto made = add_lookup(
        from.texts(from_.entries, out_), name,
        purpose +
            ": a perfect hash to find them, then for each a row of its start (in two cells), size and number",
        out_);
    set(which, name, made.position);
    return made;
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
    lookup_map codes;
    lookup_map messages;
    for (catalog::index i = 0; i < from_.entries.size(); ++i) {
      const auto& one = from_.entries[i];
      if (!one.code.empty() && !has_placeholder(one.code)) codes.add(unescaped(one.code), i);
      for (const auto& alias : one.aliases)
        if (!has_placeholder(alias)) codes.add(unescaped(alias), i, true);
      if (is_error(one) && !has_code(one))
        for (const auto& message : one.messages)
          if (!has_placeholder(message)) messages.add(unescaped(message), i);
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
    std::map<std::int32_t, catalog::index> sorted;
    for (catalog::index i = 0; i < from_.entries.size(); ++i)
      if (from_.entries[i].number != 0) sorted.emplace(from_.entries[i].number, i);
    std::vector<labelled> rows;
    for (const auto& [number, entry] : sorted)
      rows.push_back({fmt::format("{}: {}", number, name_of(from_.entries[entry])), {cell(entry)}});
    table(layout::h_numbers, "numbers", "Entries by their numbers", rows);
  }

  /// A former id must not hide the current id of another entry.
  void add_ids() {
    std::map<std::string_view, catalog::index> current;
    std::map<std::string_view, catalog::index> former;
    for (catalog::index i = 0; i < from_.entries.size(); ++i)
      if (!from_.entries[i].id.empty()) current.emplace(from_.entries[i].id, i);
    for (catalog::index i = 0; i < from_.entries.size(); ++i)
      for (const auto& other : from_.entries[i].other_ids)
        if (current.count(other) == 0) former.emplace(other, i);
    std::vector<labelled> rows;
    for (const auto& [id, entry] : current) rows.push_back({std::string(id), {cell(entry)}});
    table(layout::h_ids, "ids", "Entries by their ids", rows);
    rows.clear();
    for (const auto& [id, entry] : former) rows.push_back({std::string(id), {out_.text(id), cell(entry)}});
    table(layout::h_former_ids, "former ids", "Former ids and whose they were", rows);
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
    std::vector<labelled> rows;
    for (const auto& one : from_.policies) {
      cells delays;
      for (const auto ms : one.delays_ms) add_time(delays, ms);
      const auto facts = static_cast<word>(one.verb) | static_cast<word>(one.repeats) << 4 |
                         static_cast<word>(one.jitter) << 8 | static_cast<word>(one.honor_retry_after) << 12 |
                         (one.about ? 1U : 0U) << 14 | (one.no_cap ? 1U : 0U) << 15;
      cells row = {out_.text(one.id), cell(facts), cell(largest_of(one.jitter_permille))};
      add_wide(row, out_.list(delays, layout::time_width, "delays of " + one.id).value);
      add_wide(row, largest_of(one.factor_milli));
      add_wide(row, largest_of(one.attempts));
      add_time(row, one.cap_ms);
      add_time(row, one.within_ms);
      rows.push_back({one.id, std::move(row)});
    }
    table(layout::h_policies, "retry rules",
          "Id, facts and jitter; then, wide, delays, factor, attempts, cap and time limit", rows);
  }

  void add_messages() {
    out_.begin("localised messages", "The texts of each user message, one for each locale");
    std::vector<labelled> messages;
    for (const auto& one : from_.user_messages)
      messages.push_back(
          {std::string(one.name), {text_list(one.texts, out_, fmt::format("user message {}", one.name))}});
    table(layout::h_user_messages, "user messages", "Texts for end users", messages);
    std::vector<labelled> locales;
    for (const auto& one : from_.locales) locales.push_back({std::string(one), {out_.text(one)}});
    table(layout::h_locales, "locales", "Locales of user messages, the default first", locales);
    set(layout::h_default_message, "the default user message, and 1",
        cell(from_.default_message ? *from_.default_message + 1 : 0));
    std::vector<labelled> kinds;
    for (const auto& one : from_.kinds)
      kinds.push_back(
          {std::string(one.id),
           {cell(static_cast<word>(one.number)), out_.text(one.id),
            cell(one.user_message ? *one.user_message + 1 : 0), cell(static_cast<word>(one.effect))}});
    table(layout::h_kinds, "kinds", "Number, id, user message and effect of each kind", kinds);
  }

  template <class List>
  void titles(layout::header which, const std::string& name, const std::string& purpose, const List& from) {
    std::vector<labelled> rows;
    for (const auto& one : from)
      rows.push_back({std::string(one.id), {out_.text(one.id), out_.text(one.title)}});
    table(which, name, purpose, rows);
  }

  void add_vocabulary() {
    titles(layout::h_categories, "categories", "Id and title of each category", from_.categories);
    titles(layout::h_surfaces, "surfaces", "Id and title of each surface", from_.surfaces);
    out_.begin("operations' surfaces", "Where operations exist");
    std::vector<labelled> operations;
    for (const auto& one : from_.operations)
      operations.push_back({std::string(one.id),
                            {out_.text(one.id), out_.text(one.title), out_.text(one.call),
                             cell(static_cast<word>(one.idempotent)), out_.text(one.key),
                             cell(static_cast<word>(one.accepts_key)),
                             index_list(one.surfaces, out_, fmt::format("surfaces of {}", one.id))}});
    table(layout::h_operations, "operations",
          "Id, title, call, idempotency, its field, whether it takes an idempotency key, and surfaces",
          operations);

    const auto& idempotency = from_.written->idempotency;
    const auto known_of = [](const spec::flag& from) {
      if (!from.given) return errcat::known::unspecified;
      return from.value ? errcat::known::yes : errcat::known::no;
    };
    std::vector<labelled> methods;
    for (const auto& one : idempotency.methods) {
      std::string method(one.name.value);
      for (auto& c : method) c = layout::upper(c);
      methods.push_back({method, {out_.text(method), cell(static_cast<word>(known_of(one.value)))}});
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
    std::vector<labelled> envelopes;
    for (const auto& one : from_.written->envelope) {
      const auto at = [&](const spec::place_map& part, const std::string& name) {
        return all.list(part, out_, "places of " + name);
      };
      envelopes.push_back(
          {fmt::format("envelope {}", envelopes.size() + 1),
           {surfaces_of(one), at(one.code, "code"), at(one.message, "message"), at(one.details, "details"),
            at(one.field, "field"), at(one.request_id, "request id"),
            all.waits(catalog::waits_of(one), out_, "times to wait"), at(one.should_retry, "should retry"),
            at(one.subcode, "second-level code"), out_.text(layout::media_type_of(one.content_type.value)),
            out_.text(one.code.base.value), out_.text(one.code.after.value),
            out_.text(one.code.before.value)}});
    }
    table(layout::h_envelopes, "envelopes",
          "Surfaces, places of code, message, details, field, request id, wait, whether to repeat and "
          "second-level code, media type; of codes their base, and what they come after and before",
          envelopes);
    std::vector<labelled> success;
    for (const auto& one : from_.success_codes) success.push_back({std::string(one), {out_.text(one)}});
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
    return index_list(std::move(found), out_, "surfaces of an envelope");
  }

  const catalog::catalog& from_;
  builder out_;
  std::vector<labelled> header_;
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
