#include "spec/format.hpp"

// clang-format off: the description is a table, a key a line.

namespace generator::spec {

namespace {

/// What places have in common, wherever they are named.
template <class T>
std::vector<key<T>> field_keys(bool meaning_is_main) {
  auto meaning = member<&T::meaning, T>("meaning", "What the field says.").sentence();
  meaning.info.main = meaning_is_main;
  return with_provenance<T>({
      member<&T::type, T>("type", "The JSON type of the field."),
      member<&T::unit, T>("unit", "The unit of a time.").words({"s", "ms", "epoch_s", "epoch_ms", "http_date", "reset", "rate_limit"}),
      member<&T::optional, T>("optional", "Whether the field may be absent."),
      member<&T::audience, T>("audience", "Who the text is for.").words({"end_user", "developer", "any"}),
      std::move(meaning),
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
  static const shape<t> all{"a place", joined<t>({
      member<&t::places, t>("at", "Where the field stands; the first that is present wins.").main().required(),
  }, field_keys<t>(false))};
  return all;
}

template <>
const shape<code_place>& shape_of<code_place>() {
  using t = code_place;
  static const shape<t> all{"a place of the code", joined<t>({
      member<&t::places, t>("at", "Where the field stands; the first that holds a code wins.").main().required(),
      member<&t::base, t>("base", "The URI that relative codes are resolved against, as RFC 9457 has them."),
      member<&t::after, t>("after", "What stands between a namespace and the code: the code begins behind the last one."),
      member<&t::before, t>("before", "What stands between the code and a suffix: the code ends before the first one."),
      member<&t::form, t>("form", "With `hex32`, codes such as `0x80070005` come in hexadecimal, or as a signed or unsigned number.").words({"hex32"}),
  }, field_keys<t>(false))};
  return all;
}

template <>
const shape<wait_place>& shape_of<wait_place>() {
  using t = wait_place;
  static const shape<t> all{"a place of a time to wait", joined<t>({
      member<&t::places, t>("at", "Where the time stands; the first that asks for a wait wins.").main().required(),
      member<&t::when, t>("when", "The time counts only if each of these places in the response has the value, or one of the values, given; `null` allows it to be absent."),
  }, field_keys<t>(false))};
  return all;
}

template <>
const shape<other_place>& shape_of<other_place>() {
  static const shape<other_place> all{"a further field", field_keys<other_place>(true)};
  return all;
}

template <>
const shape<envelope>& shape_of<envelope>() {
  using t = envelope;
  static const shape<t> all{"an envelope", with_provenance<t>({
      member<&t::surfaces, t>("surfaces", "The surfaces whose envelope it is; absent: all."),
      member<&t::content_type, t>("content_type", "The media type of the body. Of several envelopes those count whose media type a response has."),
      member<&t::code, t>("code", "Where the vendor's code stands."),
      member<&t::subcode, t>("subcode", "Where the second-level code stands, such as a decline code."),
      member<&t::message, t>("message", "Where the message stands."),
      member<&t::details, t>("details", "Where further details stand."),
      member<&t::field, t>("field", "Where the name of the field at fault stands."),
      member<&t::retry_after, t>("retry_after", "Where the time to wait stands; the first that asks for one wins."),
      member<&t::should_retry, t>("should_retry", "Where the response itself says whether a repeat can help: `true` or `false`."),
      member<&t::request_id, t>("request_id", "Where the request's id stands."),
      member<&t::success_codes, t>("success_codes", "Codes that mean success. Any other code that no entry has is `unlisted_code` then, on 2xx too."),
      member<&t::other, t>("other", "Further fields and headers, each with its meaning."),
      member<&t::example, t>("example", "The general shape."),
      member<&t::notes, t>("notes", "What else is true of it.").sentence(),
  })};
  return all;
}

template <>
const shape<operation>& shape_of<operation>() {
  using t = operation;
  static const shape<t> all{"an operation", with_provenance<t>({
      member<&t::title, t>("title", "A short name."),
      member<&t::call, t>("call", "Method and path: `POST /v1/applicants`."),
      member<&t::idempotent, t>("idempotent", "Whether it may be repeated without harm."),
      member<&t::key, t>("key", "The request field that it is idempotent on."),
      member<&t::accepts_key, t>("accepts_key", "Whether its calls may carry an idempotency key; absent: as `idempotency` says."),
      member<&t::surfaces, t>("surfaces", "The surfaces that have it."),
      member<&t::notes, t>("notes", "What else is true of it.").sentence(),
  })};
  return all;
}

template <>
const shape<idempotency>& shape_of<idempotency>() {
  using t = idempotency;
  static const shape<t> all{"the idempotency", with_provenance<t>({
      member<&t::methods, t>("methods", "For each HTTP method whether its calls may be repeated."),
      member<&t::accepts_key, t>("accepts_key", "Whether a call may carry an idempotency key."),
      member<&t::key_header, t>("key_header", "The header of that key."),
      member<&t::advice, t>("advice", "What to do where a repeat may do harm.").sentence(),
      member<&t::notes, t>("notes", "What else is true of it.").sentence(),
  })};
  return all;
}

template <>
const shape<retry_policy>& shape_of<retry_policy>() {
  using t = retry_policy;
  static const shape<t> all{"a retry policy", with_provenance<t>({
      member<&t::verb, t>("do", "What happens between two calls.")
          .required()
          .words({"never", "fix_input", "refresh", "wait_for_change", "wait", "backoff"}),
      member<&t::honor_retry_after, t>("honor_retry_after", "Whether the envelope's `retry_after` goes before the delay; absent: the longer of the two counts."),
      member<&t::delay, t>("delay", "The delay before the second call, or the delays before each."),
      member<&t::factor, t>("factor", "By how much the delay grows with each call."),
      member<&t::cap, t>("cap", "The longest delay, or `none`."),
      member<&t::jitter, t>("jitter", "How delays are spread: `none`, `full`, `equal` or a percentage."),
      member<&t::attempts, t>("attempts", "Calls in total, the first included.").range(1, 1'000'000),
      member<&t::within, t>("within", "No call starts later than this after the first."),
      member<&t::repeats, t>("repeats", "Which calls are repeated.").words({"unless_unsafe", "idempotent", "any"}),
      member<&t::notes, t>("notes", "What else is true of it.").sentence(),
  })};
  return all;
}

template <>
const shape<transport>& shape_of<transport>() {
  using t = transport;
  static const shape<t> all{"transport failures", with_provenance<t>({
      member<&t::not_sent, t>("not_sent", "The request never left; absent: as `network`."),
      member<&t::network, t>("network", "The connection failed before an answer came."),
      member<&t::timeout, t>("timeout", "No answer came in time."),
  })};
  return all;
}

template <>
const shape<defaults>& shape_of<defaults>() {
  using t = defaults;
  static const shape<t> all{"defaults", with_provenance<t>({
      member<&t::status, t>("status", "The statuses that all come on."),
      member<&t::category, t>("category", "The chapter of all; not in a category."),
      member<&t::kind, t>("kind", "The kind of all."),
      member<&t::severity, t>("severity", "How bad all are.").words({"note", "warning", "error", "critical"}),
      member<&t::audience, t>("audience", "Who may see all.").words({"end_user", "developer", "any"}),
      member<&t::retry, t>("retry", "The retry rule of all."),
      member<&t::surfaces, t>("surfaces", "The surfaces that all apply to."),
      member<&t::code_at, t>("code_at", "Where the code of an outcome stands; only in `outcome_defaults`."),
      member<&t::fields, t>("fields", "Fields that all have in common."),
  })};
  return all;
}

}  // namespace generator::spec
