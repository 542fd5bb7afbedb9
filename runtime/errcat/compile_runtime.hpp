#pragma once
/// Compiles the functions of "errcat/compiled.hpp". If you compile several vendors, define
/// ERRCAT_COMPILED_RUNTIME for them and include this in one unit of your own. Several such units in one
/// program do no harm.
#include "errcat/compiled.hpp"
#include "errcat/detail/compiled_functions.hpp"

namespace errcat {
inline namespace layout_11 {
namespace ERRCAT_HIDDEN compiled {

template any_match classify<void>(const detail::cell* cells, const char* pool, const response& r) noexcept;
template decision decide<void>(const detail::cell* cells, const char* pool, const any_match& found,
                               const call& now, const budget& own) noexcept;
template std::string_view user_message<void>(const detail::cell* cells, const char* pool,
                                             const any_match& found, std::string_view locale) noexcept;
template std::string_view user_message_template<void>(const detail::cell* cells, const char* pool,
                                                      const any_match& found,
                                                      std::string_view locale) noexcept;
template entry find_number<void>(const detail::cell* cells, const char* pool, std::int32_t number) noexcept;
template entry find_id<void>(const detail::cell* cells, const char* pool, std::string_view id) noexcept;
template std::int32_t find_code<void>(const detail::cell* cells, const char* pool,
                                      std::string_view code) noexcept;

}  // namespace compiled
}  // namespace layout_11
}  // namespace errcat
