#include <fmt/format.h>

#include <filesystem>
#include <iostream>

#include "catalog/names.hpp"
#include "commands/commands.hpp"
#include "commands/edit.hpp"
#include "commands/report.hpp"
#include "diagnostics/print.hpp"
#include "first_spec/responses.hpp"
#include "render/characters.hpp"
#include "spec/text_forms.hpp"
#include "spec/value_forms.hpp"

// The command `new`.
namespace generator::commands {
namespace {

namespace fs = std::filesystem;

/// Why a text is not a place. Empty if it is one.
std::string why_no_place(const std::string& place) {
  if (place.empty() || spec::place_of(place)) return {};
  return fmt::format(
      "`{}` is no place in a response: write a JSON pointer such as /error/code, or header:NAME", place);
}

std::string why_no_locale(const std::string& tag) {
  return tag.empty() || spec::is_locale(tag)
             ? ""
             : fmt::format("`{}` is no language tag such as en or pt-BR", tag);
}

/// What is wrong with the arguments. Empty if nothing is.
std::string mistake(const new_options& options) {
  for (const auto* one : {&options.vendor, &options.title, &options.url, &options.code, &options.message})
    if (!is_utf8(*one)) return "the arguments are not UTF-8";
  if (const auto why = catalog::why_no_vendor_name(options.vendor); !why.empty())
    return fmt::format("`{}` cannot name a vendor: {}", options.vendor, why);
  for (const auto* one : {&options.code, &options.message})
    if (auto why = why_no_place(*one); !why.empty()) return why;
  for (const auto& one : options.locales)
    if (auto why = why_no_locale(one); !why.empty()) return why;
  return {};
}

/// Asks for answers at a terminal.
class questions {
 public:
  explicit questions(const streams& to) : to_(to) {}

  /// Asks unless there is an answer. Asks again if the answer is wrong. An empty answer leaves it open.
  template <class WhyWrong>
  void ask(std::string& answer, const std::string& question, WhyWrong&& why_wrong) {
    while (answer.empty() && !ended_) {
      to_.error << fmt::format("{} ", question);
      to_.error.flush();
      if (!std::getline(std::cin, answer)) {
        ended_ = true;
        return;
      }
      if (answer.empty()) return;
      const auto why = is_utf8(answer) ? why_wrong(answer) : std::string("that is not UTF-8");
      if (why.empty()) return;
      to_.error << fmt::format("{}\n", why);
      answer.clear();
    }
  }
  void ask(std::string& answer, const std::string& question) {
    ask(answer, question, [](const std::string&) { return std::string(); });
  }
  /// Whether the answers ended before the questions did.
  bool ended() const { return ended_; }

 private:
  const streams& to_;
  bool ended_ = false;
};

std::string why_no_status(const std::string& status) {
  return spec::parse_status(status) ? "" : fmt::format("`{}` is no status such as 401 or 4xx", status);
}

void ask_for_errors(questions& at, std::vector<first_spec::first_error>& into) {
  while (!at.ended()) {
    first_spec::first_error one;
    at.ask(one.code, into.empty() ? "The code of an error, such as KEY_EXPIRED (Enter: none):"
                                  : "The code of another one (Enter: no more):");
    if (one.code.empty()) return;
    std::string status;
    while (status.empty() && !at.ended())
      at.ask(status, "The status that it comes with, such as 401:", why_no_status);
    one.statuses.push_back(status);
    into.push_back(std::move(one));
  }
}

/// Returns whether all questions were asked.
bool ask(first_spec::answers& known, const streams& to) {
  questions at(to);
  at.ask(known.title, fmt::format("What do people call it? (Enter: {})", first_spec::title_of(known.vendor)));
  at.ask(known.url, "The address of its page about errors (Enter: none):");
  at.ask(known.code, "Where does an error response have the code, as in /error/code? (Enter: not known)",
         why_no_place);
  at.ask(known.message, "Where does it have the message? (Enter: not known)", why_no_place);
  std::string locale;
  if (known.locales.empty())
    at.ask(locale, "A language that end users read, besides en (Enter: none):", why_no_locale);
  if (!locale.empty()) known.locales = {"en", locale};
  ask_for_errors(at, known.errors);
  return !at.ended();
}

first_spec::answers answers_of(const new_options& options) {
  first_spec::answers known;
  known.vendor = options.vendor;
  known.title = options.title;
  known.url = options.url;
  known.locales = options.locales;
  known.code = options.code;
  known.message = options.message;
  return known;
}

/// Learns from the responses that the user saved. Returns false after a message.
bool learn(const std::vector<std::string>& paths, first_spec::answers& known, const streams& to) {
  source_set sources;
  findings found;
  std::vector<first_spec::response> all;
  for (const auto& path : paths) {
    const auto file = read_file(path, sources, found);
    if (!file) {
      report(found, sources, "errcat wrote nothing", to);
      return false;
    }
    std::string why;
    all.push_back(first_spec::read_response(path, sources.text(*file), why));
    if (why.empty()) continue;
    to.error << fmt::format("errcat: {}: {}\n", path, why);
    return false;
  }
  for (const auto& one : first_spec::learn(all, known)) to.error << fmt::format("errcat: {}\n", one);
  return true;
}

/// The specs that are there already, so that the new one is checked along with them.
std::vector<std::string> specs_beside(const std::string& folder) {
  std::error_code error;
  return specs_in(folder, error);
}

}  // namespace

int start(const new_options& options, const streams& to) {
  const auto refuse = [&](const std::string& why) {
    to.error << fmt::format("errcat: {}\n", why);
    return exit_code::failed;
  };
  if (const auto wrong = mistake(options); !wrong.empty()) return refuse(wrong);
  const std::string folder = options.to.empty() ? "specs" : options.to;
  const auto path = (fs::path(folder) / (options.vendor + ".yaml")).string();
  if (fs::exists(fs::symlink_status(path)))
    return refuse(fmt::format("{} exists already; `errcat add {}` adds errors to it", path, options.vendor));

  auto known = answers_of(options);
  if (!options.from.empty() && !learn(options.from, known, to)) return exit_code::failed;
  if (options.interactive && !ask(known, to)) return refuse("the answers ended, so errcat wrote nothing");
  if (known.title.empty()) known.title = first_spec::title_of(known.vendor);
  source_set templates;
  findings found;
  const auto text = first_spec::skeleton(known, templates, found);
  if (!text) {
    to.error << to_text(found, templates) << '\n';
    return exit_code::failed;
  }
  auto paths = specs_beside(folder);
  progress on(to.error, to.columns);
  source_set sources;
  findings before, after;
  if (!paths.empty()) load(paths, options.kinds, 0, sources, before, on);
  paths.push_back(path);
  load(paths, options.kinds, 0, sources, after, on, {{identity_of(path), {path, *text}}});
  on.finish();
  if (refuse_new_findings(before, after, sources, to)) return exit_code::found_something;
  const auto next = fmt::format(
      "Next: answer the questions in its comments, or add an error:\n  errcat add {} key_expired --code "
      "KEY_EXPIRED --status 401{}\n",
      options.vendor, options.to.empty() ? "" : " --specs " + path);
  return write_files({{path, {}, *text}}, {options.dry_run, fmt::format("{}: written\n", path), next}, to);
}

}  // namespace generator::commands
