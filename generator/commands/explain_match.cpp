#include "commands/explain_match.hpp"

#include <fmt/format.h>

#include <ctime>

#include "commands/shown.hpp"
#include "errcat/runtime.hpp"
#include "errcat/user_text.hpp"
#include "pasted/secrets.hpp"
#include "view/phrases.hpp"

// Explains the entry that a response was classified as.
namespace generator::commands {
namespace {

errcat::call call_of(const evidence& what, const answer& said, remarks& on) {
  const auto& options = *what.options;
  errcat::call last;
  last.made = options.made;
  last.elapsed_ms = options.elapsed_ms;
  last.refreshed = options.refreshed;
  last.method = options.method.empty() ? what.pasted.method : options.method;
  last.sent_key = options.sent_key;
  last = said.seen().call(last, std::time(nullptr));
  if (said.seen().asks_to_wait() && last.retry_after_ms < 0)
    on.push_back(fmt::format("cannot read how long the response asks to wait: `{}`",
                             shown(said.seen().asked_wait(), never_names(said.vendor()))));
  return last;
}

/// The message for end users. A secret that it took from the response is left out of it, but not the vendor's
/// own address.
std::string user_message_of(const evidence& what, const answer& said, const catalog::catalog& speaking) {
  errcat::fill_options how;
  how.now_s = std::time(nullptr);
  const auto text =
      errcat::user_message(said.tables(), said.match(), said.seen(), what.options->locale, how).text;
  const auto is_vendors = [&](std::string_view part) {
    for (const auto& message : speaking.user_messages)
      for (const auto one : message.texts)
        if (one.find(part) != one.npos) return true;
    return false;
  };
  auto secrets = pasted::secrets_in(text);
  std::erase_if(secrets, [&](const pasted::secret& one) { return is_vendors(one.text); });
  return pasted::without(text, secrets);
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

}  // namespace

explanation explain_match(const evidence& what, const answer& said, const catalog::catalog& speaking,
                          remarks& on) {
  const auto& t = said.tables();
  explanation out;
  out.match = said.match();
  // The user wants to know what the vendor says, however long the wait is.
  errcat::budget unbounded;
  unbounded.max_wait_ms = errcat::none_given;
  out.next = errcat::decide(t, out.match, call_of(what, said, on), unbounded);
  out.user_message = user_message_of(what, said, speaking);
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

}  // namespace generator::commands
