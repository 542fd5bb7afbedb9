#include <algorithm>

#include "edit_spec/references.hpp"

// Gives an entry another id.
namespace generator::edit_spec {
namespace {

/// The items of a list, which can be written as its only item.
std::vector<const yaml::node*> items_of(const yaml::node& list) {
  std::vector<const yaml::node*> all;
  for (const auto& one : list.items()) all.push_back(&one);
  if (list.is_scalar()) all.push_back(&list);
  return all;
}

/// Keeps the old id. If the new id is a former one, that one takes its place.
std::optional<edit> keep_former_id(const yaml::node& entry, std::string_view id, std::string_view new_id,
                                   const source_set& sources) {
  if (const auto* former = entry.find("other_ids")) {
    for (const auto* one : items_of(former->value))
      if (one->text() == new_id) return edit{one->at, std::string(id)};
    return add_items(*former, {std::string(id)}, sources);
  }
  const auto* number = entry.find("number");
  if (!number) return {};
  return add_member(*number, entry, {"other_ids", std::string(id)}, sources);
}

}  // namespace

change rename_entry(const files& in, const spec::vendor_spec& written, std::string_view id,
                    std::string_view new_id, const source_set& sources) {
  const auto place = find_entry(in, id);
  const auto key = place.member ? place.member->key_at : place.value->find("id")->value.at;
  std::vector<edit> edits{{key, std::string(new_id)}};
  for (const auto& one : references_to(written, id)) edits.push_back({one, std::string(new_id)});
  if (keeps_former_ids(place)) {
    auto kept = keep_former_id(*place.value, id, new_id, sources);
    if (!kept)
      return {{}, "the entry is written in a way that errcat does not add `other_ids` to; rename it by hand"};
    edits.push_back(std::move(*kept));
  }
  return in_order(std::move(edits));
}

}  // namespace generator::edit_spec
