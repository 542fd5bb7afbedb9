#include "spec/sections.hpp"

namespace generator::spec {

std::string_view one_of(section all) {
  switch (all) {
    case section::none:
      break;
    case section::surfaces:
      return "surface";
    case section::environments:
      return "environment";
    case section::categories:
      return "category";
    case section::operations:
      return "operation";
    case section::retry_policies:
      return "retry policy";
    case section::user_messages:
      return "user message";
    case section::kinds:
      return "kind";
    case section::sources:
      return "source";
    case section::entries:
      return "error, outcome or symptom";
  }
  return {};
}

}  // namespace generator::spec
