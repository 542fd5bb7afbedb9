#include "case_check.hpp"

#include "checker.hpp"
#include "words.hpp"

namespace {

std::string surprises_of(const errcat::any_match& found) {
  const std::pair<errcat::surprise, const char*> all[] = {
      {errcat::surprise::ambiguous, "ambiguous"},
      {errcat::surprise::disagreement, "disagreement"},
      {errcat::surprise::never_sent, "never_sent"},
      {errcat::surprise::unknown_code, "unknown_code"},
      {errcat::surprise::unlisted_status, "unlisted_status"}};
  std::string text;
  for (const auto& [one, name] : all)
    if (found.surprising.has(one)) text.append(", ").append(name);
  return text;
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

  const auto& key = expected[8];
  const auto entry = entries.find(key);
  const auto found = of.classify(came);
  auto answer = key + ", " + expected[9];
  for (std::size_t i = 10; i < expected.size(); ++i) answer.append(", ").append(expected[i]);

  const auto where = std::string(of.name) + ": " + expected[1] + " (status " + expected[2] + ", code `" +
                     expected[3] + "`, message `" + expected[4] + "`, transport `" + expected[7] + "`)";
  const auto found_key = !found.what ? std::string() : entries.keys()[found.what.index()];
  checker::same(found_key + ", " + words::of(found.how) + surprises_of(found), answer, where);
  checker::same(of.code_of(came), entry.number(), where + ", the enumerator");
}
