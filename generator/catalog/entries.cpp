#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "catalog/codes.hpp"
#include "catalog/defaults.hpp"
#include "catalog/identities.hpp"
#include "catalog/steps.hpp"
#include "spec/text_forms.hpp"

// Builds the entries: statuses, transport failures, errors, outcomes and symptoms.
namespace generator::catalog {
namespace {

std::vector<std::string_view> values_of(const spec::texts& from) {
  std::vector<std::string_view> all;
  for (const auto& one : from)
    if (one.given) all.push_back(one.value);
  return all;
}

/// The anchor for rows without a section of their own: the table says everything about them.
constexpr std::string_view statuses_anchor = "statuses";

/// "Status 502, 503", "Status 5xx", "Any other status".
std::string status_heading(const spec::statuses& from) {
  std::string out = "Status";
  for (const auto& one : from) {
    if (one.value.kind == spec::status_pattern::form::any) return "Any other status";
    out += fmt::format("{}{}", &one == &from.front() ? " " : ", ", one.value.written);
  }
  return out;
}

/// The category of each error or outcome, as written or by default.
template <class Named>
std::vector<std::string_view> categories_of(const Named& all, const spec::defaults& defaults) {
  std::vector<std::string_view> names;
  for (const auto& one : all)
    names.push_back(one.value.category.given ? one.value.category.value : defaults.category.value);
  return names;
}

/// Makes entries from the rows and maps of a spec.
class entry_builder {
 public:
  entry_builder(section_names& names, catalog& into, findings& out)
      : names_(names),
        into_(into),
        out_(out),
        identities_(*into.written),
        error_defaults_(
            defaults_by_category(*into.written, "error_defaults", into.written->error_defaults,
                                 categories_of(into.written->errors, into.written->error_defaults), out)),
        outcome_defaults_(defaults_by_category(
            *into.written, "outcome_defaults", into.written->outcome_defaults,
            categories_of(into.written->outcomes, into.written->outcome_defaults), out)) {
    for (const auto& one : into.written->envelope)
      codes_are_hex32_ = codes_are_hex32_ || one.code.form.value == "hex32";
  }

  void add_status(const spec::status_row& row) {
    auto added = shared(row, errcat::entry_type::status, row.at);
    added.at = row.status.empty() || !row.status.front().given ? row.at : row.status.front().at;
    added.statuses = ranges_of(row.status, row.except);
    add_fields(added, row.fields);
    added.rank = rank_of(row.status);
    added.emission = emission_of(row.emitted);
    for (const auto& one : row.status) added.status_written.push_back(one.value.written);
    for (const auto& one : row.except) added.except_written.push_back(one.value.written);
    check_coverage(row, out_);
    if (row.id.given && !spec::is_id(row.id.value))
      report_no_id(row.id, out_);
    else if (row.id.given != row.number.given)
      out_.add(rule::missing_key, added.at,
               {{"owner", "a status row with `id` or `number`"}, {"key", row.id.given ? "number" : "id"}});
    else if (row.id.given)
      identities_.name(added, row.id, row.number, into_.entries, out_);
    if (added.id.empty())
      added.anchor = has_details(added) ? identities_.unique_anchor(slug(status_heading(row.status)))
                                        : std::string(statuses_anchor);
    settle_kind(added, row.kind, {}, {}, row.status);
    push(std::move(added));
  }

  /// If the spec says nothing, errcat says what is safe: backoff, which does not retry a call that may have
  /// taken effect.
  void add_transport(const spec::transport_row& row, errcat::transport_failure failure) {
    auto added = shared(row, errcat::entry_type::transport, row.at);
    added.transport = failure;
    added.built_in = row.at.begin == span::whole;
    if (added.built_in) {
      added.title = plain_name(added);
      added.policy = names_.policies.find("backoff");
    } else {
      added.anchor = anchor_of_nameless(added);
    }
    const auto claimed =
        failure == errcat::transport_failure::not_sent ? errcat::transport_failure::network : failure;
    if (!row.kind.given)
      for (index i = 0; i < into_.kinds.size(); ++i)
        if (into_.kinds[i].transport == claimed) added.kind = i;
    push(std::move(added));
  }

  /// Exists if the spec describes it or lists the success codes. In the second case, all other codes are not
  /// success.
  void add_unlisted_code(const spec::unlisted_code& row) {
    const bool stated = row.at.begin != span::whole;
    if (!stated && into_.success_codes.empty()) return;
    auto added = shared(row, errcat::entry_type::unlisted_code, row.at);
    if (!stated) added.title = plain_name(added);
    if (!row.summary.given) added.summary = "The vendor sends a code that this catalog does not have.";
    if (!row.kind.given) added.kind = kind_of_status(into_.kinds, 500);
    if (!stated) added.written = written_part(unlisted_of_ours());
    added.anchor = anchor_of_nameless(added);
    push(std::move(added));
  }

