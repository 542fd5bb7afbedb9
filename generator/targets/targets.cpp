#include "targets/targets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "parallel/run_all.hpp"
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
    {each::vendor, "{vendor}.md", "vendor.md.mustache"},
    {each::vendor, "{vendor}/llms.txt", "vendor_llms.txt.mustache"},
    {each::page, "{vendor}/{page}.md", "errors.md.mustache"},
    {each::page, "{vendor}/{page}.txt", "errors_llms.txt.mustache"},
    {each::run, "index.md", "index.md.mustache"},
    {each::run, "kinds.md", "kinds.md.mustache"},
    {each::run, "retries.md", "retries.md.mustache"},
    {each::run, "messages.md", "messages.md.mustache"},
    {each::run, "llms.txt", "llms.txt.mustache"},
    {each::http, "http.md", "vendor.md.mustache"},
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
    {"markdown", "an index and the reference pages of each vendor", markdown_files},
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

/// A unit of a run, by its number in the order in which units begin.
struct numbered_unit {
  std::size_t number = 0;
  std::string_view name;
  std::optional<span> at;  ///< where a spec names it
};

/// Renders the files of one target into one unit.
class unit_builder {
 public:
  unit_builder(const numbered_unit& unit, const request& what, const target& in,
               const render::template_set& templates, const source_set& sources, plan::receiver& to)
      : unit_(unit),
        what_(what),
        in_(in),
        templates_(templates),
        sources_(sources),
        to_(to),
        bytes_left_(what.most_bytes) {}

  /// @param part the locale or the page, if there is a file for each of them
  void add(const file& from, const value& over, std::string_view vendor = {}, std::string_view part = {}) {
    if (is_full_) return;
    auto path = path_of(in_,
                        fmt::format(fmt::runtime(from.path), fmt::arg("vendor", vendor),
                                    fmt::arg("locale", part), fmt::arg("page", part)),
                        what_.flat);
    const auto output = to_.open(unit_.number, std::move(path));
    try {
      if (write(from, over, *output)) output->finish();
    } catch (const out_of_room&) {
      is_full_ = true;
      found.add(rule::too_much_output, unit_.at ? *unit_.at : span{templates_.at(template_of(from))},
                {{"target", in_.name}, {"unit", unit_.name}, {"limit", std::to_string(what_.most_bytes)}});
    }
  }

  void copy(const embedded_file& from) {
    const auto output =
        to_.open(unit_.number, path_of(in_, from.path.substr(from.path.find('/') + 1), what_.flat));
    output->add(from.text);
    output->finish();
  }

  findings found;

 private:
  /// Thrown by `write` when the unit has more than it may for this target.
  struct out_of_room {};

  std::string template_of(const file& of) const { return fmt::format("{}/{}", in_.name, of.template_name); }

  /// @return whether nothing was found
  bool write(const file& from, const value& over, plan::output_sink& to) {
    const text_sink add = [&](std::string_view piece) {
      if (piece.size() > bytes_left_) throw out_of_room();
      bytes_left_ -= piece.size();
      to.add(piece);
    };
    if (!from.template_name.empty())
      return render::render(template_of(from), templates_, sources_, over, add, found);
    write_json(over, 2, add);
    add("\n");
    return true;
  }

  const numbered_unit unit_;
  const request& what_;
  const target& in_;
  const render::template_set& templates_;
  const source_set& sources_;
  plan::receiver& to_;
  std::size_t bytes_left_;
  bool is_full_ = false;
};

void add_vendor(const catalog::catalog& vendor, const catalog::kind_set& kinds, const request& what,
                const target& in, unit_builder& to) {
  auto facts = view::of_vendor(vendor);
  const auto packed = in.name == "cpp" ? tables::pack(vendor) : tables::packed();
  const auto over = in.name == "cpp" ? for_cpp(std::move(facts), vendor, kinds, packed) : std::move(facts);
  const auto pages = in.name == "markdown" ? view::pages_of(vendor) : value::list();
  for (const auto& from : in.files) {
    if (from.once_for == each::vendor) to.add(from, over, vendor.vendor);
    if (from.once_for == each::page)
      pages.each([&](const value& page, std::size_t) {
        to.add(from, page, vendor.vendor, page.at("name").text());
        return true;
      });
    if (from.once_for != each::locale) continue;
    over.at("messages").each([&](const value& locale, std::size_t) {
      if (const auto tag = locale.at("locale").text(); is_wanted_locale(what, tag))
        to.add(from, locale, vendor.vendor, tag);
      return true;
    });
  }
}

