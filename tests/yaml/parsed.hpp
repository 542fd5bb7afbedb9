#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/print.hpp"
#include "yaml/parse.hpp"

/// Parses a text and gives the results in forms that tests can compare as a whole.
struct parsed {
  generator::source_set sources;
  generator::findings found;
  std::optional<generator::yaml::tree> read;

  explicit parsed(std::string text, const generator::yaml::limits& bounds = {}) {
    sources.add("f.yaml", std::move(text));
    read = generator::yaml::parse(sources, 0, found, bounds);
  }

  /// What was read. There must be something.
  const generator::yaml::node& root() const { return read.value().root(); }
  /// The findings as printed.
  std::string findings() const { return generator::to_text(found, sources); }
  /// One line for each finding (position, source text, rule, message) and each remark (the same without a
  /// rule).
  std::string places() const {
    std::string out;
    for (const generator::finding& one : found.sorted()) {
      out += place(one.at) + std::string(generator::code_of(one.id)) + ": " + one.text + '\n';
      for (const generator::remark& note : one.remarks) out += "  " + place(note.at) + note.text + '\n';
    }
    return out;
  }
  /// The tree: `{key=value}`, `[item, item]`, `-` for absent. Quoted scalars are `"x"`, block scalars `|x|`.
  std::string tree() const { return read ? tree(root()) : "nothing"; }
  /// Every span in file order, as `begin-end` and the text under it.
  std::string spans() const { return read ? spans(root()) : "nothing"; }

 private:
  std::string place(const generator::span& at) const {
    if (at.begin == generator::span::whole) return "whole: ";
    const generator::position start = sources.start_of(at);
    return std::to_string(start.line) + ':' + std::to_string(start.column) + " `" +
           visible(sources.text(at)) + "`: ";
  }
  static std::string visible(std::string_view text) {
    std::string out;
    for (const char c : text) out += c == '\n' ? "\\n" : c == '\r' ? "\\r" : std::string(1, c);
    return out;
  }
  static std::string scalar(std::string_view text, generator::yaml::node::style style) {
    using enum generator::yaml::node::style;
    const std::string mark = style == quoted ? "\"" : style == block ? "|" : "";
    return mark + visible(text) + mark;
  }
  static std::string tree(const generator::yaml::node& one) {
    std::string out;
    for (const auto& item : one.items()) out += (out.empty() ? "" : ", ") + tree(item);
    for (const auto& each : one.members()) {
      out += (out.empty() ? "" : ", ") + scalar(each.key, each.key_written) + '=' + tree(each.value);
    }
    if (one.is_scalar()) return scalar(one.text(), one.written);
    if (one.is_map()) return '{' + out + '}';
    return one.is_sequence() ? '[' + out + ']' : "-";
  }
  std::string spans(const generator::span& at) const {
    return std::to_string(at.begin) + '-' + std::to_string(at.end) + ' ' + visible(sources.text(at)) + '\n';
  }
  std::string spans(const generator::yaml::node& one) const {
    std::string out = spans(one.at);
    for (const auto& item : one.items()) out += spans(item);
    for (const auto& each : one.members()) out += spans(each.key_at) + spans(each.value);
    return out;
  }
};
