#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "demand.hpp"
#include "errcat/body.hpp"
#include "errcat/decide.hpp"
#include "errcat/detail/utf8.hpp"
#include "errcat/message.hpp"
#include "errcat/xml.hpp"
#include "loaded_spec.hpp"
#include "tables/tables.hpp"
#include "vendor_files.hpp"

// Reads random responses as a program does. An input is a letter for the vendor and a status, lines of
// headers, an empty line, and the body.
namespace {

/// The tables of real vendors, and of tests with the shapes that those lack.
struct vendor {
  loaded_spec spec;
  generator::tables::packed packed;
};

const std::vector<vendor>& vendors() {
  static const auto all = [] {
    auto texts = specs_in();
    for (auto& one : specs_in("tests/shapes")) texts.push_back(std::move(one));
    std::vector<vendor> made(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
      load(texts[i], {}, made[i].spec);
      demand(made[i].spec.vendors.size() == 1);
      made[i].packed = generator::tables::pack(made[i].spec.vendors[0]);
    }
    return made;
  }();
  return all;
}

struct sent {
  char vendor = 'a';
  std::int32_t status = 0;
  std::string lines;  ///< of the headers
  std::vector<errcat::http_header> headers;
  std::vector<char> body;  ///< as large as it is, so that a sanitizer sees who reads past its end
};

void split(std::string_view input, sent& into) {
  auto end = std::min(input.find('\n'), input.size());
  if (end > 0) into.vendor = input[0];
  if (end > 1) std::from_chars(input.data() + 1, input.data() + end, into.status);
  input.remove_prefix(std::min(end + 1, input.size()));
  while (!input.empty()) {
    end = std::min(input.find('\n'), input.size());
    const auto line = input.substr(0, end);
    input.remove_prefix(std::min(end + 1, input.size()));
    if (line.empty()) break;
    into.lines.append(line) += "\r\n";
    if (const auto colon = line.find(':'); colon != line.npos)
      into.headers.push_back({line.substr(0, colon), line.substr(std::min(colon + 2, line.size()))});
  }
  into.body.assign(input.begin(), input.end());
}

void check_use(const errcat::detail::tables& of, const errcat::reading& seen) {
  using errcat::body_form;
  const auto& all = seen.errors();
  demand(!all.empty() && all.size() <= 100);
  for (const auto& one : all) {
    const auto found = errcat::detail::classification(of, one.response).run();
    const auto next = errcat::decide(of, found, seen.call({1}, 1'800'000'000));
    demand(next.wait_ms >= 0);
    static_cast<void>(errcat::user_message(of, found, "es-MX"));
    demand(errcat::detail::in_utf8(one.response.message) == one.response.message);
  }
  demand(seen.retry_after_ms(1'800'000'000) >= errcat::none_given);
  const auto form = seen.body();
  if (form == body_form::none || form == body_form::unreadable || form == body_form::ambiguous)
    for (const auto& one : all) demand(one.response.message.empty());
}

bool has_float(const nlohmann::json& value) {
  return value.is_number_float() ||
         (value.is_structured() && std::any_of(value.begin(), value.end(), has_float));
}

bool same(const errcat::response& a, const errcat::response& b) {
  const auto same_field = [](const errcat::wire_field& one, const errcat::wire_field& other) {
    return one.place == other.place && one.value.kind() == other.value.kind() &&
           one.value.text() == other.value.text();
  };
  return a.code.text() == b.code.text() && a.subcode.text() == b.subcode.text() && a.message == b.message &&
         a.fields_complete == b.fields_complete &&
         std::equal(a.fields, a.fields + a.field_count, b.fields, b.fields + b.field_count, same_field);
}

bool same(const errcat::reading& a, const errcat::reading& b) {
  const auto same_error = [](const errcat::reported_error& one, const errcat::reported_error& other) {
    return same(one.response, other.response) && one.field == other.field && one.details == other.details;
  };
  return a.body() == b.body() && a.request_id() == b.request_id() && a.should_retry() == b.should_retry() &&
         a.asked_wait() == b.asked_wait() &&
         a.retry_after_ms(1'800'000'000) == b.retry_after_ms(1'800'000'000) &&
         a.has_more_errors() == b.has_more_errors() &&
         std::equal(a.errors().begin(), a.errors().end(), b.errors().begin(), b.errors().end(), same_error);
}

/// Whether these lines are headers beyond doubt: names, a colon and a blank, and values without blanks
/// around.
bool are_headers(std::string_view lines) {
  while (!lines.empty()) {
    const auto line = lines.substr(0, lines.find("\r\n"));
    lines.remove_prefix(line.size() + 2);
    const auto colon = line.find(": ");
    if (colon == line.npos || colon == 0 || colon + 2 == line.size()) return false;
    const auto is_name = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'; };
    const auto is_value = [](char c) { return c >= ' ' && c <= '~'; };
    const auto value = line.substr(colon + 2);
    if (!std::all_of(line.begin(), line.begin() + colon, is_name) || value.front() == ' ' ||
        value.back() == ' ' || !std::all_of(value.begin(), value.end(), is_value))
      return false;
  }
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  sent now;
  split(text_of(data, size), now);
  const auto& of = vendors()[static_cast<unsigned char>(now.vendor) % vendors().size()];
  const auto tables = generator::tables::view(of.packed);
  const std::string_view body(now.body.data(), now.body.size());
  const auto seen = errcat::read(tables, {now.status}, errcat::any_body(body), now.headers);
  const auto by_lines = errcat::read(tables, {now.status}, errcat::any_body(body), now.lines);
  check_use(tables, seen);
  check_use(tables, by_lines);
  check_use(tables, errcat::read(tables, {now.status}, body, now.lines));
  if (are_headers(now.lines)) demand(same(seen, by_lines));
  if (seen.body() != errcat::body_form::json) return 0;
  // Without a name twice, and without a number that a parser rounds, everybody reads the same.
  const auto parsed = nlohmann::json::parse(body, nullptr, false);
  if (!parsed.is_discarded() && !has_float(parsed))
    demand(same(seen, errcat::read(tables, {now.status}, parsed, now.headers)));
  return 0;
}
