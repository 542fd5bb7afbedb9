#include "plan/plan.hpp"

#include <algorithm>
#include <map>

#include "diagnostics/unicode.hpp"

// Checks the paths of a plan.
namespace generator::plan {
namespace {

bool has_reserved_character(std::string_view path) {
  return std::ranges::any_of(path,
                             [](unsigned char c) { return c == '\\' || c == ':' || c == '\x7f' || c < ' '; });
}

/// The parent folders of `path`, from the shortest to the longest.
std::vector<std::string_view> folders_of(std::string_view path) {
  std::vector<std::string_view> folders;
  for (std::size_t slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1))
    folders.push_back(path.substr(0, slash));
  return folders;
}

struct claim {
  std::string path;
  std::optional<span> at;
};

std::vector<claim> claims_of(const plan& planned) {
  std::vector<claim> claims;
  for (const unit& one : planned.units) {
    claims.push_back({manifest_path(one.name), one.at});
    for (const output& file : one.outputs) claims.push_back({file.path, one.at});
  }
  return claims;
}

span span_of(const claim& one, source_set& sources) {
  return one.at ? *one.at : span{sources.add(one.path, "")};
}

void report_taken(const claim& first, const claim& second, source_set& sources, findings& out) {
  finding& found = out.add(rule::path_taken, span_of(second, sources), {{"path", second.path}});
  if (first.at) found.remarks.push_back({*first.at, "`" + first.path + "` is claimed here"});
}

void check_clashes(const std::vector<claim>& claims, source_set& sources, findings& out) {
  std::map<std::string, const claim*, std::less<>> taken;
  for (const claim& one : claims) {
    const auto [earlier, is_new] = taken.emplace(case_blind(one.path), &one);
    if (!is_new) report_taken(*earlier->second, one, sources, out);
  }
  // A file cannot be a folder at the same time.
  for (const auto& [folded, one] : taken)
    for (std::string_view folder : folders_of(folded))
      if (const auto file = taken.find(folder); file != taken.end())
        report_taken(*one, *file->second, sources, out);
}

}  // namespace

bool plan::in_scope(std::string_view path) const {
  if (scope.empty()) return true;
  return std::ranges::any_of(scope, [path](const std::string& folder) {
    return path.starts_with(folder) && path.substr(folder.size()).starts_with('/');
  });
}

std::string manifest_path(std::string_view unit) {
  return std::string(manifest_folder).append("/").append(unit).append(".json");
}

std::string_view objection_to(std::string_view path) {
  if (has_reserved_character(path)) return "the path contains a `\\`, a `:` or a control character";
  for (std::string_view rest = path;;) {
    const std::string_view segment = rest.substr(0, rest.find('/'));
    if (segment.empty() || segment == "." || segment == "..")
      return "the path is not inside the output directory, or not in its shortest form";
    if (segment.size() == rest.size()) break;
    rest.remove_prefix(segment.size() + 1);
  }
  if (case_blind(path.substr(0, path.find('/'))) == manifest_folder) return "that folder is for manifests";
  if (!is_utf8(path)) return "the path is not valid UTF-8";
  return {};
}

std::string case_blind(std::string_view path) {
  std::string folded(path);
  for (char& c : folded)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return folded;
}

bool validate(const plan& planned, source_set& sources, findings& out) {
  const std::size_t before = out.added();
  const auto refuse = [&](const claim& one, std::string_view why) {
    out.add(rule::cannot_write, span_of(one, sources), {{"path", one.path}, {"why", why}},
            "Choose other names for the parts of the path.");
  };
  for (const unit& one : planned.units) {
    const std::string_view why = objection_to(one.name);
    if (!why.empty() || one.name.find('/') != one.name.npos)
      refuse({manifest_path(one.name), one.at}, why.empty() ? "the name of a unit cannot be a path" : why);
    for (const output& file : one.outputs)
      if (const std::string_view objection = objection_to(file.path); !objection.empty())
        refuse({file.path, one.at}, objection);
  }
  check_clashes(claims_of(planned), sources, out);
  return out.added() == before;
}

}  // namespace generator::plan
