#pragma once
// One function for each filter. filters.cpp says what each filter is for.
#include "render/filters.hpp"

namespace generator::render {

inline constexpr std::size_t default_comment_width = 110;

std::optional<printed> to_cpp_string(std::string_view text, const setting& where);
std::optional<printed> to_cpp_comment(std::string_view text, const setting& where);
std::optional<printed> to_cpp_name(std::string_view text, const setting& where);
std::optional<printed> to_number(std::string_view text, const setting& where);

std::optional<printed> to_markdown(std::string_view text, const setting& where);
std::optional<printed> to_markdown_line(std::string_view text, const setting& where);
std::optional<printed> to_table_cell(std::string_view text, const setting& where);
std::optional<printed> to_code_span(std::string_view text, const setting& where);
std::optional<printed> to_code_cell(std::string_view text, const setting& where);
std::optional<printed> to_fence(std::string_view text, const setting& where);
std::optional<printed> to_url(std::string_view text, const setting& where);
std::optional<printed> to_anchor(std::string_view text, const setting& where);

std::optional<printed> to_yaml_string(std::string_view text, const setting& where);
std::optional<printed> to_front_matter(std::string_view text, const setting& where);
std::optional<printed> to_plain_line(std::string_view text, const setting& where);
std::optional<printed> to_json_string(std::string_view text, const setting& where);
std::optional<printed> to_json(std::string_view text, const setting& where);

}  // namespace generator::render
