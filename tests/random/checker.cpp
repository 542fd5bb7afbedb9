#include "checker.hpp"

#include <fmt/format.h>

#include <set>

#include "body.hpp"
#include "errcat/body.hpp"
#include "errcat/to_string.hpp"
#include "knowledge.hpp"

namespace random_catalog {
namespace {

std::string shown(std::string_view text) {
  return std::string(text);
}
std::string shown(bool flag) {
  return flag ? "yes" : "no";
}
std::string shown(std::int64_t number) {
  return std::to_string(number);
}

/// The text of an entry when there is no response, with its placeholders.
std::string_view template_of(const errcat::entry& what, std::string_view locale) {
  errcat::any_match found;
  found.what = what;
  return errcat::user_message_template(what.tables(), found, locale);
}

class comparison {
 public:
  comparison(const made& with, const errcat::detail::tables& t) : made_(with), tables_(t) {}

  verdict run() {
    const errcat::entry_list all(tables_);
    same("number of entries", made_.entries.size(), all.size());
    if (!verdict_.wrong.empty()) return std::move(verdict_);
    for (std::size_t i = 0; i < made_.entries.size(); ++i) compare_entry(i);
    for (const auto& one : made_.probes) compare_probe(one);
    compare_absent();
    return std::move(verdict_);
  }

 private:
  template <class Expected, class Actual>
  void same(std::string_view what, const Expected& expected, const Actual& actual) {
    ++verdict_.compared;
    std::string left, right;
    if constexpr (std::is_same_v<Expected, bool>) {
      left = shown(bool{expected});
      right = shown(bool{actual});
    } else if constexpr (std::is_integral_v<Expected>) {
      left = shown(static_cast<std::int64_t>(expected));
      right = shown(static_cast<std::int64_t>(actual));
    } else {
      left = shown(std::string_view(expected));
      right = shown(std::string_view(actual));
    }
    if (left != right)
      verdict_.wrong.push_back(fmt::format("{}{}: expected [{}], not [{}]", where_, what, left, right));
  }

  template <class List>
  void same_texts(std::string_view what, const std::vector<std::string>& expected, const List& actual) {
    same(what, expected.size(), actual.size());
    for (std::size_t i = 0; i < expected.size() && i < actual.size(); ++i)
      same(what, expected[i], std::string_view(actual[i]));
  }

  void compare_entry(std::size_t i) {
    const auto& expected = made_.entries[i];
    const errcat::entry actual(tables_, static_cast<errcat::detail::word>(i));
    where_ = fmt::format("entry {} `{}`: ", i, expected.id);
    same("type", static_cast<int>(expected.type), static_cast<int>(actual.type()));
    same("id", expected.id, actual.id());
    same("number", expected.number, actual.number());
    same("title", expected.title, actual.title());
    same("summary", expected.summary, actual.summary());
    same("action", expected.action, actual.action());
    same("since", expected.since, actual.since());
    same("deprecated", expected.deprecated, actual.deprecated());
    same("replaced_by", expected.replaced_by, actual.replaced_by().id());
    same("code", expected.code, actual.code());
    same("subcode", expected.subcode, actual.subcode());
    if (!expected.id.empty()) same("found by id", i, errcat::find_id(tables_, expected.id).index());
    for (const auto& other : expected.other_ids)
      same("found by former id", i, errcat::find_id(tables_, other).index());
    if (expected.number != 0)
      same("found by number", i, errcat::find_number(tables_, expected.number).index());
    compare_words(expected, actual);
    compare_lists(expected, actual);
    compare_statuses(expected, actual);
    same("own effect", expected.effect.empty() ? "unspecified" : expected.effect,
         to_string(actual.stated_effect()));
    same("own retry rule", own_retry(made_, expected), actual.stated_retry().id());
    const auto policy = retry_on(made_, expected, expected_on(made_, expected));
    same("retry rule", policy, actual.retry().id());
    compare_retry(policy, actual.retry());
    const auto& message = message_on(made_, expected, expected_on(made_, expected));
    for (const std::string locale :
         {"en", "ES", "pt_br.UTF-8", "pt", "zh-Hant-HK", "zh-hant-tw", "lt-LT", "de", "xx", ""})
      same("user message in " + locale, text_in(made_, message, locale.substr(0, locale.find('.'))),
           template_of(actual, locale));
  }