void add_shared(each which, const value& over, const catalog::kind_set& kinds, const target& in,
                unit_builder& to) {
  const auto& seen = in.name == "cpp" && which != each::http ? with_run(over, kinds) : over;
  for (const auto& from : in.files)
    if (from.once_for == which) to.add(from, seen);
}

void add_runtime(const target& in, unit_builder& to) {
  if (in.name != "runtime") return;
  for (const auto& header : embedded_files())
    if (header.path.starts_with("runtime/")) to.copy(header);
}

}  // namespace

/// The units of a run, and what there is to do for them.
class rendering::schedule {
 public:
  schedule(const request& what, const render::template_set& templates, const source_set& sources,
           plan::receiver& to)
      : what_(what), templates_(templates), sources_(sources), to_(to) {}

  void add(std::string_view unit, std::optional<span> at,
           const std::function<void(const target&, unit_builder&)>& fill) {
    if (!is_wanted_unit(what_, unit)) return;
    for (const auto& one : targets)
      if (is_wanted(what_, one))
        tasks_.emplace_back([this, &one, fill, numbered = numbered_unit{units_, unit, at}] {
          unit_builder to(numbered, what_, one, templates_, sources_, to_);
          fill(one, to);
          return std::move(to.found);
        });
    to_.begin(unit, at);
    ++units_;
  }

  /// Fills the units that were added.
  void run() {
    std::vector<findings> found_by(tasks_.size());
    std::vector<std::function<void()>> all;
    for (std::size_t i = 0; i < tasks_.size(); ++i) all.emplace_back([&, i] { found_by[i] = tasks_[i](); });
    run_all(all, what_.jobs);
    for (auto& one : found_by) found.add_all(std::move(one));
    tasks_.clear();
  }

  const request& what() const { return what_; }

  findings found;

 private:
  const request& what_;
  const render::template_set& templates_;
  const source_set& sources_;
  plan::receiver& to_;
  std::size_t units_ = 0;
  /// Each renders the files of one target for one unit. Targets do not depend on each other, so each can have
  /// its own thread.
  std::vector<std::function<findings()>> tasks_;
};

std::span<const target> all() {
  return targets;
}

bool covers_all(const request& what) {
  return what.complete && what.units.empty();
}

std::vector<std::string> scope_of(const request& what) {
  return what.flat ? std::vector<std::string>() : what.targets;
}

rendering::rendering(const request& what, const render::template_set& templates, const source_set& sources,
                     plan::receiver& into)
    : todo_(std::make_unique<schedule>(what, templates, sources, into)) {}

rendering::~rendering() = default;

void rendering::add(const std::vector<const catalog::catalog*>& vendors, const catalog::kind_set& kinds) {
  for (const auto* one : vendors)
    todo_->add(one->vendor, one->written->vendor.at, [this, one, &kinds](const target& in, unit_builder& to) {
      add_vendor(*one, kinds, todo_->what(), in, to);
    });
  todo_->run();
}

void rendering::add_common(const std::vector<catalog::catalog>& vendors, const catalog::kind_set& kinds,
                           const catalog::catalog& http) {
  const auto common = view::of_all(vendors, kinds);
  todo_->add(kinds_unit, {},
             [&](const target& in, unit_builder& to) { add_shared(each::kinds, common, kinds, in, to); });
  if (todo_->what().complete)
    todo_->add(index_unit, {}, [&](const target& in, unit_builder& to) {
      add_shared(each::run, common, kinds, in, to);
      if (!http.vendor.empty()) add_shared(each::http, view::of_vendor(http), kinds, in, to);
    });
  if (std::any_of(std::begin(targets), std::end(targets),
                  [&](const target& one) { return one.name == "runtime" && is_wanted(todo_->what(), one); }))
    todo_->add(runtime_unit, {}, [](const target& in, unit_builder& to) { add_runtime(in, to); });
  todo_->run();
}

findings rendering::take_found() {
  return std::move(todo_->found);
}

}  // namespace generator::targets
