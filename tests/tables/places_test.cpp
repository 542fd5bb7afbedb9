#include "tables/places.hpp"

#include "catalog/built.hpp"
#include "tables/tables.hpp"

#include "catch.hpp"

namespace {

namespace layout = errcat::detail;
using layout::word;

/// "a,b" of a list of texts.
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

/// The surfaces, each part's places and the unit: "0 | /code | | ... | 1".
std::vector<std::string> envelopes_of(const layout::tables& t) {
  std::vector<std::string> out;
  const word list = layout::header_of(t, layout::h_envelopes);
  for (word i = 0; i < layout::list_size(t, list); ++i) {
    const auto row = layout::list_row(t, list, layout::envelope_width, i);
    auto& line = out.emplace_back();
    for (word s = 0; s < layout::list_size(t, row[layout::v_surfaces]); ++s)
      line += std::to_string(layout::list_value(t, row[layout::v_surfaces], s));
    for (const auto part : {layout::v_code, layout::v_message, layout::v_details, layout::v_field,
                            layout::v_request_id, layout::v_retry_after}) {
      line += " |";
      for (word p = 0; p < layout::list_size(t, row[part]); ++p)
        line += ' ' + std::string(layout::text(t, place_row(t, layout::list_value(t, row[part], p))[0]));
    }
    line += " | " + std::to_string(row[layout::v_retry_unit]);
  }
  return out;
}

using lines = std::vector<std::string>;

}  // namespace

TEST_CASE("places are there once, with the keys that lead to them") {
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

TEST_CASE("an envelope has the places of each part, in order, its surfaces and its unit") {
  const built of(
      "surfaces: {api: API, web: Web}\n"
      "envelope:\n"
      "  - {surfaces: web, code: [/b, /a], message: /m, details: /d, field: /f, request_id: \"header:R\",\n"
      "     retry_after: {at: [\"header:Retry-After\", /w], unit: ms}}\n"
      "  - {code: unspecified, message: missing}\n");
  CHECK(of.places() == "");
  const auto packed = generator::tables::pack(of.on);
  CHECK(envelopes_of(view(packed)) ==
        lines{"1 | /b /a | /m | /d | /f | header:R | header:Retry-After /w | 2", " | | | | | | | 0"});
}

TEST_CASE("units by their names in specs") {
  using errcat::time_unit;
  using generator::tables::unit_of;
  CHECK(unit_of("") == time_unit::unspecified);
  CHECK(unit_of("s") == time_unit::seconds);
  CHECK(unit_of("ms") == time_unit::milliseconds);
  CHECK(unit_of("epoch_s") == time_unit::epoch_seconds);
  CHECK(unit_of("epoch_ms") == time_unit::epoch_milliseconds);
  CHECK(unit_of("http_date") == time_unit::http_date);
}
