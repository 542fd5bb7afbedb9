#include <fmt/format.h>

#include <algorithm>

#include "knowledge.hpp"
#include "texts.hpp"
#include "workshop.hpp"

namespace random_catalog {
namespace {

std::string random_digits(workshop& in) {
  return std::to_string(in.random.between(1, 99'999));
}

/// The code in another case, or with its underscores moved. It folds to the same name.
std::string variant_of(workshop& in, std::string code) {
  if (in.random.percent(50)) {
    for (char& c : code)
      if (in.random.percent(60) && c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return code;
  }
  if (const auto at = code.find('_'); at != code.npos) return code.erase(at, 1);
  auto middle = code.size() / 2;
  while ((static_cast<unsigned char>(code[middle]) & 0xC0) == 0x80) ++middle;  // not inside a character
  return code.insert(middle, "_");
}

std::string any_code(workshop& in) {
  auto& random = in.random;
  switch (random.below(17)) {
    case 0:
      return random_digits(in);
    case 1:
      return "-" + random_digits(in);
    case 2:
      return "0";
    case 3:
      return "0" + random_digits(in);
    case 4:
      return fmt::format("{:04}{}", random.between(0, 9999), "C");
    case 5:
      return "Failed." + upper_word(random) + "." + lower_word(random);
    case 6:
      return lower_word(random) + " " + lower_word(random) + "-" + random_digits(in);
    case 7:
      return std::to_string(random.between(1, 9)) + "FA_" + upper_word(random);
    case 8:
    case 9:
    case 10:
      return in.codes.empty()
                 ? "FIRST"
                 : variant_of(in, *std::next(in.codes.begin(),
                                             static_cast<std::ptrdiff_t>(random.below(in.codes.size()))));
    case 11:
      return phrase(random) + random_digits(in);
    case 12:
      return "\u00C9\u5B8C" + upper_word(random) + "\u200B";
    case 13:
      return std::string(static_cast<std::size_t>(random.between(200, 400)), 'x') + upper_word(random);
    case 14:
      return random.one_of(
          std::vector<std::string>{"no", "null", "true", "1.10", "1e9", "0x1F", "~", "-", "{", "}}"});
    case 15:
      return " " + upper_word(random) + " ";
    default:
      return upper_word(random) + "_" + upper_word(random);
  }
}

std::vector<item> items(workshop& in) {
  std::vector<item> all;
  for (int i = in.random.between(0, 3); i > 0; --i) {
    item made{sentence(in.random), {}, {}};
    if (in.random.percent(30)) made.fix = sentence(in.random);
    if (in.random.percent(20)) made.retry = "fix_input";
    all.push_back(std::move(made));
  }
  return all;
}

void add_lists(workshop& in, entry& to) {
  to.causes = items(in);
  to.fixes = items(in);
  to.causes_ordered = !to.causes.empty() && in.random.percent(20);
  to.fixes_ordered = !to.fixes.empty() && in.random.percent(20);
  for (int i = in.random.between(-3, 2); i > 0; --i) to.notes.push_back(sentence(in.random));
  for (int i = in.random.between(-3, 2); i > 0; --i)
    to.links.emplace_back(
        fmt::format("{} {}", phrase(in.random), i),
        in.random.percent(20) ? "missing" : "https://acme.example/?a=b&c=" + lower_word(in.random));
  for (int i = in.random.between(-3, 2); i > 0; --i)
    to.formats.emplace_back(fmt::format("field{} {}", i, phrase(in.random)), phrase(in.random));
  for (int i = in.random.between(-4, 2); i > 0; --i) {
    limit made{phrase(in.random), "", "", "", "", ""};
    (in.random.percent(50) ? made.min : made.above) = fmt::format("{}MB", in.random.between(0, 9));
    if (in.random.percent(70))
      (in.random.percent(50) ? made.max : made.below) = fmt::format("~{}/min", in.random.between(10, 99));
    if (in.random.percent(40)) made.per = phrase(in.random);
    to.limits.push_back(std::move(made));
  }
}

}  // namespace

status status_of(const std::string& written) {
  if (written == "varies") return {written, {}};
  if (written == "any") return {written, {{-1'000'000, 199}, {300, 1'000'000}}};
  const int first = written.ends_with("xx") ? (written[0] - '0') * 100 : std::stoi(written);
  return {written, {{first, written.ends_with("xx") ? first + 99 : first}}};
}

std::string new_id(workshop& in) {
  const std::vector<std::string> reserved{"new", "class",    "delete", "default",
                                          "int", "operator", "errno",  "unix"};
  for (;;) {
    auto id = in.random.percent(5) ? in.random.one_of(reserved) : lower_word(in.random);
    if (in.random.percent(50)) id += (in.random.percent(10) ? "__" : "_") + lower_word(in.random);
    if (in.random.percent(20)) id += fmt::format("_{}", in.random.between(0, 99));
    if (id == "yes" || id == "null" || id == "true" || id == "off" || id == "false") continue;
    if (!in.enumerators.insert(enumerator_of(id)).second) continue;
    in.ids.insert(id);
    return id;
  }
}

int new_number(workshop& in) {
  // Sometimes a gap, and once the largest number.
  in.last_number += in.random.percent(80) ? 1 : in.random.between(2, 100'000);
  return in.last_number;
}

std::string new_code(workshop& in) {
  for (;;)
    if (auto code = any_code(in); in.codes.insert(code).second) return code;
}

entry new_entry(workshop& in, entry_type type) {
  auto& random = in.random;
  const auto& known = in.result;
  entry made;
  made.type = type;
  if (random.percent(60)) made.title = phrase(random);
  if (random.percent(70) || type == entry_type::error || type == entry_type::outcome ||
      type == entry_type::symptom)
    made.summary = random.percent(1) ? long_sentence(random, 10'000) : sentence(random);
  if (random.percent(50)) made.action = sentence(random);
  if (random.percent(40))
    made.severity = random.one_of(std::vector<std::string>{"note", "warning", "error", "critical"});
  if (type != entry_type::symptom && random.percent(20))
    made.effect = random.one_of(std::vector<std::string>{"none", "maybe", "done"});
  if (random.percent(40))
    made.audience = random.one_of(std::vector<std::string>{"end_user", "developer", "any"});
  if (random.percent(40)) {
    std::vector<std::string> policies{"never", "fix_input", "refresh",    "wait_for_change",
                                      "wait",  "backoff",   "unspecified"};
    for (const auto& one : known.policies) policies.push_back(one.id);
    made.retry = random.one_of(policies);
  }
  if (random.percent(40) && made.audience != "developer" && type != entry_type::symptom)
    made.user_message = random.one_of(known.messages).name;
  add_lists(in, made);
  return made;
}

void settle_kind(workshop& in, entry& of) {
  if (in.random.percent(70)) {
    const auto by_default = kind_of(in.result, of);
    if (!by_default.empty() && !(of.type == entry_type::error && by_default == "success")) return;
  }
  do of.kind = in.random.one_of(in.result.kinds).id;
  while (of.kind == "rejected");
}

}  // namespace random_catalog
