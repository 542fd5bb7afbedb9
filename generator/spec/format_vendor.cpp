#include "spec/format.hpp"

// Describes the keys of a vendor's spec, a part and the spec of kinds.
// clang-format off: the description is a table with one key per line.

namespace generator::spec {
namespace {

/// The keys that a spec and its parts share.
template <class T>
consteval auto section_keys() {
  return with_provenance<T>(std::array{
      member<&T::sources, T>("sources", "The vendor's documents. The first is the default for `from`.").inert(),
      member<&T::links, T>("links", "Related pages: title and URL."),
      member<&T::notes, T>("notes", "Anything else worth knowing about the vendor.").sentence(),
      member<&T::surfaces, T>("surfaces", "Parts of the API that a fact can be limited to.").inert().loses(impact::compile),
      member<&T::environments, T>("environments", "Environments such as sandbox and production.").inert(),
      member<&T::categories, T>("categories", "The chapters that group the errors.").inert(),
      member<&T::envelope, T>("envelope", "Where to find an error in a response.").affects(impact::behavior),
      member<&T::operations, T>("operations", "Calls that other parts of the spec refer to.").inert().loses(impact::compile),
      member<&T::retry_policies, T>("retry_policies", "When and how to retry calls.").inert(),
      member<&T::statuses, T>("statuses", "Rows for one status, several statuses, or a class.").affects(impact::behavior),
      member<&T::errors, T>("errors", "Conditions that an error response reports.").affects(impact::behavior).loses(impact::compile),
      member<&T::outcomes, T>("outcomes", "Negative results in a successful response.").affects(impact::behavior).loses(impact::compile),
      member<&T::symptoms, T>("symptoms", "Problems that no response shows."),
      member<&T::user_messages, T>("user_messages", "Texts for end users, by name and locale. `default` is for everything else.").inert(),
      member<&T::quick_reference, T>("quick_reference", "The ids of the entries in the quick-reference table.").refers(section::entries),
      member<&T::samples, T>("samples", "Descriptions of the vendor's sample code."),
      member<&T::contradictions, T>("contradictions", "Where sources disagree."),
      member<&T::reserved, T>("reserved", "Retired numbers and ids."),
      member<&T::allow, T>("allow", "Findings to accept, each with a reason."),
  });
}

}  // namespace

template <>
const shape<source>& shape_of<source>() {
  using t = source;
  static constexpr auto keys = with_provenance<t>(std::array{
      member<&t::title, t>("title", "The title of the document.").required().main(),
      member<&t::summary, t>("summary", "What it covers.").sentence(),
      member<&t::url, t>("url", "Where it is published.").form(forms::address),
      member<&t::retrieved, t>("retrieved", "The day it was read, as YYYY-MM-DD."),
      member<&t::lines, t>("lines", "How many lines our copy has. A citation cannot go past the last.").range(1, largest_number),
  });
  static constexpr shape<t> all{"a source", keys};
  return all;
}

template <>
const shape<scope>& shape_of<scope>() {
  using t = scope;
  static constexpr auto keys = with_provenance<t>(std::array{
      member<&t::covers, t>("covers", "What the catalog covers.").sentence(),
      member<&t::elsewhere, t>("elsewhere", "What is described elsewhere, and where."),
  });
  static constexpr shape<t> all{"the scope", keys};
  return all;
}

template <>
const shape<title>& shape_of<title>() {
  static constexpr auto keys = with_provenance<title>(std::array{
      member<&title::value, title>("title", "The vendor's name for it.").main().required(),
  });
  static constexpr shape<title> all{"a title", keys};
  return all;
}

template <>
const shape<category>& shape_of<category>() {
  using t = category;
  static constexpr auto keys = with_provenance<t>(std::array{
      member<&t::title, t>("title", "The heading of the chapter.").main().required(),
      member<&t::defaults, t>("defaults", "Defaults for its errors and outcomes."),
  });
  static constexpr shape<t> all{"a category", keys};
  return all;
}

template <>
const shape<report_item>& shape_of<report_item>() {
  using t = report_item;
  static constexpr auto keys = with_provenance<t>(std::array{
      member<&t::value, t>("text", "What to include or leave out.").main().required().sentence(),
      member<&t::at_place, t>("at", "Where it is in the response."),
      member<&t::status, t>("status", "The statuses it applies to. Default: all."),
  });
  static constexpr shape<t> all{"a report item", keys};
  return all;
}

template <>
const shape<reporting>& shape_of<reporting>() {
  using t = reporting;
  static constexpr auto keys = with_provenance<t>(std::array{
      member<&t::when, t>("when", "When to write or send it.").sentence(),
      member<&t::include, t>("include", "What to include."),
      member<&t::never, t>("never", "What never to include."),
      member<&t::example, t>("example", "What it looks like."),
      member<&t::links, t>("links", "Related pages."),
      member<&t::notes, t>("notes", "Anything else worth knowing.").sentence(),
  });
  static constexpr shape<t> all{"a report", keys};
  return all;
}

template <>
const shape<sample>& shape_of<sample>() {
  using t = sample;
  static constexpr auto keys = with_provenance<t>(std::array{
      member<&t::language, t>("language", "The programming language.").required(),
      member<&t::uses, t>("uses", "The libraries it uses."),
      member<&t::shows, t>("shows", "What it does.").sentence(),
      member<&t::notes, t>("notes", "Anything else worth knowing.").sentence(),
  });
  static constexpr shape<t> all{"a sample", keys};
  return all;
}

template <>
const shape<statement>& shape_of<statement>() {
  static constexpr auto keys = with_provenance<statement>(std::array{
      member<&statement::value, statement>("text", "What the source says.").main().required().sentence(),
  });
  static constexpr shape<statement> all{"a statement", keys};
  return all;
}

template <>
const shape<contradiction>& shape_of<contradiction>() {
  using t = contradiction;
  static constexpr auto keys = with_provenance<t>(std::array{
      member<&t::concerns, t>("concerns", "What it is about: statuses, entry ids, or `section.name`.").refers(section::entries).required(),
      member<&t::in_effect, t>("in_effect", "The statements that the spec follows.").required(),
      member<&t::overruled, t>("overruled", "The statements that the spec does not follow.").required(),
      member<&t::why, t>("why", "Why the spec follows one and not the other.").required().sentence(),
  });
  static constexpr shape<t> all{"a contradiction", keys};
  return all;
}

template <>
const shape<reserved>& shape_of<reserved>() {
  using t = reserved;
  static constexpr auto keys = with_provenance<t>(std::array{
      member<&t::number, t>("number", "The retired number.").main().required().range(1, largest_number),
      member<&t::id, t>("id", "The retired id.").form(forms::id),
      member<&t::replaced_by, t>("replaced_by", "The entry that replaced it.").refers(section::entries),
  });
  static constexpr shape<t> all{"a reservation", keys};
  return all;
}

template <>
const shape<allowance>& shape_of<allowance>() {
  using t = allowance;
  static constexpr auto keys = with_provenance<t>(std::array{
      member<&t::finding, t>("finding", "The rule of the finding, as in `error[rule]`.").required(),
      member<&t::concerns, t>("concerns", "The names that the finding is about. Default: all.").refers(section::entries),
      member<&t::why, t>("why", "Why it is allowed.").required().sentence(),
  });
  static constexpr shape<t> all{"an exception", keys};
  return all;
}

template <>
const shape<vendor_spec>& shape_of<vendor_spec>() {
  using t = vendor_spec;
  static constexpr auto keys = joined<t>(std::array{
      member<&t::errcat, t>("errcat", "The version of the format.").required().form(forms::version),
      member<&t::vendor, t>("vendor", "The vendor's name in paths and code: lowercase with hyphens.").required().form(forms::vendor_name).affects(impact::compile),
      member<&t::title, t>("title", "The name of the catalog.").required(),
      member<&t::summary, t>("summary", "What the catalog describes.").sentence(),
      member<&t::parts, t>("parts", "More files of the spec, relative to the folder of this one."),
      member<&t::scope, t>("scope", "What the catalog covers, and where to find the rest."),
      member<&t::locales, t>("locales", "The locales of each user message, the default first.").form(forms::locale).affects(impact::behavior),
      member<&t::idempotency, t>("idempotency", "Which calls are safe to retry.").affects(impact::behavior),
      member<&t::transport, t>("transport", "What it means if no response comes, and what to do.").affects(impact::behavior),
      member<&t::http_statuses, t>("http_statuses", "Whether a status that no row covers means what HTTP says. Default: true.").affects(impact::behavior),
      member<&t::unlisted_code, t>("unlisted_code", "The meaning of a code that no entry has, in a response with a success status.").affects(impact::behavior),
      member<&t::error_defaults, t>("error_defaults", "Defaults for all errors."),
      member<&t::outcome_defaults, t>("outcome_defaults", "Defaults for all outcomes."),
      member<&t::logging, t>("logging", "What to log."),
      member<&t::support, t>("support", "What to send to the vendor's support."),
  }, section_keys<t>());
  static constexpr shape<t> all{"a spec", keys};
  return all;
}

template <>
const shape<spec_part>& shape_of<spec_part>() {
  using t = spec_part;
  static constexpr auto keys = joined<t>(std::array{
      member<&t::errcat, t>("errcat", "The version of the format.").required().form(forms::version),
      member<&t::part_of, t>("part_of", "The vendor whose spec lists this file.").required().form(forms::vendor_name),
  }, section_keys<t>());
  static constexpr shape<t> all{"a part", keys};
  return all;
}

template <>
const shape<kind>& shape_of<kind>() {
  using t = kind;
  static constexpr auto keys = with_provenance<t>(std::array{
      member<&t::number, t>("number", "The enumerator's value. Never reuse one.").required().range(1, 65535).affects(impact::behavior),
      member<&t::status, t>("status", "The statuses that have this kind by default.").affects(impact::behavior),
      member<&t::transport, t>("transport", "The transport failure that has this kind by default.").words({"network", "timeout"}).affects(impact::behavior),
      member<&t::effect, t>("effect", "Whether a call that ends with this kind took effect. Default: the status decides.").words({"none", "maybe", "done"}).affects(impact::behavior),
      member<&t::summary, t>("summary", "What it means.").required().sentence(),
      member<&t::user_message, t>("user_message", "What end users read for entries of this kind, unless an entry says otherwise.").refers(section::user_messages),
  });
  static constexpr shape<t> all{"a kind", keys};
  return all;
}

template <>
const shape<kinds_spec>& shape_of<kinds_spec>() {
  using t = kinds_spec;
  static constexpr auto keys = with_provenance<t>(std::array{
      member<&t::errcat, t>("errcat", "The version of the format.").required().form(forms::version),
      member<&t::locales, t>("locales", "The locales of user messages, the default first.").required().form(forms::locale).affects(impact::behavior),
      member<&t::kinds, t>("kinds", "The vendor-neutral families.").required().affects(impact::behavior).loses(impact::compile),
      member<&t::user_messages, t>("user_messages", "Texts for end users. `default` is for everything else.").has("default").inert(),
  });
  static constexpr shape<t> all{"a spec of kinds", keys};
  return all;
}

}  // namespace generator::spec
