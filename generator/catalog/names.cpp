#include "catalog/names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "diagnostics/unicode.hpp"
#include "spec/text_forms.hpp"

// Resolves names, makes C++ names, and keeps the lists of names that a vendor cannot have.
namespace generator::catalog {
namespace {

using std::string_view;

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

/// Whether a character beyond ASCII is a blank, shows nothing of its own, or reorders what is around it. Site
/// builders drop these, and nobody could see them in an address. Some scripts need U+200C and U+200D.
bool is_unseen(char32_t value) {
  const bool is_blank = value == 0xA0 || value == 0x1680 || (value >= 0x2000 && value <= 0x200B) ||
                        value == 0x2028 || value == 0x2029 || value == 0x202F || value == 0x205F ||
                        value == 0x3000;
  return is_blank || is_bidirectional_control(value) || value == 0xAD ||
         (value >= 0x2060 && value <= 0x2064) || (value >= 0xE0000 && value <= 0xE007F);
}

// Keywords up to C++23, the words that start import and module lines, and lowercase macros that compilers or
// very common headers define.
constexpr std::array taken_by_cpp{"alignas",       "alignof",      "and",
                                  "and_eq",        "asm",          "assert",
                                  "auto",          "bitand",       "bitor",
                                  "bool",          "break",        "case",
                                  "catch",         "char",         "char16_t",
                                  "char32_t",      "char8_t",      "class",
                                  "co_await",      "co_return",    "co_yield",
                                  "compl",         "concept",      "const",
                                  "const_cast",    "consteval",    "constexpr",
                                  "constinit",     "continue",     "decltype",
                                  "default",       "delete",       "do",
                                  "double",        "dynamic_cast", "else",
                                  "enum",          "errno",        "explicit",
                                  "export",        "extern",       "false",
                                  "float",         "for",          "friend",
                                  "goto",          "i386",         "if",
                                  "import",        "inline",       "int",
                                  "linux",         "long",         "module",
                                  "mutable",       "namespace",    "new",
                                  "noexcept",      "not",          "not_eq",
                                  "nullptr",       "operator",     "or",
                                  "or_eq",         "private",      "protected",
                                  "public",        "register",     "reinterpret_cast",
                                  "requires",      "return",       "short",
                                  "signed",        "sizeof",       "static",
                                  "static_assert", "static_cast",  "stderr",
                                  "stdin",         "stdout",       "struct",
                                  "switch",        "template",     "this",
                                  "thread_local",  "throw",        "true",
                                  "try",           "typedef",      "typeid",
                                  "typename",      "union",        "unix",
                                  "unsigned",      "using",        "virtual",
                                  "void",          "volatile",     "wchar_t",
                                  "while",         "xor",          "xor_eq"};

// The names in namespace errcat and in the runtime's headers. A test compiles a namespace with every other
// name.
constexpr std::array taken_by_runtime{"action",
                                      "any_match",
                                      "argument",
                                      "audience",
                                      "body",
                                      "body_form",
                                      "budget",
                                      "call",
                                      "captured",
                                      "classify",
                                      "compile_runtime",
                                      "compiled",
                                      "decide",
                                      "decision",
                                      "detail",
                                      "effect",
                                      "effect_of",
                                      "emission",
                                      "entry",
                                      "entry_list",
                                      "entry_parts",
                                      "entry_texts",
                                      "entry_type",
                                      "errcat",
                                      "field_format",
                                      "field_value",
                                      "figure",
                                      "fill",
                                      "filled",
                                      "find",
                                      "find_code",
                                      "find_id",
                                      "find_number",
                                      "find_vendor",
                                      "format_list",
                                      "found_rule",
                                      "http_header",
                                      "is_by_http",
                                      "item",
                                      "item_list",
                                      "jitter",
                                      "kind",
                                      "known",
                                      "layout_11",
                                      "limit",
                                      "limit_list",
                                      "link",
                                      "link_list",
                                      "list_view",
                                      "match",
                                      "message",
                                      "nlohmann",
                                      "no_headers",
                                      "none_given",
                                      "operation",
                                      "operation_list",
                                      "origin",
                                      "origins",
                                      "placeholder",
                                      "placeholder_list",
                                      "read",
                                      "reading",
                                      "reason",
                                      "repeats",
                                      "reported_error",
                                      "response",
                                      "retry",
                                      "retry_after",
                                      "retry_after_ms",
                                      "retry_figures",
                                      "retry_of",
                                      "retry_rule",
                                      "retry_verb",
                                      "rung",
                                      "runtime",
                                      "severity",
                                      "status_list",
                                      "status_range",
                                      "std",
                                      "surface",
                                      "surface_list",
                                      "surprise",
                                      "surprises",
                                      "text_list",
                                      "time_list",
                                      "time_unit",
                                      "to_string",
                                      "transport_failure",
                                      "typed_entry_list",
                                      "types",
                                      "user_message",
                                      "user_message_template",
                                      "vendor",
                                      "vendor_list",
                                      "vendor_match",
                                      "vendors",
                                      "wire_code",
                                      "wire_field"};

// More such names, from the ranges of entries and from the optional headers.
constexpr std::array taken_by_extras{"all_errors",
                                     "any_body",
                                     "attempt",
                                     "attempt_history",
                                     "basic_retry_loop",
                                     "catalog_of",
                                     "ending",
                                     "error_code",
                                     "error_list",
                                     "every_surprise",
                                     "fill_options",
                                     "fixture",
                                     "fixture_headers",
                                     "fmt",
                                     "format",
                                     "kind_category",
                                     "kind_error_code",
                                     "log",
                                     "log_line",
                                     "make_error_condition",
                                     "named_error",
                                     "ranges",
                                     "retry_input",
                                     "retry_loop",
                                     "retry_quota",
                                     "retry_result",
                                     "retry_state",
                                     "same_category",
                                     "sends_again",
                                     "sent",
                                     "sent_by_curl",
                                     "settled_attempt",
                                     "telemetry",
                                     "telemetry_attribute",
                                     "telemetry_attributes",
                                     "telemetry_value",
                                     "to_line",
                                     "transport",
                                     "transport_of",
                                     "transport_of_curl",
                                     "transport_of_errno",
                                     "user_text",
                                     "xml"};

// The pages across vendors, which are in the same folder as the vendors' pages.
constexpr std::array taken_by_pages{"http", "index", "kinds", "messages", "retries"};

// On Windows, files with these names are devices, whatever their extension.
constexpr std::array taken_by_devices{"aux",  "com1", "com2", "com3", "com4", "com5", "com6", "com7",
                                      "com8", "com9", "con",  "lpt1", "lpt2", "lpt3", "lpt4", "lpt5",
                                      "lpt6", "lpt7", "lpt8", "lpt9", "nul",  "prn"};

template <class Names>
bool contains(const Names& names, string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

void name_table::add(string_view name, index at, const span& defined) {
  if (!known_.emplace(name, known{at, uses_ ? uses_->defined.size() : 0}).second) return;
  names_.emplace_back(name);
  if (uses_) uses_->defined.push_back({in_, name, defined});
}

std::optional<index> name_table::find(string_view name) const {
  const auto found = known_.find(name);
  return found == known_.end() ? std::nullopt : std::optional(found->second.at);
}

void name_table::record(string_view name, const span& at) const {
  const auto found = uses_ ? known_.find(name) : known_.end();
  if (found == known_.end()) return;
  // Defaults are resolved for each entry that takes them.
  auto& last = uses_->last[static_cast<std::size_t>(in_)];
  if (last == at) return;
  last = at;
  uses_->references.push_back({at, found->second.definition});
}

std::optional<index> name_table::resolve(const spec::text& name, findings& out,
                                         const surroundings& around) const {
  if (!name.given) return {};
  if (const auto found = find(name.value)) {
    record(name.value, name.at);
    return found;
  }
  out.add(rule::unknown_name, name.at, {{"what", what_}, {"name", name.value}}, [&] {
    auto help = what_to_write(name.value, {names_.begin(), names_.end()});
    for (auto& one : help.instead) one = fmt::format("{}{}{}", around.before, one, around.after);
    spec::keep_plain(help);
    return help;
  });
  return {};
}

std::vector<index> name_table::resolve(const spec::texts& names, findings& out) const {
  std::vector<index> all;
  for (const auto& one : names)
    if (const auto found = resolve(one, out); found && std::find(all.begin(), all.end(), *found) == all.end())
      all.push_back(*found);
  return all;
}

void report_no_id(const spec::text& name, findings& out) {
  out.add(rule::invalid_name, name.at,
          {{"name", name.value},
           {"what", "an error"},
           {"why", "an id has the form `[a-z][a-z0-9_]*` and is not a YAML word such as `null`"}},
          [&] { return write_instead(spec::id_like(name.value)); });
}

std::string cpp_name(string_view id) {
  std::string name;
  for (const char c : id) {
    const char next = c == '-' ? '_' : c;
    if (next == '_' && name.ends_with('_')) continue;
    name += next;
  }
  return contains(taken_by_cpp, name) ? name + '_' : name;
}

std::string why_no_vendor_name(string_view name) {
  constexpr std::size_t longest = 64;
  if (name.size() > longest) return "it is longer than 64 characters";
  bool well_formed = !name.empty() && is_lower(name[0]) && !name.ends_with('-');
  for (std::size_t i = 0; i < name.size() && well_formed; ++i)
    well_formed = is_lower(name[i]) || is_digit(name[i]) || (name[i] == '-' && name[i - 1] != '-');
  if (!well_formed)
    return "it must start with a letter and contain only lower-case letters, digits and single hyphens";
  if (contains(taken_by_runtime, cpp_name(name)) || contains(taken_by_extras, cpp_name(name)))
    return "errcat's own code uses that name";
  if (contains(taken_by_pages, name)) return "a page for all vendors has that name";
  if (contains(taken_by_devices, name)) return "no file can have that name on Windows";
  return {};
}

std::string slug(string_view heading) {
  std::string out;
  for (std::size_t at = 0; at < heading.size();) {
    const char c = heading[at];
    const code_point point = code_point_at(heading, at);
    if (c >= 'A' && c <= 'Z')
      out += static_cast<char>(c - 'A' + 'a');
    else if (is_lower(c) || is_digit(c) || c == '-' || c == '_' ||
             (point.value >= 0x80 && !is_unseen(point.value)))
      out += heading.substr(at, point.size);
    else if (c == ' ')
      out += '-';
    at += point.size;
  }
  return out;
}

}  // namespace generator::catalog
