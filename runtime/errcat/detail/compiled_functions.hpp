#pragma once
#include "errcat/compiled.hpp"
#include "errcat/runtime.hpp"

/// The functions that "errcat/compiled.hpp" declares.
namespace errcat {
inline namespace layout_11 {
namespace ERRCAT_HIDDEN compiled {

template <class Unit>
any_match classify(const detail::cell* cells, const char* pool, const response& r) noexcept {
  return detail::classify_by(cells, pool, r);
}
template <class Unit>
decision decide(const detail::cell* cells, const char* pool, const any_match& found, const call& now,
                const budget& own) noexcept {
  return errcat::decide({cells, pool}, found, now, own);
}
template <class Unit>
std::string_view user_message(const detail::cell* cells, const char* pool, const any_match& found,
                              std::string_view locale) noexcept {
  return errcat::user_message({cells, pool}, found, locale);
}
template <class Unit>
std::string_view user_message_template(const detail::cell* cells, const char* pool, const any_match& found,
                                       std::string_view locale) noexcept {
  return errcat::user_message_template({cells, pool}, found, locale);
}
template <class Unit>
entry find_number(const detail::cell* cells, const char* pool, std::int32_t number) noexcept {
  return errcat::find_number({cells, pool}, number);
}
template <class Unit>
entry find_id(const detail::cell* cells, const char* pool, std::string_view id) noexcept {
  return errcat::find_id({cells, pool}, id);
}
template <class Unit>
std::int32_t find_code(const detail::cell* cells, const char* pool, std::string_view code) noexcept {
  return detail::find_code_by(cells, pool, code);
}

}  // namespace compiled
}  // namespace layout_11
}  // namespace errcat
