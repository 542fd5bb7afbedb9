#pragma once
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "render/render.hpp"
#include "value/of_json.hpp"

/// A rendered text and the findings, both as text.
struct rendering {
  std::optional<std::string> text;
  std::string findings;
};

struct template_file {
  std::string path;
  std::string text;
};

/// Renders the first of `files`.
inline rendering render_files(std::initializer_list<template_file> files,
                              const nlohmann::ordered_json& view) {
  generator::source_set sources;
  generator::render::template_set templates;
  for (const template_file& one : files) templates.emplace(one.path, sources.add(one.path, one.text));
  generator::findings found;
  rendering result;
  result.text =
      generator::render::render(files.begin()->path, templates, sources, generator::of_json(view), found);
  for (const generator::finding& one : found.sorted()) {
    const generator::position at = sources.start_of(one.at);
    result.findings += std::string(sources.path(one.at.file)) + ':' + std::to_string(at.line) + ':' +
                       std::to_string(at.column) + ": " + std::string(generator::code_of(one.id)) + ": " +
                       one.text + " | " + one.help + '\n';
  }
  return result;
}

/// Renders a template that must render.
inline std::string rendered(const std::string& text, const nlohmann::ordered_json& view) {
  rendering result = render_files({{"main", text}}, view);
  return result.text.value_or("FINDINGS\n" + result.findings);
}

/// The findings for a template that must not render.
inline std::string findings_of(const std::string& text, const nlohmann::ordered_json& view) {
  const rendering result = render_files({{"main", text}}, view);
  return result.text ? "RENDERED\n" + *result.text : result.findings;
}
