#include "commands/explain_result.hpp"

#include <fmt/format.h>

#include <iterator>
#include <sstream>

#include "commands/explain_answer.hpp"
#include "commands/explain_json.hpp"
#include "commands/explain_list.hpp"
#include "commands/explain_match.hpp"
#include "commands/explain_read.hpp"
#include "commands/explain_text.hpp"
#include "commands/explain_ticket.hpp"
#include "commands/explain_vendors.hpp"
#include "commands/report.hpp"
#include "commands/shown.hpp"
#include "diagnostics/advice.hpp"

// Looks up what the command `explain` is asked for.
namespace generator::commands {
namespace {

/// What a run has at hand.
struct explain_run {
  const explain_options& options;
  const std::vector<catalog::catalog>& vendors;
  source_set& sources;
  evidence what{};
  explain_result out{};
};

void warn_of_body(const answer& said, explain_run& in) {
  const auto form = said.seen().body();
  auto& on = in.out.remarks_on_input;
  if (form == errcat::body_form::unreadable && in.what.pasted.page_title.empty())
    on.emplace_back("the body cannot be read and is ignored");
  if (form == errcat::body_form::ambiguous) on.emplace_back("the body has a name twice and is ignored");
  if (form == errcat::body_form::cut)
    on.emplace_back("the body is cut off; errcat reads the part before the cut");
}

/// What to print before the answer. Empty if nothing was pasted.
std::optional<read_report> report_if_pasted(const explain_run& in, const answer* by) {
  if (!in.what.has_paste) return {};
  return report_of(in.what, by);
}

/// Tells what was read and who can have sent it, without an explanation.
void tell_read(explain_run& in, const answer* by, const std::vector<const answer*>& all,
               const std::string& text) {
  const auto read = report_if_pasted(in, by);
  in.out.json = json_of(read ? &*read : nullptr, all, nullptr, nullptr, nullptr);
  in.out.text = (read ? to_text(*read) : "") + text;
}

void fail(explain_run& in, std::string why) {
  in.out.failure = std::move(why);
  in.out.code = exit_code::found_something;
}

/// Tells the answer of a vendor.
/// @param before what comes before it in the text
void tell_answer(explain_run& in, const answer& said, const std::vector<const answer*>& all,
                 const std::string& before) {
  warn_of_body(said, in);
  const auto read = report_if_pasted(in, &said);
  if (in.options.ticket) {
    in.out.text = ticket_text(said, in.what, read ? *read : report_of(in.what, &said));
    return;
  }
  findings none;
  std::ostringstream nowhere;
  progress quiet(nowhere, 0);
  const bool by_http = is_by_http(said.match().how);
  const auto http = by_http ? load_http(in.sources, none, quiet) : catalog::catalog();
  const auto& speaking = by_http ? http : said.vendor();
  const auto explained = explain_match(in.what, said, speaking, in.out.remarks_on_input);
  in.out.json = json_of(read ? &*read : nullptr, all, &said, &explained, &speaking);
  in.out.text = (read ? to_text(*read) : "") + before + to_text(explained, said.vendor(), speaking);
}

void explain_for_vendor(explain_run& in, const catalog::catalog& vendor) {
  const auto said = ask(vendor, in.what, in.out.remarks_on_input);
  if (!said) {
    in.out.code = exit_code::failed;
    return;
  }
  if (said->match()) return tell_answer(in, *said, {said.get()}, "");
  warn_of_body(*said, in);
  tell_read(in, said.get(), {}, "");
  fail(in, fmt::format("{} has no entry for this response{}", vendor.title,
                       with_help(suggest_code(std::vector{vendor}, in.what.code))));
}

std::string list_of_answers(const std::vector<const answer*>& all, std::string_view title) {
  auto text = fmt::format("{}\n", title);
  for (const auto* one : all)
    text += fmt::format("  {:<30}  {}, {}\n", one->vendor().vendor, one->name(), words_of(*one));
  return text;
}

void tell_answers(explain_run& in, const std::vector<const answer*>& all) {
  const bool is_known = all.front()->score() >= 100;
  const auto title = is_known ? "Several vendors can have sent this. Name the one that answered:"
                              : "Only the status tells what this is. Name the vendor that answered:";
  tell_read(in, is_known ? all.front() : nullptr, all, list_of_answers(all, title));
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
void explain_for_all(explain_run& in) {
  const auto asked = ask_all(in.vendors, in.what);
  const auto all = worth_telling(asked);
  if (all.empty()) {
    tell_read(in, nullptr, {}, "");
    return fail(in, fmt::format("no vendor knows this response{}",
                                with_help(suggest_code(in.vendors, in.what.code))));
  }
  const auto& best = *all.front();
  const bool is_best = best.score() >= 100 && (all.size() == 1 || all[1]->score() < best.score());
  if (!is_best) return tell_answers(in, all);
  if (!best.match()) return explain_for_vendor(in, best.vendor());
  const auto before = all.size() > 1
                          ? list_of_answers(all, "Vendors that know this, best first:") + '\n'
                          : fmt::format("Only {} {}.\n\n", best.vendor().title,
                                        best.is_known() ? "knows this" : "has bodies of this form");
  tell_answer(in, best, all, before);
}

std::vector<std::string> words_in(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

void list(explain_run& in, const catalog::catalog* vendor) {
  const auto words = words_in(in.options.search);
  if (vendor == nullptr && words.empty()) {
    std::vector<std::string> places;
    for (const auto& one : in.vendors) places.emplace_back(in.sources.path(one.written->vendor.at.file));
    in.out.text = list_of_vendors(in.vendors, places);
    in.out.json = json_of_vendors(in.vendors, places);
    return;
  }
  std::vector<const catalog::catalog*> searched;
  for (const auto& one : in.vendors)
    if (vendor == nullptr || vendor == &one) searched.push_back(&one);
  const auto found = find_entries(searched, words, in.options.most_listed);
  in.out.text = to_text(found);
  in.out.json = json_of_entries(found);
  if (!found.lists.empty()) return;
  fail(in, words.empty() ? fmt::format("{} has no entries", vendor->title)
                         : fmt::format("no entry has all of these words: {}", shown(in.options.search, {})));
}

/// Says what is wrong with the first word.
void refuse_word(explain_run& in, std::string_view meant) {
  const auto& word = in.options.vendor;
  const auto help = is_word_alone(in.options) ? did_you_mean(word, meanings(in.vendors)).text
                                              : suggest_vendor(in.vendors, word);
  in.out.failure = fmt::format("no {} is called `{}`{}", meant, shown(word, {}), with_help(help));
  in.out.code = exit_code::failed;
}

void run(explain_run& in, bool has_input) {
  const auto& options = in.options;
  const auto* vendor = find_vendor(in.vendors, options.vendor);
  const bool is_other = vendor == nullptr && !options.vendor.empty() && options.vendor != "-";
  if (is_other && !is_word_alone(options)) return refuse_word(in, "vendor");
  auto what =
      read_input(options, is_other ? options.vendor : options.code, has_input, in.out.remarks_on_input);
  if (!what) {
    in.out.code = exit_code::failed;
    return;
  }
  in.what = std::move(*what);
  if (is_other && ask_all(in.vendors, in.what).empty()) return refuse_word(in, "vendor, code or id");
  if (!options.search.empty() || in.what.is_empty()) return list(in, vendor);
  if (vendor == nullptr) return explain_for_all(in);
  explain_for_vendor(in, *vendor);
}

}  // namespace

explain_result look_up(const explain_options& options, bool has_input,
                       const std::vector<catalog::catalog>& vendors, source_set& sources) {
  explain_run in{options, vendors, sources};
  run(in, has_input);
  return std::move(in.out);
}

}  // namespace generator::commands
