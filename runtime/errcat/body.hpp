#pragma once
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "errcat/budget.hpp"
#include "errcat/detail/find_places.hpp"
#include "errcat/response.hpp"
#include "errcat/retry_after.hpp"

/// Reads from body and headers what `classify` and `decide` take, by the places that the vendor's spec names.
/// It is the one header that needs nlohmann's JSON library, and of what a program that holds a response does
/// the shortest is
///
///     const auto seen = errcat::read(idenfy::tables(), {status}, body, headers);
///     const auto found = idenfy::classify(seen.response());
///     const auto next = idenfy::decide(found, seen.call({/* calls made: */ 1}, std::time(nullptr)));
namespace errcat {
inline namespace v1 {

/// For callers that have no headers at hand. A header that an entry asks for then counts as not known.
struct no_headers {
  constexpr const http_header* begin() const { return nullptr; }
  constexpr const http_header* end() const { return nullptr; }
};

/// What a body is.
enum class body_form : std::uint8_t {
  none,        ///< nothing, or white space alone
  json,        ///< read
  unreadable,  ///< no JSON, or cut off; nothing is taken from it
  ambiguous,   ///< an object has a key twice that something was looked for at; nothing is taken from it
};

/// What a response says. It owns the texts that its answers refer to, so that it has to live as long as
/// `response()` and what was made of it by reference are used: `classify` and `decide` keep nothing of it.
class reading {
 public:
  /// For `read`. `values`: what stands at each of the catalog's places.
  reading(const detail::tables& t, const errcat::response& known, std::vector<detail::found_value> values,
          body_form body, bool headers_given)
      : tables_(t), values_(std::move(values)), response_(known), body_(body) {
    for (const detail::row_view& row : envelopes()) read_envelope(row);
    read_fields(headers_given);
  }
  reading(const reading&) = delete;
  reading& operator=(const reading&) = delete;
  /// The texts stay where they are.
  reading(reading&&) = default;
  reading& operator=(reading&&) = default;

  /// The input of `classify`.
  const errcat::response& response() const { return response_; }
  body_form body() const { return body_; }
  /// Texts or integers; empty: none, or something else.
  std::string_view details() const { return details_; }
  std::string_view field() const { return field_; }
  std::string_view request_id() const { return request_id_; }

  /// Whether the response asks to wait, be it in a way that cannot be read.
  bool asks_to_wait() const { return wait_ != nullptr; }
  /// The wait as it came.
  std::string_view asked_wait() const { return wait_ == nullptr ? std::string_view() : wait_->text; }
  /// The wait in milliseconds; negative: none, or none that can be read. `now_s`: see
  /// `errcat::retry_after_ms`.
  std::int64_t retry_after_ms(std::int64_t now_s = none_given) const {
    if (wait_ == nullptr) return none_given;
    if (wait_->kind != detail::found_value::type::real)
      return errcat::retry_after_ms(wait_->text, now_s, unit_);
    const std::int64_t number = detail::thousandths(wait_->real);
    return number < 0 ? none_given : detail::wait_of_number(number, now_s, unit_);
  }
  /// `last` with the operation and the wait of this response, for `decide`.
  errcat::call call(errcat::call last = {}, std::int64_t now_s = none_given) const {
    last.operation = response_.operation;
    last.retry_after_ms = retry_after_ms(now_s);
    return last;
  }

 private:
  using type = detail::found_value::type;

  /// The envelopes of the surface, or all where it is not known or none of the catalog's.
  std::vector<detail::row_view> envelopes() const {
    using namespace detail;
    std::vector<row_view> out;
    const word list = header_of(tables_, h_envelopes);
    const word surface = static_cast<word>(response_.surface);
    const bool known = surface != 0 && surface <= list_size(tables_, header_of(tables_, h_surfaces));
    for (word i = 0; i < list_size(tables_, list); ++i) {
      const row_view row = list_row(tables_, list, envelope_width, i);
      if (!known || compare_index(tables_, row[v_surfaces], surface) != agreement::disagrees)
        out.push_back(row);
    }
    return out;
  }

  /// The first value that is there and not null.
  const detail::found_value* first_of(detail::word places) const {
    for (detail::word i = 0; i < detail::list_size(tables_, places); ++i) {
      const auto& one = values_[detail::list_value(tables_, places, i)];
      if (one.kind != type::absent && one.kind != type::null) return &one;
    }
    return nullptr;
  }

  /// The same if it is a text or, where they may be, an integer; else the empty text.
  std::string_view text_of(detail::word places, bool or_integer = true) const {
    const auto* one = first_of(places);
    const bool fits =
        one != nullptr && (one->kind == type::text || (or_integer && one->kind == type::integer));
    return fits ? std::string_view(one->text) : std::string_view();
  }

  /// What an earlier envelope, or the caller, has said stays.
  void read_envelope(const detail::row_view& row) {
    using namespace detail;
    if (!response_.code) response_.code = text_of(row[v_code]);
    if (response_.message.empty()) response_.message = text_of(row[v_message], false);
    if (details_.empty()) details_ = text_of(row[v_details]);
    if (field_.empty()) field_ = text_of(row[v_field]);
    if (request_id_.empty()) request_id_ = text_of(row[v_request_id]);
    if (wait_ != nullptr) return;
    wait_ = first_of(row[v_retry_after]);
    unit_ = static_cast<time_unit>(row[v_retry_unit]);
  }

  /// Those that the caller knows come first, and of one place the first counts.
  void read_fields(bool headers_given) {
    fields_.assign(response_.fields, response_.fields + response_.field_count);
    bool complete = body_ == body_form::json;
    std::size_t at = 0;
    for (const detail::place one :
         detail::place_list(tables_, detail::header_of(tables_, detail::h_places))) {
      const auto& value = values_[at++];
      if (!one.is_field()) continue;
      if (one.form() == detail::place_form::header && !headers_given) complete = false;
      add_field(one.text(), value);
    }
    response_.fields = fields_.data();
    response_.field_count = fields_.size();
    response_.fields_complete = response_.fields_complete || complete;
  }

  void add_field(std::string_view place, const detail::found_value& value) {
    switch (value.kind) {
      case type::text:
        fields_.push_back({place, std::string_view(value.text)});
        break;
      case type::integer:
      case type::boolean:
      case type::null:
        fields_.push_back({place, value.plain});
        break;
      case type::absent:
      case type::real:
      case type::other:
        break;
    }
  }

  detail::tables tables_;
  std::vector<detail::found_value> values_;
  std::vector<wire_field> fields_;
  errcat::response response_;
  std::string_view details_;
  std::string_view field_;
  std::string_view request_id_;
  const detail::found_value* wait_ = nullptr;
  time_unit unit_ = time_unit::unspecified;
  body_form body_;
};

namespace detail {

constexpr bool is_blank(std::string_view text) {
  for (const char c : text)
    if (c != ' ' && c != '\t' && c != '\r' && c != '\n') return false;
  return true;
}

/// What stands at the places of a body that is text; nothing unless all of it can be read.
inline body_form find_in(std::string_view body, const place_list& places, std::vector<found_value>& found) {
  if (is_blank(body)) return body_form::none;
  // The parser takes a null character for the end.
  if (body.find('\0') != std::string_view::npos) return body_form::unreadable;
  place_finder finder(places, found);
  const bool read = nlohmann::json::sax_parse(body.data(), body.data() + body.size(), &finder);
  if (read) return body_form::json;
  found.assign(found.size(), {});
  return finder.ambiguous() ? body_form::ambiguous : body_form::unreadable;
}

template <class Json>
body_form find_in(const Json& body, const place_list& places, std::vector<found_value>& found) {
  if (body.is_discarded()) return body_form::unreadable;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const place one = places[i];
    const Json* value = one.form() == place_form::pointer ? at_path(body, one.path()) : nullptr;
    if (value != nullptr) found[i] = value_of(*value);
  }
  return body_form::json;
}

template <class Body, class Headers>
reading read(const tables& t, const response& known, const Body& body, const Headers& headers) {
  const place_list places(t, header_of(t, h_places));
  std::vector<found_value> found(places.size());
  const body_form form = find_in(body, places, found);
  for (std::size_t i = 0; i < found.size(); ++i)
    if (places[i].form() == place_form::header) found[i] = find_header(headers, places[i].path().front());
  return {t, known, std::move(found), form, !std::is_same_v<Headers, no_headers>};
}

}  // namespace detail

/// Reads a response, whatever it holds: of a body that is no JSON, is cut off, or has twice what is looked
/// for, the answer is what status and headers say. It neither recurses nor builds a tree, so that a nested
/// body costs no stack and a large one no memory beyond what is taken from it. Throws nothing but
/// `std::bad_alloc`, and what the caller's `headers` throw.
///
/// `known` is what is known besides: the status above all, surface and operation where the program knows
/// them; code, message and fields that it gives go before those of the body, and their texts must outlive the
/// answer. `headers` is a range of things with `name` and `value` (`http_header`) or `first` and `second`
/// (any map), or a function that takes a name as `std::string_view` and answers with a text, empty where
/// there is none, or with an optional or pointer. Names are compared case-blind, of several headers of one
/// name the first counts.
template <class Headers = no_headers>
reading read(const detail::tables& t, const response& known, std::string_view body,
             const Headers& headers = {}) {
  return detail::read(t, known, body, headers);
}

/// The same of a body that was parsed already, by any of nlohmann's types; a discarded one is no JSON.
template <class Json, class Headers = no_headers,
          std::enable_if_t<nlohmann::detail::is_basic_json<Json>::value, int> = 0>
reading read(const detail::tables& t, const response& known, const Json& body, const Headers& headers = {}) {
  return detail::read(t, known, body, headers);
}

}  // namespace v1
}  // namespace errcat
