#include "body.hpp"

#include <nlohmann/json.hpp>

namespace random_catalog {
namespace {

using json = nlohmann::json;

json json_of(const value& from) {
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
  return from.text;
}

bool is_header(const std::string& place) {
  return place.rfind("header:", 0) == 0;
}

/// What the envelope reads for one error.
json error_of(const probe& from) {
  json made = json::object();
  if (from.integer)
    made["code"] = *from.integer;
  else if (!from.code.empty())
    made["code"] = from.code;
  if (!from.subcode.empty()) made["subcode"] = from.subcode;
  if (!from.message.empty()) made["message"] = from.message;
  return made;
}

/// A response with complete fields is sent whole. Any other is cut off after its last member.
std::string text_of(const json& body, bool whole) {
  // JSON cannot hold invalid UTF-8 either.
  std::string text = body.dump(-1, ' ', false, json::error_handler_t::replace);
  if (whole) return text;
  text.pop_back();
  return text + (body.empty() ? "" : ",");
}

sent with_headers(const probe& from, std::string what) {
  sent made{std::move(what), {}, {}};
  for (const auto& one : from.fields)
    if (is_header(one.place)) made.headers.push_back({one.place.substr(7), one.value.text});
  return made;
}

/// The body with the fields, outside of the part that the envelope reads.
json with_fields(json body, const probe& from) {
  for (const auto& one : from.fields)
    if (!is_header(one.place)) body[json::json_pointer(one.place)] = json_of(one.value);
  return body;
}

sent as_envelope(const made& in, const probe& from) {
  auto made = with_headers(from, in.list_of_errors ? "in a list" : "in an object");
  json body = json::object();
  const auto error = error_of(from);
  if (in.list_of_errors) body["errors"] = json::array({error});
  if (!in.list_of_errors && !error.empty()) body["error"] = error;
  made.body = text_of(with_fields(std::move(body), from), from.fields_complete);
  return made;
}

/// After an error that the catalog does not have.
sent behind_another(const probe& from) {
  auto made = with_headers(from, "behind another");
  json body{{"errors", {{{"code", "NOBODY-HAS-THIS-EITHER"}, {"subcode", "nor this"}}, error_of(from)}}};
  made.body = text_of(with_fields(std::move(body), from), from.fields_complete);
  return made;
}

/// After an item that is not an error.
sent behind_nothing(const probe& from) {
  auto made = with_headers(from, "behind nothing");
  const json body{{"errors", {nullptr, json::array(), error_of(from)}}};
  made.body = text_of(with_fields(body, from), from.fields_complete);
  return made;
}

sent as_problem(const made& in, const probe& from, bool relative) {
  auto made = with_headers(from, relative ? "as a relative type" : "as a type");
  made.headers.push_back({"content-type", "application/problem+json; charset=utf-8"});
  json body{{"type", relative ? from.code.substr(in.type_base.size()) : from.code}};
  if (!from.message.empty()) body["detail"] = from.message;
  // What the other envelope would read must not count.
  body["error"]["code"] = "NOBODY-HAS-THIS-EITHER";
  made.body = text_of(with_fields(std::move(body), from), from.fields_complete);
  return made;
}

}  // namespace

std::vector<sent> sent_as(const made& in, const probe& from) {
  std::vector<sent> all;
  if (!from.transport.empty()) return all;
  all.push_back(as_envelope(in, from));
  const bool by_code = from.entry && (from.rung == "code" || from.rung == "alias");
  if (in.list_of_errors && !error_of(from).empty()) all.push_back(behind_nothing(from));
  if (in.list_of_errors && by_code) all.push_back(behind_another(from));
  if (by_code && !in.type_base.empty() && from.subcode.empty() && from.code.rfind(in.type_base, 0) == 0) {
    all.push_back(as_problem(in, from, true));
    all.push_back(as_problem(in, from, false));
  }
  return all;
}

}  // namespace random_catalog