  template <class Named>
  void add_error(const Named& from, errcat::entry_type type) {
    const spec::error& error = from.value;
    const auto& all_defaults = type == errcat::entry_type::error ? error_defaults_ : outcome_defaults_;
    const auto category =
        names_.categories.resolve(error.category.given ? error.category : all_defaults.back().category, out_);
    const auto& defaults = category ? all_defaults[*category] : all_defaults.back();
    auto added = shared(error, type, from.name.at, &defaults);
    added.category = category;
    identities_.name(added, from.name, error.number, into_.entries, out_);
    added.code = error.code.value;
    added.subcode = error.subcode.value;
    if (error.subcode.given && !error.code.given)
      out_.add(rule::missing_key, error.subcode.at, {{"owner", "an error with `subcode`"}, {"key", "code"}});
    if (heading_tells_codes(added))
      added.anchor =
          identities_.unique_anchor(slug(fmt::format("{} ({} / {})", added.id, added.code, added.subcode)));
    added.code_at = error.code.given ? error.code.at : from.name.at;
    for (const auto alias : values_of(error.aliases)) added.aliases.emplace_back(alias);
    if (codes_are_hex32_) add_other_forms(added);
    check_separators(*into_.written, error.code, out_);
    for (const auto& alias : error.aliases) check_separators(*into_.written, alias, out_);
    added.messages = values_of(error.message);
    const auto& statuses = error.status.empty() ? defaults.status : error.status;
    added.statuses = ranges_of(statuses, {});
    for (const auto& one : statuses) added.status_written.push_back(one.value.written);
    add_fields(added, error, defaults, type);
    added.other_ids = values_of(error.other_ids);
    if (type == errcat::entry_type::outcome && added.statuses.empty()) added.statuses.push_back({200, 299});
    const auto fallback = type == errcat::entry_type::outcome ? names_.kinds.find("rejected") : std::nullopt;
    // An unknown category could have told the kind.
    const bool has_unknown = !category && (error.category.given || all_defaults.back().category.given);
    if (!has_unknown) settle_kind(added, error.kind, defaults.kind, fallback, statuses);
    push(std::move(added));
  }

  void add_symptom(const spec::named<spec::symptom>& from) {
    auto added = shared(from.value, errcat::entry_type::symptom, from.name.at);
    identities_.name(added, from.name, {}, into_.entries, out_);
    added.category = names_.categories.resolve(from.value.category, out_);
    const auto heading = slug(from.value.title.value);
    added.anchor = identities_.unique_anchor(heading.empty() ? std::string(added.id) : heading);
    push(std::move(added));
  }

 private:
  static spec::entry unlisted_of_ours() {
    spec::entry made;
    made.basis.value = "ours";
    made.basis.given = true;
    return made;
  }

  std::string anchor_of_nameless(const entry& of) {
    if (!has_details(of)) return std::string(statuses_anchor);
    // A title of punctuation alone leaves nothing.
    const auto heading = slug(of.title);
    return identities_.unique_anchor(heading.empty() ? slug(plain_name(of)) : heading);
  }

  entry shared(const spec::entry& from, errcat::entry_type type, const span& at,
               const spec::defaults* defaults = nullptr) {
    const auto or_default = [&](const spec::text& own,
                                spec::text spec::defaults::*member) -> const spec::text& {
      return own.given || !defaults ? own : defaults->*member;
    };
    entry added;
    added.type = type;
    added.at = at;
    added.title = from.title.value;
    added.summary = from.summary.value;
    added.action = from.action.value;
    added.causes = items(from.causes);
    added.fixes = items(from.fixes);
    for (const auto& one : from.ordered)
      (one.value == "causes" ? added.causes_ordered : added.fixes_ordered) = true;
    for (std::size_t i = 0; i < from.other_texts.size(); ++i)
      added.other_texts[i] = from.other_texts[i].value;
    added.kind = names_.kinds.resolve(from.kind, out_);
    added.effect = effect_of(from.effect);
    added.severity = severity_of(or_default(from.severity, &spec::defaults::severity));
    added.audience = audience_of(or_default(from.audience, &spec::defaults::audience));
    added.policy = policy_of(from.retry.given || !defaults ? from.retry : defaults->retry);
    added.user_message = names_.messages.resolve(from.user_message, out_);
    for (const auto& one : from.placeholders)
      added.placeholders.push_back({one.name.value, one.value.value == "integer"});
    added.surfaces =
        names_.surfaces.resolve(from.surfaces.empty() && defaults ? defaults->surfaces : from.surfaces, out_);
    added.operations = names_.operations.resolve(from.operations, out_);
    added.written = {into_.written, from};
    return added;
  }

  /// A retry rule in defaults, which many entries share, exists only once.
  std::optional<index> policy_of(const spec::retry_use& use) {
    if (use.own.empty()) return names_.policies.resolve(use, out_);
    const auto known = own_policies_.find({use.at.file, use.at.begin});
    if (known != own_policies_.end()) return known->second;
    const auto added = add_own_policy(use.own.front(), into_, out_);
    own_policies_.emplace(std::pair(use.at.file, use.at.begin), added);
    return added;
  }

