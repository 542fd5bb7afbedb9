#include "schema/schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "json/json.hpp"
#include "spec/format.hpp"
#include "spec/reference.hpp"

// Writes the description of the format as a JSON Schema.
namespace generator::schema {
namespace {

using json = nlohmann::ordered_json;
using spec::key_info;
using spec::listed_shape;
using spec::reader_type;
using spec::scalar_form;
using spec::value_type;

std::string capital(std::string_view text) {
  std::string out(text);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

/// The key of a definition: "retry-policy" for "retry policy", as in the anchors of docs/format.md.
std::string slug_of(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c == '`') continue;
    out += c == ' ' ? '-' : (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
  return out;
}

bool has_type(const scalar_form& form, reader_type which) {
  return std::find(form.types.begin(), form.types.end(), which) != form.types.end();
}

const char* json_type(reader_type type) {
  switch (type) {
    case reader_type::text:
      return "string";
    case reader_type::integer:
      return "integer";
    case reader_type::fraction:
      return "number";
    case reader_type::truth:
      return "boolean";
    case reader_type::nothing:
      break;
  }
  return "null";
}

/// One type, or a list of them.
json types_of(const scalar_form& form) {
  auto all = json::array();
  for (const auto one : form.types) all.push_back(json_type(one));
  return all.size() == 1 ? all[0] : all;
}

/// An example as a YAML reader takes it.
json example_of(const scalar_form& form, std::string_view text) {
  const bool numbers = has_type(form, reader_type::integer) || has_type(form, reader_type::fraction);
  const auto value = numbers ? read_ordered_json(text).value_or(nullptr) : json();
  return value.is_number() ? value : json(text);
}

/// The pattern of a whole text. Empty if any text will do.
std::string pattern_of(const scalar_form& form) {
  std::string ways;
  const auto add = [&](std::string_view way) {
    if (!way.empty()) ways.append(ways.empty() ? "" : "|").append(way);
  };
  for (const auto word : form.words) add(word);
  add(form.pattern);
  return ways.empty() ? ways : "^(?:" + ways + ")$";
}

/// Has no title and no description: editors would show them instead of what the key means.
json schema_of(const scalar_form& form) {
  json out{{"type", types_of(form)}};
  if (form.most != 0) {
    out["minimum"] = form.least;
    out["maximum"] = form.most;
  }
  if (const auto pattern = pattern_of(form); !pattern.empty()) out["pattern"] = pattern;
  out["errorMessage"] = fmt::format("Write {}.", form.expected);
  auto examples = json::array();
  for (const auto word : form.words)
    if (!word.empty()) examples.push_back(word);
  for (const auto one : form.examples)
    if (!one.empty()) examples.push_back(example_of(form, one));
  if (!examples.empty()) out["examples"] = examples;
  return out;
}

json list_of(const spec::word_list& words) {
  auto out = json::array();
  for (const auto word : words) out.push_back(word);
  return out;
}

/// What the other keys of a map have to be if it has this one. Null if that does not matter.
json dependency_of(const key_info& key) {
  if (!key.needs.empty()) return {key.needs};
  const auto only = [](std::string_view other, json value, std::string message) {
    const json properties{{std::string(other), std::move(value)}};
    return json{{"type", "object"}, {"properties", properties}, {"errorMessage", std::move(message)}};
  };
  if (!key.instead_of.empty())
    return only(key.instead_of, false,
                fmt::format("Write `{}` or `{}`, not both.", key.name, key.instead_of));
  if (key.only_if.key.empty()) return nullptr;
  auto words = json{{"enum", list_of(key.only_if.words)}};
  words["errorMessage"] = fmt::format("`{}` goes only with `{}: {}`.", key.name, key.only_if.key,
                                      fmt::join(key.only_if.words, "` or `"));
  return only(key.only_if.key, words, words["errorMessage"]);
}

json list_or_one(const json& item) {
  const json list{{"type", "array"}, {"minItems", 1}, {"items", item}};
  return {{"anyOf", {item, list}}};
}

/// Makes the definitions of a schema.
class definitions {
 public:
  /// A reference to the definition of a form of scalars.
  json use(const scalar_form& form) {
    return defined(form.name, [&] { return schema_of(form); });
  }

  /// A reference to the definition of a type.
  json use(const value_type& type) {
    if (type.is == value_type::form::anything) return json::object();
    // Maps of the format are defined all together.
    if (type.is == value_type::form::shape) return reference(spec::label_of(type));
    return defined(spec::label_of(type), [&] { return written(type, nullptr); });
  }

  json of_shape(const listed_shape& shape) {
    const auto name = spec::without_article(shape.name);
    auto map = map_of(shape);
    for (const auto& one : shape.keys)
      if (one.main) {
        json both{{"title", capital(name)}};
        both["anyOf"] = {value_of(one), std::move(map)};
        return both;
      }
    json titled{{"title", capital(name)}};
    titled.update(map);
    return titled;
  }

  /// Adds all types and forms that were used, by name.
  void add_used(json& into) const {
    for (const auto& [name, schema] : used_) into[name] = schema;
  }

 private:
  static json reference(std::string_view name) { return {{"$ref", "#/definitions/" + slug_of(name)}}; }

  template <class Make>
  json defined(std::string_view name, Make make) {
    const auto slug = slug_of(name);
    if (!used_.contains(slug)) {
      used_[slug];  // before it is made, which can use it, too
      used_[slug] = make();
    }
    return reference(name);
  }

  /// What a key of a map takes.
  json value_of(const key_info& key) {
    const bool own = !key.words.empty() || key.form || key.names || !key.has.empty() || key.least != key.most;
    return own ? written(*key.type, &key) : use(*key.type);
  }

  /// @param key if not null, the key whose own words, limits or forms take the place of those of the type
  json written(const value_type& type, const key_info* key) {
    const auto inside = [&](const value_type& of) { return key ? written(of, key) : use(of); };
    switch (type.is) {
      case value_type::form::scalar:
        return key ? scalar_of(type, *key) : schema_of(*type.how);
      case value_type::form::list:
        return list_or_one(inside(*type.of));
      case value_type::form::map:
        return named(type, key);
      case value_type::form::either:
        return {{"anyOf", {inside(*type.of), inside(*type.other)}}};
      case value_type::form::shape:
      case value_type::form::anything:
        break;
    }
    return use(type);
  }

  json scalar_of(const value_type& type, const key_info& key) {
    if (!key.words.empty()) return {{"enum", list_of(key.words)}};
    if (key.form) return use(*key.form);
    if (key.least == key.most) return use(type);
    auto form = *type.how;
    form.least = key.least;
    form.most = key.most;
    const auto expected = fmt::format("{} from {} to {}", form.expected, form.least, form.most);
    form.expected = expected;
    if (form.least > 0) form.pattern = "[1-9][0-9]*";
    return schema_of(form);
  }

  json named(const value_type& type, const key_info* key) {
    const auto* names = key && key->names ? key->names : type.how;
    json out{{"type", "object"}};
    if (type.never_empty) out["minProperties"] = 1;
    if (names) out["propertyNames"] = use(*names);
    if (key && !key->has.empty()) out["required"] = {key->has};
    out["additionalProperties"] = key && key->has.empty() ? written(*type.of, key) : use(*type.of);
    return out;
  }

  json map_of(const listed_shape& shape) {
    auto required = json::array();
    auto dependencies = json::object();
    auto properties = json::object();
    for (const auto& one : shape.keys) {
      if (one.required || !one.has.empty()) required.push_back(one.name);
      if (auto others = dependency_of(one); !others.is_null())
        dependencies[std::string(one.name)] = std::move(others);
      json property{{"description", one.meaning}};
      // Editors show the description as it is, backquotes and all.
      if (one.meaning.find('`') != std::string_view::npos) property["markdownDescription"] = one.meaning;
      property.update(value_of(one));
      properties[std::string(one.name)] = std::move(property);
    }
    json out{{"type", "object"}, {"additionalProperties", false}};
    if (!required.empty()) out["required"] = std::move(required);
    if (!dependencies.empty()) out["dependencies"] = std::move(dependencies);
    out["properties"] = std::move(properties);
    return out;
  }

  std::map<std::string, json> used_;
};

/// The schema `then` for a map that has `key`, and `otherwise` for any other.
json if_has(const char* key, const json& then, const json& otherwise) {
  return {{"if", {{"type", "object"}, {"required", {key}}}}, {"then", then}, {"else", otherwise}};
}

}  // namespace

json json_schema() {
  definitions all;
  const auto& use = [&](const value_type& type) { return all.use(type); };
  json out{{"$schema", "http://json-schema.org/draft-07/schema#"},
           {"title", fmt::format("errcat spec, version {}", spec::format_version)},
           {"description", "The errors of a vendor's API, a part of such a spec, or the kinds of errors."}};
  const auto vendor = use(spec::value_type_of<spec::vendor_spec>);
  out.update(if_has("vendor", vendor,
                    if_has("part_of", use(spec::value_type_of<spec::spec_part>),
                           if_has("kinds", use(spec::value_type_of<spec::kinds_spec>), vendor))));
  auto& defined = out["definitions"] = json::object();
  for (const auto& shape : spec::reference())
    defined[slug_of(spec::without_article(shape.name))] = all.of_shape(shape);
  all.add_used(defined);
  return out;
}

}  // namespace generator::schema
