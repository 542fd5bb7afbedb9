#include "case_check.hpp"

#include <optional>

#include "checker.hpp"
#include "words.hpp"

namespace {

std::string surprises_of(const errcat::any_match& found) {
  const std::pair<errcat::surprise, const char*> all[] = {
      {errcat::surprise::ambiguous, "ambiguous"},
      {errcat::surprise::disagreement, "disagreement"},
      {errcat::surprise::never_sent, "never_sent"},
      {errcat::surprise::unknown_code, "unknown_code"},
      {errcat::surprise::unknown_subcode, "unknown_subcode"},
      {errcat::surprise::unlisted_status, "unlisted_status"}};
  std::string text;
  for (const auto& [one, name] : all)
    if (found.surprising.has(one)) text.append(", ").append(name);
  return text;
}

/// A field's value. Its texts are stored in `row`.
errcat::field_value value_of(const std::string& type, const std::string& text) {
  if (type == "boolean") return text == "true";
  if (type == "null") return nullptr;
  if (type == "number") return std::stoll(text);
  return text;
}

/// The number, if the text is the only way to write it. For codes that come as a number.
std::optional<std::int64_t> as_integer(const std::string& code) {
  const bool is_one = !code.empty() && code.size() < 19 &&
                      code.find_first_not_of("0123456789", code[0] == '-' ? 1 : 0) == std::string::npos &&
                      code != "-";
  if (!is_one || std::to_string(std::stoll(code)) != code) return {};
  return std::stoll(code);
}

}  // namespace

void check_case(const vendor& of, const entry_index& entries, const rows::row& expected) {
  errcat::response came;
  came.status = std::stoi(expected[2]);
  came.code = expected[3];
  came.message = expected[4];
  came.surface = static_cast<errcat::surface>(std::stoul(expected[5]));
  came.operation = static_cast<errcat::operation>(std::stoul(expected[6]));
  if (expected[7] == "network") came.transport = errcat::transport_failure::network;
  if (expected[7] == "timeout") came.transport = errcat::transport_failure::timeout;

  const auto fields = rows::from_line(expected[8]);
  std::vector<errcat::wire_field> known;
  for (std::size_t i = 1; i + 2 < fields.size(); i += 3)
    known.push_back({fields[i], value_of(fields[i + 1], fields[i + 2])});
  came.fields = known.data();
  came.field_count = known.size();
  came.fields_complete = fields[0] == "complete";

  came.subcode = expected[9];

  const auto& key = expected[10];
  const auto entry = entries.find(key);
  const auto found = of.classify(came);
  auto answer = key + ", " + expected[11];
  for (std::size_t i = 12; i < expected.size(); ++i) answer.append(", ").append(expected[i]);

  const auto where = std::string(of.name) + ": " + expected[1] + " (status " + expected[2] + ", code `" +
                     expected[3] + "`, message `" + expected[4] + "`, surface " + expected[5] +
                     ", operation " + expected[6] + ", transport `" + expected[7] + "`, fields `" +
                     expected[8] + "`, second-level code `" + expected[9] + "`)";
  const auto written = [&](const errcat::any_match& one) {
    const bool is_own = one.what && !is_by_http(one.how);
    const auto found_key = is_own ? entries.keys()[one.what.index()] : std::string();
    return found_key + ", " + words::of(one.how) + surprises_of(one);
  };
  checker::same(written(found), answer, where);
  checker::same(of.code_of(came), entry.number(), where + ", the enumerator");
  const bool no_more_than_a_code =
      rows::row(expected.begin() + 4, expected.begin() + 10) == rows::row{"", "0", "0", "", "open", ""};
  if (expected[2] == "0" && no_more_than_a_code)
    checker::same(of.find_code(came.code), entry.number(), where + ", the code alone");

  const auto number = as_integer(expected[3]);
  if (!number) return;
  came.code = errcat::wire_code::integer(*number);
  checker::same(written(of.classify(came)), answer, where + ", the code as a number");
}
