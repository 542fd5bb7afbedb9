#include "spec/format.hpp"

// clang-format off: the description is a table, a key a line.

namespace generator::spec {
namespace {

/// The keys that statuses, transport failures, errors, outcomes and symptoms share.
template <class T>
std::vector<key<T>> entry_keys(bool summary_required) {
  auto summary = member<&T::summary, T>("summary", "What it means.").sentence();
  summary.info.required = summary_required;
  return with_provenance<T>({
      member<&T::title, T>("title", "A short name."),
      std::move(summary),
      member<&T::causes, T>("causes", "Reasons that a reader can tell apart."),
      member<&T::fixes, T>("fixes", "Ways to remove the cause."),
      member<&T::ordered, T>("ordered", "Which of the lists are in order.").words({"causes", "fixes"}),
      member<&T::action, T>("action", "What to do, in one line.").sentence(),
      member<&T::kind, T>("kind", "The vendor-neutral family; by default that of the category or of the status."),
      member<&T::severity, T>("severity", "How bad it is.").words({"note", "warning", "error", "critical"}),
      member<&T::audience, T>("audience", "Who may see it; `developer` entries never have a message of their own for end users.")
          .words({"end_user", "developer", "any"}),
      member<&T::retry, T>("retry", "The name of a retry policy or of a built-in rule, or a policy in place; absent: that of the status rows."),
      member<&T::effect, T>("effect", "Whether the call took effect; absent: as the status rows say, else by kind and status.").words({"none", "maybe", "done"}),
      member<&T::user_message, T>("user_message", "The name of a user message; absent: that of the status rows, else of the kind."),
      member<&T::placeholders, T>("placeholders", "The type of each `{name}` in code and message.").words({"text", "integer"}),
      member<&T::surfaces, T>("surfaces", "The surfaces it applies to; absent: all."),
      member<&T::operations, T>("operations", "The operations it applies to; absent: all."),
      member<&T::formats, T>("formats", "What fields must look like, by the vendor's names of them."),
      member<&T::limits, T>("limits", "Bounds with their units."),
      member<&T::examples, T>("examples", "Responses as they come; each must classify as this entry."),
      member<&T::links, T>("links", "Pages worth a visit: title and target."),
      member<&T::notes, T>("notes", "What else is true of it.").sentence(),
  });
}

template <class T>
std::vector<key<T>> error_keys() {
  return joined<T>(
      {
          member<&T::number, T>("number", "The enumerator's value; never reused.").required().range(1, largest_number),
          member<&T::code, T>("code", "The vendor's code, exactly."),
          member<&T::subcode, T>("subcode", "The second-level code that tells it from others with the same code."),
          member<&T::aliases, T>("aliases", "Other codes of the same error."),
          member<&T::status, T>("status", "The statuses it comes on, or `varies`; of outcomes 2xx unless stated."),
          member<&T::message, T>("message", "The message as observed; `{name}` where it varies."),
          member<&T::fields, T>("fields", "Further places in the response, and the value or values that each must have."),
          member<&T::category, T>("category", "The category that is its chapter."),
          member<&T::since, T>("since", "The version or date it came with."),
          member<&T::deprecated, T>("deprecated", "Why it is going, and what then.").sentence(),
          member<&T::replaced_by, T>("replaced_by", "The id of its successor."),
          member<&T::other_ids, T>("other_ids", "Former or synonymous ids."),
      },
      entry_keys<T>(true));
}

}  // namespace

template <>
const shape<item>& shape_of<item>() {
  static const shape<item> all{"an item", with_provenance<item>({
      member<&item::value, item>("text", "The cause, the fix, or what is described elsewhere.").main().required().sentence(),
      member<&item::fix, item>("fix", "What removes this cause.").sentence(),
      member<&item::retry, item>("retry", "The retry rule for this cause, where it is not that of the entry."),
      member<&item::links, item>("links", "Pages worth a visit."),
      member<&item::surfaces, item>("surfaces", "The surfaces it applies to."),
      member<&item::operations, item>("operations", "The operations it applies to."),
  })};
  return all;
}

template <>
const shape<limit>& shape_of<limit>() {
  static const shape<limit> all{"a limit", with_provenance<limit>({
      member<&limit::what, limit>("what", "What is bounded.").required(),
      member<&limit::min, limit>("min", "The least, with its unit."),
      member<&limit::above, limit>("above", "What it must exceed, in place of `min`."),
      member<&limit::max, limit>("max", "The most, with its unit."),
      member<&limit::below, limit>("below", "What it must stay below, in place of `max`."),
      member<&limit::per, limit>("per", "What it is counted for: item, IP address."),
      member<&limit::surfaces, limit>("surfaces", "The surfaces it applies to."),
      member<&limit::operations, limit>("operations", "The operations it applies to."),
      member<&limit::environments, limit>("environments", "The environments it applies to."),
  })};
  return all;
}

template <>
const shape<example>& shape_of<example>() {
  static const shape<example> all{"an example", with_provenance<example>({
      member<&example::title, example>("title", "What it shows."),
      member<&example::status, example>("status", "The status of the response.").range(-1'000'000, 1'000'000),
      member<&example::headers, example>("headers", "Headers of the response."),
      member<&example::body, example>("body", "The body, as JSON; a text is the body as it came: XML, a form, plain text."),
      member<&example::surfaces, example>("surfaces", "The surface that answered."),
      member<&example::operations, example>("operations", "The operation that was called."),
  })};
  return all;
}

template <>
const shape<status_row>& shape_of<status_row>() {
  using t = status_row;
  static const shape<t> all{"a status row", joined<t>({
      member<&t::status, t>("status", "The statuses that the row covers: `404`, `[502, 503]`, `5xx`, `any`.").required(),
      member<&t::except, t>("except", "Statuses that are not covered, although their class is."),
      member<&t::fields, t>("fields", "Places in the response, and the value or values that each must have; such a row goes before one without."),
      member<&t::emitted, t>("emitted", "How often the vendor says that it sends it; absent: as usual.").words({"rarely", "never"}),
      member<&t::id, t>("id", "Makes the row an error whose wire identity is its status; needs `number`."),
      member<&t::number, t>("number", "The enumerator's value; needs `id`.").range(1, largest_number),
  }, entry_keys<t>(false))};
  return all;
}

template <>
const shape<transport_row>& shape_of<transport_row>() {
  static const shape<transport_row> all{"a transport failure", entry_keys<transport_row>(false)};
  return all;
}

template <>
const shape<unlisted_code>& shape_of<unlisted_code>() {
  static const shape<unlisted_code> all{"an unlisted code", entry_keys<unlisted_code>(false)};
  return all;
}

template <>
const shape<error>& shape_of<error>() {
  static const shape<error> all{"an error", error_keys<error>()};
  return all;
}

template <>
const shape<outcome>& shape_of<outcome>() {
  static const shape<outcome> all{"an outcome", error_keys<outcome>()};
  return all;
}

template <>
const shape<symptom>& shape_of<symptom>() {
  static const shape<symptom> all{"a symptom", joined<symptom>({
      member<&symptom::category, symptom>("category", "The category that is its chapter."),
  }, entry_keys<symptom>(true))};
  return all;
}

}  // namespace generator::spec
