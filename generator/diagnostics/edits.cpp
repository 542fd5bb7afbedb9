#include "diagnostics/edits.hpp"

#include <algorithm>
#include <tuple>

// Applies the fixes of findings.
namespace generator {

std::string inserted_text(const edit& one, const source_set& sources) {
  const std::string_view line = sources.line_at(one.at.file, one.at.begin);
  const auto column = static_cast<std::size_t>(sources.text(one.at.file).data() + one.at.begin - line.data());
  std::string out;
  for (const char c : one.with) {
    out += c;
    if (c == '\n') out.append(column, ' ');
  }
  return out;
}

std::vector<edit> certain_edits(const findings& of, file_id file) {
  std::vector<edit> all;
  for (const finding& one : of.all())
    for (const fix& way : one.fixes)
      if (way.certain && way.change.at.file == file) all.push_back(way.change);
  std::ranges::stable_sort(all, {}, [](const edit& one) { return std::tuple(one.at.begin, one.at.end); });
  std::vector<edit> apart;
  for (edit& one : all)
    if (apart.empty() || one.at.begin >= apart.back().at.end) apart.push_back(std::move(one));
  return apart;
}

std::string edited(file_id file, const std::vector<edit>& edits, const source_set& sources) {
  const std::string_view text = sources.text(file);
  std::string out;
  std::size_t done = 0;
  for (const edit& one : edits) {
    out.append(text.substr(done, one.at.begin - done)).append(inserted_text(one, sources));
    done = one.at.end;
  }
  return out.append(text.substr(done));
}

}  // namespace generator
