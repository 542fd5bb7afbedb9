#include <fmt/format.h>

#include "errors.hpp"
#include "knowledge.hpp"
#include "texts.hpp"

namespace random_catalog {
namespace {

std::vector<status> some_statuses(workshop& in) {
  const std::vector<std::string> known{"400", "401", "403", "404",  "409", "422",  "429", "500",
                                       "502", "503", "504", "-503", "-1",  "1001", "302", "82001"};
  switch (in.random.below(8)) {
    case 0:
      return {};
    case 1:
      return {status_of("varies")};
    case 2:
      return {status_of(in.random.percent(50) ? "4xx" : "5xx")};
    case 3: {
      auto several = known;
      in.random.shuffle(several);
      return {status_of(several[0]), status_of(several[1]), status_of(several[2])};
    }
    default:
      return {status_of(in.random.one_of(known))};
  }
}

}  // namespace

entry new_error(workshop& in, const std::string& category) {
  auto made = new_entry(in, entry_type::error);
  made.id = new_id(in);
  made.number = new_number(in);
  made.category = category;
  if (in.random.percent(60)) made.statuses = some_statuses(in);
  if (in.random.percent(15)) made.since = phrase(in.random);
  if (in.random.percent(15)) made.deprecated = sentence(in.random);
  if (in.random.percent(15)) made.other_ids.push_back(new_id(in));
  if (!in.errors.empty() && in.random.percent(15)) made.replaced_by = in.random.one_of(in.errors).id;
  return made;
}

std::size_t add_error(workshop& in, entry made) {
  settle_kind(in, made);
  if (audience_of(in.result, made) == "developer") made.user_message.clear();
  in.errors.push_back(std::move(made));
  return in.errors.size() - 1;
}

std::string any_category(workshop& in) {
  return in.result.categories.empty() || in.random.percent(50) ? std::string()
                                                               : in.random.one_of(in.result.categories).id;
}

int expected_status(workshop& in, const entry& of) {
  const auto all = ranges_of(statuses_of(in.result, of));
  if (all.empty()) return 0;
  const auto& [first, last] = in.random.one_of(all);
  return in.random.between(first, last);
}

bool is_unlisted(workshop& in, const entry& of, int status) {
  const auto all = ranges_of(statuses_of(in.result, of));
  return status != 0 && !all.empty() && !covers(all, status);
}

probe by_code(workshop& in, std::size_t entry, std::string what, std::string code) {
  probe made;
  made.what = std::move(what);
  made.entry = entry;
  made.rung = "code";
  made.code = std::move(code);
  made.status = expected_status(in, in.errors[entry]);
  return made;
}

probe not_found(workshop& in, std::string what) {
  probe made;
  made.what = std::move(what);
  made.status = in.random.one_of(std::vector<int>{0, 400, 401, 429, 500, 503, -503, 999, 302});
  return made;
}

namespace {

/// The number, if the text is the only way to write it.
std::optional<std::int64_t> as_integer(const std::string& code) {
  if (code.empty() || code.size() > 9 || code.find_first_not_of("-0123456789") != code.npos) return {};
  if (code.find('-', 1) != code.npos || code == "-") return {};
  const auto value = std::stoll(code);
  return std::to_string(value) == code ? std::optional<std::int64_t>(value) : std::nullopt;
}

void probe_code(workshop& in, std::size_t at, const std::string& code) {
  in.probes.push_back(by_code(in, at, "a code", code));
  auto bare = by_code(in, at, "a code without a status", code);
  bare.status = 0;
  in.probes.push_back(bare);
  auto elsewhere = by_code(in, at, "a code on any status", code);
  elsewhere.status = in.random.one_of(std::vector<int>{400, 404, 500, 503, -503, 777});
  elsewhere.unlisted_status = is_unlisted(in, in.errors[at], elsewhere.status);
  in.probes.push_back(elsewhere);
  if (const auto number = as_integer(code)) {
    auto integer = by_code(in, at, "a code as an integer", "");
    integer.integer = number;
    in.probes.push_back(integer);
  }
}

/// An error with a code of its own, in any form.
void add_plain(workshop& in) {
  const auto code = new_code(in);
  auto made = new_error(in, any_category(in));
  made.code = escaped_braces(code);
  for (int i = in.random.between(-2, 2); i > 0; --i) {
    made.aliases.push_back(new_code(in));
    if (made.aliases.back().find_first_of("{}") != std::string::npos)
      made.aliases.back() = fmt::format("A{}", in.counter++), in.codes.insert(made.aliases.back());
  }
  const bool has_message = in.random.percent(30);
  const auto message = fmt::format("Seen {}: {}", ++in.counter, phrase(in.random));
  if (has_message) made.messages = {escaped_braces(message), "Not {what} but {that}"};
  const bool limited = !in.result.surfaces.empty() && in.random.percent(20);
  if (limited) made.surfaces = {0};
  const auto at = add_error(in, made);
  probe_code(in, at, code);
  for (const auto& alias : made.aliases) {
    auto other = by_code(in, at, "an alias", alias);
    other.rung = "alias";
    in.probes.push_back(other);
  }
  if (has_message) {
    auto said = by_code(in, at, "a code with its message", code);
    said.message = message;
    in.probes.push_back(said);
    said.message = "Not this but that";
    said.taken = {{"what", "this"}, {"that", "that"}};
    in.probes.push_back(said);
    said.taken.clear();
    said.message += "\n";
    said.message = "Nobody says this";
    said.disagreement = true;
    in.probes.push_back(said);
  }
  if (limited && in.result.surfaces.size() > 1) {
    auto there = by_code(in, at, "a code on a surface of its own", code);
    there.surface = 1;
    in.probes.push_back(there);
    there.surface = 2;
    there.disagreement = true;
    in.probes.push_back(there);
  }
  for (const auto& common : fields_of(in.result, made)) {
    auto with = by_code(in, at, "a code with the field of its category", code);
    with.fields = {{common.place, common.values.front()}};
    in.probes.push_back(with);
    with.fields = {{common.place, {value::type::text, "another"}}};
    with.disagreement = true;
    in.probes.push_back(with);
  }
}

/// `FLOOD7_WAIT_{seconds}`, and sometimes an error whose own code is one of these.
void add_pattern(workshop& in) {
  const auto stem = fmt::format("{}{}_WAIT_", upper_word(in.random), ++in.counter);
  const bool integer = in.random.percent(50);
  const bool two = in.random.percent(40);
  auto made = new_error(in, any_category(in));
  made.code = stem + "{seconds}" + (two ? ":{rest}!" : "");
  if (integer) made.placeholders = {{"seconds", true}};
  const auto at = add_error(in, made);
  const std::string seconds =
      integer ? std::to_string(in.random.between(0, 99'999)) : phrase(in.random) + "s";
  auto found = by_code(in, at, "a code with placeholders", stem + seconds + (two ? ":x y!" : ""));
  if (seconds.find(':') == seconds.npos) {
    found.taken = {{"seconds", seconds}};
    if (two) found.taken["rest"] = "x y";
  }
  in.probes.push_back(found);
  const auto miss = [&](const std::string& code) {
    auto none = not_found(in, "a code that does not fit placeholders");
    none.code = code;
    none.unknown_code = true;
    in.probes.push_back(none);
  };
  miss(stem + (two ? ":x!" : ""));
  miss(" " + found.code);
  if (two || integer) miss(found.code + " ");
  if (integer) miss(stem + "7a" + (two ? ":x!" : ""));
  if (two || in.random.percent(50)) return;
  auto exact = new_error(in);
  exact.code = stem + "12";
  in.codes.insert(exact.code);
  const auto exact_at = add_error(in, exact);
  in.probes.push_back(by_code(in, exact_at, "a code that would fit placeholders too", exact.code));
}

/// No code: matched by one or several messages.
void add_message(workshop& in) {
  auto made = new_error(in);
  const auto text = fmt::format("{} {}", phrase(in.random), ++in.counter);
  const auto stem = fmt::format("Wait{} ", ++in.counter);
  made.messages = {escaped_braces(text)};
  if (in.random.percent(60)) made.messages.push_back(stem + "{seconds} s");
  const auto at = add_error(in, made);
  auto said = by_code(in, at, "a message", "");
  said.rung = "message";
  said.message = text;
  in.probes.push_back(said);
  if (made.messages.size() > 1) {
    auto varying = said;
    varying.message = stem + "12 s";
    varying.taken = {{"seconds", "12"}};
    in.probes.push_back(varying);
  }
  said.code = "NOBODY-HAS-THIS";
  said.unknown_code = true;
  in.probes.push_back(said);
  auto none = not_found(in, "more than the message");
  none.message = text + " ";
  in.probes.push_back(none);
}

/// No code and no message: matched by fields.
void add_fields(workshop& in) {
  auto made = new_error(in);
  const auto name = fmt::format("kind {}", ++in.counter);
  made.fields = {
      {"/fault/kind", {{value::type::text, name}, {value::type::integer, std::to_string(in.counter)}}}};
  if (in.random.percent(50)) made.fields.push_back({"header:X-Fault", {{value::type::text, name}}});
  const auto at = add_error(in, made);
  auto told = by_code(in, at, "fields without a code", "");
  told.rung = "fields";
  for (const auto& one : made.fields) told.fields.push_back({one.place, one.values.back()});
  in.probes.push_back(told);
  auto none = not_found(in, "a field of another type");
  none.fields = {{"/fault/kind", {value::type::text, std::to_string(in.counter)}}};
  in.probes.push_back(none);
}

/// One code, divided by second-level codes.
void add_subcodes(workshop& in) {
  const auto code = fmt::format("DIVIDED{}", ++in.counter);
  in.codes.insert(code);
  const auto add = [&](const std::string& subcode) {
    auto made = new_error(in);
    made.code = code;
    made.subcode = subcode;
    made.statuses.clear();
    return add_error(in, made);
  };
  const auto general = add("");
  const auto first = add("first");
  const auto second = add(escaped_braces(phrase(in.random)));
  const auto find = [&](std::size_t entry, std::string what, const std::string& subcode) {
    auto found = by_code(in, entry, std::move(what), code);
    found.subcode = subcode;
    return found;
  };
  in.probes.push_back(find(first, "a second-level code", "first"));
  in.probes.push_back(find(second, "a second-level code", in.errors[second].subcode));
  auto unknown = find(general, "an unknown second-level code", "firs");
  unknown.unknown_subcode = true;
  in.probes.push_back(unknown);
  auto none = find(general, "no second-level code", "");
  none.fields_complete = true;
  in.probes.push_back(none);
  none.fields_complete = false;
  none.ambiguous = true;
  in.probes.push_back(none);
}

/// A URI as the code. problem+json may send it relative to the base.
void add_problem_type(workshop& in) {
  if (in.result.type_base.empty()) return add_plain(in);
  auto made = new_error(in, any_category(in));
  made.code = fmt::format("{}{}-{}", in.result.type_base, lower_word(in.random), ++in.counter);
  in.codes.insert(made.code);
  probe_code(in, add_error(in, made), made.code);
}

void add_unknown_codes(workshop& in) {
  const std::vector<std::string> known(in.codes.begin(), in.codes.end());
  const auto miss = [&](std::string code) {
    if (code.empty() || in.codes.count(code) != 0 || code.find("_WAIT_") != code.npos) return;
    auto none = not_found(in, "nearly a code");
    none.code = std::move(code);
    none.unknown_code = true;
    in.probes.push_back(none);
  };
  for (const auto& code : known) {
    miss(code + " ");
    miss(" " + code);
    miss(code + std::string(1, '\0'));
    miss(code.substr(1));
    miss(code.substr(0, code.size() - 1));
    miss(escaped_braces(code));
    miss("+" + code);
    miss("0" + code);
    auto other_case = code;
    for (char& c : other_case)
      if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) c = static_cast<char>(c ^ 0x20);
    miss(other_case);
  }
}

}  // namespace

void add_errors(workshop& in, int groups) {
  for (; groups > 0; --groups) {
    switch (in.random.below(14)) {
      case 0:
        add_pattern(in);
        break;
      case 1:
      case 2:
      case 3:
      case 4:
        add_shared(in);
        break;
      case 5:
        add_message(in);
        break;
      case 6:
        add_fields(in);
        break;
      case 7:
        add_subcodes(in);
        break;
      case 8:
        add_problem_type(in);
        break;
      default:
        add_plain(in);
    }
  }
  add_unknown_codes(in);
}

}  // namespace random_catalog
