#include "catalog/names.hpp"

#include <algorithm>
#include <array>

namespace generator::catalog {
namespace {

using std::string_view;

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Keywords up to C++23, the names that import and module lines begin with, and macros in lower case that compilers
// or headers that hardly a program lacks define.
constexpr std::array taken_by_cpp{
    "alignas",      "alignof",     "and",          "and_eq",        "asm",       "assert",    "auto",     "bitand",
    "bitor",        "bool",        "break",        "case",          "catch",     "char",      "char16_t", "char32_t",
    "char8_t",      "class",       "co_await",     "co_return",     "co_yield",  "compl",     "concept",  "const",
    "const_cast",   "consteval",   "constexpr",    "constinit",     "continue",  "decltype",  "default",  "delete",
    "do",           "double",      "dynamic_cast", "else",          "enum",      "errno",     "explicit", "export",
    "extern",       "false",       "float",        "for",           "friend",    "goto",      "i386",     "if",
    "import",       "inline",      "int",          "linux",         "long",      "module",    "mutable",  "namespace",
    "new",          "noexcept",    "not",          "not_eq",        "nullptr",   "operator",  "or",       "or_eq",
    "private",      "protected",   "public",       "register",      "reinterpret_cast", "requires", "return", "short",
    "signed",       "sizeof",      "static",       "static_assert", "static_cast", "stderr",  "stdin",    "stdout",
    "struct",       "switch",      "template",     "this",          "thread_local", "throw",  "true",     "try",
    "typedef",      "typeid",      "typename",     "union",         "unix",      "unsigned",  "using",    "virtual",
    "void",         "volatile",    "wchar_t",      "while",         "xor",       "xor_eq"};

// Namespaces and headers of the runtime.
constexpr std::array taken_by_runtime{"errcat", "v1", "detail", "kind", "runtime", "types", "entry", "response",
                                      "classify", "decide", "message", "std"};

template <class Names>
bool contains(const Names& names, string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

std::optional<index> name_table::find(string_view name) const {
  for (const auto& one : names_)
    if (one.name == name) return one.at;
  return {};
}

std::optional<index> name_table::resolve(const spec::text& name, findings& out) const {
  if (!name.given) return {};
  if (const auto found = find(name.value)) return found;
  std::vector<string_view> known;
  for (const auto& one : names_) known.push_back(one.name);
  out.add(rule::unknown_name, name.at, {{"what", what_}, {"name", name.value}}, did_you_mean(name.value, known));
  return {};
}

std::vector<index> name_table::resolve(const spec::texts& names, findings& out) const {
  std::vector<index> all;
  for (const auto& one : names)
    if (const auto found = resolve(one, out); found && std::find(all.begin(), all.end(), *found) == all.end())
      all.push_back(*found);
  return all;
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
  if (!well_formed) return "it takes lower-case letters, digits and single hyphens, and begins with a letter";
  if (contains(taken_by_runtime, name)) return "errcat's own code has that name";
  return {};
}

std::string slug(string_view heading) {
  std::string out;
  for (const char c : heading) {
    if (c >= 'A' && c <= 'Z')
      out += static_cast<char>(c - 'A' + 'a');
    else if (is_lower(c) || is_digit(c) || c == '-' || c == '_' || static_cast<unsigned char>(c) >= 0x80)
      out += c;
    else if (c == ' ')
      out += '-';
  }
  return out;
}

}  // namespace generator::catalog
