#include "spec/format.hpp"

// clang-format off: the description is a table, a key a line.

namespace generator::spec {
namespace {

/// The keys that a spec and its parts share.
template <class T>
std::vector<key<T>> section_keys() {
  return with_provenance<T>({
      member<&T::sources, T>("sources", "The vendor's documents; the first is the default of `from`."),
      member<&T::links, T>("links", "Pages worth a visit: title and target."),
      member<&T::notes, T>("notes", "What else is true of the vendor.").sentence(),
      member<&T::surfaces, T>("surfaces", "Parts of the API that a fact may be limited to."),
      member<&T::environments, T>("environments", "Sandbox, production and the like."),
      member<&T::categories, T>("categories", "The chapters of the errors."),
      member<&T::envelope, T>("envelope", "Where an error stands in a response."),
      member<&T::operations, T>("operations", "Calls that something else refers to."),
      member<&T::retry_policies, T>("retry_policies", "How and when to repeat calls."),
      member<&T::statuses, T>("statuses", "A row for a status, several, or a class."),
      member<&T::errors, T>("errors", "Conditions in an error response."),
      member<&T::outcomes, T>("outcomes", "Negative results in a successful response."),
      member<&T::symptoms, T>("symptoms", "Problems without anything on the wire."),
      member<&T::user_messages, T>("user_messages", "Texts for end users by name and locale; `default` for all else."),
      member<&T::quick_reference, T>("quick_reference", "The ids of the entries in the short table."),
      member<&T::samples, T>("samples", "The vendor's sample code, described."),
      member<&T::contradictions, T>("contradictions", "Where sources disagree."),
      member<&T::reserved, T>("reserved", "Numbers and ids that are retired."),
      member<&T::allow, T>("allow", "Findings to accept, each with its reason."),
  });
}

}  // namespace

template <>
const shape<source>& shape_of<source>() {
  using t = source;
  static const shape<t> all{"a source", with_provenance<t>({
      member<&t::title, t>("title", "The title of the document.").required().main(),
      member<&t::summary, t>("summary", "What it covers.").sentence(),
      member<&t::url, t>("url", "Where it is published."),
      member<&t::retrieved, t>("retrieved", "The day it was read, as YYYY-MM-DD."),
  })};
  return all;
}

template <>
const shape<scope>& shape_of<scope>() {
  using t = scope;
  static const shape<t> all{"the scope", with_provenance<t>({
      member<&t::covers, t>("covers", "What the catalog speaks about.").sentence(),
      member<&t::elsewhere, t>("elsewhere", "What is described elsewhere, and where."),
  })};
  return all;
}

template <>
const shape<title>& shape_of<title>() {
  static const shape<title> all{"a title", with_provenance<title>({
      member<&title::value, title>("title", "The name in the vendor's words.").main().required(),
  })};
  return all;
}

template <>
const shape<category>& shape_of<category>() {
  using t = category;
  static const shape<t> all{"a category", with_provenance<t>({
      member<&t::title, t>("title", "The heading of the chapter.").main().required(),
      member<&t::defaults, t>("defaults", "What its errors have in common."),
  })};
  return all;
}

template <>
const shape<report_item>& shape_of<report_item>() {
  using t = report_item;
  static const shape<t> all{"a report item", with_provenance<t>({
      member<&t::value, t>("text", "What to include, or to leave out.").main().required().sentence(),
      member<&t::at_place, t>("at", "Where it stands in the response."),
      member<&t::status, t>("status", "The statuses that it is for; absent: all."),
  })};
  return all;
}

template <>
const shape<reporting>& shape_of<reporting>() {
  using t = reporting;
  static const shape<t> all{"a report", with_provenance<t>({
      member<&t::when, t>("when", "When to write or send it.").sentence(),
      member<&t::include, t>("include", "What belongs in it."),
      member<&t::never, t>("never", "What must not be in it."),
      member<&t::example, t>("example", "How it looks."),
      member<&t::links, t>("links", "Pages worth a visit."),
      member<&t::notes, t>("notes", "What else is true of it.").sentence(),
  })};
  return all;
}

template <>
const shape<sample>& shape_of<sample>() {
  using t = sample;
  static const shape<t> all{"a sample", with_provenance<t>({
      member<&t::language, t>("language", "The programming language.").required(),
      member<&t::uses, t>("uses", "Libraries that it uses."),
      member<&t::shows, t>("shows", "What it does.").sentence(),
      member<&t::notes, t>("notes", "What else is true of it.").sentence(),
  })};
  return all;
}

template <>
const shape<statement>& shape_of<statement>() {
  static const shape<statement> all{"a statement", with_provenance<statement>({
      member<&statement::value, statement>("text", "What the source says.").main().required().sentence(),
  })};
  return all;
}

template <>
const shape<contradiction>& shape_of<contradiction>() {
  using t = contradiction;
  static const shape<t> all{"a contradiction", with_provenance<t>({
      member<&t::concerns, t>("concerns", "What it is about: statuses, ids of entries, or `section.name`.").required(),
      member<&t::in_effect, t>("in_effect", "The statements that the spec follows.").required(),
      member<&t::overruled, t>("overruled", "The statements that it does not.").required(),
      member<&t::why, t>("why", "Why the spec follows the one and not the other.").required().sentence(),
  })};
  return all;
}

template <>
const shape<reserved>& shape_of<reserved>() {
  using t = reserved;
  static const shape<t> all{"a reservation", with_provenance<t>({
      member<&t::number, t>("number", "The number that is not given again.").main().required().range(1, largest_number),
      member<&t::id, t>("id", "The id that is not given again."),
      member<&t::replaced_by, t>("replaced_by", "The entry that took its place."),
  })};
  return all;
}

template <>
const shape<allowance>& shape_of<allowance>() {
  using t = allowance;
  static const shape<t> all{"an exception", with_provenance<t>({
      member<&t::finding, t>("finding", "The rule to except from, as in `error[rule]`.").required(),
      member<&t::concerns, t>("concerns", "The names that the finding speaks of; absent: all."),
      member<&t::why, t>("why", "Why it is allowed.").required().sentence(),
  })};
  return all;
}

template <>
const shape<vendor_spec>& shape_of<vendor_spec>() {
  using t = vendor_spec;
  static const shape<t> all{"a spec", joined<t>({
      member<&t::errcat, t>("errcat", "The version of the format.").required(),
      member<&t::vendor, t>("vendor", "The vendor's name in paths and code: lower case with hyphens.").required(),
      member<&t::title, t>("title", "The name of the catalog.").required(),
      member<&t::summary, t>("summary", "What the catalog is.").sentence(),
      member<&t::parts, t>("parts", "Further files of the spec, from the folder of this one."),
      member<&t::scope, t>("scope", "What the catalog speaks about, and where the rest is."),
      member<&t::locales, t>("locales", "The locales that each user message has, the default first."),
      member<&t::idempotency, t>("idempotency", "Which calls may be repeated."),
      member<&t::transport, t>("transport", "What it means that no response came, and what to do."),
      member<&t::http_statuses, t>("http_statuses", "Whether HTTP itself answers for statuses that no row covers; absent: true."),
      member<&t::unlisted_code, t>("unlisted_code", "What a code means that no entry has, on a response that its status calls a success."),
      member<&t::error_defaults, t>("error_defaults", "What each error has unless it says otherwise."),
      member<&t::outcome_defaults, t>("outcome_defaults", "What each outcome has unless it says otherwise."),
      member<&t::logging, t>("logging", "What to log."),
      member<&t::support, t>("support", "What to send to the vendor's support."),
  }, section_keys<t>())};
  return all;
}

template <>
const shape<spec_part>& shape_of<spec_part>() {
  using t = spec_part;
  static const shape<t> all{"a part", joined<t>({
      member<&t::errcat, t>("errcat", "The version of the format.").required(),
      member<&t::part_of, t>("part_of", "The vendor whose spec lists this file.").required(),
  }, section_keys<t>())};
  return all;
}

template <>
const shape<kind>& shape_of<kind>() {
  using t = kind;
  static const shape<t> all{"a kind", with_provenance<t>({
      member<&t::number, t>("number", "The enumerator's value; never reused.").required().range(1, 65535),
      member<&t::status, t>("status", "The statuses whose default it is."),
      member<&t::transport, t>("transport", "The transport failure whose default it is.").words({"network", "timeout"}),
      member<&t::effect, t>("effect", "Whether a call that ends so took effect; absent: the status says.").words({"none", "maybe", "done"}),
      member<&t::summary, t>("summary", "What it means.").required().sentence(),
      member<&t::user_message, t>("user_message", "What end users read for entries of the kind, unless these say otherwise."),
  })};
  return all;
}

template <>
const shape<kinds_spec>& shape_of<kinds_spec>() {
  using t = kinds_spec;
  static const shape<t> all{"a spec of kinds", with_provenance<t>({
      member<&t::errcat, t>("errcat", "The version of the format.").required(),
      member<&t::locales, t>("locales", "The locales of user messages, the default first.").required(),
      member<&t::kinds, t>("kinds", "The vendor-neutral families.").required(),
      member<&t::user_messages, t>("user_messages", "Texts for end users; `default` for everything else."),
  })};
  return all;
}

}  // namespace generator::spec
