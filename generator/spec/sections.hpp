#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace generator::spec {

/// The sections of a spec whose names other parts of it refer to.
enum class section : std::uint8_t {
  none,
  surfaces,
  environments,
  categories,
  operations,
  retry_policies,
  user_messages,
  kinds,
  sources,
  entries,
};
inline constexpr std::size_t section_count = 10;

/// How findings call one thing in a section: "retry policy".
std::string_view one_of(section all);

}  // namespace generator::spec