  void compare_words(const entry& expected, const errcat::entry& actual) {
    const auto severity = severity_of(made_, expected);
    same("severity", severity, to_string(actual.severity()));
    const auto audience = audience_of(made_, expected);
    same("audience", audience.empty() ? "any" : audience, to_string(actual.audience()));
    same("emitted", expected.emitted, to_string(actual.emission()));
    same("category", expected.category, actual.category_id());
    std::string title;
    for (const auto& one : made_.categories)
      if (one.id == expected.category) title = one.title;
    same("category's title", title, actual.category_title());
    const auto kind = expected.type == entry_type::symptom ? expected.kind : kind_of(made_, expected);
    same("kind", kind, actual.kind_id());
    int number = 0;
    for (const auto& one : made_.kinds)
      if (one.id == kind) number = one.number;
    same("kind's number", number, static_cast<int>(actual.kind()));
  }

  void compare_items(std::string_view what, const std::vector<item>& expected,
                     const errcat::item_list& actual) {
    same(what, expected.size(), actual.size());
    for (std::size_t i = 0; i < expected.size() && i < actual.size(); ++i) {
      same(what, expected[i].text, actual[i].text());
      same(what, expected[i].fix, actual[i].fix());
      same(what, expected[i].retry, actual[i].retry().id());
    }
  }

  void compare_lists(const entry& expected, const errcat::entry& actual) {
    same_texts("aliases", expected.aliases, actual.aliases());
    same_texts("messages", expected.messages, actual.messages());
    same_texts("notes", expected.notes, actual.notes());
    compare_items("causes", expected.causes, actual.causes());
    compare_items("fixes", expected.fixes, actual.fixes());
    same("order of causes", expected.causes_ordered, actual.causes_ordered());
    same("order of fixes", expected.fixes_ordered, actual.fixes_ordered());
    same("links", expected.links.size(), actual.links().size());
    for (std::size_t i = 0; i < expected.links.size() && i < actual.links().size(); ++i) {
      same("link", expected.links[i].first, actual.links()[i].title);
      same("link", expected.links[i].second == "missing" ? "" : expected.links[i].second,
           actual.links()[i].url);
    }
    same("formats", expected.formats.size(), actual.formats().size());
    for (std::size_t i = 0; i < expected.formats.size() && i < actual.formats().size(); ++i) {
      same("format", expected.formats[i].first, actual.formats()[i].field);
      same("format", expected.formats[i].second, actual.formats()[i].format);
    }
    compare_limits(expected.limits, actual.limits());
    compare_places("surfaces", expected.surfaces, actual.surfaces());
    compare_places("operations", expected.operations, actual.operations());
  }

  void compare_limits(const std::vector<limit>& expected, const errcat::limit_list& actual) {
    same("limits", expected.size(), actual.size());
    for (std::size_t i = 0; i < expected.size() && i < actual.size(); ++i) {
      same("limit", expected[i].what, actual[i].what);
      same("limit's min", expected[i].min, actual[i].min);
      same("limit's above", expected[i].above, actual[i].above);
      same("limit's max", expected[i].max, actual[i].max);
      same("limit's below", expected[i].below, actual[i].below);
      same("limit's per", expected[i].per, actual[i].per);
    }
  }

  template <class List>
  void compare_places(std::string_view what, const std::vector<std::size_t>& expected, const List& actual) {
    same(what, expected.size(), actual.size());
    for (std::size_t i = 0; i < expected.size() && i < actual.size(); ++i)
      same(what, expected[i] + 1, static_cast<std::size_t>(actual[i]));
  }

