#include <fmt/format.h>

#include "errors.hpp"
#include "knowledge.hpp"
#include "texts.hpp"

namespace random_catalog {
namespace {

/// Several errors with one code. `tell` gives each its distinguishing feature. Returns their indices.
template <class Tell>
std::vector<std::size_t> add_all(workshop& in, const std::string& code, int count, const Tell& tell) {
  const auto category = any_category(in);
  std::vector<std::size_t> all;
  for (int i = 0; i < count; ++i) {
    auto made = new_error(in, category);
    made.code = escaped_braces(code);
    made.statuses.clear();
    tell(made, i);
    all.push_back(add_error(in, std::move(made)));
  }
  return all;
}

void cannot_tell(workshop& in, const std::string& code) {
  auto none = not_found(in, "a shared code without what tells its errors apart");
  none.status = 0;
  none.code = code;
  none.ambiguous = true;
  in.probes.push_back(none);
}

void share_by_status(workshop& in) {
  const auto code = new_code(in);
  const std::vector<std::string> known{"400", "503", "-503", "4711"};
  const auto all = add_all(in, code, in.random.between(2, 4), [&](entry& made, int i) {
    made.statuses = {status_of(known[static_cast<std::size_t>(i)])};
  });
  for (const auto at : all) in.probes.push_back(by_code(in, at, "a shared code told by status", code));
  cannot_tell(in, code);
  auto elsewhere = not_found(in, "a shared code on a status of none");
  elsewhere.status = 500;
  elsewhere.code = code;
  elsewhere.ambiguous = true;
  in.probes.push_back(elsewhere);
}

void share_by_field(workshop& in) {
  const auto code = new_code(in);
  const auto place = in.random.one_of(std::vector<std::string>{"/error/sub", "/error/~0odd~1key", "/0/sub"});
  const std::vector<value> values{{value::type::integer, "7"},    {value::type::text, "7"},
                                  {value::type::boolean, "true"}, {value::type::null, "null"},
                                  {value::type::text, "true"},    {value::type::text, phrase(in.random)}};
  const bool general = in.random.percent(50);
  const int count = in.random.between(2, 6);
  const auto all = add_all(in, code, count + (general ? 1 : 0), [&](entry& made, int i) {
    if (i < count) made.fields = {{place, {values[static_cast<std::size_t>(i)]}}};
  });
  for (int i = 0; i < count; ++i) {
    auto told = by_code(in, all[static_cast<std::size_t>(i)], "a shared code told by a field", code);
    told.fields = {{place, values[static_cast<std::size_t>(i)]}};
    in.probes.push_back(told);
  }
  if (!general) {
    cannot_tell(in, code);
    return;
  }
  auto other = by_code(in, all.back(), "a shared code with a field of none", code);
  other.fields = {{place, {value::type::integer, "8"}}};
  in.probes.push_back(other);
  auto complete = by_code(in, all.back(), "a shared code, and the field is not there", code);
  complete.fields_complete = true;
  for (const auto& common : fields_of(in.result, in.errors[all.back()]))
    complete.fields.push_back({common.place, common.values.front()});
  in.probes.push_back(complete);
  auto open = by_code(in, all.back(), "a shared code, and the field is not known", code);
  open.ambiguous = true;
  in.probes.push_back(open);
}

void share_by_message(workshop& in) {
  const auto code = new_code(in);
  const auto all = add_all(in, code, in.random.between(2, 4), [&](entry& made, int i) {
    made.messages = {fmt::format("Message {} of {{name}}.", i), fmt::format("Also {}", i)};
  });
  for (std::size_t i = 0; i < all.size(); ++i) {
    auto told = by_code(in, all[i], "a shared code told by its message", code);
    told.message = fmt::format("Also {}", i);
    in.probes.push_back(told);
    told.message = fmt::format("Message {} of a, b.", i);
    told.taken = {{"name", "a, b"}};
    in.probes.push_back(told);
  }
  cannot_tell(in, code);
}

void share_by_place(workshop& in) {
  const bool surface = in.random.percent(50);
  const auto& names = surface ? in.result.surfaces : in.result.operations;
  if (names.size() < 2) return;
  const auto code = new_code(in);
  const auto all = add_all(in, code, 2, [&](entry& made, int i) {
    (surface ? made.surfaces : made.operations) = {static_cast<std::size_t>(i)};
  });
  for (std::size_t i = 0; i < all.size(); ++i) {
    auto told = by_code(in, all[i], "a shared code told by surface or operation", code);
    (surface ? told.surface : told.operation) = i + 1;
    in.probes.push_back(told);
  }
  cannot_tell(in, code);
}

}  // namespace

void add_shared(workshop& in) {
  switch (in.random.below(4)) {
    case 0:
      return share_by_status(in);
    case 1:
      return share_by_field(in);
    case 2:
      return share_by_message(in);
    default:
      return share_by_place(in);
  }
}

}  // namespace random_catalog
