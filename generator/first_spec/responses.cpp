#include "first_spec/responses.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <tuple>

#include "diagnostics/unicode.hpp"
#include "json/json.hpp"
#include "pasted/pasted.hpp"
#include "spec/text_forms.hpp"
#include "spec/value_forms.hpp"

// Guesses where the parts of an error are in a vendor's responses. A person reads the result, and `errcat
// check` tests it.
namespace generator::first_spec {
namespace {

using json = nlohmann::ordered_json;
using names = std::span<const std::string_view>;

// The likeliest first, without `_` and `-`, in small letters.
constexpr std::string_view code_names[] = {"errorcode", "errcode", "code",   "error", "errorkey",
                                           "errortype", "type",    "reason", "status"};
constexpr std::string_view message_names[] = {"message",          "errormessage", "errmsg",      "msg",
                                              "errordescription", "detail",       "description", "error",
                                              "reason",           "title"};
constexpr std::string_view field_names[] = {"field", "param", "parameter", "property"};
constexpr std::string_view request_names[] = {"requestid", "xrequestid", "traceid", "correlationid"};
constexpr std::string_view status_names[] = {"status", "statuscode", "httpstatus", "code"};

constexpr std::size_t most_values = 500;

std::string plain_name(std::string_view name) {
  auto plain = spec::lower(name);
  std::erase_if(plain, [](char c) { return c == '_' || c == '-'; });
  return plain;
}

/// A text or number in a body.
struct value_at {
  std::string place;  ///< with `*` for the first element of a list
  std::string name;
  const json* value;
  std::size_t depth;
};

std::string segment_of(std::string_view key) {
  std::string segment;
  for (const char c : key) segment += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
  return segment;
}

bool has_secrets(std::string_view text) {
  return !pasted::secrets_in(text).empty();
}

void walk(const json& from, const std::string& place, std::size_t depth, bool in_list,
          std::vector<value_at>& into) {
  constexpr std::size_t deepest = 6;
  if (depth > deepest || into.size() >= most_values) return;
  if (from.is_array() && !in_list && !from.empty()) walk(from[0], place + "/*", depth + 1, true, into);
  if (!from.is_object()) return;
  for (const auto& [key, one] : from.items()) {
    // A place cannot name the first, and must not name the others.
    if (key == "*" || has_secrets(key)) continue;
    const auto there = place + '/' + segment_of(key);
    if (one.is_string() || one.is_number_integer()) into.push_back({there, plain_name(key), &one, depth});
    walk(one, there, depth + 1, in_list, into);
  }
}

std::vector<value_at> values_in(const json& body) {
  std::vector<value_at> all;
  walk(body, "", 0, false, all);
  return all;
}

std::optional<std::size_t> rank_in(names likely, std::string_view name) {
  const auto found = std::ranges::find(likely, name);
  if (found == likely.end()) return {};
  return static_cast<std::size_t>(found - likely.begin());
}

bool is_error_status(std::int64_t number) {
  return number >= 400 && number <= 599;
}

std::int32_t status_in(const json& body) {
  for (const auto& one : values_in(body))
    if (one.value->is_number_integer() && rank_in(status_names, one.name) &&
        is_error_status(one.value->get<std::int64_t>()))
      return one.value->get<std::int32_t>();
  return 0;
}

/// The status that the name of a file begins with, or 0.
std::int32_t status_in_name(const std::string& path) {
  const auto name = std::filesystem::path(path).filename().string();
  if (name.size() < 4 || !std::all_of(name.begin(), name.begin() + 3, is_digit) || is_digit(name[3]))
    return 0;
  const auto status = std::stoi(name.substr(0, 3));
  return is_error_status(status) ? status : 0;
}

std::string text_of(const json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

bool is_code(const json& value, std::int32_t status) {
  const auto text = text_of(value);
  return !text.empty() && text.size() <= 200 && text.find_first_of(" \t\r\n") == text.npos &&
         text != std::to_string(status) && !has_secrets(text);
}

bool is_message(const json& value, std::int32_t) {
  return value.is_string() && value.get_ref<const std::string&>().find(' ') != std::string::npos;
}

bool is_anything(const json&, std::int32_t) {
  return true;
}

/// The place at which most responses have a value that fits, then that with the likeliest name. Empty if
/// there is none.
std::string best_place(const std::vector<response>& from, names likely,
                       bool (*fits)(const json& value, std::int32_t status)) {
  struct candidate {
    std::size_t count = 0, rank = 0, depth = 0;
  };
  std::map<std::string, candidate> all;
  for (const auto& one : from)
    for (const auto& at : values_in(*one.body)) {
      const auto rank = rank_in(likely, at.name);
      if (!rank || !fits(*at.value, one.status)) continue;
      auto& seen = all[at.place];
      seen = {seen.count + 1, *rank, at.depth};
    }
  // Fewer is better but for the count.
  const auto badness = [](const auto& one) {
    const candidate& seen = one.second;
    return std::tuple(most_values - std::min(seen.count, most_values), seen.rank, seen.depth);
  };
  const auto best = std::ranges::min_element(all, {}, badness);
  return best == all.end() ? "" : best->first;
}

/// Where the first value is that a place means. Nothing if it is in no body.
std::optional<json::json_pointer> pointer_of(std::string place) {
  if (!place.starts_with('/')) return {};
  if (const auto star = place.find("/*"); star != place.npos) place.replace(star, 2, "/0");
  return json::json_pointer(place);
}

/// The value at a place, or null.
const json* value_in(const json& body, const std::string& place) {
  const auto pointer = pointer_of(place);
  return pointer && body.contains(*pointer) ? &body.at(*pointer) : nullptr;
}

/// A body with nothing but these values of another one, and in them a mark in the place of each secret.
json body_with(const json& from, const std::vector<std::string>& places) {
  json out;
  for (const auto& place : places)
    if (const auto* value = value_in(from, place))
      out[*pointer_of(place)] =
          value->is_string() ? json(pasted::without_secrets(value->get_ref<const std::string&>())) : *value;
  return out;
}

void learn_places(const std::vector<response>& from, answers& known) {
  if (known.code.empty()) known.code = best_place(from, code_names, is_code);
  if (known.message.empty()) known.message = best_place(from, message_names, is_message);
  known.field = best_place(from, field_names, is_anything);
  known.request_id = best_place(from, request_names, is_anything);
  if (!known.request_id.empty()) return;
  for (const auto& one : from)
    for (const auto& name : one.header_names)
      if (rank_in(request_names, plain_name(name))) known.request_id = "header:" + name;
}

/// Adds the error that a response reports. Returns what is missing or was left out, or nothing.
std::string learn_error(const response& from, answers& known) {
  const auto* code = value_in(*from.body, known.code);
  if (!code || !is_code(*code, from.status))
    return fmt::format("{}: no code found, so the spec has no error from it", from.file);
  const auto text = text_of(*code);
  if (from.status == 0)
    return fmt::format(
        "{}: its status is not known, so the spec has no error for `{}`: save the response with `curl -i`, "
        "or begin the name of the file with the status, as in 401-{}",
        from.file, text, std::filesystem::path(from.file).filename().string());
  const auto status = std::to_string(from.status);
  const auto same = std::ranges::find(known.errors, text, &first_error::code);
  if (same != known.errors.end()) {
    if (std::ranges::find(same->statuses, status) == same->statuses.end()) same->statuses.push_back(status);
    return {};
  }
  known.errors.push_back(
      {text, {status}, std::make_shared<json>(body_with(*from.body, {known.code, known.message}))});
  if (from.secrets.empty()) return {};
  return fmt::format("{}: its example leaves out {}; check that nothing else in it is private", from.file,
                     pasted::words_of(from.secrets));
}

}  // namespace

response read_response(const std::string& path, std::string_view text, std::string& why) {
  const auto seen = pasted::read(text);
  response out;
  out.file = path;
  out.status = seen.of != 0 ? seen.status : status_in_name(path);
  for (const auto& one : seen.headers) out.header_names.push_back(one.name);
  auto body = read_ordered_json(seen.bodies.empty() ? std::string() : seen.bodies.front());
  if (!body)
    why = "its body is no JSON";
  else if (out.status == 0)
    out.status = is_error_status(seen.status) ? seen.status : status_in(*body);
  out.body = std::make_shared<json>(body ? std::move(*body) : json());
  pasted::count_secrets(text, {}, out.secrets);
  return out;
}

std::vector<std::string> learn(const std::vector<response>& from, answers& known) {
  learn_places(from, known);
  std::vector<std::string> remarks;
  for (const auto& one : from)
    if (auto remark = learn_error(one, known); !remark.empty()) remarks.push_back(std::move(remark));
  return remarks;
}

}  // namespace generator::first_spec
