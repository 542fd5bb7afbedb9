#pragma once
#include <cstdint>

namespace generator::spec {

/// What a change in a spec does to those who use what errcat renders from it. Each includes those before it.
enum class impact : std::uint8_t {
  text,       ///< people read something else; programs do the same
  behavior,  ///< programs compile as before, and do something else
  compile,    ///< programs that use it no longer compile
};

}  // namespace generator::spec
