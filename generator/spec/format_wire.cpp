#include "spec/format.hpp"

// Describes the keys for responses, operations, retry policies and defaults.
// clang-format off: the description is a table with one key per line.

namespace generator::spec {

namespace {

/// The retry rules with which a call is repeated as it was.
constexpr word_list retrying{"refresh", "wait_for_change", "wait", "backoff"};

/// The keys that all places share.
template <class T>
consteval auto field_keys(bool meaning_is_main) {
  auto meaning = member<&T::meaning, T>("meaning", "What the field means.").sentence();
  meaning.info.main = meaning_is_main;
  return with_provenance<T>(std::array{
      member<&T::type, T>("type", "The JSON type of the field."),
      member<&T::unit, T>("unit", "The unit, if the field is a time.").words({"s", "ms", "epoch_s", "epoch_ms", "http_date", "reset", "rate_limit"}).affects(impact::behavior),
      member<&T::optional, T>("optional", "Whether the field may be absent."),
      member<&T::audience, T>("audience", "Who the text is for.").words({"end_user", "developer", "any"}),
      meaning,
  });
}

}  // namespace

void decode(decoder& with, const yaml::node& from, retry_use& into) {
  if (!from.is_map()) return decode(with, from, static_cast<text&>(into));
  into.at = from.at;
  into.given = true;
  decode(with, from, into.own.emplace_back());
}

template <>
const shape<place_map>& shape_of<place_map>() {
  using t = place_map;
  static constexpr auto keys = joined<t>(std::array{
      member<&t::places, t>("at", "Where the field is. The first place that is present wins.").main().required().affects(impact::behavior),
  }, field_keys<t>(false));
  static constexpr shape<t> all{"a place", keys};
  return all;
}

template <>
const shape<code_place>& shape_of<code_place>() {
  using t = code_place;
  static constexpr auto keys = joined<t>(std::array{
      member<&t::places, t>("at", "Where the field is. The first place that holds a code wins.").main().required().affects(impact::behavior),
      member<&t::base, t>("base", "The URI that relative codes (RFC 9457) are resolved against.").form(forms::uri).affects(impact::behavior),
      member<&t::after, t>("after", "The separator between a namespace and the code. The code starts after the last one.").affects(impact::behavior),
      member<&t::before, t>("before", "The separator between the code and a suffix. The code ends before the first one.").affects(impact::behavior),
      member<&t::form, t>("form", "With `hex32`, a code such as `0x80070005` can come in hexadecimal, or as a signed or unsigned number.").words({"hex32"}).affects(impact::behavior),
  }, field_keys<t>(false));
  static constexpr shape<t> all{"a place of the code", keys};
  return all;
}

template <>
const shape<wait_place>& shape_of<wait_place>() {
  using t = wait_place;
  static constexpr auto keys = joined<t>(std::array{
      member<&t::places, t>("at", "Where the time is. The first place that asks for a wait wins.").main().required().affects(impact::behavior),
      member<&t::when, t>("when", "The time counts only if each of these places in the response has its value or one of its values. `null` means that the place may be absent.").affects(impact::behavior),
  }, field_keys<t>(false));
  static constexpr shape<t> all{"a place of a time to wait", keys};
  return all;
}

template <>
const shape<other_place>& shape_of<other_place>() {
  static constexpr auto keys = field_keys<other_place>(true);
  static constexpr shape<other_place> all{"a further field", keys};
  return all;
}

template <>
const shape<envelope>& shape_of<envelope>() {
  using t = envelope;
  static constexpr auto keys = with_provenance<t>(std::array{
      member<&t::surfaces, t>("surfaces", "The surfaces that use this envelope. Default: all.").refers(section::surfaces).affects(impact::behavior),
      member<&t::content_type, t>("content_type", "The media type of the body. If some envelopes have the media type of the response, only those apply.").affects(impact::behavior),
      member<&t::code, t>("code", "Where the vendor's code is.").affects(impact::behavior),
      member<&t::subcode, t>("subcode", "Where the second-level code is, such as a decline code.").affects(impact::behavior),
      member<&t::message, t>("message", "Where the message is.").affects(impact::behavior),
      member<&t::details, t>("details", "Where further details are.").affects(impact::behavior),
      member<&t::field, t>("field", "Where the name of the field at fault is.").affects(impact::behavior),
      member<&t::retry_after, t>("retry_after", "Where the time to wait is. The first place that asks for a wait wins.").affects(impact::behavior),
      member<&t::should_retry, t>("should_retry", "Where the response itself says whether to retry: `true` or `false`.").affects(impact::behavior),
      member<&t::request_id, t>("request_id", "Where the request ID is.").affects(impact::behavior),
      member<&t::success_codes, t>("success_codes", "Codes that mean success. Any other code that no entry has is then an `unlisted_code`, even on 2xx.").affects(impact::behavior),
      member<&t::other, t>("other", "Other fields and headers, each with its meaning."),
      member<&t::example, t>("example", "The general shape."),
      member<&t::notes, t>("notes", "Anything else worth knowing.").sentence(),
  });
  static constexpr shape<t> all{"an envelope", keys};
  return all;
}

template <>
const shape<operation>& shape_of<operation>() {
  using t = operation;
  static constexpr auto keys = with_provenance<t>(std::array{
      member<&t::title, t>("title", "A short name."),
      member<&t::call, t>("call", "Method and path: `POST /v1/applicants`."),
      member<&t::idempotent, t>("idempotent", "Whether it is safe to call twice.").affects(impact::behavior),
      member<&t::key, t>("key", "The request field that it is idempotent on."),
      member<&t::accepts_key, t>("accepts_key", "Whether its calls can carry an idempotency key. Default: as `idempotency` says.").affects(impact::behavior),
      member<&t::surfaces, t>("surfaces", "The surfaces that have it.").refers(section::surfaces).affects(impact::behavior),
      member<&t::notes, t>("notes", "Anything else worth knowing.").sentence(),
  });
  static constexpr shape<t> all{"an operation", keys};
  return all;
}

template <>
const shape<idempotency>& shape_of<idempotency>() {
  using t = idempotency;
  static constexpr auto keys = with_provenance<t>(std::array{
      member<&t::methods, t>("methods", "For each HTTP method, whether its calls are safe to retry.").names(forms::method).affects(impact::behavior),
      member<&t::accepts_key, t>("accepts_key", "Whether a call can carry an idempotency key.").affects(impact::behavior),
      member<&t::key_header, t>("key_header", "The header for that idempotency key.").affects(impact::behavior),
      member<&t::advice, t>("advice", "What to do if a retry could do harm.").sentence(),
      member<&t::notes, t>("notes", "Anything else worth knowing.").sentence(),
  });
  static constexpr shape<t> all{"the idempotency", keys};
  return all;
}

template <>
const shape<retry_policy>& shape_of<retry_policy>() {
  using t = retry_policy;
  static constexpr auto keys = with_provenance<t>(std::array{
      member<&t::verb, t>("do", "What happens between two attempts.")
          .required()
          .words({"never", "fix_input", "refresh", "wait_for_change", "wait", "backoff"}).affects(impact::behavior),
      member<&t::honor_retry_after, t>("honor_retry_after", "Whether the envelope's `retry_after` overrides the delay. If absent, the longer of the two applies.").affects(impact::behavior),
      member<&t::delay, t>("delay", "The delay before the first retry, or a list with the delay before each retry.").only_if("do", {"wait_for_change", "wait", "backoff"}).affects(impact::behavior),
      member<&t::factor, t>("factor", "The factor by which the delay grows with each retry.").only_if("do", {"backoff"}).affects(impact::behavior),
      member<&t::cap, t>("cap", "The longest delay, or `none`.").only_if("do", {"backoff"}).affects(impact::behavior),
      member<&t::jitter, t>("jitter", "How delays are randomized: `none`, `full`, `equal` or a percentage.").only_if("do", {"wait", "backoff"}).affects(impact::behavior),
      member<&t::attempts, t>("attempts", "The maximum number of attempts, including the first.").range(1, 1'000'000).only_if("do", retrying).affects(impact::behavior),
      member<&t::within, t>("within", "No attempt starts later than this after the first.").only_if("do", retrying).affects(impact::behavior),
      member<&t::repeats, t>("repeats", "Which calls to retry.").words({"unless_unsafe", "idempotent", "any"}).affects(impact::behavior),
      member<&t::notes, t>("notes", "Anything else worth knowing.").sentence(),
  });
  static constexpr shape<t> all{"a retry policy", keys};
  return all;
}

template <>
const shape<transport>& shape_of<transport>() {
  using t = transport;
  static constexpr auto keys = with_provenance<t>(std::array{
      member<&t::not_sent, t>("not_sent", "The request was never sent. Default: as `network`.").affects(impact::behavior),
      member<&t::network, t>("network", "The connection failed before a response came.").affects(impact::behavior),
      member<&t::timeout, t>("timeout", "No response came in time.").affects(impact::behavior),
  });
  static constexpr shape<t> all{"transport failures", keys};
  return all;
}

template <>
const shape<defaults>& shape_of<defaults>() {
  using t = defaults;
  static constexpr auto keys = with_provenance<t>(std::array{
      member<&t::status, t>("status", "The statuses that all of them come with.").affects(impact::behavior),
      member<&t::category, t>("category", "The category of all of them. Not allowed inside a category.").refers(section::categories),
      member<&t::kind, t>("kind", "The kind of all of them.").refers(section::kinds).affects(impact::behavior),
      member<&t::severity, t>("severity", "The severity of all of them.").words({"note", "warning", "error", "critical"}).affects(impact::behavior),
      member<&t::audience, t>("audience", "Who may see all of them.").words({"end_user", "developer", "any"}).affects(impact::behavior),
      member<&t::retry, t>("retry", "The retry rule of all of them.").refers(section::retry_policies).affects(impact::behavior),
      member<&t::surfaces, t>("surfaces", "The surfaces that all of them apply to.").refers(section::surfaces).affects(impact::behavior),
      member<&t::code_at, t>("code_at", "Where the code of an outcome is. Only in `outcome_defaults`.").affects(impact::behavior),
      member<&t::fields, t>("fields", "Fields that all of them have in common.").affects(impact::behavior),
  });
  static constexpr shape<t> all{"defaults", keys};
  return all;
}

}  // namespace generator::spec
