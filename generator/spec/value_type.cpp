#include "spec/value_type.hpp"

// The names of value types for readers.
namespace generator::spec {

std::string_view without_article(std::string_view name) {
  for (const std::string_view article : {"a ", "an ", "the "})
    if (name.starts_with(article)) return name.substr(article.size());
  return name;
}

std::string label_of(const value_type& type) {
  if (!type.label.empty()) return std::string(type.label);
  switch (type.is) {
    case value_type::form::scalar:
      return std::string(type.how->name);
    case value_type::form::list:
      return "list of " + label_of(*type.of);
    case value_type::form::map:
      return "map of " + label_of(*type.of);
    case value_type::form::shape:
      return std::string(without_article(type.shape_name()));
    case value_type::form::either:
      return label_of(*type.of) + " or " + label_of(*type.other);
    case value_type::form::anything:
      break;
  }
  return "any value";
}

}  // namespace generator::spec
