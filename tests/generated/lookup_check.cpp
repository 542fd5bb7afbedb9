#include "lookup_check.hpp"

#include <limits>

#include "checker.hpp"

namespace {

using checker::holds;
using checker::same;

void check_entry(const vendor& of, const errcat::entry& one) {
  const std::string id(one.id());
  const auto where = std::string(of.name) + ": " + id;
  if (!id.empty()) holds(of.find_id(id) == one, where + " by its id");
  holds(!of.find_id(id + "x"), where + " by a longer id");
  if (one.number() == 0) return;
  holds(of.describe(one.number()) == one, where + " by its number");
  same(of.to_string(one.number()), id, where + " as a text");
}

/// Checks that each name of a list stands for its number in the JSON. Returns the count.
std::int32_t check_names(const vendor& of, const named* list) {
  std::int32_t count = 0;
  for (; *list[count].id != '\0'; ++count)
    same(list[count].value, list[count].number,
         std::string(of.name) + ": the value of " + std::string(list[count].id));
  return count;
}

void check_unknown(const vendor& of, std::int32_t number) {
  const auto where = std::string(of.name) + ": number " + std::to_string(number);
  const auto none = of.describe(number);
  holds(!none, where);
  same(of.to_string(number), "", where + " as a text");
  same(none.summary(), "", where + ", summary");
  holds(none.causes().empty() && none.fixes().empty() && !none.retry(), where + ", lists");
}

}  // namespace

void check_lookups(const vendor& of) {
  std::int32_t numbered = 0;
  std::int32_t largest = 0;
  for (const errcat::entry one : of.entries()) {
    check_entry(of, one);
    if (one.number() != 0) ++numbered;
    if (one.number() > largest) largest = one.number();
  }
  same(check_names(of, of.errors), numbered, std::string(of.name) + ": the number of enumerators");
  for (const auto* one = of.errors; *one->id != '\0'; ++one)
    same(of.to_string(static_cast<std::int32_t>(one->value)), one->id,
         std::string(of.name) + ": an enumerator as a text");
  check_names(of, of.surfaces);
  check_names(of, of.operations);

  constexpr auto limit = std::numeric_limits<std::int32_t>::max();
  for (const std::int32_t number : {0, -1, std::numeric_limits<std::int32_t>::min()})
    check_unknown(of, number);
  if (largest < limit) {
    check_unknown(of, largest + 1);
    check_unknown(of, limit);
  }
  for (const auto* id : {"", " ", "no_such_id", "NEW"})
    holds(!of.find_id(id), std::string(of.name) + ": id " + id);
  for (const auto* code : {"", "NOBODY_HAS_THIS"})
    same(of.find_code(code), 0, std::string(of.name) + ": code " + code);
}
