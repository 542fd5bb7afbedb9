#include "spec/decode.hpp"

// The names of value types in the format reference.
namespace generator::spec {

template <>
std::string type_label<text>::name() {
  return "text";
}
template <>
std::string type_label<flag>::name() {
  return "true or false";
}
template <>
std::string type_label<number>::name() {
  return "whole number";
}
template <>
std::string type_label<part_path>::name() {
  return "path";
}
template <>
std::string type_label<date>::name() {
  return "date";
}
template <>
std::string type_label<located<duration>>::name() {
  return "duration";
}
template <>
std::string type_label<quantity>::name() {
  return "quantity";
}
template <>
std::string type_label<factor>::name() {
  return "factor";
}
template <>
std::string type_label<jitter>::name() {
  return "jitter";
}
template <>
std::string type_label<cap>::name() {
  return "duration or `none`";
}
template <>
std::string type_label<located<status_pattern>>::name() {
  return "status";
}
template <>
std::string type_label<place>::name() {
  return "place in the response";
}
template <>
std::string type_label<citation>::name() {
  return "citation";
}
template <>
std::string type_label<wire_json>::name() {
  return "JSON value";
}
template <>
std::string type_label<field_matcher>::name() {
  return "value or values";
}
template <>
std::string type_label<user_message>::name() {
  return "text for each locale";
}
template <>
std::string type_label<link>::name() {
  return "URL or `missing`";
}
template <>
std::string type_label<retry_use>::name() {
  return "text or retry policy";
}

}  // namespace generator::spec
