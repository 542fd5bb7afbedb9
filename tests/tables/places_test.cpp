#include "tables/places.hpp"

#include "catalog/built.hpp"
#include "tables/tables.hpp"

#include "catch.hpp"

namespace {

namespace layout = errcat::detail;
using layout::word;

/// A list of texts as "a,b".
std::string texts(const layout::tables& t, word list) {
  std::string out;
  for (word i = 0; i < layout::list_size(t, list); ++i)
    out += (i == 0 ? "" : ",") + std::string(layout::text(t, layout::list_value(t, list, i)));
  return out;
}

layout::row_view place_row(const layout::tables& t, word index) {
  return layout::list_row(t, layout::header_of(t, layout::h_places), layout::place_width, index);
}

/// "text form path field" for each place.
std::vector<std::string> places_of(const layout::tables& t) {
  std::vector<std::string> out;
  for (word i = 0; i < layout::list_size(t, layout::header_of(t, layout::h_places)); ++i) {
    const auto row = place_row(t, i);
    out.push_back(
        std::string(layout::text(t, row[layout::pl_text])) +
        (row[layout::pl_form] == static_cast<word>(layout::place_form::header) ? " header " : " keys ") +
        texts(t, row[layout::pl_path]) + (row[layout::pl_field] != 0 ? " field" : ""));
  }
  return out;
}

std::string name_of(const layout::tables& t, word place) {
  return std::string(layout::text(t, place_row(t, place)[0]));
}

/// " header:Retry-After in 1, /wait in 2 by /policies if /kind is 0:a 1:7".
std::string waits_of(const layout::tables& t, word list) {
  std::string out;
  for (word i = 0; i < layout::list_size(t, list); ++i) {
    const auto row = layout::list_row(t, list, layout::wait_width, i);
    out += (i == 0 ? " " : ", ") + name_of(t, row[layout::w_place]) + " in " +
           std::to_string(row[layout::w_unit]);
    if (row[layout::w_policies] != row[layout::w_place]) out += " by " + name_of(t, row[layout::w_policies]);
    for (word c = 0; c < layout::list_size(t, row[layout::w_when]); ++c) {
      const auto condition = layout::list_row(t, row[layout::w_when], 2, c);
      out += " if " + name_of(t, condition[0]) + " is";
      for (word v = 0; v < layout::list_size(t, condition[1]); ++v) {
        const auto value = layout::list_row(t, condition[1], 2, v);
        out += ' ' + std::to_string(value[0]) + ':' + std::string(layout::text(t, value[1]));
      }
    }
  }
  return out;
}

/// The surfaces, the places of each part, and the waits: "0 | /code | | ... | /wait in 1".
std::vector<std::string> envelopes_of(const layout::tables& t) {
  std::vector<std::string> out;
  const word list = layout::header_of(t, layout::h_envelopes);
  for (word i = 0; i < layout::list_size(t, list); ++i) {
    const auto row = layout::list_row(t, list, layout::envelope_width, i);
    auto& line = out.emplace_back();
    for (word s = 0; s < layout::list_size(t, row[layout::v_surfaces]); ++s)
      line += std::to_string(layout::list_value(t, row[layout::v_surfaces], s));
    for (const auto part : {layout::v_code, layout::v_message, layout::v_details, layout::v_field,
                            layout::v_request_id, layout::v_should_retry}) {
      line += " |";
      for (word p = 0; p < layout::list_size(t, row[part]); ++p)
        line += ' ' + name_of(t, layout::list_value(t, row[part], p));
    }
    line += " |" + waits_of(t, row[layout::v_retry_after]);
  }
  return out;
}

using lines = std::vector<std::string>;

}  // namespace

TEST_CASE("places are there once, with the segments that lead to them") {
  const built of(
      "envelope: {code: [/error/code, /a~1b/m~0n, \"query:code\"], message: /error/message,\n"
      "           request_id: \"header:X-Id\"}\n"
      "errors:\n" +
      error("a", 1, "kind: server, fields: {/error/code: 1, /0/: 2, \"header:X-Sub\": 3}"));
  CHECK(of.places() == "");
  const auto packed = generator::tables::pack(of.on);
  CHECK(places_of(view(packed)) == lines{"/0/ keys 0, field", "/a~1b/m~0n keys a/b,m~n",
                                         "/error/code keys error,code field",
                                         "/error/message keys error,message", "header:X-Id header X-Id",
                                         "header:X-Sub header X-Sub field"});
}

TEST_CASE("an envelope has the places of each part, in order, its surfaces and its waits") {
  const built of(
      "surfaces: {api: API, web: Web}\n"
      "envelope:\n"
      "  - {surfaces: web, code: [/b, /a], message: /m, details: /d, field: /f, request_id: \"header:R\",\n"
      "     should_retry: /again, retry_after: {at: [\"header:Retry-After\", /w], unit: ms}}\n"
      "  - {code: unspecified, message: missing}\n");
  CHECK(of.places() == "");
  const auto packed = generator::tables::pack(of.on);
  CHECK(envelopes_of(view(packed)) ==
        lines{"1 | /b /a | /m | /d | /f | header:R | /again | header:Retry-After in 2, /w in 2",
              " | | | | | | |"});
}

TEST_CASE("a wait has the unit that is stated, or that of its header, and its conditions") {
  const auto wait = [](const std::string& written) {
    const built of("envelope: {retry_after: " + written + "}\n");
    CHECK(of.places() == "");
    const auto packed = generator::tables::pack(of.on);
    return envelopes_of(view(packed)).at(0).substr(15);
  };
  const std::pair<const char*, int> units[] = {{"s", 1},        {"ms", 2},        {"epoch_s", 3},
                                               {"epoch_ms", 4}, {"http_date", 5}, {"reset", 6}};
  for (const auto& [name, number] : units)
    CHECK(wait("{at: /w, unit: " + std::string(name) + "}") == "/w in " + std::to_string(number));
  CHECK(wait("/w") == "/w in 0");
  CHECK(wait("\"header:retry-after\"") == "header:retry-after in 0");
  CHECK(wait("\"header:retry-after-ms\"") == "header:retry-after-ms in 2");
  CHECK(wait("\"header:RateLimit-Reset\"") ==
        "header:RateLimit-Reset in 1 if header:RateLimit-Remaining is 0:0 3:null");
  CHECK(wait("\"header:X-RateLimit-Reset-After\"") ==
        "header:X-RateLimit-Reset-After in 1 if header:X-RateLimit-Remaining is 0:0 3:null");
  CHECK(wait("\"header:RateLimit\"") == "header:RateLimit in 7 by header:RateLimit-Policy");
  CHECK(wait("{at: /w, unit: rate_limit}") == "/w in 7 by header:RateLimit-Policy");
  CHECK(wait("\"header:x-ratelimit-reset\"") ==
        "header:x-ratelimit-reset in 6 if header:x-ratelimit-Remaining is 0:0 3:null");
  CHECK(wait("\"header:X-RateLimit-Reset-Tokens\"") ==
        "header:X-RateLimit-Reset-Tokens in 6 if header:X-RateLimit-Remaining-Tokens is 0:0 3:null");
  CHECK(wait("{at: \"header:X-Rate-Limit-Reset\", unit: s, when: {/kind: [a, 7, true], \"header:L\": [0, "
             "null]}}") ==
        "header:X-Rate-Limit-Reset in 1 if /kind is 0:a 1:7 2:true if header:L is 0:0 3:null");
}
