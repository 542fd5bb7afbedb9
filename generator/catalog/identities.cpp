#include "catalog/identities.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalog/macro_names.hpp"
#include "catalog/names.hpp"

namespace generator::catalog {

std::int64_t next_free_number(const spec::vendor_spec& from) {
  std::int64_t largest = 0;
  const auto see = [&](const spec::number& one) { largest = std::max(largest, one.value); };
  for (const auto& one : from.errors) see(one.value.number);
  for (const auto& one : from.outcomes) see(one.value.number);
  for (const auto& one : from.statuses) see(one.number);
  for (const auto& one : from.reserved) see(one.number);
  return largest + 1;
}

identities::identities(const spec::vendor_spec& from) : next_free_(next_free_number(from)) {}

void identities::name(entry& into, const spec::text& id, const spec::number& number,
                      const std::vector<entry>& so_far, findings& out) {
  into.id = id.value;
  into.id_at = id.at;
  into.anchor = id.value;
  into.number = static_cast<std::int32_t>(number.value);
  into.number_at = number.given ? number.at : id.at;
  into.enumerator = into.number ? cpp_name(id.value) : std::string();
  const auto at = so_far.size();
  const auto same_id = ids_.emplace(into.id, at).first->second;
  const auto same_number = into.number == 0 ? at : numbers_.emplace(into.number, at).first->second;
  const auto same_enumerator =
      into.enumerator.empty() ? at : enumerators_.emplace(into.enumerator, at).first->second;
  if (same_id != at)
    out.add(rule::name_taken, id.at, {{"name", into.id}, {"by", "another entry has it"}})
        .remarks.push_back({so_far[same_id].at, "the other entry"});
  if (same_number != at)
    out.add(rule::number_taken, into.number_at,
            {{"number", std::to_string(into.number)}, {"by", so_far[same_number].id}},
            fmt::format("the next free number is {}", next_free_))
        .remarks.push_back({so_far[same_number].number_at, "taken here"});
  if (same_enumerator != at && same_id == at)
    out.add(rule::enumerator_taken, id.at,
            {{"name", into.id}, {"other", so_far[same_enumerator].id}, {"enumerator", into.enumerator}})
        .remarks.push_back({so_far[same_enumerator].at, "the other entry"});
  check_macros(into.id, into.enumerator, "error", id.at, out);
}

std::string identities::unique_anchor(std::string wanted) {
  if (!anchors_.contains(wanted)) return wanted;
  for (int& i = ++last_suffix_[wanted];; ++i)
    if (auto next = fmt::format("{}-{}", wanted, i); !anchors_.contains(next)) return next;
}

}  // namespace generator::catalog