  void compare_statuses(const entry& expected, const errcat::entry& actual) {
    const auto all =
        expected.type == entry_type::status ? covered_by(expected) : ranges_of(statuses_of(made_, expected));
    same("statuses", all.size(), actual.statuses().size());
    for (std::size_t i = 0; i < all.size() && i < actual.statuses().size(); ++i) {
      same("first status", all[i].first, actual.statuses()[i].first);
      same("last status", all[i].second, actual.statuses()[i].last);
    }
  }

  void compare_retry(const std::string& id, const errcat::retry_rule& actual) {
    policy expected;
    expected.verb = id.empty() ? "unspecified" : id;  // built-in retry rules are named after what they do
    for (const auto& one : made_.policies)
      if (one.id == id) expected = one;
    same("verb", expected.verb, to_string(actual.verb()));
    same("repeats", expected.repeats.empty() ? "unless_unsafe" : expected.repeats,
         to_string(actual.repeats()));
    const bool percent = expected.jitter == "%";
    same("jitter",
         percent                   ? "percent"
         : expected.jitter.empty() ? "unspecified"
                                   : expected.jitter,
         to_string(actual.jitter()));
    same("jitter", expected.jitter_permille, actual.jitter_permille());
    same("delays", expected.delays.size(), actual.delays().size());
    for (std::size_t i = 0; i < expected.delays.size() && i < actual.delays().size(); ++i)
      same("delay", expected.delays[i], actual.delays()[i]);
    same("about", expected.about, actual.about());
    same("uncapped", expected.uncapped, actual.uncapped());
    same("honours Retry-After",
         expected.honor_retry_after == "true"    ? "yes"
         : expected.honor_retry_after == "false" ? "no"
                                                 : "unspecified",
         to_string(actual.honor_retry_after()));
    same("factor", expected.factor_milli, actual.factor_milli().value);
    same("cap", expected.cap, actual.cap_ms().value);
    same("attempts", expected.attempts, actual.attempts().value);
    same("within", expected.within, actual.within_ms().value);
  }

  static errcat::field_value value_of(const value& from) {
    switch (from.kind) {
      case value::type::text:
        break;
      case value::type::integer:
        return std::stoll(from.text);
      case value::type::boolean:
        return from.text == "true";
      case value::type::null:
        return nullptr;
    }
    return std::string_view(from.text);
  }

  void compare_probe(const probe& one) {
    std::vector<errcat::wire_field> fields;
    for (const auto& seen : one.fields) fields.push_back({seen.place, value_of(seen.value)});
    errcat::response from;
    from.status = one.status;
    from.code = one.integer ? errcat::wire_code::integer(*one.integer) : errcat::wire_code(one.code);
    from.message = one.message;
    from.fields = fields.data();
    from.field_count = fields.size();
    from.fields_complete = one.fields_complete;
    from.subcode = one.subcode;
    from.surface = static_cast<errcat::surface>(one.surface);
    from.operation = static_cast<errcat::operation>(one.operation);
    if (!one.transport.empty())
      from.transport = one.transport == "network" ? errcat::transport_failure::network
                                                  : errcat::transport_failure::timeout;
    where_ = fmt::format("{}: status {}, code [{}], message [{}]: ", one.what, one.status, from.code.text(),
                         one.message);
    compare_match(one, from, errcat::classify<int>(tables_, from));
    compare_sent(one, from);
  }

  /// The response as sent over the network must give the same result.
  void compare_sent(const probe& one, const errcat::response& from) {
    const auto by_hand = where_;
    errcat::response known;
    known.status = from.status;
    known.surface = from.surface;
    known.operation = from.operation;
    for (const auto& way : sent_as(made_, one)) {
      where_ = by_hand + way.what + ": " + way.body + ": ";
      const auto read = errcat::read(tables_, known, std::string_view(way.body), way.headers);
      compare_match(one, read.response(), errcat::classify<int>(tables_, read.response()));
    }
  }

