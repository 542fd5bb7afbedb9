#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <ctime>
#include <iterator>
#include <ostream>
#include <sstream>

#include "commands/commands.hpp"
#include "commands/explain_answer.hpp"
#include "commands/explain_input.hpp"
#include "commands/explain_json.hpp"
#include "commands/explain_list.hpp"
#include "commands/explain_read.hpp"
#include "commands/explain_rule.hpp"
#include "commands/explain_text.hpp"
#include "commands/explain_ticket.hpp"
#include "commands/explain_vendors.hpp"
#include "commands/report.hpp"
#include "commands/shown.hpp"
#include "commands/wrap.hpp"
#include "errcat/runtime.hpp"
#include "errcat/user_text.hpp"
#include "pasted/secrets.hpp"
#include "view/phrases.hpp"

// The command `explain`.
namespace generator::commands {
namespace {

/// What a run of the command has at hand.
struct explain_run {
  const explain_options& options;
  const streams& to;
  evidence what{};
  source_set sources{};
  findings found{};
  std::vector<catalog::catalog> vendors{};
};

void print(const explain_run& in, std::string text) {
  if (in.to.out_columns != 0) text = wrapped(text, in.to.out_columns);
  if (in.to.out_links) text = with_links(text);
  in.to.out << text;
}

void warn_of_body(const answer& said, const evidence& what, const streams& to) {
  const auto& seen = said.seen();
  if (seen.body() == errcat::body_form::unreadable && what.pasted.page_title.empty())
    fmt::print(to.error, "errcat: the body cannot be read and is ignored\n");
  if (seen.body() == errcat::body_form::ambiguous)
    fmt::print(to.error, "errcat: the body has a name twice and is ignored\n");
  if (seen.body() == errcat::body_form::cut)
    fmt::print(to.error, "errcat: the body is cut off; errcat reads the part before the cut\n");
}

errcat::call call_of(const explain_run& in, const answer& said) {
  errcat::call last;
  last.made = in.options.made;
  last.method = in.options.method.empty() ? in.what.pasted.method : in.options.method;
  last.sent_key = in.options.sent_key;
  last = said.seen().call(last, std::time(nullptr));
  if (said.seen().asks_to_wait() && last.retry_after_ms < 0)
    fmt::print(in.to.error, "errcat: cannot read how long the response asks to wait: `{}`\n",
               shown(said.seen().asked_wait(), never_names(said.vendor())));
  return last;
}

/// The message for end users. A secret that it took from the response is left out of it, but not the vendor's
/// own address.
std::string user_message_of(const explain_run& in, const answer& said, const catalog::catalog& speaking) {
  errcat::fill_options how;
  how.now_s = std::time(nullptr);
  auto text = errcat::user_message(said.tables(), said.match(), said.seen(), in.options.locale, how).text;
  const auto is_vendors = [&](std::string_view part) {
    for (const auto& message : speaking.user_messages)
      for (const auto one : message.texts)
        if (one.find(part) != one.npos) return true;
    return false;
  };
  const auto secrets = pasted::secrets_in(text);
  const bool hides = std::any_of(secrets.begin(), secrets.end(),
                                 [&](const pasted::secret& one) { return !is_vendors(one.text); });
  return hides ? pasted::without_secrets(text) : text;
}

/// All errors in a response, each with its meaning.
std::vector<reported> reported_in(const answer& said) {
  const auto never = never_names(said.vendor());
  std::vector<reported> all;
  for (const auto& one : said.seen().errors()) {
    const errcat::any_match match = errcat::classify<std::int32_t>(said.tables(), one.response);
    all.push_back({shown(one.response.code.text(), never),
                   match && !is_by_http(match.how)
                       ? catalog::name_of(said.vendor().entries[match.what.index()])
                       : "not in the catalog",
                   shown(one.field, never), &one.response == &said.seen().response()});
  }
  return all;
}

explanation explain_match(const explain_run& in, const answer& said, const catalog::catalog& speaking) {
  const auto& t = said.tables();
  explanation out;
  out.match = said.match();
  // The user wants to know what the vendor says, however long the wait is.
  errcat::budget unbounded;
  unbounded.max_wait_ms = errcat::none_given;
  out.next = errcat::decide(t, out.match, call_of(in, said), unbounded);
  out.user_message = user_message_of(in, said, speaking);
  const auto found = errcat::retry_of(t, out.match);
  for (const auto& one : speaking.policies)
    if (found.rule && one.id == found.rule.id()) {
      out.policy_text = view::policy_text(one);
      out.basis_note = view::basis_note(one.written.basis.value);
    }
  if (found.rule && found.from != out.match.what)
    out.policy_from = fmt::format(" (from {})", catalog::name_of(speaking.entries[found.from.index()]));
  out.by_name = said.is_by_name();
  out.subcode = shown(said.seen().response().subcode.text(), never_names(said.vendor()));
  out.errors = reported_in(said);
  out.has_more_errors = said.seen().has_more_errors();
  return out;
}

/// What to print before the answer. Empty if nothing was pasted.
std::optional<read_report> report_if_pasted(const explain_run& in, const answer* by) {
  if (!in.what.has_paste) return {};
  return report_of(in.what, by);
}

/// Prints the answer of a vendor.
/// @param before what comes before it in the text
int print_answer(explain_run& in, const answer& said, const std::vector<const answer*>& all,
                 const std::string& before) {
  warn_of_body(said, in.what, in.to);
  const auto read = report_if_pasted(in, &said);
  if (in.options.ticket) {
    print(in, ticket_text(said, in.what, read ? *read : report_of(in.what, &said)));
    return exit_code::clean;
  }
  progress quiet(in.to.error, 0);
  const bool by_http = is_by_http(said.match().how);
  const auto http = by_http ? load_http(in.sources, in.found, quiet) : catalog::catalog();
  const auto& speaking = by_http ? http : said.vendor();
  const auto explained = explain_match(in, said, speaking);
  if (in.options.json)
    in.to.out << json_of(read ? &*read : nullptr, all, &said, &explained, &speaking);
  else
    print(in, (read ? to_text(*read) : "") + before + to_text(explained, said.vendor(), speaking));
  return exit_code::clean;
}

int explain_for_vendor(explain_run& in, const catalog::catalog& vendor) {
  const auto said = ask(vendor, in.what, in.to);
  if (!said) return exit_code::failed;
  if (said->match()) return print_answer(in, *said, {said.get()}, "");
  warn_of_body(*said, in.what, in.to);
  const auto read = report_if_pasted(in, said.get());
  if (in.options.json)
    in.to.out << json_of(read ? &*read : nullptr, {}, nullptr, nullptr, nullptr);
  else if (read)
    print(in, to_text(*read));
  fmt::print(in.to.error, "errcat: {} has no entry for this response{}\n", vendor.title,
             with_help(suggest_code(std::vector{vendor}, in.what.code)));
  return exit_code::found_something;
}

std::string list_of_answers(const std::vector<const answer*>& all, std::string_view title) {
  auto text = fmt::format("{}\n", title);
  for (const auto* one : all)
    text += fmt::format("  {:<30}  {}, {}\n", one->vendor().vendor, one->name(), words_of(*one));
  return text;
}

int print_answers(const explain_run& in, const std::vector<const answer*>& all) {
  const bool is_known = all.front()->score() >= 100;
  const auto read = report_if_pasted(in, is_known ? all.front() : nullptr);
  if (in.options.json) {
    in.to.out << json_of(read ? &*read : nullptr, all, nullptr, nullptr, nullptr);
    return exit_code::clean;
  }
  const auto title = is_known ? "Several vendors can have sent this. Name the one that answered:"
                              : "Only the status tells what this is. Name the vendor that answered:";
  print(in, (read ? to_text(*read) : "") + list_of_answers(all, title));
  return exit_code::clean;
}

/// The answers of those who know the response, or else its form, or else its status; the best first. HTTP's
/// own meaning of a status is nobody's answer, unless there is no other.
std::vector<const answer*> worth_telling(const std::vector<std::unique_ptr<answer>>& asked) {
  std::vector<const answer*> all;
  for (const auto& one : asked) {
    const bool is_alike =
        one->is_known() == asked.front()->is_known() && one->has_shape() == asked.front()->has_shape();
    const bool by_http = is_by_http(one->match().how) && !one->has_shape();
    const bool is_first = asked.front() == one;
    if (is_alike && (is_first || !by_http || is_by_http(all.front()->match().how))) all.push_back(one.get());
  }
  return all;
}

/// Asks all vendors. Explains the answer of the one that alone knows the response best.
int explain_for_all(explain_run& in) {
  const auto asked = ask_all(in.vendors, in.what);
  const auto all = worth_telling(asked);
  if (all.empty()) {
    const auto read = report_if_pasted(in, nullptr);
    if (in.options.json)
      in.to.out << json_of(read ? &*read : nullptr, {}, nullptr, nullptr, nullptr);
    else if (read)
      print(in, to_text(*read));
    fmt::print(in.to.error, "errcat: no vendor knows this response{}\n",
               with_help(suggest_code(in.vendors, in.what.code)));
    return exit_code::found_something;
  }
  const auto& best = *all.front();
  const bool is_best = best.score() >= 100 && (all.size() == 1 || all[1]->score() < best.score());
  if (!is_best) return print_answers(in, all);
  if (!best.match()) return explain_for_vendor(in, best.vendor());
  const auto before = all.size() > 1
                          ? list_of_answers(all, "Vendors that know this, best first:") + '\n'
                          : fmt::format("Only {} {}.\n\n", best.vendor().title,
                                        best.is_known() ? "knows this" : "has bodies of this form");
  return print_answer(in, best, all, before);
}

std::vector<std::string> words_in(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

int list(const explain_run& in, const catalog::catalog* vendor) {
  const auto words = words_in(in.options.search);
  if (vendor == nullptr && words.empty()) {
    std::vector<std::string> places;
    for (const auto& one : in.vendors) places.emplace_back(in.sources.path(one.written->vendor.at.file));
    print(in, list_of_vendors(in.vendors, places));
    return exit_code::clean;
  }
  std::string text;
  for (const auto& one : in.vendors)
    if (vendor == nullptr || vendor == &one) {
      const auto entries = list_of_entries(one, words);
      if (!entries.empty()) text += (text.empty() ? "" : "\n") + entries;
    }
  if (text.empty()) {
    fmt::print(in.to.error, "errcat: no entry has all of these words: {}\n", in.options.search);
    return exit_code::found_something;
  }
  print(in, text);
  return exit_code::clean;
}

/// Says what is wrong with the first word.
int refuse_word(const explain_run& in, std::string_view meant) {
  const auto& word = in.options.vendor;
  const auto help = is_word_alone(in.options) ? did_you_mean(word, meanings(in.vendors)).text
                                              : suggest_vendor(in.vendors, word);
  fmt::print(in.to.error, "errcat: no {} is called `{}`{}\n", meant, word, with_help(help));
  return exit_code::failed;
}

/// Explains, once the vendors are loaded.
int explain_with(explain_run& in) {
  const auto& options = in.options;
  const auto* vendor = find_vendor(in.vendors, options.vendor);
  const bool is_other = vendor == nullptr && !options.vendor.empty() && options.vendor != "-";
  if (is_other && !is_word_alone(options)) return refuse_word(in, "vendor");
  auto what = read_input(options, is_other ? options.vendor : options.code, in.to);
  if (!what) return exit_code::failed;
  in.what = std::move(*what);
  if (is_other && ask_all(in.vendors, in.what).empty()) return refuse_word(in, "vendor, code or id");
  if (!options.search.empty() || in.what.is_empty()) return list(in, vendor);
  return vendor == nullptr ? explain_for_all(in) : explain_for_vendor(in, *vendor);
}

}  // namespace

int explain(const explain_options& options, const streams& to) {
  explain_run in{options, to};
  progress on(to.error, to.columns);
  in.vendors = load_vendors(options.specs, options.kinds, options.vendor, in.sources, in.found, on);
  on.finish();
  if (const auto code = explain_rule(options, in.vendors, to)) return *code;
  if (!in.found.has_errors()) return explain_with(in);
  report(in.found, in.sources, "errcat looked up nothing", to);
  return exit_code_of(in.found);
}

}  // namespace generator::commands
