#include "language_server/completion.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "check/check.hpp"
#include "diagnostics/rule_text.hpp"
#include "edit_spec/yaml_text.hpp"
#include "language_server/cursor_context.hpp"
#include "language_server/editor_view.hpp"
#include "language_server/format_tree.hpp"
#include "language_server/meaning.hpp"
#include "language_server/root_map.hpp"
#include "spec/text_forms.hpp"

// Offers what the format and the names of the spec allow.
namespace generator::language_server {
namespace {

using nlohmann::json;
using spec::section;

/// The kinds of completion items, by which editors choose a symbol.
enum item_kind { value_item = 12, property_item = 10, word_item = 20, name_item = 18, locale_item = 1 };

/// Collects items that all replace the same word.
class item_list {
 public:
  item_list(const text_positions& lines, const cursor_context& at, std::size_t offset)
      : range_(to_json(lines.range(at.word_begin, offset))) {}

  void add(std::string_view label, item_kind kind, std::string_view meaning, std::string_view detail,
           std::string_view written) {
    json one{{"label", label},
             {"kind", static_cast<int>(kind)},
             {"textEdit", {{"range", range_}, {"newText", written}}}};
    if (!detail.empty()) one["detail"] = detail;
    if (!meaning.empty()) one["documentation"] = {{"kind", "markdown"}, {"value", meaning}};
    items_.push_back(std::move(one));
  }
  /// The one added last comes before others.
  void put_first() { items_.back()["sortText"] = "0" + items_.back()["label"].get<std::string>(); }
  json take() { return std::move(items_); }

 private:
  json range_;
  json items_ = json::array();
};

void add_keys(const expected& at, const cursor_context& where, item_list& into) {
  for (const auto& one : at.map->keys) {
    if (where.siblings.contains(one.name)) continue;
    const auto detail = spec::label_of(*one.type) + (one.required ? ", required" : "");
    into.add(one.name, property_item, one.meaning, detail, std::string(one.name) + ": ");
    if (one.required) into.put_first();
  }
}

/// The names of a section, each with its meaning.
void add_names(section in, const catalog::catalog& of, item_list& into) {
  for (const auto& one : of.names.defined)
    if (one.in == in) {
      const auto written = edit_spec::yaml_text(std::string(one.name) + (in == section::sources ? ":L" : ""));
      into.add(one.name, name_item, meaning_of(one, of), spec::one_of(in), written);
    }
}

/// The catalog that knows the names: of the document itself, or of the only vendor beside a new file.
const catalog::catalog* catalog_of(const located_document& in) {
  for (const auto* load : {in.now.get(), in.last_good.get()}) {
    if (!load) continue;
    const auto file = load->file_of(in.text->path);
    if (const auto* own = file ? load->vendor_of(*file) : nullptr) return own;
  }
  return nullptr;
}

/// Words that a text of a form can be, and examples of others.
void add_form(const spec::scalar_form& form, item_list& into) {
  if (&form == &spec::forms::flag)
    for (const auto* word : {"true", "false"}) into.add(word, word_item, {}, {}, word);
  const auto add = [&](std::string_view word) {
    if (!word.empty()) into.add(word, word_item, {}, {}, word);
  };
  std::ranges::for_each(form.words, add);
  std::ranges::for_each(form.examples, add);
}

void add_values(const expected& at, const located_document& in, item_list& into) {
  const auto& key = *at.text_of;
  for (const auto word : key.words) into.add(word, word_item, {}, {}, word);
  add_form(key.form ? *key.form : *at.text, into);
  if (key.name == "finding")
    for (const auto code : rule_codes())
      if (const auto known = find_rule(code); check::can_allow(static_cast<rule>(known.number())))
        into.add(code, value_item, known.summary(), {}, code);
  const auto* catalog = key.refers_to == section::none ? nullptr : catalog_of(in);
  if (catalog) add_names(key.refers_to, *catalog, into);
}

/// Adds the names that a map can have, as far as the format or the spec says.
void add_map_names(const spec::value_type& map, const located_document& in, const cursor_context& where,
                   item_list& into) {
  const auto add = [&](std::string_view name) {
    if (!where.siblings.contains(name)) into.add(name, locale_item, {}, {}, std::string(name) + ": ");
  };
  if (!map.how) return;
  for (const auto word : map.how->words)
    if (!word.empty()) add(word);
  const auto* of = map.how == &spec::forms::locale ? catalog_of(in) : nullptr;
  if (!of) return;
  for (const auto one : of->locales) add(one);
}

}  // namespace

json completions(const located_document& in, const text_positions& lines, std::size_t offset) {
  const auto where = context_at(lines, in.text->text, offset);
  item_list items(lines, where, offset);
  if (!where.known) return items.take();
  const auto at = expected_at(root_map_of(lines), where.path);
  if (at.map && !where.follows_key) add_keys(at, where, items);
  if (at.names && !where.follows_key) add_map_names(*at.names, in, where, items);
  if (at.text) add_values(at, in, items);
  return items.take();
}

}  // namespace generator::language_server
