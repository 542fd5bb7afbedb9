#include "diagnostics/findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <iterator>
#include <tuple>
#include <utility>

#include "diagnostics/rule_text.hpp"

// Collects findings and fills in their texts.
namespace generator {
namespace {

void append_on_one_line(std::string& out, std::string_view value) {
  for (std::size_t at = 0; at < value.size(); ++at) {
    const bool windows_break = value.substr(at, 2) == "\r\n";
    out += value[at] == '\n' || windows_break ? ' ' : value[at];
    if (windows_break) ++at;
  }
}

void append_argument(std::string& out, std::string_view name, std::initializer_list<argument> arguments) {
  const auto found = std::find_if(arguments.begin(), arguments.end(),
                                  [name](const argument& one) { return one.name == name; });
  assert(found != arguments.end() && "the message of a rule names an argument that was not given");
  if (found == arguments.end()) {
    out += fmt::format("{{{}}}", name);
  } else {
    append_on_one_line(out, found->value);
  }
}

std::string filled(std::string_view message, std::initializer_list<argument> arguments) {
  std::string out;
  for (std::size_t at = 0; at < message.size(); ++at) {
    const char c = message[at];
    const bool doubled = message.substr(at + 1, 1) == message.substr(at, 1);
    const std::size_t close = c == '{' && !doubled ? message.find('}', at) : std::string_view::npos;
    if ((c == '{' || c == '}') && doubled) {
      out += c;
      ++at;
    } else if (close != std::string_view::npos) {
      append_argument(out, message.substr(at + 1, close - at - 1), arguments);
      at = close;
    } else {
      out += c;
    }
  }
  return out;
}

// Findings about a whole file come before findings about positions in it.
auto order_of(const finding& one) {
  return std::tuple(one.at.file, one.at.begin != span::whole, one.at.begin, one.at.end, one.id);
}

bool same(const finding& a, const finding& b) {
  const auto equal_remarks = [](const remark& x, const remark& y) {
    return x.at == y.at && x.text == y.text;
  };
  return order_of(a) == order_of(b) && a.level == b.level && a.text == b.text && a.help == b.help &&
         std::equal(a.remarks.begin(), a.remarks.end(), b.remarks.begin(), b.remarks.end(), equal_remarks);
}

/// "300,000".
std::string grouped(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

/// Whether one of `places` lies within `part`.
template <class Places>
bool any_within(const Places& places, const span& part) {
  for (auto at = places.lower_bound({part.begin, 0}); at != places.end() && at->first <= part.end; ++at)
    if (at->second <= part.end) return true;
  return false;
}

}  // namespace

finding& findings::add(rule id, const span& at, std::initializer_list<argument> arguments, advice help,
                       std::size_t most) {
  return add(
      id, at, arguments, [&] { return std::move(help); }, most);
}

finding& findings::add(rule id, const span& at, std::initializer_list<argument> arguments,
                       const advice_maker& help, std::size_t most) {
  const auto* name = std::find_if(arguments.begin(), arguments.end(),
                                  [](const argument& one) { return one.name == "name"; });
  const std::string_view subject = name == arguments.end() ? std::string_view() : name->value;
  const auto level = levels_.of(id);
  if (!level || !is_to_keep(id, at, subject, most)) return unread_ = {};
  const rule_text text = text_of(id);
  advice own = help();
  if (own.empty()) own.text = text.fix;
  finding one{id, *level, at, filled(text.message, arguments), std::move(own.text), std::string(subject),
              {}, {}};
  one.most = most;
  for (std::string& with : own.instead)
    one.fixes.push_back({{at, std::move(with)}, own.certain && one.fixes.empty()});
  return keep(std::move(one));
}

void findings::add_all(findings&& others) {
  for (auto& [key, of] : others.groups_) {
    group& mine = groups_[key];
    for (const std::size_t i : of.exceptions) mine.exceptions.push_back(exceptions_.size() + i);
    mine.allowed.merge(std::move(of.allowed));
  }
  std::ranges::move(others.exceptions_, std::back_inserter(exceptions_));
  for (finding& one : others.kept_) {
    const auto level = levels_.of(one.id);
    if (!level || !is_to_keep(one.id, one.at, one.subject, one.most)) continue;
    one.level = *level;
    keep(std::move(one));
  }
  for (const auto& [key, of] : others.groups_)
    for (const auto& [begin, end] : of.counted) is_to_keep(key.second, {key.first, begin, end}, {}, 0);
}

bool findings::is_to_keep(rule id, const span& at, std::string_view subject, std::size_t most) {
  ++added_;
  if (is_last_repeated()) {
    groups_.at({kept_.back().at.file, kept_.back().id}).kept.pop_back();
    kept_.pop_back();
  }
  group& of = groups_[{at.file, id}];
  if (is_allowed(of, subject)) {
    of.allowed.emplace(at.begin, at.end);
    return false;
  }
  const auto alike = std::ranges::count_if(of.kept, [&](std::size_t i) { return kept_[i].most == most; });
  if (static_cast<std::size_t>(alike) < most) return true;
  if (!is_kept(of, at)) of.counted.emplace_hint(of.counted.end(), at.begin, at.end);
  return false;
}

finding& findings::keep(finding one) {
  groups_.at({one.at.file, one.id}).kept.push_back(kept_.size());
  kept_.push_back(std::move(one));
  return kept_.back();
}

bool findings::is_last_repeated() const {
  if (kept_.empty()) return false;
  const finding& last = kept_.back();
  const auto& kept = groups_.at({last.at.file, last.id}).kept;
  return std::any_of(kept.begin(), kept.end() - 1, [&](std::size_t i) { return same(kept_[i], last); });
}

bool findings::is_kept(const group& of, const span& at) const {
  return std::any_of(of.kept.begin(), of.kept.end(), [&](std::size_t i) { return kept_[i].at == at; });
}

bool findings::is_allowed(const group& of, std::string_view subject) {
  for (const std::size_t i : of.exceptions) {
    exception& one = exceptions_[i];
    if (!one.subjects.empty() && std::ranges::find(one.subjects, subject) == one.subjects.end()) continue;
    one.used = true;
    return true;
  }
  return false;
}

std::size_t findings::allow(rule id, file_id file, std::vector<std::string> subjects) {
  group& of = groups_[{file, id}];
  const std::size_t number = exceptions_.size();
  of.exceptions.push_back(number);
  exceptions_.push_back({std::move(subjects), false});
  std::vector<bool> dropped(kept_.size());
  for (const std::size_t i : of.kept) {
    dropped[i] = is_allowed(of, kept_[i].subject);
    if (dropped[i]) of.allowed.emplace(kept_[i].at.begin, kept_[i].at.end);
  }
  if (exceptions_[number].subjects.empty()) of.allowed.merge(std::exchange(of.counted, {}));
  if (std::ranges::find(dropped, true) != dropped.end()) drop_kept(dropped);
  return number;
}

void findings::drop_kept(const std::vector<bool>& dropped) {
  for (auto& [key, of] : groups_) of.kept.clear();
  std::vector<finding> rest;
  for (std::size_t i = 0; i < kept_.size(); ++i) {
    if (dropped[i]) continue;
    groups_.at({kept_[i].at.file, kept_[i].id}).kept.push_back(rest.size());
    rest.push_back(std::move(kept_[i]));
  }
  kept_ = std::move(rest);
}

bool findings::has_errors() const {
  return std::any_of(kept_.begin(), kept_.end(),
                     [](const finding& one) { return one.level == severity::error; });
}

bool findings::has_error_within(const span& part) const {
  const auto within = [&](std::size_t i) {
    return kept_[i].at.begin >= part.begin && kept_[i].at.end <= part.end;
  };
  for (auto at = groups_.lower_bound({part.file, rule{}});
       at != groups_.end() && at->first.first == part.file; ++at) {
    if (text_of(at->first.second).level != severity::error) continue;
    const group& of = at->second;
    if (std::any_of(of.kept.begin(), of.kept.end(), within) || any_within(of.counted, part) ||
        any_within(of.allowed, part))
      return true;
  }
  return false;
}

std::size_t findings::count(severity level) const {
  auto all = static_cast<std::size_t>(std::ranges::count(kept_, level, &finding::level));
  if (is_last_repeated() && kept_.back().level == level) --all;
  for (const auto& [key, of] : groups_)
    if (!of.counted.empty() && levels_.of(key.second) == level) all += of.counted.size();
  return all;
}

std::vector<finding> findings::sorted() const {
  std::vector<finding> ordered = kept_;
  if (is_last_repeated()) ordered.pop_back();
  std::stable_sort(ordered.begin(), ordered.end(), [](const finding& a, const finding& b) {
    return std::tuple_cat(order_of(a), std::tie(a.text, a.help)) <
           std::tuple_cat(order_of(b), std::tie(b.text, b.help));
  });
  std::set<group_key> told;
  for (auto one = ordered.rbegin(); one != ordered.rend(); ++one) {
    const group_key key(one->at.file, one->id);
    const std::size_t more = groups_.at(key).counted.size();
    if (more > 0 && told.insert(key).second)
      one->remarks.push_back(
          {{key.first}, fmt::format("and {} more of this rule in this file", grouped(more))});
  }
  return ordered;
}

std::string_view code_of(rule id) {
  return text_of(id).code;
}

std::string tally(const findings& all) {
  const std::size_t errors = all.count(severity::error);
  const std::size_t warnings = all.count(severity::warning);
  const auto counted = [](std::size_t count, std::string_view what) {
    return fmt::format("{} {}{}", grouped(count), what, count == 1 ? "" : "s");
  };
  if (errors + warnings == 0) return "no findings";
  if (warnings == 0) return counted(errors, "error");
  if (errors == 0) return counted(warnings, "warning");
  return counted(errors, "error") + ", " + counted(warnings, "warning");
}

}  // namespace generator
