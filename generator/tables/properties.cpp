#include "tables/properties.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

// Writes the properties of entries.
namespace generator::tables {
namespace {

using errcat::detail::property;

/// The properties of one entry, without the empty ones.
class property_set {
 public:
  property_set(const catalog::entry& from, std::string_view name, builder& into)
      : from_(from), into_(into), name_(name) {}

  entry_record take() {
    add_texts();
    add_matchers();
    add_guidance();
    cells own;
    const auto own_mask = add_values(0, errcat::detail::own_count, own);
    cells shared;
    const auto shared_mask = add_values(errcat::detail::first_shared, errcat::detail::property_end, shared);
    cells shape = {cell(facts()), cell(from_.kind ? *from_.kind + 1 : 0)};
    for (const auto& half : wide(own_mask)) shape.push_back(half);
    shape.push_back(cell(shared_mask));
    shape.insert(shape.end(), shared.begin(), shared.end());
    return {into_.record(shape, {"shape", name_}), std::move(own)};
  }

 private:
  word facts() const {
    return static_cast<word>(from_.type) | static_cast<word>(from_.severity) << 4 |
           static_cast<word>(from_.audience) << 8 | static_cast<word>(from_.emission) << 12;
  }

  /// Adds the values of the properties from `first` up to, but not including, `end`. Returns a mask of those
  /// that exist.
  word add_values(word first, word end, cells& to) const {
    word mask = 0;
    for (word bit = first; bit < end; ++bit) {
      if (!values_[bit]) continue;
      mask |= word{1} << (bit - first);
      to.push_back(*values_[bit]);
    }
    return mask;
  }

  void text(property which, std::string_view value) {
    if (!value.empty()) values_[which] = into_.text(value);
  }
  void list(property which, const cells& rows, std::size_t width, std::string_view what) {
    if (!rows.empty()) values_[which] = into_.list(rows, width, {what, name_});
  }
  void indices(property which, const std::vector<catalog::index>& from, std::string_view what) {
    if (!from.empty()) values_[which] = index_list(from, into_, {what, name_});
  }
  /// Where an item applies. Nearly all apply everywhere.
  cell limits(const std::vector<catalog::index>& to, std::string_view which, std::string_view what) {
    return to.empty() ? cell(0) : index_list(to, into_, {into_.keep(fmt::format("{} of {}", which, what)), name_});
  }
  template <class Texts>
  void texts(property which, const Texts& from, std::string_view what) {
    if (!from.empty()) values_[which] = text_list(from, into_, {what, name_});
  }

  void add_texts() {
    if (from_.number != 0) values_[property::p_number] = cell(static_cast<word>(from_.number));
    text(property::p_id, from_.id);
    text(property::p_code, from_.code);
    text(property::p_subcode, from_.subcode);
    text(property::p_title, from_.title);
    text(property::p_summary, from_.summary);
    text(property::p_action, from_.action);
    if (from_.anchor != from_.id) values_[property::p_anchor] = into_.text(from_.anchor);
    for (word i = 0; i < errcat::detail::entry_text_count; ++i)
      text(property_of(static_cast<errcat::detail::entry_text>(i)), from_.other_texts[i]);
    if (from_.category) values_[property::p_category] = cell(*from_.category);
    if (from_.policy) values_[property::p_policy] = cell(*from_.policy);
    if (from_.effect != errcat::effect::unspecified)
      values_[property::p_effect] = cell(static_cast<word>(from_.effect));
    if (from_.user_message) values_[property::p_user_message] = cell(*from_.user_message);
    if (from_.replaced_by) values_[property::p_replaced_by] = cell(*from_.replaced_by);
  }

  void add_matchers() {
    texts(property::p_aliases, from_.aliases, "aliases");
    cells statuses;
    for (const auto& one : from_.statuses)
      statuses.insert(statuses.end(),
                      {cell(static_cast<word>(one.first)), cell(static_cast<word>(one.last))});
    list(property::p_statuses, statuses, 2, "statuses");
    texts(property::p_messages, from_.messages, "messages");
    cells fields;
    for (const auto& one : from_.fields)
      fields.insert(fields.end(), {into_.text(one.place), values_of(one, into_, name_)});
    list(property::p_fields, fields, 2, "fields");
    indices(property::p_surfaces, from_.surfaces, "surfaces");
    indices(property::p_operations, from_.operations, "operations");
    cells placeholders;
    for (const auto& one : from_.placeholders)
      placeholders.insert(placeholders.end(), {into_.text(one.name), cell(one.integer ? 1U : 0U)});
    list(property::p_placeholders, placeholders, 2, "placeholders");
  }

  void add_items(property which, const std::vector<catalog::item>& from, std::string_view what) {
    cells rows;
    for (const auto& one : from)
      rows.insert(rows.end(), {into_.text(one.text), into_.text(one.fix),
                               cell(static_cast<word>(one.policy ? *one.policy + 1 : 0)),
                               limits(one.surfaces, "surfaces", what), limits(one.operations, "operations", what)});
    list(which, rows, errcat::detail::item_width, what);
  }

  void add_guidance() {
    add_items(property::p_causes, from_.causes, "causes");
    add_items(property::p_fixes, from_.fixes, "fixes");
    const auto ordered = (from_.causes_ordered ? 1U : 0U) | (from_.fixes_ordered ? 2U : 0U);
    if (ordered != 0) values_[property::p_ordered] = cell(ordered);

    const auto& written = *from_.written;
    cells links;
    for (const auto& one : written.links) {
      const auto& url = one.value.url.value;
      links.insert(links.end(), {into_.text(one.name.value), into_.text(url == "missing" ? "" : url)});
    }
    list(property::p_links, links, 2, "links");
    std::vector<std::string_view> notes;
    for (const auto& one : written.notes) notes.push_back(one.value);
    texts(property::p_notes, notes, "notes");
    cells limits;
    for (const auto& one : written.limits)
      limits.insert(limits.end(),
                    {into_.text(one.what.value), into_.text(one.min.value), into_.text(one.above.value),
                     into_.text(one.max.value), into_.text(one.below.value), into_.text(one.per.value)});
    list(property::p_limits, limits, errcat::detail::limit_width, "limits");
    cells formats;
    for (const auto& one : written.formats)
      formats.insert(formats.end(), {into_.text(one.name.value), into_.text(one.value.value)});
    list(property::p_formats, formats, 2, "formats");
  }

  const catalog::entry& from_;
  builder& into_;
  std::string_view name_;
  std::optional<cell> values_[errcat::detail::property_end];
};

}  // namespace

cell index_list(std::vector<catalog::index> from, builder& into, label is) {
  std::sort(from.begin(), from.end());
  cells rows;
  for (const auto one : from) rows.push_back(cell(one));
  return into.list(rows, 1, is);
}

cell values_of(const catalog::field_matcher& from, builder& into, std::string_view owner) {
  cells values;
  for (const auto& one : from.values)
    values.insert(values.end(), {cell(static_cast<word>(one.kind)), into.text(into.keep(one.text))});
  return into.list(values, 2, {into.keep(fmt::format("values of {}", from.place)), owner});
}

entry_record record_of(const catalog::entry& from, std::string_view name, builder& into) {
  return property_set(from, name, into).take();
}

}  // namespace generator::tables
