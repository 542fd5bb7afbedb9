#pragma once
#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/built.hpp"
#include "errcat/body.hpp"
#include "tables/tables.hpp"

#include "catch.hpp"

/// What is read of a response, as a line of text.
namespace body_reading {

using headers = std::vector<errcat::http_header>;

struct made {
  errcat::response known = {400};
  std::string body;
  headers with;
};

inline made with_body(const std::string& body) {
  return {{400}, body, {}};
}

/// What a reading says, with its fields as `place=kind:text`.
inline std::string told(const errcat::reading& from) {
  constexpr std::string_view kinds[] = {"text", "integer", "boolean", "null"};
  const auto& seen = from.response();
  auto text = std::string(seen.code.text()) + '|' + std::string(seen.message);
  for (std::size_t i = 0; i < seen.field_count; ++i)
    text += ' ' + std::string(seen.fields[i].place) + '=' +
            std::string(kinds[static_cast<std::size_t>(seen.fields[i].value.kind())]) + ':' +
            std::string(seen.fields[i].value.text());
  return text;
}

/// Reads a body as text. The parsed body must give the same result.
inline std::string read_by(const built& of, const made& from) {
  CHECK(of.places() == "");
  const auto packed = generator::tables::pack(of.on);
  const auto t = view(packed);
  const auto by_text = told(errcat::read(t, from.known, from.body, from.with));
  if (from.body.empty()) return by_text;
  const auto parsed = nlohmann::json::parse(from.body);
  const auto ordered = nlohmann::ordered_json::parse(from.body);
  CHECK(told(errcat::read(t, from.known, parsed, from.with)) == by_text);
  CHECK(told(errcat::read(t, from.known, ordered, from.with)) == by_text);
  return by_text;
}

/// "code|message" as the envelope reads them.
inline std::string seen(const std::string& envelope, const made& from) {
  return read_by(built("surfaces: {api: API, web: Web}\nenvelope: " + envelope + "\n"), from);
}

inline std::string seen(const std::string& envelope, const std::string& body) {
  return seen(envelope, with_body(body));
}

}  // namespace body_reading
