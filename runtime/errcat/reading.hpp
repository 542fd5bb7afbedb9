#pragma once
#include <cstddef>
#include <cstdint>
#include <list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "errcat/budget.hpp"
#include "errcat/classify.hpp"
#include "errcat/detail/find_places.hpp"
#include "errcat/detail/short_list.hpp"
#include "errcat/detail/uri.hpp"
#include "errcat/response.hpp"
#include "errcat/retry_after.hpp"

/// What a response says, read at the places that the vendor's spec names. `read` in `errcat/body.hpp` makes
/// it.
namespace errcat {
inline namespace layout_11 {

/// The form of a body.
enum class body_form : std::uint8_t {
  none,        ///< nothing, or only white space
  json,        ///< JSON, read
  cut,         ///< JSON that ends too early; the complete parts are read
  unreadable,  ///< none of these, or malformed; nothing is taken from it
  ambiguous,   ///< JSON or a form with a name twice on the way to a place; nothing is taken from it
  form,        ///< application/x-www-form-urlencoded, read; nobody can tell whether it was cut off
  xml,         ///< XML, read; if it is cut off, or passed without `any_body`, it is `unreadable`
  text,        ///< a short plain text; it is the message if no place has one
};

/// One of the errors that a response holds.
struct reported_error {
  /// The input of `classify`.
  errcat::response response;
  /// A text or an integer. Empty: none, or something else.
  std::string_view details;
  /// The name of the field at fault.
  std::string_view field;
};

/// What a response says. It owns the texts that its results refer to. Keep it for as long as you use
/// `response()` and what refers to it. `classify` and `decide` keep nothing of it.
class reading {
 public:
  /// For `read`. `values`: the values found at the catalog's places. `media_type`: the response's, in lower
  /// case and without parameters; empty: not known.
  reading(const detail::tables& t, const response& known, detail::found_values values, body_form body,
          std::string_view media_type, bool headers_given)
      : tables_(t), values_(std::move(values)), body_(body) {
    const bool complete = is_complete(headers_given);
    const envelope_list all = envelopes(known.surface, media_type);
    errors_.resize(values_.elements());
    fields_.resize(errors_.size());
    for (std::size_t i = 0; i < errors_.size(); ++i) {
      errors_[i].response = known;
      const auto element = static_cast<detail::word>(i);
      for (std::size_t e = 0; e < all.size(); ++e) read_envelope(all[e], element, errors_[i]);
      read_plain_text(errors_[i].response);
      read_fields(element, complete, errors_[i].response, fields_[i]);
    }
    answer_ = first_known();
    for (std::size_t e = 0; e < all.size(); ++e) read_common(all[e]);
    read_retry_after();
  }
  reading(const reading&) = delete;
  reading& operator=(const reading&) = delete;
  /// Views of the texts stay valid.
  reading(reading&&) = default;
  reading& operator=(reading&&) = default;

  /// The input of `classify`. If the response has several errors, it is the first that the catalog knows,
  /// else the first that has a code or a message.
  const errcat::response& response() const& { return answer().response; }
  const errcat::response& response() const&& = delete;
  /// All errors of the response in their order, at least 1 and at most 100. An empty one stands for an
  /// element of the list in which nothing was found.
  const std::vector<reported_error>& errors() const& { return errors_; }
  const std::vector<reported_error>& errors() const&& = delete;
  /// Whether the response has more errors than these.
  bool has_more_errors() const { return values_.has_more(); }
  body_form body() const { return body_; }
  /// For `response()`: a text or an integer. Empty: none, or something else.
  std::string_view details() const& { return answer().details; }
  std::string_view details() const&& = delete;
  /// For `response()`: the name of the field at fault.
  std::string_view field() const& { return answer().field; }
  std::string_view field() const&& = delete;
  std::string_view request_id() const& { return request_id_; }
  std::string_view request_id() const&& = delete;

  /// Whether the response asks to wait, even if its value cannot be read.
  bool asks_to_wait() const { return waits_.size() != 0; }
  /// The wait as it came. If there are several, the first.
  std::string_view asked_wait() const& {
    return waits_.size() == 0 ? std::string_view() : std::string_view(waits_[0].value->text);
  }
  std::string_view asked_wait() const&& = delete;
  /// The wait in milliseconds, from the first place that asks for one. 0: the readable places ask for none,
  /// or for a time in the past. Negative: there is no place, or none that can be read. `now_s`: see
  /// `errcat::retry_after_ms`.
  std::int64_t retry_after_ms(std::int64_t now_s = none_given) const {
    std::int64_t found = none_given;
    for (std::size_t i = 0; i < waits_.size() && found <= 0; ++i)
      if (const std::int64_t ms = wait_ms(waits_[i], now_s); ms > found) found = ms;
    return found;
  }
  /// Whether the response itself says that a retry can help.
  known should_retry() const { return should_retry_; }
  /// `last` plus what this response says, for `decide`: the wait, whether a retry can help, and the operation
  /// if you passed one to `read`.
  errcat::call call(errcat::call last = {}, std::int64_t now_s = none_given) const {
    if (answer().response.operation != operation()) last.operation = answer().response.operation;
    last.retry_after_ms = retry_after_ms(now_s);
    last.should_retry = should_retry_;
    return last;
  }

 private:
  using type = detail::found_value::type;
  using word = detail::word;
  using envelope_list = detail::short_list<detail::row_view, 4>;
  static constexpr std::string_view problem_json = "application/problem+json";

  const reported_error& answer() const { return errors_[answer_]; }

  /// The first error that has an entry in the catalog, not just a row for its status. Otherwise, the first
  /// that says anything.
  std::size_t first_known() const {
    for (std::size_t i = 0; errors_.size() > 1 && i < errors_.size(); ++i)
      if (detail::classification(tables_, errors_[i].response).run().how > rung::unlisted_code) return i;
    for (std::size_t i = 0; i < errors_.size(); ++i)
      if (errors_[i].response.code || !errors_[i].response.message.empty()) return i;
    return 0;
  }

  /// The envelopes of the surface, or all if the surface is not known or not in the catalog. If some of them
  /// have the response's media type, only those.
  envelope_list envelopes(errcat::surface of, std::string_view media_type) const {
    using namespace detail;
    envelope_list all;
    bool chosen_by_type = false;
    const word list = header_of(tables_, h_envelopes);
    const word surface = static_cast<word>(of);
    const bool known = surface != 0 && surface <= list_size(tables_, header_of(tables_, h_surfaces));
    for (word i = 0; i < list_size(tables_, list); ++i) {
      const row_view row = list_row(tables_, list, envelope_width, i);
      if (known && compare_index(tables_, row[v_surfaces], surface) == agreement::disagrees) continue;
      const bool of_type = !media_type.empty() && text(tables_, row[v_media_type]) == media_type;
      if (of_type && !chosen_by_type) all = {};
      chosen_by_type = chosen_by_type || of_type;
      if (of_type || !chosen_by_type) all.push_back(row);
    }
    return all;
  }

  /// The first value at a list of places that `is_one` accepts.
  template <class Accepts>
  const detail::found_value* first_of(word places, word element, const Accepts& is_one) const {
    for (word i = 0; i < detail::list_size(tables_, places); ++i) {
      const auto* one = values_.at(detail::list_value(tables_, places, i), element);
      if (one != nullptr && is_one(*one)) return one;
    }
    return nullptr;
  }

  /// The first text (or integer, with `or_integer`). Otherwise empty.
  std::string_view text_of(word places, word element, bool or_integer = true) const {
    const auto* one = first_of(places, element, [&](const detail::found_value& value) {
      return (value.kind == type::text && !value.text.empty()) || (or_integer && value.kind == type::integer);
    });
    return one == nullptr ? std::string_view() : std::string_view(one->text);
  }

  /// What the caller or an earlier envelope has given stays.
  void read_envelope(const detail::row_view& row, word element, reported_error& into) {
    using namespace detail;
    errcat::response& to = into.response;
    if (!to.code) to.code = code_of(row, element);
    if (!to.subcode) to.subcode = text_of(row[v_subcode], element);
    if (to.message.empty()) to.message = text_of(row[v_message], element, false);
    if (into.details.empty()) into.details = text_of(row[v_details], element);
    if (into.field.empty()) into.field = text_of(row[v_field], element);
  }

  /// If nothing else gives a message, a plain text body is the message.
  void read_plain_text(errcat::response& to) const {
    using detail::found_values;
    const auto* text = values_.at(found_values::whole_body, found_values::every_element);
    if (text != nullptr && to.message.empty()) to.message = text->text;
  }

  /// RFC 9457, sections 3.1.1 and 4.2.1: a relative type is resolved, and about:blank is no type.
  std::string_view code_of(const detail::row_view& row, word element) {
    const std::string_view after = detail::text(tables_, row[detail::v_code_after]);
    const std::string_view before = detail::text(tables_, row[detail::v_code_before]);
    const std::string_view base = detail::text(tables_, row[detail::v_code_base]);
    const bool is_type = !base.empty() || detail::text(tables_, row[detail::v_media_type]) == problem_json;
    const auto* one = first_of(row[detail::v_code], element, [&](const detail::found_value& value) {
      if (value.kind == type::integer) return true;
      const std::string_view code = undecorated(value.text, after, before);
      return value.kind == type::text && !code.empty() && !(is_type && code == "about:blank");
    });
    if (one == nullptr) return {};
    const std::string_view code = undecorated(one->text, after, before);
    if (base.empty()) return code;
    return resolved_.emplace_back(detail::resolved(base, code));
  }

  /// A code without a prefix up to the last `after`, such as a namespace, and without a suffix from the first
  /// `before` on.
  static std::string_view undecorated(std::string_view code, std::string_view after,
                                      std::string_view before) {
    if (!before.empty()) code = code.substr(0, code.find(before));
    const std::size_t split = after.empty() ? std::string_view::npos : code.rfind(after);
    return split == std::string_view::npos ? code : code.substr(split + after.size());
  }

  /// Reads what belongs to the response as a whole, or to the error in `response()`.
  void read_common(const detail::row_view& row) {
    using namespace detail;
    const auto element = static_cast<word>(answer_);
    if (request_id_.empty()) request_id_ = text_of(row[v_request_id], element);
    if (should_retry_ == known::unspecified) should_retry_ = answer_of(row[v_should_retry], element);
    for (word i = 0; i < list_size(tables_, row[v_retry_after]); ++i)
      read_wait(list_row(tables_, row[v_retry_after], wait_width, i), element);
  }

  /// Reads HTTP's `Retry-After`, if the spec names no place for the wait.
  void read_retry_after() {
    using detail::found_values;
    const auto* value = values_.at(found_values::retry_after, found_values::every_element);
    if (value != nullptr) waits_.push_back({value, value, time_unit::unspecified});
  }

  /// A value that asks for a wait.
  struct wait_source {
    const detail::found_value* value = nullptr;
    const detail::found_value* policies = nullptr;
    time_unit unit = time_unit::unspecified;
  };

  void read_wait(const detail::row_view& row, word element) {
    using namespace detail;
    const found_value* value = values_.at(row[w_place], element);
    const bool is_time = value != nullptr && (value->kind == type::text || value->kind == type::integer ||
                                              value->kind == type::real);
    if (is_time && holds(row[w_when], element))
      waits_.push_back({value, values_.at(row[w_policies], element), static_cast<time_unit>(row[w_unit])});
  }

  static std::int64_t wait_ms(const wait_source& from, std::int64_t now_s) {
    const bool real = from.value->kind == type::real;
    return errcat::retry_after_ms(real ? detail::plain_decimal(from.value->text) : from.value->text, now_s,
                                  from.unit,
                                  from.policies == nullptr ? std::string_view() : from.policies->text);
  }

  /// Whether all conditions of a wait hold.
  bool holds(word conditions, word element) const {
    using namespace detail;
    for (word i = 0; i < list_size(tables_, conditions); ++i) {
      const row_view row = list_row(tables_, conditions, 2, i);
      const found_value* seen = values_.at(row[0], element);
      bool held = false;
      for (word v = 0; v < list_size(tables_, row[1]); ++v)
        held = held || is_value(list_row(tables_, row[1], 2, v), seen);
      if (!held) return false;
    }
    return true;
  }

  static bool is_value(const detail::row_view& wanted, const detail::found_value* seen) {
    const auto kind = static_cast<detail::field_type>(wanted[0]);
    if (seen == nullptr) return kind == detail::field_type::null;
    switch (kind) {
      case detail::field_type::null:
        return seen->kind == type::null;
      case detail::field_type::text:
        return seen->kind == type::text && seen->text == detail::text(wanted.tables(), wanted[1]);
      case detail::field_type::integer:
        return seen->kind == type::integer && seen->text == detail::text(wanted.tables(), wanted[1]);
      case detail::field_type::boolean:
        return seen->kind == type::boolean && seen->plain.text() == detail::text(wanted.tables(), wanted[1]);
    }
    return false;
  }

  /// A yes or no, as JSON or a header writes it.
  known answer_of(word places, word element) const {
    const auto* one = first_of(places, element, [](const detail::found_value& value) {
      return value.kind == type::boolean || detail::same_name(value.text, "true") ||
             detail::same_name(value.text, "false");
    });
    if (one == nullptr) return known::unspecified;
    const bool yes =
        one->kind == type::boolean ? one->plain.text() == "true" : detail::same_name(one->text, "true");
    return yes ? known::yes : known::no;
  }

  /// Whether a field that was not found is absent from the response.
  bool is_complete(bool headers_given) const {
    if (body_ != body_form::json && body_ != body_form::xml) return false;
    if (headers_given) return true;
    for (const detail::place one : places())
      if (one.is_field() && one.form() == detail::place_form::header) return false;
    return !may_have_subcode_in_header();
  }

  bool may_have_subcode_in_header() const {
    const word list = detail::header_of(tables_, detail::h_envelopes);
    for (word i = 0; i < detail::list_size(tables_, list); ++i) {
      const word at = detail::list_row(tables_, list, detail::envelope_width, i)[detail::v_subcode];
      for (word p = 0; p < detail::list_size(tables_, at); ++p)
        if (places()[detail::list_value(tables_, at, p)].form() == detail::place_form::header) return true;
    }
    return false;
  }

  detail::place_list places() const { return {tables_, detail::header_of(tables_, detail::h_places)}; }

  /// The caller's fields come first. If several fields have the same place, the first counts.
  void read_fields(word element, bool complete, errcat::response& to, std::vector<wire_field>& fields) {
    fields.assign(to.fields, to.fields + to.field_count);
    word at = 0;
    for (const detail::place one : places()) {
      const auto* value = values_.at(at++, element);
      if (one.is_field() && value != nullptr) add_field(one.text(), *value, fields);
    }
    to.fields = fields.data();
    to.field_count = fields.size();
    to.fields_complete = to.fields_complete || complete;
  }

  static void add_field(std::string_view place, const detail::found_value& value,
                        std::vector<wire_field>& to) {
    switch (value.kind) {
      case type::text:
        to.push_back({place, std::string_view(value.text)});
        break;
      case type::integer:
        to.push_back({place, field_value::digits(value.text)});
        break;
      case type::boolean:
      case type::null:
        to.push_back({place, value.plain});
        break;
      case type::absent:
      case type::real:
      case type::other:
        break;
    }
  }

  detail::tables tables_;
  detail::found_values values_;
  std::vector<reported_error> errors_;
  std::vector<std::vector<wire_field>> fields_;  ///< for each error
  std::list<std::string> resolved_;
  std::size_t answer_ = 0;
  std::string_view request_id_;
  detail::short_list<wait_source, 4> waits_;
  known should_retry_ = known::unspecified;
  body_form body_;
};

}  // namespace layout_11
}  // namespace errcat
