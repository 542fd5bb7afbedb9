#include "diagnostics/findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
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

// Findings about a whole file come before findings about places in it.
auto place_of(const finding& one) {
  return std::tuple(one.at.file, one.at.begin != span::whole, one.at.begin, one.at.end, one.id);
}

bool same(const finding& a, const finding& b) {
  const auto equal_remarks = [](const remark& x, const remark& y) {
    return x.at == y.at && x.text == y.text;
  };
  return place_of(a) == place_of(b) && a.level == b.level && a.text == b.text && a.help == b.help &&
         std::equal(a.remarks.begin(), a.remarks.end(), b.remarks.begin(), b.remarks.end(), equal_remarks);
}

}  // namespace

finding& findings::add(rule id, const span& at, std::initializer_list<argument> arguments, std::string help) {
  const rule_text text = text_of(id);
  if (help.empty()) help = text.fix;
  const auto* name = std::find_if(arguments.begin(), arguments.end(),
                                  [](const argument& one) { return one.name == "name"; });
  const std::string subject(name == arguments.end() ? std::string_view() : name->value);
  all_.push_back({id, text.level, at, filled(text.message, arguments), std::move(help), subject, {}});
  return all_.back();
}

bool findings::has_errors() const {
  return std::any_of(all_.begin(), all_.end(),
                     [](const finding& one) { return one.level == severity::error; });
}

std::vector<finding> findings::sorted() const {
  std::vector<finding> ordered = all_;
  std::stable_sort(ordered.begin(), ordered.end(), [](const finding& a, const finding& b) {
    return std::tuple_cat(place_of(a), std::tie(a.text, a.help)) <
           std::tuple_cat(place_of(b), std::tie(b.text, b.help));
  });
  ordered.erase(std::unique(ordered.begin(), ordered.end(), same), ordered.end());
  return ordered;
}

std::string_view code_of(rule id) {
  return text_of(id).code;
}

std::string tally(const findings& all) {
  const std::vector<finding> each = all.sorted();
  const auto errors = std::count_if(each.begin(), each.end(),
                                    [](const finding& one) { return one.level == severity::error; });
  const auto warnings = static_cast<std::ptrdiff_t>(each.size()) - errors;
  const auto counted = [](std::ptrdiff_t count, std::string_view what) {
    return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
  };
  if (each.empty()) return "no findings";
  if (warnings == 0) return counted(errors, "error");
  if (errors == 0) return counted(warnings, "warning");
  return counted(errors, "error") + ", " + counted(warnings, "warning");
}

}  // namespace generator
