#include <fmt/format.h>

#include <algorithm>

#include "check/rules.hpp"
#include "errcat/classify.hpp"
#include "errcat/xml.hpp"
#include "tables/tables.hpp"
#include "wire/example.hpp"

// Checks that each example response of an entry is classified as that entry.
namespace generator::check {
namespace {

using catalog::entry;

errcat::reading read(const errcat::detail::tables& t, const wire::example_response& from) {
  return errcat::read(t, from.known, errcat::any_body(from.body), from.headers);
}

std::string what_matched(const catalog::catalog& on, const errcat::any_match& found) {
  if (!found) return "nothing";
  if (is_by_http(found.how)) return fmt::format("what HTTP says about {}", found.status);
  return fmt::format("`{}`", name_of(on.entries[found.what.index()]));
}

}  // namespace

void example_mismatch(const catalog::catalog& on, findings& out) {
  const auto has_examples = [](const entry& one) { return !one.written->examples.empty(); };
  if (std::none_of(on.entries.begin(), on.entries.end(), has_examples)) return;
  const auto packed = tables::pack(on);
  for (catalog::index i = 0; i < on.entries.size(); ++i) {
    const auto& one = on.entries[i];
    if (one.type == errcat::entry_type::symptom) continue;
    for (const auto& example : one.written->examples) {
      if (is_broken(example.at, out)) continue;
      const auto seen = read(tables::view(packed), wire::response_of(on, one, example));
      const auto found = errcat::classify<std::int32_t>(tables::view(packed), seen.response());
      if (found && !is_by_http(found.how) && found.what.index() == i) continue;
      out.add(rule::example_mismatch, example.at,
              {{"name", name_of(one)}, {"actual", what_matched(on, found)}})
          .remarks.push_back({one.at, "the entry"});
    }
  }
}

}  // namespace generator::check
