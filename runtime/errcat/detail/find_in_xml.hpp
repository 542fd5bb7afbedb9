#pragma once
#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "errcat/detail/find_places.hpp"
#include "errcat/detail/found_value.hpp"
#include "errcat/detail/media_type.hpp"
#include "errcat/detail/utf8.hpp"
#include "errcat/detail/xml_check.hpp"
#include "errcat/reading.hpp"

/// Finds the values at the catalog's places in XML.
namespace errcat {
inline namespace layout_11 {
namespace detail {

/// A name without its namespace prefix, which each sender chooses.
constexpr std::string_view local_name(std::string_view qualified) {
  return qualified.substr(qualified.find(':') + 1);
}

/// The text of an element or attribute. An empty one is null: `<Code/>` has no code.
inline found_value xml_value(std::string_view text) {
  const std::string_view content = without_blanks(text);
  if (content.empty()) return {found_value::type::null};
  return {found_value::type::text, in_utf8(content)};
}

inline found_value value_of(const pugi::xml_node& element) {
  std::string text;
  for (const pugi::xml_node& part : element.children()) {
    if (part.type() == pugi::node_element) return {found_value::type::other};
    if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) text += part.value();
  }
  return xml_value(text);
}

/// The first child element with a name, or the one with an index. No XML name begins with a digit.
inline pugi::xml_node child_of(const pugi::xml_node& parent, std::string_view segment) {
  std::size_t left = index_of_segment(segment);
  const bool by_index = left != no_index;
  for (const pugi::xml_node& child : parent.children()) {
    if (child.type() != pugi::node_element) continue;
    if (by_index ? left-- == 0 : local_name(child.name()) == local_name(segment)) return child;
  }
  return {};
}

/// The first attribute with a name. A namespace declaration is not an attribute here.
inline found_value attribute_of(const pugi::xml_node& element, std::string_view name) {
  for (const pugi::xml_attribute& one : element.attributes()) {
    const std::string_view own = one.name();
    if (own.substr(0, 6) != "xmlns:" && local_name(own) == local_name(name)) return xml_value(one.value());
  }
  return {};
}

/// Calls `visit` with each value at a path and the index of its list element. Returns whether the list has
/// more elements than are read.
template <class Visit>
bool each_in_xml(pugi::xml_node here, const text_list& path, std::size_t level, word element,
                 const Visit& visit) {
  for (; level < path.size(); ++level) {
    const std::string_view segment = path[level];
    if (is_any_element(segment)) {
      word index = 0;
      for (const pugi::xml_node& child : here.children()) {
        if (child.type() != pugi::node_element) continue;
        if (index == found_values::most_elements) return true;
        each_in_xml(child, path, level + 1, index++, visit);
      }
      return false;
    }
    if (segment.substr(0, 1) == "@") {
      if (level + 1 == path.size()) visit(attribute_of(here, segment.substr(1)), element);
      return false;
    }
    here = child_of(here, segment);
    if (!here) return false;
  }
  visit(value_of(here), element);
  return false;
}

/// HTML may be well-formed, but it is still a page.
inline bool is_page(const pugi::xml_document& of) {
  return same_name(local_name(of.document_element().name()), "html");
}

inline body_form find_in_xml(std::string_view xml, const place_list& places, found_values& found) {
  if (!xml_check(xml).passes()) return body_form::unreadable;
  pugi::xml_document document;
  // Blanks between two parts of a text belong to it.
  const unsigned options = pugi::parse_default | pugi::parse_ws_pcdata;
  if (!document.load_buffer(xml.data(), xml.size(), options) || is_page(document))
    return body_form::unreadable;
  for (std::size_t i = 0; i < places.size(); ++i)
    if (places[i].form() == place_form::pointer &&
        each_in_xml(document, places[i].path(), 0, found_values::every_element,
                    [&](found_value value, word element) {
                      if (value.kind != found_value::type::absent)
                        found.add(static_cast<word>(i), element, std::move(value));
                    }))
      found.note_more();
  return body_form::xml;
}

}  // namespace detail
}  // namespace layout_11
}  // namespace errcat
