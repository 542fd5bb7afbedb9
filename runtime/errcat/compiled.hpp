#pragma once
#include <cstdint>
#include <string_view>

#include "errcat/budget.hpp"
#include "errcat/detail/attributes.hpp"
#include "errcat/entry.hpp"
#include "errcat/match.hpp"
#include "errcat/response.hpp"

/// The functions that the units of all vendors share. Each such unit compiles them, unless the macro
/// ERRCAT_COMPILED_RUNTIME is defined. Then one other unit does, which includes "errcat/compile_runtime.hpp".
/// `errcat_generate` of CMake does so for a library of several vendors.
namespace errcat {
inline namespace layout_11 {
namespace ERRCAT_HIDDEN compiled {

// Templates, because a unit can leave those to another one. `Unit` is always void. They take pointers, since
// GCC would store a pair of constants as data, which a loader then has to relocate.
template <class Unit = void>
any_match classify(const detail::cell* cells, const char* pool, const response& r) noexcept;
template <class Unit = void>
decision decide(const detail::cell* cells, const char* pool, const any_match& found, const call& now,
                const budget& own) noexcept;
template <class Unit = void>
std::string_view user_message(const detail::cell* cells, const char* pool, const any_match& found,
                              std::string_view locale) noexcept;
template <class Unit = void>
std::string_view user_message_template(const detail::cell* cells, const char* pool, const any_match& found,
                                       std::string_view locale) noexcept;
template <class Unit = void>
entry find_number(const detail::cell* cells, const char* pool, std::int32_t number) noexcept;
template <class Unit = void>
entry find_id(const detail::cell* cells, const char* pool, std::string_view id) noexcept;
template <class Unit = void>
std::int32_t find_code(const detail::cell* cells, const char* pool, std::string_view code) noexcept;

#if defined(ERRCAT_COMPILED_RUNTIME)
extern template any_match classify<void>(const detail::cell* cells, const char* pool,
                                         const response& r) noexcept;
extern template decision decide<void>(const detail::cell* cells, const char* pool, const any_match& found,
                                      const call& now, const budget& own) noexcept;
extern template std::string_view user_message<void>(const detail::cell* cells, const char* pool,
                                                    const any_match& found, std::string_view locale) noexcept;
extern template std::string_view user_message_template<void>(const detail::cell* cells, const char* pool,
                                                             const any_match& found,
                                                             std::string_view locale) noexcept;
extern template entry find_number<void>(const detail::cell* cells, const char* pool,
                                        std::int32_t number) noexcept;
extern template entry find_id<void>(const detail::cell* cells, const char* pool,
                                    std::string_view id) noexcept;
extern template std::int32_t find_code<void>(const detail::cell* cells, const char* pool,
                                             std::string_view code) noexcept;
#endif

}  // namespace compiled
}  // namespace layout_11
}  // namespace errcat

#if !defined(ERRCAT_COMPILED_RUNTIME)
#include "errcat/detail/compiled_functions.hpp"
#endif
