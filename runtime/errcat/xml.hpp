#pragma once
#include <string_view>

#include "errcat/body.hpp"
#include "errcat/detail/find_in_xml.hpp"

/// Also reads bodies that are XML. It needs pugixml, which parses in one loop and ignores entities that are
/// external or declared in the document. If you do not include this header, you do not need pugixml.
namespace errcat {
inline namespace layout_11 {

/// A body that may be XML, or anything else that `read` takes as a text. Its characters must live as long as
/// the call.
///
///     const auto seen = errcat::read(s3::tables(), {status}, errcat::any_body(body), headers);
struct any_body {
  constexpr explicit any_body(std::string_view all) : text(all) {}

  std::string_view text;
};

/// The same for a body that may be XML: application/xml, text/xml and types that end in +xml, and also,
/// without a type or as text/plain, what begins with `<`. HTML is not XML here, even if it is well-formed.
///
/// A place leads from the root down: `/Error/Code` is the element Code in the element Error. Names are
/// compared without their namespace prefixes, so `/Envelope/Body/Fault` finds soap:Fault. `*` stands for each
/// child element, digits for the one with that index, `@name` at the end for an attribute. If several
/// elements have the same name, which is how XML makes a list, the first counts.
///
/// A value is the text of an element or an attribute, without the blanks around it. Numbers are texts too, so
/// a spec has to quote the value of a field. An empty element is null, and an element with child elements has
/// no value.
///
/// Nothing is taken from XML that is malformed, cut off (nobody can tell which part of a tree was complete),
/// in UTF-16, larger than 1 MiB or nested deeper than 100 elements, or that has a DTD. The same holds if
/// there is not enough memory.
template <class Headers = no_headers>
[[nodiscard]] reading read(const detail::tables& t, const response& known, const any_body& body,
                           const Headers& headers = {}) {
  return detail::read_text(t, known, body.text, headers, detail::find_in_xml);
}

}  // namespace layout_11
}  // namespace errcat
