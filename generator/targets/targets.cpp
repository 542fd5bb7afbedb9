#include "targets/targets.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "tables/tables.hpp"
#include "targets/cpp_view.hpp"
#include "targets/embedded.hpp"
#include "view/view.hpp"

// Lists the targets with their files, and renders them.
namespace generator::targets {
namespace {

constexpr file cpp_files[] = {
    {each::vendor, "errcat/{vendor}.hpp", "vendor.hpp.mustache"},
    {each::vendor, "errcat/{vendor}_tables.hpp", "tables.hpp.mustache"},
    {each::vendor, "errcat/{vendor}_error_code.hpp", "error_code.hpp.mustache"},
    {each::vendor, "errcat/{vendor}_fixtures.hpp", "fixtures.hpp.mustache"},
    {each::vendor, "{vendor}.cpp", "vendor.cpp.mustache"},
    {each::kinds, "errcat/kind.hpp", "kind.hpp.mustache"},
    {each::kinds, "errcat/kind_error_code.hpp", "kind_error_code.hpp.mustache"},
    {each::run, "errcat/vendors.hpp", "vendors.hpp.mustache"},
    {each::run, "vendors.cpp", "vendors.cpp.mustache"},
};
constexpr file markdown_files[] = {
    {each::vendor, "{vendor}.md", "vendor.md.mustache"}, {each::run, "index.md", "index.md.mustache"},
    {each::run, "kinds.md", "kinds.md.mustache"},        {each::run, "retries.md", "retries.md.mustache"},
    {each::run, "messages.md", "messages.md.mustache"},  {each::http, "http.md", "vendor.md.mustache"},
};
constexpr file message_files[] = {
    {each::locale, "{vendor}/{locale}.json", "messages.json.mustache"},
};
constexpr file json_files[] = {
    {each::vendor, "{vendor}.json", ""},
};
constexpr target targets[] = {
    {"cpp", "C++17: enums, entries, lookups, classify, decide, user messages", cpp_files},
    {"messages", "user messages as JSON, one file per locale", message_files},
    {"markdown", "an index and one reference page per vendor", markdown_files},
    {"json", "everything known about a vendor, for other programs", json_files},
    {"runtime",
     "the headers that generated C++ includes, for projects that keep a copy; only if named",
     {},
     true},
};

bool is_wanted(const request& what, const target& one) {
  return what.targets.empty()
             ? !one.on_request
             : std::find(what.targets.begin(), what.targets.end(), one.name) != what.targets.end();
}

bool is_wanted_unit(const request& what, std::string_view name) {
  return what.units.empty() || std::find(what.units.begin(), what.units.end(), name) != what.units.end();
}

bool is_wanted_locale(const request& what, std::string_view locale) {
  return what.locales.empty() ||
         std::find(what.locales.begin(), what.locales.end(), locale) != what.locales.end();
}

std::string path_of(const target& in, std::string_view path, bool flat) {
  return flat ? std::string(path) : fmt::format("{}/{}", in.name, path);
}

/// Renders files into one unit.
class unit_builder {
 public:
  unit_builder(const render::template_set& templates, const source_set& sources, bool flat, findings& out)
      : templates_(templates), sources_(sources), flat_(flat), out_(out) {}

  void add(const target& in, const file& from, const value& over, std::string_view vendor = {},
           std::string_view locale = {}) {
    auto path = path_of(
        in, fmt::format(fmt::runtime(from.path), fmt::arg("vendor", vendor), fmt::arg("locale", locale)),
        flat_);
    if (from.template_name.empty()) {
      into.outputs.push_back({std::move(path), json_text(over, 2) + '\n'});
      return;
    }
    const auto name = fmt::format("{}/{}", in.name, from.template_name);
    if (auto text = render::render(name, templates_, sources_, over, out_))
      into.outputs.push_back({std::move(path), std::move(*text)});
  }

  void copy(const target& in, const embedded_file& from) {
    into.outputs.push_back(
        {path_of(in, from.path.substr(from.path.find('/') + 1), flat_), std::string(from.text)});
  }

  plan::unit into;

 private:
  const render::template_set& templates_;
  const source_set& sources_;
  bool flat_;
  findings& out_;
};

/// The unit of one vendor.
void add_vendor(const catalog::catalog& vendor, const request& what, unit_builder& to) {
  const auto facts = view::of_vendor(vendor);
  for (const auto& one : targets) {
    if (!is_wanted(what, one)) continue;
    const auto packed = one.name == "cpp" ? tables::pack(vendor) : tables::packed();
    const auto over = one.name == "cpp" ? for_cpp(facts, vendor, what.kinds, packed) : facts;
    for (const auto& from : one.files) {
      if (from.once_for == each::vendor) to.add(one, from, over, vendor.vendor);
      if (from.once_for != each::locale) continue;
      over.at("messages").each([&](const value& locale, std::size_t) {
        if (const auto tag = locale.at("locale").text(); is_wanted_locale(what, tag))
          to.add(one, from, locale, vendor.vendor, tag);
        return true;
      });
    }
  }
}

void add_common(each which, const value& over, const request& what, unit_builder& to) {
  for (const auto& one : targets) {
    if (!is_wanted(what, one)) continue;
    const auto& seen = one.name == "cpp" && which != each::http ? with_run(over, what.kinds) : over;
    for (const auto& from : one.files)
      if (from.once_for == which) to.add(one, from, seen);
  }
}

void add_runtime(const request& what, unit_builder& to) {
  for (const auto& one : targets)
    if (one.name == "runtime" && is_wanted(what, one))
      for (const auto& header : embedded_files())
        if (header.path.starts_with("runtime/")) to.copy(one, header);
}

}  // namespace

std::span<const target> all() {
  return targets;
}

plan::plan render(const request& what, const render::template_set& templates, const source_set& sources,
                  findings& out) {
  plan::plan planned;
  // If the run leaves units out, missing units were not requested, so they are not gone.
  planned.complete = what.complete && what.units.empty();
  if (!what.flat) planned.scope = what.targets;
  const auto start = [&](std::string name, std::optional<span> at) {
    unit_builder builder(templates, sources, what.flat, out);
    builder.into.name = std::move(name);
    builder.into.at = at;
    return builder;
  };
  for (const auto& one : what.vendors) {
    if (!is_wanted_unit(what, one.vendor)) continue;
    auto to = start(one.vendor, one.written->vendor.at);
    add_vendor(one, what, to);
    planned.units.push_back(std::move(to.into));
  }
  const auto common = view::of_all(what.vendors, what.kinds);
  if (is_wanted_unit(what, kinds_unit)) {
    auto to = start(std::string(kinds_unit), {});
    add_common(each::kinds, common, what, to);
    planned.units.push_back(std::move(to.into));
  }
  if (what.complete && is_wanted_unit(what, index_unit)) {
    auto to = start(std::string(index_unit), {});
    add_common(each::run, common, what, to);
    if (!what.http.vendor.empty()) add_common(each::http, view::of_vendor(what.http), what, to);
    planned.units.push_back(std::move(to.into));
  }
  if (is_wanted_unit(what, runtime_unit)) {
    auto to = start(std::string(runtime_unit), {});
    add_runtime(what, to);
    if (!to.into.outputs.empty()) planned.units.push_back(std::move(to.into));
  }
  return planned;
}

}  // namespace generator::targets
