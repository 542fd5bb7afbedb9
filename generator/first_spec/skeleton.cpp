#include "first_spec/skeleton.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "render/render.hpp"
#include "spec/text_forms.hpp"
#include "targets/targets.hpp"
#include "value/of_json.hpp"
#include "value/value.hpp"

// Writes the first text of a spec.
namespace generator::first_spec {
namespace {

/// A place as the spec has it.
std::string place_or_none(const std::string& place) {
  return place.empty() ? "unspecified" : place;
}

/// The code as the spec has it, where single braces mean a placeholder.
std::string with_doubled_braces(std::string_view code) {
  std::string out;
  for (const char c : code) out.append(c == '{' || c == '}' ? 2 : 1, c);
  return out;
}

value errors_of(const answers& known) {
  value all = value::list();
  std::set<std::string> taken;
  for (const auto& one : known.errors) {
    const auto like = id_of(one.code);
    auto id = like;
    for (int i = 2; !taken.insert(id).second; ++i) id = fmt::format("{}_{}", like, i);
    auto summary = summary_of(id);
    all.push_back({{"id", std::move(id)},
                   {"code", with_doubled_braces(one.code)},
                   {"statuses", value(one.statuses)},
                   {"summary", std::move(summary)},
                   {"body", one.body ? of_json(*one.body) : value()}});
  }
  return all;
}

}  // namespace

std::string title_of(std::string_view vendor) {
  std::string title(vendor);
  bool starts = true;
  for (char& c : title) {
    if (c == '-') c = ' ';
    if (starts && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    starts = c == ' ';
  }
  return title;
}

std::string id_of(std::string_view code) {
  // What comes last names the error: `https://acme.example/problems/out-of-credit`.
  const auto from = code.find_last_of("/#");
  if (from != code.npos && from + 1 < code.size()) code.remove_prefix(from + 1);
  auto id = spec::id_like(code);
  if (spec::is_id(id)) return id;
  id = spec::id_like(fmt::format("code_{}", code));
  return spec::is_id(id) ? id : "first_error";
}

std::string summary_of(std::string_view id) {
  std::string words(id);
  std::ranges::replace(words, '_', ' ');
  return fmt::format("The vendor reports {}.", words);
}

std::optional<std::string> skeleton(const answers& known, source_set& sources, findings& out) {
  const auto templates = targets::built_in_skeletons(sources);
  const value view{{"vendor", known.vendor},
                   {"title", known.title},
                   {"url", known.url},
                   {"locales", value(known.locales)},
                   {"code", place_or_none(known.code)},
                   {"message", place_or_none(known.message)},
                   {"field", known.field},
                   {"request_id", known.request_id},
                   {"errors", errors_of(known)}};
  return render::render("spec.yaml.mustache", templates, sources, view, out);
}

}  // namespace generator::first_spec
