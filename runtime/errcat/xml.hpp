#pragma once
#include <string_view>

#include "errcat/body.hpp"
#include "errcat/detail/find_in_xml.hpp"

/// Reads bodies that are XML as well. It needs pugixml, which parses in one loop and knows neither external
/// entities nor those that a document declares; who does not include this header needs nothing.
namespace errcat {
inline namespace v1 {

/// A body that may be XML, besides what `read` takes as a text. Its characters have to live as long as the
/// call.
///
///     const auto seen = errcat::read(s3::tables(), {status}, errcat::any_body(body), headers);
struct any_body {
  constexpr explicit any_body(std::string_view all) : text(all) {}

  std::string_view text;
};

/// The same of a body that may be XML: application/xml, text/xml and types that end in +xml, and without a
/// type, or as text/plain, what begins with a mark. HTML is no XML here, even where it is well-formed.
///
/// A place leads from the root on: `/Error/Code` is the element Code in the element Error. Names are compared
/// without the prefixes of their namespaces, so that `/Envelope/Body/Fault` finds soap:Fault. `*` stands for
/// each child element, digits for the one of that index, `@name` at the end for an attribute. Of several
/// elements of one name, which make a list in XML, the first counts.
///
/// A value is the text of an element, or of an attribute, without the blanks around it; numbers are texts
/// too, so that a spec has to put the value of a field in quotes. An empty element is null, and one that has
/// child elements no value.
///
/// Nothing is taken from XML that is malformed, cut off (it cannot be told what of a tree was complete), has
/// a DTD, is larger than 1 MiB or nested deeper than 100 elements; nor in UTF-16. There is no memory for it:
/// likewise.
template <class Headers = no_headers>
[[nodiscard]] reading read(const detail::tables& t, const response& known, const any_body& body,
                           const Headers& headers = {}) {
  return detail::read_text(t, known, body.text, headers, detail::find_in_xml);
}

}  // namespace v1
}  // namespace errcat
