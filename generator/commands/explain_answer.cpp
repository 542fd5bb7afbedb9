#include "commands/explain_answer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "commands/explain_text.hpp"
#include "commands/report.hpp"
#include "commands/shown.hpp"
#include "diagnostics/findings.hpp"
#include "errcat/runtime.hpp"
#include "errcat/xml.hpp"

// Asks catalogs about a response.
namespace generator::commands {
namespace {

/// The number of a name, or 0 if no name is given. Empty, after a remark, if the name is unknown.
template <class Defined>
std::optional<std::uint32_t> number_of(const std::vector<Defined>& defined, const std::string& id,
                                       std::string_view what, remarks& on) {
  if (id.empty()) return 0;
  std::vector<std::string_view> known;
  for (std::size_t i = 0; i < defined.size(); ++i) {
    if (defined[i].id == id) return static_cast<std::uint32_t>(i + 1);
    known.push_back(defined[i].id);
  }
  on.push_back(
      fmt::format("no {} is called `{}`{}", what, shown(id, {}), with_help(did_you_mean(id, known).text)));
  return {};
}

bool is_by_code(const errcat::any_match& found) {
  return found.how == errcat::rung::code || found.how == errcat::rung::alias;
}

}  // namespace

answer::answer(const catalog::catalog& of, const evidence& what, errcat::surface surface,
               errcat::operation operation)
    : of_(of), packed_(generator::tables::pack(of)), tables_(generator::tables::view(packed_)) {
  for (const auto& one : what.headers) headers_.push_back({one.name, one.value});
  errcat::response known;
  known.status = what.status;
  known.surface = surface;
  known.operation = operation;
  known.message = what.options->message;
  known.code = what.code;
  read(what, known);
  const auto form = seen_->body();
  const bool is_data =
      form == errcat::body_form::json || form == errcat::body_form::cut || form == errcat::body_form::xml;
  const auto& response = seen_->response();
  has_shape_ =
      what.code.empty() && (response.code || (is_data && known.message.empty() && !response.message.empty()));
  if (what.code.empty() || is_by_code(match_)) return;
  if (const auto named = errcat::find_id(tables_, what.code)) {
    match_ = {};
    match_.what = named;
    match_.status = what.status;
    by_name_ = true;
  } else if (const auto status = status_of_word(what.code); status != 0 && what.status == 0) {
    known.code = {};
    known.status = status;
    seen_.reset();
    read(what, known);
  }
}

void answer::read(const evidence& what, errcat::response known) {
  const auto& bodies = what.pasted.bodies;
  const auto read_one = [&](std::string_view body) {
    take(errcat::read(tables_, known, errcat::any_body(body), headers_), body);
  };
  read_one(bodies.empty() ? std::string_view() : std::string_view(bodies[0]));
  // A body that can be read in two ways is not to be read in a third.
  if (seen_->body() == errcat::body_form::ambiguous) return;
  for (std::size_t i = 1; i < bodies.size() && !is_known(); ++i) read_one(bodies[i]);
}

/// Keeps the reading if it says more than the one before.
void answer::take(errcat::reading seen, std::string_view body) {
  const errcat::any_match match = errcat::classify<std::int32_t>(tables_, seen.response());
  const auto worth = [](const errcat::any_match& found, const errcat::reading& from) {
    return std::tuple(found.how, static_cast<bool>(from.response().code), !from.response().message.empty());
  };
  if (seen_ && worth(match, seen) <= worth(match_, *seen_)) return;
  seen_.emplace(std::move(seen));
  // The match refers to texts of the reading.
  match_ = errcat::classify<std::int32_t>(tables_, seen_->response());
  body_ = body;
}

int answer::score() const {
  const auto how = by_name_ ? errcat::rung::code : match_.how;
  const bool reads_code = static_cast<bool>(seen_->response().code);
  const int level = is_known() ? 3 : has_shape_ ? (reads_code ? 2 : 1) : 0;
  return level * 100 + static_cast<int>(how) * 2 + (match_.surprising ? 0 : 1);
}

std::string answer::name() const {
  if (!match_) return "no entry";
  if (is_by_http(match_.how)) return fmt::format("status {}", match_.status);
  const auto& known = of_.entries[match_.what.index()];
  const auto name = catalog::name_of(known);
  return known.id.empty() && !known.status_written.empty() ? "status " + name : name;
}

std::unique_ptr<answer> ask(const catalog::catalog& of, const evidence& what, remarks& on) {
  const auto surface = number_of(of.surfaces, what.options->surface, "surface", on);
  const auto operation = number_of(of.operations, what.options->operation, "operation", on);
  if (!surface || !operation) return nullptr;
  return std::make_unique<answer>(of, what, static_cast<errcat::surface>(*surface),
                                  static_cast<errcat::operation>(*operation));
}

std::vector<std::unique_ptr<answer>> ask_all(const std::vector<catalog::catalog>& vendors,
                                             const evidence& what) {
  std::vector<std::unique_ptr<answer>> all;
  for (const auto& one : vendors)
    if (auto said = std::make_unique<answer>(one, what, errcat::surface{}, errcat::operation{});
        said->match() || said->has_shape())
      all.push_back(std::move(said));
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a->score() > b->score(); });
  return all;
}

std::string words_of(const answer& of) {
  if (!of.match()) return "but bodies of this form";
  const auto how = of.is_by_name() ? std::string_view("by its id") : words_of(of.match().how);
  return fmt::format("{}{}", how,
                     of.has_shape() && !of.is_known() ? ", in a body of this vendor's form" : "");
}

}  // namespace generator::commands
