#include "spec/entry_texts.hpp"
#include "spec/format.hpp"

// Describes the keys of entries and of their parts.
// clang-format off: the description is a table with one key per line.

namespace generator::spec {
namespace {

/// The keys of the texts that errcat passes on: those of all entries, or those of errors alone.
template <class T, bool ErrorsAlone>
consteval auto text_keys() {
  constexpr auto wanted = [](const entry_text_description& one) { return one.errors_alone == ErrorsAlone; };
  std::array<key<T>, std::ranges::count_if(entry_texts, wanted)> keys{};
  std::size_t count = 0;
  for (const auto& one : entry_texts)
    if (wanted(one))
      keys[count++] = {{.name = one.name, .type = &value_type_of<text>, .meaning = one.meaning, .sentence = one.sentence, .changed = one.impact, .lost = one.impact},
                       [](decoder& with, const yaml::node& from, T& into, std::size_t which) { decode(with, from, into.other_texts[which]); },
                       [](const T& from, std::size_t which) { return written_of(from.other_texts[which]); },
                       static_cast<std::size_t>(one.which)};
  return keys;
}

/// The keys that statuses, transport failures, errors, outcomes and symptoms share.
template <class T>
consteval auto entry_keys(bool summary_required) {
  auto summary = member<&T::summary, T>("summary", "What it means.").sentence();
  summary.info.required = summary_required;
  return with_provenance<T>(joined<T>(std::array{
      member<&T::title, T>("title", "A short name."),
      summary,
      member<&T::causes, T>("causes", "Possible causes that a reader can tell apart."),
      member<&T::fixes, T>("fixes", "Ways to remove the cause."),
      member<&T::ordered, T>("ordered", "Which of these lists have a meaningful order.").words({"causes", "fixes"}),
      member<&T::action, T>("action", "What to do, in one line.").sentence(),
      member<&T::kind, T>("kind", "The vendor-neutral family. Default: the kind of the category or of the status.").refers(section::kinds).affects(impact::behavior),
      member<&T::severity, T>("severity", "How bad it is.").words({"note", "warning", "error", "critical"}).affects(impact::behavior),
      member<&T::audience, T>("audience", "Who may see it. A `developer` entry never has its own message for end users.")
          .words({"end_user", "developer", "any"}).affects(impact::behavior),
      member<&T::retry, T>("retry", "The name of a retry policy or a built-in retry rule, or an inline policy. Default: the retry rule of the status rows.").refers(section::retry_policies).affects(impact::behavior),
      member<&T::effect, T>("effect", "Whether the call took effect. Default: as the status rows say, or else by kind and status.").words({"none", "maybe", "done"}).affects(impact::behavior),
      member<&T::user_message, T>("user_message", "The name of a user message. Default: the message of the status rows, or else of the kind.").refers(section::user_messages),
      member<&T::placeholders, T>("placeholders", "The type of each `{name}` in code and message.").words({"text", "integer"}).affects(impact::behavior),
      member<&T::surfaces, T>("surfaces", "The surfaces it applies to. Default: all.").refers(section::surfaces).affects(impact::behavior),
      member<&T::operations, T>("operations", "The operations it applies to. Default: all.").refers(section::operations).affects(impact::behavior),
      member<&T::formats, T>("formats", "The required format of fields, by the vendor's field names."),
      member<&T::limits, T>("limits", "Limits with their units."),
      member<&T::examples, T>("examples", "Example responses. Each must be classified as this entry."),
      member<&T::links, T>("links", "Related pages: title and URL."),
      member<&T::notes, T>("notes", "Anything else worth knowing.").sentence(),
  }, text_keys<T, false>()));
}

template <class T>
consteval auto error_keys() {
  return joined<T>(joined<T>(
      std::array{
          member<&T::number, T>("number", "The enumerator's value. Never reuse one.").required().range(1, largest_number).affects(impact::behavior),
          member<&T::code, T>("code", "The vendor's exact code.").affects(impact::behavior),
          member<&T::subcode, T>("subcode", "The second-level code that distinguishes it from others with the same code.").needs("code").affects(impact::behavior),
          member<&T::aliases, T>("aliases", "Other codes for the same error.").affects(impact::behavior),
          member<&T::status, T>("status", "The statuses it comes with, or `varies`. Default for outcomes: 2xx.").affects(impact::behavior),
          member<&T::message, T>("message", "The message as observed, with `{name}` where it varies.").affects(impact::behavior),
          member<&T::fields, T>("fields", "Other places in the response, and the value or values that each must have.").affects(impact::behavior),
          member<&T::category, T>("category", "The category it belongs to, which is its chapter.").refers(section::categories),
          member<&T::replaced_by, T>("replaced_by", "The id of the entry that replaces it.").refers(section::entries),
          member<&T::other_ids, T>("other_ids", "Former ids and synonyms.").form(forms::id),
      },
      text_keys<T, true>()), entry_keys<T>(true));
}

}  // namespace

template <>
const shape<item>& shape_of<item>() {
  static constexpr auto keys = with_provenance<item>(std::array{
      member<&item::value, item>("text", "The cause, the fix, or the topic that is described elsewhere.").main().required().sentence(),
      member<&item::fix, item>("fix", "How to remove this cause.").sentence(),
      member<&item::retry, item>("retry", "The retry rule for this cause, if it differs from the entry's.").refers(section::retry_policies).affects(impact::behavior),
      member<&item::links, item>("links", "Related pages."),
      member<&item::surfaces, item>("surfaces", "The surfaces it applies to.").refers(section::surfaces),
      member<&item::operations, item>("operations", "The operations it applies to.").refers(section::operations),
  });
  static constexpr shape<item> all{"an item", keys};
  return all;
}

template <>
const shape<limit>& shape_of<limit>() {
  static constexpr auto keys = with_provenance<limit>(std::array{
      member<&limit::what, limit>("what", "What is limited.").required(),
      member<&limit::min, limit>("min", "The minimum, with its unit."),
      member<&limit::above, limit>("above", "What it must exceed, instead of `min`.").instead_of("min"),
      member<&limit::max, limit>("max", "The maximum, with its unit."),
      member<&limit::below, limit>("below", "What it must stay below, instead of `max`.").instead_of("max"),
      member<&limit::per, limit>("per", "What the limit is counted per: item, IP address."),
      member<&limit::surfaces, limit>("surfaces", "The surfaces it applies to.").refers(section::surfaces),
      member<&limit::operations, limit>("operations", "The operations it applies to.").refers(section::operations),
      member<&limit::environments, limit>("environments", "The environments it applies to.").refers(section::environments),
  });
  static constexpr shape<limit> all{"a limit", keys};
  return all;
}

template <>
const shape<example>& shape_of<example>() {
  static constexpr auto keys = with_provenance<example>(std::array{
      member<&example::title, example>("title", "What it shows."),
      member<&example::status, example>("status", "The status of the response.").range(-forms::largest_status, forms::largest_status),
      member<&example::headers, example>("headers", "Headers of the response."),
      member<&example::body, example>("body", "The body, as JSON. A text is the raw body: XML, a form, plain text."),
      member<&example::surfaces, example>("surfaces", "The surface that answered.").refers(section::surfaces),
      member<&example::operations, example>("operations", "The operation that was called.").refers(section::operations),
  });
  static constexpr shape<example> all{"an example", keys};
  return all;
}

template <>
const shape<status_row>& shape_of<status_row>() {
  using t = status_row;
  static constexpr auto keys = joined<t>(std::array{
      member<&t::status, t>("status", "The statuses that the row covers: `404`, `[502, 503]`, `5xx`, `any`.").required().form(forms::row_status).affects(impact::behavior),
      member<&t::except, t>("except", "Statuses that the row does not cover, although it covers their class.").form(forms::excluded_status).affects(impact::behavior),
      member<&t::fields, t>("fields", "Places in the response, and the value or values that each must have. A row with `fields` goes before one without.").affects(impact::behavior),
      member<&t::emitted, t>("emitted", "How often the vendor says that it sends it. Default: as usual.").words({"rarely", "never"}).affects(impact::behavior),
      member<&t::id, t>("id", "Makes the row an error that is identified by its status. Needs `number`.").form(forms::id).needs("number").affects(impact::compile),
      member<&t::number, t>("number", "The enumerator's value. Needs `id`.").range(1, largest_number).needs("id").affects(impact::behavior),
  }, entry_keys<t>(false));
  static constexpr shape<t> all{"a status row", keys};
  return all;
}

template <>
const shape<transport_row>& shape_of<transport_row>() {
  static constexpr auto keys = entry_keys<transport_row>(false);
  static constexpr shape<transport_row> all{"a transport failure", keys};
  return all;
}

template <>
const shape<unlisted_code>& shape_of<unlisted_code>() {
  static constexpr auto keys = entry_keys<unlisted_code>(false);
  static constexpr shape<unlisted_code> all{"an unlisted code", keys};
  return all;
}

template <>
const shape<error>& shape_of<error>() {
  static constexpr auto keys = error_keys<error>();
  static constexpr shape<error> all{"an error", keys};
  return all;
}

template <>
const shape<outcome>& shape_of<outcome>() {
  static constexpr auto keys = error_keys<outcome>();
  static constexpr shape<outcome> all{"an outcome", keys};
  return all;
}

template <>
const shape<symptom>& shape_of<symptom>() {
  static constexpr auto keys = joined<symptom>(std::array{
      member<&symptom::category, symptom>("category", "The category it belongs to, which is its chapter.").refers(section::categories),
  }, entry_keys<symptom>(true));
  static constexpr shape<symptom> all{"a symptom", keys};
  return all;
}

}  // namespace generator::spec