  /// The entry for a code that no other entry has, if the status alone would be a success.
  std::optional<std::size_t> unlisted_for(const probe& one) const {
    const bool may_succeed = one.status == 0 ? one.transport.empty() : one.status >= 200 && one.status <= 299;
    for (std::size_t i = 0; one.unknown_code && may_succeed && i < made_.entries.size(); ++i)
      if (made_.entries[i].type == entry_type::unlisted_code) return i;
    return {};
  }

  void compare_match(const probe& one, const errcat::response& from, const errcat::match<int>& found) {
    const auto row = one.status == 0 ? std::nullopt : row_for(made_, one.status, one.surface);
    const auto unlisted = one.entry ? std::nullopt : unlisted_for(one);
    const auto expected = one.entry ? one.entry : unlisted ? unlisted : row;
    const char* const rungs[] = {"status", "status", "status_class", "any_status"};
    const auto none = static_cast<std::int64_t>(-1);
    same("what matched", expected ? static_cast<std::int64_t>(*expected) : none,
         found ? static_cast<std::int64_t>(found.what.index()) : none);
    same("rung",
         one.entry  ? one.rung
         : unlisted ? "unlisted_code"
         : row      ? rungs[rank_of(made_.entries[*row])]
                    : "none",
         to_string(found.how));
    same("unlisted status", one.unlisted_status, found.surprising.has(errcat::surprise::unlisted_status));
    same("unknown code", one.unknown_code, found.surprising.has(errcat::surprise::unknown_code));
    same("unknown subcode", one.unknown_subcode, found.surprising.has(errcat::surprise::unknown_subcode));
    same("disagreement", one.disagreement, found.surprising.has(errcat::surprise::disagreement));
    same("ambiguous", one.ambiguous, found.surprising.has(errcat::surprise::ambiguous));
    same("never sent", row && made_.entries[*row].emitted == "never",
         found.surprising.has(errcat::surprise::never_sent));
    if (!expected) return;
    const auto& entry = made_.entries[*expected];
    same("number", entry.number, found.code);
    const occasion on = one.status == 0 && one.transport.empty()
                            ? expected_on(made_, entry)
                            : occasion{one.status, one.status, one.surface};
    same("retry rule", retry_on(made_, entry, on), errcat::retry_of(tables_, found).rule.id());
    same("effect", effect_on(made_, entry, on, one.status), to_string(errcat::effect_of(tables_, found)));
    same("user message", text_in(made_, message_on(made_, entry, on), "en"),
         errcat::user_message_template(tables_, found, "en"));
    for (const auto& [name, text] : one.taken)
      same("placeholder " + name, text, errcat::captured(found.what, from, name));
  }

  void compare_absent() {
    where_ = "absent: ";
    same("an empty id", false, bool{errcat::find_id(tables_, "")});
    same("number 0", false, bool{errcat::find_number(tables_, 0)});
    std::set<std::string> ids;
    std::set<int> numbers;
    for (const auto& one : made_.entries) {
      ids.insert(one.id);
      ids.insert(one.other_ids.begin(), one.other_ids.end());
      numbers.insert(one.number);
    }
    for (const auto& id : ids)
      if (ids.count(id + "_") == 0) same(id + "_", false, bool{errcat::find_id(tables_, id + "_")});
    for (const int number : numbers)
      if (numbers.count(number + 1) == 0)
        same("the next number", false, bool{errcat::find_number(tables_, number + 1)});
  }

  const made& made_;
  errcat::detail::tables tables_;
  std::string where_;
  verdict verdict_;
};

}  // namespace

verdict compare(const made& with, const errcat::detail::tables& t) {
  return comparison(with, t).run();
}

}  // namespace random_catalog