  std::vector<item> items(const std::vector<spec::item>& from) {
    std::vector<item> all;
    for (const auto& one : from)
      all.push_back({one.value.value,
                     one.fix.value,
                     policy_of(one.retry),
                     names_.surfaces.resolve(one.surfaces, out_),
                     names_.operations.resolve(one.operations, out_),
                     {into_.written, one}});
    return all;
  }

  /// Fields that the entry already has keep their values.
  static void add_fields(entry& into, const spec::named_list<spec::field_matcher>& from) {
    std::set<std::string> places;
    for (const auto& one : into.fields) places.insert(one.place);
    for (auto& one : matchers_of(from))
      if (places.insert(one.place).second) into.fields.push_back(std::move(one));
  }

  void add_fields(entry& into, const spec::error& error, const spec::defaults& defaults,
                  errcat::entry_type type) {
    add_fields(into, error.fields);
    add_fields(into, defaults.fields);
    if (type == errcat::entry_type::outcome && error.code.given) {
      if (defaults.code_at.given)
        into.fields.push_back(
            {defaults.code_at.value.written, {{field_value::type::text, std::string(error.code.value)}}});
      else
        out_.add(rule::missing_key, error.code.at,
                 {{"owner", "an outcome with `code`"}, {"key", "outcome_defaults.code_at"}});
    }
  }

  /// What most specs lack a kind for is said once for all.
  static std::string help_for_kind(errcat::entry_type type) {
    if (type != errcat::entry_type::error && type != errcat::entry_type::outcome) return {};
    const bool is_error = type == errcat::entry_type::error;
    return fmt::format("set the `kind`, or set it for all {} at once: `{}_defaults: {{kind: ...}}`",
                       is_error ? "errors" : "outcomes", is_error ? "error" : "outcome");
  }

  void settle_kind(entry& into, const spec::text& own, const spec::text& by_default,
                   std::optional<index> fallback, const spec::statuses& statuses) {
    if (own.given || into.kind) return;
    // A missing or malformed status has its own finding.
    const bool row = into.type == errcat::entry_type::status;
    if ((row && statuses.empty()) ||
        std::any_of(statuses.begin(), statuses.end(), [](const auto& one) { return !one.given; }))
      return;
    if (by_default.given) {
      into.kind = names_.kinds.resolve(by_default, out_);
      return;
    }
    into.kind = fallback;
    if (into.kind) return;
    const bool has_status = !statuses.empty() && !into.statuses.empty() &&
                            statuses.front().value.kind != spec::status_pattern::form::any;
    if (has_status) into.kind = kind_of_status(into_.kinds, into.statuses.front().first);
    const auto needs = [&](std::string_view why) {
      const auto for_all = help_for_kind(into.type);
      const auto most = for_all.empty() ? findings::most_kept : findings::few_kept;
      out_.add(rule::kind_needed, into.at, {{"name", name_of(into)}, {"why", why}}, for_all, most);
    };
    if (!into.kind)
      needs(has_status ? "no kind claims its status" : "it has no status to take one from");
    else if (into.type == errcat::entry_type::error && into_.kinds[*into.kind].id == "success")
      needs("an error on a success status must set its kind");
  }

  void push(entry added) {
    if (!added.id.empty()) names_.entries.add(added.id, into_.entries.size(), added.id_at);
    identities_.add_anchor(added.anchor);
    into_.entries.push_back(std::move(added));
  }

  section_names& names_;
  catalog& into_;
  findings& out_;
  identities identities_;
  std::vector<spec::defaults> error_defaults_;    ///< by category, the last for none
  std::vector<spec::defaults> outcome_defaults_;  ///< likewise
  bool codes_are_hex32_ = false;
  std::map<std::pair<file_id, std::uint32_t>, index> own_policies_;  ///< by where the spec has them
};

}  // namespace

void add_entries(section_names& names, catalog& into, findings& out) {
  const auto& from = *into.written;
  entry_builder builder(names, into, out);
  into.entries.reserve(from.statuses.size() + from.errors.size() + from.outcomes.size() +
                       from.symptoms.size() + 4);
  for (const auto& one : from.statuses) builder.add_status(one);
  if (from.transport.not_sent.at.begin != span::whole)
    builder.add_transport(from.transport.not_sent, errcat::transport_failure::not_sent);
  builder.add_transport(from.transport.network, errcat::transport_failure::network);
  builder.add_transport(from.transport.timeout, errcat::transport_failure::timeout);
  builder.add_unlisted_code(from.unlisted_code);
  for (const auto& one : from.errors) builder.add_error(one, errcat::entry_type::error);
  for (const auto& one : from.outcomes) builder.add_error(one, errcat::entry_type::outcome);
  for (const auto& one : from.symptoms) builder.add_symptom(one);
}

}  // namespace generator::catalog
